//! Which of GeoNames' places go into which file, under which names.

use super::geonames::City;
use super::names::{NameRules, plain_arabic};
use super::record::{Id, Record, distinct};
use isnad_account::PlaceKind;
use isnad_reader::gazetteer::key_of;
use isnad_scene::basemap::Basemap;
use std::collections::BTreeMap;

/// The members of the Arab League, Western Sahara, Israel.
const NEAR: [&str; 24] = [
    "AE", "BH", "DJ", "DZ", "EG", "EH", "IL", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM",
    "PS", "QA", "SA", "SD", "SO", "SY", "TN", "YE",
];
const NEIGHBOURS: [&str; 4] = ["IR", "RU", "TR", "UA"];

/// Cities whose state is in dispute: Jerusalem, its west and its east.
const CONTESTED: [u32; 3] = [281_184, 7_498_240, 7_870_654];

pub(super) struct Tiers {
    pub(super) first: Vec<Record>,
    pub(super) second: Vec<Record>,
}

impl Tiers {
    /// Places of the overlay are left out of both, and nothing of the first is in the second.
    pub(super) fn of(
        cities: &BTreeMap<u32, City>,
        overlay: &[Record],
        rules: &NameRules,
        map: &Basemap,
    ) -> Self {
        let overlay_ids: Vec<&Id> = overlay.iter().map(|record| &record.id).collect();
        let countries = country_keys(overlay);
        let mut tiers = Self { first: Vec::new(), second: Vec::new() };
        for city in cities.values().filter(|city| is_second(city)) {
            let names = names_of(city, rules, &countries);
            if names.is_empty() || overlay_ids.contains(&&Id::Geonames(city.number)) {
                continue;
            }
            let mut record = record(city, names);
            if is_contested(city, map) {
                record.country.clear();
            }
            let tier = if is_first(city) { &mut tiers.first } else { &mut tiers.second };
            tier.push(record);
        }
        tiers
    }
}

fn is_first(city: &City) -> bool {
    let is_near = NEAR.contains(&city.country.as_str());
    city.country == "SY" || city.population >= if is_near { 100_000 } else { 500_000 }
}

fn is_second(city: &City) -> bool {
    let country = city.country.as_str();
    NEAR.contains(&country)
        || city.population >= if NEIGHBOURS.contains(&country) { 50_000 } else { 100_000 }
}

/// A GeoNames place under the given names.
pub(super) fn record(city: &City, names: Vec<String>) -> Record {
    Record {
        id: Id::Geonames(city.number),
        names,
        name_en: city.name_en.clone(),
        kind: city.kind(),
        lat: city.lat,
        lon: city.lon,
        radius_km: city.radius_km(),
        country: city.country.clone(),
        importance: city.importance(),
        within: String::new(),
    }
}

/// The display name, then every other Arabic spelling that the rules take.
fn names_of(city: &City, rules: &NameRules, countries: &BTreeMap<String, &str>) -> Vec<String> {
    let of_other_country = |name: &String| {
        countries.get(&key_of(name)).is_some_and(|country| *country != city.country)
    };
    let spellings =
        city.display.iter().chain(&city.alternates).filter_map(|name| plain_arabic(name));
    distinct(spellings.filter(|name| rules.takes(name) && !of_other_country(name)))
}

/// The keys of countries' names: no town elsewhere answers to them.
fn country_keys(overlay: &[Record]) -> BTreeMap<String, &str> {
    let countries = overlay.iter().filter(|record| record.kind == PlaceKind::Country);
    let keys = countries
        .flat_map(|record| record.names.iter().map(|name| (key_of(name), record.country.as_str())));
    keys.collect()
}

/// Whether the map counts the ground to no state, or to another than GeoNames does.
fn is_contested(city: &City, map: &Basemap) -> bool {
    let state = map.unit_at(city.lon, city.lat).map(|unit| unit.country());
    let differs =
        |state: &str| matches!(state, "XC" | "XG" | "XS" | "PS" | "EH") && state != city.country;
    CONTESTED.contains(&city.number) || state.is_some_and(differs)
}
