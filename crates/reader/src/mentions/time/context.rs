//! What relative words count from: the day of publication, and the dates told before.

use super::calendar::Date;
use super::now::Repeated;
use super::scan::Scan;
use super::scene::Scene;
use super::tense::Tense;
use super::value::Value;
use isnad_account::LocalMinute;
use std::ops::Range;

/// A year told in full still holds for the dates of so many sentences.
const YEAR_HOLDS_SENTENCES: usize = 3;

/// "The following day" counts from the last date of so many sentences.
const STORY_HOLDS_SENTENCES: usize = 6;
/// A story of the past is older than this; else its weekdays count from publication.
pub(super) const PAST_DAYS: i64 = 30;
/// "That night" may be the only one that the text has told, however long before; else one of the last sentences.
const NIGHT_SENTENCES: usize = 8;
/// An hour without its day belongs to the last day of so many sentences.
const FRAME_SENTENCES: usize = 5;

/// "That year" may be of a date told so many sentences before, where only the present was told since.
const THEN_SENTENCES: usize = 10;

/// Small words before a phrase that opens its clause.
const LEADING: usize = 1;

/// Days for which "yesterday" and "the day before" stand.
const RECENT_DAYS: i64 = 2;

/// Hours of the day: a night begins with one and is over by the other.
const EVENING: u8 = 17;
const MORNING: u8 = 3;

/// A day no further back than this belongs to the news of the day of publication.
pub(super) const NEWS_DAYS: i64 = 8;

/// What is known where a phrase stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// Midnight of the day of publication.
    pub(super) published: Option<LocalMinute>,
    pub(super) last: Option<Told>,
    dated_year: Option<Told>,
    /// The last date told that was over by the day of publication.
    then: Option<Told>,
    /// The last day or month told that lies well before publication.
    pub(super) story: Option<Told>,
    /// The past time that the heading sets for the whole account.
    pub(super) theme: Option<Date>,
    /// The sentence that last told a day near publication, if nothing of a story was told since.
    pub(super) left_story: Option<usize>,
    /// The hour that heads the entry of a report hour by hour.
    pub(super) entry: Option<LocalMinute>,
    entry_line: usize,
    has_heading: bool,
    /// How many line breaks stand before, counted from one phrase to the next.
    pub(super) line: usize,
    pub(super) repeated: Repeated,
    /// The day that the account is telling of.
    pub(super) told_of: Option<Scene>,
    /// The last day told of each weekday.
    pub(super) weekdays: [Option<LocalMinute>; 7],
    /// Whether the phrase tells a day by the way.
    pub(super) is_aside: bool,
    night: Option<Told>,
    has_more_nights: bool,
    first_night: Option<Date>,
    /// The last day told that lies well before publication.
    past: Option<LocalMinute>,
    /// Whether any day told lies near publication: then the text is news, and not a story of the past.
    pub(super) is_news: bool,
    pub(super) sentence: usize,
    /// Where the phrase begins.
    pub(super) at: usize,
    /// Where its clause was joined on, and whether that has a verb in the past.
    clause: Range<usize>,
    pub(super) is_clause_past: bool,
    /// Whether the phrase is the first of its clause.
    pub(super) opens_clause: bool,
    /// Whether the sentence goes on to what is to come.
    pub(super) turns_ahead: bool,
    /// Whether the clause looks ahead, or back.
    pub(super) looks_ahead: bool,
    pub(super) looks_back: bool,
    /// Whether the clause is in the present, of which a date near publication is yet to come.
    pub(super) is_present: bool,
    /// Whether the phrase sets a term for what is not yet done.
    pub(super) is_due: bool,
    /// Whether the phrase stands right behind a word of saying.
    pub(super) by_cue: bool,
    /// When its clause happens, as its nearest verb tells.
    pub(super) tense: Option<Tense>,
    /// Whether somebody in the account tells it.
    pub(super) is_reported: bool,
    /// Whether something due is moved to it.
    pub(super) is_moved_to: bool,
}

/// A date that the text has told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) date: Date,
    value: Value,
    pub(super) sentence: usize,
    pub(super) line: usize,
    /// Where its phrase begins.
    pub(super) at: usize,
    /// Whether somebody in the account told it.
    pub(super) is_reported: bool,
    /// The quotation that it was told in.
    pub(super) quote: Option<usize>,
}

impl Context {
    pub(super) fn new(published: Option<LocalMinute>, scan: &Scan<'_>) -> Self {
        let published = published.map(LocalMinute::day_start);
        let theme = published.and_then(|published| scan.looked_back_on(published));
        Self { published, theme, has_heading: scan.has_heading(), ..Self::default() }
    }

    /// Moves to the sentence of a phrase.
    pub(super) fn enter(&mut self, scan: &Scan<'_>, tokens: &Range<usize>) {
        self.sentence = scan.text().sentence_of(tokens.start);
        self.at = tokens.start;
        self.clause = scan.clause_before(tokens.start);
        self.is_clause_past = scan.tells_past(self.clause.clone());
        let mut behind = tokens.end..scan.sentence(tokens.start).end;
        self.turns_ahead = behind.any(|at| scan.is_future(at));
        self.opens_clause = self.clause.len() <= LEADING;
        self.is_aside = scan.is_aside(tokens);
        self.enter_quote(scan, tokens);
        self.looks_ahead = scan.looks_ahead(tokens);
        self.looks_back = scan.looks_back(tokens);
        self.is_present = !self.looks_back && scan.hangs_on_present(tokens.start);
        self.is_due = scan.is_due(tokens);
        self.by_cue = scan.is_by_cue(tokens);
        self.tense = scan.tense(tokens);
        self.is_reported = scan.is_reported(tokens.start);
        self.is_moved_to = scan.is_moved_to(tokens);
    }

    /// The day that this sentence told of the same deed: the clause was not joined on since, or goes on with what
    /// was done.
    pub(super) fn told_of_deed(&self) -> Option<Date> {
        let told = self.last.filter(|told| told.sentence == self.sentence)?;
        (told.at >= self.clause.start || self.is_clause_past).then_some(told.date)
    }

    /// The last date of the last few sentences.
    pub(super) fn last(&self) -> Option<Date> {
        self.told_within(self.last, STORY_HOLDS_SENTENCES)
    }

    /// Whether somebody says what is or will be.
    pub(super) fn is_said_of_now(&self) -> bool {
        self.is_reported && matches!(self.tense, Some(Tense::Present | Tense::Future))
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
        self.told_frame().or(self.entry.map(Date::of))
    }

    /// The last day told; in a report hour by hour, the last one of its entry.
    fn told_frame(&self) -> Option<Date> {
        if self.last.is_some_and(|last| last.line < self.entry_line) {
            return None;
        }
        let told = self.told_within(self.last, FRAME_SENTENCES);
        let told = if self.entry.is_some() { told } else { self.day_told_of(told) }?;
        let day = told.start().filter(|_| matches!(told, Date::Day(..)))?;
        // What lies ahead of publication is no day of what happened.
        let ahead = self.published.is_some_and(|published| day > published);
        (!ahead || !self.looks_back).then_some(told)
    }

    /// As [`Context::frame`], of a part of the day told roughly: another paragraph may tell of another day.
    pub(super) fn rough_frame(&self) -> Option<Date> {
        let last = self.last?;
        let frame = self.frame(None)?;
        (last.line == self.line || frame != last.date).then_some(frame)
    }

    /// The day that this very sentence tells of, where it lies well before publication.
    pub(super) fn past_in_sentence(&self) -> Option<Date> {
        let day = self.told_within(self.last, 0)?;
        let far = day.start()?.plus_days(NEWS_DAYS) < self.published?;
        (far && matches!(day, Date::Day(..))).then_some(day)
    }

    /// All that the last date or range named, told in this sentence or the one before: what "then" points at.
    pub(super) fn last_value(&self) -> Option<Value> {
        // "That day" is not the day of the dateline.
        let is_published = |day| Some(day) == self.published && !self.is_news;
        let is_dateline = |told: &Told| told.date.start().is_some_and(is_published);
        let recent =
            self.last.filter(|told| told.sentence + 1 >= self.sentence && !is_dateline(told));
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

    /// The day that this sentence told, where no night was told since.
    pub(super) fn day_after_night(&self) -> Option<Date> {
        let last = self.last.filter(|last| self.night.is_none_or(|night| night.at < last.at))?;
        self.told_within(Some(last), 0).filter(|date| matches!(date, Date::Day(..)))
    }

    /// The night that the account is about, where none was told near: the first that it told, but for the last days'.
    pub(super) fn night_of_account(&self) -> Option<Date> {
        self.first_night
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
        let told = self.told_within(self.last, 1).filter(|told| matches!(told, Date::Day(..)))?;
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

    /// Keeps the hour that heads an entry of a report hour by hour.
    pub(super) fn open_entry(&mut self, hour: Option<LocalMinute>) {
        (self.entry, self.entry_line) = (hour, self.line);
    }

    /// Keeps an evening or a night; an hour after midnight is of the night before it.
    pub(super) fn tell_night(&mut self, from: LocalMinute) {
        let (hour, day) = (from.clock().0, from.day_start());
        if (MORNING..EVENING).contains(&hour) {
            return;
        }
        let date = Date::of(if hour < MORNING { day.plus_days(-1) } else { day });
        let is_recent = |published: LocalMinute| day.plus_days(RECENT_DAYS) >= published;
        if !self.published.is_some_and(is_recent) {
            self.first_night = self.first_night.or(Some(date));
        }
        self.has_more_nights |= self.night.is_some_and(|night| night.date != date);
        self.night = Some(self.told(date, Value::at(date)));
    }

    fn told(&self, date: Date, value: Value) -> Told {
        let Self { sentence, line, at, is_reported, .. } = *self;
        let quote = self.repeated.quote();
        Told { date, value, sentence, line, at, is_reported, quote }
    }

    pub(super) fn told_within(&self, told: Option<Told>, n_sentences: usize) -> Option<Date> {
        told.filter(|told| told.sentence + n_sentences >= self.sentence).map(|told| told.date)
    }

    /// What "that" points at: the last date, but never the day of publication or one to come.
    pub(super) fn last_then(&self) -> Option<Date> {
        let last = self.last()?;
        let is_now = |published| last.start().is_some_and(|start| start >= published);
        if self.published.is_some_and(is_now) && self.then.is_some() && !self.looks_ahead {
            return self.told_within(self.then, THEN_SENTENCES);
        }
        Some(last)
    }

    /// Keeps a date for what follows.
    pub(super) fn tell(&mut self, date: Date, value: Value, is_year_told: bool) {
        let told = Some(self.told(date, value));
        self.last = told;
        if let (Date::Day(..), Some(day)) = (date, date.start()) {
            self.weekdays[usize::from(day.iso_weekday() % 7)] = Some(day);
        }
        if self.published.is_none_or(|published| date.end().is_some_and(|end| end <= published)) {
            self.then = told;
        }
        // The day of publication stands in full in every dateline, and says nothing of the story.
        let is_dateline = is_year_told && date.start() == self.published;
        if is_dateline {
            return;
        }
        if is_year_told {
            self.dated_year = told;
        }
        let is_past = self.is_over(date);
        let in_story =
            matches!(date, Date::Day(..)) || is_year_told && matches!(date, Date::Month(..));
        if in_story && is_past {
            self.story = told;
        }
        self.left_story = (!is_past).then_some(self.sentence);
        if is_year_told && self.sentence == 0 && self.has_heading {
            self.set_theme(date);
        }
        self.weigh(date);
    }

    /// Whether a date lies well before publication.
    fn is_over(&self, date: Date) -> bool {
        let over = |published: LocalMinute| {
            date.end().is_some_and(|end| end.plus_days(NEWS_DAYS) < published)
        };
        self.published.is_none_or(over)
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
