//! Words looked up in the Arabic pack.

use isnad_reader::Pack;
use isnad_reader::pack::{Features, Hit, Table, Words};
use isnad_reader::text::Text;

fn pack() -> Pack {
    Pack::decode(isnad_languages::ar()).unwrap_or_else(|error| panic!("{error}"))
}

fn finds(pack: &Pack, sentence: &str, at: usize, table: Table) -> Option<Hit> {
    let text = Text::new(sentence);
    Words::new(&text, pack).hit(at, table).copied()
}

#[test]
fn reporting_verbs_are_found_in_every_inflection() {
    let pack = pack();
    for form in [
        "قال",
        "وقالت",
        "يقول",
        "سيقول",
        "قالوا",
        "أبلغوه",
        "روت",
        "ويروي",
        "أكدا",
        "لافتاً",
        "مشيرين",
        "مؤكدةً",
    ] {
        assert!(finds(&pack, form, 0, Table::Cue).is_some(), "{form}");
    }
}

#[test]
fn function_words_hide_in_no_other_word() {
    let pack = pack();
    for word in ["المعركة", "علماء", "وضع", "لمحة", "ملاعب"] {
        assert!(finds(&pack, word, 0, Table::Stance).is_none(), "{word}");
    }
}

#[test]
fn a_glued_word_keeps_what_is_glued_to_it() {
    let pack = pack();
    let hit = finds(&pack, "بأنهم", 0, Table::Function).unwrap();
    assert!(hit.prefix.has(Features::IN) && hit.ending.has(Features::THEIR));
    assert_eq!((hit.n_prefix, hit.n_ending), (1, 2));
}

#[test]
fn contractions_of_names_are_put_back() {
    let pack = pack();
    let text = Text::new("للدوحة للاذقية");
    let words = Words::new(&text, &pack);
    let stems = |at| {
        words.splits(at).iter().map(|split| words.stem(at, split).into_owned()).collect::<Vec<_>>()
    };
    assert!(stems(0).contains(&"الدوحه".to_string()));
    assert!(stems(1).contains(&"اللاذقيه".to_string()));
}

#[test]
fn what_is_no_pack_is_refused() {
    let pack = isnad_languages::ar();
    for n_bytes in [0, 1, 100, pack.len() / 2, pack.len() - 1] {
        assert!(Pack::decode(&pack[..n_bytes]).is_err(), "{n_bytes}");
    }
    assert!(Pack::decode(b"# table: cue\nperfect\tclass\ttakes\n").is_err());
}
