//! From the pieces of a calendar phrase to its value.

use super::calendar::{Date, numbered};
use super::context::Context;
use super::hijri_date::{STORY_SENTENCES, both_calendars, hijri_date};
use super::hours;
use super::nearby;
use super::pieces::Pieces;
use super::portion::Portion;
use super::reading::Reading;
use super::shift;
use super::standing;
use super::tense::Tense;
use super::units::Stood;
use super::value::Value;
use super::year::{Fixed, fix_year};
use crate::pack::rows::{Modifier, Unit};
use isnad_account::{Extent, Grain, TimeKind};

/// A decade without its century is of the one that living people remember.
const TWENTIETH: i32 = 1900;

/// Reads a gathered phrase.
pub(super) fn resolve(pieces: &Pieces, context: &Context) -> Reading {
    let reading = calendar(pieces, context);
    let reading = hours::narrow(reading, pieces);
    // A rough hour is a rough hour, not a rough day.
    let rough_date = pieces.is_approximate && pieces.clock.is_none() && pieces.is_dated();
    let reading = if rough_date { approximate(reading) } else { reading };
    reading.noting("months-disagree", pieces.months_disagree)
}

pub(super) fn calendar(pieces: &Pieces, context: &Context) -> Reading {
    if let Some(other) = &pieces.other {
        return both_calendars(pieces, other, context);
    }
    // "The feast falls on the day after tomorrow."
    if pieces.is_feast && pieces.shift.is_some() {
        return relative_day(pieces, context);
    }
    if pieces.is_hijri {
        return hijri_date(pieces, context);
    }
    if pieces.day.is_some() {
        return day_of_month(pieces, context);
    }
    if let Some(month) = pieces.month {
        return months(pieces, month, context);
    }
    if let (Some(stood), Some(year)) = (pieces.unit, pieces.year) {
        return same_day_of(stood, year, context);
    }
    longer(pieces, context).unwrap_or_else(|| relative_day(pieces, context))
}

/// "on this day of 1982".
fn same_day_of(stood: Stood, year: i32, context: &Context) -> Reading {
    let today = standing::value(stood, context).and_then(|value| value.first?.in_year(year));
    let rule = "time.date.this-day-of-year";
    match today {
        Some(date) => Reading::dated(TimeKind::Date, Value::at(date), rule),
        None => Reading::bare(TimeKind::Date, Grain::Day, rule),
    }
}

fn day_of_month(pieces: &Pieces, context: &Context) -> Reading {
    let day = pieces.day.unwrap_or(1);
    let Some((year, month)) = month_of_day(pieces, context) else {
        return Reading::bare(TimeKind::Date, Grain::Day, "time.date.no-month");
    };
    let Some(date) = Date::day(year, month, day) else {
        return Reading::bare(TimeKind::Date, Grain::Day, "time.date.impossible")
            .noting("impossible-date", true);
    };
    let fixed = if year.is_none() && names_told_year(pieces) {
        Fixed::open(date)
    } else {
        fix_year(date, pieces.weekday, pieces.modifier, context)
    };
    let last = pieces.day_to.and_then(|to| Date::day(fixed.date.year(), month, to));
    let reading = if last.is_some() {
        span_of(fixed, last)
    } else {
        Reading::dated(TimeKind::Date, Value::at(fixed.date), fixed.rule)
    };
    tell(with_other(reading, fixed), fixed, year.is_some())
}

fn with_other(reading: Reading, fixed: Fixed) -> Reading {
    let reading = reading.noting("weekday-mismatch", fixed.weekday_mismatch);
    match fixed.other {
        Some(other) => reading.or(&Value::at(other)),
        None => reading,
    }
}

fn span_of(fixed: Fixed, last: Option<Date>) -> Reading {
    let value = Value::throughout(fixed.date, last.unwrap_or(fixed.date));
    Reading::dated(TimeKind::Range, value, fixed.rule)
}

fn tell(reading: Reading, fixed: Fixed, year_told: bool) -> Reading {
    // Of "late August" no day is told: what follows counts from no more than the month.
    let ends =
        reading.value.filter(|value| value.extent != Extent::Within || value.first == value.last);
    let last = ends.and_then(|value| value.last).unwrap_or(fixed.date);
    reading.telling(Some((last, year_told)))
}

/// The month, and the year where one is told, that a day's number belongs to.
fn month_of_day(pieces: &Pieces, context: &Context) -> Option<(Option<i32>, u8)> {
    let year_of_unit = || standing::year_of(pieces.unit?, context);
    if let Some(month) = pieces.month {
        return Some((pieces.year.or_else(year_of_unit), month));
    }
    let told = if pieces.of_it {
        context.last()?
    } else if let Some(stood) = pieces.unit {
        standing::value(stood, context)?.first?
    } else {
        Date::of(context.published?)
    };
    match told {
        Date::Month(_, month) | Date::Day(_, month, _) => Some((told.year(), month)),
        _ => None,
    }
}

fn months(pieces: &Pieces, month: u8, context: &Context) -> Reading {
    let year = pieces.year.or_else(|| standing::year_of(pieces.unit?, context));
    let date = Date::Month(year.and_then(numbered), month);
    let fixed = if year.is_none() && names_told_year(pieces) {
        Fixed::open(date)
    } else {
        fix_year(date, None, pieces.modifier, context)
    };
    let rule = if year.is_some() { "time.date.month" } else { fixed.rule };
    let reading = match (pieces.portion, pieces.month_to) {
        (Some(portion), _) => part_of(fixed.date, portion, rule),
        (None, Some(to)) => {
            span_of(fixed, Some(Date::Month(fixed.date.year().and_then(numbered), to)))
        }
        (None, None) => Reading::dated(TimeKind::Date, Value::at(fixed.date), rule),
    };
    let reading = if pieces.portion.is_none() { with_other(reading, fixed) } else { reading };
    tell(reading, fixed, year.is_some())
}

/// "of the same year": where none was told, none is guessed.
fn names_told_year(pieces: &Pieces) -> bool {
    pieces
        .unit
        .is_some_and(|stood| stood.unit == Unit::Year && standing::counts_from_last(stood.modifier))
}

fn part_of(date: Date, portion: Portion, rule: &'static str) -> Reading {
    let value =
        portion.of(date).map_or(Value::at(date), |(first, last)| Value::within(first, last));
    let mut reading = Reading::dated(TimeKind::Date, value, rule);
    reading.grain = date.grain();
    reading
}

/// Years, seasons, decades, and units that stand somewhere.
fn longer(pieces: &Pieces, context: &Context) -> Option<Reading> {
    let told = pieces.year.or_else(|| standing::year_of(pieces.unit?, context));
    if let Some(season) = pieces.season {
        return Some(season_of(season, told, pieces, context));
    }
    if let Some(decade) = pieces.decade {
        let century = pieces.century.map_or(TWENTIETH, |nth| nth as i32 * 100 - 100);
        let date = Date::Decade(century + i32::from(decade));
        return Some(with_portion(date, pieces, "time.date.decade"));
    }
    if let Some(nth) = pieces.century {
        let value = years_of_century(nth as i32 * 100 - 99, pieces.portion);
        return Some(Reading::dated(TimeKind::Date, value, "time.date.century"));
    }
    if let Some(year) = pieces.year {
        let date = Date::Year(year);
        if let Some(to) = pieces.year_to {
            let value = Value::throughout(date, Date::Year(to));
            return Some(Reading::dated(TimeKind::Range, value, "time.date.years"));
        }
        let reading = with_portion(date, pieces, "time.date.year");
        return Some(reading.telling(Some((date, true))));
    }
    let stood = pieces.unit.filter(|stood| !matches!(stood.unit, Unit::Day | Unit::Night))?;
    // "Before the end of the year", in a story: of the year that it tells of.
    let here = || !context.is_news || context.is_testimony() || context.is_in_line();
    let is_fine = |told: Date| shift::is_fine_enough(told, stood.unit);
    let told = || context.in_story(STORY_SENTENCES).is_some_and(is_fine) && here();
    let of_story = pieces.is_unit_bare && told();
    let modifier = if of_story { Modifier::Same } else { stood.modifier };
    let reading =
        standing::read(Stood { modifier, ..stood }, pieces.portion, pieces.weekday, context);
    // "He left in the middle of the month", told before that: of another month.
    let is_ahead = pieces.is_unit_bare
        && !context.is_end
        && context.is_told_as_past()
        && context.published.is_some_and(|now| reading.bounds.earliest > Some(now));
    let bare = || Reading::bare(reading.kind, reading.grain, reading.rule);
    Some(if is_ahead { bare() } else { reading })
}

/// A century or a part of it, from its first year: 1801 of the nineteenth.
pub(super) fn years_of_century(first: i32, portion: Option<Portion>) -> Value {
    let (from, to) = portion.and_then(|portion| portion.out_of(100)).unwrap_or((1, 100));
    Value::throughout(Date::Year(first + from - 1), Date::Year(first + to - 1))
}

fn with_portion(date: Date, pieces: &Pieces, rule: &'static str) -> Reading {
    match pieces.portion {
        Some(portion) => part_of(date, portion, rule),
        None => Reading::dated(TimeKind::Date, Value::at(date), rule),
    }
}

/// A winter named with one year may be the one that begins it or the one that ends it.
fn season_of(season: u8, year: Option<i32>, pieces: &Pieces, context: &Context) -> Reading {
    let fixed =
        fix_year(Date::Season(year.and_then(numbered), season), None, pieces.modifier, context);
    let told = Some((fixed.date, year.is_some()));
    if let Some(portion) = pieces.portion {
        return part_of(fixed.date, portion, fixed.rule).telling(told);
    }
    let reading = Reading::dated(TimeKind::Date, Value::at(fixed.date), fixed.rule);
    let reading = reading.telling(told);
    let before = fixed.date.year().filter(|_| season == 24).map(|year| year - 1);
    match before {
        Some(year) => reading.or(&Value::at(Date::Season(numbered(year), season))),
        None => reading,
    }
}

/// A day told by its weekday, by "yesterday", by "the following day".
fn relative_day(pieces: &Pieces, context: &Context) -> Reading {
    if let Some(nth) = pieces.nth_day {
        return shift::nth_day(nth, context);
    }
    if let Some((_, shift)) = pieces.shift {
        return match pieces.is_spent {
            true => nearby::spent_night(context),
            false => nearby::deictic(shift, pieces, context),
        };
    }
    if let Some(stood) = pieces.unit {
        return standing::read(stood, None, pieces.weekday, context);
    }
    match pieces.weekday {
        Some(weekday) => nearby::weekday(weekday, pieces, context),
        None => in_frame(pieces, context),
    }
}

/// An hour or a part of the day without its day.
fn in_frame(pieces: &Pieces, context: &Context) -> Reading {
    let bare = Reading::bare(TimeKind::PartOfDay, Grain::PartOfDay, "time.part-of-day");
    let elsewhere = pieces.clock.is_some_and(|clock| clock.is_elsewhere);
    let frame = match (pieces.clock, pieces.is_approximate) {
        (None, true) => context.rough_frame(),
        (clock, _) => context.frame(clock.map(|clock| clock.heads_line)),
    };
    // A morning that was wished for or expected on a day is hardly that day's.
    let morning = pieces.part.is_some_and(|part| part.is_morning);
    let open = context.is_wished && morning && context.told_of_deed().is_some();
    let is_late = pieces.part.is_some_and(|part| part.from >= hours::LATE);
    let today = |day: &Date| day.start() == context.published && context.entry.is_none();
    let hardly = |day: &Date| is_late && context.tense == Some(Tense::Past) && today(day);
    match frame.filter(|day| !elsewhere && !open && !hardly(day)) {
        Some(day) => {
            let morning = pieces.part.is_some_and(|part| part.is_morning && !part.after_midnight);
            // "At half past one", told after an evening or a night, is after midnight.
            let small = pieces.clock.is_some_and(|clock| clock.is_small()) && pieces.part.is_none();
            // A morning told after an evening or a night of that day is the next one.
            // So is any hour before the evening, told after a night that began late.
            let is_day = |from: u16| (hours::MORNING..hours::EVENING).contains(&from);
            let open = pieces.clock.is_none_or(|clock| clock.is_open && !clock.heads_line);
            let by_day = pieces.part.is_none_or(|part| is_day(part.from) && !part.after_midnight);
            let is_over =
                |next: Date| context.published.is_none_or(|now| next.start() <= Some(now));
            let noon = open && by_day && !small && day.plus_days(1).is_some_and(is_over);
            let late = morning && context.night_told(day)
                || small && context.is_in_night(day)
                || noon && context.is_in_late_night(day);
            let next = || day.plus_days(1).filter(|_| late);
            let day = next().unwrap_or(day);
            bare.with_value(Value::at(day)).telling(Some((day, false)))
        }
        None => bare,
    }
}

fn approximate(reading: Reading) -> Reading {
    let bounds = reading.bounds;
    let mut reading = reading.revalued(|value| Value { is_approximate: true, ..value });
    reading.bounds = bounds;
    reading
}
