//! Every check of the project, cheapest first, stopping at the first that fails.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread::available_parallelism;
use std::time::Instant;

use crate::failure::{Failure, Naming, Outcome};
use crate::setup::{self, Need};
use crate::tools::ToolFolder;
use crate::{fuzz, page, project, shell, size, tidy};

/// The crates that only compile for the browser.
const BROWSER_CRATES: [&str; 2] = ["isnad", "isnad-worker"];
const BROWSER_TARGET: &str = "wasm32-unknown-unknown";

/// A check: its name, what it looks at, and how it is run.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&ToolFolder) -> Outcome,
}

/// In this order: what is quick to run and likely to fail comes before Leptos is compiled. The
/// browser tests come last, so that the log ends with their own closing lines.
const STEPS: [Step; 10] = [
    Step { name: "fmt", about: "the source is formatted", run: format_check },
    Step { name: "tidy", about: "the rules of the house", run: |_| tidy::check() },
    Step { name: "pure", about: "tests of all that needs no browser", run: pure_tests },
    Step { name: "clippy", about: "lints of the same", run: pure_clippy },
    Step { name: "page-clippy", about: "lints of the page and the worker", run: page_clippy },
    Step { name: "page-tests", about: "tests of the page's own logic", run: page_tests },
    Step { name: "fuzz", about: "a minute of texts tried on the reader", run: |_| fuzz::minute() },
    Step { name: "build", about: "the page as it ships", run: |tools| page::build(tools, &[]) },
    Step { name: "size", about: "what a reader downloads", run: |_| size::check() },
    Step { name: "browser", about: "the page in Chromium", run: browser_tests },
];

/// Takes ten minutes, so it runs only where it is named: embeds on hosts of every kind, hundreds of
/// edits, hostile texts and faults.
const BY_NAME: Step =
    Step { name: "embeds", about: "embeds in pages of every kind, at length", run: embed_tests };

/// Runs the named steps, or all that are not long when none is named.
pub(crate) fn run(names: &[String]) -> Outcome {
    let steps = chosen(names)?;
    let tools = setup::ensure(Need::BrowserTests)?;
    let mut passed = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!("\ntest: {} ({} of {}): {}", step.name, index + 1, steps.len(), step.about);
        let started = Instant::now();
        (step.run)(&tools).map_err(|failure| broken(step, &passed, &failure))?;
        passed.push(format!("{} {:.0} s", step.name, started.elapsed().as_secs_f64()));
        if index + 2 == steps.len() {
            println!("\ntest: passed so far: {}", passed.join(", "));
        }
    }
    Ok(())
}

fn chosen(names: &[String]) -> Outcome<Vec<&'static Step>> {
    let all = || STEPS.iter().chain([&BY_NAME]);
    if let Some(unknown) = names.iter().find(|name| all().all(|step| step.name != **name)) {
        let known: Vec<&str> = all().map(|step| step.name).collect();
        return Err(Failure::new(format!("no check {unknown}; there are {}", known.join(", "))));
    }
    if names.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    Ok(all().filter(|step| names.iter().any(|name| name == step.name)).collect())
}

fn broken(step: &Step, passed: &[String], failure: &Failure) -> Failure {
    let before = if passed.is_empty() { "nothing".to_owned() } else { passed.join(", ") };
    let Step { name, .. } = step;
    Failure::new(format!(
        "{failure}\nthe check {name} failed; passed before it: {before}\n\
         run it alone with `cargo xtask test {name}`"
    ))
}

fn format_check(_: &ToolFolder) -> Outcome {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))
}

fn pure_tests(_: &ToolFolder) -> Outcome {
    shell::run(pure(shell::cargo().arg("test")))
}

fn pure_clippy(_: &ToolFolder) -> Outcome {
    let mut clippy = shell::cargo();
    let clippy = pure(clippy.arg("clippy")).arg("--all-targets");
    shell::run(clippy.args(["--", "--deny", "warnings"]))
}

/// Names every crate but those of the browser.
fn pure(command: &mut Command) -> &mut Command {
    command.args(["--quiet", "--locked", "--workspace"]);
    command.args(BROWSER_CRATES.iter().flat_map(|name| ["--exclude", name]))
}

fn page_clippy(_: &ToolFolder) -> Outcome {
    let mut clippy = shell::cargo();
    clippy.args(["clippy", "--quiet", "--locked", "--target", BROWSER_TARGET]);
    clippy.args(BROWSER_CRATES.iter().flat_map(|name| ["--package", name]));
    shell::run(clippy.args(["--", "--deny", "warnings"]))
}

fn page_tests(_: &ToolFolder) -> Outcome {
    shell::run(shell::cargo().args(["test", "--quiet", "--locked", "--package", "isnad", "--lib"]))
}

fn browser_tests(_: &ToolFolder) -> Outcome {
    in_browser(".test.mjs")
}

fn embed_tests(_: &ToolFolder) -> Outcome {
    in_browser(".long.mjs")
}

/// More browsers at once than this gain nothing and take memory.
const MOST_BROWSERS: usize = 4;

/// Files of tests that run at once. On two cores two take two thirds of the time of one after the other.
fn browsers_at_once() -> usize {
    available_parallelism().map_or(1, usize::from).min(MOST_BROWSERS)
}

/// Node's own runner on every file of `e2e` that is called so, against `dist/` and the native command.
fn in_browser(ending: &str) -> Outcome {
    let tests = browser_test_files(ending)?;
    if tests.is_empty() {
        return Err(Failure::new(format!("no browser test: e2e/ has no *{ending}")));
    }
    shell::run(shell::cargo().args(["build", "--quiet", "--locked", "--package", "isnad-cli"]))?;
    let mut node = shell::program("node");
    node.env("ISNAD_CLI", project::built().join("debug/isnad"));
    node.args(["--test", "--test-reporter=spec"]);
    node.arg(format!("--test-concurrency={}", browsers_at_once()));
    shell::run(node.args(tests))
}

fn browser_test_files(ending: &str) -> Outcome<Vec<PathBuf>> {
    let folder = project::path("e2e");
    let entries = fs::read_dir(&folder).naming(folder.display())?;
    let is_test = |path: &PathBuf| path.to_string_lossy().ends_with(ending);
    let mut files: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(is_test).collect();
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_checks_run_unless_some_are_named() {
        assert_eq!(chosen(&[]).map(|steps| steps.len()), Ok(STEPS.len()));
        let named = chosen(&["size".into(), "fmt".into()]).expect("both are known");
        assert_eq!(named.iter().map(|step| step.name).collect::<Vec<_>>(), ["fmt", "size"]);
    }

    #[test]
    fn what_takes_long_runs_only_when_it_is_named() {
        let named = chosen(&["embeds".into()]).expect("it is known");
        assert_eq!(named.iter().map(|step| step.name).collect::<Vec<_>>(), ["embeds"]);
    }

    #[test]
    fn an_unknown_check_is_refused_with_the_known_ones() {
        let failure = chosen(&["sizes".into()]).err().map(|failure| failure.to_string());
        assert!(failure.is_some_and(|text| text.contains("page-clippy")));
    }

    #[test]
    fn a_failure_says_what_to_run_again() {
        let told = broken(&STEPS[1], &["fmt 1 s".into()], &Failure::new("why")).to_string();
        assert!(told.starts_with("why\n") && told.ends_with("`cargo xtask test tidy`"));
    }

    #[test]
    fn the_browser_tests_close_the_log() {
        assert_eq!(STEPS.last().map(|step| step.name), Some("browser"));
    }
}
