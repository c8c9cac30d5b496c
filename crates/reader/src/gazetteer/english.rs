//! English names told by the letters of the display name, where they are transliterations.
//!
//! A file may hold a table of spellings: for a letter, as the byte it has in the file, one or two Latin
//! forms. An English name is then a line of ASCII and of three signs, each of which takes the next letter
//! of the display name: its first form, its second, or nothing. A form that begins a word is capitalised.

use crate::columns::{Cursor, Damaged, kebab};

const FIRST_FORM: u8 = 0x80;
const SECOND_FORM: u8 = 0x81;
const NO_FORM: u8 = 0x82;

/// The forms of each byte; empty where it has none.
pub(super) struct Spellings<'b>([[&'b [u8]; 2]; 256]);

impl<'b> Spellings<'b> {
    /// Lines of a letter, its first form, a tab, its second form.
    pub(super) fn read(column: &mut Cursor<'b>) -> Result<Self, Damaged> {
        let mut forms: [[&[u8]; 2]; 256] = [[&[]; 2]; 256];
        while !column.is_at_end() {
            let letter = column.byte()?;
            let mut halves = column.line()?.split(|byte| *byte == b'\t');
            forms[usize::from(letter)] = [(); 2].map(|()| halves.next().unwrap_or_default());
        }
        Ok(Self(forms))
    }

    /// Appends the name that a line tells; `None` when it takes more letters than there are.
    pub(super) fn spell(&self, line: &[u8], display_name: &[u8], out: &mut String) -> Option<()> {
        let mut letters = display_name.iter();
        let mut begins_word = true;
        for byte in line {
            let own = [*byte];
            let form: &[u8] = match *byte {
                FIRST_FORM..=SECOND_FORM => {
                    let letter = letters.next()?;
                    self.0[usize::from(*letter)][usize::from(byte - FIRST_FORM)]
                }
                NO_FORM => letters.next().map(|_| &[][..])?,
                _ => &own,
            };
            for (at, latin) in form.iter().enumerate() {
                let capital = begins_word && at == 0 && *byte >= FIRST_FORM;
                let latin = if capital { latin.to_ascii_uppercase() } else { *latin };
                out.push(char::from(latin & 0x7F));
                begins_word = matches!(latin, b' ' | b'-');
            }
        }
        Some(())
    }
}

/// A slug that leaves its key to the English name: `list:` alone goes on with the whole name as
/// [`kebab`], `list:` and two digits with so many of its words (the second) from one on (the first).
pub(super) fn whole_slug(slug: &str, name_en: &str) -> Option<String> {
    let (list, told) = slug.split_once(':')?;
    let (first, n_words) = match told.as_bytes() {
        [] => (0, usize::MAX),
        [first @ b'0'..=b'9', n @ b'0'..=b'9'] => {
            (usize::from(first - b'0'), usize::from(n - b'0'))
        }
        _ => return None,
    };
    let name = kebab(name_en);
    let words: Vec<&str> = name.split('-').skip(first).take(n_words).collect();
    Some(format!("{list}:{}", words.join("-")))
}
