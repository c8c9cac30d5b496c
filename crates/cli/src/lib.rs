//! The `isnad` command: reads accounts, explains claims and scores readings, from files or
//! standard input.
//!
//! A library for the sake of its tests, which judge with the scorer itself.

mod args;
mod decode;
mod explain;
mod help;
mod input;
mod jsonl;
mod library;
mod read;
pub mod score;

pub use library::Library;

use args::{Command, parse};
use std::io::Write;

/// A message for the person at the keyboard: what is wrong and the mend.
pub type Failure = String;

/// Does what the words of a command line ask.
pub fn run(words: &[String]) -> Result<(), Failure> {
    match parse(words)? {
        Command::Help(about) => print(&help::help(about)),
        Command::Version => print(concat!("isnad ", env!("CARGO_PKG_VERSION"))),
        Command::Read(options) => print(&read::read(&options)?),
        Command::JsonLines => jsonl::run(),
        Command::Decode(file) => print(&decode::decode(&file)?),
        Command::Explain(options) => print(&explain::explain(&options)?),
        Command::Score(options) => print(&score::run(&options)?),
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
