//! Narrows a day to a part of it or to an hour.

use super::calendar::Date;
use super::clock::Clock;
use super::pieces::Pieces;
use super::reading::Reading;
use super::value::Value;
use crate::pack::rows::{DayPart, Unit};
use isnad_account::{Alternative, Bounds, DAY, Extent, Grain, LocalMinute, TimeKind};

/// The night of a day, and the night before it, in minutes after the day's midnight.
const NIGHT: (i64, i64) = (20 * 60, 28 * 60);
const NIGHT_BEFORE: (i64, i64) = (-4 * 60, 4 * 60);
/// The rule of a night that may be the one before its day or the one after.
pub(super) const TWO_NIGHTS: &str = "time.night.two-readings";
/// What is told of the day of publication as past is hardly of its late evening.
pub(super) const LATE: u16 = 20 * 60;
/// The light hours of a day.
pub(super) const MORNING: u16 = 5 * 60;
pub(super) const EVENING: u16 = 16 * 60;
/// Either way of an hour that is told roughly.
const ROUGH_MINUTES: i64 = 30;

/// Narrows the bounds of a reading by the hour or part of the day told with it.
pub(super) fn narrow(reading: Reading, pieces: &Pieces) -> Reading {
    let day = only_day(&reading);
    let night = pieces.is_night || is_counted_night(pieces);
    match (pieces.clock, pieces.part) {
        (Some(clock), part) => {
            at_clock(reading, part.map_or(clock, |part| clock.in_part(part)), part, pieces)
        }
        (None, Some(part)) => in_part(reading, part, pieces),
        (None, None) if night => in_night(reading, pieces, day),
        (None, None) => reading,
    }
}

/// "last night", "the same night": the night after its day, with no second reading.
fn is_counted_night(pieces: &Pieces) -> bool {
    pieces.shift.is_some_and(|(unit, _)| unit == Unit::Night)
        || pieces.unit.is_some_and(|stood| stood.unit == Unit::Night)
        || pieces.nth_day.is_some() && pieces.is_nth_night
}

/// Midnight of the day, where the reading is one day with its year.
fn only_day(reading: &Reading) -> Option<LocalMinute> {
    let value = reading.value.filter(|value| value.first == value.last)?;
    matches!(value.first?, Date::Day(..)).then(|| value.first?.start())?
}

/// The first of two days that a night lies between.
fn first_day(reading: &Reading) -> Option<LocalMinute> {
    let date = reading.value?.first?;
    matches!(date, Date::Day(..)).then(|| date.start())?
}

fn in_part(reading: Reading, part: DayPart, pieces: &Pieces) -> Reading {
    let between = pieces.weekday_to.is_some() || pieces.day_to.is_some();
    let mut reading = reading.with_kind(TimeKind::PartOfDay);
    reading.grain = Grain::PartOfDay;
    let day = if between { first_day(&reading) } else { only_day(&reading) };
    let Some(day) = day else { return reading };
    let (from, to) = minutes(part);
    bounded(reading, day, (from, to))
}

/// First and last minute counted from the named day's midnight.
pub(crate) fn minutes(part: DayPart) -> (i64, i64) {
    let (from, to) = (i64::from(part.from), i64::from(part.to));
    let to = if to <= from { to + DAY } else { to };
    if part.after_midnight { (from + DAY, to + DAY) } else { (from, to) }
}

/// The night of a day: the one after it, or the one before, unless two days are named or it is counted from today.
fn in_night(reading: Reading, pieces: &Pieces, day: Option<LocalMinute>) -> Reading {
    let mut reading = reading.with_kind(TimeKind::PartOfDay);
    reading.grain = Grain::PartOfDay;
    let between = pieces.weekday_to.is_some() || pieces.day_to.is_some();
    if between || is_counted_night(pieces) {
        let first = if between { first_day(&reading) } else { day };
        return match first {
            Some(day) => bounded(reading, day, NIGHT),
            None => reading,
        };
    }
    let Some(day) = day else { return reading };
    let mut reading = bounded(reading, day, (NIGHT_BEFORE.0, NIGHT.1));
    reading.rule = TWO_NIGHTS;
    reading.alternatives =
        [NIGHT, NIGHT_BEFORE].into_iter().map(|night| alternative(day, night)).collect();
    reading
}

fn alternative(day: LocalMinute, (from, to): (i64, i64)) -> Alternative {
    let (earliest, latest) = (day.plus_minutes(from), day.plus_minutes(to));
    let value = Value::days(earliest, latest);
    Alternative { earliest: Some(earliest), latest: Some(latest), edtf: value.edtf() }
}

/// Sets bounds in minutes from a day's midnight, and the days that they touch.
fn bounded(reading: Reading, day: LocalMinute, (from, to): (i64, i64)) -> Reading {
    let (earliest, latest) = (day.plus_minutes(from), day.plus_minutes(to));
    let value = Value::days(earliest, latest.plus_minutes(-1));
    let value =
        if value.first == value.last { Value { extent: Extent::Point, ..value } } else { value };
    let mut reading = reading.with_value(value);
    reading.bounds = Bounds { earliest: Some(earliest), latest: Some(latest) };
    reading
}

/// As [`bounded`], with the named day kept as the value: an hour belongs to one day.
fn bounded_on(reading: Reading, day: LocalMinute, minutes: (i64, i64)) -> Reading {
    let earliest = day.plus_minutes(minutes.0);
    let named = Value::at(Date::of(if minutes.0 >= DAY { earliest } else { day }));
    let reading = bounded(reading, day, minutes);
    let bounds = reading.bounds;
    let tells = reading.tells.and(named.first).map(|date| (date, false)).or(reading.tells);
    let tells = if minutes.0 >= DAY { tells } else { reading.tells };
    let mut reading = reading.with_value(named).telling(tells);
    reading.bounds = bounds;
    reading
}

fn at_clock(reading: Reading, clock: Clock, part: Option<DayPart>, pieces: &Pieces) -> Reading {
    let day = only_day(&reading).or_else(|| pieces.weekday_to.and_then(|_| first_day(&reading)));
    let mut reading = reading.with_kind(TimeKind::Clock);
    reading.grain = if clock.is_exact { Grain::Minute } else { Grain::Hour };
    reading.rule = if clock.is_elsewhere { "time.clock.elsewhere" } else { "time.clock" };
    let Some(day) = day else {
        reading.clock = clock.written();
        return reading;
    };
    if clock.is_elsewhere {
        return reading;
    }
    if clock.is_open {
        return either_half(reading, day, clock);
    }
    let late = part.is_some_and(|part| {
        part.after_midnight || part.to <= part.from && clock.minute < part.from
    });
    if late && pieces.weekday_to.is_none() && !part.is_some_and(|part| part.after_midnight) {
        return small_hours(reading, day, clock, pieces);
    }
    bounded_on(reading, day, minutes_of(clock, if late { DAY } else { 0 }, pieces))
}

fn minutes_of(clock: Clock, shift: i64, pieces: &Pieces) -> (i64, i64) {
    let minute = i64::from(clock.minute) + shift;
    if minute == DAY {
        // Midnight lies on the edge of two days and belongs to the end of the named one.
        let slack = if pieces.is_approximate { ROUGH_MINUTES } else { 1 };
        return (minute - slack, minute + slack);
    }
    let length = if clock.is_exact { 1 } else { 60 };
    let rough = if pieces.is_approximate { ROUGH_MINUTES } else { 0 };
    (minute - rough, minute + length.max(rough))
}

/// An hour after midnight told "at night": of the named day's beginning, or of its end.
fn small_hours(reading: Reading, day: LocalMinute, clock: Clock, pieces: &Pieces) -> Reading {
    let (first, second) = (minutes_of(clock, 0, pieces), minutes_of(clock, DAY, pieces));
    let mut reading = bounded(reading, day, (first.0, second.1));
    reading.alternatives = vec![alternative(day, second), alternative(day, first)];
    reading.rule = TWO_NIGHTS;
    reading
}

/// An hour that may be before noon or after it: the day stands, both hours are offered.
fn either_half(mut reading: Reading, day: LocalMinute, clock: Clock) -> Reading {
    let morning = i64::from(clock.minute) % (DAY / 2);
    let length = if clock.is_exact { 1 } else { 60 };
    let halves = [morning, morning + DAY / 2];
    reading.alternatives =
        halves.into_iter().map(|minute| alternative(day, (minute, minute + length))).collect();
    reading
}
