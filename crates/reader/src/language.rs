//! What language a text is in, by the script of its letters.

use crate::text::Text;

/// A language the reader can tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Mostly Arabic letters.
    Arabic,
    /// Anything else; ISO 639 calls it undetermined.
    Undetermined,
}

/// Below this share of Arabic letters a text is not read as Arabic.
const FEWEST_ARABIC: f64 = 0.3;

impl Language {
    /// The language of a text, by the share of its letters.
    pub fn of(text: &Text<'_>) -> Self {
        let (arabic, letters) = text.letters();
        if letters > 0 && arabic as f64 >= FEWEST_ARABIC * letters as f64 {
            Self::Arabic
        } else {
            Self::Undetermined
        }
    }

    /// ISO 639 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Undetermined => "und",
        }
    }
}
