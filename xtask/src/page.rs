//! Builds and serves the page through Trunk.

use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::failure::{Naming, Outcome};
use crate::shell;
use crate::tools::ToolFolder;

/// The address that Trunk.toml sets.
const ADDRESS: &str = "http://127.0.0.1:8080/";

/// Builds the page into `dist/`, as it ships.
pub(crate) fn build(tools: &ToolFolder, options: &[String]) -> Outcome {
    shell::run(trunk(tools).arg("build").args(options))
}

/// Builds the page, serves it and builds again after each change, until it is stopped.
pub(crate) fn serve(tools: &ToolFolder, options: &[String]) -> Outcome {
    println!("serve: building; then the page is at {ADDRESS} (another port: --port N)");
    // Trunk takes this program's place, so that whoever stops the one has stopped the other.
    Err(trunk(tools).arg("serve").args(options).exec()).naming("trunk")
}

fn trunk(tools: &ToolFolder) -> Command {
    let mut command = shell::program(&tools.programs().join("trunk").to_string_lossy());
    tools.equip(&mut command);
    // Cargo sets these for the program it runs; a build started by hand does not have them, and
    // a different environment could make cargo compile again.
    for name in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"]
    {
        command.env_remove(name);
    }
    command
}
