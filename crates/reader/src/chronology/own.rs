//! The dates that stand in a claim itself.

use super::edtf::yearless;
use super::story::Story;
use super::web::{CALENDAR, Note, Of, SOME_YEAR, Scope, Web};
use crate::mentions::time::{RESCHEDULED, TimeMention};
use isnad_account::{Bounds, Extent, Grain, LocalMinute, TimeKind, TimeValue};

/// A value as far as the words alone give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alone {
    Dated(Bounds),
    /// Month and day, counted in the stand-in year.
    Yearless(Bounds),
    Nothing,
}

/// Ties every claim to the date in it.
pub(super) fn tie(story: &Story<'_, '_>, web: &mut Web<'_>) {
    let years = YearlessDays::of(story);
    for claim in 0..story.claims.len() {
        // The days that somebody tells of are not those of his telling.
        let date = date_of(story, claim).filter(|_| !super::frame::is_telling(story, claim));
        if let Some((time, mention)) = date {
            tie_one(story, web, &years, claim, (time, mention));
        }
    }
}

fn tie_one(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    years: &YearlessDays,
    claim: usize,
    (time, mention): (usize, &TimeMention),
) {
    let words = Some(mention.tokens.clone());
    let reason = web.reason(Some(claim), mention.relation, Of::Time(time), words, mention.rule);
    let ends = Web::claim(claim);
    let told = bounds(&value_of(mention));
    let alone = alone(story, time);
    let note = |scope| Note::firm(reason, scope);
    // "Since 2013": from some time of that year on.
    if let Some((earliest, length)) = told.earliest.zip(length_of(mention)) {
        let scope = if alone == Alone::Dated(told) { Scope::Text } else { Scope::Anchored };
        let latest = Some(earliest.plus_minutes(length));
        web.between(note(scope), (ends.0, ends.0), CALENDAR, (None, latest));
    }
    let sides = |bounds: Bounds| (bounds.earliest, bounds.latest);
    if alone == Alone::Dated(told) {
        web.between(note(Scope::Text), ends, CALENDAR, sides(told));
        return;
    }
    web.between(note(Scope::Anchored), ends, CALENDAR, sides(told));
    // Where the day of publication gives no date, what the words give stays.
    let scope = if told.is_open() { Scope::Text } else { Scope::Alone };
    match alone {
        Alone::Dated(bounds) => web.between(note(scope), ends, CALENDAR, sides(bounds)),
        Alone::Yearless(bounds) => {
            if let Some(bounds) = years.in_one_year(bounds) {
                web.between(note(scope), ends, SOME_YEAR, sides(bounds));
            }
        }
        Alone::Nothing => {}
    }
}

/// How long the unit is in which what goes on has begun, in minutes.
fn length_of(mention: &TimeMention) -> Option<i64> {
    const DAY: i64 = 24 * 60;
    let goes_on = mention.extent == Extent::Throughout && mention.latest.is_none();
    let days = match mention.grain {
        Grain::Day => 1,
        Grain::Week => 7,
        Grain::Month => 31,
        Grain::Season => 92,
        Grain::Year => 366,
        Grain::Decade => 3653,
        Grain::Minute | Grain::Hour | Grain::PartOfDay => return None,
    };
    goes_on.then_some(days * DAY)
}

/// The one date of a claim. Two dates in one clause do not say which of them is the claim's, unless one lies
/// inside all others: the hour of a day that is told beside it.
pub(super) fn date_of<'a>(story: &Story<'a, '_>, claim: usize) -> Option<(usize, &'a TimeMention)> {
    let dated: Vec<_> = story.times_of(claim).filter(|(time, _)| story.is_valued(*time)).collect();
    let lies_in = |inner: &TimeMention, outer: &TimeMention| {
        let bounds = inner.earliest.zip(inner.latest).zip(outer.earliest.zip(outer.latest));
        bounds.is_some_and(|((from, to), (first, last))| first <= from && to <= last)
    };
    match dated.as_slice() {
        [only] => Some(*only),
        _ => dated
            .iter()
            .find(|(_, one)| dated.iter().all(|(_, other)| lies_in(one, other)))
            .copied(),
    }
}

/// A bare length of time places nothing.
pub(super) fn has_value(mention: &TimeMention) -> bool {
    let is_told = mention.earliest.is_some() || mention.latest.is_some() || mention.edtf.is_some();
    mention.kind != TimeKind::Duration && is_told
}

/// A meeting moved from one day to another has the new day.
pub(super) fn value_of(mention: &TimeMention) -> TimeValue {
    let moved = mention.ends.as_ref().filter(|_| mention.rule == RESCHEDULED).map(|[_, new]| new);
    match moved {
        Some(new) => {
            TimeValue { earliest: new.earliest, latest: new.latest, edtf: new.edtf.clone() }
        }
        None => whole_value(mention),
    }
}

/// All that an expression spans, both ends of a range.
pub(super) fn whole_value(mention: &TimeMention) -> TimeValue {
    TimeValue { earliest: mention.earliest, latest: mention.latest, edtf: mention.edtf.clone() }
}

fn bounds(value: &TimeValue) -> Bounds {
    Bounds { earliest: value.earliest, latest: value.latest }
}

/// What the words of an expression give without the day of publication.
pub(super) fn alone(story: &Story<'_, '_>, time: usize) -> Alone {
    match story.alone(time) {
        Some(_) if !story.is_valued(time) && has_value(&story.told[time]) => Alone::Nothing,
        Some(mention) => of_value(&value_of(mention)),
        None => Alone::Nothing,
    }
}

/// A value of the words alone.
pub(super) fn of_value(value: &TimeValue) -> Alone {
    let dated = bounds(value);
    if !dated.is_open() {
        return Alone::Dated(dated);
    }
    value.edtf.as_deref().and_then(yearless).map_or(Alone::Nothing, Alone::Yearless)
}

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

/// Days of the stand-in year, which is a leap year.
const DAYS_A_YEAR: i64 = 366;

/// The day behind the longest stretch of the year's circle without a day, if that is half of it or more.
fn first_day(starts: &[LocalMinute]) -> Option<LocalMinute> {
    let (first, last) = (*starts.first()?, *starts.last()?);
    let across = first.plus_days(DAYS_A_YEAR).since(last);
    let gaps = starts.windows(2).map(|pair| (pair[1].since(pair[0]), pair[1]));
    let longest = gaps.chain([(across, first)]).max_by_key(|(gap, day)| (*gap, *day))?;
    (longest.0 >= DAYS_A_YEAR / 2 * 24 * 60).then_some(longest.1)
}
