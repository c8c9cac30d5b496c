//! How well whole accounts and dates are read, held by `corpus/scores.tsv`.
//!
//! A score that has fallen fails, and so does one that has risen while the file still says less.
//! `BLESS=1 cargo test -p isnad-cli --test corpus` writes the file anew. With `-- --nocapture` the
//! counts behind the scores are printed, and with `SHOW=dates-dev` each date of that set that is
//! not read right. The blind sets are there to be scored, not to be looked at.
#![allow(clippy::unwrap_used, reason = "a failed assumption should stop the test")]

mod chronology;
mod dates;
mod quotes;
mod ratchet;
mod sums;
mod whole;

use isnad_cli::Library;
use std::path::{Path, PathBuf};
use sums::Sums;

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// A folder with one made-up account, for the tests of these tests.
fn fixture() -> PathBuf {
    project("crates/cli/tests/corpus/fixture")
}

#[test]
fn accounts_and_dates_are_read_as_well_as_before() {
    let library = Library::open().unwrap();
    let mut sums = Sums::default();
    for account in whole::accounts(&project("corpus/whole")) {
        account.score(&library, &mut sums);
    }
    for set in dates::sets(&project("corpus/dates")) {
        set.score(&library, &mut sums);
    }
    for account in chronology::accounts(&project("corpus/chronology")) {
        account.score(&library, &mut sums);
    }
    println!("{sums}");
    ratchet::hold(&sums.values(), &project("corpus/scores.tsv"));
}

#[test]
fn every_quote_stands_where_it_is_marked() {
    let accounts = whole::accounts(&project("corpus/whole"));
    let faults: Vec<String> = accounts.iter().flat_map(whole::Account::faults).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let accounts = chronology::accounts(&project("corpus/chronology"));
    let faults: Vec<String> = accounts.iter().flat_map(chronology::faults).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}
