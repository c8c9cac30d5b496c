//! The events of the world: the lists of `data/events` as one file, with no pattern that says nothing new.

use crate::{Outcome, artefacts, repository};
use isnad_reader::text::fold::fold;
use isnad_reader::text::skeleton::stem;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The name of the file under `public/data`.
pub const FILE: &str = "events.tsv";
/// The first line of a list, and how many of its columns ship.
const HEAD: &str = "key\tfrom\tto\tname_ar\tname_en\tmatch\tplace\tsource";
const SHIPPED: usize = 6;
const MATCH: usize = 5;

/// Builds the file and writes it.
pub fn build() -> Outcome<()> {
    artefacts::write(FILE, file()?.as_bytes())
}

/// The whole file, made of all lists in the order of their names.
///
/// # Errors
/// When a list is not as its head says, or two events have one key.
pub fn file() -> Outcome<String> {
    let mut out = HEAD.split('\t').take(SHIPPED).collect::<Vec<_>>().join("\t") + "\n";
    let mut keys = BTreeSet::new();
    for path in lists()? {
        let text = std::fs::read_to_string(&path)?;
        let name = path.display();
        let mut lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        if lines.next().map(|(_, line)| line) != Some(HEAD) {
            return Err(format!("{name}: the first line is not `{HEAD}`").into());
        }
        for (nth, line) in lines {
            let row = row(line).ok_or_else(|| format!("{name}:{}: not a row", nth + 1))?;
            if !keys.insert(row[0].clone()) {
                return Err(format!("{name}:{}: `{}` is there twice", nth + 1, row[0]).into());
            }
            out.push_str(&(row.join("\t") + "\n"));
        }
    }
    Ok(out)
}

fn lists() -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(repository().join("data/events"))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Outcome<Vec<PathBuf>>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    paths.sort();
    Ok(paths)
}

/// The shipped cells of a row; `None` where a cell is missing or no pattern has two words.
fn row(line: &str) -> Option<Vec<String>> {
    let cells: Vec<&str> = line.split('\t').collect();
    let is_whole = cells.len() == HEAD.split('\t').count() && cells[7] == "own";
    let mut shipped: Vec<String> =
        cells.iter().take(SHIPPED).map(|cell| cell.trim().to_owned()).collect();
    let named = is_whole && [0, 1, 3, 4].iter().all(|nth| !shipped[*nth].is_empty());
    shipped[MATCH] = patterns(cells.get(MATCH)?)?;
    named.then_some(shipped)
}

/// The patterns of a row that say something new: a pattern with all the words of another one, and more, does not.
fn patterns(cell: &str) -> Option<String> {
    let all: Vec<(&str, BTreeSet<String>)> = cell
        .split('|')
        .map(|pattern| (pattern.trim(), pattern.split_whitespace().map(kin).collect()))
        .collect();
    if all.iter().any(|(_, words)| words.len() < 2) {
        return None;
    }
    let says_nothing_new = |nth: usize| {
        let words = &all[nth].1;
        all.iter().enumerate().any(|(other, (_, fewer))| {
            other != nth && fewer.is_subset(words) && (fewer.len() < words.len() || other < nth)
        })
    };
    let kept = (0..all.len()).filter(|nth| !says_nothing_new(*nth)).map(|nth| all[nth].0);
    Some(kept.collect::<Vec<_>>().join("|"))
}

fn kin(word: &str) -> String {
    stem(&fold(word)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_that_holds_another_is_left_out() {
        let cell = "مقتل قرنق | مقتل جون قرنق | وفاة قرنق | المقتل القرنق";
        assert_eq!(patterns(cell).unwrap(), "مقتل قرنق|وفاة قرنق");
        assert_eq!(patterns("مقتل قرنق | قرنق"), None);
    }

    #[test]
    fn what_ships_is_what_the_lists_say() {
        let shipped = artefacts::bytes_of(FILE).unwrap();
        assert!(shipped == file().unwrap().into_bytes(), "run `cargo xtask data events`");
        assert!(isnad_reader::Events::empty().load(&shipped).is_ok());
    }
}
