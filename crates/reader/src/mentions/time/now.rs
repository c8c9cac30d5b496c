//! The day that "yesterday" and "two days ago" count from: the day of publication, or that of the words around
//! them, where somebody is quoted from another day or an entry of a diary is copied out.

use super::calendar::Date;
use super::context::Context;
use super::scan::Scan;
use crate::text::Punct;
use isnad_account::LocalMinute;
use std::ops::Range;

/// The day that words are of which the account repeats.
#[derive(Clone, Debug, Default)]
pub(super) struct Repeated {
    /// The quotation last entered, by its first token, and the day it was said.
    quote: Option<usize>,
    said: Option<LocalMinute>,
    /// Whether it is heard in a recording of a day that is not told.
    is_undated: bool,
    /// The quotation over paragraphs that the words stand in, by its first token.
    testimony: Option<usize>,
    /// The day that heads the entry of a diary.
    entry: Option<LocalMinute>,
    /// The paragraph and the quotation that the entry ends with, where its day is no line of its own.
    entry_in: Option<(usize, Option<usize>)>,
    /// The day of the document that the account goes through, and the noun for it.
    written: Option<(LocalMinute, String)>,
    /// The noun for the document named last with a day of its own or without.
    document: String,
    /// Whether the words are those of the document.
    is_of_document: bool,
}

impl Repeated {
    /// The quotation that the words stand in, by its first token.
    pub(super) fn quote_start(&self) -> Option<usize> {
        self.quote
    }

    /// The outermost quotation that the words stand in.
    pub(super) fn whole_quote(&self) -> Option<usize> {
        self.testimony.or(self.quote)
    }
}

impl Context {
    /// The day that the words here were said or written.
    pub(super) fn now(&self) -> Option<LocalMinute> {
        self.then().or(self.published.filter(|_| !self.is_undated()))
    }

    /// Whether the words here were recorded on a day that the account does not tell.
    pub(super) fn is_undated(&self) -> bool {
        self.repeated.is_undated && self.then().is_none()
    }

    /// Whether the words here are of another day than the account.
    pub(super) fn is_of_then(&self) -> bool {
        self.then().is_some()
    }

    /// The day that the words here were said or written on, where that is not the account's: no diary's, which goes on
    /// from day to day.
    pub(super) fn day_of_words(&self) -> Option<LocalMinute> {
        let is_document = self.repeated.is_of_document;
        let written = self.repeated.written.as_ref().filter(|_| is_document).map(|(day, _)| *day);
        self.repeated.said.or(written)
    }

    fn then(&self) -> Option<LocalMinute> {
        let Repeated { entry, entry_in, .. } = &self.repeated;
        let quote = self.repeated.whole_quote();
        let goes_on = entry_in
            .is_none_or(|(line, within)| line == self.line || quote.is_some() && quote == within);
        self.day_of_words().or(entry.filter(|_| goes_on))
    }

    /// Notes whether a phrase is of a document that was dated before: what "the minutes" say counts from their day.
    pub(super) fn enter_document(&mut self, scan: &Scan<'_>, at: usize) {
        let document = scan.document_before(at);
        let noun = document.map_or("", |at| scan.text().key(at));
        // "The minutes" are those that "minutes" were dated as, and no recording.
        let is_same =
            self.repeated.written.as_ref().is_some_and(|(_, dated)| noun.ends_with(dated));
        self.repeated.is_of_document =
            self.is_reported && is_same && document.is_some_and(|at| scan.is_definite(at));
        noun.clone_into(&mut self.repeated.document);
    }

    /// Keeps the day that a document is of, where it lies well before publication.
    pub(super) fn date_document(&mut self, date: Date) {
        if self.is_of_document && matches!(date, Date::Day(..)) {
            let day = date.start().filter(|_| self.is_over(date));
            self.repeated.written = day.map(|day| (day, self.repeated.document.clone()));
        }
    }

    /// Notes the quotation that a phrase stands in, and the day that its opening tells: "wrote on Sunday: '...'".
    pub(super) fn enter_quote(&mut self, scan: &Scan<'_>, tokens: &Range<usize>) {
        let quote = scan.text().quote_at(tokens.start).map(|quote| quote.start);
        self.repeated.testimony = scan.testimony_at(tokens.start);
        if quote != self.repeated.quote {
            self.repeated.quote = quote;
            self.repeated.said = quote.and_then(|from| self.day_of_saying(scan, from));
            self.repeated.is_undated = quote.is_some_and(|from| scan.is_recorded(from));
        }
    }

    fn day_of_saying(&self, scan: &Scan<'_>, from: usize) -> Option<LocalMinute> {
        let told = self.last.filter(|told| told.at < from)?;
        let ends = |at: usize| scan.is_punct(at, Punct::Stop) || scan.is_after_break(at);
        let day = told.date.start().filter(|_| matches!(told.date, Date::Day(..)))?;
        let is_past = self.published.is_none_or(|published| day < published);
        let in_one = !(told.at + 1..from).any(ends);
        (is_past && in_one).then_some(day)
    }

    /// Opens an entry under a day before publication; `is_alone` says that the day is a line of its own.
    pub(super) fn head_entry(&mut self, date: Date, is_alone: bool) {
        let day = date.start().filter(|_| matches!(date, Date::Day(..)));
        self.repeated.entry =
            day.filter(|day| self.published.is_none_or(|published| *day < published));
        self.repeated.entry_in =
            Some((self.line, self.repeated.whole_quote())).filter(|_| !is_alone);
    }
}
