//! When two English names are of the same person, body or place.

use std::collections::BTreeSet;

/// Words that stand in many names and tell nobody apart.
const GENERIC: [&str; 12] = [
    "air",
    "base",
    "airbase",
    "city",
    "military",
    "minister",
    "president",
    "foreign",
    "former",
    "countryside",
    "one",
    "side",
];
/// Words that belong to no name.
const LITTLE: [&str; 6] = ["the", "al", "el", "unnamed", "of", "in"];
/// Words are compared up to here, so that Iraq and Iraqi meet.
const N_LETTERS: usize = 4;

/// Whether all words of one name are in the other: Assad is Bashar al-Assad, Maher al-Assad is
/// not. The parts of `gold` between bars are alternatives.
pub(super) fn same_name(gold: &str, given: &str) -> bool {
    let given = key(given);
    gold.split('|').map(key).any(|gold| {
        let is_told = !gold.is_empty() && !given.is_empty();
        is_told && (gold.is_subset(&given) || given.is_subset(&gold))
    })
}

/// The beginnings of the words of a name; generic words only where nothing else is left.
fn key(name: &str) -> BTreeSet<String> {
    let letters = letters(&name.to_lowercase());
    let words = || letters.split_whitespace().filter(|word| word.len() > 2);
    let begin = |word: &str| word.chars().take(N_LETTERS).collect::<String>();
    let telling: BTreeSet<String> =
        words().filter(|word| !GENERIC.contains(word)).map(begin).collect();
    if telling.is_empty() { words().map(begin).collect() } else { telling }
}

/// The name with a space for every little word and for all that is no Latin letter.
fn letters(name: &str) -> String {
    let is_word = |next: char| next.is_alphanumeric() || next == '_';
    let mut left = String::with_capacity(name.len());
    for piece in name.split_inclusive(|next| !is_word(next)) {
        let word = piece.trim_end_matches(|next| !is_word(next));
        if !LITTLE.contains(&word) {
            left.extend(
                word.chars().map(|next| if next.is_ascii_lowercase() { next } else { ' ' }),
            );
        }
        left.push(' ');
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_the_long_one_and_another_is_not() {
        assert!(same_name("Assad", "Bashar al-Assad"));
        assert!(same_name("Bashar al-Assad", "Assad"));
        assert!(!same_name("Maher al-Assad", "Bashar al-Assad"));
        assert!(same_name("Iraqi government", "Iraq"));
        assert!(same_name("Tartus|Hmeimim air base", "Hmeimim"));
    }

    #[test]
    fn generic_words_count_only_where_nothing_else_is_left() {
        assert!(!same_name("Shayrat air base", "Hmeimim air base"));
        assert!(same_name("the president", "President"));
    }

    #[test]
    fn a_name_without_latin_letters_is_no_name() {
        assert!(!same_name("", "Assad"));
        assert!(!same_name("Assad", "الأسد"));
        assert!(!same_name("of the", "of the"));
    }

    #[test]
    fn little_words_stand_alone() {
        let words: Vec<String> = key("al-Hasan of the2 of_the al'Ain").into_iter().collect();
        assert_eq!(words, ["ain", "hasa", "the"]);
    }
}
