//! The project's own list of places says where each fact is from, and lies where it says.

use isnad_account::PlaceKind;
use isnad_data::artefacts::bytes_of;
use isnad_data::places::{Row, overlay_rows};
use isnad_data::sources::sources;
use isnad_scene::basemap::{Basemap, LonLat, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// How far from its unit a point may lie, in degrees: what coasts, borders and islands lose to
/// simplification near Syria, in the region, and far off. A country of islands has its middle at sea.
const NEAR: f64 = 0.06;
const REGION: f64 = 0.4;
const FAR: f64 = 0.5;
const ISLANDS: f64 = 1.0;

fn map() -> Basemap {
    let bytes = bytes_of("basemap.isb").expect("the basemap is committed");
    Basemap::decode(&bytes).expect("the committed basemap decodes")
}

fn is_in_region(row: &Row) -> bool {
    (20.0..65.0).contains(&row.lon) && (22.0..60.0).contains(&row.lat)
}

fn reach(row: &Row) -> f64 {
    match row.kind {
        PlaceKind::Country => ISLANDS,
        _ if (32.0..49.0).contains(&row.lon) && (29.0..38.0).contains(&row.lat) => NEAR,
        _ if is_in_region(row) => REGION,
        _ => FAR,
    }
}

fn lies_in(map: &Basemap, row: &Row, unit: &Unit) -> bool {
    let is_inside = map.unit_at(row.lon, row.lat) == Some(unit);
    is_inside
        || map.rings(unit).any(|ring| ring.windows(2).any(|edge| distance(row, edge) <= reach(row)))
}

/// From a point to an edge, in degrees.
fn distance(row: &Row, edge: &[LonLat]) -> f64 {
    let [a, b] = [edge[0], edge[1]].map(|[x, y]| (f64::from(x) - row.lon, f64::from(y) - row.lat));
    let (step_x, step_y) = (b.0 - a.0, b.1 - a.1);
    let along = -(a.0 * step_x + a.1 * step_y) / (step_x * step_x + step_y * step_y).max(1e-12);
    let along = along.clamp(0.0, 1.0);
    (a.0 + along * step_x).hypot(a.1 + along * step_y)
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
        .filter(|row| !map.units_of(&row.country).any(|unit| lies_in(&map, row, unit)))
        .map(|row| row.slug.as_str())
        .collect();
    assert_eq!(outside, [""; 0]);
}

/// The divisions that the list's own governorates stand for, by slug: the row takes its middle from
/// a division of Natural Earth, so the division is the unit there. Beyond the region a small division
/// may have shrunk away from its middle.
fn divisions<'m>(map: &'m Basemap, rows: &[Row]) -> BTreeMap<String, &'m str> {
    let of_package =
        rows.iter().filter(|row| row.source.starts_with("qgis-common:") && is_in_region(row));
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
        let unit = map.units().iter().find(|unit| unit.code == *division).unwrap();
        assert!(lies_in(&map, row, unit), "{} is not in {}", row.slug, row.within);
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
