//! The gazetteer: from GeoNames, CLDR and the project's own list to three files.
//!
//! `overlay.isg` holds the own list, `gazetteer-1.isg` the great cities and Syria, `gazetteer-2.isg` the
//! rest. Plain cities and towns, districts, crossings, camps and waters of the own list lie in the first
//! of these for Syria and two neighbours, else in the second. No place is in two files.

mod countries;
mod csv;
mod duplicates;
mod encode;
mod english;
mod geonames;
mod mo;
mod names;
mod overlay;
mod record;
mod tiers;

pub use overlay::{Row, rows as overlay_rows};

use crate::fetch::Packages;
use crate::{Outcome, artefacts};
use isnad_scene::basemap::Basemap;
use names::NameRules;
use record::{Id, Record};
use std::collections::BTreeSet;
use tiers::Tiers;

const OVERLAY_RANK: u32 = 0;

/// Rebuilds the three gazetteer files. Needs the basemap, which knows contested ground.
pub(crate) fn build(packages: &Packages) -> Outcome<()> {
    println!("gazetteer");
    let map = Basemap::decode(&artefacts::bytes_of("basemap.isb")?)?;
    let rows = overlay::rows()?;
    let mut rules = NameRules::read()?;
    rules.flag(rows.iter().flat_map(overlay::Row::flagged_names));
    let cities = geonames::cities(packages)?;
    let countries = countries::records(packages, &map)?;
    let tiers = Tiers {
        cities: &cities,
        countries: tiers::country_keys(&countries),
        rules: &rules,
        map: &map,
    };
    let overlay = overlay::records(&rows, countries, |number| tiers.record(number), &rules)?;
    let (mut first, mut second) = tiers.split(&overlay);
    let own: BTreeSet<Id> = rows.iter().map(overlay::Row::id).collect();
    let (overlay, plain): (Vec<_>, Vec<_>) =
        overlay.into_iter().partition(|record| own.contains(&record.id) && !tiers.can_wait(record));
    let (near, far): (Vec<_>, Vec<_>) =
        plain.into_iter().partition(|record| tiers::is_nearest(&record.country));
    first.extend(near);
    second.extend(far);
    write("overlay.isg", OVERLAY_RANK, overlay, &rules)?;
    write("gazetteer-1.isg", 1, first, &rules)?;
    write("gazetteer-2.isg", 2, second, &rules)
}

fn write(name: &str, rank: u32, mut records: Vec<Record>, rules: &NameRules) -> Outcome<()> {
    records.sort_by(|a, b| (&a.country, &a.id).cmp(&(&b.country, &b.id)));
    let n_names: usize = records.iter().map(|record| record.names.len()).sum();
    println!("  {name}: {} places, {n_names} names", records.len());
    artefacts::write(name, &encode::encode(rank, &records, rules)?)
}
