//! Every data artefact that is shipped is listed in `data/sources.toml` with its hash, and every
//! listed artefact is there: nothing comes from nowhere.

use std::fs;

use super::{Finding, SourceFile};
use crate::failure::{Naming, Outcome};
use crate::settings::{self, Section};
use crate::{digest, project};

const SOURCES: &str = "data/sources.toml";
/// Where the artefacts stand, by the ends of their names.
const ARTEFACT_KINDS: [&str; 3] = [".isb", ".isg", ".ise"];

/// What `data/sources.toml` says of one artefact.
struct Listed {
    path: String,
    sha256: String,
}

pub(super) fn check(paths: &[String], files: &[SourceFile]) -> Outcome<Vec<Finding>> {
    let text = files.iter().find(|file| file.path == SOURCES).map_or("", |file| &file.text);
    let mut artefacts = Vec::new();
    for path in paths.iter().filter(|path| is_artefact(path)) {
        let bytes = fs::read(project::path(path)).naming(path)?;
        artefacts.push((path.clone(), digest::sha256(&bytes)?));
    }
    Ok(compare(&listed(text), &artefacts))
}

fn is_artefact(path: &str) -> bool {
    path.starts_with("public/data/") || ARTEFACT_KINDS.iter().any(|kind| path.ends_with(kind))
}

fn listed(text: &str) -> Vec<Listed> {
    settings::sections(text).iter().filter_map(artefact).collect()
}

fn artefact(section: &Section) -> Option<Listed> {
    let path = section.get("path")?.to_owned();
    is_artefact(&path).then(|| Listed { path, sha256: section.text("sha256").to_owned() })
}

/// `artefacts` are paths with the hashes of what is really there.
fn compare(listed: &[Listed], artefacts: &[(String, String)]) -> Vec<Finding> {
    let finding = |path: &str, message: &str| Finding {
        path: path.into(),
        line: 0,
        message: format!("{message} (`cargo xtask data` writes {SOURCES})"),
    };
    let mut findings = Vec::new();
    for (path, sha256) in artefacts {
        match listed.iter().find(|entry| entry.path == *path) {
            None => findings.push(finding(path, "artefact without provenance")),
            Some(entry) if entry.sha256 != *sha256 => {
                findings.push(finding(path, "artefact is not the one listed"));
            }
            Some(_) => {}
        }
    }
    let is_there = |path: &str| artefacts.iter().any(|(found, _)| found == path);
    for entry in listed.iter().filter(|entry| !is_there(&entry.path)) {
        findings.push(finding(&entry.path, "listed artefact is not there"));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTED: &str = "[[source]]\nname = \"x\"\nsha256 = \"ff\"\n\
        [[artefact]]\npath = \"public/data/a.isb\"\nsha256 = \"aa\"\n";

    fn messages(artefacts: &[(&str, &str)]) -> Vec<String> {
        let artefacts: Vec<_> =
            artefacts.iter().map(|(path, hash)| ((*path).into(), (*hash).into())).collect();
        compare(&listed(LISTED), &artefacts).into_iter().map(|found| found.message).collect()
    }

    #[test]
    fn the_listed_artefact_passes() {
        assert!(messages(&[("public/data/a.isb", "aa")]).is_empty());
    }

    #[test]
    fn a_changed_artefact_is_found() {
        assert!(messages(&[("public/data/a.isb", "ab")])[0].contains("not the one listed"));
    }

    #[test]
    fn an_unlisted_and_a_lost_artefact_are_found() {
        let found = messages(&[("public/data/b.isg", "bb")]);
        assert!(found[0].contains("without provenance"));
        assert!(found[1].contains("not there"));
    }
}
