//! What the files of places and of events have in common: numbers and text in columns.

mod letters;

pub(crate) use isnad_account::columns::{Cursor, Damaged};
pub(crate) use letters::push_letters;

/// An English name as an id: small letters and digits, all else one hyphen.
pub fn kebab(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<String> =
        words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect();
    words.join("-")
}
