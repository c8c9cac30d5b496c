//! The spelling fold: every word is compared in one plain spelling.
//!
//! Vowel marks, tatweel, bidi and joining controls are dropped; alef seats, final ya, hamza seats,
//! ta marbuta, Persian letter variants, presentation forms and the two Arabic digit sets come down
//! to one letter or ASCII digit each; Latin letters to lower case. Only match keys are folded,
//! never what is shown or published.

use super::lower::lower;

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
        '\u{0600}'..='\u{06FF}' => (Some(fold_letter(character)), ""),
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' => (None, presentation_form(character)),
        '\u{C0}'..='\u{24F}' | '\u{370}'..='\u{52F}' => (Some(lower(character)), ""),
        _ => (Some(character), ""),
    }
}

/// Marks that carry no letter: vowel signs, tatweel, controls.
pub const fn is_dropped(character: char) -> bool {
    matches!(character,
        '\u{0610}'..='\u{061A}' | '\u{061C}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{08D3}'..='\u{08FF}' | '\u{0300}'..='\u{036F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{AD}')
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

pub(super) const fn fold_letter(letter: char) -> char {
    match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ئ' | 'ی' | 'ې' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ہ' | 'ھ' | 'ۀ' | 'ە' => 'ه',
        'ک' | 'ڪ' => 'ك',
        '٠'..='٩' => digit(letter, '٠'),
        '۰'..='۹' => digit(letter, '۰'),
        _ => letter,
    }
}

const fn digit(character: char, zero: char) -> char {
    (b'0' + (character as u32 - zero as u32) as u8) as char
}

/// Presentation forms by Unicode's own order: each base letter owns a run of shapes.
fn presentation_form(character: char) -> &'static str {
    let point = character as u32;
    match point {
        0xFE70..=0xFE7F => "",
        0xFE80..=0xFEF4 => run_of(point, &LETTER_RUNS),
        0xFEF5..=0xFEFC => "لا",
        0xFB50..=0xFBB1 => run_of(point, &PERSIAN_RUNS),
        0xFBE8..=0xFBE9 | 0xFBFC..=0xFBFF => "ي",
        0xFDF2 => "الله",
        0xFDFC => "ريال",
        _ => "",
    }
}

fn run_of(point: u32, runs: &'static [(u32, &'static str)]) -> &'static str {
    let after = runs.partition_point(|(first, _)| *first <= point);
    after.checked_sub(1).and_then(|at| runs.get(at)).map_or("", |(_, letters)| letters)
}

/// First code point of each letter's shapes in Arabic Presentation Forms-B, already folded.
const LETTER_RUNS: [(u32, &str); 38] = [
    (0xFE80, "ء"),
    (0xFE81, "ا"),
    (0xFE83, "ا"),
    (0xFE85, "و"),
    (0xFE87, "ا"),
    (0xFE89, "ي"),
    (0xFE8D, "ا"),
    (0xFE8F, "ب"),
    (0xFE93, "ه"),
    (0xFE95, "ت"),
    (0xFE99, "ث"),
    (0xFE9D, "ج"),
    (0xFEA1, "ح"),
    (0xFEA5, "خ"),
    (0xFEA9, "د"),
    (0xFEAB, "ذ"),
    (0xFEAD, "ر"),
    (0xFEAF, "ز"),
    (0xFEB1, "س"),
    (0xFEB5, "ش"),
    (0xFEB9, "ص"),
    (0xFEBD, "ض"),
    (0xFEC1, "ط"),
    (0xFEC5, "ظ"),
    (0xFEC9, "ع"),
    (0xFECD, "غ"),
    (0xFED1, "ف"),
    (0xFED5, "ق"),
    (0xFED9, "ك"),
    (0xFEDD, "ل"),
    (0xFEE1, "م"),
    (0xFEE5, "ن"),
    (0xFEE9, "ه"),
    (0xFEED, "و"),
    (0xFEEF, "ي"),
    (0xFEF1, "ي"),
    (0xFEF5, "لا"),
    (0xFEFD, ""),
];

/// The same for the Persian and Urdu letters of Presentation Forms-A that accounts use.
const PERSIAN_RUNS: [(u32, &str); 14] = [
    (0xFB50, "ا"),
    (0xFB52, ""),
    (0xFB56, "پ"),
    (0xFB5A, ""),
    (0xFB6A, "ڤ"),
    (0xFB6E, ""),
    (0xFB7A, "چ"),
    (0xFB7E, ""),
    (0xFB8A, "ژ"),
    (0xFB8C, ""),
    (0xFB8E, "ك"),
    (0xFB92, "گ"),
    (0xFB96, ""),
    (0xFBA4, "ه"),
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
