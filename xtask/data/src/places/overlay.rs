//! The project's own list, `data/overlay.csv`: what the packages lack or get wrong.

use super::countries::COUNTRY_IMPORTANCE;
use super::csv;
use super::geonames::City;
use super::names::plain_latin;
use super::record::{Id, Record, distinct};
use crate::{Outcome, repository};
use isnad_account::PlaceKind;
use std::collections::BTreeMap;

const HEADER: [&str; 12] = [
    "id",
    "kind",
    "name_ar",
    "aliases_ar",
    "name_en",
    "lat",
    "lon",
    "radius_km",
    "country",
    "within",
    "source",
    "note",
];

/// A row as written.
#[derive(Clone, Debug)]
pub struct Row {
    /// `list:key`; `geonames:NUMBER` puts the row in the place of GeoNames' own, `iso:CODE` in a country's.
    pub id: String,
    /// What sort of place.
    pub kind: PlaceKind,
    /// Display name, then other names.
    pub names: Vec<String>,
    /// English name.
    pub name_en: String,
    /// Degrees north; empty cell where the package that the row completes has the position.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Kilometres; empty cell for the kind's own default.
    pub radius_km: Option<f64>,
    /// ISO 3166-1, or empty.
    pub country: String,
    /// Id of the place it lies in, or empty.
    pub within: String,
    /// `package:row`, or `own`.
    pub source: String,
}

/// Reads `data/overlay.csv`.
pub fn rows() -> Outcome<Vec<Row>> {
    let path = repository().join("data/overlay.csv");
    let table =
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut rows = csv::rows(table.trim_start_matches('\u{FEFF}')).into_iter();
    if rows.next().is_none_or(|header| header != HEADER) {
        return Err(format!("data/overlay.csv: the header is not {}", HEADER.join(",")).into());
    }
    let numbered = rows.enumerate();
    numbered
        .map(|(at, fields)| {
            row(&fields)
                .map_err(|error| format!("data/overlay.csv, row {}: {error}", at + 1).into())
        })
        .collect()
}

fn row(fields: &[String]) -> Outcome<Row> {
    let [id, kind, name, aliases, name_en, lat, lon, radius, country, within, source, _note] =
        fields
    else {
        return Err(format!("{} fields, not {}", fields.len(), HEADER.len()).into());
    };
    let number =
        |text: &String| if text.is_empty() { Ok(None) } else { text.trim().parse().map(Some) };
    let aliases = aliases.split('|').map(|alias| alias.trim().to_owned());
    Ok(Row {
        id: id.trim().to_owned(),
        kind: kind_of(kind.trim()).ok_or_else(|| format!("no kind `{kind}`"))?,
        names: distinct(std::iter::once(name.trim().to_owned()).chain(aliases)),
        name_en: plain_latin(name_en.trim()),
        lat: number(lat)?,
        lon: number(lon)?,
        radius_km: number(radius)?,
        country: country.trim().to_owned(),
        within: within.trim().to_owned(),
        source: source.trim().to_owned(),
    })
}

/// Kind, importance of a bare name, usual reach in kilometres.
const KINDS: [(&str, PlaceKind, u8, f64); 10] = [
    ("country", PlaceKind::Country, COUNTRY_IMPORTANCE, 300.0),
    ("region", PlaceKind::Region, 65, 40.0),
    ("city", PlaceKind::City, 70, 8.0),
    ("town", PlaceKind::Town, 45, 2.0),
    ("building", PlaceKind::Building, 50, 0.3),
    ("airport", PlaceKind::Airport, 55, 2.0),
    ("base", PlaceKind::Base, 55, 2.0),
    ("airspace", PlaceKind::Airspace, 40, 100.0),
    ("water", PlaceKind::Water, 65, 100.0),
    ("other", PlaceKind::Other, 45, 1.0),
];

fn kind_of(word: &str) -> Option<PlaceKind> {
    KINDS.iter().find(|(name, ..)| *name == word).map(|(_, kind, ..)| *kind)
}

fn usual(kind: PlaceKind) -> (u8, f64) {
    let found = KINDS.iter().find(|(_, known, ..)| *known == kind);
    found.map_or((45, 1.0), |(_, _, importance, radius_km)| (*importance, *radius_km))
}

/// The own list laid over the countries. A row with a country's or a GeoNames id completes that place:
/// its cells win, its names come first.
pub(super) fn records(
    rows: &[Row],
    cities: &BTreeMap<u32, City>,
    countries: Vec<Record>,
) -> Outcome<Vec<Record>> {
    let mut all: BTreeMap<Id, Record> =
        countries.into_iter().map(|record| (record.id.clone(), record)).collect();
    for row in rows {
        let id = Id::of(&row.id);
        let below = all.remove(&id).or_else(|| below_in_geonames(&id, cities));
        let record = laid_over(row, id.clone(), below)?;
        all.insert(id, record);
    }
    Ok(all.into_values().collect())
}

fn below_in_geonames(id: &Id, cities: &BTreeMap<u32, City>) -> Option<Record> {
    let Id::Geonames(number) = id else { return None };
    cities.get(number).map(|city| super::tiers::record(city, Vec::new()))
}

fn laid_over(row: &Row, id: Id, below: Option<Record>) -> Outcome<Record> {
    let (usual_importance, usual_radius) = usual(row.kind);
    let position = |own: Option<f64>, of: fn(&Record) -> f64| own.or(below.as_ref().map(of));
    let no_position = || format!("{} has no position", row.id);
    let names_below = below.iter().flat_map(|record| record.names.clone());
    let radius_below = below.as_ref().map(|record| record.radius_km);
    Ok(Record {
        id,
        names: distinct(row.names.iter().cloned().chain(names_below)),
        name_en: row.name_en.clone(),
        kind: row.kind,
        lat: position(row.lat, |record| record.lat).ok_or_else(no_position)?,
        lon: position(row.lon, |record| record.lon).ok_or_else(no_position)?,
        radius_km: row.radius_km.or(radius_below).unwrap_or(usual_radius),
        country: row.country.clone(),
        importance: below.as_ref().map_or(0, |record| record.importance).max(usual_importance),
        within: row.within.clone(),
    })
}
