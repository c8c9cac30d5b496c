//! Ranges: "from A to B", "between A and B", and old date to new date after "postponed".

use super::calendar::Date;
use super::context::Context;
use super::found::Found;
use super::gather::{gather_led, gather_sure};
use super::pieces::{Pieces, stands};
use super::reading::Reading;
use super::resolve::resolve;
use super::scan::Scan;
use super::tense::Tense;
use super::value::Value;
use crate::pack::rows::{Hang, TimeMark, TimeRow, Unit};
use crate::text::Punct;
use isnad_account::{Alternative, Bounds, Extent, Relation, TimeKind};

/// How far before the range the word "postponed" may stand.
const RESCHEDULED_WITHIN: usize = 10;

/// A range that begins here.
pub(super) fn range(scan: &Scan<'_>, at: usize, context: &mut Context) -> Option<Found> {
    if let Some(from) = scan.mark(at, TimeMark::Between) {
        return between(scan, at, from, context);
    }
    let from = scan.mark(at, TimeMark::From).or_else(|| since(scan, at))?;
    let first = end_of_range(scan, from).or_else(|| bare_number(scan, from))?;
    let to = scan.mark(first.end, TimeMark::To)?;
    let only_year = first.year.is_some() && first.month.is_none() && first.season.is_none();
    let year = || bare_number(scan, to).filter(|end| only_year && end.year.is_some());
    let second = end_of_range(scan, to).or_else(year)?;
    // Two months leave no doubt that the other is one.
    let doubted = [&first, &second].iter().any(|end| !stands(scan, end));
    if doubted
        && !only_year
        && first.day.is_none()
        && (first.month.is_none() || second.month.is_none())
    {
        return None;
    }
    from_to(scan, at, first, second, Extent::Throughout, context)
}

fn since(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let is_since =
        |row: &TimeRow| matches!(row, TimeRow::Connective { hang: Hang::Since, .. }).then_some(());
    scan.find(at, is_since).filter(|seen| seen.hit.ending.is_none()).map(|seen| seen.end)
}

/// One end: a phrase, or an hour in digits.
fn end_of_range(scan: &Scan<'_>, at: usize) -> Option<Pieces> {
    let hour = || {
        let clock = scan.digital(at)?;
        let end = clock.end;
        Some(Pieces { clock: Some(clock), is_led: true, start: at, end, ..Pieces::default() })
    };
    gather_led(scan, at).or_else(hour).or_else(|| gather_sure(scan, at))
}

/// A day of the month or a year whose rest stands with the second end.
fn bare_number(scan: &Scan<'_>, at: usize) -> Option<Pieces> {
    let at = scan.single(at, Unit::Day).map_or(at, |day| day.end);
    let number = scan.number(at)?;
    let mut pieces = Pieces { start: at, end: number.end, ..Pieces::default() };
    if let Some(year) = scan.year_digits(at) {
        if scan.counts_by(year.year, year.end) {
            return None;
        }
        pieces.year = Some(year.year);
        pieces.end = year.end;
    } else {
        let day = u8::try_from(number.value).ok().filter(|day| (1..=31).contains(day))?;
        pieces.day = Some(day);
    }
    Some(pieces)
}

fn between(scan: &Scan<'_>, at: usize, from: usize, context: &mut Context) -> Option<Found> {
    let first = end_of_range(scan, from).or_else(|| bare_number(scan, from))?;
    if first.year_to.is_some_and(|year| first.is_bare_year() && scan.counts_by(year, first.end)) {
        return None;
    }
    let joined = first.day_to.is_some()
        || first.month_to.is_some()
        || first.year_to.is_some()
        || first.weekday_to.is_some();
    if joined {
        context.enter(scan, &(at..first.end));
        let mut reading = resolve(&first, context)
            .revalued(|value| Value { extent: Extent::Within, ..value })
            .with_kind(TimeKind::Range);
        reading.rule = "time.range.between";
        return Some(Found::new(at..first.end, reading));
    }
    let apart = scan.mark(first.end, TimeMark::And);
    let joined = apart.or_else(|| scan.has_and(first.end).then_some(first.end))?;
    let second = end_of_range(scan, joined)?;
    from_to(scan, at, first, second, Extent::Within, context)
}

/// Two dates or hours of the same sort with a dash between them, or two days with "to".
pub(super) fn dashed(scan: &Scan<'_>, first: &Pieces, context: &mut Context) -> Option<Found> {
    if let Some(to) = scan.mark(first.end, TimeMark::To) {
        let second = gather_led(scan, to)?;
        let same = first.names_day() && second.names_day() && first.part.is_none();
        let day = |end: &Pieces| end.weekday.is_some() || end.day.is_some();
        let fits = same && day(first) && (day(&second) || second.shift.is_some());
        let start = first.start;
        return fits
            .then(|| from_to(scan, start, first.clone(), second, Extent::Throughout, context))?;
    }
    let from = scan.is_punct(first.end, Punct::Dash).then_some(first.end + 1)?;
    let second = end_of_range(scan, from)?;
    let dates = first.day.is_some() && first.month.is_some() && second.month.is_some();
    let months = first.month.is_some() && first.day.is_none() && second.month.is_some();
    let days = dates && second.day.is_some() || months && second.day.is_none();
    let hours = first.clock.is_some() && second.clock.is_some() && !second.is_dated();
    let fits = days && first.month != second.month || hours || days && dates;
    let start = first.start;
    fits.then(|| from_to(scan, start, first.clone(), second, Extent::Throughout, context))?
}

fn from_to(
    scan: &Scan<'_>,
    at: usize,
    mut first: Pieces,
    mut second: Pieces,
    extent: Extent,
    context: &mut Context,
) -> Option<Found> {
    inherit(&mut first, &second)?;
    share_day(&mut first, &mut second);
    let tokens = at..second.end;
    context.enter(scan, &tokens);
    let start = a_week_back(resolve(&first, context), &first, &second, context);
    if let Some((date, told)) = start.tells {
        context.tell(date, Value::at(date), told);
    }
    let end = match weekdays_on(&start, &first, &second) {
        Some(end) => end,
        None => after(&start, resolve(&second, context), &second),
    };
    let ends = [ends_of(&start), ends_of(&end)];
    let rescheduled = is_rescheduled(scan, &tokens);
    let mut reading = joined(&start, &end, extent);
    reading.rule = match (rescheduled, extent) {
        (true, _) => "time.range.rescheduled",
        (false, Extent::Within) => "time.range.between",
        _ => "time.range.from-to",
    };
    Some(Found { ends: Some(ends), ..Found::new(tokens, reading) })
}

/// "Was booked from Monday to Thursday", told on a Monday: what is over has not begun today.
fn a_week_back(start: Reading, first: &Pieces, second: &Pieces, context: &Context) -> Reading {
    let weekdays = first.weekday.is_some() && second.weekday.is_some() && second.day.is_none();
    let is_over = context.tense == Some(Tense::Past) && !context.looks_ahead;
    let day = start.bounds.earliest.filter(|day| Some(*day) == context.published);
    match day.filter(|_| weekdays && is_over && first.day.is_none()) {
        Some(today) => {
            let date = Date::of(today.plus_days(-7));
            start.with_value(Value::at(date)).telling(Some((date, false)))
        }
        None => start,
    }
}

/// From one weekday to another: the first of its name behind the other.
fn weekdays_on(start: &Reading, first: &Pieces, second: &Pieces) -> Option<Reading> {
    let only = |end: &Pieces| {
        end.day.is_none() && end.unit.is_none() && end.clock.is_none() && end.part.is_none()
    };
    let (from, to) = (first.weekday?, second.weekday?);
    let plain =
        only(first) && only(second) && first.modifier.is_none() && second.modifier.is_none();
    let day = start.value.filter(|_| plain)?.first?.plus_days(i64::from((to + 7 - from) % 7))?;
    let reading = Reading::dated(TimeKind::Relative, Value::at(day), "time.relative.weekday");
    Some(reading.telling(Some((day, false))))
}

/// What the first end leaves to the second: month, year, "of this month".
fn inherit(first: &mut Pieces, second: &Pieces) -> Option<()> {
    let bare_day =
        first.day.is_some() && first.month.is_none() && first.unit.is_none() && !first.of_it;
    if bare_day {
        second.day?;
        (first.month, first.is_hijri) = (second.month, second.is_hijri);
        (first.unit, first.of_it, first.modifier) = (second.unit, second.of_it, second.modifier);
    }
    if first.year.is_none() && first.unit.is_none() && first.month.is_some() {
        let over_new_year = first.month > second.month;
        first.year = second.year.map(|year| if over_new_year { year - 1 } else { year });
        first.unit = second.unit.filter(|_| second.year.is_none());
    }
    Some(())
}

/// The hours of one day: the day stands with one of them, and "in the morning" behind the second is of both.
fn share_day(first: &mut Pieces, second: &mut Pieces) {
    if first.clock.is_none() || second.clock.is_none() {
        return;
    }
    first.part = first.part.or(second.part.filter(|_| first.clock.is_some_and(|it| it.is_open)));
    match (first.is_dated(), second.is_dated()) {
        (false, true) => take_day(first, second),
        (true, false) => take_day(second, first),
        _ => {}
    }
}

fn take_day(to: &mut Pieces, from: &Pieces) {
    let kept = Pieces { clock: to.clock, part: to.part, ..Pieces::default() };
    *to = Pieces { start: to.start, end: to.end, is_led: true, ..from.clone() };
    (to.clock, to.part) = (kept.clock, kept.part);
}

/// The second end lies after the first: a year that was not told moves on.
fn after(start: &Reading, end: Reading, pieces: &Pieces) -> Reading {
    let told = pieces.year.is_some() || pieces.unit.is_some();
    let (Some(first), Some(last)) = (start.bounds.earliest, end.bounds.earliest) else {
        return end;
    };
    let date = end
        .value
        .and_then(|value| value.first)
        .filter(|date| matches!(date, Date::Day(..) | Date::Month(..)));
    let Some(date) = date.filter(|_| !told && pieces.month.is_some()) else { return end };
    let year = first.date().0;
    let later = [year, year + 1].into_iter().filter_map(|year| date.in_year(year));
    let mut later = later.filter(|date| date.end().is_some_and(|end| end > first));
    match later.next() {
        Some(date) if last < first || Some(date) != end.value.and_then(|value| value.first) => {
            end.with_value(Value::at(date)).telling(Some((date, false)))
        }
        _ => end,
    }
}

fn joined(start: &Reading, end: &Reading, extent: Extent) -> Reading {
    let mut bare = Reading::bare(TimeKind::Range, start.grain, "");
    let first = start.value.and_then(|value| value.first);
    let last = end.value.and_then(|value| value.last);
    let (Some(first), Some(last)) = (first, last) else { return bare };
    let approximate =
        [start, end].iter().any(|side| side.value.is_some_and(|value| value.is_approximate));
    let value = Value { extent, is_approximate: approximate, ..Value::within(first, last) };
    let bounds = Bounds { earliest: start.bounds.earliest, latest: end.bounds.latest };
    let runs_back = |bounds: Bounds| bounds.latest.is_some() && bounds.earliest >= bounds.latest;
    let backwards = runs_back(value.bounds()) || runs_back(bounds);
    bare.notes = [&*start.notes, &*end.notes].concat();
    if backwards {
        return bare;
    }
    let mut reading = bare.with_value(value).with_relation(Relation::During).telling(end.tells);
    if bounds.earliest.is_some() && bounds.latest.is_some() {
        reading.bounds = bounds;
    }
    reading
}

fn ends_of(reading: &Reading) -> Alternative {
    Alternative {
        earliest: reading.bounds.earliest,
        latest: reading.bounds.latest,
        edtf: reading.edtf.clone(),
    }
}

/// After "postponed", or "moved" with an appointment, a range is old date to new date.
fn is_rescheduled(scan: &Scan<'_>, tokens: &std::ops::Range<usize>) -> bool {
    let before: Vec<usize> = scan.neighbours(tokens, RESCHEDULED_WITHIN, 0).collect();
    let has = |mark| before.iter().any(|at| scan.mark(*at, mark).is_some());
    has(TimeMark::Reschedule) || has(TimeMark::Moves) && has(TimeMark::Appointment)
}
