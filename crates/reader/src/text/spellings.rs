//! Every distinct folded word of a text once, one behind the other.

use crate::numbers::hash_of;

/// Folded words, each known by its number. The empty one is 0.
#[derive(Debug)]
pub(super) struct Spellings {
    text: String,
    /// Where each word ends; the next begins there.
    ends: Vec<u32>,
    /// Open addressing, half of it free: one more than the number of a word, 0 where none is.
    slots: Vec<u32>,
}

/// Slots of a table that holds nothing yet.
const FEWEST_SLOTS: usize = 64;

impl Default for Spellings {
    fn default() -> Self {
        let mut empty =
            Self { text: String::new(), ends: Vec::new(), slots: vec![0; FEWEST_SLOTS] };
        empty.enter(b"");
        empty
    }
}

impl Spellings {
    /// How many distinct words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of that number; empty where there is none.
    #[inline(always)] // asked for every token
    pub(super) fn get(&self, word: u32) -> &str {
        let word = word as usize;
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let end = self.ends.get(word).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The number of a word, known already or new. Bytes that are no text are the empty word.
    pub(super) fn enter(&mut self, word: &[u8]) -> u32 {
        let slot = self.slot_of(word);
        if let Some(known) = self.slots[slot].checked_sub(1) {
            return known;
        }
        let Ok(letters) = std::str::from_utf8(word) else { return 0 };
        self.text.push_str(letters);
        self.ends.push(self.text.len() as u32);
        self.slots[slot] = self.ends.len() as u32;
        if self.slots.len() < 2 * self.ends.len() {
            self.grow();
        }
        self.ends.len() as u32 - 1
    }

    /// The slot of a word, or the empty one where it would be.
    fn slot_of(&self, word: &[u8]) -> usize {
        let last = self.slots.len() - 1;
        let mut slot = hash_of(word) as usize & last;
        while let Some(known) = self.slots[slot].checked_sub(1)
            && self.get(known).as_bytes() != word
        {
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; 2 * self.slots.len()];
        for word in 0..self.ends.len() as u32 {
            let slot = self.slot_of(self.get(word).as_bytes());
            self.slots[slot] = word + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number_however_many_come_after_it() {
        let mut words = Spellings::default();
        let mut number_of = |word: &str| words.enter(word.as_bytes());
        assert_eq!(number_of(""), 0);
        let first: Vec<u32> = (0..500).map(|nth| number_of(&nth.to_string())).collect();
        let again: Vec<u32> = (0..500).map(|nth| number_of(&nth.to_string())).collect();
        assert_eq!(first, again);
        assert_eq!((words.len(), words.get(first[77])), (501, "77"));
    }
}
