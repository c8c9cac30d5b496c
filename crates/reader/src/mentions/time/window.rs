//! Stretches that point back: "during that period", "the last hours", "the days that came before the fall".

use super::context::Context;
use super::found::Found;
use super::reading::Reading;
use super::scan::Scan;
use super::shift;
use super::standing::grain;
use super::units::Stood;
use super::value::Value;
use crate::pack::rows::{Modifier, TimeMark, TimeRow, Unit, UnitCount};
use isnad_account::{Grain, Relation, TimeKind};
use std::ops::Range;

/// "that period", "the same time": a stretch told before.
pub(super) fn period(scan: &Scan<'_>, at: usize, context: &mut Context) -> Option<Found> {
    let pointer = scan.find(at, |row| match row {
        TimeRow::Demonstrative { near } => Some(!near),
        TimeRow::Modifier(Modifier::Same) => Some(false),
        _ => None,
    });
    let noun = pointer.map_or(at, |seen| seen.end);
    // "that time" points back; "at the same time" joins clauses.
    let is_far = pointer.is_some_and(|seen| seen.what);
    let instant = || scan.mark(noun, TimeMark::Instant).filter(|_| is_far);
    let end =
        scan.mark(noun, TimeMark::Period).or_else(instant).filter(|_| scan.is_definite(noun))?;
    let modifier = scan.modifier(end).map(|seen| (seen.what, seen.end));
    let (kind, rule, end) = match (pointer, modifier) {
        (Some(_), _) => (TimeKind::Relative, "time.anaphor", end),
        (None, Some((Modifier::Same, end))) => (TimeKind::Relative, "time.anaphor", end),
        (None, Some((_, end))) => (TimeKind::Vague, "time.vague.window", end),
        (None, None) => return None,
    };
    let reading = Reading::bare(kind, Grain::Day, rule).with_relation(Relation::SameAs);
    let found = Found::new(at..end, reading);
    Some(if kind == TimeKind::Relative { pointing_back(scan, found, context) } else { found })
}

/// Gives a phrase that points back the dates told last, while they are near enough to be meant.
pub(super) fn pointing_back(scan: &Scan<'_>, mut found: Found, context: &mut Context) -> Found {
    context.enter(scan, &found.tokens);
    if let Some(value) = context.last_value() {
        found.reading = found.reading.with_value(value);
    }
    found
}

/// "Since then": from what was told last.
pub(super) fn since_then(scan: &Scan<'_>, found: Found, context: &mut Context) -> Found {
    let mut found = pointing_back(scan, found, context);
    found.reading = found.reading.revalued(Value::since);
    found
}

/// Several units, or hours, that stand somewhere or come before an event.
pub(super) fn window(scan: &Scan<'_>, at: usize, context: &mut Context) -> Option<Found> {
    if let Some(stood) = scan.stood(at).filter(is_window).or_else(|| last_units(scan, at)) {
        context.enter(scan, &(at..stood.end));
        let found = Found::new(at..stood.end, shift::window(&stood, context));
        return Some(match owner(scan, stood.end).or_else(|| preceded(scan, stood.end)) {
            Some((head, relation)) => hung(found, at, head, relation),
            None => found,
        });
    }
    let unit = scan.definite_unit(at)?;
    let end = first_of(scan, unit.end).unwrap_or(unit.end);
    let vague =
        Found::new(at..end, Reading::bare(TimeKind::Vague, grain(unit.what), "time.vague.window"));
    let (head, relation) = match end > unit.end {
        true => owner(scan, end).or_else(|| preceded(scan, end))?,
        false => preceded(scan, end)?,
    };
    Some(hung(vague, at, head, relation))
}

/// "the last two weeks", with its word before the amount.
fn last_units(scan: &Scan<'_>, at: usize) -> Option<Stood> {
    let from = scan.mark(at, TimeMark::LastOf)?;
    let amount = scan.quantity(from).filter(|amount| amount.is_plain && amount.is_told)?;
    let (unit, count, end) = (amount.unit, Some(amount.n), amount.end);
    Some(Stood { unit, count, modifier: Modifier::Last, end })
}

/// More than one unit, or hours and moments: one day, month or year is a date.
fn is_window(stood: &Stood) -> bool {
    let short = matches!(stood.unit, Unit::Hour | Unit::Minute | Unit::Moment | Unit::Century);
    (stood.count != Some(1) || short || stood.modifier == Modifier::Recent)
        && stood.modifier != Modifier::Few
        || stood.count.is_none()
}

fn hung(mut found: Found, at: usize, head: Range<usize>, relation: Relation) -> Found {
    found.tokens = at..head.end;
    found.hung_on(relation, head)
}

/// "of the war", behind "the last hours".
fn owner(scan: &Scan<'_>, at: usize) -> Option<(Range<usize>, Relation)> {
    let head = scan.mark(at, TimeMark::Of)?;
    let (_, noun_end) = scan.event_noun(head)?;
    Some((head..scan.phrase_end(head, noun_end), Relation::During))
}

/// "that came before the fall".
fn preceded(scan: &Scan<'_>, at: usize) -> Option<(Range<usize>, Relation)> {
    let verb = scan.mark(at, TimeMark::Which)?;
    let head = scan.mark(verb, TimeMark::Precedes)?;
    let end = scan.event_noun(head).map_or(head + 1, |(_, end)| end);
    let known = scan.text().is_word(head);
    known.then(|| (head..scan.phrase_end(head, end), Relation::Before))
}

/// "the first" behind a unit in the plural.
fn first_of(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let number = scan.ordinal(at).filter(|number| number.value == 1 && scan.is_definite(at))?;
    Some(number.end)
}

/// A plural unit whose end an event tells: "hours before he left".
pub(super) fn led_up(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let unit = scan.unit(at, UnitCount::Several).filter(|seen| seen.hit.prefix.is_none())?;
    let next = scan.find(unit.end, |row| match row {
        TimeRow::Connective { hang, .. } => Some(*hang),
        _ => None,
    })?;
    let reading = Reading::bare(TimeKind::Duration, grain(unit.what), "time.duration");
    let before = super::connective::relation(next.what);
    matches!(before, Relation::Before | Relation::After).then(|| Found::new(at..unit.end, reading))
}
