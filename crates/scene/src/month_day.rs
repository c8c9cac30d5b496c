//! Month and day without a year, and the stand-in year that lets them share an axis.

use isnad_account::{DAY, LocalMinute, sorting};

/// A stretch of the year whose year is not known. Days count 0 to 365 in a leap year; `None` is an open side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDays {
    /// First day.
    pub first: Option<u16>,
    /// Last day, inclusive. Smaller than `first` where the stretch runs over the turn of the year.
    pub last: Option<u16>,
}

/// Days of a leap year, so that 29 February has a place.
const DAYS: u16 = 366;
const LEAP_YEAR: i32 = 2004;

impl MonthDays {
    /// Reads an EDTF value whose year is unknown: `XXXX-MM-DD`, `XXXX-MM`, intervals `A/B` and sets
    /// `[A..B]`, `[A,B]`, each end possibly open. `None` for anything else.
    pub fn parse(edtf: &str) -> Option<Self> {
        let inner = strip_set(edtf.trim());
        let mut whole: Option<Self> = None;
        for part in inner.split(',') {
            let part = parse_stretch(part.trim())?;
            whole = Some(whole.map_or(part, |seen| seen.cover(part)));
        }
        whole.filter(|it| it.first.is_some() || it.last.is_some())
    }

    /// Month (1 to 12) and day (1 to 31) of the first day.
    pub fn first_date(self) -> Option<(u8, u8)> {
        self.first.map(date_of_day)
    }

    /// Month (1 to 12) and day (1 to 31) of the last day.
    pub fn last_date(self) -> Option<(u8, u8)> {
        self.last.map(date_of_day)
    }

    fn cover(self, other: Self) -> Self {
        let either = |a: Option<u16>, b: Option<u16>, pick: fn(u16, u16) -> u16| Some(pick(a?, b?));
        Self {
            first: either(self.first, other.first, u16::min),
            last: either(self.last, other.last, u16::max),
        }
    }
}

fn strip_set(edtf: &str) -> &str {
    let inside = |open, close| edtf.strip_prefix(open)?.strip_suffix(close);
    inside('[', ']').or_else(|| inside('{', '}')).unwrap_or(edtf)
}

fn parse_stretch(part: &str) -> Option<MonthDays> {
    let Some((from, to)) = split_ends(part) else {
        return parse_day(part);
    };
    let end = |end: &str| match end {
        "" | ".." => Some(None),
        day => parse_day(day).map(Some),
    };
    let (from, to) = (end(from)?, end(to)?);
    Some(MonthDays { first: from.and_then(|it| it.first), last: to.and_then(|it| it.last) })
}

/// The ends of `A/B` or `A..B`; an interval's open end is itself written `..`.
fn split_ends(part: &str) -> Option<(&str, &str)> {
    part.split_once('/').or_else(|| part.split_once(".."))
}

fn parse_day(text: &str) -> Option<MonthDays> {
    let bare = text.trim_end_matches(['~', '?', '%']);
    let mut parts = bare.strip_prefix("XXXX-")?.splitn(2, '-');
    let month = two_digits(parts.next()?)?;
    let (first, last) = match parts.next() {
        None | Some("XX") => (1, last_day(month)?),
        Some(day) => two_digits(day).map(|day| (day, day))?,
    };
    Some(MonthDays {
        first: Some(day_of_date(month, first)?),
        last: Some(day_of_date(month, last)?),
    })
}

fn two_digits(text: &str) -> Option<u8> {
    let sound = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| text.parse().ok())?
}

fn last_day(month: u8) -> Option<u8> {
    (28..=31).rev().find(|day| LocalMinute::from_date(LEAP_YEAR, month, *day).is_some())
}

fn day_of_date(month: u8, day: u8) -> Option<u16> {
    let start = LocalMinute::from_date(LEAP_YEAR, 1, 1)?;
    let here = LocalMinute::from_date(LEAP_YEAR, month, day)?;
    u16::try_from(here.since(start) / DAY).ok()
}

fn date_of_day(day: u16) -> (u8, u8) {
    let (_, month, day) = year_start(LEAP_YEAR).plus_days(day.into()).date();
    (month, day)
}

fn year_start(year: i32) -> LocalMinute {
    LocalMinute::from_date(year, 1, 1).unwrap_or(LocalMinute::from_minutes(0))
}

/// The year that stands in for the unknown one. It starts after the longest stretch of the year that the
/// account says nothing about, so that December and January of one winter lie side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct StandIn {
    /// Day of a leap year that comes first.
    first_day: u16,
}

impl StandIn {
    pub(crate) fn for_days(days: impl Iterator<Item = MonthDays>) -> Self {
        let mut known: Vec<u16> = days.flat_map(|it| [it.first, it.last]).flatten().collect();
        sorting::sort(&mut known);
        known.dedup();
        let Some((&first, &last)) = known.first().zip(known.last()) else {
            return Self::default();
        };
        let mut widest = (first + DAYS - last, first);
        for pair in known.windows(2) {
            if pair[1] - pair[0] > widest.0 {
                widest = (pair[1] - pair[0], pair[1]);
            }
        }
        Self { first_day: widest.1 }
    }

    /// The half-open sides of a stretch on the stand-in axis.
    pub(crate) fn sides(self, days: MonthDays) -> (Option<LocalMinute>, Option<LocalMinute>) {
        let first = days.first.map(|day| self.start_of(day));
        let last = days.last.map(|day| self.start_of(day).plus_days(1));
        match (first, last) {
            // A stretch that holds the break is cut open rather than turned round.
            (Some(first), Some(last)) if last <= first => (Some(first), None),
            sides => sides,
        }
    }

    /// The year that holds 29 February is the leap one, on whichever side of the break it falls.
    fn start_of(self, day: u16) -> LocalMinute {
        const FEBRUARY_29: u16 = 59;
        let first_year = if self.first_day <= FEBRUARY_29 { LEAP_YEAR } else { LEAP_YEAR - 1 };
        let year = first_year + i32::from(day < self.first_day);
        let (month, day) = date_of_day(day);
        LocalMinute::from_date(year, month, day).unwrap_or(year_start(year))
    }
}
