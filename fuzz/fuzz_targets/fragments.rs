//! What texts are made of: words of the pack's tables, lines of the corpus, signs.

use crate::library::root;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Words and phrases, as the tables of the pack write them.
pub static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let tables: Vec<String> =
        files(&root().join("crates/languages/ar")).iter().map(|path| text_of(path)).collect();
    let rows = tables.iter().flat_map(|table| table.lines()).filter(|row| !row.starts_with('#'));
    let cells = rows.flat_map(|row| row.split(['\t', '|', '/']));
    let is_arabic =
        |cell: &&str| cell.starts_with(|letter| ('\u{620}'..'\u{700}').contains(&letter));
    cells.filter(is_arabic).map(str::to_owned).collect()
});

/// Lines of the corpus that tell something.
pub static LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lines = ACCOUNTS.iter().flat_map(|text| text.lines()).map(str::trim);
    lines.filter(|line| line.chars().count() > 8).map(str::to_owned).collect()
});

/// The texts of the corpus, none longer than the longest that is tried.
pub static ACCOUNTS: LazyLock<Vec<String>> = LazyLock::new(accounts);

/// Signs, digits and controls, and the characters at the edges of what UTF-8 holds.
pub const SIGNS: [&str; 48] = [
    "،",
    "؛",
    "؟",
    ".",
    "..",
    "...",
    "…",
    ":",
    "!",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    "-",
    "–",
    "—",
    "/",
    "\n",
    "\n\n",
    "\r",
    "\t",
    " ",
    "\u{A0}",
    "\u{200F}",
    "\u{202B}",
    "\u{2068}",
    "\u{64B}",
    "\u{651}",
    "ـ",
    "\0",
    "1",
    "٢٠٢٤",
    "۱۲",
    "12:30",
    "10/11/2024",
    "2024-11-10",
    "9:99",
    "99999999999999999999",
    "é",
    "ﷲ",
    "ﻻ",
    "😀",
    "\u{10FFFF}",
];

fn accounts() -> Vec<String> {
    let folder = root().join("corpus");
    let cases =
        ["accounts", "ar", "negative"].into_iter().flat_map(|part| files(&folder.join(part)));
    let texts: Vec<String> = cases.map(|path| text_of(&path)).collect();
    let parts = texts.iter().flat_map(|text| text.split("text:\n").skip(1));
    let bodies = parts.filter_map(|part| part.split("\n---\n").next());
    bodies.flat_map(pieces).collect()
}

/// Longest text that is tried, in bytes.
const LONGEST: usize = 4096;

/// Cuts a text at its line ends into pieces that are not too long.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for line in text.split_inclusive('\n') {
        if pieces.last().is_some_and(|piece| piece.len() + line.len() > LONGEST) {
            pieces.push(String::new());
        }
        let cut = line.floor_char_boundary(LONGEST);
        if let Some(piece) = pieces.last_mut() {
            piece.push_str(&line[..cut]);
        }
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn text_of(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}
