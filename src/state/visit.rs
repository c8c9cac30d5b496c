//! The choices that outlive a visit, and what the browser asks for where none was kept.

use crate::dom;
use crate::strings::Language;

pub(crate) const LANGUAGE_KEY: &str = "isnad.language";
pub(crate) const THEME_KEY: &str = "isnad.theme";
pub(crate) const DIRECTION_KEY: &str = "isnad.direction";

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The language of an earlier visit, else Arabic or English as the browser asks.
pub(super) fn first_language() -> Language {
    let tag = dom::remembered(LANGUAGE_KEY).unwrap_or_else(dom::preferred_language);
    Language::from_tag(&tag)
}

pub(super) fn first_theme() -> Theme {
    match dom::remembered(THEME_KEY).as_deref() {
        Some("dark") => Theme::Dark,
        Some("light") => Theme::Light,
        _ if dom::media_matches("(prefers-color-scheme: dark)") => Theme::Dark,
        _ => Theme::Light,
    }
}
