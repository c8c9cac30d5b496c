//! Times counted off by an amount: "two days ago", "three weeks later", "for five years".

use super::calendar::{Date, days_in, month_from};
use super::context::Context;
use super::quantity::Quantity;
use super::reading::Reading;
use super::standing::grain;
use super::tense::Tense;
use super::units::Stood;
use super::value::Value;
use crate::pack::rows::{Hang, Modifier, Unit};
use isnad_account::{Bounds, Grain, LocalMinute, Relation, TimeKind};

const HOURS_A_DAY: u32 = 24;
/// Either way of an hour that is told roughly.
const ROUGH_MINUTES: i64 = 30;
/// So many minutes later are told of the same stretch.
const SOON_MINUTES: i64 = 12 * 60;

/// An amount behind a connective.
pub(super) fn shifted(hang: Hang, quantity: &Quantity, context: &Context) -> Reading {
    match hang {
        Hang::Before | Hang::BeforeNear if context.takes_at_least => lasting(quantity),
        Hang::Before | Hang::BeforeNear => ago(quantity, context),
        Hang::Since => ago(quantity, context).revalued(Value::since).with_relation(Relation::After),
        Hang::After | Hang::AfterNear => later(quantity, context),
        Hang::During if context.is_due => within(quantity, context),
        _ => lasting(quantity),
    }
}

/// "within two weeks", of what is promised or asked for: no later than so long after the day of that.
fn within(quantity: &Quantity, context: &Context) -> Reading {
    let hours = quantity.unit == Unit::Hour && quantity.n < HOURS_A_DAY;
    let stood = Stood {
        unit: quantity.unit,
        count: Some(quantity.n).filter(|_| quantity.is_told),
        modifier: Modifier::Next,
        end: quantity.end,
    };
    let value = || span(&stood, stood.count?, context.day_of_call()?);
    let bare = lasting(quantity);
    let Some(value) = value().filter(|_| !hours) else { return bare };
    let mut reading = bare.with_kind(TimeKind::Relative).with_value(value);
    reading.rule = "time.relative.term";
    reading
}

/// An amount of time that something takes: no value.
pub(super) fn lasting(quantity: &Quantity) -> Reading {
    Reading::bare(TimeKind::Duration, grain(quantity.unit), "time.duration")
}

/// Minutes of the units that an entry of a report hour by hour counts back in.
fn minutes_of(quantity: &Quantity) -> Option<i64> {
    let unit = match quantity.unit {
        Unit::Minute => 1,
        Unit::Hour => 60,
        _ => return None,
    };
    quantity.is_told.then_some(i64::from(quantity.n) * unit)
}

/// "An hour ago", in an entry with its hour: at that hour of the same day.
fn before_entry(bare: Reading, quantity: &Quantity, context: &Context) -> Option<Reading> {
    let minute = context.entry?.plus_minutes(-minutes_of(quantity)?);
    let mut reading = bare.with_value(Value::at(Date::of(minute)));
    let slack = if quantity.is_approximate { ROUGH_MINUTES } else { 0 };
    reading.bounds = Bounds {
        earliest: Some(minute.plus_minutes(-slack)),
        latest: Some(minute.plus_minutes(slack + 1)),
    };
    Some(reading)
}

fn ago(quantity: &Quantity, context: &Context) -> Reading {
    let bare = Reading::bare(kind(quantity), grain(quantity.unit), "time.relative.ago");
    if let Some(reading) = before_entry(bare.clone(), quantity, context) {
        return reading;
    }
    // In a story of the past "two days ago" may count from there.
    let near = matches!(quantity.unit, Unit::Day | Unit::Night | Unit::Week | Unit::Month);
    let now = context.now().map(Date::of);
    if context.is_of_then() {
        return with_offset(bare, now, quantity, -1).telling(None);
    }
    // "Learnt there that he had died a year ago."
    // "He told me that night that he had been ordered to sail a week ago."
    let is_lost = context.is_reported && context.has_lost_day_here();
    // "I told him: forty years ago."
    let is_answered = context.is_answer && context.tells_past_alone();
    let learnt = context.is_reported && context.is_in_line() && context.tells_past_alone();
    if is_answered
        || near && (is_lost || context.is_spoken_in_story())
        || learnt && !near && !context.by_cue
    {
        return bare;
    }
    let unsure = near && context.past_told().is_some() && !context.by_cue;
    // Two days before the day that the sentence tells of, where that is long past.
    let told = context.past_in_sentence().filter(|_| near && quantity.unit == Unit::Day);
    if told.is_some() {
        return with_offset(bare, told, quantity, -1).telling(None);
    }
    // In another paragraph than the story's, whoever is reported may speak of either.
    let is_elsewhere = context.is_reported && !context.is_in_line() && !context.is_testimony();
    let scene = context.scene().map(|scene| scene.filter(|_| !is_elsewhere));
    if let Some(scene) = scene.filter(|_| near && !context.by_cue) {
        return with_offset(bare, scene.map(Date::of), quantity, -1).telling(None);
    }
    with_offset(bare, now.filter(|_| !unsure), quantity, -1)
}

/// "An hour later": after the hour told last, which may lie across midnight.
fn hours_later(bare: Reading, quantity: &Quantity, context: &Context) -> Option<Reading> {
    let minutes = minutes_of(quantity).filter(|minutes| *minutes <= SOON_MINUTES)?;
    let in_story = |hour: &LocalMinute| context.is_over(Date::of(*hour));
    let told = context.hour_told().filter(|hour| !context.looks_ahead || in_story(hour))?;
    let minute = told.plus_minutes(minutes);
    let day = Date::of(minute);
    // Past midnight it is still the night of the day told, which "the next day" follows.
    let tells = (minute.day_start() == told.day_start()).then_some((day, false));
    let mut reading = bare.with_value(Value::at(day)).telling(tells);
    let (earliest, latest) = (minute, minute.plus_minutes(ROUGH_MINUTES));
    reading.bounds = Bounds { earliest: Some(earliest), latest: Some(latest) };
    Some(reading)
}

/// Counted from the last date told, or from publication where the clause looks ahead.
fn later(quantity: &Quantity, context: &Context) -> Reading {
    let bare = Reading::bare(kind(quantity), grain(quantity.unit), "time.relative.later");
    if let Some(reading) = hours_later(bare.clone(), quantity, context) {
        return reading;
    }
    let fine = |date: &Date| is_fine_enough(*date, quantity.unit);
    let told = context.last().filter(fine).or_else(|| context.testified().filter(fine));
    let told = told.filter(|_| !context.has_lost_day());
    let goes_on = context.is_in_line() || context.is_last_in_quote();
    let told = told.filter(|date| matches!(date, Date::Day(..)) || goes_on);
    let published = context.now().map(Date::of);
    let present = !context.looks_back && (context.is_present || context.has_told_nothing());
    let ahead = published.filter(|_| present || context.looks_ahead);
    // What somebody expected in a year long past is counted from there, or from nothing.
    let ahead = ahead.filter(|_| !context.is_past_told_here());
    let from = if context.looks_ahead { ahead.or(told) } else { told.or(ahead) };
    let reading = with_offset(bare.clone(), from, quantity, 1);
    // "It was due to end two years later": the story does not go on from there.
    let reading = if context.was_planned { reading.telling(None) } else { reading };
    // What is told as past was over by the day of publication: it counts from another day than that.
    let is_ahead = |day: LocalMinute| context.published.is_some_and(|now| day > now);
    let is_past = context.tense == Some(Tense::Past) && !context.looks_ahead;
    if is_past && reading.bounds.earliest.is_some_and(is_ahead) { bare } else { reading }
}

/// Counted from the last date told, both ways: "two days after that".
pub(super) fn from_last(hang: Hang, quantity: &Quantity, context: &Context) -> Reading {
    match context.last_then() {
        Some(told) => from_date(hang, quantity, told),
        None => Reading::bare(kind(quantity), grain(quantity.unit), "time.relative.to-last-date"),
    }
}

/// Counted from a day, both ways.
pub(super) fn from_date(hang: Hang, quantity: &Quantity, from: Date) -> Reading {
    let bare = Reading::bare(kind(quantity), grain(quantity.unit), "time.relative.to-last-date");
    let from = Some(from).filter(|date| is_fine_enough(*date, quantity.unit));
    match hang {
        // What came before is told by the way: the story goes on from where it was.
        Hang::Before => with_offset(bare, from, quantity, -1).telling(None),
        _ => with_offset(bare, from, quantity, 1),
    }
}

/// Whether an amount in that unit can be counted from a date: years from a year, months from a month.
pub(super) fn is_fine_enough(date: Date, unit: Unit) -> bool {
    match date {
        Date::Day(..) => true,
        Date::Month(..) => {
            matches!(unit, Unit::Month | Unit::Year | Unit::Decade | Unit::Century)
        }
        Date::Year(_) | Date::Season(..) => {
            matches!(unit, Unit::Year | Unit::Decade | Unit::Century)
        }
        Date::Decade(_) => unit == Unit::Century,
    }
}

/// "on the third day": two days after the one told last.
pub(super) fn nth_day(nth: u32, context: &Context) -> Reading {
    let bare = Reading::bare(TimeKind::Relative, Grain::Day, "time.relative.nth-day");
    let told = context.last().filter(|date| matches!(date, Date::Day(..)));
    match told.and_then(|day| day.plus_days(i64::from(nth) - 1)) {
        Some(day) => bare.with_value(Value::at(day)).telling(Some((day, false))),
        None => bare,
    }
}

fn kind(quantity: &Quantity) -> TimeKind {
    if quantity.is_told { TimeKind::Relative } else { TimeKind::Vague }
}

fn with_offset(bare: Reading, from: Option<Date>, quantity: &Quantity, sign: i64) -> Reading {
    let value = from.filter(|_| quantity.is_told).and_then(|from| offset(from, quantity, sign));
    let Some(value) = value else { return bare };
    let tells = value.first.filter(|_| value.first == value.last).map(|date| (date, false));
    bare.with_value(value).telling(tells)
}

/// As fine as the unit it is counted in.
fn offset(from: Date, quantity: &Quantity, sign: i64) -> Option<Value> {
    let n = i64::from(quantity.n) * sign;
    if matches!(quantity.unit, Unit::Day | Unit::Night) {
        let value = Value::at(from.plus_days(n)?);
        return Some(Value { is_approximate: quantity.is_approximate, ..value });
    }
    let from = from.start()?;
    let months = |n: i64| i32::try_from(n).ok().map(|n| month_from(from, n));
    let years = |n: i64| i32::try_from(n).ok().map(|n| Date::Year(from.date().0 + n));
    let rough = |value: Value| Value { is_approximate: true, ..value };
    match quantity.unit {
        Unit::Week => {
            let day = from.plus_days(n.checked_mul(7)?);
            Some(rough(Value::at(Date::of(day))))
        }
        Unit::Month => months(n).map(|month| rough(Value::at(month))),
        Unit::Year => years(n).map(|year| rough(Value::at(year))),
        Unit::Decade => {
            let (first, last) = (years(n * 10 - 2)?, years(n * 10 + 2)?);
            Some(rough(Value::within(first, last)))
        }
        _ => None,
    }
}

/// Several units that end or begin with the day of publication: "the past three days".
pub(super) fn window(stood: &Stood, context: &Context) -> Reading {
    let vague = Reading::bare(TimeKind::Vague, grain(stood.unit), "time.vague.window");
    // "On the last day" is that of something told.
    if stood.count == Some(1) && stood.modifier == Modifier::Recent {
        return vague;
    }
    // "In the coming hours", however many: within a day.
    let hours = stood.unit == Unit::Hour && stood.modifier != Modifier::Recent;
    let count = stood.count.or(hours.then_some(HOURS_A_DAY));
    let known = count.zip(context.now()).and_then(|(n, published)| span(stood, n, published));
    let Some(value) = known else { return vague };
    let mut reading = vague.with_kind(TimeKind::Relative).with_value(value);
    reading.rule = "time.relative.window";
    reading
}

fn span(stood: &Stood, n: u32, published: LocalMinute) -> Option<Value> {
    let sign = match stood.modifier {
        Modifier::Last | Modifier::Recent => -1,
        Modifier::Next => 1,
        _ => return None,
    };
    let n = i64::from(n);
    let far = match stood.unit {
        Unit::Hour => {
            Date::of(published.plus_days(sign * n.div_euclid(i64::from(HOURS_A_DAY)).max(1)))
        }
        Unit::Day | Unit::Night => Date::of(published.plus_days(sign * n)),
        Unit::Week => Date::of(published.plus_days(sign * n * 7)),
        Unit::Month => months_off(published, sign * n)?,
        Unit::Year => months_off(published, sign.checked_mul(n)?.checked_mul(12)?)?,
        Unit::Decade => months_off(published, sign.checked_mul(n)?.checked_mul(120)?)?,
        _ => return None,
    };
    let near = Date::of(published);
    Some(if sign < 0 { Value::within(far, near) } else { Value::within(near, far) })
}

/// The same day of the month so many months later, or the last day of a month that is too short.
fn months_off(from: LocalMinute, n: i64) -> Option<Date> {
    let Date::Month(Some(year), month) = month_from(from, i32::try_from(n).ok()?) else {
        return None;
    };
    let (_, _, day) = from.date();
    Date::day(Some(year.get()), month, day.min(days_in(year.get(), month)))
}
