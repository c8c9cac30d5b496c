//! The command: two files in, a line for each layer out, and what differs beside it.

use super::{Gold, Reading, score};
use crate::Failure;
use crate::args::ScoreArgs;
use crate::input::bytes;
use std::io::Write;

/// The layers that have more to show than numbers.
pub(crate) const SHOWN: [&str; 6] = ["claims", "chain", "time", "place", "attribution", "all"];

pub(crate) fn run(args: &ScoreArgs) -> Result<String, Failure> {
    let reading = Reading::parse(&bytes(&args.reading)?).map_err(told(&args.reading))?;
    let gold = Gold::parse(&bytes(&args.gold)?).map_err(told(&args.gold))?;
    gold.check_against(&reading).map_err(told(&args.gold))?;
    let report = score(&reading, &gold);
    if let Some(layer) = &args.show {
        let mut terminal = std::io::stderr().lock();
        // Whoever closed standard error does not want the notes.
        let _ = report.notes(layer).try_for_each(|note| writeln!(terminal, "{note}"));
    }
    Ok(if args.is_json { report.to_json() } else { report.to_string() })
}

fn told(file: &str) -> impl Fn(Failure) -> Failure {
    move |problem| format!("{file} {problem}")
}
