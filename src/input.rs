//! What a person brought, before anything reads it: is it a text the page can take?

use crate::strings::notes::Notice;

/// The most the page takes, in bytes of UTF-8.
pub(crate) const MOST_BYTES: usize = 2_000_000;
/// Bytes of UTF-8 from which a text is long: reading and drawing it can be felt.
const LONG_BYTES: usize = 200_000;
/// Marks on letters beyond which a text is piled up rather than written.
const MARKS_A_LETTER: usize = 4;
const MANY_MARKS: usize = 200;

/// Why a text cannot be read at all; `None` where it can.
pub(crate) fn refusal(text: &str) -> Option<Notice> {
    if text.trim().is_empty() {
        return Some(Notice::Empty);
    }
    (text.len() > MOST_BYTES).then_some(Notice::TooLong(text.len()))
}

/// What is odd about a text that can be read.
pub(crate) fn remarks(text: &str) -> Vec<Notice> {
    let (mut n_letters, mut n_arabic, mut n_marks, mut n_broken) = (0, 0, 0, 0);
    for character in text.chars() {
        match character {
            // What most texts are mostly made of comes first.
            c if is_arabic(c) => (n_arabic, n_letters) = (n_arabic + 1, n_letters + 1),
            ' ' => {}
            '\u{FFFD}' => n_broken += 1,
            c if is_mark(c) => n_marks += 1,
            c if !c.is_ascii_punctuation() && !c.is_whitespace() => n_letters += 1,
            _ => {}
        }
    }
    let odd = [
        (n_arabic == 0, Notice::NoArabic),
        (n_broken > 0, Notice::BrokenCharacters(n_broken)),
        (n_marks > MANY_MARKS && n_marks > n_letters * MARKS_A_LETTER, Notice::ManyMarks),
        (text.len() >= LONG_BYTES, Notice::Long),
    ];
    odd.into_iter().filter_map(|(holds, notice)| holds.then_some(notice)).collect()
}

/// Combining marks of the Latin and the Arabic blocks.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(refusal(" \n\u{a0}"), Some(Notice::Empty));
        assert_eq!(refusal("قال"), None);
        let long = "س".repeat(MOST_BYTES);
        assert_eq!(refusal(&long), Some(Notice::TooLong(2 * MOST_BYTES)));
        assert_eq!(refusal(&long[..MOST_BYTES]), None);
    }

    #[test]
    fn oddities_are_named() {
        assert_eq!(remarks("قال الوزير."), []);
        assert_eq!(remarks("The minister said."), [Notice::NoArabic]);
        assert_eq!(remarks("قال\u{FFFD}\u{FFFD}"), [Notice::BrokenCharacters(2)]);
        let piled = ["قال", &"\u{64E}".repeat(10_000)].concat();
        assert_eq!(remarks(&piled), [Notice::ManyMarks]);
        assert_eq!(remarks(&"قال. ".repeat(LONG_BYTES / 8)), [Notice::Long]);
        assert_eq!(remarks("قَالَ الوَزِيرُ"), [], "ordinary vowel marks are no oddity");
    }
}
