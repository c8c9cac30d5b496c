//! Which of the claims that show have to do with which place, and whether anything happens there.

use crate::sorted::SortedMap;
use crate::{Document, Shown};
use isnad_account::{Claim, Place, PlaceId, PlaceKind, PlaceRole};

/// A place with the claims that show and name it, by their position in the text, each once and in order.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) struct Site {
    /// Claims that happen here, go from, to or by way of here.
    pub(crate) events: Vec<usize>,
    /// Claims that only name it.
    pub(crate) names: Vec<usize>,
}

/// Every place that a showing claim names.
pub(crate) fn sites(document: &Document, shown: &Shown) -> SortedMap<PlaceId, Site> {
    let mut sites: SortedMap<PlaceId, Site> = SortedMap::default();
    for (position, claim) in shown.claims(document) {
        for place in event_places(claim) {
            add(&mut sites.or_default_of(place).events, position);
        }
        for place in claim.places.iter().filter(|it| !is_event_role(it.role)) {
            add(&mut sites.or_default_of(&place.place).names, position);
        }
    }
    sites
}

fn add(positions: &mut Vec<usize>, position: usize) {
    if positions.last() != Some(&position) {
        positions.push(position);
    }
}

/// The places where a claim happens or between which it moves; not those it only names.
pub(crate) fn event_places(claim: &Claim) -> impl Iterator<Item = &PlaceId> {
    let stops = claim.movement.iter().flat_map(|it| it.from.iter().chain(&it.via).chain(&it.to));
    let named = claim.places.iter().filter(|it| is_event_role(it.role)).map(|it| &it.place);
    named.chain(stops)
}

fn is_event_role(role: PlaceRole) -> bool {
    matches!(role, PlaceRole::At | PlaceRole::From | PlaceRole::To | PlaceRole::Via)
}

/// Degrees north and east of a place, where it has sound ones of its own.
pub(crate) fn coordinates(place: &Place) -> Option<(f64, f64)> {
    let (lat, lon) = (place.lat?, place.lon?);
    ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some((lat, lon))
}

/// Whether a place is too wide to be a point.
pub(crate) fn is_area(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::Country | PlaceKind::Region | PlaceKind::Airspace | PlaceKind::Water)
}

/// Whether a place stands inside or beside a city.
pub(crate) fn is_part_of_city(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::Building | PlaceKind::Airport | PlaceKind::Base)
}
