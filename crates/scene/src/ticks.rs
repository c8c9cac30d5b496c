//! Ticks at a unit that the account really knows.

use crate::Axis;
use crate::scale::{Piece, Scale};
use isnad_account::LocalMinute;

/// The unit of a tick, for choosing how to write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TickGrain {
    /// Hour and minute.
    Minute,
    /// Hour.
    Hour,
    /// Day and month.
    Day,
    /// Month.
    Month,
    /// Year.
    Year,
    /// A number: place in the telling.
    Ordinal,
}

/// A tick of the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// What it marks.
    pub minute: LocalMinute,
    /// Where along the screen axis (x of a horizontal timeline, y of a vertical one).
    pub at: f64,
    /// Whether a larger unit turns here (a new day among hours, a new month among days, a new year among
    /// months), so that the label tells it too. Always true of the first tick.
    pub turns: bool,
    /// Whether among days and hours the label must tell the year, too: a new one begins, or it is the first tick of
    /// several years.
    pub tells_year: bool,
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// A regular distance between ticks: so many units.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stride {
    grain: TickGrain,
    count: i64,
}

const STRIDES: [(TickGrain, &[i64]); 5] = [
    (TickGrain::Minute, &[1, 5, 15, 30]),
    (TickGrain::Hour, &[1, 3, 6, 12]),
    (TickGrain::Day, &[1, 2, 7, 14]),
    (TickGrain::Month, &[1, 3, 6]),
    (TickGrain::Year, &[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]),
];
/// How many times the usual room a label needs that tells the year, too.
const WIDER: f64 = 1.6;
const ORDINALS: [i64; 10] = [1, 2, 5, 10, 20, 50, 100, 1000, 10_000, 100_000];

impl Stride {
    /// Its shortest length in minutes (in claims, for ordinals).
    fn minutes(self) -> i64 {
        self.count
            * match self.grain {
                TickGrain::Minute | TickGrain::Ordinal => 1,
                TickGrain::Hour => HOUR,
                TickGrain::Day => DAY,
                TickGrain::Month => 28 * DAY,
                TickGrain::Year => 365 * DAY,
            }
    }

    /// The first tick at or after a minute.
    fn first_from(self, minute: i64) -> i64 {
        match self.grain {
            TickGrain::Month | TickGrain::Year => self.first_month_from(minute),
            _ => minute.div_euclid(self.minutes()) * self.minutes() + self.past(minute),
        }
    }

    fn past(self, minute: i64) -> i64 {
        if minute.rem_euclid(self.minutes()) == 0 { 0 } else { self.minutes() }
    }

    fn first_month_from(self, minute: i64) -> i64 {
        let (year, month, _) = LocalMinute::from_minutes(minute).date();
        let months = i64::from(year) * 12 + i64::from(month) - 1;
        let stride = self.months();
        let floor = months.div_euclid(stride) * stride;
        let here = month_start(floor);
        if here >= minute { here } else { month_start(floor + stride) }
    }

    fn months(self) -> i64 {
        if self.grain == TickGrain::Year { self.count * 12 } else { self.count }
    }

    fn after(self, tick: i64) -> i64 {
        self.first_from(tick + 1)
    }
}

/// The first minute of a month counted from January of the year 0; years are kept to 1..=9999.
fn month_start(months: i64) -> i64 {
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    let start = LocalMinute::from_date(year as i32, month as u8, 1);
    start.map_or(if year < 1 { i64::MIN / 4 } else { i64::MAX / 4 }, LocalMinute::minutes)
}

/// The finest unit that any of the stretches really knows; sides are half-open.
pub(crate) fn known_grain(
    axis: Axis,
    sides: impl Iterator<Item = (Option<LocalMinute>, Option<LocalMinute>)>,
) -> TickGrain {
    match axis {
        Axis::Told => TickGrain::Ordinal,
        Axis::Dated | Axis::YearUnknown => {
            sides.map(|(from, to)| grain_of(from, to)).min().unwrap_or(TickGrain::Day)
        }
    }
}

fn grain_of(from: Option<LocalMinute>, to: Option<LocalMinute>) -> TickGrain {
    let side = |minute: LocalMinute| match (minute.minutes().rem_euclid(HOUR), minute.clock().0) {
        (0, 0) => day_grain(minute),
        (0, _) => TickGrain::Hour,
        _ => TickGrain::Minute,
    };
    match (from, to) {
        (Some(from), Some(to)) => side(from).min(side(to)),
        // One side alone says no more than its day: "after 1 January" is not a year.
        (Some(one), None) | (None, Some(one)) => side(one).min(TickGrain::Day),
        (None, None) => TickGrain::Year,
    }
}

fn day_grain(midnight: LocalMinute) -> TickGrain {
    match midnight.date() {
        (_, 1, 1) => TickGrain::Year,
        (_, _, 1) => TickGrain::Month,
        _ => TickGrain::Day,
    }
}

/// Ticks at least `room` pixels apart at a unit no finer than `known`, and that unit. Positions along time.
pub(crate) fn ticks(scale: &Scale, known: TickGrain, room: f64) -> (TickGrain, Vec<Tick>) {
    let stride = fitting_stride(known, room / scale.px_a_minute().max(f64::MIN_POSITIVE));
    let mut ticks: Vec<Tick> = Vec::new();
    for piece in scale.pieces().iter().filter(|piece| !piece.is_gap) {
        add_ticks(scale, *piece, stride, room, &mut ticks);
    }
    (stride.grain, ticks)
}

fn add_ticks(scale: &Scale, piece: Piece, stride: Stride, room: f64, ticks: &mut Vec<Tick>) {
    let mut minute = stride.first_from(piece.from);
    // Both edges of a gap can bear a tick.
    while minute <= piece.to {
        add_tick(scale, LocalMinute::from_minutes(minute), stride.grain, room, ticks);
        minute = stride.after(minute);
    }
}

/// Adds a tick unless it comes too near the one before: two on both sides of a gap can be nearer than their labels
/// allow. A label with the year is longer, and what lies too near it gives way.
fn add_tick(
    scale: &Scale,
    minute: LocalMinute,
    grain: TickGrain,
    room: f64,
    ticks: &mut Vec<Tick>,
) {
    let at = scale.at(minute);
    let last = ticks.last().copied();
    let year_before = last.map_or_else(|| scale.last_year(), |last| last.minute.date().0);
    let tells_year = grain <= TickGrain::Day && minute.date().0 != year_before;
    if let Some(last) = last {
        let is_near = |share: f64| at - last.at < room * share - 1e-6;
        if is_near(1.0) || last.tells_year && is_near(WIDER) {
            return;
        }
        if tells_year && is_near(WIDER) {
            ticks.pop();
        }
    }
    let turns = last.is_none_or(|last| turns(grain, last.minute, minute));
    ticks.push(Tick { minute, at, turns, tells_year });
}

fn turns(grain: TickGrain, before: LocalMinute, here: LocalMinute) -> bool {
    let ((year, month, _), (old_year, old_month, _)) = (here.date(), before.date());
    match grain {
        TickGrain::Minute | TickGrain::Hour => here.day_start() != before.day_start(),
        TickGrain::Day => (year, month) != (old_year, old_month),
        TickGrain::Month => year != old_year,
        TickGrain::Year | TickGrain::Ordinal => false,
    }
}

/// The first stride of at least `minutes`, no finer than what is known; the coarsest where none is enough.
fn fitting_stride(known: TickGrain, minutes: f64) -> Stride {
    let ordinals = ORDINALS.map(|count| Stride { grain: TickGrain::Ordinal, count });
    let strides = STRIDES.iter().filter(|(grain, _)| *grain >= known);
    let calendar = strides.flat_map(|(grain, counts)| {
        counts.iter().map(|count| Stride { grain: *grain, count: *count })
    });
    let all: Vec<Stride> =
        if known == TickGrain::Ordinal { ordinals.to_vec() } else { calendar.collect() };
    let fits = all.iter().find(|stride| stride.minutes() as f64 >= minutes);
    fits.or(all.last()).copied().unwrap_or(Stride { grain: known, count: 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minute(text: &str) -> LocalMinute {
        LocalMinute::parse(text).unwrap()
    }

    fn written(from: &str, to: &str, known: TickGrain, length: f64) -> String {
        let scale = Scale::new((minute(from).minutes(), minute(to).minutes()), 0.0, length, &[]);
        let (grain, ticks) = ticks(&scale, known, 70.0);
        let labels: Vec<String> = ticks
            .iter()
            .map(|tick| {
                let turns = if tick.turns { "*" } else { "" };
                let year = if tick.tells_year { "!" } else { "" };
                format!("{}{turns}{year}", tick.minute)
            })
            .collect();
        format!("{grain:?}: {}", labels.join(" "))
    }

    #[test]
    fn ticks_are_never_finer_than_what_is_known() {
        expect_test::expect!["Day: 2024-11-29T00:00* 2024-11-30T00:00 2024-12-01T00:00*"]
            .assert_eq(&written("2024-11-29", "2024-12-01", TickGrain::Day, 900.0));
        expect_test::expect!["Hour: 2024-11-29T00:00* 2024-11-29T12:00 2024-11-30T00:00* 2024-11-30T12:00 2024-12-01T00:00*"]
            .assert_eq(&written("2024-11-29", "2024-12-01", TickGrain::Minute, 300.0));
    }

    #[test]
    fn months_and_years_fall_on_their_first_day() {
        expect_test::expect!["Month: 2024-03-01T00:00* 2024-04-01T00:00 2024-05-01T00:00"]
            .assert_eq(&written("2024-02-15", "2024-05-20", TickGrain::Day, 250.0));
        expect_test::expect![
            "Year: 2005-01-01T00:00* 2010-01-01T00:00 2015-01-01T00:00 2020-01-01T00:00"
        ]
        .assert_eq(&written("2001-02-03", "2024-12-08", TickGrain::Day, 500.0));
    }

    #[test]
    fn a_new_year_among_days_and_hours_is_told_and_has_room_for_its_words() {
        let days = |length| written("2024-12-30", "2025-01-05", TickGrain::Day, length);
        expect_test::expect!["Day: 2024-12-30T00:00*! 2025-01-01T00:00*! 2025-01-03T00:00 2025-01-04T00:00 2025-01-05T00:00"].assert_eq(&days(480.0));
        expect_test::expect!["Day: 2024-12-30T00:00*! 2024-12-31T00:00 2025-01-01T00:00*! 2025-01-02T00:00 2025-01-03T00:00 2025-01-04T00:00 2025-01-05T00:00"].assert_eq(&days(900.0));
        let hours = written("2024-12-31", "2025-01-02", TickGrain::Minute, 480.0);
        expect_test::expect!["Hour: 2024-12-31T00:00*! 2024-12-31T12:00 2025-01-01T00:00*! 2025-01-01T12:00 2025-01-02T00:00*"].assert_eq(&hours);
    }

    #[test]
    fn a_month_known_only_as_a_month_is_not_cut_into_days() {
        let month = (Some(minute("2024-11-01")), Some(minute("2024-12-01")));
        assert_eq!(known_grain(Axis::Dated, [month].into_iter()), TickGrain::Month);
        let after = (Some(minute("2024-01-01")), None);
        assert_eq!(known_grain(Axis::Dated, [month, after].into_iter()), TickGrain::Day);
        let evening = (Some(minute("2024-11-29T18:00")), Some(minute("2024-11-30")));
        assert_eq!(known_grain(Axis::Dated, [month, evening].into_iter()), TickGrain::Hour);
    }
}
