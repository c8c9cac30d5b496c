//! Which spellings may name a place, and which only after a place word.

use crate::{Outcome, repository};
use isnad_reader::gazetteer::key_of;
use std::collections::{BTreeMap, BTreeSet};

/// The lists under `data/` that decide about names. All are compared by key.
pub(super) struct NameRules {
    /// Names that are also words or persons' names.
    flagged: BTreeSet<String>,
    /// Names of three letters that were looked at and kept.
    short: BTreeSet<String>,
    /// Spellings that name no place: other languages, slips of a machine.
    dropped: BTreeSet<String>,
    /// Names given to GeoNames places by hand.
    added: BTreeMap<u32, Vec<String>>,
}

impl NameRules {
    pub(super) fn read() -> Outcome<Self> {
        Ok(Self {
            flagged: read_list("flagged-names.txt")?,
            short: read_list("short-names.txt")?,
            dropped: read_list("dropped-names.txt")?,
            added: read_added()?,
        })
    }

    /// Flags more names than the list.
    pub(super) fn flag<'n>(&mut self, names: impl Iterator<Item = &'n String>) {
        self.flagged.extend(names.map(|name| key_of(name)));
    }

    /// Whether a spelling is taken for no place.
    pub(super) fn drops(&self, name: &str) -> bool {
        self.dropped.contains(&key_of(name))
    }

    /// Whether a name stands for a place only after a word that asks for one.
    pub(super) fn is_flagged(&self, name: &str) -> bool {
        let key = key_of(name);
        n_letters(&key) < 3 || self.flagged.contains(&key)
    }

    /// Names given by hand to a GeoNames place.
    pub(super) fn added(&self, number: u32) -> &[String] {
        self.added.get(&number).map_or(&[], Vec::as_slice)
    }

    /// Whether a spelling out of an untagged list is taken.
    pub(super) fn takes(&self, name: &str) -> bool {
        let key = key_of(name);
        let is_long_enough = match n_letters(&key) {
            0..3 => false,
            3 => self.short.contains(&key) || self.flagged.contains(&key),
            _ => true,
        };
        is_long_enough && !self.dropped.contains(&key) && !has_lone_letters(&key)
    }
}

fn read_lines(name: &str) -> Outcome<Vec<String>> {
    let path = repository().join("data").join(name);
    let list =
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = list.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    Ok(lines.map(str::to_owned).collect())
}

fn read_list(name: &str) -> Outcome<BTreeSet<String>> {
    Ok(read_lines(name)?.iter().map(|line| key_of(line)).collect())
}

/// Lines of `geonames:NUMBER`, a tab and a name.
fn read_added() -> Outcome<BTreeMap<u32, Vec<String>>> {
    let mut added: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for line in read_lines("added-names.tsv")? {
        let parts = line.strip_prefix("geonames:").and_then(|line| line.split_once('\t'));
        let (number, name) = parts.ok_or_else(|| format!("data/added-names.tsv: `{line}`"))?;
        added.entry(number.parse()?).or_default().push(name.to_owned());
    }
    Ok(added)
}

fn n_letters(key: &str) -> usize {
    key.chars().filter(|character| *character != ' ').count()
}

/// A machine's transliteration leaves letters standing alone.
fn has_lone_letters(key: &str) -> bool {
    key.split(' ').any(|word| word.chars().count() == 1)
}

/// The spelling without vowel marks and controls, if what is left is Arabic letters, spaces and
/// hyphens; the letters of Persian, Urdu or Uyghur alone disqualify it.
pub(super) fn plain_arabic(name: &str) -> Option<String> {
    let plain: String = name.chars().filter(|character| !is_mark(*character)).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_plain = plain
        .chars()
        .all(|character| is_arabic_letter(character) || matches!(character, ' ' | '-'));
    (is_plain && plain.chars().any(is_arabic_letter)).then_some(plain)
}

/// A Latin name in plain ASCII: the letters of CLDR's English names without their marks.
pub(super) fn plain_latin(name: &str) -> String {
    name.chars().filter_map(ascii_of).collect()
}

fn ascii_of(letter: char) -> Option<char> {
    match letter {
        ' '..='~' => Some(letter),
        'À'..='Å' => Some('A'),
        'à'..='å' => Some('a'),
        'ç' => Some('c'),
        'é' | 'è' | 'ê' | 'ë' => Some('e'),
        'í' | 'î' | 'ï' => Some('i'),
        'ñ' => Some('n'),
        'ó' | 'ô' | 'ö' | 'õ' => Some('o'),
        'ú' | 'û' | 'ü' => Some('u'),
        '’' | '‘' => Some('\''),
        _ => None,
    }
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{64B}'..='\u{652}' | '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
}

fn is_arabic_letter(character: char) -> bool {
    matches!(character, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_arabic_letters_make_a_name() {
        assert_eq!(plain_arabic("حِمْص").as_deref(), Some("حمص"));
        assert_eq!(plain_arabic("طريف\u{200E}\u{200E}").as_deref(), Some("طريف"));
        for foreign in ["چابهار", "دیمەشق", "Tārūt", "حمص2", "-", ""] {
            assert_eq!(plain_arabic(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn the_lists_decide_about_short_and_doubtful_names() {
        let rules = NameRules::read().unwrap();
        assert!(rules.is_flagged("بشار") && rules.is_flagged("صور") && !rules.is_flagged("دمشق"));
        assert!(rules.takes("حلب") && rules.takes("دمشق"));
        assert!(!rules.takes("قم") && !rules.takes("د مشق"));
    }
}
