//! Days of the week, and days counted from the day of publication.

use super::scan::{Scan, Seen};
use crate::pack::Features;
use crate::pack::rows::{Company, TimeRow, Unit};
use crate::text::Punct;

impl Scan<'_> {
    /// A day or night counted from the day of publication.
    pub(super) fn deictic(&self, at: usize) -> Option<Seen<(Unit, i32)>> {
        self.find(at, |row| match row {
            TimeRow::Deictic { unit, shift } => Some((*unit, *shift)),
            _ => None,
        })
    }

    /// A day of the week (Monday 1), and what it needs beside it.
    pub(super) fn weekday(&self, at: usize) -> Option<Seen<(u8, Company)>> {
        self.find(at, |row| match row {
            TimeRow::Weekday { number, company } => Some((*number, *company)),
            _ => None,
        })
    }

    /// A second weekday joined by a dash, a slash or "and".
    pub(super) fn second_weekday(&self, at: usize) -> Option<Seen<(u8, Company)>> {
        let sign = self.is_punct(at, Punct::Dash) || self.is_punct(at, Punct::Slash);
        let second = self.weekday(if sign { at + 1 } else { at })?;
        (sign || second.hit.prefix.has(Features::AND)).then_some(second)
    }
}
