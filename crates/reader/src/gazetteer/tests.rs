//! Hand-made files of two places: every column, damage, and the order of loading.

use super::english::{Spellings, whole_slug};
use super::*;
use crate::columns::{Cursor, kebab};

/// A file of towns "ab" (GeoNames 7, also "ab cd") and a slugged building "ef" within it.
fn small_file(rank: u8, town: &str, number: u8) -> Vec<u8> {
    let mut file = b"ISG2".to_vec();
    file.extend([rank, 100, 0x80, 0x0C, 2]);
    let english: &[u8] = b"Town\nHouse\n";
    let name = format!("{town}\n{town} cd\nef\n");
    // The house lies in the first place of the file, the town in one of another file.
    let within = "\0\0other:list\n\u{1}\u{1}";
    // Steps are signed: 100 is +50 units, half a degree.
    let columns: [&[u8]; 14] = [
        &[1 + 2 * number, 0],
        b"list:\n",
        &[2, 1],
        name.as_bytes(),
        b"",
        english,
        &[3, 4],
        &[30, 40],
        &[40, 1],
        &[100, 1],
        &[100, 2],
        b"SY\x01  \x01",
        within.as_bytes(),
        &[2],
    ];
    for column in columns {
        file.push(column.len() as u8);
        file.extend(column);
    }
    file
}

fn loaded(files: &[Vec<u8>]) -> Gazetteer {
    let mut gazetteer = Gazetteer::empty();
    for file in files {
        gazetteer.load(file).unwrap();
    }
    gazetteer
}

#[test]
fn a_place_answers_to_each_of_its_names_with_all_its_values() {
    let gazetteer = loaded(&[small_file(1, "ab", 7)]);
    for name in ["ab", "ab cd"] {
        let place = gazetteer.lookup(name).next().unwrap();
        assert_eq!(place.id.to_string(), "geonames:7");
        assert_eq!((place.name, place.name_en, place.country), ("ab", "Town", Some("SY")));
        assert_eq!((place.lat, place.lon, place.radius_km), (0.5, 0.5, 2.5));
        assert_eq!((place.kind, place.importance, place.flagged), (PlaceKind::Town, 30, false));
    }
    let house = gazetteer.lookup("ef").next().unwrap();
    assert_eq!((house.id, house.country), (PlaceId::Named("list:house"), None));
    assert_eq!((house.within, house.flagged), (Some("geonames:7"), true));
    assert_eq!(gazetteer.place("geonames:7").unwrap().within, Some("other:list"));
    assert_eq!(gazetteer.place("geonames:7").unwrap().name, "ab");
    assert_eq!(gazetteer.place("geonames:0"), None);
}

#[test]
fn only_beginnings_of_longer_names_go_on() {
    let gazetteer = loaded(&[small_file(1, "ab", 7)]);
    assert!(gazetteer.continues("ab"));
    assert!(!gazetteer.continues("a"));
    assert!(!gazetteer.continues("ef"));
    assert!(!gazetteer.continues("ab cd"));
    assert_eq!(gazetteer.max_words(), 2);
    assert!(gazetteer.lookup("cd").next().is_none());
}

#[test]
fn the_order_of_loading_leaves_no_trace() {
    let files = [small_file(0, "ab", 9), small_file(1, "ab", 7), small_file(2, "gh", 8)];
    let answers = |order: [usize; 3]| {
        let gazetteer = loaded(&order.map(|at| files[at].clone()));
        let ids =
            |name| gazetteer.lookup(name).map(|place| place.id.to_string()).collect::<Vec<_>>();
        ["ab", "ab cd", "gh", "ef", "x"].map(ids)
    };
    let first = answers([0, 1, 2]);
    assert_eq!(first[0], ["geonames:7", "geonames:9"]);
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(answers(order), first);
    }
}

#[test]
fn the_same_file_twice_counts_once() {
    let gazetteer = loaded(&[small_file(1, "ab", 7), small_file(1, "ab", 7)]);
    assert_eq!((gazetteer.len(), gazetteer.lookup("ab").count()), (2, 1));
}

#[test]
fn letters_past_the_block_come_out_too() {
    let mut file = small_file(1, "ab", 7);
    let at = file.windows(2).position(|pair| pair == b"ab").unwrap();
    file[at..at + 2].copy_from_slice(&[1, 0x84]);
    let gazetteer = loaded(&[file]);
    let name = gazetteer.place("geonames:7").unwrap().name;
    assert_eq!(name.chars().map(u32::from).collect::<Vec<_>>(), [0x684]);
}

#[test]
fn an_english_name_is_told_by_the_letters_of_the_display_name() {
    let spellings = Spellings::read(&mut Cursor::new("spelling", b"hh\tkh\nmm\n  \n")).unwrap();
    let told = |line: &[u8]| {
        let mut name = String::new();
        spellings.spell(line, b"hm h", &mut name).map(|()| name)
    };
    assert_eq!(told(b"\x80o\x80s").as_deref(), Some("Homs"));
    assert_eq!(told(b"\x82\x80 \x82\x81").as_deref(), Some("M Kh"));
    assert_eq!(told(b"as it is").as_deref(), Some("as it is"));
    assert_eq!(told(b"\x80\x80\x80\x80\x80"), None);
}

#[test]
fn a_slug_is_words_of_the_english_name() {
    assert_eq!(whole_slug("own:", "Al-Hol Camp").as_deref(), Some("own:al-hol-camp"));
    assert_eq!(whole_slug("own:11", "Al-Hol Camp").as_deref(), Some("own:hol"));
    assert_eq!(whole_slug("own:99", "Al-Hol Camp").as_deref(), Some("own:"));
    assert_eq!(whole_slug("iso:SY", "Syria"), None);
}

#[test]
fn a_towns_radius_grows_with_its_importance() {
    assert_eq!([0, 40, 48, 72, 84, 255].map(town_radius_km), [1.0, 1.0, 1.0, 9.5, 30.0, 30.0]);
}

#[test]
fn damage_is_told_and_changes_nothing() {
    let whole = small_file(1, "ab", 7);
    let mut gazetteer = loaded(&[small_file(2, "gh", 8)]);
    for end in 0..whole.len() {
        assert!(gazetteer.load(&whole[..end]).is_err(), "cut at {end}");
        assert_eq!(gazetteer.len(), 2);
    }
    assert_eq!(gazetteer.load(b"ISG9"), Err(GazetteerError::NotAGazetteer));
}

#[test]
fn no_flipped_bit_is_a_panic() {
    let whole = small_file(1, "ab", 7);
    for bit in 0..whole.len() * 8 {
        let mut flipped = whole.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let mut gazetteer = Gazetteer::empty();
        if gazetteer.load(&flipped).is_ok() {
            gazetteer
                .places()
                .for_each(|place| assert!(place.lat.abs() <= 90.0 && place.lon.abs() <= 180.0));
            gazetteer.lookup("ab").for_each(drop);
        }
    }
}

#[test]
fn an_english_name_becomes_an_id() {
    assert_eq!(kebab("St. John's  (East)"), "st-john-s-east");
    assert_eq!(kebab(""), "");
}

#[test]
fn signs_part_the_words_of_a_key() {
    assert_eq!(key_of("Deir  ez-Zor (city)"), "deir ez zor city");
    assert_eq!(key_of("-"), "");
}
