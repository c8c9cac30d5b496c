//! Whole accounts, each in a folder with its marks: `account.txt` and `gold.json`.

use crate::quotes;
use crate::sums::Sums;
use isnad_account::LocalMinute;
use isnad_cli::Library;
use isnad_cli::score::{Gold, Reading, Report, score};
use isnad_reader::ReadOptions;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The groups of accounts, told apart by how a folder's name begins.
const GROUPS: [&str; 2] = ["blind", "dev"];

pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) gold: Value,
}

/// The accounts of a folder, in the order of their names.
pub(crate) fn accounts(folder: &Path) -> Vec<Account> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut accounts: Vec<Account> = entries.map(|path| Account::open(&path)).collect();
    accounts.sort_by(|a, b| a.name.cmp(&b.name));
    accounts
}

impl Account {
    fn open(folder: &Path) -> Self {
        let file = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let gold = serde_json::from_str(&file("gold.json"))
            .unwrap_or_else(|error| panic!("{name}/gold.json: {error}"));
        Self { name, text: file("account.txt"), gold }
    }

    fn group(&self) -> &str {
        let group = self.name.split('-').next().unwrap_or_default();
        assert!(GROUPS.contains(&group), "{}: begins with neither of {GROUPS:?}", self.name);
        group
    }

    pub(crate) fn faults(&self) -> Vec<String> {
        let faults = quotes::faults(&self.text, &self.gold).into_iter();
        faults.map(|fault| format!("{}: {fault}", self.name)).collect()
    }

    /// Reads the account, knowing its day of publication, and scores that.
    pub(crate) fn score(&self, library: &Library, sums: &mut Sums) {
        sums.add(self.group(), &self.report(library));
    }

    fn report(&self, library: &Library) -> Report {
        let published = self.gold["published"].as_str().map(|day| {
            LocalMinute::parse(day).unwrap_or_else(|| panic!("{}: published {day}", self.name))
        });
        let reading =
            serde_json::to_vec(&library.read(&self.text, &ReadOptions::published(published)))
                .unwrap();
        let reading = Reading::parse(&reading).unwrap();
        let gold = Gold::parse(self.gold.to_string().as_bytes());
        let gold = gold.unwrap_or_else(|problem| panic!("{}/gold.json {problem}", self.name));
        gold.check_against(&reading).unwrap_or_else(|problem| panic!("{} {problem}", self.name));
        score(&reading, &gold)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn fixed() -> Account {
        accounts(&fixture()).remove(0)
    }

    /// A value of the account with its marks changed.
    fn value(change: impl Fn(&mut Value), layer: &str, measure: &str) -> usize {
        let mut account = fixed();
        change(&mut account.gold);
        let mut sums = Sums::default();
        account.score(&Library::open().unwrap(), &mut sums);
        sums.values()[&("dev".into(), layer.into(), measure.into())]
    }

    #[test]
    fn the_fixture_is_marked_where_it_quotes() {
        assert_eq!(fixed().faults(), Vec::<String>::new());
        let mut moved = fixed();
        moved.text.insert(0, ' ');
        assert!(moved.faults().len() > 5);
        assert!(moved.faults()[0].starts_with("dev-a-ferry-at-aswan: times[0] quotes"));
    }

    #[test]
    fn a_mark_that_is_not_read_lowers_its_layer() {
        let as_marked = |layer, measure| value(|_| (), layer, measure);
        assert_eq!(as_marked("time values", "right"), 1000);
        assert_eq!(as_marked("speaker right", "right"), 1000);
        assert_eq!(as_marked("attributed wrongly", "wrong"), 0);
        let other_day = |gold: &mut Value| gold["times"][0]["edtf"] = "2022-05-11".into();
        assert_eq!(value(other_day, "time values", "wrong"), 500);
        let other_speaker = |gold: &mut Value| {
            for attribution in gold["attributions"].as_array_mut().unwrap() {
                attribution["source"] = Value::Null;
                attribution["source_name"] = "Nadia Sabri".into();
            }
        };
        assert_eq!(value(other_speaker, "attributed wrongly", "wrong"), 1000);
    }

    #[test]
    fn the_day_of_publication_is_known_to_the_reader() {
        let no_day = |gold: &mut Value| gold["published"] = Value::Null;
        assert_eq!(value(no_day, "time values", "right"), 500, "yesterday is no day by itself");
    }

    #[test]
    #[should_panic(expected = "begins with neither")]
    fn an_account_belongs_to_a_group() {
        Account { name: "devil".into(), ..fixed() }.group();
    }
}
