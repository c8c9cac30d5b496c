//! Local civil minutes: the clock that bounds are told in.

use calendrical_calculations::gregorian::{fixed_from_gregorian, gregorian_from_fixed};
use calendrical_calculations::rata_die::RataDie;
use core::fmt;
use core::num::NonZeroU64;
use serde::{Deserialize, Serialize};

/// A day in minutes.
pub const DAY: i64 = 24 * 60;
/// First and last minute that four digits of a year can write; counting stops there.
const FIRST: i64 = -719_162 * DAY;
const LAST: i64 = 2_932_897 * DAY - 1;

/// A minute of local civil time, counted from 1 January 1970 00:00 of the account's own zone.
/// Written `YYYY-MM-DDTHH:MM`; the end of a day is the next day's `00:00`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalMinute(
    /// The first minute is one: where none is known, no room is needed to say so.
    NonZeroU64,
);

impl LocalMinute {
    /// So many minutes after 1970 began (before, when negative), as far as years have four digits.
    #[inline(never)] // asked for in many places
    pub fn from_minutes(minutes: i64) -> Self {
        let after_first = minutes.clamp(FIRST, LAST) - FIRST;
        Self(NonZeroU64::MIN.saturating_add(after_first as u64))
    }

    /// Minutes since 1970 began.
    pub const fn minutes(self) -> i64 {
        self.0.get() as i64 - 1 + FIRST
    }

    /// Minutes from another minute to this one; negative where this one is earlier.
    pub const fn since(self, other: Self) -> i64 {
        self.minutes() - other.minutes()
    }

    /// Midnight at the start of a civil day. `None` where no such day exists or the year is outside 1..=9999.
    pub fn from_date(year: i32, month: u8, day: u8) -> Option<Self> {
        let sound =
            (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        let fixed = sound.then(|| fixed_from_gregorian(year, month, day))?;
        let start = Self::from_minutes((fixed - epoch()) * DAY);
        (start.date() == (year, month, day)).then_some(start)
    }

    /// The civil date this minute falls on, as (year, month 1 to 12, day 1 to 31).
    pub fn date(self) -> (i32, u8, u8) {
        let days = self.minutes().div_euclid(DAY);
        gregorian_from_fixed(epoch() + days).unwrap_or((1970, 1, 1))
    }

    /// Hour and minute on the clock.
    pub fn clock(self) -> (u8, u8) {
        let minute = self.minutes().rem_euclid(DAY);
        ((minute / 60) as u8, (minute % 60) as u8)
    }

    /// Midnight at the start of the same day.
    pub fn day_start(self) -> Self {
        Self::from_minutes(self.minutes().div_euclid(DAY) * DAY)
    }

    /// The minute `days` whole days later (earlier when negative).
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_minutes(days.saturating_mul(DAY))
    }

    /// The minute `minutes` later (earlier when negative).
    #[inline(never)] // asked for in many places
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self::from_minutes(self.minutes().saturating_add(minutes))
    }

    /// Day of the week, Monday = 1 to Sunday = 7 (ISO 8601).
    pub fn iso_weekday(self) -> u8 {
        // 1 January 1970 was a Thursday.
        ((self.minutes().div_euclid(DAY) + 3).rem_euclid(7) + 1) as u8
    }

    /// Its day, written `YYYY-MM-DD`.
    pub fn day_words(self) -> String {
        let (year, month, day) = self.date();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, clock) = text.split_once('T').unwrap_or((text, "00:00"));
        let mut parts = date.splitn(3, '-');
        let start = Self::from_date(
            number(parts.next()?, 4)? as i32,
            number(parts.next()?, 2)? as u8,
            number(parts.next()?, 2)? as u8,
        )?;
        let (hour, minute) = clock.split_once(':')?;
        let (hour, minute) = (number(hour, 2)?, number(minute, 2)?);
        (hour < 24 && minute < 60).then(|| start.plus_minutes((hour * 60 + minute).into()))
    }
}

fn epoch() -> RataDie {
    fixed_from_gregorian(1970, 1, 1)
}

fn number(digits: &str, width: usize) -> Option<u32> {
    (digits.len() == width && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())?
}

impl fmt::Display for LocalMinute {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ((year, month, day), (hour, minute)) = (self.date(), self.clock());
        write!(out, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")
    }
}

impl fmt::Debug for LocalMinute {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "LocalMinute({self})")
    }
}

impl From<LocalMinute> for String {
    fn from(minute: LocalMinute) -> Self {
        minute.to_string()
    }
}

impl TryFrom<String> for LocalMinute {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("expected a minute written YYYY-MM-DDTHH:MM")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_and_read_back() {
        let day = LocalMinute::from_date(2024, 11, 29).unwrap();
        assert_eq!(day.to_string(), "2024-11-29T00:00");
        assert_eq!(LocalMinute::parse("2024-11-29"), Some(day));
        assert_eq!(LocalMinute::parse("2024-11-29T23:59").unwrap().clock(), (23, 59));
        assert_eq!(day.iso_weekday(), 5, "29 November 2024 was a Friday");
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in
            ["2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024-1-1", "0000-01-01", "x"]
        {
            assert_eq!(LocalMinute::parse(text), None, "{text}");
        }
        assert!(LocalMinute::parse("2024-02-29").is_some());
    }

    #[test]
    fn counting_stops_where_four_digits_end() {
        let (first, last) = (
            LocalMinute::from_minutes(0).plus_days(i64::MIN),
            LocalMinute::from_minutes(0).plus_days(i64::MAX),
        );
        assert_eq!(
            (first.to_string().as_str(), last.to_string().as_str()),
            ("0001-01-01T00:00", "9999-12-31T23:59")
        );
    }

    #[test]
    fn the_end_of_a_day_is_the_next_midnight() {
        let day = LocalMinute::from_date(2024, 12, 31).unwrap();
        assert_eq!(day.plus_days(1).to_string(), "2025-01-01T00:00");
        assert_eq!(day.plus_minutes(600).day_start(), day);
    }
}
