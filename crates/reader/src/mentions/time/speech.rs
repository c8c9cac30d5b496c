//! What is said inside a story: a witness tells on from day to day, and "tonight" is the night that was spoken of.

use super::calendar::Date;
use super::context::Context;
use crate::text::{Punct, Text};
use isnad_account::LocalMinute;
use std::ops::Range;

/// A story is still told so many sentences after its last day.
const NEAR_SENTENCES: usize = 3;
/// Tokens of the longest quotation that goes on over paragraphs.
const LONGEST_TESTIMONY: usize = 3000;

impl Context {
    /// The last day or month long over that the quotation told in which the words stand: a testimony, which tells on
    /// from there.
    pub(super) fn testified(&self) -> Option<Date> {
        let spoken = self.repeated.whole_quote();
        let told = self.story.filter(|told| spoken.is_some() && told.quote == spoken)?;
        self.is_over(told.date).then_some(told.date)
    }

    /// Whether the quotation in which the words stand told the last date.
    pub(super) fn is_last_in_quote(&self) -> bool {
        let quote = self.repeated.whole_quote();
        quote.is_some() && self.last.is_some_and(|last| last.quote == quote)
    }

    pub(super) fn is_testimony(&self) -> bool {
        self.testified().is_some()
    }

    /// Whether somebody is quoted, in a paragraph of a story: who tells the story, or who spoke in it.
    pub(super) fn is_spoken_in_story(&self) -> bool {
        let Some((quote, told)) = self.repeated.quote_start().zip(self.last) else { return false };
        told.at < quote && told.line == self.line && self.is_over(told.date) && !self.by_cue
    }

    /// The weekday that was ahead on the day told last in the paragraph, where it is over by the day of publication:
    /// "asked them on Monday to come back on Tuesday". `None` inside where another sentence told that day.
    pub(super) fn day_asked(&self, weekday: u8) -> Option<Option<LocalMinute>> {
        let is_told = self.is_reported || self.is_clause_past;
        let told = self.last.filter(|told| is_told && told.line == self.line)?;
        let from = told.date.start().filter(|_| matches!(told.date, Date::Day(..)))?;
        let ahead = i64::from((weekday + 7 - from.iso_weekday()) % 7);
        let day = from.plus_days(ahead);
        let is_between = ahead > 0 && self.published.is_some_and(|now| day < now);
        is_between.then(|| Some(day).filter(|_| told.sentence == self.sentence))
    }

    /// Whether the sentence told a day before publication in the quotation that the words stand in, of something done:
    /// "on Thursday I went there, and they said: come tomorrow".
    pub(super) fn is_asked_in_quote(&self) -> bool {
        let is_before = |day: LocalMinute| self.published.is_some_and(|now| day < now);
        let told = self.told_within(self.last, 0).filter(|told| matches!(told, Date::Day(..)));
        let is_told = told.and_then(Date::start).is_some_and(is_before);
        is_told && self.is_last_in_quote() && self.is_clause_past && !self.is_of_then()
    }

    /// Whether the sentences before told a time long over, in a text that has told no day of the news.
    pub(super) fn tells_past_alone(&self) -> bool {
        !self.is_news && self.in_story(NEAR_SENTENCES).is_some()
    }

    /// What "tonight" and "tomorrow" count from where somebody is quoted in a story: the day that the paragraph told
    /// before the quotation. `None` inside where that is in doubt: who tells the story may speak of the day on which it
    /// is told.
    pub(super) fn scene_of_speech(&self) -> Option<Option<LocalMinute>> {
        let told = self.last.filter(|told| self.is_over(told.date) && !self.is_of_then())?;
        let day = told.date.start().filter(|_| matches!(told.date, Date::Day(..)));
        let day_known = day.filter(|_| !self.is_news);
        match self.repeated.whole_quote() {
            Some(quote) => {
                let is_here = told.line == self.line && day.is_some();
                let is_near = is_here || self.is_testimony() || self.tells_past_alone();
                is_near.then(|| day_known.filter(|_| is_here && told.at < quote))
            }
            // "Was told on the third that it would come tomorrow."
            None => {
                let is_here = self.is_reported && told.sentence == self.sentence && day.is_some();
                is_here.then_some(day_known)
            }
        }
    }
}

/// Quotations that go on over paragraphs, from a mark that its paragraph does not close to the one that does.
pub(super) fn testimonies(text: &Text<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let alone = |at: usize, punct| text.is_punct(at, punct) && text.quote_at(at).is_none();
    for at in 0..text.len() {
        if alone(at, Punct::Open) {
            open = open.or(Some(at));
        } else if alone(at, Punct::Close) {
            found.extend(open.take().map(|from| from..at));
        }
        open = open.filter(|from| at - from < LONGEST_TESTIMONY);
    }
    found
}
