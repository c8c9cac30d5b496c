//! Claims as stretches along time, and how each end of them looks.

use crate::frame::Frame;
use crate::geometry::within;
use crate::lanes::{LaneKey, Loose, SPACE, lanes_of};
use crate::quiet::Stretch;
use crate::when::{Sides, When};
use crate::{Axis, AxisRange, Bar, BarEnd, Document, LaneBy, Mark, Order, Panel, Shown};
use isnad_account::{Claim, DAY, Extent, LocalMinute};

/// A bar is at least this long, so that it can be seen and hit.
const LEAST_PX: f64 = 8.0;
/// What is seen of a short bar on each side of its sign.
const BESIDE_SIGN: f64 = 3.0;
/// How far a bar with an unknown side runs out.
const OPEN_PX: f64 = 48.0;
const HOUR: i64 = 60;

/// A claim that has a place on an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Placed {
    pub(crate) position: usize,
    pub(crate) axis: Axis,
    pub(crate) sides: Sides,
    /// Whether it is another time that fits the claim as well.
    pub(crate) is_ghost: bool,
    extent: Extent,
}

impl Placed {
    /// Where the claim at `position` belongs in an order; `None` for the undated tray.
    pub(crate) fn of(document: &Document, position: usize, order: Order) -> Option<Self> {
        Self::at(document, position, When::of(&document.claims()[position]), order)
    }

    /// Where else the claim at `position` could belong.
    pub(crate) fn ghosts(
        document: &Document,
        position: usize,
        order: Order,
    ) -> impl Iterator<Item = Self> {
        let others = match order {
            Order::Happened => When::alternatives(&document.claims()[position]),
            Order::Told => Vec::new(),
        };
        let ghost =
            move |when| Some(Self { is_ghost: true, ..Self::at(document, position, when, order)? });
        others.into_iter().filter_map(ghost)
    }

    fn at(document: &Document, position: usize, when: When, order: Order) -> Option<Self> {
        let axis = match (order, when) {
            (Order::Told, _) => Axis::Told,
            (Order::Happened, When::Dated(_)) => Axis::Dated,
            (Order::Happened, When::YearUnknown(_)) => Axis::YearUnknown,
            (Order::Happened, When::Unknown) => return None,
        };
        let sides = when.on(document, position, axis)?;
        let extent = document.claims()[position].time.extent;
        Some(Self { position, axis, sides, is_ghost: false, extent })
    }

    /// The minutes it takes; an open side takes one unit of what the known side knows.
    pub(crate) fn stretch(&self) -> Stretch {
        match self.sides {
            (Some(from), Some(to)) => (from.minutes(), to.minutes().max(from.minutes() + 1)),
            (Some(from), None) => (from.minutes(), from.minutes() + unit(from)),
            (None, Some(to)) => (to.minutes() - unit(to), to.minutes()),
            (None, None) => (0, 1),
        }
    }

    fn ends(&self, range: &AxisRange) -> (BarEnd, BarEnd) {
        let known = match (self.axis, self.extent) {
            (Axis::Dated | Axis::YearUnknown, Extent::Within) => BarEnd::Faded,
            _ => BarEnd::Sharp,
        };
        let end =
            |side: Option<LocalMinute>, is_cut: fn(LocalMinute, &AxisRange) -> bool| match side {
                None => BarEnd::Open,
                Some(minute) if is_cut(minute, range) => BarEnd::Cut,
                Some(_) => known,
            };
        let start = end(self.sides.0, |minute, range| minute < range.from);
        (start, end(self.sides.1, |minute, range| minute > range.to))
    }
}

fn unit(minute: LocalMinute) -> i64 {
    if minute == minute.day_start() { DAY } else { HOUR }
}

/// A claim with its stretch along time in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Drawn {
    pub(crate) position: usize,
    pub(crate) along: (f64, f64),
    pub(crate) is_ghost: bool,
    /// Whether it happened somewhere within its stretch, and not throughout.
    pub(crate) is_within: bool,
    pub(crate) ends: (BarEnd, BarEnd),
    /// Which of the lanes of its claim it is in: 0 is the claim's own.
    pub(crate) nth_lane: usize,
    /// Whether its place is one in the telling.
    is_told: bool,
    pub(crate) panel: usize,
    /// Where that lies along time.
    panel_along: (f64, f64),
    sides: Sides,
}

/// Where a bar lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    pub(crate) lane: usize,
    pub(crate) along: (f64, f64),
    pub(crate) across: (f64, f64),
    /// Whether it is a sign somewhere within its stretch.
    pub(crate) is_sign: bool,
}

/// The claims that lie in what the panels show, in the order of the text.
pub(crate) fn drawn(placed: &[Placed], panels: &[Panel]) -> Vec<Drawn> {
    placed.iter().filter_map(|it| draw(it, panels)).collect()
}

fn draw(it: &Placed, panels: &[Panel]) -> Option<Drawn> {
    let panel = panels.iter().position(|panel| panel.axis == it.axis)?;
    let range = &panels[panel].range;
    let (from, to) = it.stretch();
    (from < range.to.minutes() && to > range.from.minutes()).then(|| Drawn {
        position: it.position,
        along: along(it, &panels[panel]),
        is_ghost: it.is_ghost,
        is_within: it.axis != Axis::Told && it.extent == Extent::Within,
        is_told: it.axis == Axis::Told,
        panel,
        panel_along: panels[panel].along,
        sides: it.sides,
        ends: it.ends(range),
        nth_lane: 0,
    })
}

fn along(it: &Placed, panel: &Panel) -> (f64, f64) {
    let (first, last) = panel.along;
    let (from, to) =
        (it.sides.0.map(|at| panel.scale.at(at)), it.sides.1.map(|at| panel.scale.at(at)));
    let start = from.unwrap_or(to.unwrap_or(last) - OPEN_PX);
    let start = within(start, first, (last - LEAST_PX).max(first));
    let end = to.unwrap_or(start + OPEN_PX).min(last);
    // Claims told one after the other share a row.
    let end = if it.axis == Axis::Told { end - SPACE } else { end };
    (start, end.max(start + LEAST_PX))
}

/// The bars in the lanes of their claims, as far as finding them a place goes; another time that fits stands in the
/// claim's own lane alone.
pub(crate) fn in_lanes(
    drawn: &[Drawn],
    document: &Document,
    by: LaneBy,
    sign_room: Option<f64>,
) -> (Vec<Drawn>, Vec<Loose>) {
    let (mut all, mut loose) = (Vec::with_capacity(drawn.len()), Vec::with_capacity(drawn.len()));
    for it in drawn {
        let claim = &document.claims()[it.position];
        for (nth_lane, key) in lanes_of(claim, by).into_iter().enumerate() {
            if it.is_ghost && nth_lane > 0 {
                break;
            }
            all.push(Drawn { nth_lane, ..*it });
            loose.push(it.loose(document, claim, key, sign_room));
        }
    }
    (all, loose)
}

impl Drawn {
    /// As far as finding it a place goes. Where signs have room, one that lies somewhere within its stretch may be a
    /// sign on it, and what is told in its turn is nothing else.
    fn loose(
        &self,
        document: &Document,
        claim: &Claim,
        key: LaneKey,
        sign_room: Option<f64>,
    ) -> Loose {
        let alone = sign_room.filter(|_| self.is_told);
        let least = alone.or_else(|| sign_room.and_then(|_| self.least_with_sign(document)));
        let is_short = |least: &f64| alone.is_some() || self.along.1 - self.along.0 < *least;
        let (start, end) = least.filter(is_short).map_or(self.along, |it| self.sign_along(it));
        Loose {
            key,
            start,
            end,
            ends: self.ends,
            from_outside: document.rests_on_outside(&claim.id),
            is_loose: sign_room.is_some() && self.is_within && !self.is_ghost,
            is_alone: alone.is_some(),
            n_claims: usize::from(!self.is_ghost),
        }
    }

    /// Pixels that the bar needs to be seen on both sides of its sign, where that says more than the bar.
    fn least_with_sign(&self, document: &Document) -> Option<f64> {
        let mark = Mark::at(document, self.position);
        (mark.has_sign() && !self.is_ghost).then(|| mark.sign_room() + 2.0 * BESIDE_SIGN)
    }

    /// Where a sign stands in the place of the bar: around its middle, within what the panel shows.
    fn sign_along(&self, room: f64) -> (f64, f64) {
        let middle = (self.along.0 + self.along.1 - room) / 2.0;
        let start = within(middle, self.panel_along.0, (self.panel_along.1 - room).max(0.0));
        (start, start + room)
    }

    /// The bar in its lane and its stretch across time.
    pub(crate) fn bar(&self, document: &Document, shown: &Shown, frame: Frame, spot: Spot) -> Bar {
        let claim = &document.claims()[self.position];
        Bar {
            claim: claim.id.clone(),
            position: self.position,
            panel: self.panel,
            lane: spot.lane,
            rect: frame.rect(spot.along, spot.across),
            is_sign: spot.is_sign,
            is_signed: spot.is_sign,
            start: self.ends.0,
            end: self.ends.1,
            earliest: self.sides.0,
            latest: self.sides.1,
            basis: claim.time.basis,
            mark: Mark::at(document, self.position),
            emphasis: shown.emphasis(self.position),
        }
    }
}
