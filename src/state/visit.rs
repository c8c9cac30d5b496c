//! The choices that outlive a visit, and what the browser asks for where none was kept.

use crate::dom;
use crate::dom::stage::choice;
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

    /// What a choice by name means; for any other name as the browser asks.
    pub(crate) fn of_choice(name: Option<&str>) -> Self {
        match name {
            Some("dark") => Self::Dark,
            Some("light") => Self::Light,
            _ if dom::media_matches("(prefers-color-scheme: dark)") => Self::Dark,
            _ => Self::Light,
        }
    }
}

/// The language that whoever placed the page has chosen, else that of an earlier visit, else as the browser asks.
pub(super) fn first_language() -> Language {
    let chosen = choice("lang").or_else(|| dom::remembered(LANGUAGE_KEY));
    Language::from_tag(&chosen.unwrap_or_else(dom::preferred_language))
}

/// The direction that whoever placed the page has chosen for the language that it opens in; of another language its own.
pub(super) fn direction_of(language: Language) -> &'static str {
    match choice("dir").as_deref() {
        Some("rtl") if language == first_language() => "rtl",
        Some("ltr") if language == first_language() => "ltr",
        _ => language.direction(),
    }
}

pub(super) fn first_theme() -> Theme {
    Theme::of_choice(choice("theme").or_else(|| dom::remembered(THEME_KEY)).as_deref())
}
