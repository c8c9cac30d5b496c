//! The day that the account is telling of: it goes on from day to day, and comes back from what is told by the way.

use super::calendar::Date;
use super::context::{Context, NEWS_DAYS, Told};
use super::scan::Scan;
use crate::pack::rows::{FunctionKind, TimeMark};
use crate::pack::{Features, Hit, Table};
use isnad_account::{DAY, LocalMinute};
use std::ops::Range;

/// An hour without its day belongs to the day that is told of, so many sentences after that was last named.
const SCENE_SENTENCES: usize = 10;
/// As far back, in a text that has told no day of the news.
const MEMOIR_SENTENCES: usize = 20;
/// What lies further back is another story, and no glance back from this one.
const GLANCE_DAYS: i64 = 7;
/// Words from a verb to a phrase that dates it.
const DEED: usize = 40;
/// Tokens of a paper's title with its quotation marks.
const TITLE: usize = 5;
/// A glance so many sentences ago leaves in doubt what is told of.
const GLANCE_SENTENCES: usize = 2;
/// Words between a document and a day that it is of or tells.
const DOCUMENT: usize = 30;
/// Words between a word of saying and the day on which it was said.
const SAID: usize = 10;

/// The day that the account is telling of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene {
    day: LocalMinute,
    sentence: usize,
}

impl Context {
    /// Goes on to a day, unless it is told by the way or lies before the one that is told of.
    pub(super) fn go_on_to(&mut self, date: Date, is_year_told: bool, is_date: bool) {
        let day = date.start().filter(|_| matches!(date, Date::Day(..)));
        // The dateline tells of nothing, nor does what is to come.
        let ahead = |day: LocalMinute| self.published.is_some_and(|now| day > now);
        let is_dateline = is_year_told && date.start() == self.published;
        let is_by_the_way = self.is_aside && !is_date;
        let told = |day: &LocalMinute| !is_by_the_way && !is_dateline && !ahead(*day);
        let Some(day) = day.filter(told) else { return };
        // A date in full opens a story of its own; a weekday before the one that is told of looks back from it.
        if is_date && self.repeated.whole_quote().is_none()
            || self.told_of.is_none_or(|scene| scene.day <= day)
        {
            self.told_of = Some(Scene { day, sentence: self.sentence });
        }
    }

    /// An hour of the recent day on which somebody spoke is told by the way, as that day was.
    pub(super) fn share_aside(&mut self, day: Option<Date>) {
        let is_shared =
            |last: Told| last.is_of_saying && Some(last.date) == day && !self.is_over(last.date);
        let shares = self.last.is_some_and(is_shared);
        self.is_aside |= shares;
        self.is_of_saying |= shares;
    }

    pub(super) fn is_today(&self, date: Date) -> bool {
        matches!(date, Date::Day(..)) && date.start() == self.published
    }

    /// Whether the last date was told in this paragraph.
    pub(super) fn is_in_line(&self) -> bool {
        self.last.is_some_and(|last| last.line == self.line)
    }

    /// The last day told that is of that weekday.
    pub(super) fn told_weekday(&self, weekday: u8) -> Option<Date> {
        self.weekdays[usize::from(weekday % 7)].map(Date::of)
    }

    /// The day that is told of, where that lies well before publication.
    pub(super) fn old_scene(&self) -> Option<LocalMinute> {
        // A text that tells of nothing but the past stays with it.
        let reach = if self.is_news { SCENE_SENTENCES } else { MEMOIR_SENTENCES };
        let near = |scene: &Scene| scene.sentence + reach >= self.sentence;
        let scene = self.told_of.filter(near)?;
        let is_old = |now: LocalMinute| scene.day.plus_days(NEWS_DAYS) < now;
        self.published.is_none_or(is_old).then_some(scene.day)
    }

    /// Whether the news looked back at an earlier day sentences ago, in another paragraph: an hour may be of that day
    /// or of any told before.
    pub(super) fn is_past_glance(&self, told: Option<Date>) -> bool {
        let Some((scene, last)) = self.told_of.zip(self.last) else { return false };
        let is_today = Some(scene.day) == self.published;
        let is_far = last.line != self.line && last.sentence + GLANCE_SENTENCES <= self.sentence;
        let is_earlier = told.and_then(Date::start).is_some_and(|day| day < scene.day);
        self.is_news && is_far && is_earlier && !is_today && self.day_told_of(told) != told
    }

    /// The day that an hour without one belongs to: the day told last, or the one that the account came back to
    /// since from a glance at another.
    pub(super) fn day_told_of(&self, told: Option<Date>) -> Option<Date> {
        let near = |scene: &Scene| scene.sentence + SCENE_SENTENCES >= self.sentence;
        let Some(scene) = self.told_of.filter(near) else { return told };
        let Some((last, date)) = self.last.zip(told) else { return Some(Date::of(scene.day)) };
        let Some(day) = date.start() else { return told };
        let in_quote = last.quote.is_some() && last.quote == self.repeated.whole_quote();
        let is_over = last.sentence != self.sentence
            && (last.line != self.line || last.is_reported && !in_quote);
        let back = scene.day.since(day) / DAY;
        let from_glance = back > 0 && back <= GLANCE_DAYS;
        // Back from the day on which somebody spoke of it.
        let from_saying = last.is_of_saying && (-GLANCE_DAYS..0).contains(&back) && self.is_news;
        let is_own = last.quote.is_none() && self.repeated.whole_quote().is_none();
        let is_next = last.sentence != self.sentence && is_own;
        if is_over && from_glance || (is_over || is_next) && from_saying {
            Some(Date::of(scene.day))
        } else {
            told
        }
    }
}

impl Context {
    /// The day of the news, where a month or a year before it was only looked back at in another sentence.
    pub(super) fn day_of_news(&self, told: Date) -> Option<Date> {
        let scene = self.told_of?;
        let is_back =
            told.end().is_some_and(|end| end <= scene.day) && !self.is_over(Date::of(scene.day));
        let is_elsewhere = self.last.is_some_and(|last| last.sentence != self.sentence);
        (is_back && is_elsewhere).then_some(Date::of(scene.day))
    }
}

impl Scan<'_> {
    /// Whether a number stands among these tokens: the day of a month.
    pub(super) fn has_number(&self, tokens: &Range<usize>) -> bool {
        tokens
            .clone()
            .any(|at| self.day_number(at).is_some_and(|day| self.month(day.end).is_some()))
    }

    /// The last word for a document before a phrase in its sentence.
    pub(super) fn document_before(&self, at: usize) -> Option<usize> {
        let is_document =
            |at: &usize| self.words.functions(*at).any(|(kind, _)| kind == FunctionKind::Document);
        // "That the minutes are forged" speaks of them.
        let from = at.saturating_sub(DOCUMENT).max(self.sentence(at).start);
        let speaks = (from..at).take_while(|at| !self.words.is_that(*at));
        speaks.filter(is_document).last()
    }

    /// Whether a day is that of a saying or a writing.
    pub(super) fn is_of_saying(&self, tokens: &Range<usize>) -> bool {
        let is_near = |at: usize| at + SAID >= tokens.start;
        let mut before = self.since_that(tokens).rev();
        before.find_map(|at| self.tells_saying(at).filter(|_| is_near(at))).unwrap_or_default()
    }

    /// Whether a sentence names the paper that prints the account before a token: "told the paper", or its name in
    /// quotation marks behind a word for "to".
    pub(super) fn is_told_to_paper(&self, at: usize) -> bool {
        let first = self.sentence(at).start;
        let named = |at: usize| {
            let is_to =
                |hit: &Hit| hit.prefix.has(Features::TO) && hit.prefix.has(Features::DEFINITE);
            self.mark(at, TimeMark::Paper).is_some()
                && (self.is_definite(at) || self.words.hits(at).iter().any(is_to))
        };
        let titled = |at: usize| {
            let quote = self.text().quote_at(at).filter(|quote| quote.start == at && at > first);
            quote.is_some_and(|quote| quote.len() <= TITLE && self.words.is_preposition(at - 1))
        };
        let near = at.saturating_sub(SAID).max(first)..at;
        self.text().quote_at(at).is_none() && near.into_iter().any(|at| named(at) || titled(at))
    }

    /// Whether the sentence of a token opens with a word of saying.
    pub(super) fn opens_saying(&self, at: usize) -> bool {
        let first = self.sentence(at).start;
        first < at && self.words.hits_of(first, Table::Cue).any(|hit| hit.form.is_finite())
    }

    /// Whether a phrase tells what had been before.
    pub(super) fn had_been(&self, tokens: &Range<usize>) -> bool {
        self.since_that(tokens).any(|at| self.is_past_auxiliary(at))
    }

    /// Whether a verb leads up to a phrase that tells something done, and has not the letters of one that tells what is.
    pub(super) fn is_done(&self, tokens: &Range<usize>) -> bool {
        let is_plain = |hit: &Hit| hit.form.is_imperfect() && !hit.prefix.has(Features::FUTURE);
        let is_now = |at: usize| self.words.hits(at).iter().any(is_plain);
        let clause = self.since_that(tokens);
        let mut before = clause.start.max(clause.end.saturating_sub(DEED))..clause.end;
        before.any(|at| self.tells_past(at..at + 1) && !is_now(at))
    }

    /// The clause that leads up to a phrase, from its last "that".
    fn since_that(&self, tokens: &Range<usize>) -> Range<usize> {
        let clause = self.clause_before(tokens.start);
        let from = clause.clone().rev().find(|at| self.words.is_that(*at)).unwrap_or(clause.start);
        from..tokens.start
    }

    /// Whether a word tells that something is said or written; `None` where it tells neither that nor another deed.
    fn tells_saying(&self, at: usize) -> Option<bool> {
        let speech = |kind| matches!(kind, FunctionKind::Speech | FunctionKind::Document);
        let says = self.words.hits_of(at, Table::Cue).any(|hit| hit.form.is_finite())
            || self.words.functions(at).any(|(kind, _)| speech(kind));
        (says || self.words.finite(at).is_some()).then_some(says)
    }
}
