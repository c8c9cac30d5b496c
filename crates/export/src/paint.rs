//! The colours and typefaces of the page, as `build.rs` takes them out of its sheet.

use crate::file::Appearance;

/// A colour of the page, by its place in the list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paint(usize);

/// What a colour is in light and in dark.
struct Colour {
    /// What the page's sheet calls it.
    name: &'static str,
    /// On light paper; also on paper that is printed.
    light: &'static str,
    /// On dark paper.
    dark: &'static str,
}

impl Paint {
    /// What the page's sheet calls it.
    pub(crate) fn name(self) -> &'static str {
        COLOURS[self.0].name
    }

    /// What it is on light paper.
    pub(crate) fn light(self) -> &'static str {
        COLOURS[self.0].light
    }
}

include!(concat!(env!("OUT_DIR"), "/paints.rs"));

/// The properties of drawings that are painted, with what their classes begin with.
const PAINTED: [(&str, &str); 3] = [("fill", "f-"), ("stroke", "s-"), ("color", "c-")];

/// Rules that give every colour its value in the appearance that is chosen.
pub(crate) fn rules(appearance: Appearance) -> String {
    let all = |of: fn(&Colour) -> &'static str| -> String {
        COLOURS.iter().map(|it| ["--", it.name, ":", of(it), ";"].concat()).collect()
    };
    let (schemes, is_dark) = match appearance {
        Appearance::Auto => ("light dark", "@media screen and (prefers-color-scheme:dark)"),
        Appearance::Light => ("light", ""),
        Appearance::Dark => ("dark", "@media screen"),
    };
    let mut rules = [":root{color-scheme:", schemes, ";", &all(|it| it.light), "}"].concat();
    if !is_dark.is_empty() {
        rules.push_str(&[is_dark, "{:root{", &all(|it| it.dark), "}}"].concat());
    }
    for (property, class) in PAINTED {
        for Colour { name, .. } in &COLOURS {
            rules.push_str(&[".", class, name, "{", property, ":var(--", name, ")}"].concat());
        }
    }
    rules
}
