//! What relative words count from: the day of publication, and the dates told before.

use super::calendar::Date;
use super::scan::Scan;
use super::value::Value;
use isnad_account::LocalMinute;
use std::ops::Range;

/// A year told in full still holds for the dates of so many sentences.
const YEAR_HOLDS_SENTENCES: usize = 3;

/// What is known where a phrase stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// Midnight of the day of publication.
    pub(super) published: Option<LocalMinute>,
    last: Option<Told>,
    dated_year: Option<Told>,
    sentence: usize,
    /// Whether the clause looks ahead, or back.
    pub(super) looks_ahead: bool,
    pub(super) looks_back: bool,
}

#[derive(Clone, Copy, Debug)]
struct Told {
    date: Date,
    value: Value,
    sentence: usize,
}

impl Context {
    pub(super) fn new(published: Option<LocalMinute>) -> Self {
        Self { published: published.map(LocalMinute::day_start), ..Self::default() }
    }

    /// Moves to the sentence of a phrase.
    pub(super) fn enter(&mut self, scan: &Scan<'_>, tokens: &Range<usize>) {
        self.sentence = scan.text().sentence_of(tokens.start);
        self.looks_ahead = scan.looks_ahead(tokens);
        self.looks_back = scan.looks_back(tokens);
    }

    /// The last date, told in this sentence or the one before.
    pub(super) fn last(&self) -> Option<Date> {
        self.told_within(self.last, 1)
    }

    /// All that the last date or range named, told in this sentence or the one before: what "then" points at.
    pub(super) fn last_value(&self) -> Option<Value> {
        let recent = self.last.filter(|told| told.sentence + 1 >= self.sentence);
        recent.map(|told| told.value)
    }

    /// The last date whose year the words told.
    pub(super) fn dated_year(&self) -> Option<Date> {
        self.told_within(self.dated_year, YEAR_HOLDS_SENTENCES)
    }

    fn told_within(&self, told: Option<Told>, n_sentences: usize) -> Option<Date> {
        told.filter(|told| told.sentence + n_sentences >= self.sentence).map(|told| told.date)
    }

    /// Keeps a date for what follows.
    pub(super) fn tell(&mut self, date: Date, value: Value, is_year_told: bool) {
        let told = Some(Told { date, value, sentence: self.sentence });
        self.last = told;
        if is_year_told {
            self.dated_year = told;
        }
    }
}
