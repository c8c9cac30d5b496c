//! Every word the page shows, in Arabic and English side by side. The reader and the scenes give codes;
//! here they become sentences.

pub(crate) mod counts;
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

    #[test]
    fn values_fill_their_places_in_order() {
        assert_eq!(fill("from {} to {}.", &["a", "b"]), "from a to b.");
        assert_eq!(fill("{}", &[]), "");
    }
}
