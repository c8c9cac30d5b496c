//! A place on its way into a gazetteer file.

use isnad_account::PlaceKind;
use isnad_reader::gazetteer::key_of;
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Record {
    pub(super) id: Id,
    /// The display name first; no two with the same key.
    pub(super) names: Vec<String>,
    pub(super) name_en: String,
    pub(super) kind: PlaceKind,
    pub(super) lat: f64,
    pub(super) lon: f64,
    pub(super) radius_km: f64,
    /// ISO 3166-1 in two letters; empty for seas and contested ground.
    pub(super) country: String,
    pub(super) importance: u8,
    /// The id of the place this one lies in; may be empty.
    pub(super) within: String,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Id {
    Geonames(u32),
    Named(String),
}

impl Id {
    /// `list:key`.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Geonames(number) => format!("geonames:{number}"),
            Self::Named(id) => id.clone(),
        }
    }
}

/// Leaves the first name of each key.
pub(super) fn distinct(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut keys = BTreeSet::new();
    names.into_iter().filter(|name| !name.is_empty() && keys.insert(key_of(name))).collect()
}
