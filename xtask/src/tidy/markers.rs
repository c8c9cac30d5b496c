//! No promise of later work in the source: it belongs to the list of issues.

use super::{Finding, SourceFile};

const MARKERS: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

pub(super) fn check(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let mut words = line.split(|character: char| !character.is_alphanumeric());
        if let Some(marker) = words.find(|word| MARKERS.contains(word)) {
            findings.push(file.finding(index + 1, format!("{marker}: do it, or file an issue")));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    #[test]
    fn a_marker_is_found_in_any_text_file() {
        for marker in MARKERS {
            let found = check(&file("README.md", &format!("a\n{marker}: b")));
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].line, 2);
        }
        assert!(check(&file("a.rs", &format!("my{}s {}x", MARKERS[0], MARKERS[1]))).is_empty());
    }
}
