//! From phrases to places: what each means, and which of them are one.

use super::choose::{Setting, choose, is_astray, is_elsewhere, is_stray};
use super::container::{BESIDE_TOWN_KM, KM_PER_DEGREE, is_part, put_at};
use super::found::{Found, Shape, What};
use super::places::{Candidate, PlaceDraft, PlaceMention, Places};
use super::scan::Scan;
use super::town::put_in_towns;
use crate::gazetteer::{Place, key_of};
use crate::numbers::Numbers;
use crate::pack::rows::ActorWordKind;
use crate::text::fold::fold;
use isnad_account::PlaceKind;

/// So many places are looked at that each lie in the next.
const MOST_OUTER: usize = 2;

/// Joins place phrases, in text order, into places.
pub(super) fn resolve<'g>(scan: &Scan<'_, '_, 'g>, found: &[Found<'g>]) -> Places {
    let setting = Setting::of(scan, found);
    let mut places = Places::default();
    let mut known = Numbers::default();
    for (nth, one) in found.iter().enumerate() {
        let (key, draft) = draft(scan, found, nth, &setting, MOST_OUTER);
        let place = place_of(scan, one, &key, &draft, &mut known, places.list.len());
        if place == places.list.len() {
            places.list.push(draft);
        } else if places.list[place].lat.is_none() {
            let known = &mut places.list[place];
            (known.lat, known.lon, known.radius_km) = (draft.lat, draft.lon, draft.radius_km);
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
    put_in_towns(scan, &mut places, found, &setting);
    places
}

/// Which place a draft is, the next if a new one. A name that no list holds is known with its type word and
/// without it: "the camp of X", later "X".
fn place_of(
    scan: &Scan<'_, '_, '_>,
    one: &Found<'_>,
    key: &str,
    draft: &PlaceDraft,
    known: &mut Numbers,
    next: usize,
) -> usize {
    let is_around = matches!(one.what, What::Around { .. }) && draft.lat.is_some();
    if is_around || !(draft.ids.is_empty() || is_part(draft.kind)) {
        return *known.at(key, next);
    }
    let is_bare = one.phrase_start == one.name.start;
    let name = scan.name_key(one);
    let bare = format!("~{name}");
    let alias = if is_bare { &bare } else { &name };
    let place = known.get(key).or_else(|| known.get(alias)).unwrap_or(next);
    known.at(key, place);
    if draft.ids.is_empty() {
        known.at(&bare, place);
    }
    place
}

/// The place a phrase means, under a key that is the same for every phrase that means it. The words
/// behind it may say where it lies, and in what that lies, so many times over.
fn draft<'g>(
    scan: &Scan<'_, '_, 'g>,
    found: &[Found<'g>],
    nth: usize,
    setting: &Setting,
    n_outer: usize,
) -> (String, PlaceDraft) {
    let one = &found[nth];
    let outer = (n_outer > 0 && scan.lies_in_next(found, nth))
        .then(|| draft(scan, found, nth + 1, setting, n_outer - 1).1);
    let outer = outer.as_ref();
    let text = scan.words.text;
    let written = text.stem_span(one.tokens.clone(), one.n_prefix).of(text.source);
    let (wanted, shape) = match &one.what {
        What::Listed { wanted, .. } => (*wanted, None),
        What::Around { shape, .. } => (None, Some(shape)),
        What::Unlisted { kind, .. } => return nowhere(written, *kind, outer),
        What::Described { kind, english } => {
            return (fold(written), unlisted(written, *kind, Some(english.clone())));
        }
    };
    let (best, candidates) = choose(one.what.places(), wanted, written, setting, outer);
    let kind = shape.map_or(best.kind, |shape| shape.kind);
    let is_another = match shape {
        Some(shape) => is_astray(&best, shape, setting),
        None => is_stray(&best, scan.is_sort(one), setting),
    };
    let is_small = is_part(kind) || kind == PlaceKind::Town;
    if is_another || (is_small && is_elsewhere(&best, outer)) {
        return nowhere(written, kind, outer);
    }
    let Some(shape) = shape else {
        return (best.id.to_string(), listed(best, candidates));
    };
    // The bits of the bearing: writing numbers as decimals would weigh more than this file.
    let (east, north) = (shape.bearing.0.to_bits(), shape.bearing.1.to_bits());
    let key = format!("{:?} {} {east} {north} {}", shape.kind, best.id, shape.english);
    (key, around(scan, best, candidates, shape, written))
}

/// A place that no list holds, or not there where the words put it.
fn nowhere(written: &str, kind: PlaceKind, outer: Option<&PlaceDraft>) -> (String, PlaceDraft) {
    let mut draft = unlisted(written, kind, None);
    if let Some(outer) = outer {
        put_at(&mut draft, outer);
    }
    (fold(written), draft)
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
        let is_in = scan.is_in(next.phrase_start, next.phrase_prefix);
        let is_unlisted = matches!(described.what, What::Described { .. } | What::Unlisted { .. });
        let is_inside = is_unlisted && is_in && scan.lies_in_next(found, at);
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
