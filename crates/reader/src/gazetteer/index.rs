//! All names of all files in one order, with a filter before it.
//!
//! Most words of a text name no place, so a bit filter answers those in one step; the rest is a
//! binary search over keys that stay where their files keep them.

use super::file::File;
use std::cmp::{Ordering, Reverse};

/// Names sorted by key, then most important place first, then by id: the order of loading leaves no trace.
#[derive(Debug, Default)]
pub(super) struct Index {
    sorted: Vec<At>,
    filter: Filter,
    max_words: usize,
}

/// Where a name lies: which file, which name in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub(super) file: usize,
    pub(super) name: usize,
}

impl Index {
    pub(super) fn of(files: &[File]) -> Self {
        let mut sorted: Vec<At> = files
            .iter()
            .enumerate()
            .flat_map(|(file, names)| (0..names.n_names()).map(move |name| At { file, name }))
            .filter(|at| !key(files, at).is_empty())
            .collect();
        sorted.sort_by(|a, b| order(files, a, b));
        let mut filter = Filter::for_names(sorted.len());
        let mut max_words = 0;
        for at in &sorted {
            max_words = max_words.max(filter.add(key(files, at)));
        }
        Self { sorted, filter, max_words }
    }

    /// The names equal to `folded`.
    pub(super) fn named(&self, files: &[File], folded: &str) -> &[At] {
        if !self.filter.may_hold(folded) {
            return &[];
        }
        let start = self.sorted.partition_point(|at| key(files, at) < folded);
        let rest = &self.sorted[start..];
        let n_equal = rest.iter().take_while(|at| key(files, at) == folded).count();
        &rest[..n_equal]
    }

    /// Whether a name goes on after `folded` and a space.
    pub(super) fn continues(&self, files: &[File], folded: &str) -> bool {
        if !self.filter.may_hold(folded) {
            return false;
        }
        let next = self.sorted.partition_point(|at| key(files, at).bytes().lt(spaced(folded)));
        self.sorted.get(next).is_some_and(|at| goes_on(key(files, at), folded))
    }

    pub(super) fn max_words(&self) -> usize {
        self.max_words
    }
}

fn key<'f>(files: &'f [File], at: &At) -> &'f str {
    files[at.file].key(at.name)
}

fn order(files: &[File], a: &At, b: &At) -> Ordering {
    key(files, a).cmp(key(files, b)).then_with(|| {
        let [a, b] = [a, b].map(|at| files[at.file].place_named(at.name));
        (Reverse(a.importance), a.id).cmp(&(Reverse(b.importance), b.id))
    })
}

fn spaced(folded: &str) -> impl Iterator<Item = u8> + '_ {
    folded.bytes().chain([b' '])
}

fn goes_on(key: &str, folded: &str) -> bool {
    key.strip_prefix(folded).is_some_and(|rest| rest.starts_with(' '))
}

/// One bit for each name and for each beginning of a name; false alarms are rare, misses never.
#[derive(Debug, Default)]
struct Filter {
    words: Vec<u64>,
}

impl Filter {
    fn for_names(n_names: usize) -> Self {
        Self { words: vec![0; (n_names / 4 + 1).next_power_of_two()] }
    }

    /// Adds a key and its beginnings; answers its number of words.
    fn add(&mut self, key: &str) -> usize {
        let mut n_words = 1;
        for (at, _) in key.match_indices(' ') {
            self.set(&key[..at]);
            n_words += 1;
        }
        self.set(key);
        n_words
    }

    fn set(&mut self, key: &str) {
        let (word, bit) = self.spot(key);
        if let Some(word) = self.words.get_mut(word) {
            *word |= bit;
        }
    }

    fn may_hold(&self, key: &str) -> bool {
        let (word, bit) = self.spot(key);
        self.words.get(word).is_some_and(|word| word & bit != 0)
    }

    fn spot(&self, key: &str) -> (usize, u64) {
        let hash = key
            .bytes()
            .fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mixed = hash ^ (hash >> 15);
        let word = (mixed >> 6) as usize & self.words.len().wrapping_sub(1);
        (word, 1 << (mixed & 63))
    }
}
