//! Places on the map: points, soft areas, and what folds into a city until its own zoom.

use crate::{Emphasis, Mark, MarkCounts, Point};
use isnad_account::{ClaimId, PlaceId, PlaceKind};

/// A place drawn as a point.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMark {
    /// Which.
    pub place: PlaceId,
    /// What sort.
    pub kind: PlaceKind,
    /// The name in the asked language, or else the account's own.
    pub name: String,
    /// Where.
    pub at: Point,
    /// Radius of the mark; grows slowly with the number of claims.
    pub radius: f64,
    /// Claims that happen here, go from, to or by way of here, in the order of the text; those of the places inside too.
    pub claims: Vec<ClaimId>,
    /// Places inside that have no mark of their own at this zoom.
    pub inside: Vec<PlaceId>,
    /// What holds of all claims here.
    pub mark: Mark,
    /// What the claims here are.
    pub counts: MarkCounts,
    /// How strongly.
    pub emphasis: Emphasis,
}

/// A place known only as an area: a soft disc.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaMark {
    /// Which.
    pub place: PlaceId,
    /// What sort.
    pub kind: PlaceKind,
    /// The name in the asked language, or else the account's own.
    pub name: String,
    /// Its centre.
    pub at: Point,
    /// How far it may reach.
    pub radius: f64,
    /// Claims that happen here, go from, to or by way of here, in the order of the text.
    pub claims: Vec<ClaimId>,
    /// What holds of all claims here.
    pub mark: Mark,
    /// What the claims here are.
    pub counts: MarkCounts,
    /// How strongly.
    pub emphasis: Emphasis,
}
