//! Arabic letters as they are compared: one plain letter for all that a word may be spelled with.
//!
//! The reader looks up words by it and the page finds words by it, so that both agree on which
//! spellings are one word. After The Unicode Standard, section 9.2 (Arabic) and the charts of its blocks
//! Arabic (U+0600), Arabic Extended-A (U+08A0) and Arabic Presentation Forms-B (U+FE70): which
//! characters are marks is their general category Mn or Cf, and which letter a shape belongs to is its
//! compatibility decomposition in `UnicodeData.txt`. Which letters come down to one is the custom of
//! searching Arabic: writers leave out hamzas, the dots of a final ya and those of ta marbuta, and
//! keyboards of Persian and Urdu have letters of their own for kaf, ya and ha.

use core::ops::RangeInclusive;

/// Marks that carry no letter: vowel signs, tatweel, controls of direction and of joining, and what a
/// Latin letter may carry.
#[inline]
pub const fn is_dropped(character: char) -> bool {
    matches!(character,
        '\u{0610}'..='\u{061A}' | '\u{061C}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{08D3}'..='\u{08FF}' | '\u{0300}'..='\u{036F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{AD}')
}

/// The plain letter or ASCII digit of a character of the Arabic block; any other stays as it is.
#[inline]
pub const fn plain(letter: char) -> char {
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

/// Vowel signs as characters of their own, without a letter.
pub const LONE_MARKS: RangeInclusive<char> = '\u{FE70}'..='\u{FE7F}';
/// The shapes that a letter takes at the beginning, in the middle and at the end of a word.
pub const SHAPES: RangeInclusive<char> = '\u{FE80}'..='\u{FEF4}';
/// Lam and alef written as one sign.
pub const LAM_ALEF: RangeInclusive<char> = '\u{FEF5}'..='\u{FEFC}';

/// The plain letter of one of its [`SHAPES`]: each letter owns a run of two or four of them, in Unicode's
/// order.
pub fn unshaped(shape: char) -> char {
    let after = RUNS.partition_point(|(first, _)| *first <= shape);
    after.checked_sub(1).and_then(|at| RUNS.get(at)).map_or(shape, |(_, letter)| *letter)
}

/// The first shape of each run with its letter, which is plain already.
const RUNS: [(char, char); 35] = [
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

    #[test]
    fn every_shape_has_a_plain_letter() {
        for shape in SHAPES {
            let letter = unshaped(shape);
            assert!(('\u{0621}'..='\u{064A}').contains(&letter), "{shape}");
            assert_eq!(plain(letter), letter, "{shape}");
        }
    }

    #[test]
    fn a_plain_letter_is_dropped_by_nobody() {
        for character in '\u{0600}'..='\u{06FF}' {
            assert!(is_dropped(character) || !is_dropped(plain(character)), "{character}");
        }
    }

    #[test]
    fn both_sets_of_digits_come_down_to_one() {
        assert_eq!("٢٧".chars().map(plain).collect::<String>(), "27");
        assert_eq!("۲۷".chars().map(plain).collect::<String>(), "27");
    }
}
