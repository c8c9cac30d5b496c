//! Words as they are searched: how a word is spelled makes no odds.
//!
//! Vowel marks, tatweel and hidden controls are left out; alef, ya, hamza and ta marbuta come down to one letter
//! each, three sorts of digits to one, shapes of letters to the letter, capitals to small letters and a run of
//! blanks to one space. Only what is compared is folded, never what is shown.

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
    matches!(character,
        '\u{0610}'..='\u{061A}' | '\u{061C}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{08D3}'..='\u{08FF}' | '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE70}'..='\u{FE7F}' | '\u{FEFF}' | '\u{AD}')
}

fn letter(character: char) -> char {
    match character {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ئ' | 'ی' | 'ې' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ہ' | 'ھ' | 'ۀ' | 'ە' => 'ه',
        'ک' | 'ڪ' => 'ك',
        '٠'..='٩' => moved(character, '٠', '0'),
        '۰'..='۹' => moved(character, '۰', '0'),
        'À'..='Ö' | 'Ø'..='Þ' => moved(character, 'À', 'à'),
        'А'..='Я' => moved(character, 'А', 'а'),
        '\u{FE80}'..='\u{FEF4}' => shaped(character),
        _ => character.to_ascii_lowercase(),
    }
}

/// The character as far behind `to` as it is behind `from`.
fn moved(character: char, from: char, to: char) -> char {
    char::from_u32(character as u32 - from as u32 + to as u32).unwrap_or(character)
}

/// Lam and alef written as one sign.
const LAM_ALEF: core::ops::RangeInclusive<char> = '\u{FEF5}'..='\u{FEFC}';

/// The letter of one of its shapes: in Unicode each letter owns a run of two or four of them.
fn shaped(character: char) -> char {
    let after = SHAPES.partition_point(|(first, _)| *first <= character);
    after.checked_sub(1).and_then(|at| SHAPES.get(at)).map_or(character, |(_, letter)| *letter)
}

const SHAPES: [(char, char); 35] = [
    ('\u{FE80}', 'ء'),
    ('\u{FE81}', 'ا'),
    ('\u{FE85}', 'و'),
    ('\u{FE87}', 'ا'),
    ('\u{FE89}', 'ي'),
    ('\u{FE8D}', 'ا'),
    ('\u{FE8F}', 'ب'),
    ('\u{FE93}', 'ه'),
    ('\u{FE95}', 'ت'),
    ('\u{FE99}', 'ث'),
    ('\u{FE9D}', 'ج'),
    ('\u{FEA1}', 'ح'),
    ('\u{FEA5}', 'خ'),
    ('\u{FEA9}', 'د'),
    ('\u{FEAB}', 'ذ'),
    ('\u{FEAD}', 'ر'),
    ('\u{FEAF}', 'ز'),
    ('\u{FEB1}', 'س'),
    ('\u{FEB5}', 'ش'),
    ('\u{FEB9}', 'ص'),
    ('\u{FEBD}', 'ض'),
    ('\u{FEC1}', 'ط'),
    ('\u{FEC5}', 'ظ'),
    ('\u{FEC9}', 'ع'),
    ('\u{FECD}', 'غ'),
    ('\u{FED1}', 'ف'),
    ('\u{FED5}', 'ق'),
    ('\u{FED9}', 'ك'),
    ('\u{FEDD}', 'ل'),
    ('\u{FEE1}', 'م'),
    ('\u{FEE5}', 'ن'),
    ('\u{FEE9}', 'ه'),
    ('\u{FEED}', 'و'),
    ('\u{FEEF}', 'ي'),
    ('\u{FEF1}', 'ي'),
];

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
