//! What is asked for, as fields of a link's fragment.

use crate::fragment::{id, percent_encoded, range, range_text, words};
use crate::{DepthRange, Filters, Form, SortedSet};
use isnad_account::{ActorId, ClaimKind, PlaceId};
use std::sync::Arc;

/// More of one sort are not asked for by a link.
const MOST_IDS: usize = 64;

fn forms() -> [(&'static str, Form); 4] {
    Form::ALL.map(|form| (form.code(), form))
}

pub(crate) const KINDS: [(&str, ClaimKind); 10] = [
    ("event", ClaimKind::Event),
    ("state", ClaimKind::State),
    ("speech", ClaimKind::Speech),
    ("request", ClaimKind::Request),
    ("promise", ClaimKind::Promise),
    ("threat", ClaimKind::Threat),
    ("refusal", ClaimKind::Refusal),
    ("decision", ClaimKind::Decision),
    ("purpose", ClaimKind::Purpose),
    ("evaluation", ClaimKind::Evaluation),
];

/// The fields of what is asked for; an absent value is no field.
pub(crate) fn fields(filters: &Filters) -> [(&'static str, Option<String>); 9] {
    let searched = (!filters.words.is_empty()).then(|| percent_encoded(&filters.words));
    [
        ("fs", ids_text(filters.speakers.iter().map(|it| &it.0))),
        ("fa", ids_text(filters.actors.iter().map(|it| &it.0))),
        ("fp", ids_text(filters.places.iter().map(|it| &it.0))),
        ("ff", codes_text(&filters.stances, &forms())),
        ("fk", codes_text(&filters.kinds, &KINDS)),
        ("fd", filters.depth.map(depth_text)),
        ("fw", filters.witnessed.then(|| "1".to_owned())),
        ("ft", filters.time.map(range_text)),
        ("fq", searched),
    ]
}

/// Takes in a field; one that is not sound asks for nothing.
pub(crate) fn take_field(filters: &mut Filters, key: &str, value: &str) {
    match key {
        "fs" => filters.speakers = ids(value).map(ActorId).collect(),
        "fa" => filters.actors = ids(value).map(ActorId).collect(),
        "fp" => filters.places = ids(value).map(PlaceId).collect(),
        "ff" => filters.stances = codes(value, &forms()),
        "fk" => filters.kinds = codes(value, &KINDS),
        "fd" => filters.depth = depth(value),
        "fw" => filters.witnessed = value == "1",
        "ft" => filters.time = range(value),
        "fq" => {
            let searched = words(value, Filters::MOST_SEARCHED);
            filters.words = Filters::searchable(&searched.unwrap_or_default());
        }
        _ => {}
    }
}

fn joined(parts: Vec<String>) -> Option<String> {
    (!parts.is_empty()).then(|| parts.join(","))
}

fn ids_text<'a>(ids: impl Iterator<Item = &'a Arc<str>>) -> Option<String> {
    joined(ids.take(MOST_IDS).map(|id| percent_encoded(id)).collect())
}

fn ids(value: &str) -> std::vec::IntoIter<Arc<str>> {
    let sound = value.split(',').take(MOST_IDS).filter_map(id);
    sound.collect::<Vec<_>>().into_iter()
}

fn codes_text<T: Ord>(set: &SortedSet<T>, known: &[(&str, T)]) -> Option<String> {
    let asked = known.iter().filter(|(_, code)| set.contains(code));
    joined(asked.map(|(word, _)| (*word).to_owned()).collect())
}

fn codes<T: Ord + Copy>(value: &str, known: &[(&str, T)]) -> SortedSet<T> {
    let code = |word: &str| Some(known.iter().find(|(it, _)| *it == word)?.1);
    value.split(',').take(known.len()).filter_map(code).collect()
}

fn depth_text(depth: DepthRange) -> String {
    [depth.min, depth.max].map(|it| it.to_string()).join("-")
}

fn depth(value: &str) -> Option<DepthRange> {
    let (min, max) = value.split_once('-')?;
    Some(DepthRange { min: min.parse().ok()?, max: max.parse().ok()? })
}
