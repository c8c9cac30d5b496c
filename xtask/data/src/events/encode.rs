//! A file of events (described where it is decoded, in `isnad_reader::events`).

use super::Row;
use crate::Outcome;
use crate::columns::{Column, bytes_of};
use isnad_account::{DAY, LocalMinute};
use isnad_reader::Kin;
use isnad_reader::columns::kebab;
use isnad_reader::text::fold::fold;
use isnad_reader::text::skeleton::stem;
use std::collections::BTreeMap;

/// The columns of the file, in its order.
#[derive(Default)]
struct Columns {
    from: Column,
    span: Column,
    to: Column,
    name: Column,
    english: Column,
    key: Column,
    shared: Column,
    word: Column,
    pattern: Column,
}

pub(super) fn encode(rows: &[Row]) -> Outcome<Vec<u8>> {
    let mut columns = Columns::default();
    columns.days(rows)?;
    for row in rows {
        columns.name.line(&bytes_of(&row.name_ar)?);
        columns.english.line(row.name_en.as_bytes());
        columns.key.line(&shortened(row));
    }
    columns.patterns(rows)?;
    let mut file = Column(b"ISE1".to_vec());
    file.number(rows.len());
    let Columns { from, span, to, name, english, key, shared, word, pattern } = columns;
    for column in [from, span, to, name, english, key, shared, word, pattern] {
        file.column(column);
    }
    Ok(file.0)
}

impl Columns {
    fn days(&mut self, rows: &[Row]) -> Outcome<()> {
        let mut before = 0;
        for row in rows {
            let wrong = || format!("{}: its days are no days", row.key);
            let (first, span) = days(&row.from).ok_or_else(wrong)?;
            self.from.signed(first - before);
            self.span.number(span);
            before = first;
            match row.to.as_str() {
                "" => self.to.number(0),
                ".." => self.to.number(1),
                to => {
                    let (end, span) =
                        days(to).filter(|(end, _)| *end >= first).ok_or_else(wrong)?;
                    self.to.number((end - first) as usize + 2);
                    self.to.number(span);
                }
            }
        }
        Ok(())
    }

    fn patterns(&mut self, rows: &[Row]) -> Outcome<()> {
        let mut words: Vec<Words> = rows.iter().map(Words::of).collect();
        let mut n_uses: BTreeMap<String, usize> = BTreeMap::new();
        for word in words.iter().flat_map(|words| &words.further) {
            *n_uses.entry(word.clone()).or_default() += 1;
        }
        for (row, words) in rows.iter().zip(&mut words) {
            words.further.sort_by_key(|word| std::cmp::Reverse(n_uses[word]));
            self.shared.number(words.shared_bits as usize);
            self.word.line(&bytes_of(&words.further.join(" "))?);
            for bits in words.bits_of_patterns(row)? {
                self.pattern.number(bits as usize);
            }
            self.pattern.number(0);
        }
        Ok(())
    }
}

/// Days since 1970 began to the first day, and from there to the last one.
fn days(words: &str) -> Option<(i64, usize)> {
    let (first, last) = words.split_once("..").unwrap_or((words, words));
    let day = |words| Some(LocalMinute::parse(words)?.minutes() / DAY);
    let (first, last) = (day(first)?, day(last)?);
    Some((first, usize::try_from(last - first).ok()?))
}

/// The key, with signs for what the English name and the day tell of it.
fn shortened(row: &Row) -> Vec<u8> {
    let ending = |nth: usize| format!("-{}", row.from.get(..nth).unwrap_or_default());
    let without =
        |n_letters, sign| Some((row.key.strip_suffix(&ending(n_letters))?.to_owned(), vec![sign]));
    let whole = || (row.key.clone(), Vec::new());
    let (key, sign) = without(4, 1).or_else(|| without(7, 2)).unwrap_or_else(whole);
    let name = kebab(&row.name_en);
    let name: Vec<&str> = name.split('-').collect();
    let mut rest: &[&str] = &key.split('-').collect::<Vec<_>>();
    let mut parts: Vec<Vec<u8>> = Vec::new();
    while let Some((word, after)) = rest.split_first() {
        match longest_run(rest, &name) {
            Some((first, n_words)) => {
                parts.push(vec![0x80 | (first << 3 | (n_words - 1)) as u8]);
                rest = &rest[n_words..];
            }
            None => {
                parts.push(word.as_bytes().to_vec());
                rest = after;
            }
        }
    }
    [parts.join(&b'-'), sign].concat()
}

/// The most words at the beginning of a key that stand in the name side by side: where, and how many.
fn longest_run(key: &[&str], name: &[&str]) -> Option<(usize, usize)> {
    (1..=key.len().min(8)).rev().find_map(|n_words| {
        let at = name.windows(n_words).take(16).position(|run| run == &key[..n_words])?;
        Some((at, n_words))
    })
}

/// The words of an event's patterns, each once.
struct Words {
    /// Those that its Arabic name has, and a bit for each word of the name that is one.
    shared: Vec<Kin>,
    shared_bits: u32,
    /// The others, as the file writes them.
    further: Vec<String>,
}

impl Words {
    fn of(row: &Row) -> Self {
        let wanted: Vec<&String> = row.patterns.iter().flatten().collect();
        let mut words = Self { shared: Vec::new(), shared_bits: 0, further: Vec::new() };
        for (nth, word) in row.name_ar.split_whitespace().enumerate().take(32) {
            let word = kin(word);
            if !words.shared.contains(&word) && wanted.iter().any(|wanted| kin(wanted) == word) {
                words.shared_bits |= 1 << nth;
                words.shared.push(word);
            }
        }
        for word in wanted {
            if words.place(word).is_none() {
                words.further.push(shortest(word));
            }
        }
        words
    }

    /// Where among all of them a word stands.
    fn place(&self, word: &str) -> Option<usize> {
        let wanted = kin(word);
        let mut all = self.shared.iter().cloned().chain(self.further.iter().map(|word| kin(word)));
        all.position(|known| known == wanted)
    }

    fn bits_of_patterns(&self, row: &Row) -> Outcome<Vec<u32>> {
        let bit =
            |word: &String| self.place(word).and_then(|place| 1_u32.checked_shl(place as u32));
        let bits = |pattern: &Vec<String>| {
            pattern.iter().try_fold(0, |bits, word| Some(bits | bit(word)?))
        };
        let all: Option<Vec<u32>> = row.patterns.iter().map(bits).collect();
        let mut all = all.ok_or_else(|| format!("{}: more words than bits", row.key))?;
        all.sort_unstable();
        all.dedup();
        Ok(all)
    }
}

fn kin(word: &str) -> Kin {
    Kin::of(&fold(word), true)
}

/// The word without what is left out when it is compared.
fn shortest(word: &str) -> String {
    let folded = fold(word);
    let stem = stem(&folded);
    if kin(stem) == kin(word) { stem.to_owned() } else { folded }
}
