//! Fields for the days of an anchor and for a length that words leave open.

use super::anchor_menu::{field_name, written_days};
use crate::dom;
use crate::edits;
use crate::state::Session;
use crate::strings::{fill, terms, words as w};
use crate::view::{Element, Node, button, el, nodes, truth, words};
use isnad_account::{AnchorKind, Bounds, Change, Gap, LocalMinute};
use isnad_scene::{NamedAnchor, decimal};
use leptos::ev::Event;
use leptos::prelude::event_target_value;

/// While a year is being typed it is one of the first thousand.
const FIRST_YEAR: i32 = 1000;
const HOUR: f64 = 60.0;
const DAY: f64 = 24.0 * HOUR;

/// Which of the two days a field tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
    /// The first and the last in one.
    Only,
}

/// The days of an anchor; the day of publication is one.
pub(super) fn day_fields(session: Session, anchor: &NamedAnchor) -> Node {
    match anchor.kind {
        AnchorKind::Published => day_field(session, anchor, End::Only).into(),
        _ => nodes![day_field(session, anchor, End::First), day_field(session, anchor, End::Last)],
    }
}

fn day_field(session: Session, anchor: &NamedAnchor, end: End) -> Element {
    let (key, bounds) = (anchor.key.clone(), anchor.bounds);
    let change = move |event: &Event| {
        if let Some(change) = changed(bounds, end, &event_target_value(event)) {
            edits::change(session, &key, change);
        }
    };
    let label = match end {
        End::First => w::FIRST_DAY,
        End::Last => w::LAST_DAY,
        End::Only => w::THE_DAY,
    };
    let (first, last) = written_days(bounds);
    let field = el("input")
        .attr("type", "date")
        .attr("max", "9999-12-31")
        .filled(if end == End::Last { last } else { first })
        .on("change", change);
    el("label").class("field inline").child(el("span").child(session.text(label))).child(field)
}

/// Bounds with one of their days changed; the other gives way where they would run backwards.
fn changed(bounds: Bounds, end: End, written: &str) -> Option<Change> {
    let day = LocalMinute::parse(written).filter(|day| day.date().0 >= FIRST_YEAR)?;
    let first = bounds.earliest.map_or(day, LocalMinute::day_start);
    let last = bounds.latest.map_or(day, |end| end.plus_minutes(-1).day_start());
    match end {
        End::First => edits::days(day, last.max(day)),
        End::Last => edits::days(first.min(day), day),
        End::Only => edits::days(day, day),
    }
}

/// A length in the unit that its usual value has.
pub(super) fn gap_field(session: Session, gap: &Gap) -> Element {
    let key = gap.key.clone();
    let (unit, unit_words) =
        if f64::from(gap.usual) % DAY == 0.0 { (DAY, w::DAYS) } else { (HOUR, w::HOURS) };
    let changed_key = key.clone();
    let change = move |event: &Event| {
        if let Some(number) = dom::field_number(event).filter(|number| *number >= 0.0) {
            let minutes = Change::Minutes((number * unit) as u32);
            edits::change(session, &changed_key, minutes);
        }
    };
    let named = key.clone();
    let name = move || match terms::gap(&named) {
        Some(pair) => session.say(pair).to_owned(),
        None => named.clone(),
    };
    let spoken = name.clone();
    let field = el("input")
        .attr("type", "number")
        .attr("min", "0")
        .attr("step", "any")
        .filled(decimal(f64::from(gap.minutes) / unit, 2))
        .named(words(move || field_name(session, &spoken(), unit_words)))
        .on("change", change);
    let usual = gap.usual;
    let usual = move || fill(session.say(w::USUALLY), &[&session.writer.get().usual(usual)]);
    let fields = el("div")
        .class("anchor-fields")
        .child(el("label").class("field inline").child(field).child(session.text(unit_words)))
        .child(el("span").class("aside").child(words(usual)))
        .child(reset_button(session, &key, name()));
    el("li")
        .key(key.clone())
        .class("anchor")
        .attr("data-gap", key)
        .child(el("span").child(words(name)))
        .child(fields)
}

/// Puts back what was changed; it stays where it is, so that the focus does.
pub(super) fn reset_button(session: Session, key: &str, name: String) -> Element {
    let (reset_key, key) = (key.to_owned(), key.to_owned());
    button("quiet reset")
        .press(move || edits::reset(session, &reset_key))
        .attr("aria-disabled", truth(move || !edits::is_changed(session, &key)))
        .named(words(move || fill(session.say(w::RESET_NAMED), &[&name])))
        .child(session.text(w::RESET))
}
