//! Which unit of the basemap each first-level division of Natural Earth goes into, and how finely
//! its outline is kept.

use crate::Outcome;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// States drawn with their divisions; all others are one unit each.
const DIVIDED: [&str; 18] = [
    "AE", "EG", "IL", "IQ", "IR", "JO", "KW", "LB", "LY", "OM", "PS", "QA", "SA", "SD", "SY", "TR",
    "UA", "YE",
];

/// How far apart the points of outlines stay, in metres: around Syria, in the region of the
/// accounts, in the Arab states beyond it and in Europe, elsewhere.
const NEAR: u32 = 2_000;
const REGION: u32 = 3_000;
const MIDDLE: u32 = 7_000;
const COARSE: u32 = 24_000;

/// West, south, east, north, in degrees: a division belongs where its middle lies.
const NEAR_BOX: [f64; 4] = [32.0, 29.0, 49.0, 38.0];
pub(super) const REGION_BOX: [f64; 4] = [20.0, 22.0, 65.0, 60.0];
const EUROPE_BOX: [f64; 4] = [-11.0, 35.0, 20.0, 60.0];

/// Arab states that reach beyond the region.
const MIDDLE_STATES: [&str; 11] =
    ["DJ", "DZ", "EH", "LY", "MA", "OM", "SA", "SD", "SO", "TN", "YE"];

/// States of islands that would be lost in a coarse outline.
const ISLAND_STATES: [&str; 4] = ["FJ", "NC", "SB", "VU"];

/// ISO codes that Natural Earth's `gu_a3` knows better than its `iso_a2`.
const BY_GEOGRAPHIC_UNIT: [(&str, &str); 9] = [
    ("BVT", "BV"),
    ("CCK", "CC"),
    ("CXR", "CX"),
    ("GLP", "GP"),
    ("GUF", "GF"),
    ("MTQ", "MQ"),
    ("MYT", "YT"),
    ("NSV", "SJ"),
    ("REU", "RE"),
];

/// Areas that Natural Earth gives no ISO code: to the state that the United Nations counts them to,
/// or to a neutral unit where there is none.
const BY_STATE: [(&str, &str); 9] = [
    ("CLP", "FR"),
    ("CYN", "CY-N"),
    ("ESB", "CY"),
    ("KAB", "KZ"),
    ("KAS", "XS"),
    ("PGA", "XP"),
    ("SOL", "SO-N"),
    ("USG", "CU"),
    ("WSB", "CY"),
];

/// Natural Earth's row of the district that the Golan Heights are cut from.
pub(super) const GOLAN_FROM: u32 = 4411;
/// Rows that reach into Western Sahara and are cut at its border.
pub(super) const SAHARA_FROM: [u32; 2] = [7144, 7145];
/// Row numbers given to the pieces cut off.
pub(super) const GOLAN: u32 = 990_001;
pub(super) const SAHARA: u32 = 990_002;
/// The row number given to the Vatican, which has no division.
pub(super) const VATICAN: u32 = 990_003;

/// Rows whose unit is decided one by one: Crimea and Sevastopol, Western Sahara's south and its
/// east, the disengagement zone (to Quneitra), the Caribbean Netherlands.
const BY_ROW: [(u32, &str); 5] =
    [(5457, "XC"), (5850, "XC"), (7146, "EH"), (5328, "EH-E"), (3763, "BQ")];
const DISENGAGEMENT_ZONE: u32 = 226;
const QUNEITRA: u32 = 5447;

/// One row of the division table, as the geometry tool writes it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Division {
    pub(super) row: u32,
    iso_a2: String,
    adm0_a3: String,
    gu_a3: String,
    lon: f64,
    lat: f64,
}

/// Reads the table `fid,iso_a2,adm0_a3,gu_a3,lon,lat`.
pub(super) fn read_table(table: &str) -> Outcome<Vec<Division>> {
    table.lines().skip(1).map(read_row).collect()
}

fn read_row(line: &str) -> Outcome<Division> {
    let fields: Vec<&str> = line.split(',').collect();
    let [row, iso_a2, adm0_a3, gu_a3, lon, lat] = fields[..] else {
        return Err(format!("division table: six fields expected in `{line}`").into());
    };
    Ok(Division {
        row: row.parse()?,
        iso_a2: iso_a2.into(),
        adm0_a3: adm0_a3.into(),
        gu_a3: gu_a3.into(),
        lon: lon.parse()?,
        lat: lat.parse()?,
    })
}

/// The table that is joined to the divisions: row, unit, and how far apart points stay, in metres.
pub(super) fn assignment(divisions: &[Division]) -> String {
    let codes = division_codes(divisions);
    let mut table = "fid,unit,metres\n".to_owned();
    for division in divisions {
        let _ = writeln!(table, "{},{},{}", division.row, codes[&division.row], division.metres());
    }
    let _ = writeln!(table, "{GOLAN},XG,{NEAR}\n{SAHARA},EH,{MIDDLE}\n{VATICAN},VA,{NEAR}");
    table
}

/// The unit of every row: divisions of a divided state are numbered in the order of rows.
fn division_codes(divisions: &[Division]) -> BTreeMap<u32, String> {
    let mut rows: Vec<&Division> = divisions.iter().collect();
    rows.sort_by_key(|division| division.row);
    let mut n_given: BTreeMap<&str, u32> = BTreeMap::new();
    let mut codes = BTreeMap::new();
    for division in rows.into_iter().filter(|division| division.row != DISENGAGEMENT_ZONE) {
        let state = division.state();
        let code = match DIVIDED.contains(&state) {
            true => numbered(state, &mut n_given),
            false => state.to_owned(),
        };
        codes.insert(division.row, code);
    }
    if let Some(quneitra) = codes.get(&QUNEITRA).cloned() {
        codes.insert(DISENGAGEMENT_ZONE, quneitra);
    }
    codes
}

fn numbered<'s>(state: &'s str, n_given: &mut BTreeMap<&'s str, u32>) -> String {
    let number = n_given.entry(state).or_default();
    *number += 1;
    format!("{state}-{number}")
}

impl Division {
    fn state(&self) -> &str {
        let by_row = BY_ROW.iter().find(|(row, _)| *row == self.row).map(|(_, code)| *code);
        let by_code = |list: &[(&str, &'static str)], code: &str| {
            list.iter().find(|(known, _)| *known == code).map(|(_, iso)| *iso)
        };
        by_row
            .or_else(|| by_code(&BY_GEOGRAPHIC_UNIT, &self.gu_a3))
            .or_else(|| by_code(&BY_STATE, &self.adm0_a3))
            .unwrap_or(&self.iso_a2)
    }

    fn metres(&self) -> u32 {
        let lies_in = |area| holds(area, [self.lon, self.lat]);
        let state = self.state().get(..2).unwrap_or("");
        let is_middle = MIDDLE_STATES.contains(&state) || ISLAND_STATES.contains(&state);
        match () {
            () if lies_in(NEAR_BOX) => NEAR,
            () if lies_in(REGION_BOX) => REGION,
            () if is_middle || lies_in(EUROPE_BOX) => MIDDLE,
            () => COARSE,
        }
    }
}

/// Whether a point lies in a box of west, south, east, north.
pub(super) fn holds([west, south, east, north]: [f64; 4], [lon, lat]: [f64; 2]) -> bool {
    (west..=east).contains(&lon) && (south..=north).contains(&lat)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn division(row: u32, iso_a2: &str, adm0_a3: &str, gu_a3: &str) -> Division {
        read_row(&format!("{row},{iso_a2},{adm0_a3},{gu_a3},40,30")).unwrap()
    }

    #[test]
    fn contested_ground_belongs_to_no_state() {
        assert_eq!(division(5457, "RU", "RUS", "RUS").state(), "XC");
        assert!(assignment(&[]).contains("990001,XG,2000"));
    }

    #[test]
    fn territories_keep_their_own_codes() {
        assert_eq!(division(144, "FR", "FRA", "GLP").state(), "GP");
        assert_eq!(division(472, "-1", "CYN", "CYN").state(), "CY-N");
        assert_eq!(division(1, "NO", "NOR", "NOW").state(), "NO");
    }

    #[test]
    fn divisions_are_numbered_and_the_disengagement_zone_joins_quneitra() {
        let table = assignment(&[
            division(QUNEITRA, "SY", "SYR", "SYR"),
            division(391, "SY", "SYR", "SYX"),
            division(DISENGAGEMENT_ZONE, "SY", "SYR", "SYU"),
        ]);
        assert!(
            table.contains("391,SY-1,2")
                && table.contains("5447,SY-2,2")
                && table.contains("226,SY-2,2")
        );
    }
}
