//! The project's own list of places says where each fact is from, and lies where it says.

use isnad_account::PlaceKind;
use isnad_data::artefacts::bytes_of;
use isnad_data::places::{Row, overlay_rows};
use isnad_data::sources::sources;
use isnad_scene::basemap::{Basemap, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// Half the width of the box that is searched around a point, in degrees: what coasts, borders and
/// islands lose to simplification near Syria, in the region, and far off.
const NEAR: f64 = 0.06;
const REGION: f64 = 0.12;
const FAR: f64 = 0.5;

fn map() -> Basemap {
    Basemap::decode(&bytes_of("basemap.isb").unwrap()).unwrap()
}

/// The units at a point and around it.
fn units_near(map: &Basemap, lon: f64, lat: f64, reach: f64) -> Vec<&Unit> {
    let steps = [-1.0, -0.5, 0.0, 0.5, 1.0];
    let offsets =
        steps.iter().flat_map(|east| steps.iter().map(move |north| (east * reach, north * reach)));
    offsets.filter_map(|(east, north)| map.unit_at(lon + east, lat + north)).collect()
}

fn reach_at(lon: f64, lat: f64) -> f64 {
    match (
        (32.0..49.0).contains(&lon) && (29.0..38.0).contains(&lat),
        (20.0..65.0).contains(&lon) && lat > 22.0,
    ) {
        (true, _) => NEAR,
        (_, true) => REGION,
        _ => FAR,
    }
}

fn is_ground(row: &Row) -> bool {
    !matches!(row.kind, PlaceKind::Water | PlaceKind::Airspace)
}

#[test]
fn there_are_enough_rows_and_no_slug_twice() {
    let rows = overlay_rows().unwrap();
    let slugs: BTreeSet<&str> = rows.iter().map(|row| row.slug.as_str()).collect();
    assert!(rows.len() >= 250, "{}", rows.len());
    assert_eq!(slugs.len(), rows.len());
}

#[test]
fn every_fact_says_where_it_is_from() {
    let packages: BTreeSet<String> =
        sources().unwrap().into_iter().map(|source| source.package).collect();
    for row in overlay_rows().unwrap() {
        let is_of_package = || {
            let (package, key) = row.source.split_once(':').unwrap_or_default();
            packages.contains(package) && !key.is_empty()
        };
        assert!(row.source == "own" || is_of_package(), "{}: source `{}`", row.slug, row.source);
    }
}

#[test]
fn every_place_lies_in_its_country() {
    let map = map();
    let rows = overlay_rows().unwrap();
    let outside: Vec<&str> = rows
        .iter()
        .filter(|row| is_ground(row) && !row.country.is_empty())
        .filter(|row| {
            let near = units_near(&map, row.lon, row.lat, reach_at(row.lon, row.lat));
            !near.iter().any(|unit| unit.country() == row.country)
        })
        .map(|row| row.slug.as_str())
        .collect();
    assert_eq!(outside, [""; 0]);
}

/// The divisions that the list's own governorates stand for, by slug: the row takes its middle from
/// a division of Natural Earth, so the division is the unit there.
fn divisions<'m>(map: &'m Basemap, rows: &[Row]) -> BTreeMap<String, &'m str> {
    let of_package = rows.iter().filter(|row| row.source.starts_with("qgis-common:"));
    let unit = |row: &Row| Some((row.slug.clone(), map.unit_at(row.lon, row.lat)?.code.as_str()));
    of_package.filter_map(unit).filter(|(_, code)| code.contains('-')).collect()
}

#[test]
fn every_place_lies_in_the_governorate_it_is_said_to_lie_in() {
    let map = map();
    let rows = overlay_rows().unwrap();
    let divisions = divisions(&map, &rows);
    assert!(divisions.len() >= 50, "{}", divisions.len());
    let mut n_checked = 0;
    for row in rows.iter().filter(|row| is_ground(row)) {
        let Some(division) = divisions.get(&row.within) else { continue };
        let near = units_near(&map, row.lon, row.lat, reach_at(row.lon, row.lat));
        assert!(
            near.iter().any(|unit| unit.code == *division),
            "{} is not in {}",
            row.slug,
            row.within
        );
        n_checked += 1;
    }
    assert!(n_checked >= 100, "{n_checked}");
}

#[test]
fn governorates_of_syria_are_one_division_each() {
    let map = map();
    let rows = overlay_rows().unwrap();
    let codes: BTreeSet<&str> =
        divisions(&map, &rows).into_values().filter(|code| code.starts_with("SY-")).collect();
    assert_eq!(codes.len(), 14);
}
