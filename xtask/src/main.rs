//! `cargo xtask`: set-up, build, serve and checks of the project.

mod digest;
mod failure;
mod finish;
mod manifest;
mod page;
mod paths;
mod prerequisites;
mod project;
mod settings;
mod setup;
mod shell;
mod size;
mod tidy;
mod tools;

use std::process::ExitCode;

use failure::{Failure, Outcome};
use setup::Need;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[String]) -> Outcome {
    let (name, options) = words.split_first().map_or(("", words), |(name, rest)| (name, rest));
    match name {
        "setup" => setup::ensure(Need::BrowserTests).map(drop),
        "serve" => page::serve(&setup::ensure(Need::Page)?, options),
        "build" => page::build(&setup::ensure(Need::Page)?, options),
        "finish" => finish::run(),
        "size" => size::check(),
        "tidy" => tidy::check(),
        _ => Err(Failure::new("no such command")),
    }
}
