//! `data/sources.toml`: where every byte comes from, and what came out.

use crate::{Outcome, repository};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use toml::Table;

/// One source package.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name in its registry.
    pub package: String,
    pub(crate) version: String,
    pub(crate) registry: String,
    /// The file that the registry's client leaves.
    pub(crate) file: String,
    pub(crate) sha256: String,
}

/// One committed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Artefact {
    pub(crate) path: String,
    pub(crate) sha256: String,
}

pub(crate) fn path() -> PathBuf {
    repository().join("data/sources.toml")
}

fn table() -> Outcome<Table> {
    Ok(std::fs::read_to_string(path())?.parse()?)
}

fn entries(table: &Table, list: &str) -> Vec<Table> {
    let list = table.get(list).and_then(|list| list.as_array());
    list.into_iter().flatten().filter_map(|entry| entry.as_table().cloned()).collect()
}

fn text(entry: &Table, key: &str) -> Outcome<String> {
    let value = entry.get(key).and_then(|value| value.as_str());
    value
        .map(str::to_owned)
        .ok_or_else(|| format!("data/sources.toml: an entry has no `{key}`").into())
}

/// Every source package of `data/sources.toml`.
pub fn sources() -> Outcome<Vec<Source>> {
    let read = |entry: &Table| {
        Ok(Source {
            package: text(entry, "package")?,
            version: text(entry, "version")?,
            registry: text(entry, "registry")?,
            file: text(entry, "file")?,
            sha256: text(entry, "sha256")?,
        })
    };
    entries(&table()?, "source").iter().map(read).collect()
}

pub(crate) fn artefacts() -> Outcome<Vec<Artefact>> {
    let read =
        |entry: &Table| Ok(Artefact { path: text(entry, "path")?, sha256: text(entry, "sha256")? });
    entries(&table()?, "artefact").iter().map(read).collect()
}

/// Writes the hashes of the artefacts as they are on disk now into their entries.
pub(crate) fn record_artefacts() -> Outcome<()> {
    let mut written = std::fs::read_to_string(path())?;
    for artefact in artefacts()? {
        let now = sha256_of(&repository().join(&artefact.path))?;
        written = written.replace(&artefact.sha256, &now);
    }
    Ok(std::fs::write(path(), written)?)
}

/// The SHA-256 of a file, in hexadecimal.
pub(crate) fn sha256_of(path: &Path) -> Outcome<String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    }))
}
