//! The past time that a heading sets for its whole account: "the summer of 1990", "four years after the siege".

use super::calendar::Date;
use super::scan::Scan;
use crate::pack::rows::{Hang, TimeMark, TimeRow, Unit};
use crate::text::Punct;
use isnad_account::LocalMinute;

/// So many years back are still a memory of living people.
const LONGEST_YEARS: u32 = 100;

impl Scan<'_> {
    /// Whether the text begins with a line that is no sentence.
    pub(super) fn has_heading(&self) -> bool {
        let first = self.sentence(0);
        first.end < self.len()
            && self.is_after_break(first.end)
            && first.end > 0
            && !self.is_punct(first.end - 1, Punct::Stop)
    }

    /// The day so many years before publication that the heading says its account looks back on.
    pub(super) fn looked_back_on(&self, published: LocalMinute) -> Option<Date> {
        let line = self.has_heading().then(|| self.sentence(0))?;
        let years = line.into_iter().find_map(|at| self.years_since(at))?;
        let (year, month, day) = published.date();
        let year = year - i32::try_from(years).ok()?;
        Date::day(Some(year), month, day).or_else(|| Date::day(Some(year), month, 28))
    }

    /// "Four years after", "the fourth anniversary".
    fn years_since(&self, at: usize) -> Option<u32> {
        if let Some(end) = self.mark(at, TimeMark::Anniversary) {
            let nth = self.ordinal(end)?;
            return (1..=LONGEST_YEARS).contains(&nth.value).then_some(nth.value);
        }
        let amount = self.quantity(at).filter(|amount| amount.is_told)?;
        let after = self.find(amount.end, |row| match row {
            TimeRow::Connective { hang: Hang::Spread, .. } => Some(()),
            _ => None,
        });
        after?;
        let years = match amount.unit {
            Unit::Year => amount.n,
            Unit::Decade => amount.n.checked_mul(10)?,
            _ => return None,
        };
        (1..=LONGEST_YEARS).contains(&years).then_some(years)
    }
}
