//! What stands behind "before", "after", "since", "during": a date, an amount, a period, an event.

use super::apart::apart;
use super::calendar::Date;
use super::context::Context;
use super::found::Found;
use super::gather::{gather_led, gather_sure};
use super::hours;
use super::portion::Portion;
use super::reading::Reading;
use super::resolve::resolve;
use super::scan::{Scan, Seen};
use super::shift;
use super::value::Value;
use super::window;
use crate::pack::Features;
use crate::pack::rows::{EventStage, Hang, HangTakes, TimeMark, TimeRow, Unit};
use isnad_account::{Bounds, Extent, Grain, LocalMinute, Relation, TimeKind};
use std::ops::Range;

/// The day in the middle of a month.
const MIDDLE: u8 = 15;
/// How long "shortly" before or after an hour may be.
const NEAR_MINUTES: i64 = 120;

/// A phrase that a connective opens.
pub(super) fn hung(scan: &Scan<'_>, at: usize, context: &mut Context) -> Option<Found> {
    // "At a distance of two miles" has the letters of "after".
    let is_distance = at > 0 && scan.mark(at - 1, TimeMark::NoDay) == Some(at + 1);
    let seen = connective(scan, at).filter(|_| !is_distance)?;
    let (hang, _) = seen.what;
    if seen.hit.ending.any(Features::PRONOUN) {
        return pronoun(scan, seen, at, context);
    }
    if let Some(found) = prayed(scan, at, seen.end, hang, context) {
        return Some(found);
    }
    dated(scan, at, seen.end, hang, context)
        .or_else(|| dated(scan, at, coming(scan, seen.end)?, hang, context))
        .or_else(|| counted(scan, at, seen.end, hang, context))
        .or_else(|| period(scan, at, seen.end, hang, context))
        .or_else(|| window::window(scan, seen.end, context).map(|found| widened(found, at, hang)))
        .or_else(|| on_event(scan, at, seen))
}

/// "After the Friday prayer": on that day.
fn prayed(
    scan: &Scan<'_>,
    at: usize,
    from: usize,
    hang: Hang,
    context: &mut Context,
) -> Option<Found> {
    let day = scan.mark(from, TimeMark::Prayer)?;
    scan.weekday(day)?;
    let pieces = gather_sure(scan, day)?;
    context.enter(scan, &(at..pieces.end));
    let reading = resolve(&pieces, context);
    Some(Found::new(at..pieces.end, reading).hung_on(relation(hang), from..pieces.end))
}

/// "the coming of" a date.
fn coming(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let (_, end) = scan.event_noun(at).filter(|(stage, _)| *stage == EventStage::Start)?;
    let whole = scan.portion(at).is_none() && !scan.is_definite(at);
    whole.then_some(end)
}

fn connective<'s>(scan: &'s Scan<'_>, at: usize) -> Option<Seen<'s, (Hang, HangTakes)>> {
    scan.find(at, |row| match row {
        TimeRow::Connective { hang, takes } => Some((*hang, *takes)),
        _ => None,
    })
}

/// "after it", "before them by two days": a time told before.
fn pronoun(
    scan: &Scan<'_>,
    seen: Seen<'_, (Hang, HangTakes)>,
    at: usize,
    context: &mut Context,
) -> Option<Found> {
    let third = Features::HIS | Features::HER | Features::THEIR | Features::BOTH;
    let (hang, _) = seen.what;
    let relation = relation(hang);
    let amount = scan.quantity(seen.end).filter(|amount| amount.is_by);
    let counts = matches!(hang, Hang::Before | Hang::After) && seen.hit.ending.any(third);
    if let Some(amount) = amount.filter(|_| counts) {
        context.enter(scan, &(at..amount.end));
        let reading = shift::from_last(hang, &amount, context);
        let between = apart(&amount);
        return Some(Found::new(at..amount.end, reading.with_relation(relation)).apart(between));
    }
    let reading =
        Reading::bare(TimeKind::Relative, Grain::Day, "time.anaphor").with_relation(relation);
    seen.hit.ending.any(third).then(|| Found::new(at..seen.end, reading))
}

/// "during that period" has its dates; before it or after it, only the order is known.
fn period(
    scan: &Scan<'_>,
    at: usize,
    from: usize,
    hang: Hang,
    context: &mut Context,
) -> Option<Found> {
    let mut found = window::period(scan, from, context)?;
    if !matches!(hang, Hang::During | Hang::Throughout) {
        let Reading { kind, grain, rule, .. } = found.reading;
        found.reading = Reading::bare(kind, grain, rule);
    }
    Some(widened(found, at, hang))
}

fn widened(mut found: Found, at: usize, hang: Hang) -> Found {
    found.tokens.start = at;
    found.reading.relation = relation(hang);
    found
}

/// How an event stands to what the connective takes.
pub(super) fn relation(hang: Hang) -> Relation {
    match hang {
        Hang::Before | Hang::BeforeNear | Hang::Until => Relation::Before,
        Hang::After | Hang::AfterNear | Hang::Since => Relation::After,
        Hang::During | Hang::Throughout | Hang::Spread | Hang::Together => Relation::During,
        Hang::At => Relation::Near,
        Hang::Same => Relation::SameAs,
    }
}

fn dated(
    scan: &Scan<'_>,
    at: usize,
    from: usize,
    hang: Hang,
    context: &mut Context,
) -> Option<Found> {
    if matches!(hang, Hang::At | Hang::Spread | Hang::Together) {
        return None;
    }
    let pieces = gather_led(scan, from)?;
    let tokens = at..pieces.end;
    context.enter(scan, &tokens);
    turn(scan, at, from, hang, context);
    let mut reading = resolve(&pieces, context);
    // "Have been waiting since the morning", where no day was told: since today's.
    let now = context.now().filter(|_| hang == Hang::Since && !context.looks_back);
    if let Some(now) = now.filter(|_| reading.value.is_none() && !pieces.is_dated()) {
        let today = reading.with_value(Value::at(Date::of(now)));
        reading = hours::narrow(today, &pieces);
    }
    if hang == Hang::Until && pieces.portion == Some(Portion::Third(2)) {
        reading = reading.revalued(until_middle);
    }
    if let Some(found) = by_amount(scan, &tokens, hang, &reading) {
        return Some(found);
    }
    // "Before the end of August" may be any day of its end.
    if hang == Hang::Before && pieces.portion.is_some_and(Portion::ends_unit) {
        let told = reading.tells.filter(|_| !pieces.is_unit_bare);
        let within = placed(reading, Hang::Until)
            .telling(told)
            .with_relation(Relation::Before)
            .revalued(|value| Value { extent: Extent::Within, ..value });
        return Some(Found::new(tokens, within));
    }
    // What is told stays the day itself, whatever lies before or after it; what goes on since a year or a month is background.
    let is_long = |date: Date| matches!(date, Date::Year(_) | Date::Season(..) | Date::Month(..));
    let is_edge = matches!(hang, Hang::Until | Hang::Before);
    let is_background = |(date, is_year_told): &(Date, bool)| {
        is_long(*date) && (hang == Hang::Since || is_edge && !is_year_told)
    };
    // "Until three in the morning" ends what began on the day that the story goes on from.
    let is_told = hang != Hang::Until || pieces.is_dated();
    let tells = reading.tells.filter(|told| is_told && !is_background(told));
    let in_frame = !pieces.is_dated();
    let day = reading.bounds.earliest.map(LocalMinute::day_start).filter(|_| in_frame);
    let placed = placed(reading, hang).telling(tells);
    Some(Found::new(tokens, within_day(placed, hang, day)))
}

/// Turns the clause ahead or back, as the connective asks of what it takes.
fn turn(scan: &Scan<'_>, at: usize, from: usize, hang: Hang, context: &mut Context) {
    // "Until Saturday", where nothing is told as past, or a term is set, is a Saturday to come.
    let to_come = matches!(hang, Hang::Until | Hang::Before) && scan.hangs_on_present(at);
    let ends = matches!(hang, Hang::Until | Hang::Before);
    context.is_end = ends;
    context.looks_ahead |= to_come || ends && (context.is_due || !context.looks_back);
    // "As of the 28th" may lie ahead, where "since" may not.
    let as_of = hang == Hang::Since && from > at + 1 && !context.looks_back;
    context.looks_ahead |= as_of;
    if hang == Hang::Since {
        context.tense = context.tense.filter(|_| as_of);
        context.is_present &= as_of;
        context.looks_ahead &= as_of;
    }
    context.looks_back &= !(to_come || hang == Hang::Since && from > at + 1);
}

/// "Until the middle of" a month is until its fifteenth.
fn until_middle(value: Value) -> Value {
    match value.last {
        Some(Date::Day(year, month, _)) => {
            Value { last: Some(Date::Day(year, month, MIDDLE)), ..value }
        }
        _ => value,
    }
}

/// "Until noon" of a day that was told before, and no other.
fn within_day(mut reading: Reading, hang: Hang, day: Option<LocalMinute>) -> Reading {
    let ends = matches!(hang, Hang::Before | Hang::Until);
    let begins = |day: &LocalMinute| reading.bounds.latest.is_none_or(|latest| *day < latest);
    let is_open = ends && reading.bounds.earliest.is_none();
    if let Some(day) = day.filter(|day| is_open && begins(day)) {
        let bounds = Bounds { earliest: Some(day), ..reading.bounds };
        let extent = reading.extent;
        reading = reading.with_value(Value { extent, ..Value::at(Date::of(day)) });
        reading.bounds = bounds;
    }
    reading
}

/// "two days after the feast", with its amount behind: "after the feast by two days".
fn by_amount(
    scan: &Scan<'_>,
    tokens: &Range<usize>,
    hang: Hang,
    reading: &Reading,
) -> Option<Found> {
    let amount = scan.quantity(tokens.end).filter(|amount| amount.is_by)?;
    let can = matches!(hang, Hang::Before | Hang::After) && reading.kind != TimeKind::Clock;
    let day = reading.value.filter(|value| can && value.first == value.last)?;
    let mut counted = shift::from_date(hang, &amount, day.first?);
    counted = counted.revalued(|value| Value {
        is_approximate: value.is_approximate || day.is_approximate,
        ..value
    });
    Some(Found::new(tokens.start..amount.end, counted.with_relation(relation(hang))))
}

/// Before, after, since or until a date.
fn placed(reading: Reading, hang: Hang) -> Reading {
    let reading = reading.with_relation(relation(hang));
    let Some(value) = reading.value else { return reading };
    let hours = matches!(reading.kind, TimeKind::Clock | TimeKind::PartOfDay);
    let inner = reading.bounds;
    // Before or after an hour of which half is not told: some time of the day that it is of.
    let whole_day = inner.earliest.is_some_and(|day| Value::at(Date::of(day)).bounds() == inner);
    let sides = matches!(hang, Hang::Before | Hang::BeforeNear | Hang::After | Hang::AfterNear);
    if reading.kind == TimeKind::Clock && whole_day && sides {
        return reading.revalued(|value| Value { extent: Extent::Within, ..value });
    }
    let (value, bounds) = match hang {
        Hang::BeforeNear | Hang::AfterNear if hours => return beside(reading, hang),
        Hang::Before | Hang::BeforeNear if hours => {
            (value.until(), Bounds { earliest: None, latest: inner.earliest })
        }
        Hang::After | Hang::AfterNear if hours => {
            (value.since(), Bounds { earliest: inner.latest, latest: None })
        }
        Hang::Before | Hang::BeforeNear => (value.open_before(), value.open_before().bounds()),
        Hang::After | Hang::AfterNear => (value.open_after(), value.open_after().bounds()),
        Hang::Since => (value.since(), Bounds { latest: None, ..inner }),
        Hang::Until => (value.until(), Bounds { earliest: None, ..inner }),
        Hang::Throughout => (Value { extent: Extent::Throughout, ..value }, inner),
        _ => (value, inner),
    };
    let once = matches!(hang, Hang::Before | Hang::BeforeNear | Hang::After | Hang::AfterNear);
    let extent = if once { Extent::Within } else { value.extent };
    let mut reading = reading.with_value(Value { extent, ..value });
    reading.bounds = bounds;
    if hang != Hang::During {
        reading.alternatives.clear();
    }
    reading
}

/// Shortly before or after an hour of a day.
fn beside(mut reading: Reading, hang: Hang) -> Reading {
    let near = |from: LocalMinute| match hang {
        Hang::BeforeNear => (from.plus_minutes(-NEAR_MINUTES), from),
        _ => (from, from.plus_minutes(NEAR_MINUTES)),
    };
    let Bounds { earliest, latest } = reading.bounds;
    let edge = if hang == Hang::BeforeNear { earliest } else { latest };
    let Some((from, to)) = edge.map(near) else { return reading };
    reading.bounds = Bounds { earliest: Some(from), latest: Some(to) };
    reading.extent = Extent::Within;
    reading.alternatives.clear();
    reading
}

/// An amount: ago, later, for so long; counted from an event where one follows.
fn counted(
    scan: &Scan<'_>,
    at: usize,
    from: usize,
    hang: Hang,
    context: &mut Context,
) -> Option<Found> {
    let quantity = scan.quantity(from)?;
    let spread = hang == Hang::Spread && !quantity.is_plain;
    if spread
        || matches!(hang, Hang::At | Hang::Together | Hang::Until)
        || quantity.unit == Unit::Moment
    {
        return None;
    }
    let found =
        |end: usize, reading: Reading| Found::new(at..end, reading.with_relation(relation(hang)));
    let can_hang = matches!(hang, Hang::Before | Hang::After | Hang::Since);
    if let Some((head, end)) = counted_from(scan, quantity.end).filter(|_| can_hang) {
        let grain = super::standing::grain(quantity.unit);
        let reading = Reading::bare(TimeKind::Order, grain, "time.order.counted");
        return Some(
            found(end, reading).hung_on(relation(hang), head..end).apart(apart(&quantity)),
        );
    }
    context.enter(scan, &(at..quantity.end));
    // What "within" takes is a term wherever the clause is not of the past.
    let within = hang == Hang::During && connective(scan, at)?.what.1 == HangTakes::None;
    context.is_due |= within && context.is_present;
    let between = apart(&quantity);
    Some(found(quantity.end, shift::shifted(hang, &quantity, context)).apart(between))
}

/// "of the attack", "since that": what an amount is counted from.
fn counted_from(scan: &Scan<'_>, at: usize) -> Option<(usize, usize)> {
    let head = scan.mark(at, TimeMark::Of).or_else(|| {
        connective(scan, at).filter(|seen| seen.what.0 == Hang::Spread).map(|seen| seen.end)
    })?;
    let (_, end) = scan.event_noun(head)?;
    Some((head, scan.phrase_end(head, end)))
}

/// An event noun and its phrase.
fn on_event(scan: &Scan<'_>, at: usize, seen: Seen<'_, (Hang, HangTakes)>) -> Option<Found> {
    let (hang, takes) = seen.what;
    let (stage, noun_end) = scan.event_noun(seen.end)?;
    let fits = match (takes, stage) {
        (HangTakes::None, _) => false,
        (HangTakes::Start, stage) => stage == EventStage::Start,
        (HangTakes::Event, EventStage::Setting) => !matches!(hang, Hang::During | Hang::Throughout),
        (HangTakes::Event, _) => true,
    };
    // The word for "until" is also "even": only before a noun that something follows.
    let even = hang == Hang::Until && scan.is_definite(seen.end);
    // "The day of the attack", and no day of work.
    let named = || {
        let is_listed = scan.find(seen.end, |row| matches!(row, TimeRow::Event(_)).then_some(()));
        let is_owned = scan.phrase_end(seen.end, noun_end) > noun_end;
        is_listed.is_some() && (scan.is_definite(seen.end) || is_owned)
    };
    let is_day = hang != Hang::At || takes == HangTakes::Start || named();
    // "with the coming of Saturday evening": the date that follows is the phrase.
    let leads_to_date = (stage == EventStage::Start || hang == Hang::At) && scan.is_time(noun_end);
    if !fits || even || !is_day || leads_to_date {
        return None;
    }
    let end = scan.phrase_end(seen.end, noun_end);
    let reading = Reading::bare(TimeKind::Order, Grain::Day, rule(hang));
    // "before the attack by two days"
    let by_amount = |at: usize| Some((at, scan.quantity(at).filter(|quantity| quantity.is_by)?));
    let amount = (noun_end..=end).find_map(by_amount);
    let (end, by) = amount.as_ref().map_or((end, end), |(at, quantity)| (*at, quantity.end));
    let amount = amount.map(|(_, quantity)| quantity);
    let first = Found::new(at..by, reading)
        .hung_on(relation(hang), seen.end..end)
        .apart(amount.as_ref().and_then(apart));
    Some(until_event(scan, hang, first))
}

/// "since A and until B" is one phrase.
fn until_event(scan: &Scan<'_>, hang: Hang, mut first: Found) -> Found {
    let end = first.tokens.end;
    let until =
        connective(scan, end).filter(|seen| hang == Hang::Since && seen.what.0 == Hang::Until);
    let noun = until.and_then(|until| Some((until.end, scan.event_noun(until.end)?.1)));
    let Some((head, noun_end)) = noun else { return first };
    first.tokens.end = scan.phrase_end(head, noun_end);
    first.reading.rule = "time.order.since-until";
    first.reading.extent = Extent::Throughout;
    first
}

fn rule(hang: Hang) -> &'static str {
    match hang {
        Hang::Before => "time.order.before",
        Hang::BeforeNear => "time.order.shortly-before",
        Hang::After => "time.order.after",
        Hang::AfterNear => "time.order.shortly-after",
        Hang::Since => "time.order.since",
        Hang::Until => "time.order.until",
        Hang::During | Hang::Throughout | Hang::Spread => "time.order.during",
        Hang::At => "time.order.at",
        Hang::Together | Hang::Same => "time.order.together",
    }
}
