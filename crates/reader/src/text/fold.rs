//! The spelling fold: every word is compared in one plain spelling.
//!
//! Vowel marks, tatweel, bidi and joining controls are dropped; alef seats, final ya, hamza seats,
//! ta marbuta, Persian letter variants, presentation forms and the two Arabic digit sets come down
//! to one letter or ASCII digit each; Latin letters to lower case. Only match keys are folded,
//! never what is shown or published.

use super::letters::{LAM_ALEF, SHAPES, plain, unshaped};
use super::lower::lower;

pub use super::letters::is_dropped;

/// The folded spelling of `text`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Appends the folded spelling of `text` to `out`.
pub fn fold_into(text: &str, out: &mut String) {
    for character in text.chars() {
        match folded(character) {
            (Some(letter), _) => out.push(letter),
            (None, letters) => out.push_str(letters),
        }
    }
}

/// What one character folds to: nothing, itself, another letter, or the letters of a ligature.
pub fn fold_char(character: char) -> impl Iterator<Item = char> {
    let (one, several) = folded(character);
    one.into_iter().chain(several.chars())
}

/// One letter, or else none or several.
#[inline]
fn folded(character: char) -> (Option<char>, &'static str) {
    match character {
        'a'..='z' | '0'..='9' => (Some(character), ""),
        '\u{0}'..='\u{7F}' => (Some(character.to_ascii_lowercase()), ""),
        _ if is_dropped(character) => (None, ""),
        '\u{0600}'..='\u{06FF}' => (Some(plain(character)), ""),
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' => presentation_form(character),
        '\u{C0}'..='\u{24F}' | '\u{370}'..='\u{52F}' => (Some(lower(character)), ""),
        _ => (Some(character), ""),
    }
}

/// What [`spelling`] shows of a word that ends in ta marbuta; it stands nowhere else.
pub const FEMININE_END: u8 = 8;

/// Which of the spellings that the fold merges a word shows: a hamza on its alef, a final ya without
/// dots, a ta marbuta. Two words that fold alike differ in this, where they are written with care.
pub fn spelling(word: &str) -> u8 {
    word.chars().fold(0, |seen, letter| seen | spelling_of(letter))
}

/// What one letter adds to the [`spelling`] of its word: a bit below 32.
#[inline]
pub(super) const fn spelling_of(letter: char) -> u8 {
    match letter {
        'أ' | 'آ' => 1,
        'إ' => 2,
        'ى' => 4,
        TA_MARBUTA => FEMININE_END,
        'ؤ' | 'ئ' => 16,
        _ => 0,
    }
}

/// Whether a word is written with a hamza below its alef.
pub fn has_low_hamza(word: &str) -> bool {
    spelling(word) & 2 != 0
}

/// Whether a mark of case stands at a word's end, before or behind the alef that may carry it. A
/// doubled letter is no case.
pub fn has_case_mark(word: &str) -> bool {
    let is_mark = |letter: &char| is_dropped(*letter) && *letter != DOUBLED;
    let mut letters = word.chars().rev();
    match letters.next() {
        Some(CASE_CARRIER) => letters.next().is_some_and(|letter| is_mark(&letter)),
        last => last.is_some_and(|letter| is_mark(&letter)),
    }
}

/// Whether a word is written with the feminine ending, which folds like a pronoun's letter.
pub fn has_feminine_end(word: &str) -> bool {
    word.ends_with(TA_MARBUTA)
}

/// Whether a word is written with the ending of the sound feminine plural.
pub fn has_feminine_plural_end(word: &str) -> bool {
    word.ends_with("ات")
}

/// Whether a word is written with the ending that plurals of men have where they are no subject.
pub fn has_oblique_end(word: &str) -> bool {
    word.ends_with("ين")
}

/// Whether a word is written with the letter of a pronoun ("his") that the feminine ending folds to.
pub fn has_pronoun_end(word: &str) -> bool {
    word.ends_with('ه')
}

/// The mark of a doubled letter, and the letter that may carry a mark of case.
pub(super) const DOUBLED: char = '\u{0651}';
pub(super) const CASE_CARRIER: char = 'ا';
/// The letter of the feminine ending.
pub(super) const TA_MARBUTA: char = 'ة';

/// Presentation forms: a letter for each of its shapes, and the letters of words in one sign.
fn presentation_form(character: char) -> (Option<char>, &'static str) {
    match character {
        '\u{FB50}'..='\u{FBB1}' => (persian(character), ""),
        '\u{FBE8}'..='\u{FBE9}' | '\u{FBFC}'..='\u{FBFF}' => (Some('ي'), ""),
        '\u{FDF2}' => (None, "الله"),
        '\u{FDFC}' => (None, "ريال"),
        _ if SHAPES.contains(&character) => (Some(unshaped(character)), ""),
        _ if LAM_ALEF.contains(&character) => (None, "لا"),
        _ => (None, ""),
    }
}

/// The letter of a shape of one of those that Persian and Urdu add, as far as accounts use it.
fn persian(shape: char) -> Option<char> {
    let after = PERSIAN_RUNS.partition_point(|(first, _)| *first <= shape);
    after.checked_sub(1).and_then(|at| PERSIAN_RUNS.get(at)).and_then(|(_, letter)| *letter)
}

/// First code point of each letter's shapes in Arabic Presentation Forms-A, already folded.
const PERSIAN_RUNS: [(char, Option<char>); 14] = [
    ('\u{FB50}', Some('ا')),
    ('\u{FB52}', None),
    ('\u{FB56}', Some('پ')),
    ('\u{FB5A}', None),
    ('\u{FB6A}', Some('ڤ')),
    ('\u{FB6E}', None),
    ('\u{FB7A}', Some('چ')),
    ('\u{FB7E}', None),
    ('\u{FB8A}', Some('ژ')),
    ('\u{FB8C}', None),
    ('\u{FB8E}', Some('ك')),
    ('\u{FB92}', Some('گ')),
    ('\u{FB96}', None),
    ('\u{FBA4}', Some('ه')),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_meet() {
        for (written, plain) in [
            ("أُبْلِغَ", "ابلغ"),
            ("إيران", "ايران"),
            ("آب", "اب"),
            ("روسيــا", "روسيا"),
            ("مدينة", "مدينه"),
            ("على", "علي"),
            ("مسؤول", "مسوول"),
            ("رئيس", "رييس"),
            ("کابل", "كابل"),
            ("NATO", "nato"),
        ] {
            assert_eq!(fold(written), plain);
        }
    }

    #[test]
    fn three_scripts_of_digits_meet() {
        assert_eq!(fold("27 ٢٧ ۲۷"), "27 27 27");
    }

    #[test]
    fn presentation_forms_come_down_to_letters() {
        assert_eq!(fold("ﻻ"), "لا");
        assert_eq!(fold("ﺳﻮﺭﻳﺎ"), "سوريا");
        assert_eq!(fold("ﷲ"), "الله");
    }

    #[test]
    fn controls_and_marks_vanish() {
        assert_eq!(fold("\u{202B}قا\u{200C}ل\u{202C}\u{FEFF}"), "قال");
    }
}
