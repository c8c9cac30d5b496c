//! Rules of the house that no compiler checks. Each rule is a function from a file (or from all
//! files) to findings, with tests that show it failing.

mod directions;
mod layers;
mod leaks;
mod lengths;
mod markers;
mod modules;
mod provenance;
mod rust_source;
mod words;

use std::fmt;
use std::fs;
use std::io::Write;

use crate::failure::{Failure, Outcome};
use crate::{project, shell};

/// A file of the repository; `path` is relative to the top folder, with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SourceFile {
    path: String,
    text: String,
}

impl SourceFile {
    fn has_extension(&self, extension: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, found)| found == extension)
    }

    fn is_in(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Rust of the page and of the crates that it is made of.
    fn is_product_rust(&self) -> bool {
        self.has_extension("rs") && (self.is_in("src") || self.is_in("crates"))
    }

    fn finding(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, message: message.into() }
    }
}

/// A rule broken at a place; lines count from 1, 0 stands for the whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    path: String,
    line: usize,
    message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, message } = self;
        write!(formatter, "{path}:{line}: {message}")
    }
}

/// What looks at one file alone.
const FILE_RULES: [fn(&SourceFile) -> Vec<Finding>; 6] =
    [directions::check, leaks::check, lengths::check, markers::check, modules::check, words::check];

/// Prints every finding; fails when there is one.
pub(crate) fn check() -> Outcome {
    let paths = tracked_paths()?;
    let files: Vec<SourceFile> = paths.iter().filter_map(|path| read(path)).collect();
    let mut findings: Vec<Finding> =
        files.iter().flat_map(|file| FILE_RULES.iter().flat_map(|rule| rule(file))).collect();
    findings.extend(layers::check(&files));
    findings.extend(provenance::check(&paths, &files)?);
    report(&findings, &format!("{} files, {}", paths.len(), lengths::summary(&files)))?;
    match findings.len() {
        0 => Ok(()),
        count => Err(Failure::new(format!("tidy: {count} findings, listed above"))),
    }
}

fn report(findings: &[Finding], summary: &str) -> Outcome {
    let mut terminal = std::io::stdout().lock();
    for finding in findings {
        writeln!(terminal, "{finding}")?;
    }
    Ok(writeln!(terminal, "tidy: {summary}")?)
}

/// What git tracks, and what it would track once added.
fn tracked_paths() -> Outcome<Vec<String>> {
    let mut git = shell::program("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let listed =
        shell::answer(&mut git).ok_or_else(|| Failure::new("git ls-files failed: a checkout?"))?;
    let mut paths: Vec<String> =
        listed.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect();
    paths.sort();
    paths.dedup();
    Ok(paths)
}

/// The file if it is text and still there.
fn read(path: &str) -> Option<SourceFile> {
    let text = fs::read_to_string(project::path(path)).ok()?;
    Some(SourceFile { path: path.to_owned(), text })
}

#[cfg(test)]
fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.into(), text: text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_not_a_prefix_of_a_name() {
        assert!(file("src/a.rs", "").is_product_rust());
        assert!(!file("srcs/a.rs", "").is_product_rust());
        assert!(!file("xtask/src/a.rs", "").is_product_rust());
        assert!(!file("src/a.css", "").is_product_rust());
    }
}
