//! Every word the page shows, in Arabic and English side by side. The reader and the scenes give codes;
//! here they become sentences.

pub(crate) mod counts;
pub(crate) mod keys;
pub(crate) mod locale;
pub(crate) mod notes;
pub(crate) mod terms;
pub(crate) mod when;
pub(crate) mod words;

/// A language of the interface, not of the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Arabic,
    English,
}

impl Language {
    /// BCP 47 code, for `lang`.
    pub(crate) fn code(self) -> &'static str {
        self.pick(Pair("ar", "en"))
    }

    /// Writing direction, for `dir`.
    pub(crate) fn direction(self) -> &'static str {
        self.pick(Pair("rtl", "ltr"))
    }

    /// The language of a BCP 47 tag; Arabic where it is neither, since that is what accounts are read in.
    pub(crate) fn from_tag(tag: &str) -> Self {
        if tag.starts_with("en") { Self::English } else { Self::Arabic }
    }

    pub(crate) fn other(self) -> Self {
        match self {
            Self::Arabic => Self::English,
            Self::English => Self::Arabic,
        }
    }

    /// The words of this language.
    pub(crate) fn pick(self, pair: Pair) -> &'static str {
        match self {
            Self::Arabic => pair.0,
            Self::English => pair.1,
        }
    }
}

/// The same words in Arabic and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pair(pub(crate) &'static str, pub(crate) &'static str);

/// Puts values in the places marked `{}`, in order.
pub(crate) fn fill(template: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut values = values.iter();
    for (index, part) in template.split("{}").enumerate() {
        if index > 0 {
            filled.push_str(values.next().unwrap_or(&""));
        }
        filled.push_str(part);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every line of words: key, Arabic, English.
    fn pairs() -> Vec<(&'static str, &'static str, &'static str)> {
        let lines = include_str!("strings/words.tsv").lines();
        let rows = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let row = |line: &'static str| {
            let mut cells = line.split('\t');
            Some((cells.next()?, cells.next()?, cells.next()?))
        };
        rows.filter_map(row).collect()
    }

    fn latin_words(text: &str) -> impl Iterator<Item = &str> {
        text.split(|it: char| !it.is_ascii_alphabetic())
            // A blank at an end is written with one.
            .filter(|word| !word.is_empty() && *word != "s")
    }

    fn is_arabic(letter: char) -> bool {
        ('\u{620}'..='\u{6FF}').contains(&letter)
    }

    #[test]
    fn nothing_is_left_without_words_in_one_of_the_languages() {
        assert!(pairs().len() > 300, "the words are not found");
        for (file, arabic, english) in pairs() {
            let empty = arabic.is_empty() || english.is_empty();
            assert!(!empty, "{file}: \"{arabic}\" \"{english}\"");
        }
    }

    #[test]
    fn the_same_values_stand_in_both_languages() {
        for (file, arabic, english) in pairs() {
            let n = |text: &str| text.matches("{}").count();
            assert_eq!(n(arabic), n(english), "{file}: \"{arabic}\" \"{english}\"");
        }
    }

    #[test]
    fn arabic_words_are_arabic_and_english_words_are_english_but_for_names() {
        for (file, arabic, english) in pairs() {
            assert!(!english.chars().any(is_arabic), "{file}: \"{english}\"");
            // A name is the same in both.
            let is_name = |word: &&str| latin_words(english).any(|it| it == *word);
            let foreign: Vec<&str> = latin_words(arabic).filter(|word| !is_name(word)).collect();
            assert!(foreign.is_empty(), "{file}: {foreign:?} in \"{arabic}\"");
        }
    }

    #[test]
    fn counted_things_show_their_number_where_the_form_does_not_say_it() {
        let counted = pairs().into_iter().filter(|(key, ..)| key.starts_with("N_"));
        for (key, arabic, english) in counted {
            let shows = ["_FEW", "_MANY", "_OTHER"].iter().any(|form| key.ends_with(form));
            assert_eq!((arabic.contains("{}"), english.contains("{}")), (shows, shows), "{key}");
        }
    }

    #[test]
    fn values_fill_their_places_in_order() {
        assert_eq!(fill("from {} to {}.", &["a", "b"]), "from a to b.");
        assert_eq!(fill("{}", &[]), "");
    }
}
