//! Fields for the days of an anchor and for a length that words leave open.

use super::anchor_menu::written_days;
use crate::dom;
use crate::dom::stage::is_readonly;
use crate::edits;
use crate::state::Session;
use crate::strings::{fill, terms, words as w};
use crate::view::{Element, Node, button, el, nodes};
use isnad_account::{AnchorKind, Bounds, Change, Gap, LocalMinute};
use isnad_scene::{NamedAnchor, decimal};
use leptos::ev::Event;
use leptos::prelude::event_target_value;

/// While a year is being typed it is one of the first thousand.
const FIRST_YEAR: i32 = 1000;
const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;

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

/// A length that words leave open: to be changed, or as it is.
pub(super) fn gap(session: Session, gap: &Gap, is_changed: bool) -> Element {
    let name = terms::gap(&gap.key).map_or(gap.key.clone(), |pair| session.say(pair).to_owned());
    let length = match is_readonly() {
        true => el("p").child(session.writer.get().usual(gap.minutes)),
        false => gap_fields(session, gap, &name, is_changed),
    };
    el("li")
        .key(gap.key.clone())
        .class("anchor")
        .attr("data-gap", gap.key.clone())
        .child(el("span").child(name))
        .child(length)
}

/// In the unit that its usual value has.
fn gap_fields(session: Session, gap: &Gap, name: &str, is_changed: bool) -> Element {
    let (unit, unit_words) =
        if gap.usual.is_multiple_of(DAY) { (DAY, w::DAYS) } else { (HOUR, w::HOURS) };
    let usual = session.writer.get().usual(gap.usual);
    let key = gap.key.clone();
    let change = move |event: &Event| {
        if let Some(number) = dom::field_number(event).filter(|number| *number >= 0.0) {
            let minutes = number * f64::from(unit);
            edits::change(session, &key, Change::Minutes(minutes as u32));
        }
    };
    let field = el("input")
        .attr("type", "number")
        .attr("min", "0")
        .attr("step", "any")
        .filled(decimal(f64::from(gap.minutes) / f64::from(unit), 2))
        .named([name, session.say(w::LIST_COMMA), session.say(unit_words)].concat())
        .on("change", change);
    el("div")
        .class("anchor-fields")
        .child(el("label").class("field inline").child(field).child(session.say(unit_words)))
        .child(el("span").class("aside").child(fill(session.say(w::USUALLY), &[&usual])))
        .child(reset_button(session, &gap.key, name, is_changed))
}

/// Puts back what was changed; it stays where it is, so that the focus does.
pub(super) fn reset_button(session: Session, key: &str, name: &str, is_changed: bool) -> Element {
    let reset_key = key.to_owned();
    button("quiet reset")
        .press(move || edits::reset(session, &reset_key))
        .attr("aria-disabled", if is_changed { "false" } else { "true" })
        .named(fill(session.say(w::RESET_NAMED), &[name]))
        .child(session.say(w::RESET))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(first: &str, last: &str) -> Option<Change> {
        edits::days(LocalMinute::parse(first)?, LocalMinute::parse(last)?)
    }

    fn bounds(days: Option<Change>) -> Bounds {
        match days {
            Some(Change::Bounds(bounds)) => bounds,
            _ => Bounds::default(),
        }
    }

    #[test]
    fn the_other_day_gives_way_where_days_would_run_backwards() {
        let fall = bounds(days("2024-11-29", "2024-11-30"));
        let change = |end, written| changed(fall, end, written);
        assert_eq!(change(End::First, "2024-11-30"), days("2024-11-30", "2024-11-30"));
        assert_eq!(change(End::First, "2024-12-02"), days("2024-12-02", "2024-12-02"));
        assert_eq!(change(End::Last, "2024-12-02"), days("2024-11-29", "2024-12-02"));
        assert_eq!(change(End::Last, "2024-11-01"), days("2024-11-01", "2024-11-01"));
        assert_eq!(change(End::Only, "2025-01-05"), days("2025-01-05", "2025-01-05"));
    }

    #[test]
    fn an_open_side_becomes_the_day_that_is_given() {
        let open = Bounds::default();
        assert_eq!(changed(open, End::Last, "2025-01-05"), days("2025-01-05", "2025-01-05"));
    }

    #[test]
    fn what_is_still_being_typed_changes_nothing() {
        for written in ["", "0002-01-05", "0202-01-05", "2025-02-30"] {
            assert_eq!(changed(Bounds::default(), End::Only, written), None, "{written}");
        }
    }
}
