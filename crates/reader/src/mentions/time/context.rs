//! What relative words count from: the day of publication, and the dates told before.

use super::calendar::Date;
use super::scan::Scan;
use super::value::Value;
use isnad_account::LocalMinute;
use std::ops::Range;

/// A year told in full still holds for the dates of so many sentences.
const YEAR_HOLDS_SENTENCES: usize = 3;

/// A day no further back than this belongs to the news of the day of publication.
const NEWS_DAYS: i64 = 8;

/// What is known where a phrase stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// Midnight of the day of publication.
    pub(super) published: Option<LocalMinute>,
    last: Option<Told>,
    dated_year: Option<Told>,
    /// The last day told that lies well before publication.
    past: Option<LocalMinute>,
    /// Whether any day told lies near publication: then the text is news, and not a story of the past.
    is_news: bool,
    sentence: usize,
    /// Whether the clause looks ahead, or back.
    pub(super) looks_ahead: bool,
    pub(super) looks_back: bool,
    /// Whether the phrase stands right behind a word of saying.
    pub(super) by_cue: bool,
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
        self.by_cue = scan.is_by_cue(tokens);
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

    /// The last day told, in a text that tells of a past time and of nothing near its publication.
    pub(super) fn past_told(&self) -> Option<LocalMinute> {
        self.past.filter(|_| !self.is_news)
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
        self.weigh(date);
    }

    /// Keeps whether the text tells of days near its publication, or long before it.
    fn weigh(&mut self, date: Date) {
        let day = matches!(date, Date::Day(..)).then(|| date.start()).flatten();
        let Some((day, published)) = day.zip(self.published) else { return };
        if day.plus_days(NEWS_DAYS) < published {
            self.past = Some(day);
        } else {
            self.is_news = true;
        }
    }
}
