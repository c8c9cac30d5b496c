//! The facts from outside that dates hang on, as they are published, and what an editor made of them.

use super::story::Story;
use super::web::Web;
use isnad_account::{Anchor, AnchorKind, Bounds, Change, Edit, Gap, LocalMinute, Named};

/// The key of the day of publication.
pub(super) const PUBLISHED: &str = "published";
/// What the keys of events of the world begin with.
const EVENTS: &str = "events:";

/// The last change of a key.
pub(super) fn change_of(edits: &[Edit], key: &str) -> Option<Change> {
    edits.iter().rev().find(|edit| edit.key == key).map(|edit| edit.change)
}

/// The day of publication as far as it is to be used, and whether an editor gave it.
pub(crate) fn published(given: Option<LocalMinute>, edits: &[Edit]) -> Option<LocalMinute> {
    match change_of(edits, PUBLISHED) {
        Some(Change::Off) => None,
        Some(Change::Bounds(bounds)) => bounds.earliest,
        _ => given,
    }
}

/// When an event of the world began and ended; `None` where an editor switched it off.
pub(super) fn days_of(story: &Story<'_, '_>, nth: usize) -> Option<(Bounds, Bounds)> {
    let event = story.events.get(nth)?;
    match change_of(story.edits, &[EVENTS, &event.key].concat()) {
        Some(Change::Off) => None,
        Some(Change::Bounds(bounds)) if event.starts == event.ends => Some((bounds, bounds)),
        // Of what lasts, an editor gives the first day and the last.
        Some(Change::Bounds(Bounds { earliest, latest })) => {
            let first = Bounds { earliest, latest: earliest.map(|day| day.plus_days(1)) };
            Some((first, Bounds { earliest: latest.map(|end| end.plus_days(-1)), latest }))
        }
        _ => Some((event.starts, event.ends)),
    }
}

/// The anchors of a reading: the day of publication, then the events that words of the account name.
pub(super) fn anchors(
    story: &Story<'_, '_>,
    given: Option<(LocalMinute, &'static str)>,
    worlds: &[usize],
) -> Vec<Anchor> {
    let mut found: Vec<Anchor> = day_of_publication(story.edits, given).into_iter().collect();
    found.extend(worlds.iter().filter_map(|nth| event(story, *nth)));
    for (nth, anchor) in found.iter_mut().enumerate() {
        anchor.id = id(nth);
    }
    found
}

/// The id of an anchor by its place in the list.
pub(super) fn id(nth: usize) -> String {
    ["n", &(nth + 1).to_string()].concat()
}

fn day_of_publication(
    edits: &[Edit],
    given: Option<(LocalMinute, &'static str)>,
) -> Option<Anchor> {
    let change = change_of(edits, PUBLISHED);
    let (day, origin) = match change {
        Some(Change::Bounds(bounds)) => (bounds.earliest?, "editor"),
        _ => given?,
    };
    Some(Anchor {
        id: String::new(),
        key: PUBLISHED.into(),
        kind: AnchorKind::Published,
        label: day.day_words(),
        names: Named::default(),
        earliest: Some(day),
        latest: Some(day.plus_days(1)),
        origin: origin.into(),
        enabled: change != Some(Change::Off),
    })
}

fn event(story: &Story<'_, '_>, nth: usize) -> Option<Anchor> {
    let event = story.events.get(nth)?;
    let key = [EVENTS, &event.key].concat();
    let change = change_of(story.edits, &key);
    let whole = Bounds { earliest: event.starts.earliest, latest: event.ends.latest };
    let (bounds, origin) = match change {
        Some(Change::Bounds(bounds)) => (bounds, "editor".into()),
        _ => (whole, key.clone()),
    };
    Some(Anchor {
        id: String::new(),
        key,
        kind: AnchorKind::Event,
        label: event.name_ar.clone(),
        names: Named::one("en", event.name_en.clone()),
        earliest: bounds.earliest,
        latest: bounds.latest,
        origin,
        enabled: change != Some(Change::Off),
    })
}

/// The gaps that constraints rest on, by key.
pub(super) fn gaps(web: &Web<'_>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = web
        .gaps
        .iter()
        .map(|(key, minutes, usual)| Gap { key: (*key).into(), minutes: *minutes, usual: *usual })
        .collect();
    isnad_account::sorting::sort_by(&mut gaps, |a, b| a.key.cmp(&b.key));
    gaps
}
