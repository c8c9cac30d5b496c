//! The stretches of the timeline: one for each axis that the claims need.

use crate::bars::Placed;
use crate::frame::Frame;
use crate::quiet::{Stretch, drawn_minutes};
use crate::scale::Scale;
use crate::ticks::{LabelRoom, known_grain, ticks};
use crate::{Axis, AxisRange, Gap, Orientation, Panel, Rect, Tick, TimelineOptions, ViewState};
use isnad_account::LocalMinute;

/// Pixels between two panels.
const SPACE: f64 = 24.0;
/// Room before the first and after the last claim, as a share of what is drawn.
const MARGIN: f64 = 0.04;
const LEAST_MARGIN_MINUTES: i64 = 30;

/// A panel for every axis that holds a claim, side by side along time, each with room by its number of claims.
pub(crate) fn panels_for(
    placed: &[Placed],
    view: &ViewState,
    options: &TimelineOptions,
    frame: Frame,
) -> Vec<Panel> {
    let on = |axis| placed.iter().filter(move |it: &&Placed| it.axis == axis);
    let axes = [Axis::Dated, Axis::YearUnknown, Axis::Told];
    let used: Vec<Axis> = axes.into_iter().filter(|axis| on(*axis).next().is_some()).collect();
    let room = frame.length - SPACE * used.len().saturating_sub(1) as f64;
    let mut at = 0.0;
    let mut panels = Vec::new();
    for axis in &used {
        let here: Vec<Placed> = on(*axis).copied().collect();
        let length = room.max(1.0) * share(here.len(), placed.len(), used.len());
        panels.push(panel(*axis, &here, view, options.tick_room, frame, (at, at + length)));
        at += length + SPACE;
    }
    panels
}

/// By number of claims, but never so little that nothing can be read.
fn share(n_here: usize, n_all: usize, n_panels: usize) -> f64 {
    if n_panels < 2 {
        return 1.0;
    }
    (n_here as f64 / n_all as f64).clamp(0.25, 0.75)
}

fn panel(
    axis: Axis,
    placed: &[Placed],
    view: &ViewState,
    tick_room: f64,
    frame: Frame,
    along: (f64, f64),
) -> Panel {
    let busy: Vec<Stretch> = placed.iter().map(Placed::stretch).collect();
    let asked = view.times.filter(|times| times.axis == axis).and_then(AxisRange::limited);
    let whole = whole(axis, &busy);
    let range = asked.unwrap_or(whole);
    let stretch = (range.from.minutes(), range.to.minutes());
    // The order of telling has no quiet time to shorten.
    let quiet_between = if axis == Axis::Told { &[] } else { &busy[..] };
    let scale = Scale::new(stretch, along.0, along.1 - along.0, quiet_between);
    let known = known_grain(axis, placed.iter().map(|it| it.sides));
    let taken = taken(range, &busy);
    let room = LabelRoom {
        along: tick_room,
        grows: frame.orientation == Orientation::Horizontal,
        year: taken.to.plus_minutes(-1).date().0,
    };
    let (grain, ticks) = ticks(&scale, known, room);
    Panel {
        axis,
        rect: Rect::default(),
        range,
        taken,
        grain,
        ticks: ticks.into_iter().map(|tick| Tick { at: frame.at(tick.at), ..tick }).collect(),
        gaps: gaps(&scale, frame),
        scale,
        whole,
        along,
    }
}

/// Everything on the axis, with a margin on both sides of time.
fn whole(axis: Axis, busy: &[Stretch]) -> AxisRange {
    let from = busy.iter().map(|it| it.0).min().unwrap_or(0);
    let to = busy.iter().map(|it| it.1).max().unwrap_or(1).max(from + 1);
    let margin = if axis == Axis::Told { 0 } else { margin((from, to), busy) };
    let fitted = AxisRange {
        axis,
        from: LocalMinute::from_minutes(from - margin),
        to: LocalMinute::from_minutes(to + margin),
    };
    fitted.limited().unwrap_or(fitted)
}

/// What claims take up of a stretch that is shown; all of it where they leave it empty.
fn taken(range: AxisRange, busy: &[Stretch]) -> AxisRange {
    let (from, to) = (range.from.minutes(), range.to.minutes());
    let in_sight = busy.iter().map(|it| (it.0.max(from), it.1.min(to))).filter(|it| it.0 < it.1);
    let both = in_sight.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    let limited = |(from, to)| {
        let minute = LocalMinute::from_minutes;
        AxisRange { from: minute(from), to: minute(to), ..range }
    };
    both.map_or(range, limited)
}

fn margin(stretch: Stretch, busy: &[Stretch]) -> i64 {
    let drawn = drawn_minutes(stretch, busy) as f64;
    ((drawn * MARGIN) as i64).max(LEAST_MARGIN_MINUTES)
}

/// Gaps that lie side by side are one: what ends between them says nothing here.
fn gaps(scale: &Scale, frame: Frame) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    for piece in scale.pieces().iter().filter(|piece| piece.is_gap) {
        let (from, to) =
            (LocalMinute::from_minutes(piece.from), LocalMinute::from_minutes(piece.to));
        let (start, end) = (frame.at(piece.start), frame.at(piece.end));
        match gaps.last_mut() {
            Some(last) if last.to == from => (last.to, last.end) = (to, end),
            _ => gaps.push(Gap { from, to, start, end }),
        }
    }
    gaps
}
