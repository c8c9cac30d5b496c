//! The key a name is found by.

use crate::text::fold::fold_into;

/// The folded name with its words parted by single spaces: what [`super::Gazetteer::lookup`] takes.
pub fn key_of(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    push_key(name, &mut key);
    key
}

/// Appends the key of `name` to `out`. Signs part words like spaces do.
pub(super) fn push_key(name: &str, out: &mut String) {
    let start = out.len();
    for word in name.split(is_gap).filter(|word| !word.is_empty()) {
        let before = out.len();
        if before > start {
            out.push(' ');
        }
        fold_into(word, out);
    }
}

fn is_gap(character: char) -> bool {
    character.is_ascii() && !character.is_ascii_alphanumeric()
}
