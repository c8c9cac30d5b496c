//! What of a word's writing its folded spelling does not tell.

use super::fold::{CASE_CARRIER, DOUBLED, TA_MARBUTA};

/// Bits: the word's spelling beyond its fold ([`super::fold::spelling`]), then what its end shows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shown(u8);

const SPELLING: u8 = 31;
const CASE_MARK: u8 = 32;
const PLAIN_END: u8 = 64;
const FEMININE_END_BARE: u8 = 128;

impl Shown {
    /// As [`super::fold::spelling`].
    pub(super) const fn spelling(self) -> u8 {
        self.0 & SPELLING
    }

    /// As [`super::fold::has_case_mark`].
    pub(super) const fn has_case_mark(self) -> bool {
        self.0 & CASE_MARK != 0
    }

    /// Whether the fold left the last letter as it is written.
    pub(super) const fn has_plain_end(self) -> bool {
        self.0 & PLAIN_END != 0
    }

    /// As [`super::fold::has_feminine_end`].
    pub(super) const fn has_feminine_end(self) -> bool {
        self.0 & FEMININE_END_BARE != 0
    }
}

/// A word while it is gone through.
#[derive(Default)]
pub(super) struct Look {
    spelling: u8,
    /// The code point of the last character that is no mark.
    last: u32,
    /// Whether the last character is that one.
    is_letter: bool,
    /// Which of the last two characters are marks of case, the last one in the lowest bit.
    case: u8,
}

impl Look {
    /// A mark, which carries no letter.
    pub(super) fn mark(&mut self, mark: char) {
        self.case = (self.case << 1 | u8::from(mark != DOUBLED)) & 3;
        self.is_letter = false;
    }

    /// Any other character, and what it adds to the spelling.
    #[inline(always)] // once for every letter
    pub(super) fn letter(&mut self, letter: u32, spelling: u8) {
        self.case = self.case << 1 & 3;
        self.is_letter = true;
        self.spelling |= spelling;
        self.last = letter;
    }

    /// What the word has shown, by the last letter that it folds to; 0 where it folds to none.
    pub(super) fn end(&self, folded: u32) -> Shown {
        let flag = |holds: bool, bit: u8| if holds { bit } else { 0 };
        let ends_in = |letter: char| self.is_letter && self.last == letter as u32;
        let carrier = if ends_in(CASE_CARRIER) { 2 } else { 1 };
        Shown(
            self.spelling
                | flag(self.case & carrier != 0, CASE_MARK)
                | flag(self.last == folded, PLAIN_END)
                | flag(ends_in(TA_MARBUTA), FEMININE_END_BARE),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::*;

    fn shown(word: &str) -> Shown {
        let mut look = Look::default();
        for character in word.chars() {
            if fold::is_dropped(character) {
                look.mark(character);
            } else {
                look.letter(character as u32, fold::spelling_of(character));
            }
        }
        look.end(fold::fold(word).chars().next_back().unwrap() as u32)
    }

    #[test]
    fn a_word_shows_what_the_functions_of_the_fold_tell_of_it() {
        let doubled = ["أبا\u{651}", "ا\u{64B}", "أمّ", "أمّا"];
        let words = ["كتابٌ", "كتابًا", "كُتب", "كتب", "مدينة", "مدينةٌ", "إلى"];
        for word in doubled.into_iter().chain(words) {
            let shown = shown(word);
            assert_eq!(shown.spelling(), fold::spelling(word), "{word}");
            assert_eq!(shown.has_case_mark(), fold::has_case_mark(word), "{word}");
            assert_eq!(shown.has_feminine_end(), fold::has_feminine_end(word), "{word}");
        }
    }

    #[test]
    fn an_end_is_plain_where_the_fold_leaves_it() {
        assert!(shown("بيتهُ").has_plain_end() && !shown("مدينة").has_plain_end());
    }
}
