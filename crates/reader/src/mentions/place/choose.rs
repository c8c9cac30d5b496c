//! Which of the places of a name an account means, if any.

use super::container::holds;
use super::found::{Found, Shape};
use super::places::{Candidate, PlaceDraft};
use super::scan::Scan;
use crate::gazetteer::Place;
use crate::numbers::Numbers;
use crate::pack::Table;
use crate::pack::rows::ActorWordKind;
use isnad_account::{PlaceKind, sorting};

/// A country that the account speaks of weighs this much, and more for every further place in it.
const FOR_COUNTRY: f64 = 20.0;
const FOR_EACH_MORE: f64 = 4.0;
const MOST_FOR_COUNTRY: f64 = 40.0;
/// The kind that a type word asks for.
const FOR_KIND: f64 = 40.0;
/// Lying where the words say.
const FOR_INSIDE: f64 = 60.0;
/// The very spelling, vowel marks and all.
const FOR_SPELLING: f64 = 60.0;
/// How far the best must lead to tell something of the account's countries by itself.
const CLEAR_LEAD: u8 = 30;
/// Two candidates closer than this are a tie that the reader should see.
const TIE: f64 = 6.0;

/// What a settlement close by, named beyond doubt, adds; how many of them are looked at; how close.
const FOR_NEAR: f64 = 20.0;
const MOST_NEAR: usize = 24;
const NEAR_DEGREES: f64 = 0.4;

/// From this importance on a city's port or station is its own, wherever the account plays.
const GREAT: u8 = 70;

/// Up to this importance a town may be any of its name; so far is another part of the world; so many
/// settlements tell where an account plays.
const SMALL: u8 = 55;
const FAR_DEGREES: f64 = 5.0;
const MANY: usize = 5;

/// What the rest of the account says about where it plays.
pub(super) struct Setting {
    countries: Numbers,
    /// Degrees north and east of settlements named beyond doubt.
    settlements: Vec<(f64, f64)>,
}

impl Setting {
    pub(super) fn of<'g>(scan: &Scan<'_, '_, 'g>, found: &[Found<'g>]) -> Self {
        Self { countries: spoken_of(scan, found), settlements: settlements(found) }
    }

    /// Whether the account never speaks of the country of a phrase but by the phrase itself.
    pub(super) fn is_unspoken(&self, one: &Found<'_>) -> bool {
        let country = one.what.places().first().and_then(|place| place.country);
        country.is_none_or(|country| self.countries.get(country).unwrap_or(0) <= 1)
    }

    /// Whether the account names settlements enough and none in that part of the world but the place itself.
    fn is_far_from_all(&self, place: &Place<'_>) -> bool {
        let is_apart = |(lat, lon): &(f64, f64)| {
            let (north, east) = ((place.lat - lat).abs(), (place.lon - lon).abs());
            north + east == 0.0 || north.max(east) > FAR_DEGREES
        };
        self.settlements.len() >= MANY && self.settlements.iter().all(is_apart)
    }
}

/// The first settlements whose names mean one place alone, or one far before the others.
fn settlements(found: &[Found<'_>]) -> Vec<(f64, f64)> {
    let clear = found.iter().filter_map(|one| match one.what.places() {
        [first, rest @ ..] => rest
            .iter()
            .all(|other| other.importance + CLEAR_LEAD <= first.importance)
            .then_some(first),
        [] => None,
    });
    let settled = clear.filter(|place| is_of(place.kind, PlaceKind::City));
    settled.map(|place| (place.lat, place.lon)).take(MOST_NEAR).collect()
}

/// How many clear mentions each country has.
pub(super) fn countries(found: &[Found<'_>]) -> Numbers {
    let mut countries = Numbers::default();
    for one in found {
        let [first, rest @ ..] = one.what.places() else { continue };
        let is_clear = rest.iter().all(|other| {
            other.country == first.country || other.importance + CLEAR_LEAD <= first.importance
        });
        if let Some(country) = first.country.filter(|_| is_clear) {
            *countries.at(country, 0) += 1;
        }
    }
    countries
}

/// The countries that places lie in; and those that adjectives alone name ("the Lebanese army"), once each.
fn spoken_of(scan: &Scan<'_, '_, '_>, found: &[Found<'_>]) -> Numbers {
    let mut countries = countries(found);
    for at in 0..scan.words.len() {
        for hit in scan.words.hits_of(at, Table::Actor) {
            let row = &scan.words.pack.actors[hit.row];
            if row.kind == ActorWordKind::Nisba
                && let Some(code) =
                    scan.gazetteer.lookup(&row.stands_for).find_map(|place| place.country)
            {
                countries.at(code, 1);
            }
        }
    }
    countries
}

/// Whether the words put a place where the listed one is not.
pub(super) fn is_elsewhere(place: &Place<'_>, outer: Option<&PlaceDraft>) -> bool {
    outer.is_some_and(|outer| !holds(outer, place))
}

/// The likeliest place of a name, and the others.
pub(super) fn choose<'g>(
    places: &[Place<'g>],
    wanted: Option<PlaceKind>,
    written: &str,
    setting: &Setting,
    outer: Option<&PlaceDraft>,
) -> (Place<'g>, Vec<Candidate>) {
    let score = |place: &Place<'g>| {
        // Contested ground is in no country: it may be in each.
        let n_mentions =
            place.country.map_or(1, |country| setting.countries.get(country).unwrap_or(0));
        let of_country =
            if n_mentions == 0 { 0.0 } else { FOR_COUNTRY + FOR_EACH_MORE * n_mentions as f64 };
        let of_kind =
            if wanted.is_some_and(|wanted| is_of(place.kind, wanted)) { FOR_KIND } else { 0.0 };
        let of_spelling =
            if is_marked(written) && place.name == written { FOR_SPELLING } else { 0.0 };
        let is_near = |(lat, lon): &(f64, f64)| {
            (place.lat - lat).abs() < NEAR_DEGREES && (place.lon - lon).abs() < NEAR_DEGREES
        };
        let of_near = if setting.settlements.iter().any(is_near) { FOR_NEAR } else { 0.0 };
        f64::from(place.importance)
            + of_country.min(MOST_FOR_COUNTRY)
            + of_kind
            + of_spelling
            + of_near
            + if is_elsewhere(place, outer) { 0.0 } else { FOR_INSIDE }
    };
    // "The city of X" is not the state that is named after it.
    let is_settled = |place: &&Place<'g>| {
        wanted.is_some_and(is_settlement) && is_of(place.kind, PlaceKind::City)
    };
    let has_settled = places.iter().any(|place| is_settled(&place));
    let fitting = places.iter().filter(|place| !has_settled || place.kind != PlaceKind::Country);
    let mut ranked: Vec<(f64, Place<'g>)> = fitting.map(|place| (score(place), *place)).collect();
    // Stable: the gazetteer's own order, by importance and id, settles equals.
    sorting::sort_by(&mut ranked, |a, b| b.0.total_cmp(&a.0));
    let (best_score, best) = ranked[0];
    let candidate = |(score, place): &(f64, Place<'g>)| Candidate {
        name: place.name.into(),
        lat: place.lat,
        lon: place.lon,
        why: reason(best_score - score, &best, place),
    };
    (best, ranked.iter().skip(1).filter(|(_, place)| place.id != best.id).map(candidate).collect())
}

/// A camp, a quarter, a gate that no list knows is not at a town of its name in a country that the
/// account never speaks of.
pub(super) fn is_astray(best: &Place<'_>, shape: &Shape, setting: &Setting) -> bool {
    let is_part = matches!(shape.kind, PlaceKind::Other | PlaceKind::Building | PlaceKind::Base);
    // The phrase itself speaks of the country once.
    let n_mentions = best.country.and_then(|country| setting.countries.get(country)).unwrap_or(0);
    is_part
        && is_of(best.kind, PlaceKind::City)
        && best.importance < GREAT
        && (n_mentions <= 1 && setting.settlements.len() > 1 || setting.is_far_from_all(best))
}

/// A small town or a quarter far from all that the account is sure of, in a country of which it never speaks, is not
/// the one that it means: villages of many countries share names, and so do palaces and prisons that are
/// called after what they are.
pub(super) fn is_stray(best: &Place<'_>, is_generic: bool, setting: &Setting) -> bool {
    let is_town = is_of(best.kind, PlaceKind::City) && best.importance < SMALL;
    let n_mentions = best.country.map_or(2, |country| setting.countries.get(country).unwrap_or(0));
    (is_generic || best.kind == PlaceKind::Other || is_town)
        && n_mentions <= 1
        && setting.is_far_from_all(best)
}

fn reason(behind: f64, best: &Place<'_>, other: &Place<'_>) -> &'static str {
    match () {
        () if behind < TIE => "tie",
        () if best.country != other.country => "other-country",
        () => "less-important",
    }
}

/// Whether a word carries vowel marks, so that its spelling tells more than its letters.
fn is_marked(written: &str) -> bool {
    written.chars().any(crate::text::fold::is_dropped)
}

fn is_settlement(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::City | PlaceKind::Town)
}

fn is_of(kind: PlaceKind, wanted: PlaceKind) -> bool {
    kind == wanted || (is_settlement(kind) && is_settlement(wanted))
}
