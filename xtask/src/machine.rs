//! What cargo has to know of this machine: where the library is that the page is linked to.

use std::fs;

use crate::failure::{Naming, Outcome};
use crate::library::Library;
use crate::project;

/// Read by `.cargo/config.toml`, and so by every build, started by hand or by Trunk. Without it
/// cargo takes the library that rustup brings.
const SETTINGS: &str = ".cargo/machine.toml";

/// Writes the settings when they are not there or name another library.
pub(crate) fn settle(library: &Library) -> Outcome {
    if is_settled(library) {
        return Ok(());
    }
    let file = project::path(SETTINGS);
    fs::write(&file, settings(library)).naming(file.display())
}

/// Whether the settings are there and name this library.
pub(crate) fn is_settled(library: &Library) -> bool {
    fs::read_to_string(project::path(SETTINGS)).is_ok_and(|now| now == settings(library))
}

fn settings(library: &Library) -> String {
    let flag = format!("--sysroot={}", library.folder().display());
    format!(
        "# Written by `cargo xtask setup`.\n[target.{}]\nrustflags = [{flag:?}]\n\
         rustdocflags = [{flag:?}]\n",
        library.target()
    )
}
