//! The committed gazetteer files answer as promised.

use isnad_account::PlaceKind;
use isnad_data::artefacts::{brotli_len, bytes_of, unrecorded};
use isnad_reader::gazetteer::{Gazetteer, Place, key_of};
use std::collections::BTreeSet;

const FILES: [&str; 3] = ["overlay.isg", "gazetteer-1.isg", "gazetteer-2.isg"];

fn loaded(order: &[usize]) -> Gazetteer {
    let mut gazetteer = Gazetteer::empty();
    for at in order {
        let bytes = bytes_of(FILES[*at]).expect("the gazetteer files are committed");
        gazetteer.load(&bytes).expect("a committed gazetteer file decodes");
    }
    gazetteer
}

fn first<'g>(gazetteer: &'g Gazetteer, name: &str) -> Place<'g> {
    let found = gazetteer.lookup(&key_of(name)).next();
    found.unwrap_or_else(|| panic!("{name} is not in the gazetteer"))
}

/// Whether a name means a place near this point before any other.
#[track_caller]
fn check(gazetteer: &Gazetteer, name: &str, lat: f64, lon: f64, kinds: &[PlaceKind]) {
    let place = first(gazetteer, name);
    let off = (place.lat - lat).abs().max((place.lon - lon).abs());
    assert!(off < 0.35, "{name} is {} at {}, {}", place.id, place.lat, place.lon);
    assert!(kinds.contains(&place.kind), "{name} is a {:?}", place.kind);
}

#[test]
fn capitals_and_cities_of_the_news_resolve() {
    let gazetteer = loaded(&[0, 1, 2]);
    for (name, lat, lon) in [
        ("دمشق", 33.51, 36.29),
        ("بيروت", 33.89, 35.5),
        ("بغداد", 33.34, 44.4),
        ("القاهرة", 30.06, 31.25),
        ("الرياض", 24.69, 46.72),
        ("أبوظبي", 24.45, 54.39),
        ("أبو ظبي", 24.45, 54.39),
        ("الدوحة", 25.29, 51.53),
        ("مسقط", 23.58, 58.41),
        ("صنعاء", 15.35, 44.2),
        ("المنامة", 26.23, 50.58),
        ("الخرطوم", 15.55, 32.53),
        ("طرابلس", 32.88, 13.19),
        ("الرباط", 34.01, -6.83),
        ("نواكشوط", 18.09, -15.98),
        ("مقديشو", 2.04, 45.34),
        ("موروني", -11.7, 43.25),
        ("القدس", 31.77, 35.21),
        ("رام الله", 31.9, 35.2),
        ("موسكو", 55.75, 37.61),
        ("سوتشي", 43.6, 39.72),
        ("واشنطن", 38.9, -77.03),
        ("طهران", 35.69, 51.42),
        ("أنقرة", 39.92, 32.85),
        ("إسطنبول", 41.01, 28.96),
        ("كييف", 50.45, 30.52),
        ("جنيف", 46.2, 6.14),
        ("أستانا", 51.18, 71.44),
        ("حلب", 36.2, 37.15),
        ("حمص", 34.73, 36.71),
        ("اللاذقية", 35.53, 35.79),
        ("طرطوس", 34.89, 35.88),
        ("القرداحة", 35.46, 36.06),
        ("خان شيخون", 35.44, 36.65),
        ("معرة النعمان", 35.64, 36.67),
        ("منبج", 36.52, 37.95),
        ("غزة", 31.5, 34.46),
        ("دير الزور", 35.34, 40.14),
    ] {
        check(&gazetteer, name, lat, lon, &[PlaceKind::City, PlaceKind::Town]);
    }
}

#[test]
fn countries_come_before_the_towns_that_share_their_names() {
    let gazetteer = loaded(&[0, 1, 2]);
    for (name, code) in [
        ("سوريا", "SY"),
        ("سورية", "SY"),
        ("لبنان", "LB"),
        ("إيران", "IR"),
        ("روسيا", "RU"),
        ("أوكرانيا", "UA"),
        ("تونس", "TN"),
    ] {
        let place = first(&gazetteer, name);
        assert_eq!((place.kind, place.country), (PlaceKind::Country, Some(code)), "{name}");
    }
}

#[test]
fn words_and_persons_names_are_flagged_or_absent() {
    let gazetteer = loaded(&[0, 1, 2]);
    for name in [
        "بشار",
        "صور",
        "كان",
        "بن",
        "كيف",
        "الثورة",
        "المدينة",
        "معسكر",
        "الباب",
        "العين",
        "دوما",
        "خبر",
        "الخبر",
    ] {
        assert!(gazetteer.lookup(&key_of(name)).all(|place| place.flagged), "{name}");
    }
    for name in ["حسن", "محمد", "سعد", "الأسد", "السلام", "الشعب", "قال", "في", "من"]
    {
        assert_eq!(gazetteer.lookup(&key_of(name)).count(), 0, "{name}");
    }
    assert!(!first(&gazetteer, "دمشق").flagged);
}

#[test]
fn places_of_the_own_list_resolve() {
    let gazetteer = loaded(&[0, 1, 2]);
    use PlaceKind::{Airport, Base, Building, Region, Town};
    for (name, lat, lon, kinds) in [
        ("حميميم", 35.4, 35.95, &[Base, Airport][..]),
        ("قاعدة حميميم الجوية", 35.4, 35.95, &[Base, Airport]),
        ("الكرملين", 55.75, 37.62, &[Building]),
        ("مطار دمشق الدولي", 33.41, 36.51, &[Airport]),
        ("محافظة اللاذقية", 35.6, 36.0, &[Region]),
        ("ريف دمشق", 33.46, 37.0, &[Region]),
        ("الجولان", 33.0, 35.78, &[Region]),
        ("المزة", 33.5, 36.25, &[Town, Airport, PlaceKind::Other, Region]),
    ] {
        check(&gazetteer, name, lat, lon, kinds);
    }
}

/// Plain cities, towns, districts and waters come with the second file; states, regions, bases and
/// buildings are there at once.
#[test]
fn the_own_file_holds_capitals_and_what_is_no_city() {
    let own = loaded(&[0]);
    let n_of =
        |kinds: &[PlaceKind]| own.places().filter(|place| kinds.contains(&place.kind)).count();
    use PlaceKind::{Airport, Base, Building, City, Country, Other, Region, Town, Water};
    assert_eq!(n_of(&[Town, Other, Water]), 0);
    assert!(n_of(&[City]) <= 40, "{}", n_of(&[City]));
    assert!(n_of(&[Airport, Base, Building, Region]) >= 400);
    assert!(n_of(&[Country]) >= 90);
    for capital in ["دمشق", "بيروت", "بغداد", "موسكو", "واشنطن"] {
        check_kind(&own, capital, City);
    }
    check_kind(&own, "سوريا", Country);
}

#[track_caller]
fn check_kind(gazetteer: &Gazetteer, name: &str, kind: PlaceKind) {
    assert_eq!(first(gazetteer, name).kind, kind, "{name}");
}

#[test]
fn a_city_knows_its_governorate_so_that_its_countryside_can_be_found() {
    let gazetteer = loaded(&[0, 1, 2]);
    let governorate = gazetteer.place(first(&gazetteer, "اللاذقية").within.unwrap()).unwrap();
    assert_eq!(governorate.id, first(&gazetteer, "محافظة اللاذقية").id);
}

#[test]
fn the_order_of_arrival_changes_no_answer() {
    let whole = loaded(&[0, 1, 2]);
    let keys: BTreeSet<String> = whole.places().map(|place| key_of(place.name)).collect();
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let other = loaded(&order);
        for key in &keys {
            assert!(whole.lookup(key).eq(other.lookup(key)), "{key}");
            assert_eq!(whole.continues(key), other.continues(key), "{key}");
        }
    }
}

#[test]
fn no_place_is_in_two_files_and_every_place_answers_to_its_name() {
    let gazetteer = loaded(&[0, 1, 2]);
    let mut ids = BTreeSet::new();
    for place in gazetteer.places() {
        assert!(ids.insert(place.id.to_string()), "{} is there twice", place.id);
        let mut named = gazetteer.lookup(&key_of(place.name));
        assert!(named.any(|found| found.id == place.id), "{} ({})", place.id, place.name);
        assert!(
            !place.name_en.is_empty() && place.radius_km > 0.0 && place.importance > 0,
            "{}",
            place.id
        );
    }
    let known = |id: &str| gazetteer.place(id).is_some();
    assert!(gazetteer.places().filter_map(|place| place.within).all(known));
}

#[test]
fn names_are_arabic_letters_of_three_or_more() {
    let gazetteer = loaded(&[0, 1, 2]);
    for place in gazetteer.places() {
        let is_arabic = |letter: char| matches!(letter, '\u{621}'..='\u{652}' | ' ' | '-' | '0'..='9' | 'A'..='Z' | '\u{6A4}');
        assert!(place.name.chars().all(is_arabic), "{}", place.name);
        let n_letters = place.name.chars().filter(|letter| *letter != ' ').count();
        let is_flagged = || gazetteer.lookup(&key_of(place.name)).all(|found| found.flagged);
        assert!(n_letters >= 3 || is_flagged(), "{}", place.name);
    }
}

#[test]
fn contested_places_carry_no_state() {
    let gazetteer = loaded(&[0, 1, 2]);
    for name in ["القدس", "سيفاستوبول", "مجدل شمس"] {
        assert_eq!(first(&gazetteer, name).country, None, "{name}");
    }
}

#[test]
fn the_files_stay_within_their_sizes_and_are_those_on_record() {
    for (name, limit) in
        [("gazetteer-1.isg", 25_000), ("gazetteer-2.isg", 90_000), ("overlay.isg", 21_000)]
    {
        let n_bytes = brotli_len(&bytes_of(name).unwrap()).unwrap();
        assert!(n_bytes <= limit, "{name}: {n_bytes}");
    }
    assert_eq!(unrecorded().unwrap(), Vec::<String>::new());
}

#[test]
fn damage_anywhere_is_an_error_or_a_sound_gazetteer() {
    for name in FILES {
        let whole = bytes_of(name).unwrap();
        for end in (0..whole.len()).step_by(whole.len() / 25) {
            assert!(Gazetteer::empty().load(&whole[..end]).is_err());
        }
        for at in (0..whole.len()).step_by(whole.len() / 50) {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << (at % 8);
            let mut gazetteer = Gazetteer::empty();
            if gazetteer.load(&flipped).is_ok() {
                gazetteer.places().for_each(drop);
                gazetteer.lookup(&key_of("دمشق")).for_each(drop);
            }
        }
    }
}
