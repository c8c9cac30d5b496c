//! Counted things: the plural forms of Arabic and English (Unicode CLDR's rules).

use super::Language;

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

/// Which Arabic form a number takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ArabicForm {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

fn arabic_form(n: usize) -> ArabicForm {
    match (n, n % 100) {
        (0, _) => ArabicForm::Zero,
        (1, _) => ArabicForm::One,
        (2, _) => ArabicForm::Two,
        (_, 3..=10) => ArabicForm::Few,
        (_, 11..=99) => ArabicForm::Many,
        _ => ArabicForm::Other,
    }
}

impl Counted {
    /// The words for `n` of them; `number` is `n` as the page writes numbers.
    pub(crate) fn words(&self, language: Language, n: usize, number: &str) -> String {
        super::fill(self.form(language, n), &[number])
    }

    fn form(&self, language: Language, n: usize) -> &'static str {
        match language {
            Language::Arabic => self.arabic(arabic_form(n)),
            Language::English => match n {
                0 => self.zero[1],
                1 => self.one[1],
                _ => self.other[1],
            },
        }
    }

    fn arabic(&self, form: ArabicForm) -> &'static str {
        match form {
            ArabicForm::Zero => self.zero[0],
            ArabicForm::One => self.one[0],
            ArabicForm::Two => self.two,
            ArabicForm::Few => self.few,
            ArabicForm::Many => self.many,
            ArabicForm::Other => self.other[0],
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_counts_take_their_six_forms() {
        let said = |n: usize| CLAIMS.words(Language::Arabic, n, &n.to_string());
        assert_eq!(said(0), "لا أقوال");
        assert_eq!(said(1), "قول واحد");
        assert_eq!(said(2), "قولان");
        assert_eq!(said(10), "10 أقوال");
        assert_eq!(said(11), "11 قولاً");
        assert_eq!(said(100), "100 قول");
        assert_eq!(said(103), "103 أقوال");
    }

    #[test]
    fn english_counts_take_two() {
        let said = |n: usize| SENTENCES.words(Language::English, n, &n.to_string());
        assert_eq!(said(1), "1 sentence");
        assert_eq!(said(2), "2 sentences");
    }
}
