//! Minutes to pixels along one axis, with long quiet stretches drawn short.

use crate::geometry::within;
use crate::quiet::{Stretch, long_gaps};
use isnad_account::LocalMinute;

/// A stretch in which nothing begins or ends, drawn shorter than it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Its first minute.
    pub from: LocalMinute,
    /// One past its last minute.
    pub to: LocalMinute,
    /// Where the earlier side lies along the screen axis (x of a horizontal timeline, y of a vertical one).
    pub start: f64,
    /// Where the later side lies.
    pub end: f64,
}

/// A stretch in which pixels follow minutes evenly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) from: i64,
    pub(crate) to: i64,
    pub(crate) start: f64,
    pub(crate) end: f64,
    pub(crate) is_gap: bool,
}

/// A piecewise even scale. Positions grow with time, whatever the writing direction.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct Scale {
    pieces: Vec<Piece>,
}

/// Pixels of a compressed gap.
const GAP_PX: f64 = 28.0;
/// All gaps together take no more than this share of the axis.
const GAPS_SHARE: f64 = 0.4;

impl Scale {
    /// Lays `whole` over `[start, start + length]` pixels, shortening what is long and quiet among the `busy`
    /// stretches, given in any order.
    pub(crate) fn new(whole: Stretch, start: f64, length: f64, busy: &[Stretch]) -> Self {
        let gaps = long_gaps(whole, busy);
        let gap_px = GAP_PX.min(length * GAPS_SHARE / gaps.len().max(1) as f64);
        let empty: i64 = gaps.iter().map(|gap| gap.1 - gap.0).sum();
        let drawn = (whole.1 - whole.0 - empty).max(1) as f64;
        let px_a_minute = (length - gap_px * gaps.len() as f64) / drawn;
        Self { pieces: laid_out(whole, &gaps, start, px_a_minute, gap_px) }
    }

    /// The stretches in which pixels follow minutes evenly, earliest first.
    pub(crate) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Pixels a minute takes outside the gaps.
    pub(crate) fn px_a_minute(&self) -> f64 {
        let even = self.pieces.iter().find(|piece| !piece.is_gap);
        even.map_or(0.0, |piece| (piece.end - piece.start) / (piece.to - piece.from) as f64)
    }

    /// Where a minute lies; what is outside lies on the nearer end.
    pub(crate) fn at(&self, minute: LocalMinute) -> f64 {
        let after = self.pieces.partition_point(|piece| piece.to <= minute.minutes());
        let Some(piece) = self.pieces.get(after).or(self.pieces.last()) else {
            return 0.0;
        };
        let minute = minute.minutes().clamp(piece.from, piece.to);
        let share = (minute - piece.from) as f64 / (piece.to - piece.from) as f64;
        piece.start + share * (piece.end - piece.start)
    }

    /// Where a minute lies, also before the first and after the last that is shown.
    pub(crate) fn at_beyond(&self, minute: LocalMinute) -> f64 {
        let (Some(first), Some(last)) = (self.pieces.first(), self.pieces.last()) else {
            return 0.0;
        };
        let minutes = minute.minutes();
        let past = (minutes - last.to).max(0) - (first.from - minutes).max(0);
        self.at(minute) + past as f64 * self.px_a_minute()
    }

    /// The minute that lies nearest a position; what is outside is on the nearer end.
    pub(crate) fn minute_at(&self, along: f64) -> LocalMinute {
        let after = self.pieces.partition_point(|piece| piece.end <= along);
        let Some(piece) = self.pieces.get(after).or(self.pieces.last()) else {
            return LocalMinute::from_minutes(0);
        };
        let share =
            (within(along, piece.start, piece.end) - piece.start) / (piece.end - piece.start);
        LocalMinute::from_minutes(
            piece.from + libm::round(share * (piece.to - piece.from) as f64) as i64,
        )
    }
}

fn laid_out(
    whole: Stretch,
    gaps: &[Stretch],
    start: f64,
    px_a_minute: f64,
    gap_px: f64,
) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut from, mut at) = (whole.0, start);
    for &(gap_from, gap_to) in gaps {
        let end = at + (gap_from - from) as f64 * px_a_minute;
        pieces.push(Piece { from, to: gap_from, start: at, end, is_gap: false });
        pieces.push(Piece {
            from: gap_from,
            to: gap_to,
            start: end,
            end: end + gap_px,
            is_gap: true,
        });
        (from, at) = (gap_to, end + gap_px);
    }
    let end = at + (whole.1 - from) as f64 * px_a_minute;
    pieces.push(Piece { from, to: whole.1, start: at, end, is_gap: false });
    pieces.retain(|piece| piece.from < piece.to);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use isnad_account::DAY;

    #[test]
    fn years_of_silence_are_drawn_short_and_the_days_around_keep_their_proportions() {
        let (old, first, second) = (0, 5000 * DAY, 5004 * DAY);
        let busy = [(old, old + DAY), (first, first + DAY), (second, second + DAY)];
        let scale = Scale::new((0, 5005 * DAY), 0.0, 600.0, &busy);
        let gaps: Vec<_> = scale.pieces().iter().filter(|piece| piece.is_gap).collect();
        assert_eq!(gaps.len(), 1);
        assert_eq!((gaps[0].from, gaps[0].to), (DAY, first));
        assert!((gaps[0].end - gaps[0].start - GAP_PX).abs() < 1e-9);
        let day = scale.at(LocalMinute::from_minutes(first + DAY))
            - scale.at(LocalMinute::from_minutes(first));
        let days = scale.at(LocalMinute::from_minutes(second))
            - scale.at(LocalMinute::from_minutes(first + DAY));
        assert!((days - 3.0 * day).abs() < 1e-6, "{day} {days}");
    }

    #[test]
    fn a_vague_month_does_not_squeeze_the_days_that_matter() {
        let (month, days) = ((0, 31 * DAY), 5000 * DAY);
        let busy =
            [month, (days, days + DAY), (days + 3 * DAY, days + 4 * DAY), (0, days + 8 * DAY)];
        let scale = Scale::new((0, days + 8 * DAY), 0.0, 600.0, &busy);
        let day = scale.at(LocalMinute::from_minutes(days + DAY))
            - scale.at(LocalMinute::from_minutes(days));
        assert!(day > 60.0, "{day}");
        assert!(scale.at(LocalMinute::from_minutes(month.1)) > 20.0, "the month can still be seen");
    }

    #[test]
    fn years_told_of_in_passing_do_not_squeeze_the_days_that_matter() {
        let year = |n: i64| (n * 365 * DAY, (n + 1) * 365 * DAY);
        let days = |n: i64| (5000 * DAY + n * DAY, 5000 * DAY + (n + 1) * DAY);
        let busy: Vec<Stretch> =
            [year(0), year(4), year(7), year(10)].into_iter().chain((0..12).map(days)).collect();
        let scale = Scale::new((0, 5012 * DAY), 0.0, 800.0, &busy);
        let at = |minute: i64| scale.at(LocalMinute::from_minutes(minute));
        let day = at(days(1).0) - at(days(0).0);
        assert!(day > 20.0, "{day}");
        assert!(at(year(4).1) - at(year(4).0) > 20.0, "the years can still be seen");
    }

    #[test]
    fn even_years_are_left_alone() {
        let busy: Vec<Stretch> = (0..10).map(|n| (n * 365 * DAY, n * 365 * DAY + DAY)).collect();
        let scale = Scale::new((0, 3300 * DAY), 0.0, 800.0, &busy);
        assert!(scale.pieces().iter().all(|piece| !piece.is_gap));
    }

    #[test]
    fn even_spacing_is_left_alone() {
        let busy = [(0, DAY), (7 * DAY, 8 * DAY), (14 * DAY, 15 * DAY)];
        let scale = Scale::new((0, 15 * DAY), 0.0, 600.0, &busy);
        assert_eq!(scale.pieces().len(), 1);
    }

    #[test]
    fn no_number_of_gaps_takes_most_of_the_axis() {
        let busy: Vec<Stretch> =
            (0..6).map(|it| (it * 4000 * DAY, it * 4000 * DAY + DAY)).collect();
        let scale = Scale::new((0, 20_001 * DAY), 10.0, 100.0, &busy);
        let gaps = scale.pieces().iter().filter(|piece| piece.is_gap);
        let taken: f64 = gaps.map(|piece| piece.end - piece.start).sum();
        assert!(taken > 0.0 && taken <= 40.0 + 1e-9, "{taken}");
        assert!((scale.pieces().last().unwrap().end - 110.0).abs() < 1e-9);
    }
}
