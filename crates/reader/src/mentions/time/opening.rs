//! Which readings can begin at a word, told from one look at it: most words begin none.

use super::scan::Scan;
use crate::pack::Table;
use crate::pack::rows::{Hang, Modifier, TimeMark, TimeRow};
use crate::text::Kind;

/// A set of readings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening(u8);

impl Opening {
    const NONE: Self = Self(0);
    /// A range: "from", "between", "since".
    pub(super) const RANGE: Self = Self(1);
    /// A date, an hour, a part of the day, a unit.
    pub(super) const CALENDAR: Self = Self(1 << 1);
    /// A fixed phrase that points back.
    pub(super) const ANAPHOR: Self = Self(1 << 2);
    /// "before", "during".
    pub(super) const CONNECTIVE: Self = Self(1 << 3);
    /// "that period".
    pub(super) const PERIOD: Self = Self(1 << 4);
    /// An amount.
    pub(super) const AMOUNT: Self = Self(1 << 5);

    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn of(row: &TimeRow) -> Self {
        match row {
            TimeRow::Unit { .. } | TimeRow::Cardinal(_) | TimeRow::Mark(TimeMark::Approx) => {
                Self::CALENDAR.and(Self::AMOUNT)
            }
            TimeRow::Demonstrative { .. } | TimeRow::Modifier(Modifier::Same) => {
                Self::CALENDAR.and(Self::PERIOD)
            }
            TimeRow::Month { .. }
            | TimeRow::HijriMonth { .. }
            | TimeRow::Weekday { .. }
            | TimeRow::DayPart(_)
            | TimeRow::ClockMark { .. }
            | TimeRow::Ordinal(_)
            | TimeRow::Deictic { .. }
            | TimeRow::Third(_)
            | TimeRow::Season(_)
            | TimeRow::Decade(_)
            | TimeRow::Holiday { .. }
            | TimeRow::Mark(TimeMark::LastOf) => Self::CALENDAR,
            TimeRow::Some { .. } => Self::AMOUNT,
            TimeRow::Connective { hang: Hang::Since, .. } => Self::CONNECTIVE.and(Self::RANGE),
            TimeRow::Connective { .. } => Self::CONNECTIVE,
            TimeRow::Anaphor(_) | TimeRow::Mark(TimeMark::Vague | TimeMark::Every) => Self::ANAPHOR,
            TimeRow::Mark(TimeMark::From | TimeMark::Between) => Self::RANGE,
            TimeRow::Mark(TimeMark::Period | TimeMark::Instant) => Self::PERIOD,
            TimeRow::Fraction(_) => Self::CALENDAR.and(Self::AMOUNT),
            TimeRow::BareWeekday(_)
            | TimeRow::Modifier(_)
            | TimeRow::Event(_)
            | TimeRow::Article(_)
            | TimeRow::Mark(_) => Self::NONE,
        }
    }
}

impl Scan<'_> {
    /// Whether a token ends in a digit or is in the tables of time: nothing else is a piece of a date.
    pub(super) fn may_be_piece(&self, at: usize) -> bool {
        !self.words.hits_of(at, Table::Time).as_slice().is_empty() || self.words.ends_in_digit(at)
    }

    /// All readings that can begin at a token.
    pub(super) fn opening(&self, at: usize) -> Opening {
        let number = Opening::CALENDAR.and(Opening::AMOUNT);
        match self.text().kind(at) {
            Some(Kind::Number) => number,
            Some(Kind::Word) if self.digits(at).is_some() => number,
            Some(Kind::Word) => {
                let rows = self
                    .words
                    .hits_of(at, Table::Time)
                    .filter_map(|hit| self.words.pack.times.get(hit.row));
                rows.fold(Opening::NONE, |all, row| all.and(Opening::of(row)))
            }
            _ => Opening::NONE,
        }
    }
}
