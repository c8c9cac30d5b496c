//! The map as drawable data: points, soft areas, movements, labels, and trays for what is not on it.

use crate::{
    AreaMark, Document, Label, MapView, MovementMark, PlaceMark, Point, ViewState, Viewport,
};
use isnad_account::{ClaimId, PlaceId, PlaceKind};

/// The room there is and the words to use.
#[derive(Clone, Debug, PartialEq)]
pub struct MapOptions {
    /// Size of the drawing.
    pub viewport: Viewport,
    /// Language code of the names, where the reading has them.
    pub language: String,
    /// Height of the letters of a label.
    pub font: f64,
}

/// A place that is not on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct TrayPlace {
    /// Which.
    pub place: PlaceId,
    /// What sort.
    pub kind: PlaceKind,
    /// The name in the asked language, or else the account's own.
    pub name: String,
    /// The claims that name it, in the order of the text.
    pub claims: Vec<ClaimId>,
}

/// What lies under a point of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapHit {
    /// A place, point or area.
    Place(PlaceId),
    /// The movement of that claim.
    Movement(ClaimId),
}

/// The whole map. Every place that a showing claim names is a point, an area, inside a point, or in a tray;
/// every showing claim has a place or movement on the map, or is in `unplaced`.
#[derive(Clone, Debug, PartialEq)]
pub struct MapScene {
    /// Where the map looks; equals the chosen view, or fits the places.
    pub view: MapView,
    /// The size it was drawn for.
    pub viewport: Viewport,
    /// Soft areas, the largest first.
    pub areas: Vec<AreaMark>,
    /// Movements, in the order of the text; those lit last.
    pub movements: Vec<MovementMark>,
    /// Points, in the order of the reading; those lit last.
    pub places: Vec<PlaceMark>,
    /// Names; never overlapping.
    pub labels: Vec<Label>,
    /// Named, but nothing is said to happen there: to date something, as the subject, or as an institution.
    pub named: Vec<TrayPlace>,
    /// Something happens there, but it is not known where it lies.
    pub unlocated: Vec<TrayPlace>,
    /// Claims with nothing on the map, in the order of the text.
    pub unplaced: Vec<ClaimId>,
}

impl MapScene {
    /// Draws the claims that show.
    pub fn new(document: &Document, view: &ViewState, options: &MapOptions) -> Self {
        todo!()
    }

    /// What lies under a point, or nearest within `reach` pixels: points before movements before areas.
    pub fn hit(&self, point: Point, reach: f64) -> Option<MapHit> {
        todo!()
    }
}
