//! Runs other programs, with the project's pinned tools first on `PATH`.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Naming, Outcome};
use crate::project;

/// A program to be run in the top folder of the checkout.
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project::root());
    command
}

/// Cargo, as the toolchain that runs this program has it.
pub(crate) fn cargo() -> Command {
    program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()))
}

/// Runs it, its output going to the terminal.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.status().naming(describe(command))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{} ended with {status}", describe(command))))
}

/// Runs it, and prints what it printed only when it fails.
pub(crate) fn run_quietly(command: &mut Command) -> Outcome {
    let output = command.stdin(Stdio::null()).output().naming(describe(command))?;
    if output.status.success() {
        return Ok(());
    }
    print!("{}", String::from_utf8_lossy(&output.stdout));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    Err(Failure::new(format!("{} ended with {}", describe(command), output.status)))
}

/// Runs it and answers what it printed, or `None` when it is missing or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Feeds `input` to it and answers the bytes that it printed.
pub(crate) fn pipe(command: &mut Command, input: &[u8]) -> Outcome<Vec<u8>> {
    use std::io::Write;
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().naming(describe(command))?;
    // The programs used here read all their input before they answer, so one thread is enough.
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input).naming(describe(command))?;
    }
    let output = child.wait_with_output().naming(describe(command))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(Failure::new(format!("{} ended with {}", describe(command), output.status)))
}

/// `PATH` with `first` in front of it.
pub(crate) fn path_with(first: &Path) -> OsString {
    let mut path = first.as_os_str().to_owned();
    if let Some(rest) = std::env::var_os("PATH") {
        path.push(":");
        path.push(rest);
    }
    path
}

fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
