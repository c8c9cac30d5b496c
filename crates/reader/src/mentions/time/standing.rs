//! Values of units that stand somewhere: counted from the day of publication, or from the last date told.

use super::calendar::{Date, month_from, sunday_from};
use super::context::Context;
use super::portion::Portion;
use super::reading::Reading;
use super::resolve::years_of_century;
use super::shift::is_fine_enough;
use super::units::Stood;
use super::value::Value;
use crate::pack::rows::{Modifier, Unit};
use isnad_account::{Grain, LocalMinute, TimeKind};

/// Reads one unit with its modifier; a portion narrows it, a weekday picks a day of a week.
pub(super) fn read(
    stood: Stood,
    portion: Option<Portion>,
    weekday: Option<u8>,
    context: &Context,
) -> Reading {
    let bare = Reading::bare(TimeKind::Relative, grain(stood.unit), rule(stood.modifier));
    let Some(value) = value(stood, context) else { return bare };
    let whole = portion.map(|_| value);
    let value = match (portion, stood.unit, weekday) {
        (Some(_), Unit::Century, _) => {
            let first = value.first.and_then(Date::year);
            first.map_or(value, |first| years_of_century(first, portion))
        }
        (Some(portion), _, _) => part_of(value, portion, stood.unit),
        (None, Unit::Week, Some(weekday)) => day_of_week(value, weekday),
        _ => value,
    };
    let told = stood.unit == Unit::Year && counts_from_last(stood.modifier);
    let single = |value: Value| value.first.filter(|_| value.first == value.last);
    let tells = single(value).or(whole.and_then(single)).map(|date| (date, told));
    bare.with_value(value).telling(tells)
}

/// The dates of the unit; `None` where nothing is known to count from.
pub(super) fn value(stood: Stood, context: &Context) -> Option<Value> {
    let n = steps(stood.modifier);
    let same_night = stood.unit == Unit::Night && n == 0;
    let night = || {
        let told = context.day_after_night().or_else(|| context.last_night());
        let told = told.or_else(|| context.last_but_recent());
        told.or_else(|| context.night_of_account())
    };
    let last = if same_night { night() } else { context.last() };
    let told = last.filter(|_| counts_from_last(stood.modifier));
    if let (Unit::Day | Unit::Night, Some(day)) = (stood.unit, told) {
        return day.plus_days(n.into()).map(Value::at);
    }
    if same_night {
        return None;
    }
    if told.is_some_and(|told| !is_fine_enough(told, stood.unit)) {
        return None;
    }
    let from = origin(stood.modifier, context)?;
    Some(match stood.unit {
        Unit::Day | Unit::Night => Value::at(Date::of(from.plus_days(n.into()))),
        Unit::Week => {
            let sunday = sunday_from(from, n.into());
            Value::days(sunday, sunday.plus_days(6))
        }
        Unit::Month => Value::at(month_from(from, n)),
        Unit::Year => Value::at(Date::Year(from.date().0 + n)),
        Unit::Decade => Value::at(Date::Decade((from.date().0.div_euclid(10) + n) * 10)),
        Unit::Century => {
            years_of_century(((from.date().0 - 1).div_euclid(100) + n) * 100 + 1, None)
        }
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Moment => return None,
    })
}

/// The year that "last year" names, for a month or a season of it.
pub(super) fn year_of(stood: Stood, context: &Context) -> Option<i32> {
    (stood.unit == Unit::Year).then(|| value(stood, context)?.first?.year())?
}

/// Where counting starts. What counts from the last date needs one whose year is known.
fn origin(modifier: Modifier, context: &Context) -> Option<LocalMinute> {
    match modifier {
        // "I wrote to my mother that I would be back next year", told years later.
        _ if counts_from_publication(modifier) => {
            context.now().filter(|_| !(context.is_relayed && context.is_testimony()))
        }
        Modifier::Same => context.last_then()?.start(),
        _ => context.last().filter(|_| counts_from_last(modifier))?.start(),
    }
}

fn counts_from_publication(modifier: Modifier) -> bool {
    matches!(
        modifier,
        Modifier::Last
            | Modifier::Next
            | Modifier::This
            | Modifier::BeforeLast
            | Modifier::AfterNext
    )
}

pub(super) fn counts_from_last(modifier: Modifier) -> bool {
    matches!(modifier, Modifier::Following | Modifier::Preceding | Modifier::Same)
}

fn steps(modifier: Modifier) -> i32 {
    match modifier {
        Modifier::Last | Modifier::Preceding => -1,
        Modifier::Next | Modifier::Following => 1,
        Modifier::BeforeLast => -2,
        Modifier::AfterNext => 2,
        _ => 0,
    }
}

fn part_of(value: Value, portion: Portion, unit: Unit) -> Value {
    if let (Unit::Week, Some(sunday)) = (unit, value.first.and_then(Date::start)) {
        let Some((from, to)) = portion.days_of_week() else { return value };
        return Value::days(sunday.plus_days(from), sunday.plus_days(to));
    }
    let date = value.first.filter(|_| value.first == value.last);
    let parts = date.and_then(|date| portion.of(date));
    parts.map_or(value, |(first, last)| Value::within(first, last))
}

fn day_of_week(week: Value, weekday: u8) -> Value {
    let sunday = week.first.and_then(Date::start);
    sunday.map_or(week, |sunday| Value::at(Date::of(sunday.plus_days(i64::from(weekday % 7)))))
}

pub(super) fn grain(unit: Unit) -> Grain {
    match unit {
        Unit::Second | Unit::Minute | Unit::Moment => Grain::Minute,
        Unit::Hour => Grain::Hour,
        Unit::Night => Grain::PartOfDay,
        Unit::Day => Grain::Day,
        Unit::Week => Grain::Week,
        Unit::Month => Grain::Month,
        Unit::Year => Grain::Year,
        Unit::Decade | Unit::Century => Grain::Decade,
    }
}

fn rule(modifier: Modifier) -> &'static str {
    if counts_from_publication(modifier) {
        "time.relative.to-publication"
    } else {
        "time.relative.to-last-date"
    }
}
