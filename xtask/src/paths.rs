//! Keeps the folders of this machine out of what is shipped.
//!
//! A panic message names the source file that it stands in, and cargo compiles downloaded crates
//! by their full path: without this, the page would carry the builder's home folder. The
//! project's own crates are compiled by relative paths.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Naming, Outcome};
use crate::project;

/// Read by `.cargo/config.toml`, and so by every build, started by hand or by Trunk.
const SETTINGS: &str = ".cargo/machine.toml";

/// Writes the settings when they are not there or belong to another place.
pub(crate) fn conceal(target: &str) -> Outcome {
    let file = project::path(SETTINGS);
    let wanted = settings(target, &crate_folders()?);
    if fs::read_to_string(&file).is_ok_and(|now| now == wanted) {
        return Ok(());
    }
    fs::write(&file, wanted).naming(file.display())
}

/// Cargo's own folder, named by the user or where cargo puts it.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    set("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| set("HOME").map(|home| PathBuf::from(home).join(".cargo")))
}

/// Where cargo unpacks the crates that it downloads: one folder a registry.
fn crate_folders() -> Outcome<Vec<PathBuf>> {
    let Some(source) = cargo_home().map(|home| home.join("registry/src")) else {
        return Ok(Vec::new());
    };
    let entries = fs::read_dir(&source).naming(source.display())?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    Ok(folders)
}

fn settings(target: &str, folders: &[PathBuf]) -> String {
    let flag = |folder: &PathBuf| format!("--remap-path-prefix={}=crates", folder.display());
    let flags: Vec<String> =
        folders.iter().map(|folder| format!("  {:?},\n", flag(folder))).collect();
    format!(
        "# Written by `cargo xtask setup`.\n[target.{target}]\nrustflags = [\n{}]\n",
        flags.concat()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folder_gets_the_short_name() {
        let written = settings("wasm32", &["/a b".into(), "/c".into()]);
        let wanted = "[target.wasm32]\nrustflags = [\n  \"--remap-path-prefix=/a b=crates\",\n  \
                      \"--remap-path-prefix=/c=crates\",\n]\n";
        assert!(written.ends_with(wanted), "{written}");
    }
}
