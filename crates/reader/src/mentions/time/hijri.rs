//! Hijri dates on the civil calendar. Sighting differs by country, so every value is rough by a day.

use super::calendar::Date;
use super::portion::Portion;
use super::value::Value;
use icu_calendar::cal::{Hijri, Iso};
use isnad_account::{DAY, LocalMinute};

/// A Hijri date as words give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HijriDate {
    pub(super) year: i32,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

impl HijriDate {
    /// The civil days it covers by the Umm al-Qura calendar, marked approximate.
    pub(super) fn value(self) -> Option<Value> {
        let first = civil(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))?;
        let next = match (self.month, self.day) {
            (_, Some(_)) => first.plus_days(1),
            (Some(month), None) if month < 12 => civil(self.year, month + 1, 1)?,
            _ => civil(self.year + 1, 1, 1)?,
        };
        let (first, last) = (Date::of(first), Date::of(next.plus_days(-1)));
        Some(Value { is_approximate: true, ..Value::throughout(first, last) })
    }
}

/// "Early in" a month, "the last ten days of" it.
pub(super) fn part_of(month: Value, portion: Portion) -> Option<Value> {
    let (start, end) = (month.first?.start()?, month.last?.end()?);
    let (first, last) = portion.days(i32::try_from(end.since(start) / DAY).ok()?)?;
    let day = |nth: i32| Date::of(start.plus_days(i64::from(nth) - 1));
    Some(Value { is_approximate: true, ..Value::within(day(first), day(last)) })
}

/// The day beside a date that is of the weekday named with it: the month was seen a day earlier or later there.
pub(super) fn on_weekday(date: Value, weekday: u8) -> Option<Value> {
    let day = date.first.filter(|_| date.first == date.last)?.start()?;
    let near = [0, 1, -1].map(|days| day.plus_days(days));
    let named = near.into_iter().find(|day| day.iso_weekday() == weekday)?;
    Some(Value::at(Date::of(named)))
}

/// The Hijri year that a civil day falls in.
pub(super) fn hijri_year(day: LocalMinute) -> Option<i32> {
    let (year, month, day) = day.date();
    let date = icu_calendar::Date::try_new_iso(year, month, day).ok()?;
    Some(date.to_calendar(Hijri::new_umm_al_qura()).year().extended_year())
}

fn civil(year: i32, month: u8, day: u8) -> Option<LocalMinute> {
    let calendar = Hijri::new_umm_al_qura();
    let date = icu_calendar::Date::try_new_hijri_with_calendar(year, month, day, calendar).ok()?;
    let date = date.to_calendar(Iso);
    LocalMinute::from_date(date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
}
