//! Days, months and years as words and digits write them, in either calendar.

use super::scan::Scan;
use crate::pack::Features;
use crate::pack::rows::{Company, MonthSystem, TimeMark, TimeRow, Unit, UnitCount};
use crate::text::Punct;

/// Years that a bare number of four digits may mean.
pub(super) const PLAUSIBLE: core::ops::RangeInclusive<u32> = PLAUSIBLE_FROM..=2100;
const PLAUSIBLE_FROM: u32 = 1900;
/// Two digits above this are of the twentieth century.
const LAST_SHORT_YEAR: u32 = 39;
pub(super) const HIJRI_PLAUSIBLE: core::ops::RangeInclusive<u32> = 1250..=1500;

/// A month by its name or two.
#[derive(Clone, Copy, Debug)]
pub(super) struct MonthName {
    pub(super) number: u8,
    /// The second of two months named together.
    pub(super) to: Option<u8>,
    pub(super) is_hijri: bool,
    /// Two systems' names that are not the same month.
    pub(super) disagree: bool,
    /// What it still needs beside it.
    pub(super) needs: Company,
    pub(super) end: usize,
}

/// A day of the month, or the first and last of several.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayNumber {
    pub(super) day: u8,
    pub(super) to: Option<u8>,
    pub(super) end: usize,
}

/// A date all in digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeric {
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) end: usize,
}

/// A day and a month in digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct ShortDate {
    pub(super) day: u8,
    pub(super) month: u8,
    pub(super) is_dashed: bool,
    pub(super) end: usize,
}

/// A year, or the first and last of several.
#[derive(Clone, Copy, Debug)]
pub(super) struct YearNumber {
    pub(super) year: i32,
    pub(super) to: Option<i32>,
    pub(super) is_hijri: bool,
    pub(super) end: usize,
}

#[derive(Clone, Copy)]
struct OneMonth {
    number: u8,
    system: Option<MonthSystem>,
    needs: Company,
    has_and: bool,
    end: usize,
}

impl Scan<'_> {
    /// A month, with the word "month" before it and a second system's name behind it.
    pub(super) fn month(&self, at: usize) -> Option<MonthName> {
        let head = self.single(at, Unit::Month).filter(|seen| seen.hit.ending.is_none());
        let pair = self.unit(at, UnitCount::Pair).filter(|seen| seen.what == Unit::Month);
        let from = head.or(pair).map_or(at, |seen| seen.end);
        let by_number = || head.and_then(|_| self.numbered_month(at, from));
        let first = self.one_month(from).or_else(by_number)?;
        let second = self.second_month(&first);
        let same = second.is_some_and(|second| second.system != first.system);
        let sure = from > at || second.is_some();
        Some(MonthName {
            number: first.number,
            to: second.filter(|_| !same).map(|second| second.number),
            is_hijri: first.system.is_none(),
            disagree: same && second.is_some_and(|second| second.number != first.number),
            needs: if sure { Company::None } else { first.needs },
            end: second.map_or(first.end, |second| second.end),
        })
    }

    /// Whether a month's name begins here with nothing glued to it.
    pub(super) fn is_bare_month(&self, at: usize) -> bool {
        let month = |row: &TimeRow| matches!(row, TimeRow::Month { .. }).then_some(());
        self.find(at, month).is_some_and(|seen| seen.hit.prefix.is_none())
    }

    fn one_month(&self, at: usize) -> Option<OneMonth> {
        let seen = self.find(at, |row| match row {
            TimeRow::Month { number, system, company } => Some((*number, Some(*system), *company)),
            TimeRow::HijriMonth { number, company } => Some((*number, None, *company)),
            _ => None,
        })?;
        let (number, system, needs) = seen.what;
        let has_and = seen.hit.prefix.any(Features::CONJUNCTION);
        Some(OneMonth { number, system, needs, has_and, end: seen.end })
    }

    /// "month 3", where nothing else is told or its year follows.
    fn numbered_month(&self, at: usize, from: usize) -> Option<OneMonth> {
        let number = self.digits(from).filter(|number| (1..=12).contains(&number.value))?;
        let year = self.is_punct(number.end, Punct::Slash)
            && self.digits(number.end + 1).is_some_and(|year| year.n_digits == 4);
        let sure = number.n_digits <= 2 && (year || self.is_whole(at, number.end));
        sure.then_some(OneMonth {
            number: number.value as u8,
            system: Some(MonthSystem::Civil),
            needs: Company::None,
            has_and: false,
            end: number.end,
        })
    }

    /// The same month's name in another system, or the next month of the same one.
    fn second_month(&self, first: &OneMonth) -> Option<OneMonth> {
        let at = first.end;
        let bracket = self.is_punct(at, Punct::BracketOpen);
        let slash = self.is_punct(at, Punct::Slash);
        let joined = bracket || slash || self.is_punct(at, Punct::Dash);
        let second = self.one_month(if joined { at + 1 } else { at })?;
        let other_system = second.system != first.system;
        let civil = second.system.is_some() && first.system.is_some();
        let closed = if bracket { self.is_punct(second.end, Punct::BracketClose) } else { true };
        let end = if bracket { second.end + 1 } else { second.end };
        let same_month = other_system && (slash || bracket || second.number == first.number);
        let next_month = !other_system && second.number > first.number && (slash || second.has_and);
        let fits = (same_month && (joined || !second.has_and)) || next_month;
        (civil && closed && fits).then_some(OneMonth { end, ..second })
    }

    /// A day of the month before its month: a number, two joined, or a place in a row.
    pub(super) fn day_number(&self, at: usize) -> Option<DayNumber> {
        let number = self.number(at).filter(|number| number.n_digits <= 2)?;
        let day = day_of(number.value)?;
        let (to, end) = self
            .second_day(day, number.end)
            .map_or((None, number.end), |(to, end)| (Some(to), end));
        Some(DayNumber { day, to, end })
    }

    fn second_day(&self, day: u8, at: usize) -> Option<(u8, usize)> {
        let apart = self.mark(at, TimeMark::And);
        let dash =
            apart.is_some() || self.is_punct(at, Punct::Dash) || self.is_punct(at, Punct::Slash);
        let next = apart.unwrap_or(if dash { at + 1 } else { at });
        let number = self.number(next).filter(|number| number.n_digits <= 2)?;
        let joined = dash || number.prefix.has(Features::AND);
        let to = day_of(number.value).filter(|to| joined && *to > day)?;
        Some((to, number.end))
    }

    /// From a day's number to its month: "of", "of the month of", a slash.
    pub(super) fn month_after(&self, at: usize) -> Option<MonthName> {
        let sign = self.is_punct(at, Punct::Slash) || self.is_punct(at, Punct::Dash);
        let from = if sign { at + 1 } else { self.skip(at, TimeMark::Of) };
        self.month(from)
    }

    /// `29/11/2024`, `2024-11-29`, `29.11.2024`: the day first, unless the year is.
    pub(super) fn numeric(&self, at: usize) -> Option<Numeric> {
        let (parts, end) = self.dotted(at).or_else(|| self.joined_by_signs(at))?;
        let [a, b, c] = parts;
        let (year, month, day) = if a >= 1000 {
            (a, b, c)
        } else if c >= 1000 {
            if b > 12 && a <= 12 { (c, a, b) } else { (c, b, a) }
        } else {
            (century_of(c) + c, b, a)
        };
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let sound = (1..=12).contains(&month) && (1..=31).contains(&day);
        let known = PLAUSIBLE.contains(&year) || HIJRI_PLAUSIBLE.contains(&year);
        (sound && known).then_some(Numeric { year: year as i32, month, day, end })
    }

    /// `12/6`: a day and a month, unless a third number or what could be counted follows.
    pub(super) fn short_date(&self, at: usize) -> Option<ShortDate> {
        let (a, b) = (self.digits(at)?, self.digits(at + 2)?);
        // With a dash it is a score as well, unless both are written out.
        let dash = self.is_punct(at + 1, Punct::Dash) && a.n_digits + b.n_digits == 4;
        let glued = (dash || self.is_punct(at + 1, Punct::Slash))
            && self.text().is_glued(at + 1)
            && self.text().is_glued(at + 2);
        let short = a.n_digits <= 2 && b.n_digits <= 2 && (1..=12).contains(&b.value);
        let longer = self.is_any_punct(b.end) && self.digits(b.end + 1).is_some();
        // "3/4 of the matches" is a share.
        let share = self.is_definite(b.end) && !self.is_time(b.end);
        let day = day_of(a.value).filter(|_| glued && short && !longer && !share)?;
        Some(ShortDate { day, month: b.value as u8, is_dashed: dash, end: b.end })
    }

    /// `10/2010`, `2010/10`: a month and its year.
    pub(super) fn month_and_year(&self, at: usize) -> Option<(u8, YearNumber)> {
        let (a, b) = (self.digits(at)?, self.digits(at + 2)?);
        let glued = self.is_punct(at + 1, Punct::Slash)
            && self.text().is_glued(at + 1)
            && self.text().is_glued(at + 2);
        let (month, year) = if a.n_digits == 4 { (b, a) } else { (a, b) };
        let fits = (1..=12).contains(&month.value) && month.n_digits <= 2;
        let known = year.n_digits == 4 && PLAUSIBLE.contains(&year.value);
        let year = YearNumber { year: year.value as i32, to: None, is_hijri: false, end: b.end };
        (glued && fits && known).then_some((month.value as u8, year))
    }

    /// "the seventh of the days": the place in a row, and where what they are days of begins.
    pub(super) fn nth_of_days(&self, at: usize) -> Option<(u8, usize)> {
        let nth = self.ordinal(at).filter(|_| !self.is_definite(at))?;
        let several = self.unit(nth.end, UnitCount::Several);
        let days = several.or_else(|| self.unit(nth.end, UnitCount::One));
        let days = days.filter(|seen| seen.what == Unit::Day)?;
        Some((day_of(nth.value)?, days.end))
    }

    fn dotted(&self, at: usize) -> Option<([u32; 3], usize)> {
        let mut parts = self.text().key(at).split('.').map(|part| part.parse().ok());
        let all = [parts.next()??, parts.next()??, parts.next()??];
        (parts.next().is_none() && all[2] >= 1000).then_some((all, at + 1))
    }

    fn joined_by_signs(&self, at: usize) -> Option<([u32; 3], usize)> {
        let sign =
            [Punct::Slash, Punct::Dash].into_iter().find(|sign| self.is_punct(at + 1, *sign))?;
        if !self.is_punct(at + 3, sign) {
            return None;
        }
        let all = [self.digits(at)?, self.digits(at + 2)?, self.digits(at + 4)?];
        let glued = (at + 1..=at + 4).all(|next| self.text().is_glued(next));
        let wide = all.iter().any(|digits| digits.n_digits == 4);
        (wide || glued && all.iter().all(|digits| digits.n_digits <= 2))
            .then_some((all.map(|digits| digits.value), at + 5))
    }
}

/// The century of a year told by two digits.
pub(super) fn century_of(short: u32) -> u32 {
    if short > LAST_SHORT_YEAR { 1900 } else { 2000 }
}

pub(super) fn day_of(value: u32) -> Option<u8> {
    (1..=31).contains(&value).then_some(value as u8)
}
