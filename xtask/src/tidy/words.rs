//! No word of any language and no colour in Rust: words live in the language packs and in the
//! strings of the interface, colours in the style sheets.

use super::rust_source;
use super::{Finding, SourceFile};

const READER: &str = "crates/reader/src";
/// The one place of the reader that knows letters: it folds and classifies them.
const LETTERS: &str = "crates/reader/src/text";
/// How Rust writes an Arabic letter without showing it.
const ARABIC_ESCAPES: [&str; 2] = [concat!("\\u{", "06"), concat!("\\u{", "6")];

const PAGE: &str = "src";
const INTERFACE_WORDS: &str = "src/strings";
/// What shows words or reads them out.
const SHOWING: [&str; 6] = [
    ".child(\"",
    ".named(\"",
    ".attr(\"title\", \"",
    ".attr(\"aria-label\", \"",
    ".attr(\"placeholder\", \"",
    ".attr(\"alt\", \"",
];

const COLOUR_FUNCTIONS: [&str; 7] = ["rgb", "rgba", "hsl", "hsla", "oklch", "oklab", "lab"];

pub(super) fn check(file: &SourceFile) -> Vec<Finding> {
    if !file.is_product_rust() {
        return Vec::new();
    }
    let mut findings = colours(file);
    let in_letters = file.is_in(LETTERS) || file.path == format!("{LETTERS}.rs");
    if file.is_in(READER) && !in_letters {
        findings.extend(letters(file));
    }
    if file.is_in(PAGE) && !file.is_in(INTERFACE_WORDS) {
        findings.extend(interface_words(file));
    }
    findings
}

/// The page outside its words: no letter but ASCII, and no words in what is shown or read out.
fn interface_words(file: &SourceFile) -> Vec<Finding> {
    // Tests stand at the end, and bring words of accounts.
    let shipped = file.text.split("#[cfg(test)]").next().unwrap_or_default();
    let source = rust_source::split(shipped);
    let foreign = source.strings.iter().filter(|(_, text)| has_foreign_letter(text));
    let foreign = foreign.map(|(line, _)| file.finding(*line, "a word: words live in src/strings"));
    let shown = shipped.lines().enumerate().filter(|(_, line)| shows_words(line));
    let shown = shown.map(|(at, _)| {
        file.finding(at + 1, "words that are shown stand in src/strings, not in a component")
    });
    foreign.chain(shown).collect()
}

/// Whether a line shows or names something by letters that stand in it.
fn shows_words(line: &str) -> bool {
    SHOWING.iter().any(|call| {
        line.match_indices(call).any(|(at, _)| {
            let text = &line[at + call.len()..];
            text[..text.find('"').unwrap_or(text.len())].chars().any(char::is_alphabetic)
        })
    })
}

/// One finding a file for each kind, at its first line: such a file has them by the hundred.
fn letters(file: &SourceFile) -> Vec<Finding> {
    let lines = |is_foreign: fn(&str) -> bool| {
        let numbered = file.text.lines().enumerate();
        numbered.filter(|(_, line)| is_foreign(line)).map(|(at, _)| at + 1).collect::<Vec<_>>()
    };
    let found = [
        (lines(has_foreign_letter), "letters outside ASCII: words live in crates/languages"),
        (lines(has_arabic_escape), "escaped letters: only crates/reader/src/text knows letters"),
    ];
    found
        .into_iter()
        .filter_map(|(lines, what)| {
            Some(file.finding(*lines.first()?, format!("{} lines with {what}", lines.len())))
        })
        .collect()
}

fn has_foreign_letter(line: &str) -> bool {
    line.chars().any(|letter| !letter.is_ascii() && letter.is_alphabetic())
}

/// Whether an escape stands for a letter of the Arabic block: U+0600 to U+06FF.
fn has_arabic_escape(line: &str) -> bool {
    ARABIC_ESCAPES.iter().any(|escape| {
        line.match_indices(escape).any(|(at, _)| {
            let rest = &line[at + escape.len()..];
            rest.find('}').unwrap_or(rest.len()) == 2
        })
    })
}

fn colours(file: &SourceFile) -> Vec<Finding> {
    rust_source::split(&file.text)
        .strings
        .into_iter()
        .filter(|(_, text)| has_hex_colour(text) || has_colour_function(text))
        .map(|(line, _)| file.finding(line, "colour in Rust: colours live in style/"))
        .collect()
}

/// `#` with 3, 4, 6 or 8 hexadecimal digits that stand alone.
fn has_hex_colour(text: &str) -> bool {
    text.match_indices('#').any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let rest = &text[at + 1..];
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        let after = rest.chars().nth(digits);
        matches!(digits, 3 | 4 | 6 | 8)
            && !after.is_some_and(|next| next.is_alphanumeric() || matches!(next, '_' | '-'))
            && !before.is_some_and(|last| last.is_alphanumeric() || last == '&')
    })
}

fn has_colour_function(text: &str) -> bool {
    COLOUR_FUNCTIONS.iter().any(|name| {
        text.match_indices(&format!("{name}("))
            .any(|(at, _)| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        check(&file(path, text)).len()
    }

    #[test]
    fn the_reader_knows_no_letter_outside_ascii() {
        assert_eq!(count("crates/reader/src/claims.rs", "// \u{642}\u{627}\u{644}"), 1);
        assert_eq!(count("crates/reader/src/claims.rs", "// caf\u{e9}"), 1);
        assert_eq!(count("crates/reader/src/claims.rs", "// a \u{2192} b \u{2026}"), 0);
        assert_eq!(count("crates/reader/src/text/fold.rs", "'\u{627}'"), 0);
        assert_eq!(count("src/strings/ar.rs", "\"\u{642}\""), 0);
    }

    #[test]
    fn an_escaped_letter_is_found_as_well() {
        for escaped in [concat!("'\\u{", "0627}'"), concat!("'\\u{", "627}'")] {
            assert_eq!(count("crates/reader/src/claims.rs", escaped), 1, "{escaped}");
            assert_eq!(count("crates/reader/src/text/fold.rs", escaped), 0, "{escaped}");
        }
        assert_eq!(count("crates/reader/src/claims.rs", concat!("'\\u{", "6}'")), 0);
    }

    #[test]
    fn what_the_page_shows_stands_among_its_words() {
        assert_eq!(count("src/components/a.rs", "el(\"p\").child(\"Hidden\")"), 1);
        assert_eq!(count("src/components/a.rs", "button(\"icon\").named(\"Close\")"), 1);
        assert_eq!(count("src/components/a.rs", "it.attr(\"title\", \"Zoom\")"), 1);
        assert_eq!(count("src/components/a.rs", "let it = \"\u{642}\u{648}\u{644}\";"), 1);
        assert_eq!(
            count("src/components/a.rs", "el(\"p\").child(\"\u{d7}\").attr(\"id\", \"text\")"),
            0
        );
        assert_eq!(count("src/strings/words.rs", "Pair(\"\u{642}\", \"said\").child(\"x\")"), 0);
    }

    #[test]
    fn colours_are_found_in_strings_only() {
        for colour in ["#fff", "#1a2b3c", "fill:#1a2b3cff;", "rgb(1, 2, 3)", "hsl(1 2% 3%)"] {
            assert_eq!(count("src/a.rs", &format!("f(\"{colour}\")")), 1, "{colour}");
        }
        for other in ["#c12x", "#claim-3", "&#160;", "a#abc", "#12345", "argb(1)"] {
            assert_eq!(count("crates/scene/src/a.rs", &format!("f(\"{other}\")")), 0, "{other}");
        }
        assert_eq!(count("src/a.rs", "// #fff\n#[cfg(test)]"), 0);
        assert_eq!(count("xtask/src/a.rs", "f(\"#fff\")"), 0);
    }
}
