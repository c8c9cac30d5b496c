//! Which crate may depend on which, and what never goes into the page that readers download.

use super::{Finding, SourceFile};
use crate::settings;

/// Each manifest with the crates of this project that it may depend on.
const CRATES: [(&str, &[&str]); 10] = [
    ("Cargo.toml", &["isnad-account", "isnad-scene", "isnad-export"]),
    ("crates/account/Cargo.toml", &[]),
    ("crates/reader/Cargo.toml", &["isnad-account"]),
    ("crates/languages/Cargo.toml", &[]),
    ("crates/scene/Cargo.toml", &["isnad-account"]),
    ("crates/export/Cargo.toml", &["isnad-account", "isnad-scene"]),
    ("crates/worker/Cargo.toml", &["isnad-account", "isnad-languages", "isnad-reader"]),
    (
        "crates/cli/Cargo.toml",
        &["isnad-account", "isnad-export", "isnad-languages", "isnad-reader"],
    ),
    // Set-up compiles in seconds: nothing at all.
    ("xtask/Cargo.toml", &[]),
    ("xtask/data/Cargo.toml", &["isnad-account", "isnad-reader", "isnad-scene"]),
];

/// Crates that only mean something in a browser, and who may use them.
const WEB: [&str; 7] = [
    "gloo",
    "js-sys",
    "leptos",
    "reactive_stores",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "web-sys",
];
const WEB_CRATES: [&str; 2] = ["Cargo.toml", "crates/worker/Cargo.toml"];
/// The interface's own crates: the reading module must stay small.
const INTERFACE: [&str; 3] = ["gloo", "leptos", "reactive_stores"];

/// Too heavy for what ships; the command line and the tools may use them.
const HEAVY: [&str; 5] = ["fst", "icu_normalizer", "regex", "serde-wasm-bindgen", "serde_json"];
const NATIVE_ONLY: [&str; 3] =
    ["crates/cli/Cargo.toml", "xtask/Cargo.toml", "xtask/data/Cargo.toml"];

pub(super) fn check(files: &[SourceFile]) -> Vec<Finding> {
    files
        .iter()
        .filter(|file| file.path == "Cargo.toml" || file.path.ends_with("/Cargo.toml"))
        .flat_map(manifest)
        .collect()
}

fn manifest(file: &SourceFile) -> Vec<Finding> {
    // The fuzz targets stand outside the workspace.
    if file.is_in("fuzz") {
        return Vec::new();
    }
    let Some((_, allowed)) = CRATES.iter().find(|(path, _)| *path == file.path) else {
        return vec![file.finding(0, "this crate has no place in the layers of xtask's tidy")];
    };
    dependencies(&file.text)
        .into_iter()
        .filter_map(|name| Some(file.finding(0, refusal(&file.path, allowed, &name)?)))
        .collect()
}

fn refusal(path: &str, allowed: &[&str], name: &str) -> Option<String> {
    let is = |list: &[&str]| list.contains(&name);
    if name.starts_with("isnad") && !is(allowed) {
        return Some(format!("must not depend on {name}: the arrows go one way"));
    }
    if path == "xtask/Cargo.toml" {
        return Some(format!("must not depend on {name}: set-up has to compile in seconds"));
    }
    if is(&WEB) && !WEB_CRATES.contains(&path) {
        return Some(format!("must not depend on {name}: no web here"));
    }
    if is(&INTERFACE) && path != "Cargo.toml" {
        return Some(format!("must not depend on {name}: only the front end may"));
    }
    let ships = !NATIVE_ONLY.contains(&path);
    (ships && is(&HEAVY)).then(|| format!("must not depend on {name}: too heavy to ship"))
}

/// The names under `[dependencies]` and `[target.*.dependencies]`; what only tests or build
/// scripts use is not shipped.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut names = Vec::new();
    for section in settings::sections(manifest) {
        let is_target = section.name.starts_with("target.");
        if section.name == "dependencies" || is_target && section.name.ends_with(".dependencies") {
            names.extend(section.entries.iter().map(|(key, _)| first_part(key).to_owned()));
        } else if let Some(name) = section.name.strip_prefix("dependencies.") {
            names.push(name.to_owned());
        }
    }
    names
}

fn first_part(key: &str) -> &str {
    key.split('.').next().unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn refused(path: &str, dependency: &str) -> bool {
        let text = format!("[package]\nname = \"x\"\n[dependencies]\n{dependency} = \"1\"\n");
        !check(&[file(path, &text)]).is_empty()
    }

    #[test]
    fn the_front_end_cannot_link_the_reader() {
        assert!(refused("Cargo.toml", "isnad-reader"));
        assert!(!refused("Cargo.toml", "isnad-scene.workspace"));
    }

    #[test]
    fn the_reader_knows_neither_languages_nor_the_web() {
        for name in ["isnad-languages", "isnad-scene", "wasm-bindgen", "leptos", "serde_json"] {
            assert!(refused("crates/reader/Cargo.toml", name), "{name}");
        }
        assert!(!refused("crates/reader/Cargo.toml", "isnad-account"));
    }

    #[test]
    fn only_the_front_end_has_an_interface() {
        assert!(refused("crates/worker/Cargo.toml", "leptos"));
        assert!(!refused("crates/worker/Cargo.toml", "wasm-bindgen"));
        assert!(refused("crates/scene/Cargo.toml", "web-sys"));
    }

    #[test]
    fn set_up_depends_on_nothing() {
        assert!(refused("xtask/Cargo.toml", "anything"));
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        assert_eq!(check(&[file("crates/new/Cargo.toml", "")]).len(), 1);
    }

    #[test]
    fn every_way_to_write_a_dependency_is_read() {
        let text = "[dependencies]\na = \"1\"\nb.workspace = true\n[dependencies.c]\nversion = \"1\"\n\
                    [target.'cfg(unix)'.dependencies]\nd = \"1\"\n[dev-dependencies]\ne = \"1\"\n";
        assert_eq!(dependencies(text), ["a", "b", "c", "d"]);
    }

    #[test]
    fn what_only_tests_use_is_free() {
        let text = "[dev-dependencies]\nserde_json = \"1\"\nisnad-languages = \"1\"\n";
        assert!(check(&[file("crates/reader/Cargo.toml", text)]).is_empty());
    }
}
