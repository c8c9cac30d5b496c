//! What the words right behind a place say of where it lies: "in the countryside of", "north of", "which
//! belongs to".

use super::found::{Found, What};
use super::places::PlaceDraft;
use super::scan::Scan;
use crate::gazetteer::Place;
use crate::pack::rows::{FunctionKind, PlaceWordKind};
use crate::pack::{Features, Table};
use isnad_account::PlaceKind;

/// So many words may stand between a place and the one it lies in or at.
const WORDS_BETWEEN: usize = 3;
/// A place that reaches further tells too little of where another lies.
const MOST_RADIUS_KM: f64 = 60.0;
/// Kilometres around a place and its reach in which another still is in or at it.
const BESIDE_KM: f64 = 50.0;
/// How far outside a town lies what is told beside it: "north of" it, a village of it.
pub(super) const BESIDE_TOWN_KM: f64 = 15.0;
/// Kilometres of one degree of latitude.
pub(super) const KM_PER_DEGREE: f64 = 111.2;

impl Scan<'_, '_, '_> {
    /// Whether the words say that a place lies in or at the one named next.
    pub(super) fn lies_in_next(&self, found: &[Found<'_>], nth: usize) -> bool {
        let (Some(one), Some(next)) = (found.get(nth), found.get(nth + 1)) else { return false };
        let between = one.tokens.end..next.phrase_start;
        if between.start > between.end || between.len() > WORDS_BETWEEN {
            return false;
        }
        let (prefix, is_side) = (next.phrase_prefix, matches!(next.what, What::Around { .. }));
        let Some(last) = between.clone().last() else {
            return prefix == Features::IN || (prefix.is_none() && is_side);
        };
        let is_related = between.clone().any(|at| self.relates(at));
        let is_at = |at: usize| {
            use FunctionKind::{At, From, In};
            let is = |kind| self.words.is_function(at, kind);
            is(In) || is(At) || self.is_side(at) || (is_related && is(From))
        };
        let is_joined = if prefix.is_none() {
            is_at(last) || is_side
        } else {
            is_related && (prefix == Features::IN || prefix == Features::TO)
        };
        is_joined && between.into_iter().all(|at| self.relates(at) || is_at(at))
    }

    /// Whether "in" stands before a phrase, glued or alone.
    pub(super) fn is_in(&self, phrase_start: usize, phrase_prefix: Features) -> bool {
        phrase_prefix == Features::IN
            || phrase_start.checked_sub(1).is_some_and(|before| {
                phrase_prefix.is_none() && self.words.is_function(before, FunctionKind::In)
            })
    }

    /// "The countryside of", "the north of".
    pub(super) fn is_side(&self, at: usize) -> bool {
        use PlaceWordKind::{Area, Direction};
        self.words
            .hits_of(at, Table::Place)
            .any(|hit| matches!(self.row(hit).kind, Area | Direction) && hit.n_ending == 0)
    }

    /// "Which belongs", "lying", "near": an adjective that describes a place.
    fn relates(&self, at: usize) -> bool {
        self.words.hits_of(at, Table::Place).any(|hit| {
            self.row(hit).kind == PlaceWordKind::Common
                && hit.n_prefix + hit.n_ending > 0
                && (hit.prefix.is_none() || hit.prefix == Features::DEFINITE)
        })
    }
}

/// Whether a listed place lies in or at the place that the words put it in.
pub(super) fn holds(outer: &PlaceDraft, place: &Place<'_>) -> bool {
    let (Some(lat), Some(lon)) = (outer.lat, outer.lon) else { return true };
    let reach = (outer.radius_km.unwrap_or(0.0) * 1.5 + BESIDE_KM) / KM_PER_DEGREE;
    (place.lat - lat).abs() < reach && (place.lon - lon).abs() < reach * 1.3
}

/// Whether a place is small enough to be somewhere else than a listed one of its name.
pub(super) fn is_part(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::Other | PlaceKind::Building | PlaceKind::Base)
}

/// Puts a place that no list holds where the words say that it lies, as far as they tell.
pub(super) fn put_at(place: &mut PlaceDraft, outer: &PlaceDraft) {
    let Some(reach) = outer.radius_km.filter(|radius| *radius <= MOST_RADIUS_KM) else { return };
    let beside = if is_part(place.kind) { 0.0 } else { BESIDE_TOWN_KM };
    (place.lat, place.lon, place.radius_km) = (outer.lat, outer.lon, Some(reach + beside));
}
