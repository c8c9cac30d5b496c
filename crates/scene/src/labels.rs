//! Names on the map, placed so that none covers another.

use crate::{Point, Rect};
use isnad_account::PlaceId;

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Whose.
    pub place: PlaceId,
    /// The name in the asked language, or else the account's own.
    pub name: String,
    /// The room that was kept for it; the name is centred in it.
    pub rect: Rect,
    /// Whether a line to the mark helps, because the name stands away from it.
    pub leader: Option<Point>,
}
