//! Runs every case of the corpus: golden readings that an editor can change.
//!
//! What the reader does not yet read right stands in `corpus/misses.txt`. A miss that is not listed
//! fails, and so does a listed one that has been mended: the list may only shrink.
//! `BLESS=1 cargo test -p isnad-reader --test corpus` writes the list anew.
#![allow(clippy::unwrap_used, reason = "a failed assumption should stop the test")]

mod case;
mod check;

use isnad_reader::{Pack, World};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn world() -> World {
    let mut world = World::default();
    for name in ["gazetteer-1.isg", "gazetteer-2.isg", "overlay.isg", "events.ise"] {
        let bytes = fs::read(root().join("public/data").join(name)).unwrap();
        world.load(&bytes).unwrap();
    }
    world
}

fn files() -> Vec<PathBuf> {
    let folders = ["ar", "negative", "accounts"].map(|folder| root().join("corpus").join(folder));
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    files
}

#[test]
fn every_case_reads_as_an_editor_marks_it() {
    let pack = Pack::decode(isnad_languages::ar()).unwrap();
    let world = world();
    let mut misses = BTreeSet::new();
    let mut n_checks = 0;
    for file in files() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for case in case::parse(&name, &fs::read_to_string(&file).unwrap()) {
            let outcome = check::check(&case, &pack, &world);
            n_checks += outcome.n_checks;
            misses.extend(outcome.misses);
        }
    }
    println!("{n_checks} expectations, {} missed", misses.len());
    compare(&misses);
}

fn compare(misses: &BTreeSet<String>) {
    let list = root().join("corpus/misses.txt");
    if std::env::var_os("BLESS").is_some() {
        let lines: String = misses.iter().map(|miss| format!("{miss}\n")).collect();
        fs::write(&list, lines).unwrap();
        return;
    }
    let text = fs::read_to_string(&list).unwrap();
    let known: BTreeSet<String> =
        text.lines().filter(|line| !line.is_empty()).map(String::from).collect();
    let new: Vec<_> = misses.difference(&known).collect();
    let mended: Vec<_> = known.difference(misses).collect();
    assert!(new.is_empty(), "read worse than before:\n{new:#?}");
    assert!(mended.is_empty(), "mended, take these out of corpus/misses.txt:\n{mended:#?}");
}
