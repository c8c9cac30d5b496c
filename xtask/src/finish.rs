//! The last work on what the page ships, done in Trunk's staging folder after everything else:
//! shrink, then name each file by its final bytes, then write the manifest.

mod build;
mod embed;
mod glue;
mod module;
mod naming;
mod service;
mod sheet;
mod shrink;
mod single;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Naming, Outcome};
use crate::tools::ToolFolder;
use crate::{digest, manifest};

/// A file of the staging folder; `name` is its path below that folder, with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asset {
    name: String,
    bytes: Vec<u8>,
}

impl Asset {
    fn has_extension(&self, extension: &str) -> bool {
        Path::new(&self.name).extension().is_some_and(|found| found == extension)
    }
}

/// Finishes the folder that Trunk names in `TRUNK_STAGING_DIR`.
pub(crate) fn run() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| Failure::new("`finish` is Trunk's hook: run `cargo xtask build`"))?;
    let tools = ToolFolder::of_checkout()?;
    if !tools.node_modules().exists() {
        return Err(Failure::new("the tools are not installed: run `cargo xtask setup`"));
    }
    let mut assets = load(&staging)?;
    assets.extend(embed::page_for_frames(&assets));
    let (services, shrunk): (Vec<_>, Vec<_>) =
        shrink::all(assets, &tools)?.into_iter().partition(|asset| asset.name == service::NAME);
    let mut named = naming::by_content(shrunk, digest::sha256)?;
    naming::check_references(&named)?;
    for script in &services {
        named.push(service::keeper(&named, script)?);
    }
    let promised = embed::promised(&named);
    clear(&staging)?;
    for shipped in &named {
        store(&staging, &shipped.entry.file, &shipped.bytes)?;
    }
    for copy in promised {
        store(&staging, &copy.name, &copy.bytes)?;
    }
    let entries: Vec<_> = named.into_iter().map(|shipped| shipped.entry).collect();
    store(&staging, "manifest.json", manifest::write(&entries).as_bytes())
}

/// Every file below `folder`, by name.
fn load(folder: &Path) -> Outcome<Vec<Asset>> {
    let mut assets = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).naming(next.display())? {
            let path = entry.naming(next.display())?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).naming(path.display())?;
                let below = path.strip_prefix(folder).naming(path.display())?;
                assets.push(Asset { name: below.to_string_lossy().into_owned(), bytes });
            }
        }
    }
    assets.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(assets)
}

fn clear(folder: &Path) -> Outcome {
    fs::remove_dir_all(folder).naming(folder.display())?;
    fs::create_dir_all(folder).naming(folder.display())
}

fn store(folder: &Path, name: &str, bytes: &[u8]) -> Outcome {
    let path = folder.join(name);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).naming(parent.display())?;
    }
    fs::write(&path, bytes).naming(path.display())
}
