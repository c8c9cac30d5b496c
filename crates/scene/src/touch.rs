//! What a pointer on the timeline means: a bar, a minute, a stretch to brush or to show.

use crate::bars::Placed;
use crate::{Axis, AxisRange, Document, Order, Panel, Point, TimelineScene};
use isnad_account::{ClaimId, LocalMinute};

/// The shortest stretch that can be shown.
const LEAST_MINUTES: i64 = 60;
const LEAST_CLAIMS: i64 = 2;
/// A panel's last pixel belongs to it, whatever the fractions add up to.
const EDGE: f64 = 1e-6;

/// How one panel is drawn out along time: a place along the screen axis times `scale`, plus `offset`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretching {
    /// Which of [`TimelineScene::panels`].
    pub panel: usize,
    /// How many times longer.
    pub scale: f64,
    /// Pixels along the screen axis.
    pub offset: f64,
}

impl Stretching {
    /// Where a place of the drawing comes to lie.
    pub fn apply(&self, at: f64) -> f64 {
        at * self.scale + self.offset
    }

    /// The place of the drawing that comes to lie there.
    pub fn undo(&self, at: f64) -> f64 {
        (at - self.offset) / self.scale
    }
}

impl TimelineScene {
    /// The minute under a point of the screen; `None` outside the panels.
    pub fn minute_at(&self, point: Point) -> Option<(Axis, LocalMinute)> {
        let panel = self.panel_at(point)?;
        Some((panel.axis, panel.scale.minute_at(self.frame.along(point))))
    }

    /// The stretch between two points, for a brush or a zoom; the second may lie outside the first's panel.
    pub fn range_between(&self, a: Point, b: Point) -> Option<AxisRange> {
        let panel = self.panel_at(a)?;
        let at = |point| panel.scale.minute_at(self.frame.along(point));
        AxisRange::new(panel.axis, at(a), at(b))
    }

    /// The stretch a panel would show `factor` times nearer (farther below 1), the minute under `about`
    /// staying where it is. Farther than all that is told there is nothing to see.
    pub fn zoomed(&self, factor: f64, about: Point) -> Option<AxisRange> {
        let panel = self.panel_at(about)?;
        let (range, minute) = (panel.range, panel.scale.minute_at(self.frame.along(about)));
        let factor = if factor.is_finite() && factor > 0.0 { factor } else { 1.0 };
        let side = |end: LocalMinute| libm::round((end.since(minute)) as f64 / factor) as i64;
        let (before, after) = (side(range.from), side(range.to));
        let lacking = (least(panel.axis) - (after - before)).max(0);
        let from = minute.minutes().saturating_add(before).saturating_sub((lacking + 1) / 2);
        let to = minute.minutes().saturating_add(after).saturating_add((lacking + 1) / 2);
        let asked = AxisRange {
            axis: panel.axis,
            from: LocalMinute::from_minutes(from),
            to: LocalMinute::from_minutes(to),
        };
        bounded(asked, panel.whole).limited()
    }

    /// The stretch a panel would show moved by a share of its length, later when positive; its middle stays among
    /// what is told.
    pub fn moved(&self, panel: usize, share: f64) -> Option<AxisRange> {
        let Panel { range, whole, .. } = self.panels.get(panel)?;
        let share = if share.is_finite() { share } else { 0.0 };
        let by = libm::round(range.to.since(range.from) as f64 * share) as i64;
        bounded(range.shifted(by), *whole).limited()
    }

    /// The stretch a panel would show, as long as it is now, with a claim in its middle that lies outside it;
    /// `None` where the claim is in sight or has no place on an axis.
    pub fn range_with(&self, document: &Document, claim: &ClaimId) -> Option<AxisRange> {
        if !self.outside.contains(claim) {
            return None;
        }
        let is_told = self.panels.iter().any(|panel| panel.axis == Axis::Told);
        let order = if is_told { Order::Told } else { Order::Happened };
        let placed = Placed::of(document, document.position(claim)?, order)?;
        let range = self.panels.iter().find(|panel| panel.axis == placed.axis)?.range;
        let (from, to) = placed.stretch();
        let middle = LocalMinute::from_minutes(from + (to - from) / 2);
        let half = range.to.since(range.from) / 2;
        range.shifted(middle.since(range.from) - half).limited()
    }

    /// The bar under a point, or the nearest within `reach` pixels.
    pub fn hit(&self, point: Point, reach: f64) -> Option<&ClaimId> {
        let bars = self.bars.iter().chain(&self.echoes);
        let distances = bars.map(|bar| (bar.rect.distance(point), bar));
        let near = distances.filter(|(distance, _)| *distance <= reach);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, bar)| &bar.claim)
    }

    /// How the drawing of one panel comes to lie when it shows another stretch of its axis: what is drawn may
    /// lag behind what is asked for. `None` where it is drawn so already, or is not on that axis.
    pub fn stretched(&self, range: &AxisRange) -> Option<Stretching> {
        let at = self.panels.iter().position(|panel| panel.axis == range.axis)?;
        let panel = &self.panels[at];
        if panel.range == *range {
            return None;
        }
        let (from, to) = (panel.scale.at_beyond(range.from), panel.scale.at_beyond(range.to));
        let scale = (panel.along.1 - panel.along.0) / (to - from).max(f64::MIN_POSITIVE);
        let offset = panel.along.0 - from * scale;
        // Where time runs against x, so does the drawing.
        let is_turned = self.frame.at(0.0) > self.frame.at(1.0);
        let turned = self.frame.length * (1.0 - scale) - offset;
        Some(Stretching { panel: at, scale, offset: if is_turned { turned } else { offset } })
    }

    fn panel_at(&self, point: Point) -> Option<&Panel> {
        let along = self.frame.along(point);
        let holds = |panel: &&Panel| panel.along.0 - EDGE <= along && along <= panel.along.1 + EDGE;
        self.panels.iter().find(holds)
    }
}

/// The stretch no longer than all there is, which then shows as a whole, and its middle not beyond an end of that.
fn bounded(asked: AxisRange, whole: AxisRange) -> AxisRange {
    let length = asked.to.since(asked.from);
    if length > whole.to.since(whole.from) {
        return whole;
    }
    // Before the first claim and after the last nothing is told.
    let spare = if asked.axis == Axis::Told { 0 } else { length / 2 };
    let (first, last) = (whole.from.minutes() - spare, whole.to.minutes() + spare - length);
    let from = asked.from.minutes();
    asked.shifted(from.clamp(first, last.max(first)) - from)
}

fn least(axis: Axis) -> i64 {
    match axis {
        Axis::Dated | Axis::YearUnknown => LEAST_MINUTES,
        Axis::Told => LEAST_CLAIMS,
    }
}
