//! Which place a name means: by importance, and by the countries the rest of the account speaks of.

use super::found::{Found, Shape, What};
use super::places::{Candidate, PlaceDraft, PlaceMention, Places};
use super::scan::Scan;
use crate::gazetteer::{Place, key_of};
use crate::numbers::Numbers;
use crate::pack::rows::{ActorWordKind, FunctionKind};
use crate::pack::{Features, Table};
use crate::text::fold::fold;
use isnad_account::{PlaceKind, sorting};

/// A country that the account speaks of weighs this much, and more for every further place in it.
const FOR_COUNTRY: f64 = 20.0;
const FOR_EACH_MORE: f64 = 4.0;
const MOST_FOR_COUNTRY: f64 = 40.0;
/// The kind that a type word asks for.
const FOR_KIND: f64 = 40.0;
/// The very spelling, vowel marks and all.
const FOR_SPELLING: f64 = 60.0;
/// How far the best must lead to tell something of the account's countries by itself.
const CLEAR_LEAD: u8 = 30;
/// Two candidates closer than this are a tie that the reader should see.
const TIE: f64 = 6.0;
/// Kilometres of one degree of latitude.
const KM_PER_DEGREE: f64 = 111.2;
/// How far "north of" a town lies from it.
const BESIDE_TOWN_KM: f64 = 15.0;

/// What a settlement close by, named beyond doubt, adds; how many of them are looked at; how close.
const FOR_NEAR: f64 = 20.0;
const MOST_NEAR: usize = 24;
const NEAR_DEGREES: f64 = 0.4;

/// From this importance on a city's port or station is its own, wherever the account plays.
const GREAT: u8 = 60;

/// What the rest of the account says about where it plays.
struct Setting {
    countries: Numbers,
    /// Degrees north and east of settlements named beyond doubt.
    settlements: Vec<(f64, f64)>,
}

/// Joins place phrases, in text order, into places.
pub(super) fn resolve<'g>(scan: &Scan<'_, '_, 'g>, found: &[Found<'g>]) -> Places {
    let setting = Setting { countries: spoken_of(scan, found), settlements: settlements(found) };
    let mut places = Places::default();
    let mut known = Numbers::default();
    for one in found {
        let (key, draft) = draft(scan, one, &setting);
        let place = *known.at(&key, places.list.len());
        if place == places.list.len() {
            places.list.push(draft);
        }
        places.mentions.push(PlaceMention {
            tokens: one.tokens.clone(),
            n_prefix: one.n_prefix,
            prefix: one.prefix,
            phrase_start: one.phrase_start,
            phrase_prefix: one.phrase_prefix,
            place,
            institution: one.institution,
            in_title: one.in_title,
        });
    }
    nest(scan, &mut places, found);
    places
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

/// The place a phrase means, under a key that is the same for every phrase that means it.
fn draft<'g>(scan: &Scan<'_, '_, 'g>, one: &Found<'g>, setting: &Setting) -> (String, PlaceDraft) {
    let text = scan.words.text;
    let written = text.stem_span(one.tokens.clone(), one.n_prefix).of(text.source);
    match &one.what {
        What::Listed { places, wanted } => {
            let (best, candidates) = choose(places, *wanted, written, setting);
            (best.id.to_string(), listed(best, candidates))
        }
        What::Around { places, shape } => {
            let (best, candidates) = choose(places, None, written, setting);
            if is_astray(&best, shape, setting) {
                return (fold(written), unlisted(written, shape.kind, None));
            }
            // The bits of the bearing: writing numbers as decimals would weigh more than this file.
            let (east, north) = (shape.bearing.0.to_bits(), shape.bearing.1.to_bits());
            let key = format!("{:?} {} {east} {north} {}", shape.kind, best.id, shape.english);
            (key, around(scan, best, candidates, shape, written))
        }
        What::Unlisted { kind } => (fold(written), unlisted(written, *kind, None)),
        What::Described { kind, english } => {
            (fold(written), unlisted(written, *kind, Some(english.clone())))
        }
    }
}

fn choose<'g>(
    places: &[Place<'g>],
    wanted: Option<PlaceKind>,
    written: &str,
    setting: &Setting,
) -> (Place<'g>, Vec<Candidate>) {
    let score = |place: &Place<'g>| {
        let n_mentions =
            place.country.and_then(|country| setting.countries.get(country)).unwrap_or(0);
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
    };
    let mut ranked: Vec<(f64, Place<'g>)> =
        places.iter().map(|place| (score(place), *place)).collect();
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
fn is_astray(best: &Place<'_>, shape: &Shape, setting: &Setting) -> bool {
    let is_part = matches!(shape.kind, PlaceKind::Other | PlaceKind::Building | PlaceKind::Base);
    // The phrase itself speaks of the country once.
    let n_mentions = best.country.and_then(|country| setting.countries.get(country)).unwrap_or(0);
    is_part
        && is_of(best.kind, PlaceKind::City)
        && best.importance < GREAT
        && n_mentions <= 1
        && setting.settlements.len() > 1
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

fn is_of(kind: PlaceKind, wanted: PlaceKind) -> bool {
    let is_settlement = |kind| matches!(kind, PlaceKind::City | PlaceKind::Town);
    kind == wanted || (is_settlement(kind) && is_settlement(wanted))
}

fn listed(place: Place<'_>, candidates: Vec<Candidate>) -> PlaceDraft {
    PlaceDraft {
        name: place.name.into(),
        english: (!place.name_en.is_empty()).then(|| place.name_en.into()),
        kind: place.kind,
        lat: Some(place.lat),
        lon: Some(place.lon),
        radius_km: Some(place.radius_km),
        ids: vec![place.id.to_string()],
        within: None,
        candidates,
    }
}

fn unlisted(written: &str, kind: PlaceKind, english: Option<String>) -> PlaceDraft {
    PlaceDraft {
        name: written.into(),
        english,
        kind,
        lat: None,
        lon: None,
        radius_km: None,
        ids: Vec::new(),
        within: None,
        candidates: Vec::new(),
    }
}

/// An area at or around a place: a disc, moved towards the side that the words name.
fn around(
    scan: &Scan<'_, '_, '_>,
    place: Place<'_>,
    candidates: Vec<Candidate>,
    shape: &Shape,
    written: &str,
) -> PlaceDraft {
    let is_wide = matches!(place.kind, PlaceKind::Country | PlaceKind::Region);
    let reach = if is_wide { place.radius_km / 2.0 } else { BESIDE_TOWN_KM };
    let (east, north) = shape.bearing;
    let is_whole = matches!(shape.kind, PlaceKind::Airspace);
    let half = if shape.bearing == (0.0, 0.0) { place.radius_km } else { place.radius_km / 2.0 };
    let radius_km = if is_whole || is_wide { half.max(shape.radius_km) } else { shape.radius_km };
    let lat = place.lat + north * reach / KM_PER_DEGREE;
    PlaceDraft {
        name: written.into(),
        english: english(scan, &place, shape),
        kind: shape.kind,
        lat: Some(lat),
        lon: Some(place.lon + east * reach / (KM_PER_DEGREE * narrowing(place.lat))),
        radius_km: Some(radius_km),
        ids: Vec::new(),
        within: None,
        candidates,
    }
}

/// How much shorter a degree of longitude is at a latitude: its cosine, by the first terms of the series.
fn narrowing(lat: f64) -> f64 {
    let square = lat.to_radians() * lat.to_radians();
    (1.0 - square / 2.0 + square * square / 24.0).max(0.1)
}

/// "Iraqi airspace", "Latakia countryside": a state by its adjective where the word is of the air or a border.
fn english(scan: &Scan<'_, '_, '_>, place: &Place<'_>, shape: &Shape) -> Option<String> {
    if shape.english.is_empty() || place.name_en.is_empty() {
        return None;
    }
    let state = fold(place.name);
    let rows = &scan.words.pack.actors;
    let adjective =
        rows.iter().find(|row| row.kind == ActorWordKind::Nisba && row.stands_for == state);
    let takes_adjective = matches!(shape.kind, PlaceKind::Airspace);
    let named = match adjective {
        Some(row) if takes_adjective => &row.english,
        _ => place.name_en,
    };
    Some(shape.english.replace('%', named))
}

/// Which places lie in which: by the gazetteer, and by "in" right behind a described place.
fn nest(scan: &Scan<'_, '_, '_>, places: &mut Places, found: &[Found<'_>]) {
    let mut by_id = Numbers::default();
    for (at, place) in places.list.iter().enumerate() {
        place.ids.iter().for_each(|id| *by_id.at(id, at) = at);
    }
    for place in &mut places.list {
        let is_it = |id: &String| {
            let mut alike = scan.gazetteer.lookup(&key_of(&place.name));
            alike.find(|other| other.id.to_string() == *id)
        };
        let outer = place.ids.first().and_then(is_it).and_then(|place| place.within);
        place.within = outer.and_then(|id| by_id.get(id));
    }
    for (at, pair) in found.windows(2).enumerate() {
        let [described, next] = pair else { continue };
        let is_inside = matches!(described.what, What::Described { .. })
            && next.phrase_start == described.tokens.end + 1
            && next.phrase_prefix == Features::NONE
            && scan
                .words
                .hits_of(described.tokens.end, Table::Function)
                .any(|hit| scan.words.pack.functions[hit.row].kind == FunctionKind::In);
        if is_inside {
            put_inside(places, at);
        }
    }
}

/// The place of mention `at` lies in the place of the next mention, which also tells where it is in words.
fn put_inside(places: &mut Places, at: usize) {
    let (Some(inner), Some(outer)) =
        (places.mentions.get(at).map(|m| m.place), places.mentions.get(at + 1).map(|m| m.place))
    else {
        return;
    };
    let around = places.list.get(outer).and_then(|place| place.english.clone());
    let Some(place) = places.list.get_mut(inner) else { return };
    if place.within.is_some() || inner == outer {
        return;
    }
    place.within = Some(outer);
    if let (Some(english), Some(around)) = (place.english.as_mut(), around) {
        english.push_str(", ");
        english.push_str(&around);
    }
}
