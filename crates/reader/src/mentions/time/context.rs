//! What relative words count from: the day of publication, and the dates told before.

use super::calendar::Date;
use super::scan::Scan;
use super::value::Value;
use isnad_account::LocalMinute;
use std::ops::Range;

/// A year told in full still holds for the dates of so many sentences.
const YEAR_HOLDS_SENTENCES: usize = 3;

/// "The following day" counts from the last date of so many sentences.
const STORY_HOLDS_SENTENCES: usize = 6;
/// A dated story goes on for so many sentences, in dates so near to each other.
const STORY_SENTENCES: usize = 40;
const STORY_DAYS: i64 = 60;
/// Days back and ahead to the next date of a text that tells of the past alone.
const STORY_BACK_DAYS: i64 = 31;
const STORY_AHEAD_DAYS: i64 = 210;
const DAY: i64 = 24 * 60;
/// A story of the past is older than this; else its weekdays count from publication.
const PAST_DAYS: i64 = 30;
/// "That night" may be the only one that the text has told, however long before; else one of the last sentences.
const NIGHT_SENTENCES: usize = 8;
/// An hour without its day belongs to the last day of so many sentences.
const FRAME_SENTENCES: usize = 5;

/// Days for which "yesterday" and "the day before" stand.
const RECENT_DAYS: i64 = 2;

/// Hours of the day: a night begins with one and is over by the other.
const EVENING: u8 = 17;
const MORNING: u8 = 3;

/// A day no further back than this belongs to the news of the day of publication.
const NEWS_DAYS: i64 = 8;

/// What is known where a phrase stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// Midnight of the day of publication.
    pub(super) published: Option<LocalMinute>,
    last: Option<Told>,
    dated_year: Option<Told>,
    /// The last day or month told that lies well before publication.
    story: Option<Told>,
    night: Option<Told>,
    has_more_nights: bool,
    /// The last day told that lies well before publication.
    past: Option<LocalMinute>,
    /// Whether any day told lies near publication: then the text is news, and not a story of the past.
    pub(super) is_news: bool,
    sentence: usize,
    /// Whether the clause looks ahead, or back.
    pub(super) looks_ahead: bool,
    pub(super) looks_back: bool,
    /// Whether the clause is in the present, of which a date near publication is yet to come.
    pub(super) is_present: bool,
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
        self.is_present = !self.looks_back && scan.hangs_on_present(tokens.start);
        self.by_cue = scan.is_by_cue(tokens);
    }

    /// The last date of the last few sentences.
    pub(super) fn last(&self) -> Option<Date> {
        self.told_within(self.last, STORY_HOLDS_SENTENCES)
    }

    /// The day told last, which an hour or a part of the day without one belongs to. An hour in a text that
    /// has told no day and no past, or at the head of a line, is of the day of publication; `clock` says whether it heads
    /// a line.
    pub(super) fn frame(&self, clock: Option<bool>) -> Option<Date> {
        let published = self.published.map(Date::of);
        let now = clock.is_some() && self.last.is_none() && !self.looks_back;
        if clock == Some(true) || now {
            return published;
        }
        let told = self.told_within(self.last, FRAME_SENTENCES)?;
        let day = told.start().filter(|_| matches!(told, Date::Day(..)))?;
        // What lies ahead of publication is no day of what happened.
        let ahead = self.published.is_some_and(|published| day > published);
        (!ahead || !self.looks_back).then_some(told)
    }

    /// The day that this very sentence tells of, where it lies well before publication.
    pub(super) fn past_in_sentence(&self) -> Option<Date> {
        let day = self.told_within(self.last, 0)?;
        let far = day.start()?.plus_days(NEWS_DAYS) < self.published?;
        (far && matches!(day, Date::Day(..))).then_some(day)
    }

    /// A day told with its year of which the text still tells: a date without a year that lies near it is of that story.
    pub(super) fn story_date(&self, date: Date) -> Option<Date> {
        let told = self.told_within(self.story, STORY_SENTENCES)?;
        let (from, year) = (told.start()?, told.year()?);
        let days = |date: &Date| date.start().map_or(i64::MAX, |start| (start.0 - from.0) / DAY);
        let mut years = (year - 1..=year + 1).filter_map(|year| date.in_year(year));
        if self.is_news {
            let near = years.min_by_key(|date| days(date).saturating_abs())?;
            return (days(&near).saturating_abs() <= STORY_DAYS).then_some(near);
        }
        // A story goes forward.
        years.find(|date| (-STORY_BACK_DAYS..=STORY_AHEAD_DAYS).contains(&days(date)))
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
        let old = |past: &LocalMinute| {
            self.published.is_some_and(|published| past.plus_days(PAST_DAYS) < published)
        };
        self.past.filter(|_| !self.is_news).filter(old)
    }

    /// The day whose night "that night" means.
    pub(super) fn last_night(&self) -> Option<Date> {
        let night = self.night.filter(|night| {
            !self.has_more_nights || night.sentence + NIGHT_SENTENCES >= self.sentence
        })?;
        Some(night.date)
    }

    /// The day told in this sentence or the one before, unless it is one of the last days: a night of those has names
    /// of its own.
    pub(super) fn last_but_recent(&self) -> Option<Date> {
        let told = self.told_within(self.last, 1)?;
        let recent = |published: LocalMinute| {
            told.start().is_some_and(|day| day.plus_days(RECENT_DAYS) >= published)
        };
        (!self.published.is_some_and(recent)).then_some(told)
    }

    /// Whether no date has been told yet.
    pub(super) fn has_told_nothing(&self) -> bool {
        self.last.is_none()
    }

    /// Whether a night or evening of that day was told in the last sentences.
    pub(super) fn night_told(&self, day: Date) -> bool {
        self.told_within(self.night, FRAME_SENTENCES) == Some(day)
    }

    /// Keeps an evening or a night; an hour after midnight is of the night before it.
    pub(super) fn tell_night(&mut self, from: LocalMinute) {
        let (hour, day) = (from.clock().0, from.day_start());
        if (MORNING..EVENING).contains(&hour) {
            return;
        }
        let date = Date::of(if hour < MORNING { day.plus_days(-1) } else { day });
        self.has_more_nights |= self.night.is_some_and(|night| night.date != date);
        self.night = Some(Told { date, value: Value::at(date), sentence: self.sentence });
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
        let over = |published: LocalMinute| {
            date.end().is_some_and(|end| end.plus_days(NEWS_DAYS) < published)
        };
        let in_story =
            matches!(date, Date::Day(..)) || is_year_told && matches!(date, Date::Month(..));
        if in_story && self.published.is_none_or(over) {
            self.story = told;
        }
        self.weigh(date, is_year_told);
    }

    /// Keeps whether the text tells of days near its publication, or long before it.
    fn weigh(&mut self, date: Date, is_year_told: bool) {
        let day = matches!(date, Date::Day(..)).then(|| date.start()).flatten();
        let Some((day, published)) = day.zip(self.published) else { return };
        if day.plus_days(NEWS_DAYS) < published {
            self.past = Some(day);
        } else if day != published || !is_year_told {
            // The day of publication stands in full in every dateline.
            self.is_news = true;
        }
    }
}
