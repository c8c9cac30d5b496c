//! Civil dates as words give them: a day, a month, a year, each possibly without its year.

use isnad_account::{Grain, LocalMinute};
use std::num::NonZeroI32;

/// What words name on the civil calendar. A year that they do not tell is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Date {
    /// First year of a decade.
    Decade(i32),
    Year(i32),
    /// EDTF's number of the season, 21 spring to 24 winter; winter runs into the next year.
    Season(Option<Year>, u8),
    Month(Option<Year>, u8),
    Day(Option<Year>, u8, u8),
}

/// A year that is known. No calendar has a year 0, so that an unknown one takes no more room.
pub(super) type Year = NonZeroI32;

/// The year of that number; where it would be 0, the one before the first.
pub(super) fn numbered(year: i32) -> Option<Year> {
    Year::new(year).or(Year::new(-1))
}

impl Date {
    /// The day a minute falls on.
    pub(super) fn of(minute: LocalMinute) -> Self {
        let (year, month, day) = minute.date();
        Self::Day(numbered(year), month, day)
    }

    /// A day that exists in some year.
    pub(super) fn day(year: Option<i32>, month: u8, day: u8) -> Option<Self> {
        let sound = (1..=12).contains(&month) && day >= 1;
        // A leap year allows every day that some year has.
        let longest = sound.then(|| days_in(year.unwrap_or(2000), month))?;
        (day <= longest).then_some(Self::Day(year.and_then(numbered), month, day))
    }

    pub(super) fn year(self) -> Option<i32> {
        match self {
            Self::Decade(year) | Self::Year(year) => Some(year),
            Self::Season(year, _) | Self::Month(year, _) | Self::Day(year, ..) => {
                year.map(Year::get)
            }
        }
    }

    /// The same month, season or day in that year, where it exists there.
    pub(super) fn in_year(self, year: i32) -> Option<Self> {
        match self {
            Self::Day(_, month, day) => Self::day(Some(year), month, day),
            Self::Month(_, month) => Some(Self::Month(numbered(year), month)),
            Self::Season(_, season) => Some(Self::Season(numbered(year), season)),
            Self::Year(_) | Self::Decade(_) => Some(self),
        }
    }

    /// The first minute, where the year is known.
    pub(super) fn start(self) -> Option<LocalMinute> {
        match self {
            Self::Decade(year) | Self::Year(year) => LocalMinute::from_date(year, 1, 1),
            Self::Season(year, season) => first_day(year, first_month(season)),
            Self::Month(year, month) => first_day(year, month),
            Self::Day(year, month, day) => LocalMinute::from_date(year?.get(), month, day),
        }
    }

    /// One past the last minute, where the year is known.
    pub(super) fn end(self) -> Option<LocalMinute> {
        match self {
            Self::Decade(year) => LocalMinute::from_date(year + 10, 1, 1),
            Self::Year(year) => LocalMinute::from_date(year + 1, 1, 1),
            Self::Season(year, season) => {
                month_start(year?.get(), i32::from(first_month(season)) + 3)
            }
            Self::Month(year, month) => month_start(year?.get(), i32::from(month) + 1),
            Self::Day(..) => self.start().map(|start| start.plus_days(1)),
        }
    }

    /// The day so many days later (earlier when negative). Without a year only where every year agrees.
    pub(super) fn plus_days(self, days: i64) -> Option<Self> {
        let shifted = |year| self.in_year(year)?.start().map(|start| start.plus_days(days).date());
        match self {
            Self::Day(Some(year), ..) => {
                let (year, month, day) = shifted(year.get())?;
                Some(Self::Day(numbered(year), month, day))
            }
            Self::Day(None, ..) => {
                let (_, month, day) = shifted(2000)?;
                let (_, common_month, common_day) = shifted(2001)?;
                ((month, day) == (common_month, common_day)).then_some(Self::Day(None, month, day))
            }
            _ => None,
        }
    }

    pub(super) fn grain(self) -> Grain {
        match self {
            Self::Decade(_) => Grain::Decade,
            Self::Year(_) => Grain::Year,
            Self::Season(..) => Grain::Season,
            Self::Month(..) => Grain::Month,
            Self::Day(..) => Grain::Day,
        }
    }

    /// As EDTF writes it.
    pub(super) fn edtf(self) -> String {
        match self {
            Self::Decade(year) => format!("{:03}X", year / 10),
            Self::Year(year) => format!("{year:04}"),
            Self::Season(year, part) | Self::Month(year, part) => {
                format!("{}-{part:02}", edtf_year(year))
            }
            Self::Day(year, month, day) => format!("{}-{month:02}-{day:02}", edtf_year(year)),
        }
    }
}

/// Days of a month.
pub(super) fn days_in(year: i32, month: u8) -> u8 {
    (28..=31).rev().find(|day| LocalMinute::from_date(year, month, *day).is_some()).unwrap_or(28)
}

/// The first minute of a month counted from January of `year`; 13 is January of the next.
pub(super) fn month_start(year: i32, month: i32) -> Option<LocalMinute> {
    let (year, month) = (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12) + 1);
    LocalMinute::from_date(year, month as u8, 1)
}

/// The month `n` months after that of a minute (before, when negative).
pub(super) fn month_from(minute: LocalMinute, n: i32) -> Date {
    let (year, month, _) = minute.date();
    let index = year * 12 + i32::from(month) - 1 + n;
    Date::Month(numbered(index.div_euclid(12)), (index.rem_euclid(12) + 1) as u8)
}

/// Sunday of the week `n` weeks after that of a minute: where papers write Arabic, a week mostly begins with it.
pub(super) fn sunday_from(minute: LocalMinute, n: i64) -> LocalMinute {
    minute.day_start().plus_days(n * 7 - i64::from(minute.iso_weekday() % 7))
}

fn first_day(year: Option<Year>, month: u8) -> Option<LocalMinute> {
    LocalMinute::from_date(year?.get(), month, 1)
}

fn first_month(season: u8) -> u8 {
    (season.saturating_sub(20) * 3).clamp(3, 12)
}

fn edtf_year(year: Option<Year>) -> String {
    year.map_or_else(|| "XXXX".into(), |year| format!("{year:04}"))
}
