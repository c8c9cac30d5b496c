//! Numbers in digits and words: counts, places in a row, and rough amounts.

use super::scan::{Scan, Seen};
use crate::pack::Features;
use crate::pack::rows::TimeRow;

/// A number and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) value: u32,
    /// Digits written, 0 for words.
    pub(super) n_digits: usize,
    pub(super) prefix: Features,
    pub(super) end: usize,
}

impl Scan<'_> {
    /// A cardinal, in digits or words.
    pub(super) fn cardinal(&self, at: usize) -> Option<Number> {
        self.in_digits(at).or_else(|| self.in_words(at, self.cardinal_word(at)?))
    }

    /// A place in a row, in words.
    pub(super) fn ordinal(&self, at: usize) -> Option<Number> {
        let first = self.find(at, |row| match row {
            TimeRow::Ordinal(n) => Some(*n),
            _ => None,
        })?;
        self.in_words(at, first)
    }

    /// The first word of either.
    pub(super) fn number_word(&self, at: usize) -> Option<Number> {
        let seen = self.find(at, |row| match row {
            TimeRow::Ordinal(n) | TimeRow::Cardinal(n) => Some(*n),
            _ => None,
        })?;
        Some(Number { value: seen.what, n_digits: 0, prefix: seen.hit.prefix, end: seen.end })
    }

    /// Either.
    pub(super) fn number(&self, at: usize) -> Option<Number> {
        self.cardinal(at).or_else(|| self.ordinal(at))
    }

    fn in_digits(&self, at: usize) -> Option<Number> {
        let digits = self.digits(at)?;
        Some(Number {
            value: digits.value,
            n_digits: digits.n_digits,
            prefix: digits.prefix,
            end: digits.end,
        })
    }

    fn cardinal_word(&self, at: usize) -> Option<Seen<'_, u32>> {
        self.find(at, |row| match row {
            TimeRow::Cardinal(n) => Some(*n),
            _ => None,
        })
    }

    /// Adds the tens that follow units, and what follows a hundred, each joined by "and".
    fn in_words(&self, at: usize, first: Seen<'_, u32>) -> Option<Number> {
        let (mut value, mut end) = (first.what, first.end);
        while let Some(next) = self.cardinal_word(end) {
            let (units, tens) = (value % 100, (20..100).contains(&next.what));
            let joins = (1..10).contains(&units) && tens || units == 0 && next.what < value;
            if !joins || !next.hit.prefix.has(Features::AND) {
                break;
            }
            (value, end) = (value + next.what, next.end);
        }
        (end > at).then_some(Number { value, n_digits: 0, prefix: first.hit.prefix, end })
    }

    /// The least that an unsaid small number means: "a few", "several".
    pub(super) fn some(&self, at: usize) -> Option<(u32, usize)> {
        let seen = self.find(at, |row| match row {
            TimeRow::Some { from, .. } => Some(*from),
            _ => None,
        })?;
        Some((seen.what, seen.end))
    }
}
