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

/// "That year" may be of a date told so many sentences before, where only the present was told since.
const THEN_SENTENCES: usize = 10;

/// Small words before a phrase that opens its clause.
const LEADING: usize = 1;

/// A day no further back than this belongs to the news of the day of publication.
pub(super) const NEWS_DAYS: i64 = 8;

/// What is known where a phrase stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// Midnight of the day of publication.
    pub(super) published: Option<LocalMinute>,
    pub(super) last: Option<Told>,
    /// Where a day was told that is not known, or known by its distance alone, and in which sentence.
    pub(super) lost_day: Option<(usize, usize)>,
    /// The last day told, with its year or without.
    pub(super) last_day: Option<Date>,
    /// The date told before that one.
    pub(super) before_last: Option<Told>,
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
    pub(super) entry_line: usize,
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
    /// Whether it is the day of a saying or a writing.
    pub(super) is_of_saying: bool,
    /// Whether it is of what was wished for or expected on the day told last.
    pub(super) is_wished: bool,
    /// Whether it tells the day of a document.
    pub(super) is_of_document: bool,
    pub(super) night: Option<Told>,
    pub(super) has_more_nights: bool,
    /// Where the night was told last that began late in the evening.
    pub(super) late_night: usize,
    /// The hour told last, and in which paragraph.
    pub(super) hour: Option<(LocalMinute, usize)>,
    pub(super) first_night: Option<Date>,
    /// The week named last, by its first day, and in which sentence.
    week: Option<(LocalMinute, usize)>,
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
    /// Whether the article tells what is due from its own day on.
    pub(super) is_scheduled: bool,
    /// Whether the phrase sets a term for what is not yet done.
    pub(super) is_due: bool,
    /// Whether the phrase stands right behind a word of saying.
    pub(super) by_cue: bool,
    /// When its clause happens, as its nearest verb tells.
    pub(super) tense: Option<Tense>,
    /// Whether an amount is told as the least that something takes: "not before a week".
    pub(super) takes_at_least: bool,
    /// Whether somebody in the account tells it.
    pub(super) is_reported: bool,
    /// Whether somebody says it behind a colon, in no quotation.
    pub(super) is_behind_colon: bool,
    /// Whether the paper that prints the account is named before it, in no quotation.
    pub(super) is_told_to_paper: bool,
    /// Whether its sentence opens with a word of saying.
    pub(super) opens_saying: bool,
    /// Whether it tells what had been due.
    pub(super) was_planned: bool,
    /// Whether the phrase stands right behind a colon.
    pub(super) is_answer: bool,
    /// Whether a clause was joined on since the "that" which opens what is reported.
    pub(super) is_that_over: bool,
    /// Whether a verb that is nothing but past leads up to the phrase.
    pub(super) is_done: bool,
    /// Whether the phrase tells the end of what goes on before it.
    pub(super) is_end: bool,
    /// Whether the phrase names an hour alone, of a day told before.
    pub(super) is_hour: bool,
    /// Whether somebody who is quoted passes on what another said.
    pub(super) is_relayed: bool,
    /// Whether something due is moved to it.
    pub(super) is_moved_to: bool,
}

/// A date that the text has told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) date: Date,
    pub(super) value: Value,
    pub(super) sentence: usize,
    pub(super) line: usize,
    /// Where its phrase begins.
    pub(super) at: usize,
    /// Whether somebody in the account told it.
    pub(super) is_reported: bool,
    /// Whether the words named an hour alone, of a day told before.
    is_hour: bool,
    /// The quotation that it was told in.
    pub(super) quote: Option<usize>,
    /// Whether it is the day of a saying.
    pub(super) is_of_saying: bool,
    /// Whether it is the day of a document or a saying.
    pub(super) is_by_the_way: bool,
}

impl Context {
    pub(super) fn new(published: Option<LocalMinute>, scan: &Scan<'_>) -> Self {
        let published = published.map(LocalMinute::day_start);
        let theme = published.and_then(|published| scan.looked_back_on(published));
        Self { published, theme, has_heading: scan.has_heading(), ..Self::default() }
    }

    /// The same, taken up again in another paragraph.
    pub(super) fn at_line(self, line: usize) -> Self {
        Self { line, ..self }
    }

    /// Moves to the sentence of a phrase.
    pub(super) fn enter(&mut self, scan: &Scan<'_>, tokens: &Range<usize>) {
        self.sentence = scan.text().sentence_of(tokens.start);
        self.at = tokens.start;
        (self.is_hour, self.is_end) = (false, false);
        self.clause = scan.clause_before(tokens.start);
        self.is_clause_past = scan.tells_past(self.clause.clone());
        let mut behind = tokens.end..scan.sentence(tokens.start).end;
        self.turns_ahead = behind.any(|at| scan.is_future(at));
        self.opens_clause = self.clause.len() <= LEADING;
        self.is_of_saying = scan.is_of_saying(tokens);
        self.is_aside = self.is_of_saying || scan.had_been(tokens);
        self.enter_quote(scan, tokens);
        self.looks_ahead = scan.looks_ahead(tokens);
        self.looks_back = scan.looks_back(tokens);
        self.is_present = !self.looks_back && scan.hangs_on_present(tokens.start);
        self.is_due = scan.is_due(tokens);
        self.is_scheduled = self.looks_ahead && scan.is_scheduled(tokens.start);
        self.by_cue = scan.is_by_cue(tokens);
        self.tense = scan.tense(tokens);
        self.takes_at_least = scan.takes_at_least(tokens);
        self.is_reported = scan.is_reported(tokens.start);
        self.is_behind_colon = scan.is_behind_colon(tokens.start);
        self.is_told_to_paper = scan.is_told_to_paper(tokens.start);
        self.opens_saying = scan.opens_saying(tokens.start);
        self.was_planned = scan.was_planned(self.clause.clone());
        self.is_answer = scan.is_answer(tokens.start);
        self.is_that_over = scan.is_that_over(tokens.start, self.clause.start);
        self.is_done = scan.is_done(tokens);
        self.is_relayed = scan.is_relayed(tokens.start);
        self.is_moved_to = scan.is_moved_to(tokens);
        let told = self.last.map(|last| last.at);
        self.is_wished = told.is_some_and(|told| scan.is_wished_since(told, tokens.start));
        self.is_of_document = !self.is_reported && scan.document_before(tokens.start).is_some();
        self.enter_document(scan, tokens.start);
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

    /// The day that this very sentence tells of, where it lies well before publication.
    pub(super) fn past_in_sentence(&self) -> Option<Date> {
        let day = self.told_within(self.last, 0)?;
        let far = day.start()?.plus_days(NEWS_DAYS) < self.published?;
        (far && matches!(day, Date::Day(..))).then_some(day)
    }

    /// All that the last date or range named, told in this sentence or the one before: what "then" points at.
    pub(super) fn last_value(&self) -> Option<Value> {
        // "That day" is not the day of publication, nor the one on which somebody speaks of it.
        let is_published = |day| Some(day) == self.published;
        let is_now =
            |told: &Told| told.is_by_the_way || told.date.start().is_some_and(is_published);
        let recent = self.last.filter(|told| told.sentence + 1 >= self.sentence && !is_now(told));
        recent.map(|told| told.value)
    }

    /// Whether the year told last stands in a paragraph before.
    pub(super) fn is_year_behind(&self) -> bool {
        self.dated_year.is_some_and(|told| told.line < self.line)
    }

    /// The last date whose year the words told.
    pub(super) fn dated_year(&self) -> Option<Date> {
        self.told_within(self.dated_year, YEAR_HOLDS_SENTENCES)
    }

    /// What the paragraph told last, not by the way, where that is of another year than the date told last in full.
    pub(super) fn told_since_year(&self) -> Option<Date> {
        let dated = self.dated_year?;
        let is_since = |told: &Told| told.at > dated.at && told.line == self.line;
        let is_plain =
            |told: &Told| (!told.is_of_saying || told.sentence == self.sentence) && !told.is_hour;
        let last = self.last.filter(|told| is_since(told) && is_plain(told));
        let told = self.told_within(last, YEAR_HOLDS_SENTENCES)?;
        (told.year() != dated.date.year()).then_some(told)
    }

    /// The last day told, in a text that tells of a past time and of nothing near its publication.
    pub(super) fn past_told(&self) -> Option<LocalMinute> {
        let old = |past: &LocalMinute| {
            self.published.is_some_and(|published| past.plus_days(PAST_DAYS) < published)
        };
        self.past.filter(|_| !self.is_news).filter(old)
    }

    /// Whether no date has been told yet.
    pub(super) fn has_told_nothing(&self) -> bool {
        self.last.is_none()
    }

    /// Keeps the week that the words name, by its first day.
    pub(super) fn tell_week(&mut self, first: Option<Date>) {
        self.week = first.and_then(Date::start).map(|day| (day, self.sentence));
    }

    /// The day of the week that this sentence named, where the clause tells of it and not of another time.
    pub(super) fn in_week_told(&self, weekday: u8) -> Option<LocalMinute> {
        let (first, _) = self.week.filter(|(_, sentence)| *sentence == self.sentence)?;
        let ahead = i64::from((weekday + 7 - first.iso_weekday()) % 7);
        let is_to_come = Some(first) > self.published;
        (is_to_come == self.looks_ahead).then(|| first.plus_days(ahead))
    }

    /// Keeps the hour that heads an entry of a report hour by hour.
    pub(super) fn open_entry(&mut self, hour: Option<LocalMinute>) {
        (self.entry, self.entry_line) = (hour, self.line);
    }

    pub(super) fn told(&self, date: Date, value: Value) -> Told {
        let Self { sentence, line, at, is_reported, is_hour, .. } = *self;
        let is_of_saying = self.is_of_saying;
        let (quote, is_by_the_way) =
            (self.repeated.whole_quote(), self.is_of_document || self.is_aside);
        Told {
            date,
            value,
            sentence,
            line,
            at,
            is_reported,
            is_hour,
            quote,
            is_of_saying,
            is_by_the_way,
        }
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
        self.before_last = std::mem::replace(&mut self.last, told);
        self.date_document(date);
        if matches!(date, Date::Day(..)) {
            self.last_day = Some(date);
        }
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
        let in_story = matches!(date, Date::Day(..))
            || matches!(date, Date::Month(..)) && (is_year_told || self.goes_on(date));
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
    pub(super) fn is_over(&self, date: Date) -> bool {
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
