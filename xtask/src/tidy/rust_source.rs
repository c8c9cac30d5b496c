//! Splits Rust into code and text, so that rules do not trip over comments and strings.

/// Rust source with comments and the contents of literals blanked, byte for byte: an offset or
/// a line number in `code` is the same in the source.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RustSource {
    pub(super) code: String,
    /// Each string literal with the line that it starts on, as written (escapes not resolved).
    pub(super) strings: Vec<(usize, String)>,
}

/// What the next characters begin.
enum Start {
    LineComment,
    BlockComment,
    /// A string, with the number of `#` and whether backslashes escape.
    Text {
        prefix: usize,
        hashes: usize,
        raw: bool,
    },
    /// A character literal of that many bytes.
    Character(usize),
    Code,
}

/// Reads `source`, which need not compile.
pub(super) fn split(source: &str) -> RustSource {
    let mut code = String::with_capacity(source.len());
    let mut strings = Vec::new();
    let mut at = 0;
    while let Some(next) = source[at..].chars().next() {
        let rest = &source[at..];
        let length = match start_of(rest, source[..at].chars().next_back()) {
            Start::LineComment => blank(&mut code, &rest[..line_end(rest)]),
            Start::BlockComment => blank(&mut code, &rest[..comment_end(rest)]),
            Start::Character(length) => blank(&mut code, &rest[..length]),
            Start::Text { prefix, hashes, raw } => {
                let inner = &rest[prefix..];
                let end = text_end(inner, hashes, raw);
                let line = 1 + source[..at].matches('\n').count();
                strings.push((line, inner[..end].to_owned()));
                let whole = (prefix + end + 1 + hashes).min(rest.len());
                blank_text(&mut code, &rest[..whole])
            }
            Start::Code => {
                code.push(next);
                next.len_utf8()
            }
        };
        at += length;
    }
    RustSource { code, strings }
}

fn start_of(rest: &str, before: Option<char>) -> Start {
    if rest.starts_with("//") {
        return Start::LineComment;
    }
    if rest.starts_with("/*") {
        return Start::BlockComment;
    }
    if let Some(length) = character_length(rest) {
        return Start::Character(length);
    }
    if before.is_some_and(|character| character.is_alphanumeric() || character == '_')
        && !rest.starts_with('"')
    {
        return Start::Code;
    }
    text_start(rest).unwrap_or(Start::Code)
}

fn text_start(rest: &str) -> Option<Start> {
    let letters = ["br", "cr", "r", "b", "c", ""].iter().find(|start| rest.starts_with(**start))?;
    let raw = letters.ends_with('r');
    let after = &rest[letters.len()..];
    let hashes = if raw { after.len() - after.trim_start_matches('#').len() } else { 0 };
    let quoted = after[hashes..].starts_with('"');
    quoted.then_some(Start::Text { prefix: letters.len() + hashes + 1, hashes, raw })
}

/// The length of a character literal; lifetimes are none.
fn character_length(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let first = inner.chars().next()?;
    if first == '\\' {
        let escaped = inner.chars().nth(1)?;
        let skipped = 1 + escaped.len_utf8();
        return inner[skipped..].find('\'').map(|end| 1 + skipped + end + 1);
    }
    inner[first.len_utf8()..].starts_with('\'').then_some(2 + first.len_utf8())
}

fn line_end(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}

/// Block comments nest in Rust.
fn comment_end(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        let here = &rest.as_bytes()[at..];
        if here.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// Where the closing quote stands in `inner`, or its end.
fn text_end(inner: &str, hashes: usize, raw: bool) -> usize {
    let close = format!("\"{}", "#".repeat(hashes));
    if raw {
        return inner.find(&close).unwrap_or(inner.len());
    }
    let mut escaped = false;
    for (at, character) in inner.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    inner.len()
}

/// Appends as many blanks as `text` has bytes, its line breaks kept.
fn blank(code: &mut String, text: &str) -> usize {
    code.extend(text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    text.len()
}

/// The same, with a quote at both ends, so that rules still see that a string stands there.
fn blank_text(code: &mut String, text: &str) -> usize {
    if text.len() < 2 {
        return blank(code, text);
    }
    code.push('"');
    blank(code, &text[1..text.len() - 1]);
    code.push('"');
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(source: &str) -> String {
        let split = split(source);
        assert_eq!(split.code.len(), source.len(), "offsets are kept");
        split.code.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn comments_are_no_code() {
        assert_eq!(code("a // b \"c\n/* d /* e */ f */ g"), "a g");
    }

    #[test]
    fn strings_are_told_apart_from_code() {
        let read = split("let a = \"x \\\" { y\"; let b = r#\"q \" r\"#; let c = b\"z\";");
        let texts: Vec<_> = read.strings.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["x \\\" { y", "q \" r", "z"]);
        assert!(!read.code.contains('{'));
    }

    #[test]
    fn strings_know_their_line() {
        assert_eq!(split("a\n\nb(\"c\")").strings, [(3, "c".to_owned())]);
    }

    #[test]
    fn characters_and_lifetimes_are_told_apart() {
        assert_eq!(code("f::<'a>('{', '\\'', '\\u{7d}', 'b')"), "f::<'a>( , , , )");
        assert_eq!(split("'\"' x \"y\"").strings, [(1, "y".to_owned())]);
    }

    #[test]
    fn letters_outside_ascii_keep_the_offsets() {
        assert_eq!(code("a /* \u{e9}\u{4e2d} */ \"\u{e9}\" b"), "a \" \" b");
    }
}
