//! Which year a date without one belongs to.

use super::calendar::Date;
use super::context::Context;
use super::standing::counts_from_last;
use super::story;
use super::tense::Tense;
use crate::pack::rows::Modifier;
use isnad_account::{DAY, LocalMinute};

/// Days after publication within which a date may lie ahead though no word says so.
const SOON_DAYS: i64 = 31;
/// As long, where the clause is in the present.
const PRESENT_DAYS: i64 = 120;
/// Days after publication within which a date lies ahead where the clause looks ahead.
const AHEAD_DAYS: i64 = 200;
/// A story that lies so far from publication is of another year than the news.
const FAR_DAYS: i64 = 300;
/// Years before and after publication among which a weekday may choose.
const WEEKDAY_YEARS: (i32, i32) = (-2, 1);

/// A date with its year, or without one where nothing fixes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fixed {
    pub(super) date: Date,
    pub(super) rule: &'static str,
    /// Another year that the words allow as well.
    pub(super) other: Option<Date>,
    pub(super) weekday_mismatch: bool,
}

impl Fixed {
    /// A date whose year nothing tells.
    pub(super) fn open(date: Date) -> Self {
        Self { date, rule: "time.date.no-year", other: None, weekday_mismatch: false }
    }
}

/// The year of a day, month or season: as the words said, as the text told before, or by the day of publication.
pub(super) fn fix_year(
    date: Date,
    weekday: Option<u8>,
    modifier: Option<Modifier>,
    context: &Context,
) -> Fixed {
    let fixed = |date, rule| Fixed { date, rule, other: None, weekday_mismatch: false };
    if date.year().is_some() {
        let mismatch = !falls_on(date, weekday);
        return Fixed { weekday_mismatch: mismatch, ..fixed(date, "time.date.full") };
    }
    let chosen = modifier
        .and_then(|modifier| by_modifier(date, modifier, context.published?))
        .map(|date| fixed(date, "time.date.modifier"));
    if modifier.is_some_and(counts_from_last) {
        let is_same = modifier == Some(Modifier::Same);
        let next = context.last_then().and_then(|told| match told.year().filter(|_| is_same) {
            Some(year) => date.in_year(year).filter(|date| told_in(*date, told)),
            None => following(date, told),
        });
        return next.map_or(Fixed::open(date), |date| fixed(date, "time.date.modifier"));
    }
    // What is told as done is of no story that goes on beyond the day of publication.
    let is_done = |fixed: &Fixed| {
        let is_ahead = context.published.is_some_and(|now| fixed.date.start() > Some(now));
        !(is_ahead && context.is_told_as_past())
    };
    if chosen.is_none()
        && let Some(day) = story_resumed(date, context)
    {
        return match day.year() {
            Some(_) => fixed(day, "time.date.story-resumed"),
            None => Fixed::open(date),
        };
    }
    let chosen = chosen
        .or_else(|| by_schedule(date, context))
        .or_else(|| by_last(date, context).filter(is_done))
        .or_else(|| by_text(date, context).filter(is_done))
        .or_else(|| by_story(date, context).filter(is_done))
        .or_else(|| by_theme(date, context))
        .or_else(|| by_publication(date, context));
    let Some(chosen) = chosen else { return Fixed::open(date) };
    let of_story = || context.story_date(date).filter(|date| falls_on(*date, weekday));
    let by_weekday = || of_story().or_else(|| by_weekday(date, weekday, context.published));
    match (falls_on(chosen.date, weekday), by_weekday()) {
        (true, _) => chosen,
        (false, Some(date)) => fixed(date, "time.date.weekday-fixes-year"),
        (false, None) => Fixed { weekday_mismatch: true, ..chosen },
    }
}

/// Behind a year or a season told in passing, a day that follows the days told before it goes on with them.
fn story_resumed(date: Date, context: &Context) -> Option<Date> {
    let is_news = |day: Date| {
        let days = day.start().zip(context.published).map(|(day, now)| now.since(day) / DAY);
        days.is_some_and(|days| days <= LATELY_DAYS)
    };
    let is_aside = |told: &Date| !matches!(told, Date::Day(..)) && context.is_year_behind();
    let aside = context.dated_year().filter(is_aside)?;
    let last = context.last_day.filter(|last| last.year() != aside.year() && !is_news(*last))?;
    // Days without a year are compared in one that has all of them.
    let year = last.year().unwrap_or(ANY_YEAR);
    let (day, before) = (date.in_year(year)?, last.in_year(year).unwrap_or(last));
    let days = day.start()?.since(before.start()?) / DAY;
    let goes_on = matches!(date, Date::Day(..)) && RESUMED_DAYS.contains(&days);
    goes_on.then_some(if last.year().is_some() { day } else { date })
}

/// A day no longer before publication is news, and no story that would go on.
const LATELY_DAYS: i64 = 20;
/// A leap year.
const ANY_YEAR: i32 = 2000;
/// Days behind the last day told within which the story goes on.
const RESUMED_DAYS: std::ops::RangeInclusive<i64> = 0..=31;

/// "That winter" is the one that the date told last lies in.
fn told_in(season: Date, told: Date) -> bool {
    let is_inside = || Some(season.start()? <= told.start()? && told.start()? < season.end()?);
    !matches!((season, told), (Date::Season(..), Date::Day(..) | Date::Month(..)))
        || is_inside().unwrap_or_default()
}

/// Whether a day is that weekday; true where either is unknown.
pub(super) fn falls_on(date: Date, weekday: Option<u8>) -> bool {
    match (date, date.start(), weekday) {
        (Date::Day(..), Some(start), Some(weekday)) => start.iso_weekday() == weekday,
        _ => true,
    }
}

/// "last November", "next Ramadan": the nearest that is over, or that has not begun.
fn by_modifier(date: Date, modifier: Modifier, published: LocalMinute) -> Option<Date> {
    let year = published.date().0;
    let mut candidates = (year - 2..=year + 2).filter_map(|year| date.in_year(year));
    let over = |date: &Date| date.end().is_some_and(|end| end <= published);
    match modifier {
        Modifier::BeforeLast => candidates.rev().filter(over).nth(1),
        Modifier::Last => candidates.rfind(over),
        Modifier::Next => {
            candidates.find(|date| date.start().is_some_and(|start| start > published))
        }
        Modifier::This => date.in_year(year),
        _ => None,
    }
}

/// What is due lies ahead of publication, whatever story was told before.
fn by_schedule(date: Date, context: &Context) -> Option<Fixed> {
    let is_own = context.tense == Some(Tense::Future) && !context.is_reported;
    let fixed = by_publication(date, context).filter(|_| context.is_scheduled || is_own)?;
    (fixed.date.end()? > context.published?).then_some(fixed)
}

/// "The following summer": the first that begins after what was told last.
fn following(date: Date, told: Date) -> Option<Date> {
    let (year, end) = (told.year()?, told.end()?);
    let mut years = (year..=year + 1).filter_map(|year| date.in_year(year));
    years.find(|date| date.start().is_some_and(|start| start >= end))
}

/// What the paragraph told since the last date in full, in another year, is what a date near it goes on from: "the
/// first siege was in April 2011; the second began last month, on the 19th of June".
fn by_last(date: Date, context: &Context) -> Option<Fixed> {
    let told = context.told_since_year().filter(|_| !context.looks_ahead)?;
    if !matches!(told, Date::Day(..) | Date::Month(..)) {
        return None;
    }
    let other = by_publication(date, context).map(|fixed| fixed.date);
    // From there to the day of publication the story goes on.
    let is_since = |other: &Date| {
        other.start() > told.start()
            && context.published.is_none_or(|now| other.start() < Some(now))
    };
    let near = story::told_beside(date, told).or(other.filter(is_since))?;
    let other = other.filter(|other| *other != near);
    Some(Fixed { date: near, rule: "time.date.year-of-last", other, weekday_mismatch: false })
}

/// The year that the text told last, moved by one where that brings the two dates nearer.
fn by_text(date: Date, context: &Context) -> Option<Fixed> {
    let told = context.dated_year().filter(|_| !context.has_left_story())?;
    if context.is_back_in_news(date) || context.looks_past(told) {
        return None;
    }
    let year = told.year()?;
    // What lies ahead of publication is in no year told of the past.
    let ago = context.published.map_or(0, |published| published.date().0 - year);
    let told_alone = matches!(told, Date::Year(_));
    // The year before is told for comparison: a month after it is the last one of that name.
    if told_alone && (ago == 1 || ago > 1 && (context.looks_ahead || !context.looks_back)) {
        return None;
    }
    let near = if told_alone {
        // A day of the last weeks is of the news.
        let recent = by_publication(date, context).filter(|fixed| context.is_recent(fixed.date));
        if recent.is_some() {
            return None;
        }
        date.in_year(year)
    } else {
        let from = told.start()?;
        let years = (year - 1..=year + 1).filter_map(|year| date.in_year(year));
        let next =
            story::told_next(date, told).filter(|_| !context.is_aside || context.is_of_saying);
        next.or_else(|| {
            years.min_by_key(|date| date.start().map_or(i64::MAX, |start| start.since(from).abs()))
        })
    }?;
    let other =
        by_publication(date, context).map(|fixed| fixed.date).filter(|other| *other != near);
    Some(Fixed { date: near, rule: "time.date.year-of-text", other, weekday_mismatch: false })
}

impl Context {
    /// Whether the article's own words, in another paragraph than the story's, tell of a day soon after publication.
    fn is_back_in_news(&self, date: Date) -> bool {
        let near = || by_publication(date, self)?.date.start();
        let days = || near().zip(self.published).map(|(day, now)| day.since(now) / DAY);
        let is_own = self.is_news && !self.is_reported && !self.is_in_line();
        let is_day = matches!(date, Date::Day(..)) && !self.is_of_document;
        is_own && is_day && days().is_some_and(|days| (0..=SOON_DAYS).contains(&days))
    }

    /// Whether the clause tells something done, and nothing in it looks ahead.
    pub(super) fn is_told_as_past(&self) -> bool {
        self.tense == Some(Tense::Past) && self.is_done && !self.looks_ahead && !self.is_present
    }

    /// Whether another paragraph than the one that told a time long over tells what is yet to come.
    pub(super) fn looks_past(&self, told: Date) -> bool {
        let is_long_over =
            |now: LocalMinute| told.end().is_some_and(|end| end.plus_days(FAR_DAYS) < now);
        self.looks_ahead && !self.is_in_line() && self.published.is_some_and(is_long_over)
    }

    /// Whether a day lies in the last weeks before publication, in a text that tells of them or in the article's own
    /// words of another paragraph than the story's.
    fn is_recent(&self, date: Date) -> bool {
        let day = date.start().filter(|_| matches!(date, Date::Day(..)));
        let days = day.zip(self.published).map(|(day, now)| now.since(day) / DAY);
        let is_own = !self.is_reported && !self.is_in_line();
        (self.is_news || is_own) && days.is_some_and(|days| (0..=SOON_DAYS).contains(&days))
    }
}

/// The year of the story that the text tells, unless the date lies about the day of publication in another.
fn by_story(date: Date, context: &Context) -> Option<Fixed> {
    let told = context.story.filter(|told| context.looks_past(told.date));
    if told.is_some() {
        return None;
    }
    let is_told = |near: &Date| !context.has_left_story() || context.is_beside_story(*near);
    let near = context.story_date(date).filter(is_told)?;
    let other = by_publication(date, context).map(|fixed| fixed.date);
    let apart = |date: Date| {
        let both = date.start().zip(context.published);
        both.map_or(i64::MAX, |(start, published)| start.since(published).abs())
    };
    let is_near = |other: Date| apart(other) <= SOON_DAYS * DAY;
    // A story of other years goes on where no day of the news was told since.
    let is_told_on = context.looks_back && (context.is_reported || context.is_in_line());
    let is_far = apart(near) > FAR_DAYS * DAY && is_told_on;
    let is_news = context.is_news && !is_far && other.is_some_and(is_near);
    let other = other.filter(|other| *other != near);
    (!is_news).then_some(Fixed {
        date: near,
        rule: "time.date.year-of-story",
        other,
        weekday_mismatch: false,
    })
}

/// The year of what the heading says the account is about.
fn by_theme(date: Date, context: &Context) -> Option<Fixed> {
    let near = context.themed(date)?;
    let other =
        by_publication(date, context).map(|fixed| fixed.date).filter(|other| *other != near);
    Some(Fixed { date: near, rule: "time.date.year-of-theme", other, weekday_mismatch: false })
}

/// The nearest past one; one ahead where the clause looks ahead, or where it lies close and nothing looks back.
fn by_publication(date: Date, context: &Context) -> Option<Fixed> {
    let published = context.published?;
    let year = published.date().0;
    let has_begun = |date: &Date| date.start().is_some_and(|start| start <= published);
    let mut years = (year - 8..=year + 8).filter_map(|year| date.in_year(year));
    let past = years.clone().rfind(has_begun)?;
    let ahead = years.find(|date| !has_begun(date))?;
    let days_ahead = ahead.start()?.since(published) / DAY;
    let plain = |date, rule, other| Fixed { date, rule, other, weekday_mismatch: false };
    Some(if context.looks_ahead && days_ahead <= AHEAD_DAYS {
        if is_current(past, published) {
            plain(past, "time.date.nearest", Some(ahead))
        } else {
            plain(ahead, "time.date.looks-ahead", None)
        }
    } else if !(matches!(date, Date::Month(..)) && context.is_told_as_past())
        && days_ahead <= if context.is_present { PRESENT_DAYS } else { SOON_DAYS }
    {
        plain(ahead, "time.date.soon", Some(past))
    } else {
        plain(past, "time.date.nearest-past", None)
    })
}

/// Whether the day of publication lies inside.
fn is_current(date: Date, published: LocalMinute) -> bool {
    date.end().is_some_and(|end| published < end)
}

/// The only year near publication in which the day is that weekday.
fn by_weekday(date: Date, weekday: Option<u8>, published: Option<LocalMinute>) -> Option<Date> {
    let (year, _, _) = published?.date();
    weekday?;
    let years = year + WEEKDAY_YEARS.0..=year + WEEKDAY_YEARS.1;
    let mut fits =
        years.filter_map(|year| date.in_year(year)).filter(|date| falls_on(*date, weekday));
    let only = fits.next()?;
    fits.next().is_none().then_some(only)
}
