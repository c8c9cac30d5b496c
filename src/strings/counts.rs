//! Counted things in the plural forms of Arabic and English.

use super::{Language, Pair};
use crate::dom::plural::{PluralForm, plural_form};

/// The forms of one counted noun. Arabic: one, two, few (3 to 10), many (11 to 99), other (100 and so on).
/// `{}` stands for the number where the form shows it.
pub(crate) struct Counted {
    zero: [&'static str; 2],
    one: [&'static str; 2],
    two: &'static str,
    few: &'static str,
    many: &'static str,
    other: [&'static str; 2],
}

impl Counted {
    /// The words for `n` of them; `number` is `n` as the page writes numbers.
    pub(crate) fn words(&self, language: Language, n: usize, number: &str) -> String {
        super::fill(self.form(language, n), &[number])
    }

    /// Nothing at all has words of its own in both languages; the browser tells the form of every other number.
    fn form(&self, language: Language, n: usize) -> &'static str {
        let in_language =
            |[arabic, english]: [&'static str; 2]| language.pick(Pair(arabic, english));
        match plural_form(language.code(), n) {
            _ if n == 0 => in_language(self.zero),
            PluralForm::One => in_language(self.one),
            PluralForm::Two => self.two,
            PluralForm::Few => self.few,
            PluralForm::Many => self.many,
            PluralForm::Other => in_language(self.other),
        }
    }
}

pub(crate) const CLAIMS: Counted = Counted {
    zero: ["لا أقوال", "no claims"],
    one: ["قول واحد", "1 claim"],
    two: "قولان",
    few: "{} أقوال",
    many: "{} قولاً",
    other: ["{} قول", "{} claims"],
};
pub(crate) const PLACES: Counted = Counted {
    zero: ["لا أماكن", "no places"],
    one: ["مكان واحد", "1 place"],
    two: "مكانان",
    few: "{} أماكن",
    many: "{} مكاناً",
    other: ["{} مكان", "{} places"],
};
pub(crate) const SOURCES: Counted = Counted {
    zero: ["لا مصادر", "no sources"],
    one: ["مصدر واحد", "1 source"],
    two: "مصدران",
    few: "{} مصادر",
    many: "{} مصدراً",
    other: ["{} مصدر", "{} sources"],
};
pub(crate) const SENTENCES: Counted = Counted {
    zero: ["لا جمل", "no sentences"],
    one: ["جملة واحدة", "1 sentence"],
    two: "جملتان",
    few: "{} جمل",
    many: "{} جملة",
    other: ["{} جملة", "{} sentences"],
};
pub(crate) const DAYS: Counted = Counted {
    zero: ["أقل من يوم", "less than a day"],
    one: ["يوم واحد", "1 day"],
    two: "يومان",
    few: "{} أيام",
    many: "{} يوماً",
    other: ["{} يوم", "{} days"],
};
pub(crate) const HOURS: Counted = Counted {
    zero: ["أقل من ساعة", "less than an hour"],
    one: ["ساعة واحدة", "1 hour"],
    two: "ساعتان",
    few: "{} ساعات",
    many: "{} ساعة",
    other: ["{} ساعة", "{} hours"],
};
pub(crate) const YEARS: Counted = Counted {
    zero: ["أقل من سنة", "less than a year"],
    one: ["سنة واحدة", "1 year"],
    two: "سنتان",
    few: "{} سنوات",
    many: "{} سنة",
    other: ["{} سنة", "{} years"],
};
