//! Which of GeoNames' places go into which file, under which names.

use super::duplicates::Taken;
use super::geonames::City;
use super::names::{NameRules, plain_arabic};
use super::record::{Id, Record, distinct};
use isnad_account::PlaceKind;
use isnad_reader::gazetteer::key_of;
use isnad_scene::basemap::Basemap;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The members of the Arab League, Western Sahara, Israel.
const NEAR: [&str; 24] = [
    "AE", "BH", "DJ", "DZ", "EG", "EH", "IL", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM",
    "PS", "QA", "SA", "SD", "SO", "SY", "TN", "YE",
];
const NEIGHBOURS: [&str; 4] = ["IR", "RU", "TR", "UA"];
/// Far states with many middling cities, of which the news of the Arab world says little.
const FAR: [&str; 2] = ["CA", "US"];
/// And those of which it names the great cities alone.
const FARTHEST: [&str; 11] = ["AR", "BR", "CL", "CN", "CO", "IN", "JP", "MX", "PH", "TZ", "VN"];

/// States whose plain places of the own list lie in the first file: as many as it has room for.
const NEAREST: [&str; 3] = ["IL", "JO", "SY"];

/// Cities whose state is in dispute: Jerusalem, its west and its east.
const CONTESTED: [u32; 3] = [281_184, 7_498_240, 7_870_654];

const ARTICLE: &str = "ال";

/// What decides about GeoNames' places.
pub(super) struct Tiers<'d> {
    pub(super) cities: &'d BTreeMap<u32, City>,
    /// Codes of countries by the keys of their names.
    pub(super) countries: BTreeMap<String, String>,
    pub(super) rules: &'d NameRules,
    pub(super) map: &'d Basemap,
}

impl Tiers<'_> {
    /// The places of the first and the second file. Places of the overlay are in neither, and nothing of
    /// the first is in the second. Of a place that GeoNames holds twice the more populous one stays; one
    /// that was given a name by hand is there however small.
    pub(super) fn split(&self, overlay: &[Record]) -> (Vec<Record>, Vec<Record>) {
        let in_overlay: BTreeSet<&Id> = overlay.iter().map(|record| &record.id).collect();
        let mut taken = Taken::default();
        overlay.iter().for_each(|record| taken.add(record));
        let is_taken = |city: &&City| is_second(city) || !self.rules.added(city.number).is_empty();
        let mut cities: Vec<&City> = self.cities.values().filter(is_taken).collect();
        cities.sort_by_key(|city| Reverse(city.population));
        let (mut first, mut second) = (Vec::new(), Vec::new());
        for city in cities {
            let record = self.record_of(city);
            if record.names.is_empty() || in_overlay.contains(&record.id) || taken.holds(&record) {
                continue;
            }
            taken.add(&record);
            let file = if is_first(city) { &mut first } else { &mut second };
            file.push(record);
        }
        (first, second)
    }

    /// A city or town that is no capital, a district, a crossing, a camp, a water: what is not in the
    /// overlay's own file.
    pub(super) fn can_wait(&self, record: &Record) -> bool {
        let is_capital = match &record.id {
            Id::Geonames(number) => self.cities.get(number).is_some_and(City::is_capital),
            Id::Named(_) => false,
        };
        use PlaceKind::{Other, Town, Water};
        matches!(record.kind, PlaceKind::City | Town | Other | Water) && !is_capital
    }

    /// A place by its number, under every name the rules take; there may be none.
    pub(super) fn record(&self, number: u32) -> Option<Record> {
        self.cities.get(&number).map(|city| self.record_of(city))
    }

    fn record_of(&self, city: &City) -> Record {
        Record {
            id: Id::Geonames(city.number),
            names: self.names_of(city),
            name_en: city.name_en.clone(),
            kind: city.kind(),
            lat: city.lat,
            lon: city.lon,
            radius_km: city.radius_km(),
            country: if is_contested(city, self.map) {
                String::new()
            } else {
                city.country.clone()
            },
            importance: city.importance(),
            within: String::new(),
        }
    }

    /// The display name, then every other Arabic spelling that the rules take. A town does not answer to
    /// the name of another country; a capital does.
    fn names_of(&self, city: &City) -> Vec<String> {
        let is_another_country = |name: &String| {
            let country = self.countries.get(&key_of(name));
            country.is_some_and(|country| *country != city.country) && !city.is_capital()
        };
        let spellings =
            city.display.iter().chain(&city.alternates).filter_map(|name| plain_arabic(name));
        let taken = spellings.filter(|name| self.rules.takes(name) && !is_another_country(name));
        let mut names = distinct(taken.chain(self.rules.added(city.number).iter().cloned()));
        prefer_article(&mut names);
        names
    }
}

pub(super) fn is_nearest(country: &str) -> bool {
    NEAREST.contains(&country)
}

fn is_first(city: &City) -> bool {
    let is_near = NEAR.contains(&city.country.as_str());
    city.country == "SY" || city.population >= if is_near { 100_000 } else { 500_000 }
}

fn is_second(city: &City) -> bool {
    city.population >= least_population(&city.country)
}

/// How many people a city of the second file has at least.
fn least_population(country: &str) -> u32 {
    if NEAR.contains(&country) {
        0
    } else if NEIGHBOURS.contains(&country) {
        50_000
    } else if FAR.contains(&country) {
        150_000
    } else if FARTHEST.contains(&country) {
        400_000
    } else {
        100_000
    }
}

/// Lists leave the article off names that have it in Arabic; a spelling with it is the name.
fn prefer_article(names: &mut [String]) {
    let with_article = names.first().map(|name| format!("{ARTICLE}{name}"));
    if let Some(at) = names.iter().position(|name| Some(name) == with_article.as_ref()) {
        names[..=at].rotate_right(1);
    }
}

/// The keys of countries' names, each with the country's code.
pub(super) fn country_keys(countries: &[Record]) -> BTreeMap<String, String> {
    let keys = |record: &Record| -> Vec<(String, String)> {
        record.names.iter().map(|name| (key_of(name), record.country.clone())).collect()
    };
    countries.iter().flat_map(keys).collect()
}

/// Whether the map counts the ground to no state, or to another than GeoNames does.
fn is_contested(city: &City, map: &Basemap) -> bool {
    let state = map.unit_at(city.lon, city.lat).map(|unit| unit.country());
    let differs =
        |state: &str| matches!(state, "XC" | "XG" | "XS" | "PS" | "EH") && state != city.country;
    CONTESTED.contains(&city.number) || state.is_some_and(differs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spelling_with_the_article_comes_first() {
        let mut names = ["لاذقية", "لاتاكيا", "اللاذقية"].map(str::to_owned);
        prefer_article(&mut names);
        assert_eq!(names, ["اللاذقية", "لاذقية", "لاتاكيا"]);
    }
}
