//! Parts of a month, a year or a decade: "early in", "the second half of", "the first week of".

use super::calendar::{Date, days_in};
use super::scan::Scan;
use crate::pack::Features;
use crate::pack::rows::{Modifier, TimeMark, TimeRow, Unit};

/// The week that ends a month, whatever its number.
const LAST_WEEK: u8 = 5;

/// A part of a longer unit, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Portion {
    Third(u8),
    Half(u8),
    Quarter(u8),
    Week(u8),
}

impl Portion {
    /// Whether the part is the end of its whole.
    pub(super) fn ends_unit(self) -> bool {
        matches!(self, Self::Third(3) | Self::Half(2) | Self::Week(LAST_WEEK))
    }

    /// First to last of the days, months or years that make up the part.
    pub(super) fn of(self, date: Date) -> Option<(Date, Date)> {
        match date {
            Date::Decade(year) => {
                let (first, last) = self.out_of(10)?;
                Some((Date::Year(year + first - 1), Date::Year(year + last - 1)))
            }
            Date::Year(year) => {
                let (first, last) = self.out_of(12)?;
                Some((Date::Month(Some(year), first as u8), Date::Month(Some(year), last as u8)))
            }
            Date::Month(year, month) => {
                let n_days = days_in(year.unwrap_or(2001), month);
                let (first, last) = self.days(i32::from(n_days))?;
                Some((Date::Day(year, month, first as u8), Date::Day(year, month, last as u8)))
            }
            Date::Season(..) | Date::Day(..) => None,
        }
    }

    /// First and last of so many months or years.
    fn out_of(self, n: i32) -> Option<(i32, i32)> {
        let (part, parts) = match self {
            Self::Third(part) => (part, 3),
            Self::Half(part) => (part, 2),
            Self::Quarter(part) => (part, 4),
            Self::Week(_) => return None,
        };
        let part = i32::from(part);
        let (first, last) = ((part - 1) * n / parts + 1, part * n / parts);
        // Ten years have no thirds: the years between two of them belong to both.
        let last = if n % parts > 0 && part < parts { last + 1 } else { last };
        (part >= 1 && part <= parts).then_some((first, last))
    }

    fn days(self, n_days: i32) -> Option<(i32, i32)> {
        let (part, parts, length) = match self {
            Self::Third(part) => (i32::from(part), 3, 10),
            Self::Half(part) => (i32::from(part), 2, 15),
            Self::Week(LAST_WEEK) => return Some((n_days - 6, n_days)),
            Self::Week(part) => (i32::from(part), i32::from(LAST_WEEK), 7),
            Self::Quarter(_) => return None,
        };
        let last = if part == parts { n_days } else { part * length };
        Some((part * length - length + 1, last))
    }
}

impl Scan<'_> {
    /// A part of what follows, and where that begins.
    pub(super) fn portion(&self, at: usize) -> Option<(Portion, usize)> {
        self.third(at).or_else(|| self.numbered_part(at))
    }

    fn third(&self, at: usize) -> Option<(Portion, usize)> {
        let third = self.find_bare(at, |row| match row {
            TimeRow::Third(third) => Some(*third),
            _ => None,
        })?;
        let whole = third.hit.ending.is_none() && !third.hit.prefix.has(Features::DEFINITE);
        whole.then_some((Portion::Third(third.what), third.end))
    }

    /// "the second half of", "the first week of", "the last week of".
    fn numbered_part(&self, at: usize) -> Option<(Portion, usize)> {
        let fraction = self.find(at, |row| match row {
            TimeRow::Fraction(30) => Some(Portion::Half as fn(u8) -> Portion),
            TimeRow::Fraction(15) => Some(Portion::Quarter as fn(u8) -> Portion),
            TimeRow::Unit { unit: Unit::Week, .. } => Some(Portion::Week as fn(u8) -> Portion),
            _ => None,
        })?;
        let definite = fraction.hit.prefix.has(Features::DEFINITE);
        let (number, end) = self.place_in_row(fraction.end).filter(|_| definite)?;
        let portion = (fraction.what)(number);
        let fits = match portion {
            Portion::Half(part) => part <= 2,
            Portion::Quarter(part) | Portion::Third(part) => part <= 4,
            Portion::Week(part) => part <= LAST_WEEK,
        };
        fits.then_some((portion, self.mark(end, TimeMark::Of)?))
    }

    fn place_in_row(&self, at: usize) -> Option<(u8, usize)> {
        if !self.is_definite(at) {
            return None;
        }
        if let Some(number) = self.ordinal(at) {
            return Some((u8::try_from(number.value).ok()?, number.end));
        }
        let last = self.modifier(at).filter(|seen| seen.what == Modifier::Recent)?;
        Some((LAST_WEEK, last.end))
    }
}
