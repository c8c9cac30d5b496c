//! Places that the account names, with what else each name could mean.

use crate::time::words;
use crate::{Named, Span};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Unique in one reading.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct PlaceId(pub Arc<str>);

words!(
    /// What sort of place; decides whether it is drawn as a point or a soft area.
    PlaceKind { Country, Region, City, Town, Building, Airport, Base, Airspace, Water, Other }
);

/// A place of the account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Unique in one reading.
    pub id: PlaceId,
    /// Display name in the account's language.
    pub name: String,
    /// Names in other languages by language code.
    #[serde(default)]
    pub names: Named<String>,
    /// What sort of place.
    pub kind: PlaceKind,
    /// Degrees north; of an area its centroid; `None` where it is not known.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// How far the place may reach around its point, in kilometres.
    pub radius_km: Option<f64>,
    /// Identifiers in outside lists, as `list:key`.
    #[serde(default)]
    pub ids: Vec<String>,
    /// The place of this reading that this one lies in.
    pub within: Option<PlaceId>,
    /// Every stretch that names this place.
    pub mentions: Vec<Span>,
    /// Other places the same words could name.
    #[serde(default)]
    pub candidates: Vec<Candidate>,
}

/// A place that the words could also name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Display name.
    pub name: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Why it was not chosen, or why it is possible, as a code.
    pub why: String,
}
