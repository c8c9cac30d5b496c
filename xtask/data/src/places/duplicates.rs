//! One place that the sources hold twice.

use super::record::Record;
use isnad_account::PlaceKind;
use isnad_reader::gazetteer::key_of;
use std::collections::BTreeMap;

/// Points this near, in degrees, that share a name and a state are one place.
const NEAR: f64 = 0.06;

/// Points already taken, by the keys of their names.
#[derive(Default)]
pub(super) struct Taken {
    points: BTreeMap<String, Vec<Point>>,
}

struct Point {
    lat: f64,
    lon: f64,
    country: String,
}

impl Taken {
    /// Takes a place in; areas are no points.
    pub(super) fn add(&mut self, record: &Record) {
        if matches!(record.kind, PlaceKind::Country | PlaceKind::Region) {
            return;
        }
        for name in &record.names {
            let point = Point { lat: record.lat, lon: record.lon, country: record.country.clone() };
            self.points.entry(key_of(name)).or_default().push(point);
        }
    }

    /// Whether the place is one that was taken before.
    pub(super) fn holds(&self, record: &Record) -> bool {
        let is_it = |point: &Point| {
            let off = (point.lat - record.lat).abs().max((point.lon - record.lon).abs());
            off < NEAR && point.country == record.country
        };
        let points = record.names.iter().filter_map(|name| self.points.get(&key_of(name)));
        points.flatten().any(is_it)
    }
}
