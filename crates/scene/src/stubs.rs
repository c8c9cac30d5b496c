//! Short lines of movements of which one end is not known: they turn to where there is room. Whence nobody tells,
//! no side is the right one; but a line that falls on another or points at a place tells what is not said.

use crate::geometry::Curve;
use crate::map::PADDING;
use crate::movements::{CLEAR_PX, Line, Stops};
use crate::places::Stop;
use crate::{MovementShape, Point, Rect};

const STUB_PX: f64 = 58.0;
/// Directions that a stub can take, in degrees from along x, downwards; of equals the first.
const DIRECTIONS: [f64; 12] =
    [150.0, 210.0, 120.0, 240.0, 90.0, 270.0, 180.0, 60.0, 300.0, 30.0, 330.0, 0.0];
/// Shares of a stub's length that are compared with what stands around.
const SHARES: [f64; 3] = [0.35, 0.7, 1.0];
/// Points of a line that stubs keep away from.
const SAMPLES: u32 = 8;
/// Farther off than this everything is far enough.
const FAR_PX: f64 = 120.0;
/// What stands around is not compared beyond so many points.
const MOST_NEAR: usize = 240;
/// A name stands on this side of its mark where it can: so far from it, so thick.
const NAME_PX: [f64; 3] = [14.0, 38.0, 62.0];
const NAME_REACH: f64 = 8.0;
/// So many pixels of room is a pixel worth that a stub would stand out of the fitted map.
const OUTSIDE: f64 = 4.0;
/// A direction is better than another by this much at least: a map that is dragged must not make its stubs turn.
const BETTER_PX: f64 = 0.5;

/// What stubs keep away from: points, each with the pixels that are covered around it.
#[derive(Default)]
pub(crate) struct Room {
    taken: Vec<(Point, f64)>,
    /// Around all places, as far as a map that fits them reaches.
    page: Option<Rect>,
}

impl Room {
    /// The marks and the lines that have their place already.
    pub(crate) fn of(stops: &Stops, lines: &[Option<Line>]) -> Self {
        let mut room = Self::default();
        for (_, stop) in stops.iter() {
            room.taken.push((stop.at, stop.radius));
            // A map is fitted to its points, not to its areas.
            if stop.radius > 0.0 {
                room.page = Some(around(room.page, stop.at));
            }
        }
        // What is folded into a place lies where that does.
        room.taken.dedup_by_key(|(at, _)| *at);
        for line in lines {
            if let Some(Line::Way(_, curves)) = line {
                curves.iter().for_each(|it| room.take(it));
            }
        }
        room
    }

    fn take(&mut self, curve: &Curve) {
        for sample in 0..=SAMPLES {
            self.taken.push((curve.at(f64::from(sample) / f64::from(SAMPLES)), 0.0));
        }
    }

    /// A stub at a stop, where most room is left for it; the next keeps away from it.
    pub(crate) fn stub(&mut self, shape: MovementShape, stop: Stop) -> Curve {
        let near = self.near(stop);
        let mut best = (f64::NEG_INFINITY, first_stub(shape, stop));
        for degrees in DIRECTIONS {
            let curve = stub(shape, stop, degrees);
            let outside = |page: &Rect| page.distance(curve.start).max(page.distance(curve.end));
            let outside = self.page.as_ref().map_or(0.0, outside);
            let lost = OUTSIDE * outside;
            let enough = best.0 + BETTER_PX + lost;
            if let Some(room) = clearance(&near, shape, &curve, enough) {
                best = (room - lost, curve);
            }
        }
        self.take(&best.1);
        best.1
    }

    /// What stands so near a stop that a stub there could meet it; the latest first.
    fn near(&self, stop: Stop) -> Vec<(Point, f64)> {
        let reach = stop.radius + STUB_PX + FAR_PX;
        let mut near = Vec::new();
        for px in NAME_PX {
            near.push((beside(stop.at, stop.radius + px, 0.0), NAME_REACH));
        }
        for it in self.taken.iter().rev() {
            if it.0 != stop.at && it.0.distance(stop.at) < reach && near.len() < MOST_NEAR {
                near.push(*it);
            }
        }
        near
    }
}

/// The page with a place on it, and the room that is kept around that.
fn around(page: Option<Rect>, at: Point) -> Rect {
    let (side, least) = (2.0 * PADDING, Point::new(at.x - PADDING, at.y - PADDING));
    let Some(page) = page else { return Rect::new(least.x, least.y, side, side) };
    let (x, y) = (page.x.min(least.x), page.y.min(least.y));
    let right = (page.x + page.width).max(least.x + side);
    let bottom = (page.y + page.height).max(least.y + side);
    Rect::new(x, y, right - x, bottom - y)
}

/// Pixels between a stub and the nearest thing around it, where they are more than `enough`.
fn clearance(
    near: &[(Point, f64)],
    shape: MovementShape,
    curve: &Curve,
    enough: f64,
) -> Option<f64> {
    let mut least = FAR_PX;
    let mut meet = |share: f64| {
        let at = curve.at(share);
        for (other, reach) in near {
            least = least.min(at.distance(*other) - reach);
            if least <= enough {
                return None;
            }
        }
        Some(())
    };
    for share in SHARES {
        // What is near the mark is near every stub of it.
        match shape {
            MovementShape::Reaches => meet(1.0 - share)?,
            MovementShape::Passes => {
                meet((1.0 - share) / 2.0)?;
                meet((1.0 + share) / 2.0)?;
            }
            _ => meet(share)?,
        }
    }
    (least > enough).then_some(least)
}

/// A stub where nothing is looked at: those of one place and shape lie on one another.
pub(crate) fn first_stub(shape: MovementShape, stop: Stop) -> Curve {
    stub(shape, stop, DIRECTIONS[0])
}

/// A straight line beside a mark in a direction: away from it, to it, or through it as far to both sides.
fn stub(shape: MovementShape, stop: Stop, degrees: f64) -> Curve {
    let far = beside(stop.at, stop.radius + STUB_PX, degrees);
    let near = beside(stop.at, stop.radius + CLEAR_PX, degrees);
    let (start, end) = match shape {
        MovementShape::Reaches => (far, near),
        MovementShape::Passes => (beside(stop.at, stop.radius + STUB_PX, degrees + 180.0), far),
        _ => (near, far),
    };
    Curve::bowed(start, end, 0.0)
}

fn beside(at: Point, px: f64, degrees: f64) -> Point {
    let angle = degrees.to_radians();
    Point::new(at.x + px * libm::cos(angle), at.y + px * libm::sin(angle))
}
