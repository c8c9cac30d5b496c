//! A Hijri date in words: its year where none is told, and the civil date beside it.

use super::calendar::Date;
use super::context::Context;
use super::hijri;
use super::pieces::Pieces;
use super::reading::Reading;
use super::resolve::calendar;
use super::standing;
use super::value::Value;
use crate::pack::rows::Modifier;
use isnad_account::{DAY, Grain, LocalMinute, TimeKind};

/// A year beyond this is of the civil calendar.
const LAST_HIJRI_YEAR: i32 = 1500;
/// A feast or a Hijri month without its year is of a story told so few sentences before, and follows it so soon.
pub(super) const STORY_SENTENCES: usize = 6;
const FOLLOWS_DAYS: i64 = 210;
/// What is told in the present and begins within so many days after publication lies ahead.
const SOON_DAYS: i64 = 31;
/// Two calendars may differ by so many days before they disagree.
const CALENDARS_AGREE_DAYS: i64 = 2;

/// The civil one of two dates counts; the other is checked against it.
pub(super) fn both_calendars(pieces: &Pieces, other: &Pieces, context: &Context) -> Reading {
    let (civil, hijri) = if pieces.is_hijri { (other, pieces) } else { (pieces, other) };
    let mut alone = civil.clone();
    alone.other = None;
    alone.weekday = pieces.weekday.or(other.weekday);
    let reading = calendar(&alone, context);
    let checked = hijri_date(hijri, context).bounds.earliest;
    let apart = match (reading.bounds.earliest, checked) {
        (Some(a), Some(b)) => a.since(b).abs(),
        _ => 0,
    };
    reading.noting("calendars-disagree", apart > CALENDARS_AGREE_DAYS * DAY)
}

pub(super) fn hijri_date(pieces: &Pieces, context: &Context) -> Reading {
    let kind = if pieces.day_to.is_some() { TimeKind::Range } else { TimeKind::Date };
    let grain = match (pieces.day, pieces.month) {
        (Some(_), _) => Grain::Day,
        (None, Some(_)) => Grain::Month,
        (None, None) => Grain::Year,
    };
    let bare = Reading::bare(kind, grain, "time.date.hijri");
    let Some(value) = hijri_value(pieces, context) else { return bare };
    let value = match (pieces.portion, pieces.month, pieces.day) {
        (Some(portion), Some(_), None) => hijri::part_of(value, portion).unwrap_or(value),
        _ => value,
    };
    let value = pieces.weekday.and_then(|day| hijri::on_weekday(value, day)).unwrap_or(value);
    // A feast or a Hijri day without its year is told by the way: nothing counts from it.
    let tells = value.first.filter(|_| pieces.year.is_some()).map(|date| (date, true));
    bare.with_value(value).telling(tells)
}

/// Without its year: the last one that has begun by the day of publication, or the next where the words say so.
fn hijri_value(pieces: &Pieces, context: &Context) -> Option<Value> {
    let dated = |year| hijri::HijriDate { year, month: pieces.month, day: pieces.day }.value();
    if let Some(year) = pieces.year {
        return if pieces.is_feast && year > LAST_HIJRI_YEAR {
            (year - 590..=year - 570).filter_map(dated).find(|value| falls_in(value, year))
        } else {
            dated(year)
        };
    }
    if let Some(year) = pieces.unit.and_then(|unit| standing::year_of(unit, context)) {
        return (year - 590..=year - 570).filter_map(dated).find(|value| falls_in(value, year));
    }
    if let Some(value) = context.last().and_then(|told| hijri_near(told.start()?, dated)) {
        return Some(value);
    }
    if let Some(from) = story_of(context).filter(|_| pieces.modifier.is_none()) {
        let year = hijri::hijri_year(from.start()?)?;
        return (year - 1..=year + 1).filter_map(dated).find(|value| follows(value, from));
    }
    let published = context.published?;
    let year = hijri::hijri_year(published)?;
    let begun = |value: &Value| value.bounds().earliest.is_some_and(|start| start <= published);
    let over = |value: &Value| value.bounds().latest.is_some_and(|end| end <= published);
    let soon = published.plus_days(SOON_DAYS);
    let is_soon = |value: &Value| value.bounds().earliest.is_some_and(|start| start <= soon);
    let mut years = (year - 2..=year + 1).filter_map(dated);
    match pieces.modifier {
        Some(Modifier::Last) => years.rfind(over),
        Some(Modifier::BeforeLast) => years.rev().filter(over).nth(1),
        Some(Modifier::Next) => years.find(|value| !begun(value)),
        _ if context.looks_ahead => years.find(|value| !over(value)),
        _ if context.is_present || !context.looks_back => {
            years.clone().find(|value| !over(value) && is_soon(value)).or(years.rfind(begun))
        }
        _ => years.rfind(begun),
    }
}

/// The story that a feast or a Hijri month without its year belongs to: not a year that was told by the way, nor one
/// that the words look past.
fn story_of(context: &Context) -> Option<Date> {
    let dated = || context.dated_year().filter(|_| !context.has_left_story());
    let told = context.in_story(STORY_SENTENCES).or_else(dated)?;
    let is_told_on = context.looks_back && context.is_in_line();
    let is_alone = matches!(told, Date::Year(_)) && context.is_news && !is_told_on;
    (!is_alone && !context.looks_past(told)).then_some(told)
}

/// The same day in the other calendar as the one told last.
fn hijri_near(told: LocalMinute, dated: impl Fn(i32) -> Option<Value>) -> Option<Value> {
    let year = hijri::hijri_year(told)?;
    let is_near = |value: &Value| {
        let day = value.first.filter(|_| value.first == value.last).and_then(Date::start);
        day.is_some_and(|day| day.since(told).abs() <= CALENDARS_AGREE_DAYS * DAY)
    };
    (year - 1..=year + 1).filter_map(dated).find(is_near)
}

/// Whether a date is of the year that a story told last, or is not over when its day or month begins and follows within months.
fn follows(value: &Value, from: Date) -> bool {
    if let Date::Year(year) = from {
        return falls_in(value, year);
    }
    let (bounds, from) = (value.bounds(), from.start());
    let (Some(start), Some(end), Some(from)) = (bounds.earliest, bounds.latest, from) else {
        return false;
    };
    from < end && start < from.plus_days(FOLLOWS_DAYS)
}

fn falls_in(value: &Value, year: i32) -> bool {
    value.first.and_then(Date::year) == Some(year)
}
