//! Files and functions that a person can hold in the head.

use super::rust_source;
use super::{Finding, SourceFile};

/// Lines of a source file: where it is refused, and where it asks to be split.
const LONGEST_FILE: usize = 600;
const LONG_FILE: usize = 400;
/// Lines of a function; those that hold a `view!` may be a little longer.
const LONGEST_FUNCTION: usize = 60;
const LONGEST_VIEW: usize = 80;

/// The kinds of files that are written by hand as source.
const SOURCE: [&str; 4] = ["rs", "css", "js", "mjs"];

/// A function and the lines it takes, its signature included. The lines inside a string count
/// as one: they are data, such as the expected text of a test.
struct Function {
    name: String,
    line: usize,
    length: usize,
    has_view: bool,
}

pub(super) fn check(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let lines = file.text.lines().count();
    if SOURCE.iter().any(|kind| file.has_extension(kind)) && lines > LONGEST_FILE {
        findings.push(file.finding(0, format!("{lines} lines, {LONGEST_FILE} at most: split it")));
    }
    for function in functions(file) {
        let most = if function.has_view { LONGEST_VIEW } else { LONGEST_FUNCTION };
        if function.length > most {
            let Function { name, line, length, .. } = function;
            findings.push(file.finding(line, format!("fn {name}: {length} lines, {most} at most")));
        }
    }
    findings
}

/// How long functions are, and which files ask to be split: for the reader of the log.
pub(super) fn summary(files: &[SourceFile]) -> String {
    let mut lengths: Vec<usize> =
        files.iter().flat_map(functions).map(|function| function.length).collect();
    lengths.sort_unstable();
    let at = |percent: usize| lengths.get(lengths.len() * percent / 100).copied().unwrap_or(0);
    let mut text = format!("{} functions (p50 {}, p90 {} lines)", lengths.len(), at(50), at(90));
    for file in files.iter().filter(|file| SOURCE.iter().any(|kind| file.has_extension(kind))) {
        let lines = file.text.lines().count();
        if lines > LONG_FILE {
            text.push_str(&format!("\n  {}: {lines} lines, better under {LONG_FILE}", file.path));
        }
    }
    text
}

fn functions(file: &SourceFile) -> Vec<Function> {
    if !file.has_extension("rs") {
        return Vec::new();
    }
    let source = rust_source::split(&file.text);
    let mut functions: Vec<Function> = source
        .code
        .match_indices("fn ")
        .filter_map(|(at, _)| function_at(&source.code, at))
        .collect();
    for function in &mut functions {
        let lines = function.line..function.line + function.length;
        let inside = source.strings.iter().filter(|(line, _)| lines.contains(line));
        function.length -= inside.map(|(_, text)| text.matches('\n').count()).sum::<usize>();
    }
    functions
}

/// The function whose `fn` stands at `at`; `None` for a word that ends in it and for a
/// declaration without a body.
fn function_at(code: &str, at: usize) -> Option<Function> {
    if code[..at].chars().next_back().is_some_and(|before| !before.is_whitespace()) {
        return None;
    }
    let signature = &code[at + 3..];
    let name: String = signature.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let body = signature.find('{').filter(|open| !ends_before(&signature[..*open]))?;
    let body = &signature[body..];
    let end = closing_brace(body)?;
    let whole = &code[at..code.len() - body.len() + end];
    Some(Function {
        name,
        line: 1 + code[..at].matches('\n').count(),
        length: 1 + whole.matches('\n').count(),
        has_view: body[..end].contains("view!"),
    })
}

/// Whether a `;` outside brackets ends the declaration: `[u8; 3]` does not.
fn ends_before(signature: &str) -> bool {
    let mut depth = 0;
    signature.chars().any(|character| {
        match character {
            '[' | '(' => depth += 1,
            ']' | ')' => depth -= 1,
            _ => {}
        }
        character == ';' && depth == 0
    })
}

/// One past the brace that closes the one `body` starts with.
fn closing_brace(body: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, byte) in body.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn function(lines: usize, inside: &str) -> String {
        format!("fn f(a: [u8; 3]) {{\n{}{inside}\n}}\n", "    g();\n".repeat(lines - 3))
    }

    #[test]
    fn the_longest_file_may_not_grow() {
        assert!(check(&file("a.css", &"x\n".repeat(600))).is_empty());
        assert_eq!(check(&file("a.css", &"x\n".repeat(601))).len(), 1);
        assert!(check(&file("a.tsv", &"x\n".repeat(601))).is_empty());
    }

    #[test]
    fn the_longest_function_may_not_grow() {
        assert!(check(&file("a.rs", &function(60, ""))).is_empty());
        let found = check(&file("a.rs", &format!("\n{}", function(61, ""))));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].message.as_str()), (2, "fn f: 61 lines, 60 at most"));
    }

    #[test]
    fn a_view_may_be_longer() {
        assert!(check(&file("a.rs", &function(80, "view! {}"))).is_empty());
        assert_eq!(check(&file("a.rs", &function(81, "view! {}"))).len(), 1);
    }

    #[test]
    fn the_lines_of_a_string_are_data() {
        let text = function(60, &format!("h(\"{}\");", "\n".repeat(90)));
        assert!(check(&file("a.rs", &text)).is_empty());
    }

    #[test]
    fn braces_in_strings_and_comments_do_not_count() {
        let text = "fn f() {\n // }\n let a = \"}\";\n}\nfn g();\nfn h() {}\n";
        let found: Vec<_> = functions(&file("a.rs", text))
            .into_iter()
            .map(|function| (function.name, function.length))
            .collect();
        assert_eq!(found, [("f".to_owned(), 4), ("h".to_owned(), 1)]);
    }
}
