//! Makes constants of the words of the page: what a translator writes in one file costs the page no byte more.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

const WORDS: &str = "src/strings/words.tsv";

fn main() {
    println!("cargo::rerun-if-changed={WORDS}");
    let table = std::fs::read_to_string(WORDS).unwrap_or_else(|error| panic!("{WORDS}: {error}"));
    let folder = std::env::var_os("OUT_DIR").expect("cargo names a folder for what is made");
    let made = Path::new(&folder).join("words.rs");
    std::fs::write(&made, constants(&table)).unwrap_or_else(|error| panic!("{made:?}: {error}"));
}

fn constants(table: &str) -> String {
    let (mut made, mut keys) = (String::new(), BTreeSet::new());
    let lines = table.lines().enumerate();
    for (at, line) in lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let refuse = |why: &str| -> ! { panic!("{WORDS}:{}: {why}: {line}", at + 1) };
        let [key, arabic, english] = line.split('\t').collect::<Vec<_>>()[..] else {
            refuse("a line has a key, Arabic and English")
        };
        if !keys.insert(key) {
            refuse("this key stands above already");
        }
        if arabic.trim().is_empty() || english.trim().is_empty() {
            refuse("a language has no words");
        }
        let [arabic, english] = [arabic, english].map(|words| words.replace("\\s", " "));
        writeln!(made, "pub(crate) const {key}: Pair = Pair({arabic:?}, {english:?});")
            .expect("writing to a string cannot fail");
    }
    made
}
