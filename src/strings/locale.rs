//! Which Arabic the dates are written in: month names and digits differ from country to country, and the
//! account's own are kept.

use super::Language;

/// Month names and digits in which dates and numbers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Locale {
    language: Language,
    months: Months,
    digits: Digits,
}

/// Families of Arabic month names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Months {
    /// The Syriac months of the Levant and Iraq.
    Levant,
    /// The Roman months of Egypt, Sudan and the Gulf.
    Roman,
    /// The French months of Algeria and Tunisia.
    Maghreb,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Digits {
    Latin,
    ArabicIndic,
}

const LEVANT: [&str; 12] = [
    "كانون",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب ",
    "أيلول",
    "تشرين",
    "ايار",
    "ايلول",
];
const ROMAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "إبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "نوفمبر",
    "ديسمبر",
];
const MAGHREB: [&str; 5] = ["جانفي", "فيفري", "جويلية", "جوان", "أوت "];

impl Locale {
    /// The locale for an interface language, guessed from the account's own months and digits.
    pub(crate) fn guess(language: Language, account: &str) -> Self {
        let account = beginning(account);
        let n = |names: &[&str]| names.iter().map(|name| account.matches(name).count()).sum();
        let (levant, roman, maghreb): (usize, usize, usize) = (n(&LEVANT), n(&ROMAN), n(&MAGHREB));
        let months = if maghreb > levant && maghreb > roman {
            Months::Maghreb
        } else if roman > levant {
            Months::Roman
        } else {
            // Papers that write both names put the Levantine one first.
            Months::Levant
        };
        let eastern = account.chars().any(|c| ('\u{660}'..='\u{669}').contains(&c));
        let digits = if eastern { Digits::ArabicIndic } else { Digits::Latin };
        Self { language, months, digits }
    }

    /// The same with digits that somebody has chosen by name, `arab` or `latn`; any other name chooses nothing.
    pub(crate) fn with_numerals(self, chosen: Option<&str>) -> Self {
        let digits = match chosen {
            Some("arab") => Digits::ArabicIndic,
            Some("latn") => Digits::Latin,
            _ => self.digits,
        };
        Self { digits, ..self }
    }

    /// The language of the words around the values.
    pub(crate) fn language(self) -> Language {
        self.language
    }

    /// The BCP 47 tag for the browser's own formatting.
    pub(crate) fn tag(self) -> &'static str {
        match (self.language, self.months, self.digits) {
            (Language::English, ..) => "en-GB",
            (_, Months::Levant, Digits::Latin) => "ar-SY-u-nu-latn",
            (_, Months::Levant, Digits::ArabicIndic) => "ar-SY-u-nu-arab",
            (_, Months::Roman, Digits::Latin) => "ar-EG-u-nu-latn",
            (_, Months::Roman, Digits::ArabicIndic) => "ar-EG-u-nu-arab",
            (_, Months::Maghreb, Digits::Latin) => "ar-DZ-u-nu-latn",
            (_, Months::Maghreb, Digits::ArabicIndic) => "ar-DZ-u-nu-arab",
        }
    }

    /// A whole number in the locale's digits.
    pub(crate) fn number(self, n: usize) -> String {
        let plain = n.to_string();
        if self.language == Language::English || self.digits == Digits::Latin {
            return plain;
        }
        plain.chars().map(arabic_indic).collect()
    }
}

/// So much of an account tells how its paper writes.
const TELLING_BYTES: usize = 60_000;

fn beginning(account: &str) -> &str {
    let end = (0..=TELLING_BYTES.min(account.len())).rev().find(|at| account.is_char_boundary(*at));
    account.get(..end.unwrap_or_default()).unwrap_or(account)
}

fn arabic_indic(digit: char) -> char {
    digit.to_digit(10).and_then(|value| char::from_u32(0x660 + value)).unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_shown_in_its_own_months_and_digits() {
        let tag = |text| Locale::guess(Language::Arabic, text).tag();
        assert_eq!(tag("يوم 29 تشرين الثاني/نوفمبر"), "ar-SY-u-nu-latn");
        assert_eq!(tag("يوم ٢٩ نوفمبر"), "ar-EG-u-nu-arab");
        assert_eq!(tag("في 3 جانفي و4 فيفري"), "ar-DZ-u-nu-latn");
        assert_eq!(tag("لا تاريخ هنا"), "ar-SY-u-nu-latn");
        assert_eq!(Locale::guess(Language::English, "٢٩ نوفمبر").tag(), "en-GB");
        let chosen = |name| Locale::guess(Language::Arabic, "٢٩ نوفمبر").with_numerals(Some(name));
        assert_eq!(chosen("latn").tag(), "ar-EG-u-nu-latn");
        assert_eq!(chosen("auto").tag(), "ar-EG-u-nu-arab");
    }

    #[test]
    fn numbers_follow_the_digits_of_the_account() {
        assert_eq!(Locale::guess(Language::Arabic, "٣").number(45), "٤٥");
        assert_eq!(Locale::guess(Language::Arabic, "3").number(45), "45");
        assert_eq!(Locale::guess(Language::English, "٣").number(45), "45");
    }
}
