//! The committed basemap holds what it promises.

use std::collections::BTreeMap;

use isnad_data::artefacts::{brotli_len, bytes_of};
use isnad_scene::basemap::{Basemap, Line, LineClass, LonLat, Unit};

/// ISO 3166-1, two letters.
const ISO: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET \
    FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO \
    IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH \
    MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG \
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

fn map() -> Basemap {
    let bytes = bytes_of("basemap.isb").expect("the basemap is committed");
    Basemap::decode(&bytes).expect("the committed basemap decodes")
}

fn country_at(map: &Basemap, lon: f64, lat: f64) -> Option<&str> {
    map.unit_at(lon, lat).map(Unit::country)
}

fn encloses_something(map: &Basemap, unit: &Unit) -> bool {
    map.rings(unit).any(|ring| twice_area(&ring) != 0.0)
}

/// Counted from the ring's first point, so that a small island keeps its digits.
fn twice_area(ring: &[LonLat]) -> f64 {
    let from_first =
        |point: &LonLat| [0, 1].map(|axis| f64::from(point[axis]) - f64::from(ring[0][axis]));
    let turn = |edge: &[LonLat]| {
        let [a, b] = [&edge[0], &edge[1]].map(from_first);
        a[0] * b[1] - b[0] * a[1]
    };
    ring.windows(2).map(turn).sum()
}

#[test]
fn every_country_is_there_and_none_is_flat() {
    let map = map();
    assert_eq!(ISO.split_whitespace().count(), 249);
    for code in ISO.split_whitespace().chain(["XK", "XC", "XG"]) {
        let units: Vec<&Unit> = map.units_of(code).collect();
        assert!(!units.is_empty(), "{code} is not on the map");
        assert!(units.iter().all(|unit| encloses_something(&map, unit)), "{code} is flat");
    }
}

#[test]
fn syria_has_its_fourteen_governorates_and_damascus_is_one() {
    let map = map();
    assert_eq!(map.units_of("SY").count(), 14);
    let [city, countryside] =
        [(36.3, 33.51), (36.4, 33.8)].map(|(lon, lat)| map.unit_at(lon, lat).unwrap());
    assert_ne!(city.code, countryside.code);
    assert_eq!((city.country(), countryside.country()), ("SY", "SY"));
}

#[test]
fn contested_ground_belongs_to_no_state() {
    let map = map();
    for (place, lon, lat, code) in [
        ("Simferopol", 34.1, 44.95, Some("XC")),
        ("Sevastopol", 33.55, 44.58, Some("XC")),
        ("Majdal Shams", 35.77, 33.265, Some("XG")),
        ("Katzrin", 35.69, 32.99, Some("XG")),
        ("Quneitra", 35.85, 33.12, Some("SY")),
        ("Safed", 35.5, 32.965, Some("IL")),
        ("Kherson", 32.6, 46.65, Some("UA")),
        ("Krasnodar", 38.98, 45.04, Some("RU")),
        ("Gaza", 34.45, 31.5, Some("PS")),
        ("Ramallah", 35.2, 31.9, Some("PS")),
        ("Laayoune", -13.15, 27.12, Some("EH")),
        ("Agadir", -9.55, 30.42, Some("MA")),
        ("Hmeimim", 35.95, 35.4, Some("SY")),
        ("Black Sea", 34.0, 43.0, None),
    ] {
        assert_eq!(country_at(&map, lon, lat), code, "{place}");
    }
}

#[test]
fn contested_lines_are_classed_as_such_and_every_class_is_used() {
    let map = map();
    for class in LineClass::ALL {
        assert!(map.lines_of(class).next().is_some(), "{class:?}");
    }
    let crimea = map.units_of("XC").next().unwrap();
    let near = |line: &Line<'_>| line.bounds.meets(&crimea.bounds);
    assert!(
        map.lines_of(LineClass::Border)
            .filter(near)
            .all(|line| line.bounds.north > 46.3 || line.bounds.west > 36.6)
    );
    assert!(map.lines_of(LineClass::Disputed).any(|line| near(&line)));
}

#[test]
fn it_stays_within_its_sixty_kilobytes() {
    let n_bytes = brotli_len(&bytes_of("basemap.isb").unwrap()).unwrap();
    assert!(n_bytes <= 60_000, "{n_bytes}");
}

#[test]
fn damage_anywhere_is_an_error_or_a_sound_map() {
    let whole = bytes_of("basemap.isb").unwrap();
    for end in (0..whole.len()).step_by(whole.len() / 25) {
        assert!(Basemap::decode(&whole[..end]).is_err());
    }
    for at in (0..whole.len()).step_by(whole.len() / 50) {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        let Ok(map) = Basemap::decode(&flipped) else { continue };
        assert!(map.lines().all(|line| line.points.len() >= 2));
        map.unit_at(36.3, 33.5);
    }
}

/// The parts of the map that are drawn with points at other distances, as boxes of degrees: around Syria, the region,
/// and Europe.
const BOXES: [[f32; 4]; 3] =
    [[32.0, 29.0, 49.0, 38.0], [20.0, 22.0, 65.0, 60.0], [-11.0, 35.0, 20.0, 60.0]];

fn bits(point: &LonLat) -> [u32; 2] {
    point.map(f32::to_bits)
}

/// The same whichever way it is walked.
type Edge = [[u32; 2]; 2];

fn edge_of(pair: &[LonLat]) -> Edge {
    let mut edge = [bits(&pair[0]), bits(&pair[1])];
    edge.sort();
    edge
}

/// The edges of a line but those that it goes back on at once: far off, a narrow inlet is one stroke.
fn edges(line: &Line<'_>) -> Vec<Edge> {
    let all: Vec<Edge> = line.points.windows(2).map(edge_of).collect();
    let is_once = |edge: &&Edge| all.iter().filter(|other| other == edge).count() == 1;
    all.iter().filter(is_once).copied().collect()
}

#[test]
fn no_coast_or_border_ends_where_no_other_goes_on() {
    let map = map();
    let is_water = |class| matches!(class, LineClass::River | LineClass::Lake);
    let lines: Vec<Line<'_>> = map.lines().filter(|it| !is_water(it.class)).collect();
    let mut n_at: BTreeMap<[u32; 2], usize> = BTreeMap::new();
    for point in lines.iter().flat_map(|line| line.points) {
        *n_at.entry(bits(point)).or_default() += 1;
    }
    // What is only claimed may end anywhere.
    let certain = lines.iter().filter(|it| it.class != LineClass::Disputed);
    let ends = certain.flat_map(|line| [line.points.first(), line.points.last()]).flatten();
    let alone: Vec<&LonLat> = ends.filter(|end| n_at[&bits(end)] == 1).collect();
    assert!(alone.is_empty(), "{alone:?}");
}

#[test]
fn land_meets_land_along_one_line_and_the_sea_along_a_coast() {
    let map = map();
    let mut n_rings: BTreeMap<Edge, usize> = BTreeMap::new();
    for ring in map.units().iter().flat_map(|unit| map.rings(unit)) {
        ring.windows(2).for_each(|pair| *n_rings.entry(edge_of(pair)).or_default() += 1);
    }
    for line in map.lines() {
        let n = match line.class {
            LineClass::Coast | LineClass::Edge => 1,
            LineClass::Border | LineClass::Admin1 => 2,
            LineClass::Disputed | LineClass::River | LineClass::Lake => continue,
        };
        for edge in edges(&line) {
            let found = n_rings.get(&edge).copied().unwrap_or_default();
            let at = edge.map(|point| point.map(f32::from_bits));
            assert_eq!(found, n, "rings along {:?} {at:?}", line.class);
        }
    }
}

#[test]
fn no_line_is_drawn_twice() {
    let map = map();
    let mut seen = BTreeMap::new();
    // Lakes that touch have a shore together.
    for line in map.lines().filter(|it| it.class != LineClass::Lake) {
        for edge in edges(&line) {
            let other = seen.insert(edge, line.class);
            let at = edge.map(|point| point.map(f32::from_bits));
            assert_eq!(other, None, "{:?} runs there as well: {at:?}", line.class);
        }
    }
}

/// Where a line is cut by the edge of a box the same line goes on: nothing starts or ends just there.
#[test]
fn no_river_or_lake_ends_at_the_edge_of_a_part() {
    let map = map();
    for [west, south, east, north] in BOXES {
        let near = |a: f32, b: f32| (a - b).abs() < 0.02;
        for line in map.lines().filter(|it| matches!(it.class, LineClass::River | LineClass::Lake))
        {
            let (first, last) = (line.points[0], line.points[line.points.len() - 1]);
            if first == last {
                continue;
            }
            for [lon, lat] in [first, last] {
                let on_edge = ((near(lon, west) || near(lon, east))
                    && (south..=north).contains(&lat))
                    || ((near(lat, south) || near(lat, north)) && (west..=east).contains(&lon));
                let goes_on = map
                    .lines_of(line.class)
                    .filter(|other| {
                        other.points[0] == [lon, lat]
                            || other.points[other.points.len() - 1] == [lon, lat]
                    })
                    .count();
                assert!(!on_edge || goes_on > 1, "{:?} ends at {lon} {lat}", line.class);
            }
        }
    }
}
