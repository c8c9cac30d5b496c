//! The colours and typefaces of the page, as `build.rs` takes them out of its sheet.

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

/// Rules that give every colour its value in light and dark.
pub(crate) fn rules() -> String {
    let all = |of: fn(&Colour) -> &'static str| -> String {
        COLOURS.iter().map(|it| ["--", it.name, ":", of(it), ";"].concat()).collect()
    };
    let mut rules = [":root{color-scheme:light dark;", &all(|it| it.light), "}"].concat();
    let dark = ["@media screen and (prefers-color-scheme:dark){:root{", &all(|it| it.dark), "}}"];
    rules.push_str(&dark.concat());
    for (property, class) in PAINTED {
        for Colour { name, .. } in &COLOURS {
            rules.push_str(&[".", class, name, "{", property, ":var(--", name, ")}"].concat());
        }
    }
    rules
}
