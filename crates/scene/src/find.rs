//! Words looked for in the text: every place where they stand, however they are spelled there.

use crate::fold::{Folded, folded};
use isnad_account::Span;

/// A text made ready to be searched, once for all that is asked of it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Finder {
    text: Folded,
}

impl Finder {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        Self { text: folded(text) }
    }

    /// Where the asked words stand, in code points of the untouched text, in its order; none covers another.
    /// Vowel marks behind the last letter belong to what is found.
    pub fn find(&self, asked: &str) -> Vec<Span> {
        let asked = folded(asked).letters;
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(here) = self.text.letters.get(at..at + asked.len()) {
            let is_here = !asked.is_empty() && *here == asked;
            match is_here.then(|| self.span(at, asked.len())).flatten() {
                Some(span) => {
                    found.push(span);
                    at += asked.len();
                }
                None => at += 1,
            }
        }
        found
    }

    /// The code points of so many letters; `None` where they begin or end inside one sign of two letters.
    fn span(&self, at: usize, n_letters: usize) -> Option<Span> {
        let points = &self.text.points;
        let (first, last) = (*points.get(at)?, *points.get(at + n_letters - 1)?);
        let before = at.checked_sub(1).and_then(|before| points.get(before));
        let after = points.get(at + n_letters);
        let is_whole = before != Some(&first) && after != Some(&last);
        is_whole.then(|| Span::new(first, after.copied().unwrap_or(last + 1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str, asked: &str) -> Vec<String> {
        let points: Vec<char> = text.chars().collect();
        let words = |span: &Span| points[span.start as usize..span.end as usize].iter().collect();
        Finder::new(text).find(asked).iter().map(words).collect()
    }

    #[test]
    fn words_are_found_however_they_are_spelled() {
        let text = "قالَت أُسرة الى قاعدةِ الشاطئ: في ٢٧ و۲۷ و27.";
        assert_eq!(found(text, "قاعده"), ["قاعدةِ"]);
        assert_eq!(found(text, "قالت"), ["قالَت"]);
        assert_eq!(found(text, "اسرة إلى"), ["أُسرة الى"]);
        assert_eq!(found(text, "27"), ["٢٧", "۲۷", "27"]);
        assert_eq!(found("Envoy, ENVOY", "envoy"), ["Envoy", "ENVOY"]);
    }

    #[test]
    fn line_breaks_and_blanks_between_words_make_no_odds() {
        assert_eq!(found("to Mazzeh\n  air base", " mazzeh air "), ["Mazzeh\n  air"]);
    }

    #[test]
    fn what_is_found_does_not_cover_what_was_found_before() {
        assert_eq!(Finder::new("aaaaa").find("aa"), [Span::new(0, 2), Span::new(2, 4)]);
    }

    #[test]
    fn nothing_is_found_of_nothing_or_in_half_a_sign() {
        assert_eq!(found("abc", " \u{640} "), [""; 0]);
        assert_eq!(found("ﻻ", "ا"), [""; 0]);
        assert_eq!(found("ﻻ", "لا"), ["ﻻ"]);
        assert_eq!(found("ab", "abc"), [""; 0]);
    }

    proptest! {
        #[test]
        fn whatever_is_found_is_spelled_as_asked(
            text in "[ab \\nاأإىيةه\u{640}\u{64E}\u{FEFB}١1]{0,40}",
            asked in "[a اىه\u{64E}1]{0,3}",
        ) {
            let wanted = folded(&asked).letters;
            let spans = Finder::new(&text).find(&asked);
            prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
            for words in found(&text, &asked) {
                prop_assert_eq!(folded(&words).letters, wanted.clone());
            }
        }
    }
}
