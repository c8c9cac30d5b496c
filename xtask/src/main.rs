//! `cargo xtask`: set-up, build, serve and checks of the project.
//!
//! Depends on the standard library alone, so that the first command of a fresh clone starts in
//! seconds.

mod digest;
mod failure;
mod finish;
mod fuzz;
mod library;
mod machine;
mod manifest;
mod page;
mod prerequisites;
mod project;
mod settings;
mod setup;
mod shell;
mod size;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

use failure::{Failure, Outcome};
use setup::Need;

/// A command of this program: its name, what help says of it, and how it is run.
struct Task {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Outcome,
}

const TASKS: [Task; 11] = [
    Task {
        name: "serve",
        about: "set up what is missing, build the page and serve it on 127.0.0.1:8080",
        run: |options| page::serve(&setup::ensure(Need::Page)?, options),
    },
    Task {
        name: "test",
        about: "set up what is missing and run every check, or those named",
        run: test::run,
    },
    Task {
        name: "setup",
        about: "set up what is missing, nothing more",
        run: |_| setup::ensure(Need::BrowserTests).map(drop),
    },
    Task {
        name: "build",
        about: "build the page into dist/",
        run: |options| page::build(&setup::ensure(Need::Page)?, options),
    },
    Task { name: "tidy", about: "check the rules of the house", run: |_| tidy::check() },
    Task {
        name: "size",
        about: "weigh dist/ part by part against xtask/size.toml",
        run: |_| size::check(),
    },
    Task { name: "data", about: "make the map and gazetteer files again", run: data },
    Task { name: "bench", about: "measure the reader", run: bench },
    Task { name: "fuzz", about: "try texts on the reader until it is stopped", run: fuzz::run },
    Task {
        name: "confirm",
        about: "Trunk's first hook: refuse to build where set-up has not been done",
        run: |_| setup::confirm(),
    },
    Task {
        name: "finish",
        about: "Trunk's last hook: shrink, hash and list what is shipped",
        run: |_| finish::run(),
    },
];

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
    let Some((name, options)) = words.split_first() else {
        print!("{}", help());
        return Ok(());
    };
    match TASKS.iter().find(|task| task.name == name) {
        Some(task) => (task.run)(options),
        None => Err(Failure::new(format!("no command {name}\n{}", help()))),
    }
}

fn help() -> String {
    let lines = TASKS.iter().map(|task| format!("  {:<8}{}\n", task.name, task.about));
    format!("cargo xtask COMMAND\n{}", lines.collect::<String>())
}

fn data(options: &[String]) -> Outcome {
    let run = ["run", "--quiet", "--release", "--package", "isnad-data", "--"];
    shell::run(shell::cargo().args(run).args(options))
}

fn bench(options: &[String]) -> Outcome {
    let mut cargo = shell::cargo();
    shell::run(cargo.args(["bench", "--package", "isnad-reader", "--"]).args(options))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_command_is_refused_with_the_known_ones() {
        let failure = command(&["sever".into()]).expect_err("there is no such command");
        assert!(failure.to_string().contains("serve"));
    }
}
