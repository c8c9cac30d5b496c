//! All names of all files in one table, by the hash of the key and of each beginning of it.
//!
//! Most words of a text name no place: those cost one hash and one probe. What is stored is where a
//! name lies; its key stays in its file, and every probe compares it, so a shared hash is harmless.

use super::file::File;
use crate::numbers::hash_of;
use isnad_account::sorting;
use std::cmp::Reverse;

/// Open addressing with room to spare; a run of filled slots always ends in an empty one.
#[derive(Debug, Default)]
pub(super) struct Index {
    slots: Vec<Slot>,
    /// A bit for each hash that is there: small enough to stay near, it tells of most words of a text
    /// that they name nothing.
    present: Vec<u64>,
    /// The same for every word behind the first of a name.
    further: Vec<u64>,
    max_words: usize,
}

/// The bits of [`Index::present`] for each slot, and the bits of a number.
const BITS_PER_SLOT: usize = 2;
const BITS: usize = u64::BITS as usize;

/// Where a name lies: which file, which name in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct At {
    pub(super) file: usize,
    pub(super) name: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u32,
    /// One more than the file's number; 0 in an empty slot.
    file: u32,
    name: u32,
}

impl Index {
    pub(super) fn of(files: &[File]) -> Self {
        let n_names: usize = files.iter().map(File::n_names).sum();
        let n_slots = (n_names * 4).next_power_of_two();
        let mut index = Self {
            slots: vec![Slot::default(); n_slots],
            present: vec![0; (n_slots * BITS_PER_SLOT).div_ceil(BITS)],
            further: vec![0; (n_slots * BITS_PER_SLOT).div_ceil(BITS)],
            max_words: 0,
        };
        for (file, names) in files.iter().enumerate() {
            (0..names.n_names()).for_each(|name| index.add(files, At { file, name }));
        }
        index
    }

    /// The names equal to `folded`, most important place first, then by id: the order of loading leaves
    /// no trace.
    pub(super) fn named(&self, files: &[File], folded: &str) -> Vec<At> {
        let mut found: Vec<At> =
            self.sharing_hash(folded).filter(|at| key(files, at) == folded).collect();
        if found.len() > 1 {
            sorting::sort_by_key(&mut found, |at| {
                let place = files[at.file].place_named(at.name);
                (Reverse(place.importance), place.id)
            });
        }
        found
    }

    /// Whether there is a name `folded`.
    pub(super) fn knows(&self, files: &[File], folded: &str) -> bool {
        self.sharing_hash(folded).any(|at| key(files, &at) == folded)
    }

    /// Whether a name is `folded` or goes on after it and a space.
    pub(super) fn begins(&self, files: &[File], folded: &str) -> bool {
        let begins = |key: &str| key == folded || goes_on(key, folded);
        self.sharing_hash(folded).any(|at| begins(key(files, &at)))
    }

    /// Whether some name may have this word behind its first.
    pub(super) fn may_go_on_with(&self, word: &str) -> bool {
        has_bit(&self.further, hash_of(word.as_bytes()))
    }

    /// Whether a name goes on after `folded` and a space.
    pub(super) fn continues(&self, files: &[File], folded: &str) -> bool {
        self.sharing_hash(folded).any(|at| goes_on(key(files, &at), folded))
    }

    pub(super) fn max_words(&self) -> usize {
        self.max_words
    }

    fn add(&mut self, files: &[File], at: At) {
        let key = key(files, &at);
        if key.is_empty() {
            return;
        }
        let mut n_words = 1;
        for (end, _) in key.match_indices(' ') {
            n_words += 1;
            let word = key[end + 1..].split(' ').next().unwrap_or_default();
            set_bit(&mut self.further, hash_of(word.as_bytes()));
            if !self.continues(files, &key[..end]) {
                self.put(&key[..end], at);
            }
        }
        self.put(key, at);
        self.max_words = self.max_words.max(n_words);
    }

    /// A file has less than three names or beginnings for each of its names on average; were a damaged
    /// one to have more, the rest would not be found.
    fn put(&mut self, key: &str, at: At) {
        let hash = hash_of(key.as_bytes());
        let n_slots = self.slots.len();
        let free = (0..n_slots - 1)
            .map(|step| (hash as usize + step) % n_slots)
            .find(|slot| self.slots[*slot].file == 0);
        if let Some(slot) = free {
            self.slots[slot] = Slot { hash, file: at.file as u32 + 1, name: at.name as u32 };
            set_bit(&mut self.present, hash);
        }
    }

    fn sharing_hash(&self, key: &str) -> impl Iterator<Item = At> + '_ {
        let hash = hash_of(key.as_bytes());
        let n_slots = if has_bit(&self.present, hash) { self.slots.len() } else { 0 };
        (0..n_slots)
            .map(move |step| self.slots[(hash as usize + step) & (n_slots - 1)])
            .take_while(|slot| slot.file > 0)
            .filter(move |slot| slot.hash == hash)
            .map(|slot| At { file: slot.file as usize - 1, name: slot.name as usize })
    }
}

/// Sets the bit of a hash; there are a power of two of them.
fn set_bit(bits: &mut [u64], hash: u32) {
    let bit = hash as usize & (bits.len() * BITS - 1);
    bits[bit / BITS] |= 1 << (bit % BITS);
}

fn has_bit(bits: &[u64], hash: u32) -> bool {
    let bit = hash as usize & (bits.len() * BITS).wrapping_sub(1);
    bits.get(bit / BITS).is_some_and(|some| some >> (bit % BITS) & 1 == 1)
}

fn key<'f>(files: &'f [File], at: &At) -> &'f str {
    files[at.file].key(at.name)
}

fn goes_on(key: &str, folded: &str) -> bool {
    key.strip_prefix(folded).is_some_and(|rest| rest.starts_with(' '))
}
