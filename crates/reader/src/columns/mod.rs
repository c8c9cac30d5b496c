//! What the files of places and of events have in common: numbers and text in columns.

mod cursor;
mod letters;

pub(crate) use cursor::Cursor;
pub(crate) use letters::push_letters;

/// The named column of a file is cut short or holds a value that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Damaged(pub(crate) &'static str);

/// An English name as an id: small letters and digits, all else one hyphen.
pub fn kebab(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<String> =
        words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect();
    words.join("-")
}
