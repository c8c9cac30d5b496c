//! Amounts of time: "two days", "about three weeks", "a few hours".

use super::scan::Scan;
use crate::pack::Features;
use crate::pack::rows::{Modifier, TimeMark, TimeRow, Unit, UnitCount};

/// An amount: so many of a unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quantity {
    pub(super) unit: Unit,
    /// How many; the least where the words leave it open.
    pub(super) n: u32,
    pub(super) is_approximate: bool,
    /// Whether a number, a dual or a singular tells how many.
    pub(super) is_told: bool,
    /// Whether the words are an amount of time with nothing else beside them.
    pub(super) is_plain: bool,
    /// Whether "by" is glued in front: "two days later".
    pub(super) is_by: bool,
    pub(super) end: usize,
}

impl Scan<'_> {
    /// An amount that begins here.
    pub(super) fn quantity(&self, at: usize) -> Option<Quantity> {
        let rough = self.mark(at, TimeMark::Approx);
        let from = rough.unwrap_or(at);
        let quantity = self
            .counted(from)
            .or_else(|| self.some_units(from))
            .or_else(|| self.part_of_hour(from))
            .or_else(|| self.by_form(from))?;
        let quantity = self.with_tail(quantity);
        Some(Quantity { is_approximate: rough.is_some() || quantity.is_approximate, ..quantity })
    }

    /// A number and its unit.
    fn counted(&self, at: usize) -> Option<Quantity> {
        let number = self.cardinal(at).filter(|number| !number.prefix.has(Features::DEFINITE))?;
        let (unit, _, end) = self.indefinite_unit(number.end)?;
        Some(Quantity {
            unit,
            n: number.value,
            is_approximate: false,
            is_told: true,
            is_plain: true,
            is_by: number.prefix.has(Features::IN),
            end,
        })
    }

    /// "half an hour".
    fn part_of_hour(&self, at: usize) -> Option<Quantity> {
        let part = self.find(at, |row| match row {
            TimeRow::Fraction(minutes) => Some(u32::from(*minutes)),
            _ => None,
        })?;
        let hour = self.single(part.end, Unit::Hour).filter(|hour| hour.hit.prefix.is_none())?;
        let whole = !part.hit.prefix.has(Features::DEFINITE) && !self.is_definite(hour.end);
        whole.then_some(Quantity {
            unit: Unit::Minute,
            n: part.what,
            is_approximate: false,
            is_told: true,
            is_plain: true,
            is_by: part.hit.prefix.has(Features::IN),
            end: hour.end,
        })
    }

    fn some_units(&self, at: usize) -> Option<Quantity> {
        let (n, end) = self.some(at)?;
        let (unit, count, end) = self.indefinite_unit(end)?;
        (count == UnitCount::Several).then_some(Quantity {
            unit,
            n,
            is_approximate: false,
            is_told: false,
            is_plain: true,
            is_by: false,
            end,
        })
    }

    /// The unit alone: its dual, its plural, its singular.
    fn by_form(&self, at: usize) -> Option<Quantity> {
        let seen = self.find(at, |row| match row {
            TimeRow::Unit { unit, count, bare } if *count != UnitCount::Pair => {
                Some((*unit, *count, *bare))
            }
            _ => None,
        })?;
        let (unit, count, bare) = seen.what;
        let prefix = seen.hit.prefix;
        let whole = !prefix.has(Features::DEFINITE) && !seen.hit.ending.any(Features::PRONOUN);
        let n = if count == UnitCount::One { 1 } else { 2 };
        let several = count == UnitCount::Several && !self.is_definite(seen.end);
        // A singular before a definite noun is its day or its hour, not an amount.
        let owned = count == UnitCount::One && self.is_definite(seen.end);
        (whole && !owned).then_some(Quantity {
            unit,
            n,
            is_approximate: false,
            is_told: count != UnitCount::Several,
            // "For weeks": the plural with its preposition.
            is_plain: bare && (count == UnitCount::Two || several && prefix.has(Features::TO)),
            is_by: prefix.has(Features::IN),
            end: seen.end,
        })
    }

    fn indefinite_unit(&self, at: usize) -> Option<(Unit, UnitCount, usize)> {
        let seen = self.find(at, |row| match row {
            TimeRow::Unit { unit, count, .. } => Some((*unit, *count)),
            _ => None,
        })?;
        (seen.hit.prefix.is_none()).then_some((seen.what.0, seen.what.1, seen.end))
    }

    /// "and a half", "one", "few", "roughly" behind the unit.
    fn with_tail(&self, quantity: Quantity) -> Quantity {
        let half = self.find(quantity.end, |row| matches!(row, TimeRow::Fraction(_)).then_some(()));
        if let Some(half) = half.filter(|seen| seen.hit.prefix.has(Features::AND)) {
            return Quantity { is_approximate: true, end: half.end, ..quantity };
        }
        let one =
            self.cardinal(quantity.end).filter(|number| number.value <= 2 && number.n_digits == 0);
        let one = one.filter(|number| number.prefix.is_none() && number.value == quantity.n);
        let few = self.modifier(quantity.end).filter(|seen| seen.what == Modifier::Few);
        let end = one.map(|number| number.end).or(few.map(|seen| seen.end)).unwrap_or(quantity.end);
        match self.mark(end, TimeMark::ApproxAfter) {
            Some(end) => Quantity { is_approximate: true, end, ..quantity },
            None => Quantity { end, ..quantity },
        }
    }

    /// Whether the years counted here are somebody's age.
    pub(super) fn is_age(&self, at: usize, quantity: &Quantity) -> bool {
        if quantity.unit != Unit::Year {
            return false;
        }
        let named =
            (at.saturating_sub(2)..at).any(|before| self.mark(before, TimeMark::Age).is_some());
        let apart = at > 0 && self.is_any_punct(at - 1) && self.is_any_punct(quantity.end);
        named || apart
    }
}
