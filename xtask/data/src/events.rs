//! The events of the world: the lists of `data/events` as one file, with no pattern that says nothing new.

mod encode;

use crate::{Outcome, artefacts, repository};
use isnad_reader::text::fold::fold;
use isnad_reader::text::skeleton::stem;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The name of the file under `public/data`.
pub const FILE: &str = "events.ise";
/// The first line of a list.
const HEAD: &str = "key\tfrom\tto\tname_ar\tname_en\tmatch\tplace\tsource";

/// A row of a list, as far as it ships.
#[derive(Debug)]
struct Row {
    /// Its name, unique over all lists.
    key: String,
    from: String,
    to: String,
    name_ar: String,
    name_en: String,
    /// The wordings that say something new, as words.
    patterns: Vec<Vec<String>>,
}

/// Builds the file and writes it.
pub fn build() -> Outcome<()> {
    artefacts::write(FILE, &file()?)
}

/// The whole file, made of all lists in the order of their names.
///
/// # Errors
/// When a list is not as its head says, or two events have one key.
pub fn file() -> Outcome<Vec<u8>> {
    encode::encode(&rows()?)
}

fn rows() -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
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
            if !keys.insert(row.key.clone()) {
                return Err(format!("{name}:{}: `{}` is there twice", nth + 1, row.key).into());
            }
            rows.push(row);
        }
    }
    Ok(rows)
}

fn lists() -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(repository().join("data/events"))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Outcome<Vec<PathBuf>>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    paths.sort();
    Ok(paths)
}

/// What ships of a row; `None` where a cell is missing or no pattern has two words.
fn row(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
    let [key, from, to, name_ar, name_en, wordings, _, "own"] = cells[..] else { return None };
    let is_whole = [key, from, name_ar, name_en].iter().all(|cell| !cell.is_empty());
    let patterns = patterns(wordings)?;
    let [key, from, to, name_ar, name_en] = [key, from, to, name_ar, name_en].map(str::to_owned);
    is_whole.then_some(Row { key, from, to, name_ar, name_en, patterns })
}

/// The patterns of a row that say something new: a pattern with all the words of another one, and more, does not.
fn patterns(cell: &str) -> Option<Vec<Vec<String>>> {
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
    Some(kept.map(|pattern| pattern.split_whitespace().map(str::to_owned).collect()).collect())
}

fn kin(word: &str) -> String {
    stem(&fold(word)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use isnad_account::Bounds;
    use isnad_reader::{Events, Kin, NamedWord};

    #[test]
    fn a_pattern_that_holds_another_is_left_out() {
        let cell = "مقتل قرنق | مقتل جون قرنق | وفاة قرنق | المقتل القرنق";
        assert_eq!(patterns(cell).unwrap(), [["مقتل", "قرنق"], ["وفاة", "قرنق"]]);
        assert_eq!(patterns("مقتل قرنق | قرنق"), None);
    }

    fn shipped() -> Events {
        let mut events = Events::empty();
        events.load(&artefacts::bytes_of(FILE).unwrap()).unwrap();
        events
    }

    #[test]
    fn what_ships_is_what_the_lists_make() {
        let shipped = artefacts::bytes_of(FILE).unwrap();
        assert!(shipped == file().unwrap(), "run `cargo xtask data events`");
    }

    #[test]
    fn every_event_ships_as_its_list_has_it() {
        let events = shipped();
        let rows = rows().unwrap();
        assert_eq!(events.len(), rows.len());
        for (nth, row) in rows.iter().enumerate() {
            let event = events.get(nth).unwrap();
            let told = (&event.key, &event.name_ar, &event.name_en);
            assert_eq!(told, (&row.key, &row.name_ar, &row.name_en));
            assert_eq!(days(event.starts), row.from);
            let ends = if event.ends == event.starts { String::new() } else { days(event.ends) };
            assert_eq!(ends, row.to, "{}", row.key);
        }
    }

    /// As the lists write bounds.
    fn days(bounds: Bounds) -> String {
        let first = bounds.earliest.unwrap().day_words();
        match bounds.latest.map(|latest| latest.plus_days(-1).day_words()) {
            None => "..".into(),
            Some(last) if last == first => first,
            Some(last) => format!("{first}..{last}"),
        }
    }

    #[test]
    fn every_wording_of_the_lists_names_its_event() {
        let events = shipped();
        for row in rows().unwrap() {
            for pattern in &row.patterns {
                let kin = |word: &String| Kin::of(&fold(word), true);
                let word = |word| NamedWord { kin: vec![kin(word)], is_light: false };
                let words: Vec<NamedWord> = pattern.iter().map(word).collect();
                let named = events.named(&words);
                let is_named = named.iter().any(|nth| events.get(*nth).unwrap().key == row.key);
                assert!(is_named, "{}: {pattern:?}", row.key);
            }
        }
    }
}
