//! Units of time that stand somewhere: "last month", "the following day", "the past three days", "this year".

use super::scan::{Scan, Seen};
use crate::pack::Features;
use crate::pack::rows::{Modifier, TimeMark, TimeRow, Unit, UnitCount};

/// A unit and how it stands to the day of publication or the last date told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stood {
    pub(super) unit: Unit,
    /// How many; `None` for an unsaid number.
    pub(super) count: Option<u32>,
    pub(super) modifier: Modifier,
    pub(super) end: usize,
}

impl Scan<'_> {
    /// A unit with its modifier, in any of the orders that papers use.
    pub(super) fn stood(&self, at: usize) -> Option<Stood> {
        self.pointed_at(at).or_else(|| self.same_unit(at)).or_else(|| self.modified(at))
    }

    /// "Every day", "each Thursday": no time of its own.
    pub(super) fn each(&self, at: usize) -> Option<usize> {
        let from = self.mark(at, TimeMark::Every).filter(|from| !self.is_definite(*from))?;
        let name = |row: &TimeRow| {
            let is_day = matches!(row, TimeRow::BareWeekday(_) | TimeRow::Holiday { .. });
            is_day.then_some(())
        };
        let unit = self.unit(from, UnitCount::One).filter(|seen| seen.hit.prefix.is_none());
        let end = unit.map(|seen| seen.end).or_else(|| Some(self.find(from, name)?.end));
        end.or_else(|| Some(self.day_part(from)?.1))
    }

    /// "Of the month", and nothing behind it that would say which: the one told of.
    pub(super) fn month_of_story(&self, at: usize) -> Option<Stood> {
        let unit = self.definite_unit(at).filter(|seen| seen.what == Unit::Month)?;
        let end = unit.end;
        let is_bare = unit.hit.ending.is_none() && !self.is_definite(end);
        is_bare.then_some(Stood {
            unit: Unit::Month,
            count: Some(1),
            modifier: Modifier::Same,
            end,
        })
    }

    /// Past "this".
    pub(super) fn near_demonstrative(&self, at: usize) -> Option<usize> {
        let seen = self.find(at, |row| match row {
            TimeRow::Demonstrative { near } => Some(*near),
            _ => None,
        })?;
        seen.what.then_some(seen.end)
    }

    /// Past "that".
    pub(super) fn far_demonstrative(&self, at: usize) -> Option<usize> {
        let seen = self.find(at, |row| match row {
            TimeRow::Demonstrative { near } => Some(!*near),
            _ => None,
        })?;
        seen.what.then_some(seen.end)
    }

    /// "this year", "that day".
    fn pointed_at(&self, at: usize) -> Option<Stood> {
        let near = self.find(at, |row| match row {
            TimeRow::Demonstrative { near } => Some(*near),
            _ => None,
        })?;
        let unit = self.definite_unit(near.end)?;
        // "accepted that last night": the demonstrative is another word's.
        if self.deictic(near.end).is_some_and(|night| night.end > unit.end) {
            return None;
        }
        let modifier = if near.what { Modifier::This } else { Modifier::Same };
        Some(Stood { unit: unit.what, count: count_of(&unit, self), modifier, end: unit.end })
    }

    /// "the same day", with "same" before its noun.
    fn same_unit(&self, at: usize) -> Option<Stood> {
        let same = self.modifier(at).filter(|seen| seen.what == Modifier::Same)?;
        let unit = self.definite_unit(same.end).filter(|_| same.hit.ending.is_none())?;
        Some(Stood {
            unit: unit.what,
            count: count_of(&unit, self),
            modifier: same.what,
            end: unit.end,
        })
    }

    fn modified(&self, at: usize) -> Option<Stood> {
        let (unit, count, end) = self.counted_definite(at)?;
        let few = self.modifier(end).filter(|seen| seen.what == Modifier::Few);
        let modifier = self.modifier(few.map_or(end, |few| few.end)).or(few)?;
        let allowed = !self.reads_as_person(at, unit, modifier.what);
        allowed.then_some(Stood { unit, count, modifier: modifier.what, end: modifier.end })
    }

    /// The unit with its article, the number before or behind it: "the three days", "the 24 hours".
    fn counted_definite(&self, at: usize) -> Option<(Unit, Option<u32>, usize)> {
        if let Some(unit) = self.definite_unit(at) {
            let told =
                self.cardinal(unit.end).filter(|number| number.prefix.has(Features::DEFINITE));
            let count = told.map(|number| number.value).or(count_of(&unit, self));
            return Some((unit.what, count, told.map_or(unit.end, |number| number.end)));
        }
        let number =
            self.cardinal(at).filter(|n| n.prefix.has(Features::DEFINITE) || n.n_digits > 0)?;
        let (unit, end) = self.any_unit(number.end)?;
        Some((unit, Some(number.value), end))
    }

    /// "the nineteenth century", behind a decade.
    pub(super) fn century(&self, at: usize) -> Option<(u32, usize)> {
        let unit = self.definite_unit(at).filter(|seen| seen.what == Unit::Century)?;
        let number = self.number(unit.end).filter(|number| (1..=21).contains(&number.value))?;
        Some((number.value, number.end))
    }

    pub(super) fn definite_unit(&self, at: usize) -> Option<Seen<'_, Unit>> {
        let is_unit = |row: &TimeRow| match row {
            TimeRow::Unit { unit, .. } => Some(*unit),
            _ => None,
        };
        self.find(at, is_unit).filter(|seen| seen.hit.prefix.has(Features::DEFINITE))
    }

    pub(super) fn modifier(&self, at: usize) -> Option<Seen<'_, Modifier>> {
        self.find(at, |row| match row {
            TimeRow::Modifier(modifier) => Some(*modifier),
            _ => None,
        })
    }

    /// "the former Secretary-General" is no "previous year": the same word means "general".
    fn reads_as_person(&self, at: usize, unit: Unit, modifier: Modifier) -> bool {
        let loose = matches!(modifier, Modifier::This | Modifier::Preceding | Modifier::Following);
        unit == Unit::Year && loose && at > 0 && self.is_definite(at - 1)
    }
}

fn count_of(unit: &Seen<'_, Unit>, scan: &Scan<'_>) -> Option<u32> {
    match scan.words.pack.times.get(unit.hit.row) {
        Some(TimeRow::Unit { count: UnitCount::One, .. }) => Some(1),
        Some(TimeRow::Unit { count: UnitCount::Two | UnitCount::Pair, .. }) => Some(2),
        _ => None,
    }
}
