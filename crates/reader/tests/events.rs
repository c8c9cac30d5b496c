//! Events of the world found by the words that name them.
#![allow(clippy::unwrap_used, reason = "a failed assumption should stop the test")]

use isnad_account::{Bounds, LocalMinute};
use isnad_reader::text::fold::fold;
use isnad_reader::{Events, EventsError, Kin, NamedWord};

/// The columns of a small file: a fall of a city, a war with an end and one that goes on.
const COLUMNS: [(&str, &[u8]); 9] = [
    // Steps of days: 4 March 2019, 426 days before, 1096 days later.
    ("from", &[0xCE, 0x98, 2, 0xD3, 6, 0x90, 17]),
    ("span", &[0, 3, 0]),
    // 2 and 242 days, one day long.
    ("to", &[0, 0xF4, 1, 0, 1]),
    ("name", "سقوط الزرقاء\nحرب النهرين\nحرب النهرين الثانية\n".as_bytes()),
    ("english", b"Fall of Zarqa\nWar of two rivers\nSecond war\n"),
    // Words of the English name, and the year behind the last key.
    ("key", b"\x82\n\x83\n\x81\x01\n"),
    ("shared", &[3, 3, 7]),
    ("word", "سيطر\n\n\n".as_bytes()),
    ("pattern", &[3, 6, 0, 3, 0, 7, 0]),
];

/// Arabic a byte a letter.
fn letters(text: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(text).unwrap();
    let byte = |letter| match letter as u32 {
        point @ 0x600..0x680 => (point - 0x600) as u8 | 0x80,
        ascii => ascii as u8,
    };
    text.chars().map(byte).collect()
}

/// The small file, with other bytes in one of its columns.
fn file(changed: &str, bytes: &[u8]) -> Vec<u8> {
    let mut file = b"ISE1\x03".to_vec();
    for (name, column) in COLUMNS {
        let column = if name == changed { bytes } else { column };
        let is_arabic = matches!(name, "name" | "word");
        let column = if is_arabic { letters(column) } else { column.to_vec() };
        file.push(column.len() as u8);
        file.extend(column);
    }
    file
}

fn events() -> Events {
    let mut events = Events::empty();
    events.load(&file("", b"")).unwrap();
    events
}

fn named(words: &str) -> Vec<String> {
    let is_event = |word: &str| word.contains("سق");
    let word = |word: &str| NamedWord {
        kin: vec![Kin::of(&fold(word), is_event(word))],
        is_light: word == "مدينة",
    };
    let words: Vec<NamedWord> = words.split(' ').map(word).collect();
    let events = events();
    events.named(&words).into_iter().map(|nth| events.get(nth).unwrap().key.clone()).collect()
}

#[test]
fn all_words_of_a_pattern_must_be_there() {
    assert_eq!(named("سقطت الزرقاء"), ["fall-of-zarqa"]);
    assert_eq!(named("سقوط مدينة الزرقاء"), ["fall-of-zarqa"]);
    assert_eq!(named("سقوط المدينة"), [""; 0]);
    assert_eq!(named("الزرقاء"), [""; 0]);
}

#[test]
fn nothing_but_light_words_may_stand_between() {
    assert_eq!(named("سقوط صاروخ الزرقاء"), [""; 0]);
}

#[test]
fn names_of_one_root_are_not_kin() {
    assert_eq!(named("سقوط الزرقة"), [""; 0]);
    assert_eq!(named("حروب النهر"), [""; 0]);
}

#[test]
fn the_event_named_by_most_words_is_meant() {
    assert_eq!(named("حرب النهرين"), ["war-of-two-rivers"]);
    assert_eq!(named("حرب النهرين الثانية"), ["second-war-2021"]);
}

#[test]
fn bounds_are_half_open_and_ends_follow_the_file() {
    let events = events();
    let day = |words| LocalMinute::parse(words);
    let ends = |nth| events.get(nth).unwrap().ends;
    assert_eq!(ends(0), Bounds { earliest: day("2019-03-04"), latest: day("2019-03-05") });
    assert_eq!(ends(1), Bounds { earliest: day("2018-09-01"), latest: day("2018-09-02") });
    assert_eq!(ends(2).latest, None);
}

#[test]
fn keys_are_told_by_the_name_and_the_day() {
    let keys = [0, 1, 2].map(|nth| events().get(nth).unwrap().key.clone());
    assert_eq!(keys, ["fall-of-zarqa", "war-of-two-rivers", "second-war-2021"]);
}

#[test]
fn a_damaged_column_is_named_and_nothing_is_taken_in() {
    for (column, bytes) in [
        ("from", &[0xCE, 0x98][..]),
        ("span", &[0, 3]),
        ("to", &[0, 2]),
        ("name", "سقوط الزرقاء".as_bytes()),
        ("english", b"Fall of Zarqa"),
        ("key", b"a"),
        ("shared", &[3]),
        ("word", b""),
        // One word names no event; the last pattern does not end.
        ("pattern", &[1, 0, 3, 0, 7, 0]),
        ("pattern", &[3, 6, 0, 3, 0, 7]),
    ] {
        let mut known = events();
        assert_eq!(known.load(&file(column, bytes)), Err(EventsError(column)));
        assert_eq!(known.len(), 3);
    }
    assert_eq!(Events::empty().load(b"key"), Err(EventsError("head")));
    assert_eq!(Events::empty().load(b"ISE1\x01\x09"), Err(EventsError("from")));
}
