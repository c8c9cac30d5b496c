//! Sheets and views that mirror by themselves: no left and right, no style in markup.

use super::rust_source;
use super::{Finding, SourceFile};

pub(super) fn check(file: &SourceFile) -> Vec<Finding> {
    if file.has_extension("css") {
        return sheet(file);
    }
    if file.is_product_rust() {
        return view(file);
    }
    Vec::new()
}

fn sheet(file: &SourceFile) -> Vec<Finding> {
    without_comments(&file.text)
        .lines()
        .enumerate()
        .filter(|(_, line)| words(line).any(|word| matches!(word, "left" | "right")))
        .map(|(index, _)| {
            file.finding(index + 1, "left or right: use the logical property (inline-start, end)")
        })
        .collect()
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|character: char| !character.is_alphanumeric())
}

/// The sheet with its comments taken out, line by line the same.
fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        kept.push_str(before);
        kept.extend(comment.chars().filter(|character| *character == '\n'));
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// The page's policy blocks `style=` attributes, and text must never become markup.
fn view(file: &SourceFile) -> Vec<Finding> {
    let code = rust_source::split(&file.text).code;
    let mut findings = Vec::new();
    for (index, line) in code.lines().enumerate() {
        if has_style_attribute(line) {
            findings
                .push(file.finding(index + 1, "style attribute: use style:property= or a class"));
        }
        if line.contains(concat!("inner", "_html")) {
            findings.push(file.finding(index + 1, "markup from text: set text instead"));
        }
    }
    findings
}

fn has_style_attribute(line: &str) -> bool {
    line.match_indices("style=").any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|last| last.is_alphanumeric() || matches!(last, '_' | '-' | ':' | '.'))
            && !line[at + 6..].starts_with('=')
    })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        check(&file(path, text)).into_iter().map(|found| found.line).collect()
    }

    #[test]
    fn every_left_and_right_of_a_sheet_is_found() {
        for rule in
            ["margin-left: 1px", "text-align: right", "left:0", "float:left", "padding-right:0"]
        {
            assert_eq!(lines("style/a.css", &format!("a {{\n  {rule};\n}}")), [2], "{rule}");
        }
        assert!(lines("style/a.css", "/* left\n right */ a { inset-inline-start: 0 }").is_empty());
        assert!(lines("style/a.css", "a { content: \"bright leftover\" }").is_empty());
        assert_eq!(lines("style/a.css", "/* a\n b */\n.c { right: 0 }"), [3]);
    }

    #[test]
    fn style_attributes_of_views_are_found() {
        assert_eq!(lines("src/a.rs", "view! { <p style=\"color: red\"/> }"), [1]);
        assert_eq!(lines("src/a.rs", "view! { <p style=move || x()/> }"), [1]);
        assert!(lines("src/a.rs", "view! { <p style:width=w data-style=x/> }").is_empty());
        assert!(lines("src/a.rs", "let style = 3; // style=\"\"").is_empty());
    }

    #[test]
    fn text_never_becomes_markup() {
        assert_eq!(lines("src/a.rs", concat!("\nel.set_", "inner", "_html(x)")), [2]);
    }
}
