//! The night that "that night" means: told last, or the one that the account is about.

use super::calendar::Date;
use super::context::{Context, Told};
use super::frame::FRAME_SENTENCES;
use super::value::Value;
use isnad_account::LocalMinute;

/// "That night" may be the only one that the text has told, however long before; else one of the last sentences.
const NIGHT_SENTENCES: usize = 8;
/// Days for which "yesterday" and "the day before" stand.
const RECENT_DAYS: i64 = 2;
/// Hours of the day: a night begins with one and is over by the other.
const EVENING: u8 = 17;
const MORNING: u8 = 3;
/// From this hour on it is night.
const LATE: u8 = 20;

impl Context {
    /// The day that this sentence told, where no night was told since; a later one than that night's, the one before
    /// told too. The day of a document is none.
    pub(super) fn day_after_night(&self) -> Option<Date> {
        let is_since = |night: Told, last: &Told| night.at < last.at;
        let is_new = |last: &Told| self.night.is_none_or(|night| is_since(night, last));
        let last = self.last.filter(|last| !last.is_by_the_way && is_new(last))?;
        let goes_on = self.night.is_some_and(|night| night.date.start() < last.date.start());
        let reach = usize::from(goes_on && !last.is_reported && !self.is_recent_day(last.date));
        self.told_within(Some(last), reach).filter(|date| matches!(date, Date::Day(..)))
    }

    /// Whether a date is one of the last days: a night of those has names of its own.
    fn is_recent_day(&self, date: Date) -> bool {
        let day = date.start().map(|day| day.plus_days(RECENT_DAYS));
        day.zip(self.published).is_some_and(|(day, published)| day >= published)
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

    /// The day told in this sentence or the one before, unless it is one of the last days.
    pub(super) fn last_but_recent(&self) -> Option<Date> {
        let told = self.told_within(self.last, 1).filter(|told| matches!(told, Date::Day(..)))?;
        (!self.is_recent_day(told)).then_some(told)
    }

    /// Whether a night or evening of that day was told in the last sentences.
    pub(super) fn night_told(&self, day: Date) -> bool {
        self.told_within(self.night, FRAME_SENTENCES) == Some(day)
    }

    /// Whether that day's evening or night was told last, and not as that of a saying.
    pub(super) fn is_in_night(&self, day: Date) -> bool {
        let is_last = |night: &Told| self.last.is_none_or(|last| last.at <= night.at);
        // "A statement made in the evening says that": the evening of the saying.
        let is_told = |night: &Told| {
            !night.is_by_the_way && (night.is_reported || !self.is_reported) && is_last(night)
        };
        self.night.as_ref().is_some_and(is_told) && self.night_told(day)
    }

    /// Whether the night of that day was told last, from late in the evening on: the account is past it.
    pub(super) fn is_in_late_night(&self, day: Date) -> bool {
        let is_late = |night: &Told| night.at == self.late_night;
        self.night.as_ref().is_some_and(is_late) && self.is_in_night(day)
    }

    /// The hour told in this paragraph, which "an hour later" counts from.
    pub(super) fn hour_told(&self) -> Option<LocalMinute> {
        self.hour.filter(|(_, line)| *line == self.line).map(|(hour, _)| hour)
    }

    /// Keeps an evening or a night; an hour after midnight is of the night before it.
    pub(super) fn tell_night(&mut self, from: LocalMinute, is_date: bool) {
        let (hour, day) = (from.clock().0, from.day_start());
        // The evening on which somebody spoke of the night is not that night.
        let is_saying =
            self.is_aside && !is_date && self.night.is_some() && !self.is_over(Date::of(day));
        if (MORNING..EVENING).contains(&hour) || is_saying {
            return;
        }
        let date = Date::of(if hour < MORNING { day.plus_days(-1) } else { day });
        let is_recent = |published: LocalMinute| day.plus_days(RECENT_DAYS) >= published;
        if !self.published.is_some_and(is_recent) {
            self.first_night = self.first_night.or(Some(date));
        }
        self.has_more_nights |= self.night.is_some_and(|night| night.date != date);
        self.night = Some(self.told(date, Value::at(date)));
        if !(EVENING..LATE).contains(&hour) {
            self.late_night = self.at;
        }
    }
}
