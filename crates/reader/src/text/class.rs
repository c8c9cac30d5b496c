//! What each character is, by ranges: one look, no Unicode tables.

use super::fold::is_dropped;

/// The classes that tokenising tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Letter,
    Digit,
    /// Belongs to whatever stands before it and carries no letter.
    Mark,
    Space,
    LineBreak,
    Punct(Punct),
}

/// Punctuation as the reader needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Punct {
    /// A comma of any script.
    Comma,
    /// A semicolon of any script.
    Semicolon,
    /// A colon.
    Colon,
    /// A full stop that ends a sentence.
    Stop,
    /// A question mark of any script.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// Three dots, as one sign or in a row.
    Ellipsis,
    /// An opening quotation mark.
    Open,
    /// A closing quotation mark.
    Close,
    /// A straight quotation mark, which does not say whether it opens or closes.
    Quote,
    /// `(`, `[` or `{`.
    BracketOpen,
    /// `)`, `]` or `}`.
    BracketClose,
    /// Any dash or hyphen.
    Dash,
    /// A slash.
    Slash,
    /// Any other sign.
    Other,
}

/// The class of a character: from a table for the letters and signs of almost every text.
#[inline]
pub(crate) fn class_of(character: char) -> Class {
    match character as u32 {
        latin @ ..0x100 => LATIN[latin as usize],
        arabic @ 0x600..0x700 => ARABIC[arabic as usize - 0x600],
        _ => class_by_range(character),
    }
}

static LATIN: [Class; 256] = classes_from(0);
static ARABIC: [Class; 256] = classes_from(0x600);

const fn classes_from(first: u32) -> [Class; 256] {
    let mut classes = [Class::Letter; 256];
    let mut nth = 0;
    while nth < classes.len() {
        if let Some(character) = char::from_u32(first + nth as u32) {
            classes[nth] = class_by_range(character);
        }
        nth += 1;
    }
    classes
}

pub(super) const fn class_by_range(character: char) -> Class {
    match character {
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Class::LineBreak,
        '\u{0}'..='\u{20}'
        | '\u{A0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200A}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{3000}' => Class::Space,
        '0'..='9' | '٠'..='٩' | '۰'..='۹' => Class::Digit,
        'a'..='z' | 'A'..='Z' => Class::Letter,
        _ if is_dropped(character) => Class::Mark,
        _ => match punct_of(character) {
            Some(punct) => Class::Punct(punct),
            None => Class::Letter,
        },
    }
}

const fn punct_of(character: char) -> Option<Punct> {
    Some(match character {
        ',' | '،' | '٬' => Punct::Comma,
        ';' | '؛' => Punct::Semicolon,
        ':' => Punct::Colon,
        '.' | '۔' => Punct::Stop,
        '?' | '؟' => Punct::Question,
        '!' => Punct::Exclamation,
        '…' => Punct::Ellipsis,
        '«' | '“' | '‹' | '„' | '\u{201F}' => Punct::Open,
        '»' | '”' | '›' => Punct::Close,
        '"' => Punct::Quote,
        '(' | '[' | '{' | '﴾' => Punct::BracketOpen,
        ')' | ']' | '}' | '﴿' => Punct::BracketClose,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Punct::Dash,
        '/' | '\\' => Punct::Slash,
        '!'..='~'
        | '\u{A1}'..='\u{A9}'
        | '\u{AB}'..='\u{B4}'
        | '\u{B6}'..='\u{BF}'
        | '×'
        | '÷'
        | '\u{0600}'..='\u{060F}'
        | '\u{061B}'..='\u{061F}'
        | '٪'..='٭'
        | '\u{06DD}'
        | '\u{06DE}'
        | '\u{06E9}'
        | '\u{2016}'..='\u{2029}'
        | '\u{2030}'..='\u{205E}'
        | '\u{20A0}'..='\u{20CF}'
        | '\u{2100}'..='\u{2BFF}'
        | '\u{3001}'..='\u{3020}'
        | '\u{E000}'..='\u{F8FF}'
        | '\u{FFF0}'..='\u{FFFF}'
        | '\u{1F000}'..='\u{1FAFF}' => Punct::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_any_script_are_letters() {
        for letter in ['ب', 'z', 'é', 'Ж', 'گ', '中', 'ﷲ'] {
            assert_eq!(class_of(letter), Class::Letter, "{letter}");
        }
    }

    #[test]
    fn signs_are_told_apart() {
        assert_eq!(class_of('،'), Class::Punct(Punct::Comma));
        assert_eq!(class_of('😀'), Class::Punct(Punct::Other));
        assert_eq!(class_of('\u{64B}'), Class::Mark);
        assert_eq!(class_of('٫'), Class::Punct(Punct::Other));
        assert_eq!(class_of('\u{A0}'), Class::Space);
    }
}
