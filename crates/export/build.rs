//! Makes constants of the colours and typefaces of the page's sheet, so that no other file names them.

use std::fmt::Write;
use std::path::Path;

const TOKENS: &str = "../../style/tokens.css";
/// What the drawings are painted with.
const PAINTS: [&str; 19] = [
    "paper",
    "paper-raised",
    "paper-sunken",
    "ink",
    "ink-soft",
    "rule",
    "rule-strong",
    "accent",
    "mark",
    "mark-soft",
    "mark-wash",
    "map-sea",
    "map-land",
    "map-coast",
    "map-border",
    "map-admin",
    "map-river",
    "map-name",
    "map-water-name",
];
/// What the sheet alone needs.
const MORE: &str = "accent-soft";
const FONTS: [&str; 2] = ["font-text", "font-ui"];

fn main() {
    println!("cargo::rerun-if-changed={TOKENS}");
    let tokens =
        std::fs::read_to_string(TOKENS).unwrap_or_else(|error| panic!("{TOKENS}: {error}"));
    let (light, dark) =
        tokens.split_once("[data-theme=\"dark\"]").expect("the sheet has a dark part");
    let mut made = String::new();
    let mut write =
        |line: String| writeln!(made, "{line}").expect("writing to a string cannot fail");
    let constant = |name: &str| name.to_uppercase().replace('-', "_");
    for (at, name) in PAINTS.iter().enumerate() {
        write(format!("pub(crate) const {}: Paint = Paint({at});", constant(name)));
    }
    let colours = PAINTS.into_iter().chain([MORE]).map(|name| {
        let (light, dark) = (value(light, name), value(dark, name));
        format!("Colour {{ name: {name:?}, light: {light:?}, dark: {dark:?} }}")
    });
    let n = PAINTS.len() + 1;
    write(format!("static COLOURS: [Colour; {n}] = [{}];", colours.collect::<Vec<_>>().join(", ")));
    for name in FONTS {
        // Attributes of drawings are quoted with the other sign.
        let fonts = value(light, name).replace('"', "'");
        write(format!("pub(crate) const {}: &str = {fonts:?};", constant(name)));
    }
    let folder = std::env::var_os("OUT_DIR").expect("cargo names a folder for what is made");
    std::fs::write(Path::new(&folder).join("paints.rs"), made)
        .expect("the folder can be written to");
}

/// The first value of a custom property.
fn value<'s>(sheet: &'s str, name: &str) -> &'s str {
    let found = sheet.split_once(&format!("--{name}: ")).and_then(|(_, rest)| rest.split_once(';'));
    found.unwrap_or_else(|| panic!("{TOKENS} has no --{name}")).0
}
