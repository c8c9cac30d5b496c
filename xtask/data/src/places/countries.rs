//! Countries and territories by CLDR's names, placed by the basemap.

use super::names::{plain_arabic, plain_latin};
use super::record::{Id, Record, distinct};
use crate::Outcome;
use crate::fetch::Packages;
use isnad_account::PlaceKind;
use isnad_scene::basemap::{Basemap, LonLat};
use serde_json::{Map, Value};

/// How likely a country's name means the country.
pub(super) const COUNTRY_IMPORTANCE: u8 = 200;
const KM_PER_DEGREE: f64 = 111.2;

/// One record for each country that the basemap has a unit of.
pub(super) fn records(packages: &Packages, map: &Basemap) -> Outcome<Vec<Record>> {
    let arabic = territories(packages, "ar")?;
    let english = territories(packages, "en")?;
    let codes = arabic.keys().filter(|code| code.len() == 2);
    let placed = codes.filter_map(|code| Some((code, middle_and_radius(map, code)?)));
    Ok(placed.map(|(code, middle)| record(code, middle, &arabic, &english)).collect())
}

fn territories(packages: &Packages, locale: &str) -> Outcome<Map<String, Value>> {
    let file =
        packages.file("cldr-localenames-full", &format!("package/main/{locale}/territories.json"));
    let all: Value = serde_json::from_slice(&std::fs::read(file)?)?;
    let names = &all["main"][locale]["localeDisplayNames"]["territories"];
    names.as_object().cloned().ok_or_else(|| format!("CLDR has no territories in {locale}").into())
}

fn record(
    code: &str,
    (middle, radius_km): (LonLat, f64),
    arabic: &Map<String, Value>,
    english: &Map<String, Value>,
) -> Record {
    // The short form, where there is one, is what people say.
    let variants =
        ["-alt-short", "", "-alt-variant", "-alt-chagos"].map(|suffix| format!("{code}{suffix}"));
    let given = |names: &Map<String, Value>| -> Vec<String> {
        let found =
            variants.iter().filter_map(|key| names.get(key)?.as_str().map(without_brackets));
        found.collect()
    };
    Record {
        id: Id::Named(format!("iso:{code}")),
        names: distinct(given(arabic).iter().filter_map(|name| plain_arabic(name))),
        name_en: given(english).first().map_or_else(String::new, |name| plain_latin(name)),
        kind: PlaceKind::Country,
        lat: f64::from(middle[1]),
        lon: f64::from(middle[0]),
        radius_km,
        country: code.to_owned(),
        importance: COUNTRY_IMPORTANCE,
        within: String::new(),
    }
}

fn without_brackets(name: &str) -> String {
    name.split(" (").next().unwrap_or(name).to_owned()
}

/// The centroid of the country's largest outline and the radius of a disc as large as all of them.
fn middle_and_radius(map: &Basemap, code: &str) -> Option<(LonLat, f64)> {
    let rings: Vec<_> = map.units_of(code).flat_map(|unit| map.rings(unit)).collect();
    let total: f64 = rings.iter().map(|ring| area_km2(ring)).sum();
    let largest = rings.iter().max_by(|a, b| area_km2(a).abs().total_cmp(&area_km2(b).abs()))?;
    Some((centroid(largest), (total.abs() / std::f64::consts::PI).sqrt()))
}

/// Area of a ring on a cylinder of equal areas; its sign is the way the ring turns.
fn area_km2(ring: &[LonLat]) -> f64 {
    let flat =
        |point: &LonLat| (f64::from(point[0]), f64::from(point[1]).to_radians().sin().to_degrees());
    let twice: f64 = ring
        .windows(2)
        .map(|edge| {
            let (a, b) = (flat(&edge[0]), flat(&edge[1]));
            a.0 * b.1 - b.0 * a.1
        })
        .sum();
    twice / 2.0 * KM_PER_DEGREE * KM_PER_DEGREE
}

fn centroid(ring: &[LonLat]) -> LonLat {
    let [first_x, first_y] = ring.first().copied().unwrap_or_default();
    let (mut sum_x, mut sum_y, mut twice_area) = (0.0f64, 0.0f64, 0.0f64);
    for edge in ring.windows(2) {
        // Counted from the first point: small rings far from zero keep their digits.
        let [a, b] =
            [edge[0], edge[1]].map(|[x, y]| (f64::from(x - first_x), f64::from(y - first_y)));
        let cross = a.0 * b.1 - b.0 * a.1;
        sum_x += (a.0 + b.0) * cross;
        sum_y += (a.1 + b.1) * cross;
        twice_area += cross;
    }
    if twice_area == 0.0 {
        return [first_x, first_y];
    }
    [first_x + (sum_x / twice_area / 3.0) as f32, first_y + (sum_y / twice_area / 3.0) as f32]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_degree_at_the_equator_has_its_known_area_and_middle() {
        let square = [[10.0, 0.0], [11.0, 0.0], [11.0, 1.0], [10.0, 1.0], [10.0, 0.0]];
        assert!((area_km2(&square) - 12_365.0).abs() < 10.0);
        let [lon, lat] = centroid(&square);
        assert!((lon - 10.5).abs() < 1e-4 && (lat - 0.5).abs() < 1e-4);
    }
}
