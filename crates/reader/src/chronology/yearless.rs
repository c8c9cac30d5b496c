//! Days without a year, put into one year that nobody tells.

use super::story::Story;
use super::told::{Alone, of_value, whole_value};
use isnad_account::{Bounds, DAY, LocalMinute};

/// Days of the stand-in year, which is a leap year.
const DAYS_A_YEAR: i64 = 366;

/// All days without a year, as days of one unknown year: as long as they lie within half a year of each other,
/// December may come before January.
pub(super) struct YearlessDays {
    /// The first minute of the year's days, where they hold together.
    first: Option<LocalMinute>,
    /// Whether days of the new year follow on days of the old one.
    has_early: bool,
}

impl YearlessDays {
    pub(super) fn of(story: &Story<'_, '_>) -> Self {
        let mut starts: Vec<LocalMinute> = (0..story.told.len())
            .filter_map(|time| match of_value(&whole_value(story.alone(time)?)) {
                Alone::Yearless(bounds) => bounds.earliest.or(bounds.latest),
                _ => None,
            })
            .collect();
        isnad_account::sorting::sort_by_key(&mut starts, |start| *start);
        let first = first_day(&starts);
        let has_early = first.is_some_and(|first| starts.iter().any(|start| *start < first));
        Self { first, has_early }
    }

    /// Bounds moved into the one year; `None` where the days do not hold together.
    pub(super) fn in_one_year(&self, bounds: Bounds) -> Option<Bounds> {
        let first = self.first?;
        let is_late = bounds.earliest.or(bounds.latest)? >= first && self.has_early;
        let moved = |minute: LocalMinute| if is_late { year_before(minute) } else { minute };
        Some(Bounds { earliest: bounds.earliest.map(moved), latest: bounds.latest.map(moved) })
    }
}

/// The same day of the year before the stand-in year, which is no leap year.
fn year_before(minute: LocalMinute) -> LocalMinute {
    let (year, month, day) = minute.date();
    let same = LocalMinute::from_date(year - 1, month, day);
    let clock = minute.since(minute.day_start());
    same.map_or(minute.plus_days(-DAYS_A_YEAR), |start| start.plus_minutes(clock))
}

/// The day behind the longest stretch of the year's circle without a day, if that is half of it or more.
fn first_day(starts: &[LocalMinute]) -> Option<LocalMinute> {
    let (first, last) = (*starts.first()?, *starts.last()?);
    let across = first.plus_days(DAYS_A_YEAR).since(last);
    let gaps = starts.windows(2).map(|pair| (pair[1].since(pair[0]), pair[1]));
    let longest = gaps.chain([(across, first)]).max_by_key(|(gap, day)| (*gap, *day))?;
    (longest.0 >= DAYS_A_YEAR / 2 * DAY).then_some(longest.1)
}
