//! Invented sentences from papers of several countries, each with the expressions that an editor would mark.

mod anchors;
mod clock;
mod dates;
mod hung;
mod laws;
mod relative;
mod traps;

use isnad_account::{Extent, Grain, LocalMinute, Relation, TimeKind};
use isnad_reader::mentions::time::{RESCHEDULED, Reference, TimeMention, find};
use isnad_reader::pack::{Pack, Words};
use isnad_reader::text::Text;
use std::sync::LazyLock;

pub(crate) static PACK: LazyLock<Pack> =
    LazyLock::new(|| Pack::decode(isnad_languages::ar()).unwrap_or_else(|error| panic!("{error}")));

/// A Thursday.
pub(crate) const PUBLISHED: &str = "2023-06-15";

pub(crate) fn mentions(source: &str, published: Option<&str>) -> Vec<TimeMention> {
    let text = Text::new(source);
    let words = Words::new(&text, &PACK);
    let published = published.and_then(LocalMinute::parse);
    let found = find(&words, &Reference { published });
    found.iter().for_each(assert_sound);
    found
}

/// Every value is valid EDTF, and no bounds run backwards.
fn assert_sound(mention: &TimeMention) {
    let others = mention.alternatives.iter().chain(mention.ends.iter().flatten());
    let values = others.filter_map(|other| other.edtf.as_ref()).chain(&mention.edtf);
    for edtf in values {
        assert!(edtf_core::is_valid(edtf), "{edtf} is no EDTF: {mention:?}");
    }
    if let (Some(earliest), Some(latest)) = (mention.earliest, mention.latest) {
        assert!(earliest < latest, "{mention:?}");
    }
}

/// What stands for a mention's value in a table: EDTF, or the clock, or a dash.
fn value(mention: &TimeMention) -> String {
    mention.edtf.clone().or(mention.clock.clone()).unwrap_or("-".into())
}

/// Checks the words and the values of all expressions of a sentence.
#[track_caller]
pub(crate) fn check(published: Option<&str>, source: &str, expected: &[(&str, &str)]) {
    let found = mentions(source, published);
    let told: Vec<_> =
        found.iter().map(|mention| (mention.span.of(source), value(mention))).collect();
    let told: Vec<_> = told.iter().map(|(words, value)| (*words, value.as_str())).collect();
    assert_eq!(told, expected, "{source}");
}

/// The only expression of a sentence.
#[track_caller]
pub(crate) fn only(published: Option<&str>, source: &str) -> TimeMention {
    let mut found = mentions(source, published);
    assert_eq!(found.len(), 1, "{source}: {found:?}");
    found.remove(0)
}

/// Bounds as written, for tables.
pub(crate) fn bounds(mention: &TimeMention) -> (String, String) {
    let show = |minute: Option<LocalMinute>| minute.map_or("-".into(), |minute| minute.to_string());
    (show(mention.earliest), show(mention.latest))
}
