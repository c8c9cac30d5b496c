//! Words that stand before, after or inside place names.

use super::row_words;
use crate::pack::{PackError, Row};
use isnad_account::PlaceKind;

row_words!(
    /// What a place word does.
    PlaceWordKind {
        /// A type word before a name: city, base, airport.
        Type = "type",
        /// A direction before a name: the north of.
        Direction = "direction",
        /// Surroundings of a name: countryside, outskirts.
        Area = "area",
        /// An adjective after a name that belongs to it: international, air.
        Qualifier = "qualifier",
        /// A word for the air above a place.
        Airspace = "airspace",
        /// A word for a border between two places.
        Border = "border",
        /// A word that makes the adjective of a state that state: the Syrian lands.
        Territory = "territory",
        /// A word that describes a place behind a type word and names none.
        Common = "common",
    }
);

const KINDS: &[(&str, Option<PlaceKind>)] = &[
    ("", None),
    ("country", Some(PlaceKind::Country)),
    ("region", Some(PlaceKind::Region)),
    ("city", Some(PlaceKind::City)),
    ("town", Some(PlaceKind::Town)),
    ("building", Some(PlaceKind::Building)),
    ("airport", Some(PlaceKind::Airport)),
    ("base", Some(PlaceKind::Base)),
    ("airspace", Some(PlaceKind::Airspace)),
    ("water", Some(PlaceKind::Water)),
    ("other", Some(PlaceKind::Other)),
];

const BEARINGS: &[(&str, (f64, f64))] = &[
    ("", (0.0, 0.0)),
    ("n", (0.0, 1.0)),
    ("s", (0.0, -1.0)),
    ("e", (1.0, 0.0)),
    ("w", (-1.0, 0.0)),
    ("ne", (0.7, 0.7)),
    ("nw", (-0.7, 0.7)),
    ("se", (0.7, -0.7)),
    ("sw", (-0.7, -0.7)),
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
    /// Towards which side of the named place, as steps (east, north); (0, 0) where none.
    pub bearing: (f64, f64),
    /// English of the whole, `%` for the English of the named place; empty where there is none.
    pub english: String,
}

impl PlaceRow {
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, PackError> {
        Ok(Self {
            kind: row.choice("kind", PlaceWordKind::NAMES)?,
            place: row.choice("place", KINDS)?,
            radius_km: row.number("radius_km")?.unwrap_or(0).into(),
            is_part: row.choice("part", &[("", false), ("yes", true)])?,
            bearing: row.choice("bearing", BEARINGS)?,
            english: row.get("english").into(),
        })
    }
}
