//! The repository speaks of the project alone: no folder of one machine, no download host.

use super::{Finding, SourceFile};

/// Written in two halves, so that this file does not find itself.
const LEAKS: [(&str, &str); 10] = [
    ("/work", "/"),
    ("/ro", "ot/"),
    ("/tm", "p/"),
    ("/ho", "me/"),
    ("registry.", "npmjs.org"),
    ("index.", "crates.io"),
    ("static.", "crates.io"),
    ("pypi", ".org"),
    ("pythonhosted", ".org"),
    ("deb.", "debian.org"),
];

pub(super) fn check(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for (head, tail) in LEAKS {
            if names(line, &format!("{head}{tail}")) {
                let message = format!("{head}{tail}: a path or host of one machine");
                findings.push(file.finding(index + 1, message));
            }
        }
    }
    findings
}

/// Whether the leak stands there from its start: a folder of that name below another is no leak.
fn names(line: &str, leak: &str) -> bool {
    line.match_indices(leak).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|last| last.is_alphanumeric() || matches!(last, '_' | '-' | '.' | '}'))
    })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    #[test]
    fn each_leak_is_found() {
        for (head, tail) in LEAKS {
            let found = check(&file("README.md", &format!("a\nb \"{head}{tail}x\"")));
            assert_eq!(found.len(), 1, "{head}{tail}");
            assert_eq!(found[0].line, 2);
        }
    }

    #[test]
    fn a_folder_of_the_project_is_no_leak() {
        assert!(check(&file("a.md", concat!("corpus/wo", "rk/a"))).is_empty());
    }
}
