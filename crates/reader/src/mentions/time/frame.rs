//! The day that an hour or a part of the day without one belongs to.

use super::calendar::Date;
use super::context::{Context, Told};
use super::value::Value;
use isnad_account::Extent;

/// An hour without its day belongs to the last day of so many sentences.
pub(super) const FRAME_SENTENCES: usize = 5;

impl Context {
    /// The day told last, which an hour or a part of the day without one belongs to. An hour in a text that
    /// has told no day and no past, or at the head of a line, is of the day of publication; `clock` says whether it heads
    /// a line.
    pub(super) fn frame(&self, clock: Option<bool>) -> Option<Date> {
        let published = self.published.map(Date::of);
        let now = clock.is_some() && self.last.is_none() && !self.looks_back;
        if clock == Some(true) || now {
            return published;
        }
        self.told_frame().or(self.entry.map(Date::of))
    }

    /// The last day told; in a report hour by hour, the last one of its entry.
    fn told_frame(&self) -> Option<Date> {
        if self.last.is_some_and(|last| last.line < self.entry_line) {
            return None;
        }
        if self.is_between_days() || self.has_lost_day() {
            return None;
        }
        // What is told roughly is no day that an hour could belong to, nor are two days or more.
        let is_one =
            |value: &Value| value.first == value.last || value.extent != Extent::Throughout;
        let exact = self.last.filter(|last| !last.value.is_approximate && is_one(&last.value));
        let told = self.told_within(exact, FRAME_SENTENCES);
        if self.entry.is_none() && self.is_past_glance(told) {
            return None;
        }
        let told = if self.entry.is_some() { told } else { self.day_told_of(told) }?;
        let told = if matches!(told, Date::Day(..)) { told } else { self.day_of_news(told)? };
        let day = told.start()?;
        // What lies ahead of publication is no day of what happened.
        let ahead = self.published.is_some_and(|published| day > published);
        (!ahead || !self.looks_back).then_some(told)
    }

    /// Keeps that a day was told here which is not known, or known by its distance alone.
    pub(super) fn lose_day(&mut self) {
        self.lost_day = Some((self.at, self.sentence));
    }

    /// Whether such a day was told since the last date: an hour may belong to either.
    pub(super) fn has_lost_day(&self) -> bool {
        let since = |at: usize| self.last.is_none_or(|last| last.at < at);
        self.lost_day
            .is_some_and(|(at, sentence)| since(at) && sentence + FRAME_SENTENCES >= self.sentence)
    }

    /// Whether this very sentence told such a day.
    pub(super) fn has_lost_day_here(&self) -> bool {
        self.has_lost_day() && self.lost_day.is_some_and(|(_, sentence)| sentence == self.sentence)
    }

    /// Whether somebody is reported in a sentence after one that told two days: it may be of either.
    fn is_between_days(&self) -> bool {
        let Some((last, before)) = self.last.zip(self.before_last) else { return false };
        let is_day = |told: Told| matches!(told.date, Date::Day(..));
        let apart = is_day(last) && is_day(before) && last.date != before.date;
        let goes_on = before.date.start() < last.date.start();
        // Of the two the day of a saying is not the one that is told of.
        self.is_reported
            && !last.is_of_saying
            && apart
            && goes_on
            && before.sentence == last.sentence
            && last.sentence < self.sentence
    }

    /// As [`Context::frame`], of a part of the day told roughly: another paragraph may tell of another day.
    pub(super) fn rough_frame(&self) -> Option<Date> {
        let last = self.last?;
        let frame = self.frame(None)?;
        (last.line == self.line || frame != last.date).then_some(frame)
    }
}
