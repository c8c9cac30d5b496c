//! Counted things in the plural forms of Arabic and English.

use super::{Language, Pair, words as w};
use crate::dom::plural::{PluralForm, plural_form};

/// The forms of one counted noun. Arabic: one, two, few (3 to 10), many (11 to 99), other (100 and so on).
/// `{}` stands for the number where the form shows it.
pub(crate) struct Counted {
    zero: Pair,
    one: Pair,
    two: Pair,
    few: Pair,
    many: Pair,
    other: Pair,
}

impl Counted {
    /// The words for `n` of them; `number` is `n` as the page writes numbers.
    pub(crate) fn words(&self, language: Language, n: usize, number: &str) -> String {
        super::fill(self.form(language, n), &[number])
    }

    /// Nothing at all has words of its own in both languages; the browser tells the form of every other number.
    fn form(&self, language: Language, n: usize) -> &'static str {
        language.pick(match plural_form(language.code(), n) {
            _ if n == 0 => self.zero,
            PluralForm::One => self.one,
            PluralForm::Two => self.two,
            PluralForm::Few => self.few,
            PluralForm::Many => self.many,
            PluralForm::Other => self.other,
        })
    }
}

pub(crate) const CLAIMS: Counted = Counted {
    zero: w::N_CLAIMS_ZERO,
    one: w::N_CLAIMS_ONE,
    two: w::N_CLAIMS_TWO,
    few: w::N_CLAIMS_FEW,
    many: w::N_CLAIMS_MANY,
    other: w::N_CLAIMS_OTHER,
};
pub(crate) const PLACES: Counted = Counted {
    zero: w::N_PLACES_ZERO,
    one: w::N_PLACES_ONE,
    two: w::N_PLACES_TWO,
    few: w::N_PLACES_FEW,
    many: w::N_PLACES_MANY,
    other: w::N_PLACES_OTHER,
};
pub(crate) const SOURCES: Counted = Counted {
    zero: w::N_SOURCES_ZERO,
    one: w::N_SOURCES_ONE,
    two: w::N_SOURCES_TWO,
    few: w::N_SOURCES_FEW,
    many: w::N_SOURCES_MANY,
    other: w::N_SOURCES_OTHER,
};
pub(crate) const SENTENCES: Counted = Counted {
    zero: w::N_SENTENCES_ZERO,
    one: w::N_SENTENCES_ONE,
    two: w::N_SENTENCES_TWO,
    few: w::N_SENTENCES_FEW,
    many: w::N_SENTENCES_MANY,
    other: w::N_SENTENCES_OTHER,
};
pub(crate) const DAYS: Counted = Counted {
    zero: w::N_DAYS_ZERO,
    one: w::N_DAYS_ONE,
    two: w::N_DAYS_TWO,
    few: w::N_DAYS_FEW,
    many: w::N_DAYS_MANY,
    other: w::N_DAYS_OTHER,
};
pub(crate) const HOURS: Counted = Counted {
    zero: w::N_HOURS_ZERO,
    one: w::N_HOURS_ONE,
    two: w::N_HOURS_TWO,
    few: w::N_HOURS_FEW,
    many: w::N_HOURS_MANY,
    other: w::N_HOURS_OTHER,
};
pub(crate) const YEARS: Counted = Counted {
    zero: w::N_YEARS_ZERO,
    one: w::N_YEARS_ONE,
    two: w::N_YEARS_TWO,
    few: w::N_YEARS_FEW,
    many: w::N_YEARS_MANY,
    other: w::N_YEARS_OTHER,
};
