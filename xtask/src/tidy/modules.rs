//! Which module of the reader may use which: one way, from the words up to the timeline.

use super::rust_source;
use super::{Finding, SourceFile};

const READER: &str = "crates/reader/src";

/// Each module of the reader with those below it that it may use. `lib` stands above all.
const BELOW: [(&str, &[&str]); 12] = [
    ("numbers", &[]),
    ("columns", &[]),
    ("text", &["numbers"]),
    ("pack", &["numbers", "text"]),
    ("gazetteer", &["numbers", "columns", "text"]),
    ("events", &["columns", "text"]),
    ("mentions", &["numbers", "text", "pack", "gazetteer"]),
    ("claims", &["text", "pack", "gazetteer", "mentions"]),
    ("chronology", &["numbers", "text", "pack", "gazetteer", "events", "mentions", "claims"]),
    // Beside the layers: what the facade is made of.
    ("language", &["text"]),
    ("publish", &["text", "pack", "gazetteer", "mentions", "claims", "chronology"]),
    ("notes", &["text", "language", "publish"]),
];

pub(super) fn check(file: &SourceFile) -> Vec<Finding> {
    let Some(path) = module_path(&file.path) else { return Vec::new() };
    let Some(own) = path.first() else { return Vec::new() };
    let Some((_, allowed)) = BELOW.iter().find(|(name, _)| name == own) else {
        return vec![file.finding(0, format!("module {own} has no place in the reader's layers"))];
    };
    uses(&rust_source::split(&file.text).code, &path)
        .into_iter()
        .filter(|(_, used)| used != own && !allowed.contains(&used.as_str()))
        .map(|(line, used)| file.finding(line, format!("{own} must not use {used}")))
        .collect()
}

/// The modules that a file of the reader stands in, from the top; empty for `lib.rs`.
fn module_path(path: &str) -> Option<Vec<&str>> {
    let below = path.strip_prefix(READER)?.strip_prefix('/')?.strip_suffix(".rs")?;
    if below == "lib" {
        return Some(Vec::new());
    }
    Some(below.strip_suffix("/mod").unwrap_or(below).split('/').collect())
}

/// Every top-level module named by a `crate::` or `super::` path, with its line.
fn uses(code: &str, path: &[&str]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::").chain(code.match_indices("super::")) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|character| is_word(character) || character == ':') {
            continue;
        }
        let line = 1 + code[..at].matches('\n').count();
        let depth = path.len() + inline_depth(&code[..at]);
        found.extend(targets(&code[at..], path, depth).into_iter().map(|name| (line, name)));
    }
    found
}

/// What a path leads to: the names after `crate::`, or after as many `super::` as reach the top.
fn targets(path_code: &str, path: &[&str], depth: usize) -> Vec<String> {
    if let Some(rest) = path_code.strip_prefix("crate::") {
        return first_names(rest);
    }
    let mut rest = path_code;
    let mut left = depth;
    while let Some(after) = rest.strip_prefix("super::") {
        rest = after;
        left = left.saturating_sub(1);
    }
    match left {
        0 => first_names(rest),
        // Still inside the own top-level module.
        _ => path.first().map(|own| (*own).to_owned()).into_iter().collect(),
    }
}

/// The first name of a path, or those of a group in braces.
fn first_names(rest: &str) -> Vec<String> {
    let Some(group) = rest.strip_prefix('{') else { return vec![layer(word(rest))] };
    let mut depth = 0;
    let mut names = Vec::new();
    let mut is_first = true;
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => is_first = true,
            _ if is_word(character) && depth == 0 && is_first => {
                names.push(layer(word(&group[at..])));
                is_first = false;
            }
            _ => {}
        }
    }
    names
}

/// A known module by its name; anything else at the top belongs to `lib`.
fn layer(name: &str) -> String {
    if BELOW.iter().any(|(module, _)| *module == name) { name.into() } else { "lib".into() }
}

fn word(text: &str) -> &str {
    text.split(|character| !is_word(character)).next().unwrap_or_default()
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// How many `mod name {` blocks are open at the end of `code`.
fn inline_depth(code: &str) -> usize {
    let mut open: Vec<bool> = Vec::new();
    let mut statement_start = 0;
    for (at, character) in code.char_indices() {
        match character {
            '{' => {
                open.push(opens_module(&code[statement_start..at]));
                statement_start = at + 1;
            }
            '}' => {
                open.pop();
                statement_start = at + 1;
            }
            ';' => statement_start = at + 1,
            _ => {}
        }
    }
    open.iter().filter(|is_module| **is_module).count()
}

fn opens_module(statement: &str) -> bool {
    let words: Vec<&str> = statement.split_whitespace().collect();
    matches!(words[..], [.., "mod", _])
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<String> {
        let file = file(&format!("{READER}/{path}"), text);
        check(&file).into_iter().map(|found| format!("{}: {}", found.line, found.message)).collect()
    }

    #[test]
    fn a_lower_module_must_not_use_a_higher_one() {
        assert_eq!(
            findings("text/fold.rs", "\nuse crate::claims::Claim;"),
            ["2: text must not use claims"]
        );
        assert_eq!(
            findings("pack.rs", "fn f() { crate::gazetteer::g() }"),
            ["1: pack must not use gazetteer"]
        );
    }

    #[test]
    fn a_higher_module_may_use_those_below() {
        let text = "use crate::{text::{Span, fold}, pack, gazetteer::Gazetteer};";
        assert!(findings("mentions/place.rs", text).is_empty());
    }

    #[test]
    fn groups_are_looked_into() {
        let text = "use crate::{text::{claims, fold}, chronology::Network};";
        assert_eq!(findings("mentions/place.rs", text), ["1: mentions must not use chronology"]);
    }

    #[test]
    fn the_facade_is_above_all() {
        assert_eq!(
            findings("claims/mod.rs", "use crate::Options;"),
            ["1: claims must not use lib"]
        );
        assert!(findings("lib.rs", "use crate::chronology;").is_empty());
    }

    #[test]
    fn super_is_followed_to_the_top() {
        assert!(findings("mentions/time.rs", "use super::Cue;").is_empty());
        assert_eq!(
            findings("mentions/time.rs", "use super::super::claims;"),
            ["1: mentions must not use claims"]
        );
        assert_eq!(findings("text.rs", "use super::pack;"), ["1: text must not use pack"]);
    }

    #[test]
    fn test_modules_count_too() {
        let text = "mod tests {\n use super::*;\n use super::super::super::pack::Pack;\n}";
        assert_eq!(findings("text/fold.rs", text), ["3: text must not use pack"]);
        let text = "#[cfg(test)]\nmod tests {\n fn f() { crate::pack::load() }\n}";
        assert_eq!(findings("text/fold.rs", text), ["3: text must not use pack"]);
    }

    #[test]
    fn comments_and_strings_are_no_use() {
        assert!(
            findings("text.rs", "// crate::claims\nconst A: &str = \"crate::claims\";").is_empty()
        );
    }

    #[test]
    fn a_new_module_needs_a_place() {
        assert_eq!(
            findings("other.rs", ""),
            ["0: module other has no place in the reader's layers"]
        );
    }
}
