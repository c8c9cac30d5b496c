//! Words as they are searched: how a word is spelled makes no odds.
//!
//! Vowel marks, tatweel and hidden controls are left out; alef, ya, hamza and ta marbuta come down to one letter
//! each, three sorts of digits to one, shapes of letters to the letter, capitals to small letters and a run of
//! blanks to one space. Only what is compared is folded, never what is shown.

use isnad_account::letters::{self, LAM_ALEF, LONE_MARKS, SHAPES, plain, unshaped};

/// A text as it is searched, with where every letter of it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Folded {
    /// The letters that are compared.
    pub(crate) letters: Vec<char>,
    /// The code point of the text that each letter comes from; never falls.
    pub(crate) points: Vec<u32>,
}

/// A text as it is searched. Blanks at its two ends are left out.
pub(crate) fn folded(text: &str) -> Folded {
    let mut found = Folded::default();
    for (point, character) in (0u32..).zip(text.chars()) {
        if character.is_whitespace() {
            found.space(point);
        } else if let Some(letters) = LAM_ALEF.contains(&character).then_some(['ل', 'ا']) {
            letters.into_iter().for_each(|letter| found.put(letter, point));
        } else if !is_dropped(character) {
            found.put(letter(character), point);
        }
    }
    if found.letters.last() == Some(&' ') {
        found.letters.pop();
        found.points.pop();
    }
    found
}

impl Folded {
    fn put(&mut self, letter: char, point: u32) {
        self.letters.push(letter);
        self.points.push(point);
    }

    fn space(&mut self, point: u32) {
        if self.letters.last().is_some_and(|last| *last != ' ') {
            self.put(' ', point);
        }
    }
}

/// Marks and controls that carry no letter.
fn is_dropped(character: char) -> bool {
    letters::is_dropped(character) || LONE_MARKS.contains(&character)
}

fn letter(character: char) -> char {
    match character {
        'À'..='Ö' | 'Ø'..='Þ' => moved(character, 'À', 'à'),
        'А'..='Я' => moved(character, 'А', 'а'),
        _ if SHAPES.contains(&character) => unshaped(character),
        _ => plain(character).to_ascii_lowercase(),
    }
}

/// The character as far behind `to` as it is behind `from`.
fn moved(character: char, from: char, to: char) -> char {
    char::from_u32(character as u32 - from as u32 + to as u32).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> String {
        folded(text).letters.into_iter().collect()
    }

    #[test]
    fn spellings_of_one_word_meet() {
        for (written, plain) in [
            ("أُبْلِغَ", "ابلغ"),
            ("إيران", "ايران"),
            ("روسيــا", "روسيا"),
            ("مدينة", "مدينه"),
            ("على", "علي"),
            ("مسؤول", "مسوول"),
            ("رئيس", "رييس"),
            ("کابل", "كابل"),
            ("NATO École Москва", "nato école москва"),
            ("27 ٢٧ ۲۷", "27 27 27"),
            ("ﺳﻮﺭﻳﺎ ﻻ", "سوريا لا"),
            ("\u{202B}قا\u{200C}ل\u{202C}\u{FEFF}", "قال"),
            (" a \n\t b ", "a b"),
        ] {
            assert_eq!(letters(written), plain);
        }
    }

    #[test]
    fn every_letter_knows_where_it_stands() {
        let found = folded("قـالَ  ﻻ");
        assert_eq!(found.letters, ['ق', 'ا', 'ل', ' ', 'ل', 'ا']);
        assert_eq!(found.points, [0, 2, 3, 5, 7, 7]);
    }
}
