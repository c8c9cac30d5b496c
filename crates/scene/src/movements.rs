//! Movements on the map: arcs with a direction and a status, or a stub where one end is not known.

use crate::{Curve, Emphasis, Mark, Point};
use isnad_account::{ActorId, ClaimId, EndKnown, MovementStatus, PlaceId};

/// How much of a movement can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MovementShape {
    /// Both ends are located.
    Arc,
    /// Only the start is: a short open arrow that leaves it.
    Leaves,
    /// Only the end is: a short open arrow that reaches it.
    Reaches,
    /// Both ends are located and it came back before its end.
    TurnsBack,
}

/// A movement that a claim tells.
#[derive(Clone, Debug, PartialEq)]
pub struct MovementMark {
    /// The claim that tells it.
    pub claim: ClaimId,
    /// Who or what moves.
    pub mover: Option<ActorId>,
    /// Where from.
    pub from: Option<PlaceId>,
    /// Where to.
    pub to: Option<PlaceId>,
    /// By way of, in order.
    pub via: Vec<PlaceId>,
    /// How `from` is known.
    pub from_known: EndKnown,
    /// How `to` is known.
    pub to_known: EndKnown,
    /// How far it came about.
    pub status: MovementStatus,
    /// How much of it can be drawn.
    pub shape: MovementShape,
    /// The line, in the direction of the movement; each curve starts where the one before ends.
    pub curves: Vec<Curve>,
    /// Where the arrow head points.
    pub tip: Point,
    /// The direction of the arrow head in degrees: 0 along x, 90 down.
    pub tip_degrees: f64,
    /// How it is drawn: `not_done` asks for an open arrow head.
    pub mark: Mark,
    /// How strongly.
    pub emphasis: Emphasis,
}

impl MovementMark {
    /// The line as the `d` of an SVG path, with at most two decimals.
    pub fn svg_path(&self) -> String {
        crate::geometry::svg_path(&self.curves)
    }
}
