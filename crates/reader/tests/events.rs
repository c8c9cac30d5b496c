//! Events of the world found by the words that name them.
#![allow(clippy::unwrap_used, reason = "a failed assumption should stop the test")]

use isnad_account::{Bounds, LocalMinute};
use isnad_reader::text::fold::fold;
use isnad_reader::{Events, EventsError, Kin, NamedWord};

const HEAD: &str = "key\tfrom\tto\tname_ar\tname_en\tmatch";
const FILE: &str = "key\tfrom\tto\tname_ar\tname_en\tmatch
fall-of-zarqa\t2019-03-04\t\tسقوط الزرقاء\tFall of Zarqa\tسقوط الزرقاء | سيطرة الزرقاء
war-of-two-rivers\t2018-01-02..2018-01-05\t2018-09-01\tحرب النهرين\tWar of two rivers\tحرب النهرين
second-war\t2021-01-02\t..\tحرب النهرين الثانية\tSecond war\tحرب النهرين الثانية
";

fn events() -> Events {
    let mut events = Events::empty();
    events.load(FILE.as_bytes()).unwrap();
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
    assert_eq!(named("حرب النهرين الثانية"), ["second-war"]);
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
fn a_line_that_is_not_sound_is_named() {
    for (line, n) in [
        ("", 2),
        ("a\t2019-13-04\t\tأ\ta\tسقوط الزرقاء", 2),
        ("a\t2019-03-04\t\tأ\ta\tسقوط", 2),
        ("a\t2019-03-05..2019-03-04\t\tأ\ta\tسقوط الزرقاء", 2),
    ] {
        let text = format!("{HEAD}\n{line}\n");
        assert_eq!(Events::empty().load(text.as_bytes()), Err(EventsError { line: n }), "{line}");
    }
    assert_eq!(Events::empty().load(b"key"), Err(EventsError { line: 1 }));
}
