//! Words that stand before, after or inside place names.

use crate::pack::Row;
use crate::pack::vocabulary::{PLACES, PlaceWordKind};
use isnad_account::PlaceKind;

/// Each bearing as steps (east, north), in the order in which the compiler of packs lists them.
const STEPS: [(f64, f64); 9] = [
    (0.0, 0.0),
    (0.0, 1.0),
    (0.0, -1.0),
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.7, 0.7),
    (-0.7, 0.7),
    (0.7, -0.7),
    (-0.7, -0.7),
];

/// A word that shapes a place name.
#[derive(Clone, Debug)]
pub struct PlaceRow {
    /// What it does.
    pub kind: PlaceWordKind,
    /// The sort of place it makes, where it makes one.
    pub place: Option<PlaceKind>,
    /// How far around the named place the phrase reaches, in kilometres; 0 where it does not widen.
    pub radius_km: f64,
    /// Whether the word belongs to the name.
    pub is_part: bool,
    /// Whether such a place lies inside a town.
    pub is_in_town: bool,
    /// Whether it is a dual, behind which two names stand joined by "and".
    pub is_pair: bool,
    /// Towards which side of the named place, as steps (east, north); (0, 0) where none.
    pub bearing: (f64, f64),
    /// English of the whole, `%` for the English of the named place; empty where there is none.
    pub english: String,
}

impl PlaceRow {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            kind: row.word(PlaceWordKind::ALL)?,
            place: row.maybe(PLACES)?,
            radius_km: row.code()?.into(),
            is_part: row.flag()?,
            is_in_town: row.flag()?,
            is_pair: row.flag()?,
            bearing: row.word(&STEPS)?,
            english: row.text()?,
        })
    }
}

impl PlaceWordKind {
    /// Whether the word is a sort of place whose name follows.
    pub const fn is_type(self) -> bool {
        matches!(self, Self::Type | Self::Named)
    }
}
