//! Times in words: a day, a stretch of days, hours of a day, an open side, a year that is not known.

use super::locale::Locale;
use super::words as w;
use super::{Pair, counts, fill};
use crate::dom::dates::{self, Shape};
use isnad_account::{Bounds, DAY, LocalMinute};
use isnad_scene::{Axis, MonthDays, Panel, Tick, TickGrain, When};

/// Writes times as the locale does.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct TimeWriter {
    locale: Locale,
}

/// A leap day more or less makes no odds.
const MINUTES_A_YEAR: i64 = 365 * DAY;
/// Any leap year: only its months and days are written.
const ANY_YEAR: i32 = 2004;

impl TimeWriter {
    pub(crate) fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// Has the browser take its calendar in, which takes it as long as writing a thousand times.
    pub(crate) fn prepare(&self) {
        self.write(Shape::Day, LocalMinute::from_minutes(0));
    }

    fn write(&self, shape: Shape, minute: LocalMinute) -> String {
        dates::write(self.locale.tag(), shape, minute)
    }

    fn say(&self, pair: Pair, values: &[&str]) -> String {
        fill(self.locale.language().pick(pair), values)
    }

    /// When a claim is said to be.
    pub(crate) fn when(&self, when: &When) -> String {
        match when {
            When::Dated(bounds) => self.bounds(*bounds),
            When::YearUnknown(days) => self.yearless(*days),
            When::Unknown => self.say(w::TIME_UNKNOWN, &[]),
        }
    }

    /// Half-open bounds in words.
    pub(crate) fn bounds(&self, bounds: Bounds) -> String {
        match (bounds.earliest, bounds.latest) {
            (None, None) => self.say(w::TIME_UNKNOWN, &[]),
            (Some(earliest), None) => self.say(w::NOT_BEFORE, &[&self.moment(earliest)]),
            (None, Some(latest)) => self.say(w::BEFORE, &[&self.moment(latest)]),
            (Some(earliest), Some(latest)) if is_midnight(earliest) && is_midnight(latest) => {
                self.days(earliest, latest.plus_days(-1))
            }
            (Some(earliest), Some(latest)) => self.hours(earliest, latest),
        }
    }

    /// Month and day of a year that is not known.
    pub(crate) fn yearless(&self, days: MonthDays) -> String {
        let write = |date: (u8, u8)| {
            let day = LocalMinute::from_date(ANY_YEAR, date.0, date.1);
            day.map(|day| self.write(Shape::DayMonth, day)).unwrap_or_default()
        };
        let (first, last) = (days.first_date(), days.last_date());
        let stretch = match (first, last) {
            (Some(first), Some(last)) if first == last => write(first),
            (Some(first), Some(last)) => self.say(w::FROM_TO, &[&write(first), &write(last)]),
            (Some(first), None) => self.say(w::NOT_BEFORE, &[&write(first)]),
            (None, Some(last)) => self.say(w::NOT_AFTER, &[&write(last)]),
            (None, None) => self.say(w::TIME_UNKNOWN, &[]),
        };
        self.say(w::YEAR_UNKNOWN_AFTER, &[&stretch])
    }

    /// From a first day to a last, both included.
    fn days(&self, first: LocalMinute, last: LocalMinute) -> String {
        let ((year, month, day), (last_year, last_month, last_day)) = (first.date(), last.date());
        let is_month_start = day == 1 && last.plus_days(1).date().2 == 1;
        if first == last {
            self.write(Shape::FullDay, first)
        } else if is_month_start && (year, month) == (last_year, last_month) {
            self.write(Shape::MonthYear, first)
        } else if (month, day, last_month, last_day) == (1, 1, 12, 31) && year == last_year {
            self.write(Shape::Year, first)
        } else if (year, month) == (last_year, last_month) {
            let day = self.locale.number(day.into());
            self.say(w::FROM_TO, &[&day, &self.write(Shape::Day, last)])
        } else {
            let write = |day| self.write(Shape::Day, day);
            self.say(w::FROM_TO, &[&write(first), &write(last)])
        }
    }

    fn hours(&self, earliest: LocalMinute, latest: LocalMinute) -> String {
        let clock = |minute| self.write(Shape::Clock, minute);
        let ends_that_day = latest.plus_minutes(-1).day_start() == earliest.day_start();
        if !ends_that_day {
            // Up to midnight is up to the day before it.
            let last = if is_midnight(latest) { latest.plus_days(-1) } else { latest };
            return self.say(w::BETWEEN, &[&self.moment(earliest), &self.moment(last)]);
        }
        let day = self.write(Shape::FullDay, earliest);
        if latest.since(earliest) <= 1 {
            return self.say(w::DAY_AT, &[&day, &clock(earliest)]);
        }
        // Midnight is where the day begins or ends: of that side no hour is known.
        match (is_midnight(earliest), is_midnight(latest)) {
            (true, false) => self.say(w::DAY_BEFORE, &[&day, &clock(latest)]),
            (false, true) => self.say(w::DAY_NOT_BEFORE, &[&day, &clock(earliest)]),
            _ => self.say(w::DAY_BETWEEN, &[&day, &clock(earliest), &clock(latest)]),
        }
    }

    fn moment(&self, minute: LocalMinute) -> String {
        let day = self.write(Shape::Day, minute);
        if is_midnight(minute) {
            return day;
        }
        self.say(w::DAY_AT, &[&day, &self.write(Shape::Clock, minute)])
    }

    /// The words at a tick on one line; they tell the larger unit, too, where it is not clear.
    pub(crate) fn tick(&self, panel: &Panel, tick: &Tick) -> String {
        let write = |shape| self.write(shape, tick.minute);
        let is_dated = panel.axis == Axis::Dated;
        let day = || write(if is_dated && tick.tells_year { Shape::Day } else { Shape::DayMonth });
        match panel.grain {
            grain if tick.tells_day_and_hour(grain) => {
                self.say(w::TICK_DAY_AT, &[&day(), &write(Shape::Clock)])
            }
            TickGrain::Minute | TickGrain::Hour | TickGrain::Day if tick.tells_more => day(),
            TickGrain::Minute | TickGrain::Hour => write(Shape::Clock),
            TickGrain::Day => self.locale.number(tick.minute.date().2.into()),
            TickGrain::Month if tick.tells_more && is_dated => write(Shape::MonthYear),
            TickGrain::Month => write(Shape::Month),
            TickGrain::Year => write(Shape::Year),
            TickGrain::Ordinal => {
                self.locale.number(usize::try_from(tick.minute.minutes()).unwrap_or_default() + 1)
            }
        }
    }

    /// The words at a tick on several lines, where there is little room beside one another.
    pub(crate) fn tick_lines(&self, panel: &Panel, tick: &Tick) -> Vec<String> {
        if panel.grain > TickGrain::Day || !tick.tells_more {
            return vec![self.tick(panel, tick)];
        }
        let write = |shape| self.write(shape, tick.minute);
        let hour = tick.tells_day_and_hour(panel.grain).then(|| write(Shape::Clock));
        let has_year = tick.tells_year && panel.axis == Axis::Dated;
        let year = has_year.then(|| write(Shape::Year));
        hour.into_iter().chain([write(Shape::DayMonth)]).chain(year).collect()
    }

    /// The year or years of what a dated panel shows, for its heading.
    pub(crate) fn years(&self, panel: &Panel) -> String {
        let write = |minute| self.write(Shape::Year, minute);
        let (first, last) = (panel.taken.from, panel.taken.to.plus_minutes(-1));
        if first.date().0 == last.date().0 {
            return write(first);
        }
        self.say(w::FROM_TO, &[&write(first), &write(last)])
    }

    /// How long a gap of the timeline is, roughly.
    pub(crate) fn gap(&self, from: LocalMinute, to: LocalMinute) -> String {
        self.length(to.since(from), to.since(from) >= DAY)
    }

    /// A length that words leave open: in days where it is whole days.
    pub(crate) fn usual(&self, minutes: u32) -> String {
        let minutes = i64::from(minutes);
        self.length(minutes, minutes % DAY == 0)
    }

    /// Whole years where there are several, else days or hours.
    fn length(&self, minutes: i64, in_days: bool) -> String {
        let (counted, unit) = match minutes {
            minutes if minutes >= 2 * MINUTES_A_YEAR => (&counts::YEARS, MINUTES_A_YEAR),
            _ if in_days => (&counts::DAYS, DAY),
            _ => (&counts::HOURS, 60),
        };
        let n = usize::try_from(minutes / unit).unwrap_or_default();
        counted.words(self.locale.language(), n, &self.locale.number(n))
    }
}

fn is_midnight(minute: LocalMinute) -> bool {
    minute.clock() == (0, 0)
}
