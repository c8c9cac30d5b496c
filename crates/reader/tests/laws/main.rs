//! What holds of every text and every reading, whatever the text is.
#![allow(clippy::unwrap_used, reason = "a failed assumption should stop the test")]

mod laws;
mod library;
mod texts;
mod times;

use isnad_account::{ByteSpan, LocalMinute, Reading};
use isnad_reader::text::Text;
use isnad_reader::text::fold::{fold, fold_char};
use library::{read, reading};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use texts::{account, any_text};

/// Enough to meet every mix of signs, few enough to run on every change.
const CASES: u32 = 384;

fn quick() -> ProptestConfig {
    ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(quick())]

    #[test]
    fn folding_twice_is_folding_once(source in any_text()) {
        let once = fold(&source);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_folded_letter_leads_back_to_its_own_in_the_source(source in account(), n_letters in 1..6_usize) {
        let text = Text::new(&source);
        for at in (0..text.len()).filter(|at| text.is_word(*at)) {
            leads_back(&text, at, n_letters);
        }
    }

    #[test]
    fn tokens_stand_in_order_and_leave_out_no_letter(source in any_text()) {
        let text = Text::new(&source);
        let mut end = 0;
        for at in 0..text.len() {
            let span = text.token(at).span();
            prop_assert!(end <= span.start && span.start < span.end, "token {at} is {span:?}");
            prop_assert!(!has_letter(&source[end..span.start]), "a letter before token {at}");
            end = span.end;
        }
        prop_assert!(!has_letter(&source[end..]));
    }

    #[test]
    fn sentences_and_paragraphs_tile_the_tokens(source in any_text()) {
        let text = Text::new(&source);
        let all: Vec<usize> = (0..text.len()).collect();
        prop_assert_eq!(text.sentences.iter().cloned().flatten().collect::<Vec<_>>(), all.clone());
        prop_assert_eq!(text.paragraphs.iter().cloned().flatten().collect::<Vec<_>>(), all);
        prop_assert!(text.sentences.iter().all(|sentence| !sentence.is_empty()));
    }

    #[test]
    fn any_text_at_all_is_read(source in any_text(), published in published()) {
        laws::hold(&source, &read(&source, published));
    }

    #[test]
    fn an_account_thrown_together_is_read(source in account(), published in published()) {
        laws::hold(&source, &read(&source, published));
    }

    #[test]
    fn the_same_text_gives_the_same_reading(source in account(), published in published()) {
        prop_assert_eq!(read(&source, published), read(&source, published));
    }

    #[test]
    fn a_reading_survives_its_published_form(source in account(), published in published()) {
        let reading = read(&source, published);
        let json = serde_json::to_string(&reading).unwrap();
        prop_assert_eq!(serde_json::from_str::<Reading>(&json).unwrap(), reading);
    }

    #[test]
    fn a_reading_survives_the_way_between_the_modules(source in account(), published in published()) {
        let reading = read(&source, published);
        prop_assert_eq!(Reading::from_bytes(&reading.to_bytes()), Some(reading));
    }

    #[test]
    fn bytes_that_are_cut_short_are_no_reading(source in account(), cut in any::<Index>()) {
        let bytes = reading(&source).to_bytes();
        prop_assert_eq!(Reading::from_bytes(&bytes[..cut.index(bytes.len())]), None);
        prop_assert_eq!(Reading::from_bytes(&[bytes, vec![0]].concat()), None);
    }

    #[test]
    fn broken_bytes_are_no_reading_or_another_one(
        source in account(),
        broken in vec((any::<Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = reading(&source).to_bytes();
        for (at, byte) in broken {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(other) = Reading::from_bytes(&bytes) {
            prop_assert!(Reading::from_bytes(&other.to_bytes()).is_some());
        }
    }
}

/// Whether anything is left that a word or a number is made of.
fn has_letter(between: &str) -> bool {
    fold(between).contains(char::is_alphanumeric)
}

/// Days that calendars are least sure of, and plain ones.
fn published() -> impl Strategy<Value = Option<LocalMinute>> {
    let day = |text: &str| LocalMinute::parse(text);
    let edges = [day("0001-01-01"), day("9999-12-31"), day("2024-02-29"), None];
    prop_oneof![
        proptest::sample::select(edges.to_vec()),
        (1900..2100_i32, 1..=12_u8, 1..=28_u8)
            .prop_map(|(year, month, day)| LocalMinute::from_date(year, month, day)),
    ]
}

/// What is left of a token's words behind its first folded letters folds to the rest of its key,
/// except where one written letter folds to several and the cut falls inside it.
fn leads_back(text: &Text<'_>, at: usize, n_letters: usize) {
    let written = text.written(at);
    let whole = fold(written);
    let rest: String = whole.chars().skip(n_letters).collect();
    let cut = text.stem_span(at..at + 1, n_letters);
    let token = text.token(at).span();
    assert!(token.contains(cut) && !cut.of(text.source).is_empty(), "{cut:?} of {written:?}");
    if !rest.is_empty() && cuts_between_letters(written, n_letters) {
        assert_eq!(fold(cut.of(text.source)), rest, "{n_letters} letters off {written:?}");
    }
}

fn cuts_between_letters(written: &str, n_letters: usize) -> bool {
    let mut left = n_letters;
    for n_folded in written.chars().map(|letter| fold_char(letter).count()) {
        match n_folded {
            _ if left == 0 => return true,
            n if n > left => return false,
            n => left -= n,
        }
    }
    left == 0
}

#[test]
fn an_empty_text_says_so() {
    for source in ["", " \n\t\u{A0}\u{200F}"] {
        let reading = reading(source);
        laws::hold(source, &reading);
        assert_eq!(codes(&reading), ["empty-text"]);
        assert!(reading.claims.is_empty() && reading.sentences.is_empty());
    }
}

#[test]
fn a_text_without_arabic_is_told_and_nothing_of_it_is_claimed() {
    let signs = "?!.,;:«»\"()[]{}-—/\\%&*+=<>|~^`@#$_ ".repeat(200);
    let digits = "1234567890 ٠١٢٣٤٥٦٧٨٩ ".repeat(200);
    let latin = "The minister said that the convoy left on Friday.\n".repeat(20);
    for source in [signs.as_str(), &digits, &latin, "\0\0\0.\0", "Президент сказал, что уедет."]
    {
        let reading = reading(source);
        laws::hold(source, &reading);
        assert_eq!(reading.account.language, "und", "{source:.20}");
        assert!(reading.claims.is_empty(), "{source:.20}");
        assert!(codes(&reading).contains(&"language-not-read"), "{source:.20}");
    }
}

#[test]
fn one_line_without_an_end_is_read_whole() {
    let clause = "وقال الوزير إن القافلة غادرت حلب مساء الأحد ";
    let source = clause.repeat(40_000 / clause.len());
    let reading = reading(&source);
    laws::hold(&source, &reading);
    let last = reading.claims.last().map_or(0, |claim| claim.span.end);
    assert!(last + 200 > reading.account.length, "the last claim ends at {last}");
}

#[test]
fn ten_thousand_marks_on_a_letter_change_nothing_but_the_offsets() {
    let marks = "\u{64E}\u{301}".repeat(5_000);
    let plain = "قال الوزير إن القافلة غادرت حلب يوم 5 آذار 2024.";
    let marked = plain.replace("حلب", &format!("ح{marks}لب"));
    let (plain, marked_reading) = (reading(plain), reading(&marked));
    laws::hold(&marked, &marked_reading);
    assert_eq!(plain.claims.len(), marked_reading.claims.len());
    assert_eq!(plain.times.len(), marked_reading.times.len());
}

#[test]
fn marks_alone_and_controls_alone_are_an_empty_text() {
    for source in ["\u{64E}".repeat(10_000), "\u{301}".repeat(10_000), "\0".repeat(10_000)] {
        let reading = reading(&source);
        laws::hold(&source, &reading);
        assert_eq!(codes(&reading), ["empty-text"]);
    }
}

#[test]
fn nul_bytes_between_words_lose_no_claim() {
    let plain = "قال الوزير إن القافلة غادرت حلب.";
    let source = plain.replace(' ', "\0");
    let reading = reading(&source);
    laws::hold(&source, &reading);
    assert_eq!(reading.claims.len(), read(plain, None).claims.len());
}

#[test]
fn controls_that_hide_the_direction_are_told_where_they_stand() {
    let source = "قال \u{202E}الوزير\u{202C} إن القافلة غادرت.";
    let reading = reading(source);
    laws::hold(source, &reading);
    let note = reading.notes.iter().find(|note| note.code == "hidden-direction-controls").unwrap();
    let words: Vec<&str> = note.spans.iter().map(|span| laws::words(source, *span)).collect();
    assert_eq!(words, ["\u{202E}", "\u{202C}"]);
}

#[test]
fn words_longer_than_any_word_are_read_on() {
    let source = format!("قال الوزير إن {} غادرت حلب.", "ب".repeat(20_000));
    let reading = reading(&source);
    laws::hold(&source, &reading);
    assert!(!reading.claims.is_empty());
    assert_eq!(ByteSpan::new(0, source.len()).of(&source), source);
}

fn codes(reading: &Reading) -> Vec<&str> {
    reading.notes.iter().map(|note| note.code.as_str()).collect()
}
