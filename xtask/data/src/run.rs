//! Running the ordinary command-line clients.

use crate::Outcome;
use std::path::Path;
use std::process::Command;

/// Runs a command in a folder; its own words are part of the error when it fails.
pub(crate) fn run(folder: &Path, program: &str, arguments: &[&str]) -> Outcome<()> {
    println!("  {program} {}", arguments.first().unwrap_or(&""));
    let done = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("NODE_OPTIONS", "--max-old-space-size=4096")
        .output()
        .map_err(|error| format!("{program} does not start: {error}"))?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!("{program} {}: {}", arguments.join(" "), String::from_utf8_lossy(&done.stderr))
        .into())
}

/// A path as the text a command line takes.
pub(crate) fn text_of(path: &Path) -> Outcome<&str> {
    path.to_str().ok_or_else(|| format!("{} is not valid UTF-8", path.display()).into())
}
