//! The pieces of a calendar phrase, and whether they are enough to be a time.

use super::clock::Clock;
use super::portion::Portion;
use super::scan::Scan;
use super::units::Stood;
use crate::pack::rows::{Alone, Company, DayPart, Modifier, TimeMark, Unit};

/// What a phrase names: each piece at most once.
#[derive(Clone, Debug, Default)]
pub(super) struct Pieces {
    pub(super) is_approximate: bool,
    /// A part of the longer unit that the rest names.
    pub(super) portion: Option<Portion>,
    pub(super) part: Option<DayPart>,
    /// "The night of" a day: two readings.
    pub(super) is_night: bool,
    pub(super) clock: Option<Clock>,
    pub(super) weekday: Option<u8>,
    pub(super) weekday_to: Option<u8>,
    /// So many weeks ago: "on Tuesday, two weeks ago".
    pub(super) weeks_ago: Option<u32>,
    /// Days or nights from the day of publication.
    pub(super) shift: Option<(Unit, i32)>,
    /// Whether that is "the morrow", with the article.
    pub(super) is_morrow: bool,
    /// Whether it is a night that somebody spent.
    pub(super) is_spent: bool,
    /// Which day of what was told last, the first being its own.
    pub(super) nth_day: Option<u32>,
    /// Whether that is a night.
    pub(super) is_nth_night: bool,
    pub(super) day: Option<u8>,
    pub(super) day_to: Option<u8>,
    pub(super) month: Option<u8>,
    pub(super) month_to: Option<u8>,
    pub(super) is_hijri: bool,
    /// A feast: its day is known by its name.
    pub(super) is_feast: bool,
    pub(super) year: Option<i32>,
    pub(super) year_to: Option<i32>,
    pub(super) season: Option<u8>,
    pub(super) decade: Option<u8>,
    /// Which century, or the one that the decade lies in, where the words number it.
    pub(super) century: Option<u32>,
    pub(super) unit: Option<Stood>,
    /// Whether nothing but its article says which: "the end of the year".
    pub(super) is_unit_bare: bool,
    /// Said of the month, the weekday or the season itself: "last November".
    pub(super) modifier: Option<Modifier>,
    /// A day "of it": of the month told last.
    pub(super) of_it: bool,
    pub(super) months_disagree: bool,
    /// The same date in the other calendar.
    pub(super) other: Option<Box<Pieces>>,
    pub(super) needs: Option<Company>,
    /// Whether the words around leave no doubt that it is a time: the other end of a range.
    pub(super) is_sure: bool,
    /// Whether a word like "in" stands before.
    pub(super) is_led: bool,
    /// Whether "until" stands before, and no "from" that would make it a stretch of land.
    pub(super) is_edge: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Pieces {
    /// Whether anything places the phrase on a calendar.
    pub(super) fn is_dated(&self) -> bool {
        self.names_day() || self.names_longer()
    }

    pub(super) fn names_day(&self) -> bool {
        self.weekday.is_some()
            || self.shift.is_some()
            || self.day.is_some()
            || self.nth_day.is_some()
            || self.unit.is_some_and(|stood| matches!(stood.unit, Unit::Day | Unit::Night))
    }

    pub(super) fn names_longer(&self) -> bool {
        self.month.is_some()
            || self.year.is_some()
            || self.season.is_some()
            || self.decade.is_some()
            || self.century.is_some()
            || self.unit.is_some()
    }

    /// Digits that may be a year, and nothing else.
    pub(super) fn is_bare_year(&self) -> bool {
        !self.names_day() && self.month.is_none() && self.season.is_none() && self.unit.is_none()
    }

    pub(super) fn is_empty(&self) -> bool {
        !self.is_dated() && self.part.is_none() && self.clock.is_none() && self.portion.is_none()
    }
}

/// Whether the pieces are enough to be a time, and are no name or other word.
pub(super) fn stands(scan: &Scan<'_>, pieces: &Pieces) -> bool {
    if pieces.portion.is_some() && (!pieces.names_longer() || pieces.day.is_some()) {
        return false;
    }
    if pieces.is_dated() {
        return company_suffices(scan, pieces);
    }
    match (pieces.clock, pieces.part) {
        (Some(_), _) => true,
        (None, Some(part)) => part_stands(scan, pieces, part),
        (None, None) => false,
    }
}

fn part_stands(scan: &Scan<'_>, pieces: &Pieces, part: DayPart) -> bool {
    match part.alone {
        Alone::Yes => !scan.is_in_name(pieces.start),
        Alone::Lead => {
            let at_part =
                || pieces.start > 0 && scan.mark(pieces.start - 1, TimeMark::At).is_some();
            (pieces.is_led || at_part()) && scan.is_definite(pieces.start)
        }
        // "About noon": the word is nothing else.
        Alone::No => {
            let since = || pieces.start > 0 && scan.is_since(pieces.start - 1);
            let ends = || (pieces.is_edge || since()) && !scan.is_definite(pieces.end);
            pieces.end > 0 && scan.is_definite(pieces.end - 1) && (pieces.is_approximate || ends())
        }
        Alone::Hour => false,
    }
}

fn company_suffices(scan: &Scan<'_>, pieces: &Pieces) -> bool {
    let before = pieces.start.checked_sub(1);
    let only_weekday = pieces.weekday.is_some() && pieces.end == pieces.start + 1;
    if only_weekday && !pieces.is_sure && scan.is_in_name(pieces.start) {
        return false;
    }
    let dated = pieces.day.is_some() || pieces.month.is_some();
    let bare_date = dated && pieces.year.is_none() && pieces.modifier.is_none();
    if bare_date && pieces.weekday.is_none() && scan.is_in_name(pieces.start) {
        return false;
    }
    let more = pieces.day.is_some()
        || pieces.year.is_some()
        || pieces.modifier.is_some()
        || pieces.unit.is_some()
        || pieces.is_sure
        || scan.is_whole(pieces.start, pieces.end);
    match pieces.needs {
        None | Some(Company::None) => true,
        Some(Company::Lead) => {
            more || pieces.is_led || pieces.portion.is_some() || pieces.month_to.is_some()
        }
        // "In" standing apart leaves a civil month alone; a Hijri one is a name as well.
        Some(Company::Number) => {
            let is_in = |at| scan.mark(at, TimeMark::In).is_some();
            let bare = scan.is_bare_month(pieces.start);
            let civil = pieces.month.is_some() && !pieces.is_hijri && bare;
            let since = |at| scan.is_since(at);
            let led = before.is_some_and(|at| is_in(at) || since(at));
            more || pieces.portion.is_some() || civil && led
        }
        Some(Company::Name) => !only_weekday || !before.is_some_and(|at| scan.is_only_name(at)),
        Some(Company::Pair) => {
            !only_weekday || before.is_none_or(|at| scan.mark(at, TimeMark::Between).is_none())
        }
    }
}
