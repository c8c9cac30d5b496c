//! The `isnad` command: reads accounts and explains claims, from files or standard input.

mod args;
mod decode;
mod explain;
mod input;
mod jsonl;
mod read;

use args::{Command, parse};
use std::io::Write;
use std::process::ExitCode;

/// A message for the person at the keyboard: what is wrong and the mend.
pub(crate) type Failure = String;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match parse(&words).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            let _ = writeln!(std::io::stderr(), "isnad: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Help => print(args::USAGE),
        Command::Version => print(concat!("isnad ", env!("CARGO_PKG_VERSION"))),
        Command::Read(options) => print(&read::read(&options)?),
        Command::JsonLines => jsonl::run(),
        Command::Decode(file) => print(&decode::decode(&file)?),
        Command::Explain(options) => print(&explain::explain(&options)?),
    }
}

/// A closed pipe is the reader's business, not an error.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(format!("cannot write: {error}"))
        }
        _ => Ok(()),
    }
}
