//! Parts of a month, a year or a decade: "early in", "the second half of", "the first week of".

use super::calendar::{Date, Year, days_in, month_from, numbered};
use super::scan::Scan;
use crate::pack::rows::{Modifier, TimeMark, TimeRow, Unit, UnitCount};
use crate::pack::{Features, Table};
use isnad_account::LocalMinute;

/// The week that ends a month, whatever its number.
const LAST_WEEK: u8 = 5;

/// A part of a longer unit, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Portion {
    /// "Early", "middle", "late" in it.
    Third(u8),
    /// A third by its number.
    OneThird(u8),
    Half(u8),
    Quarter(u8),
    Week(u8),
    /// A day, counted from the first, or the last.
    Nth(Place),
    /// So many months or days from the first, or up to the last.
    Run(Unit, Place),
    /// One of the weekdays (Monday 1) of that name.
    Weekday(Place, u8),
}

/// A place in a row; of several, how many, or how many up to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    At(u8),
    Last,
    LastOf(u8),
}

impl Portion {
    /// Whether the part is the end of its whole.
    pub(super) fn ends_unit(self) -> bool {
        matches!(
            self,
            Self::Third(3)
                | Self::OneThird(3)
                | Self::Half(2)
                | Self::Quarter(4)
                | Self::Week(LAST_WEEK)
        )
    }

    /// How many such parts a whole has.
    fn n_parts(self) -> u8 {
        match self {
            Self::Third(_) | Self::OneThird(_) => 3,
            Self::Half(_) => 2,
            Self::Quarter(_) => 4,
            Self::Week(_) => LAST_WEEK,
            Self::Nth(_) | Self::Weekday(..) | Self::Run(..) => 1,
        }
    }

    /// First to last of the days, months or years that make up the part.
    pub(super) fn of(self, date: Date) -> Option<(Date, Date)> {
        if let Self::Nth(place) = self {
            return one_day(date, place, 1, 0);
        }
        if let Self::Weekday(place, weekday) = self {
            return one_day(date, place, 7, weekday);
        }
        if let Self::Run(unit, place) = self {
            return run(date, unit, place);
        }
        match date {
            Date::Decade(year) => {
                let (first, last) = self.out_of(10)?;
                Some((Date::Year(year + first - 1), Date::Year(year + last - 1)))
            }
            Date::Year(year) => {
                let (first, last) = self.months()?;
                let month = |month| Date::Month(numbered(year), month);
                Some((month(first as u8), month(last as u8)))
            }
            Date::Month(year, month) => {
                let n_days = days_in(year.map_or(2001, Year::get), month);
                let (first, last) = self.days(i32::from(n_days))?;
                Some((Date::Day(year, month, first as u8), Date::Day(year, month, last as u8)))
            }
            Date::Season(..) => {
                let Self::Third(part) = self else { return None };
                let month = month_from(date.start()?, i32::from(part) - 1);
                Some((month, month))
            }
            Date::Day(..) => None,
        }
    }

    /// First and last month. "Early in" and "late in" a year are its outer quarters.
    fn months(self) -> Option<(i32, i32)> {
        match self {
            Self::Third(1) => Some((1, 3)),
            Self::Third(3) => Some((10, 12)),
            _ => self.out_of(12),
        }
    }

    /// First and last of so many months or years.
    pub(super) fn out_of(self, n: i32) -> Option<(i32, i32)> {
        let (part, parts) = match self {
            Self::Third(part) | Self::OneThird(part) => (part, 3),
            Self::Half(part) => (part, 2),
            Self::Quarter(part) => (part, 4),
            Self::Week(_) | Self::Nth(_) | Self::Weekday(..) | Self::Run(..) => return None,
        };
        let part = i32::from(part);
        let (first, last) = ((part - 1) * n / parts + 1, part * n / parts);
        // Ten years have no thirds: the years between two of them belong to both.
        let last = if n == 10 && n % parts > 0 && part < parts { last + 1 } else { last };
        (part >= 1 && part <= parts).then_some((first, last))
    }

    /// First and last day of a part of a week, counted from its Sunday; its end is Friday and Saturday.
    pub(super) fn days_of_week(self) -> Option<(i64, i64)> {
        match self {
            Self::Third(1) => Some((0, 1)),
            Self::Third(2) => Some((2, 3)),
            Self::Third(3) => Some((5, 6)),
            _ => None,
        }
    }

    /// First and last day of the part in a month of so many days.
    pub(super) fn days(self, n_days: i32) -> Option<(i32, i32)> {
        let (part, parts, length) = match self {
            Self::Third(part) | Self::OneThird(part) => (i32::from(part), 3, 10),
            Self::Half(part) => (i32::from(part), 2, 15),
            Self::Week(LAST_WEEK) => return Some((n_days - 6, n_days)),
            Self::Week(part) => (i32::from(part), i32::from(LAST_WEEK), 7),
            Self::Quarter(_) | Self::Nth(_) | Self::Weekday(..) | Self::Run(..) => return None,
        };
        let last = if part == parts { n_days } else { part * length };
        Some((part * length - length + 1, last))
    }
}

/// The day at a place among the days of a month or a year that lie `step` apart, on a weekday where one is given.
fn one_day(date: Date, place: Place, step: i64, weekday: u8) -> Option<(Date, Date)> {
    if let (Date::Month(None, month), Place::At(nth), 1) = (date, place, step) {
        return Date::day(None, month, nth).map(|day| (day, day));
    }
    let (start, end) = (date.start()?, date.end()?);
    let to_weekday = |day: LocalMinute| match weekday {
        0 => 0,
        _ => i64::from((weekday + 7 - day.iso_weekday()) % 7),
    };
    let day = match place {
        Place::At(nth) => start.plus_days(to_weekday(start) + (i64::from(nth) - 1) * step),
        Place::Last | Place::LastOf(_) => {
            let first = end.plus_days(-step);
            first.plus_days(to_weekday(first))
        }
    };
    (start <= day && day < end).then(|| (Date::of(day), Date::of(day)))
}

/// "The first three months of" a year, "the last ten days of" a month.
fn run(date: Date, unit: Unit, place: Place) -> Option<(Date, Date)> {
    let n_parts = match (date, unit) {
        (Date::Year(_), Unit::Month) => 12,
        (Date::Month(year, month), Unit::Day) => days_in(year.map_or(2001, Year::get), month),
        _ => return None,
    };
    let (first, last) = match place {
        Place::At(n) => (1, n),
        Place::LastOf(n) => (n_parts.checked_sub(n)? + 1, n_parts),
        Place::Last => return None,
    };
    let part = |n| match date {
        Date::Year(year) => Some(Date::Month(numbered(year), n)),
        Date::Month(_, month) => Date::day(date.year(), month, n),
        _ => None,
    };
    (first <= last && last <= n_parts).then(|| Some((part(first)?, part(last)?)))?
}

impl Scan<'_> {
    /// A part of what follows, and where that begins.
    pub(super) fn portion(&self, at: usize) -> Option<(Portion, usize)> {
        self.run(at)
            .or_else(|| self.third(at))
            .or_else(|| self.numbered_part(at))
            .or_else(|| self.one_of(at))
            .or_else(|| self.end_of(at))
    }

    /// "The last of the month", "the first of the year": its end, its beginning.
    fn end_of(&self, at: usize) -> Option<(Portion, usize)> {
        // "Another notebook last week" has the same word behind a noun.
        let is_led = at > 0 && !self.words.hits_of(at - 1, Table::Time).as_slice().is_empty();
        let last = self.mark(at, TimeMark::LastOf).filter(|_| is_led).map(|end| (3, end));
        let first = || self.ordinal(at).filter(|nth| nth.value == 1 && !self.is_definite(at));
        let (third, end) = last.or_else(|| Some((1, first()?.end)))?;
        let unit = self.definite_unit(end)?;
        let is_long = matches!(unit.what, Unit::Week | Unit::Month | Unit::Year);
        (is_long && self.cardinal(unit.end).is_none()).then_some((Portion::Third(third), end))
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
            TimeRow::Fraction(20) => Some(Portion::OneThird as fn(u8) -> Portion),
            TimeRow::Unit { unit: Unit::Week, .. } => Some(Portion::Week as fn(u8) -> Portion),
            _ => None,
        })?;
        let definite = fraction.hit.prefix.has(Features::DEFINITE);
        let (number, end) = self.place_in_row(fraction.end).filter(|_| definite)?;
        let last = (fraction.what)(LAST_WEEK).n_parts();
        let number = number.unwrap_or(last);
        (number <= last).then_some(((fraction.what)(number), self.whole_after(end)?))
    }

    /// Where the whole begins: behind "of", or a year right there.
    fn whole_after(&self, at: usize) -> Option<usize> {
        let year = || self.headed_year(at).or_else(|| self.year_digits(at));
        self.mark(at, TimeMark::Of).or_else(|| year().map(|_| at))
    }

    /// "the first three months of".
    fn run(&self, at: usize) -> Option<(Portion, usize)> {
        let unit = self.definite_unit(at)?;
        let number = self.cardinal(unit.end).filter(|n| n.prefix.has(Features::DEFINITE))?;
        let (place, end) = self.place_in_row(number.end)?;
        let n = u8::try_from(number.value).ok()?;
        let place = match place {
            Some(1) => Place::At(n),
            None => Place::LastOf(n),
            Some(_) => return None,
        };
        Some((Portion::Run(unit.what, place), self.mark(end, TimeMark::Of)?))
    }

    /// "the last Monday of", "the first week of", "the third day of".
    fn one_of(&self, at: usize) -> Option<(Portion, usize)> {
        let last = self.mark(at, TimeMark::LastOf).map(|end| (Place::Last, end));
        let nth = || self.ordinal(at).filter(|_| !self.is_definite(at));
        let nth = || nth().and_then(|n| Some((Place::At(u8::try_from(n.value).ok()?), n.end)));
        let (portion, end) = match last.or_else(nth) {
            Some((place, end)) => self.unit_in_row(end, place)?,
            None => {
                let day = self.single(at, Unit::Day)?;
                let definite = day.hit.prefix.has(Features::DEFINITE);
                let (nth, end) = self.place_in_row(day.end).filter(|_| definite)?;
                (Portion::Nth(nth.map_or(Place::Last, Place::At)), end)
            }
        };
        let of = [TimeMark::Of, TimeMark::In].into_iter().find_map(|mark| self.mark(end, mark))?;
        Some((portion, of))
    }

    fn unit_in_row(&self, at: usize, place: Place) -> Option<(Portion, usize)> {
        if let Some(day) = self.weekday_name(at) {
            return Some((Portion::Weekday(place, day.what.0), day.end));
        }
        let unit = self.unit(at, UnitCount::One)?;
        let portion = match (unit.what, place) {
            (Unit::Day, _) => Portion::Nth(place),
            (Unit::Week, Place::Last) => Portion::Week(LAST_WEEK),
            (Unit::Week, Place::At(nth)) if nth < LAST_WEEK => Portion::Week(nth),
            _ => return None,
        };
        Some((portion, unit.end))
    }

    /// A place in a row, or `None` for the last.
    fn place_in_row(&self, at: usize) -> Option<(Option<u8>, usize)> {
        if !self.is_definite(at) {
            return None;
        }
        if let Some(number) = self.ordinal(at) {
            return Some((Some(u8::try_from(number.value).ok()?), number.end));
        }
        let last = self.modifier(at).filter(|seen| seen.what == Modifier::Recent)?;
        Some((None, last.end))
    }
}
