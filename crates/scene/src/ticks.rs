//! Ticks at a unit that the account really knows.

use crate::Axis;
use crate::scale::Scale;
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
    /// Whether a larger unit begins at it: a day among hours, a month among days, a year among months.
    pub turns: bool,
    /// Whether the label must tell the larger unit, too: it is another than that of the last one before it that is
    /// labelled, or none is.
    pub tells_more: bool,
    /// Whether among days and hours the label must tell the year, too: it is another than that of the last one
    /// before it that is labelled, or none is and there are several years.
    pub tells_year: bool,
    /// Whether there is room for its label; else it is only a line.
    pub is_labelled: bool,
}

/// What the labels of ticks have room for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LabelRoom {
    /// Pixels along time that a usual label needs.
    pub(crate) along: f64,
    /// Whether labels lie along time, so that long ones need more of it.
    pub(crate) grows: bool,
    /// The last year that the heading tells: a first label in it need not tell its year.
    pub(crate) year: i32,
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
/// How many times the usual room a label needs that tells the year, too, or the day with the hour, or all of them.
const WITH_YEAR: f64 = 1.6;
const WITH_DAY: f64 = 2.0;
const WITH_ALL: f64 = 2.6;
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

impl Tick {
    /// Whether its label tells an hour together with its day, which is not clear from the labels before it.
    pub fn tells_day_and_hour(&self, grain: TickGrain) -> bool {
        grain <= TickGrain::Hour && self.tells_more && !self.turns
    }

    fn new(scale: &Scale, minute: LocalMinute, grain: TickGrain, before: LocalMinute) -> Self {
        Self {
            minute,
            at: scale.at(minute),
            turns: larger_start(grain, minute) == Some(minute),
            tells_more: larger_start(grain, minute) != larger_start(grain, before),
            tells_year: grain <= TickGrain::Day && minute.date().0 != before.date().0,
            is_labelled: true,
        }
    }

    /// The first tick that is labelled: only the year in the heading is known before it.
    fn first(scale: &Scale, minute: LocalMinute, grain: TickGrain, year: i32) -> Self {
        let tells_year = grain <= TickGrain::Day && minute.date().0 != year;
        Self { tells_more: true, tells_year, ..Self::new(scale, minute, grain, minute) }
    }

    /// How many times the usual room its label needs.
    fn share(&self, grain: TickGrain, room: LabelRoom) -> f64 {
        match (self.tells_day_and_hour(grain), self.tells_year) {
            // Two lines have their room, three have not.
            (true, true) if !room.grows => WITH_YEAR,
            _ if !room.grows => 1.0,
            (false, false) => 1.0,
            (false, true) => WITH_YEAR,
            (true, false) => WITH_DAY,
            (true, true) => WITH_ALL,
        }
    }
}

/// Where the larger unit began in which a minute lies, as far as labels tell one.
fn larger_start(grain: TickGrain, minute: LocalMinute) -> Option<LocalMinute> {
    let (year, month, _) = minute.date();
    match grain {
        TickGrain::Minute | TickGrain::Hour => Some(minute.day_start()),
        TickGrain::Day => LocalMinute::from_date(year, month, 1),
        TickGrain::Month => LocalMinute::from_date(year, 1, 1),
        TickGrain::Year | TickGrain::Ordinal => None,
    }
}

/// Ticks with room for a usual label each at a unit no finer than `known`, and that unit. Positions along time.
pub(crate) fn ticks(scale: &Scale, known: TickGrain, room: LabelRoom) -> (TickGrain, Vec<Tick>) {
    let stride = fitting_stride(known, room.along / scale.px_a_minute().max(f64::MIN_POSITIVE));
    let mut ticks: Vec<Tick> = Vec::new();
    for piece in scale.pieces().iter().filter(|piece| !piece.is_gap) {
        let mut minute = stride.first_from(piece.from);
        // Both edges of a gap can bear a tick.
        while minute <= piece.to {
            add_tick(scale, LocalMinute::from_minutes(minute), stride.grain, room, &mut ticks);
            minute = stride.after(minute);
        }
    }
    (stride.grain, ticks)
}

/// Adds a tick unless it comes nearer the one before than usual labels allow, as two on both sides of a gap can. Of
/// two labels that are too long for the room between them one gives way: a turn and what tells more is kept.
fn add_tick(
    scale: &Scale,
    minute: LocalMinute,
    grain: TickGrain,
    room: LabelRoom,
    ticks: &mut Vec<Tick>,
) {
    let is_near = |last: &Tick, share: f64| scale.at(minute) - last.at < room.along * share - 1e-6;
    if ticks.last().is_some_and(|last| is_near(last, 1.0)) {
        return;
    }
    loop {
        let Some(last) = ticks.iter_mut().rev().find(|it| it.is_labelled) else {
            ticks.push(Tick::first(scale, minute, grain, room.year));
            return;
        };
        let tick = Tick::new(scale, minute, grain, last.minute);
        let (share, last_share) = (tick.share(grain, room), last.share(grain, room));
        let is_labelled = !is_near(last, share.max(last_share));
        let outranks = (tick.turns, share) > (last.turns, last_share);
        if is_labelled || !outranks {
            ticks.push(Tick { is_labelled, ..tick });
            return;
        }
        // What the other told is told by this one now.
        last.is_labelled = false;
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
        let year = minute(to).plus_minutes(-1).date().0;
        let (grain, ticks) = ticks(&scale, known, LabelRoom { along: 70.0, grows: true, year });
        let sign = |is_so: bool, sign| if is_so { sign } else { "" };
        let label = |tick: &Tick| {
            let (turns, more) = (sign(tick.turns, "*"), sign(tick.tells_more, "+"));
            let year = sign(tick.tells_year, "!");
            match tick.is_labelled {
                true => format!("{}{turns}{more}{year}", tick.minute),
                false => format!("({}{turns})", tick.minute),
            }
        };
        let labels: Vec<String> = ticks.iter().map(label).collect();
        format!("{grain:?}: {}", labels.join(" "))
    }

    #[test]
    fn ticks_are_never_finer_than_what_is_known() {
        expect_test::expect!["Day: 2024-11-29T00:00+ 2024-11-30T00:00 2024-12-01T00:00*+"]
            .assert_eq(&written("2024-11-29", "2024-12-01", TickGrain::Day, 900.0));
        expect_test::expect!["Hour: 2024-11-29T00:00*+ 2024-11-29T12:00 2024-11-30T00:00*+ 2024-11-30T12:00 2024-12-01T00:00*+"]
            .assert_eq(&written("2024-11-29", "2024-12-01", TickGrain::Minute, 300.0));
    }

    #[test]
    fn months_and_years_fall_on_their_first_day() {
        expect_test::expect!["Month: 2024-03-01T00:00+ 2024-04-01T00:00 2024-05-01T00:00"]
            .assert_eq(&written("2024-02-15", "2024-05-20", TickGrain::Day, 250.0));
        expect_test::expect![
            "Year: 2005-01-01T00:00+ 2010-01-01T00:00 2015-01-01T00:00 2020-01-01T00:00"
        ]
        .assert_eq(&written("2001-02-03", "2024-12-08", TickGrain::Day, 500.0));
    }

    #[test]
    fn a_new_year_among_days_and_hours_is_told_and_has_room_for_its_words() {
        let days = |length| written("2024-12-30", "2025-01-05", TickGrain::Day, length);
        expect_test::expect!["Day: 2024-12-30T00:00+! (2024-12-31T00:00) 2025-01-01T00:00*+! (2025-01-02T00:00) 2025-01-03T00:00 2025-01-04T00:00 2025-01-05T00:00"].assert_eq(&days(480.0));
        expect_test::expect!["Day: 2024-12-30T00:00+! 2024-12-31T00:00 2025-01-01T00:00*+! 2025-01-02T00:00 2025-01-03T00:00 2025-01-04T00:00 2025-01-05T00:00"].assert_eq(&days(900.0));
        let hours = written("2024-12-31", "2025-01-02", TickGrain::Minute, 480.0);
        expect_test::expect!["Hour: 2024-12-31T00:00*+! 2024-12-31T12:00 2025-01-01T00:00*+! 2025-01-01T12:00 2025-01-02T00:00*+"].assert_eq(&hours);
    }

    #[test]
    fn a_larger_unit_turns_only_where_it_begins_and_what_is_first_tells_it_without_turning() {
        let night =
            |length| written("2024-12-07T17:30", "2024-12-08T01:10", TickGrain::Minute, length);
        expect_test::expect!["Minute: 2024-12-07T17:30+ (2024-12-07T18:00) 2024-12-07T18:30 2024-12-07T19:00 2024-12-07T19:30 2024-12-07T20:00 2024-12-07T20:30 2024-12-07T21:00 2024-12-07T21:30 2024-12-07T22:00 2024-12-07T22:30 2024-12-07T23:00 2024-12-07T23:30 2024-12-08T00:00*+ 2024-12-08T00:30 2024-12-08T01:00"].assert_eq(&night(1200.0));
        expect_test::expect!["Hour: 2024-12-07T18:00+ (2024-12-07T19:00) 2024-12-07T20:00 2024-12-07T21:00 2024-12-07T22:00 2024-12-07T23:00 2024-12-08T00:00*+ 2024-12-08T01:00"].assert_eq(&night(640.0));
        let late = written("2024-12-07T22:50", "2024-12-08T02:10", TickGrain::Minute, 300.0);
        expect_test::expect![
            "Hour: (2024-12-07T23:00) 2024-12-08T00:00*+ 2024-12-08T01:00 2024-12-08T02:00"
        ]
        .assert_eq(&late);
        let months = written("2023-09-20", "2024-03-05", TickGrain::Day, 600.0);
        expect_test::expect!["Month: 2023-10-01T00:00+ 2023-11-01T00:00 2023-12-01T00:00 2024-01-01T00:00*+ 2024-02-01T00:00 2024-03-01T00:00"].assert_eq(&months);
    }

    #[test]
    fn an_hour_after_a_gap_tells_its_day() {
        let day = |day: &str| (minute(day).minutes(), minute(day).minutes() + 3 * HOUR);
        let busy = [day("2024-12-01T14:00"), day("2024-12-07T18:00")];
        let whole = (busy[0].0 - 30, busy[1].1 + 30);
        let scale = Scale::new(whole, 0.0, 1000.0, &busy);
        let room = LabelRoom { along: 70.0, grows: true, year: 2024 };
        let (grain, ticks) = ticks(&scale, TickGrain::Hour, room);
        let told = ticks.iter().filter(|it| it.is_labelled && it.tells_day_and_hour(grain));
        let told: Vec<String> = told.map(|it| it.minute.to_string()).collect();
        expect_test::expect!["2024-12-01T14:00 2024-12-07T19:00"].assert_eq(&told.join(" "));
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
