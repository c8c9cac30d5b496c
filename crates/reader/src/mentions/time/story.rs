//! The story that an account tells: which past time its dates, weekdays and amounts count from, and when it
//! has been left for the day of publication.

use super::calendar::Date;
use super::context::{Context, NEWS_DAYS, PAST_DAYS, Told};
use super::tense::Tense;
use isnad_account::{DAY, LocalMinute};

/// A dated story goes on for so many sentences, in dates so near to each other.
const STORY_SENTENCES: usize = 40;
const STORY_DAYS: i64 = 60;
/// Days back and ahead to the next date of a text that tells of the past alone.
const STORY_BACK_DAYS: i64 = 31;
const STORY_AHEAD_DAYS: i64 = 210;
/// A date so near to the story's last one is of the story, whatever was told since.
const BESIDE_DAYS: i64 = 15;
const WEEK_DAYS: i64 = 7;
/// A theme lies at least so long before publication.
const THEME_DAYS: i64 = 300;
/// Days either way of a theme that is a season or a day.
const THEME_REACH_DAYS: i64 = 240;
/// A weekday counts from the day that the story told so many sentences before; in news, only from the one before.
const WEEKDAY_SENTENCES: usize = 3;

/// Days from what was told to a date: none inside it, fewer than none before it.
fn days_off(date: Date, told: Date) -> i64 {
    let (Some(start), Some(from), Some(to)) = (date.start(), told.start(), told.end()) else {
        return i64::MAX;
    };
    (start.since(from).min(0) + (start.since(to) + DAY).max(0)) / DAY
}

/// The date that follows what was told: a story goes forward.
pub(super) fn told_next(date: Date, told: Date) -> Option<Date> {
    let year = told.year()?;
    let ahead =
        |date: &Date| (-STORY_BACK_DAYS..=STORY_AHEAD_DAYS).contains(&days_off(*date, told));
    (year - 1..=year + 1).filter_map(|year| date.in_year(year)).find(ahead)
}

/// The date so near to what was told that it is of the same story.
pub(super) fn told_beside(date: Date, told: Date) -> Option<Date> {
    let year = told.year()?;
    let days = |date: &Date| days_off(*date, told).saturating_abs();
    let near = (year - 1..=year + 1).filter_map(|year| date.in_year(year)).min_by_key(days)?;
    (days(&near) <= STORY_DAYS).then_some(near)
}

impl Context {
    /// A day told with its year of which the text still tells: a date without a year that lies near it is of that story.
    pub(super) fn story_date(&self, date: Date) -> Option<Date> {
        let told = self.told_within(self.story, STORY_SENTENCES)?;
        if !self.is_news || self.tells_of_other_years(told) {
            let next = told_next(date, told);
            if next.is_some() || !self.is_news {
                return next;
            }
        }
        told_beside(date, told)
    }

    /// Whether a story of other years than the news is told on.
    fn tells_of_other_years(&self, told: Date) -> bool {
        let is_far =
            |now: LocalMinute| told.end().is_some_and(|end| end.plus_days(THEME_DAYS) < now);
        self.left_story.is_none()
            && self.tense == Some(Tense::Past)
            && self.published.is_some_and(is_far)
    }

    /// Whether this sentence has told a time that is long over.
    pub(super) fn is_past_told_here(&self) -> bool {
        self.told_within(self.last, 0).is_some_and(|told| self.is_over(told))
    }

    /// Whether the story goes on to a month soon after what it told last.
    pub(super) fn goes_on(&self, month: Date) -> bool {
        let story = self.told_within(self.story, STORY_SENTENCES);
        let from = story.or_else(|| self.dated_year()).and_then(Date::start);
        let days = month.start().zip(from).map(|(month, from)| month.since(from) / DAY);
        days.is_some_and(|days| (0..=STORY_AHEAD_DAYS).contains(&days))
    }

    /// Whether a date lies within days of the one that the story told last.
    pub(super) fn is_beside_story(&self, date: Date) -> bool {
        let from = self.told_within(self.story, STORY_SENTENCES);
        let day = from.filter(|told| matches!(told, Date::Day(..))).and_then(Date::start);
        let apart = day.zip(date.start()).map(|(day, date)| date.since(day).abs() / DAY);
        apart.is_some_and(|days| days <= BESIDE_DAYS)
    }

    /// The date nearest to what the heading says the account is about, while nothing else is told of.
    pub(super) fn themed(&self, date: Date) -> Option<Date> {
        let theme = self.theme.filter(|_| !self.has_left_story())?;
        let year = theme.year()?;
        if matches!(theme, Date::Year(_)) {
            return date.in_year(year);
        }
        let from = theme.start()?;
        let days = |date: &Date| date.start().map_or(i64::MAX, |day| day.since(from).abs() / DAY);
        let near = (year - 1..=year + 1).filter_map(|year| date.in_year(year)).min_by_key(days)?;
        (days(&near) <= THEME_REACH_DAYS).then_some(near)
    }

    /// Keeps what the heading says the account is about.
    pub(super) fn set_theme(&mut self, date: Date) {
        let is_old = |published: LocalMinute| {
            date.end().is_some_and(|end| end.plus_days(THEME_DAYS) < published)
        };
        if self.theme.is_none() && self.published.is_none_or(is_old) {
            self.theme = Some(date);
        }
    }

    /// Whether the text has turned from its story to the days about publication: it told one of them and nothing
    /// of the story since, and the clause is not of the past.
    pub(super) fn has_left_story(&self) -> bool {
        let is_past = self.tense == Some(Tense::Past);
        let told = self
            .left_story
            .is_some_and(|left| !is_past || left == self.sentence && !self.is_reported);
        told || self.is_in_news_line()
            || self.is_news && self.is_moved_to && !self.tells_story_here()
    }

    /// Whether the article's own words stand in a paragraph that told a day of the news last, and nothing of the story,
    /// and tell nothing done.
    fn is_in_news_line(&self) -> bool {
        let is_here = |told: Told| told.line == self.line;
        let is_news = self.last.is_some_and(|last| is_here(last) && !self.is_over(last.date));
        let is_own = !self.is_reported && !self.is_done;
        self.left_story.is_some() && is_news && is_own && !self.story.is_some_and(is_here)
    }

    fn tells_story_here(&self) -> bool {
        self.left_story.is_none() && self.last.is_some_and(|last| last.sentence == self.sentence)
    }

    /// What the story told last, if it is long past and still told.
    pub(super) fn in_story(&self, n_sentences: usize) -> Option<Date> {
        let told = self.told_within(self.last, n_sentences)?;
        let is_past = |published: LocalMinute| {
            told.end().is_some_and(|end| end.plus_days(PAST_DAYS) < published)
        };
        (self.left_story.is_none() && self.published.is_none_or(is_past)).then_some(told)
    }

    /// What a weekday or "two days ago" counts from in a story: its last day, or `None` inside where no day was told.
    pub(super) fn scene(&self) -> Option<Option<LocalMinute>> {
        if let Some(told) = self.testified() {
            return Some(told.start().filter(|_| matches!(told, Date::Day(..))));
        }
        let reach = if self.is_news { 1 } else { WEEKDAY_SENTENCES };
        let told = self.in_story(reach);
        let Some(told) = told else { return self.distant_scene() };
        match told {
            Date::Day(..) if !self.is_news || self.is_reported => Some(told.start()),
            Date::Month(..) if !self.is_news => Some(None),
            Date::Year(_) | Date::Season(..) if !self.is_news && self.is_in_line() => Some(None),
            _ => None,
        }
    }

    /// The day that a term counts from, on which it was set: the one that its sentence tells, or the last one of
    /// the story, or the day of publication.
    pub(super) fn day_of_call(&self) -> Option<LocalMinute> {
        let day = |date: Date| date.start().filter(|_| matches!(date, Date::Day(..)));
        let over = |day: &LocalMinute| self.published.is_none_or(|published| *day <= published);
        if self.has_lost_day() && !self.is_scheduled || self.is_undated() {
            return None;
        }
        match self.told_of_deed() {
            Some(told) if day(told).is_some_and(|day| over(&day)) => return day(told),
            // Set on some day of a month or a year that is over.
            Some(told) if day(told).is_none() && self.is_over(told) => return None,
            _ => {}
        }
        // In the news, somebody speaks on the day of publication unless the paragraph tells another.
        let is_told_on = self.is_clause_past && (!self.is_news || self.is_in_line());
        if let Some(day) = self.old_scene().filter(|_| is_told_on) {
            return Some(day);
        }
        match self.scene() {
            Some(scene) => scene,
            // "The officer promised me that it would be back within two days": on a day that is not told.
            None if self.is_clause_past && self.repeated.quote_start().is_some() => None,
            None => self.now().filter(|_| self.is_of_then() || self.past_told().is_none()),
        }
    }

    /// The last day told, where a story of the last weeks goes on from it: a weekday would be another one counted
    /// from there than the `near` one before publication.
    pub(super) fn recent_scene(&self, near: LocalMinute) -> Option<LocalMinute> {
        let last = self.last.filter(|last| last.line == self.line);
        let told = self.told_within(last, WEEKDAY_SENTENCES);
        let day = told.filter(|told| matches!(told, Date::Day(..))).and_then(Date::start);
        let elsewhere = || self.old_scene().filter(|_| !self.is_news && !self.is_aside);
        let day = day.or_else(elsewhere)?;
        let is_far = day.plus_days(WEEK_DAYS) <= near;
        let is_recent = |now: LocalMinute| day.plus_days(PAST_DAYS) >= now;
        (is_far && self.published.is_some_and(is_recent)).then_some(day)
    }

    /// Whether the phrase tells a story on: it opens its clause, and nothing to come is told behind it.
    pub(super) fn is_told_on(&self) -> bool {
        self.opens_clause
            && self.is_in_line()
            && self.tense != Some(Tense::Future)
            && !self.turns_ahead
    }

    /// As [`Context::scene`], where the story goes on without a day in the last sentences. Somebody in it may look
    /// back or ahead from there.
    fn distant_scene(&self) -> Option<Option<LocalMinute>> {
        let is_old = |day: &LocalMinute| {
            self.published.is_none_or(|published| day.plus_days(PAST_DAYS) < published)
        };
        let is_told = !self.is_news && self.left_story.is_none();
        let day = self.old_scene().filter(is_old).filter(|_| is_told)?;
        Some(Some(day).filter(|_| !self.is_reported))
    }

    /// The day of the story that was told last, where it is of that weekday: "it was a Friday".
    pub(super) fn named_again(&self, weekday: u8) -> Option<LocalMinute> {
        let told = self.in_story(1).filter(|told| matches!(told, Date::Day(..)))?;
        told.start().filter(|day| day.iso_weekday() == weekday)
    }

    /// Whether somebody in the story speaks, whose words carry it neither on nor back.
    pub(super) fn is_told_in_scene(&self) -> bool {
        self.is_reported && !self.is_news && !self.is_testimony()
    }

    /// The weekday that a story means: the next one as it goes on, the last one where somebody in it looks back.
    pub(super) fn weekday_from(&self, scene: LocalMinute, weekday: u8) -> Option<LocalMinute> {
        let ahead = i64::from((weekday + 7 - scene.iso_weekday()) % 7);
        let looks_back = self.is_told_in_scene() && self.tense == Some(Tense::Past) && ahead > 0;
        // "He promised that he would be back at noon, and did not come until Wednesday": of either.
        if looks_back && self.is_that_over {
            return None;
        }
        let day = scene.plus_days(if looks_back { ahead - 7 } else { ahead });
        let told = |published: LocalMinute| day.plus_days(NEWS_DAYS) < published;
        self.published.is_none_or(told).then_some(day)
    }
}
