//! The colours and typefaces of the page, as `build.rs` takes them out of its sheet.

/// A colour in light and in dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paint {
    /// What the page's sheet calls it.
    pub(crate) name: &'static str,
    /// On light paper; also on paper that is printed.
    pub(crate) light: &'static str,
    /// On dark paper.
    pub(crate) dark: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/paints.rs"));

/// The properties of drawings that are painted, with what their classes begin with.
const PAINTED: [(&str, &str); 3] = [("fill", "f-"), ("stroke", "s-"), ("color", "c-")];

/// Rules that give every colour its value in light and dark.
pub(crate) fn rules() -> String {
    let all = |of: fn(&Paint) -> &'static str| -> String {
        PAINTS.iter().map(|it| ["--", it.name, ":", of(it), ";"].concat()).collect()
    };
    let mut rules = [":root{color-scheme:light dark;", &all(|it| it.light), "}"].concat();
    let dark = ["@media screen and (prefers-color-scheme:dark){:root{", &all(|it| it.dark), "}}"];
    rules.push_str(&dark.concat());
    for (property, class) in PAINTED {
        for Paint { name, .. } in PAINTS {
            rules.push_str(&[".", class, name, "{", property, ":var(--", name, ")}"].concat());
        }
    }
    rules
}
