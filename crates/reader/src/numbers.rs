//! What is known under a text: one hash table for all, compiled once.

/// A number under each of many texts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers {
    entries: Vec<(Box<str>, usize)>,
    /// Open addressing, half of it free: one more than the place of an entry, 0 where none is.
    slots: Vec<u32>,
}

impl Numbers {
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        if self.is_empty() {
            return None;
        }
        let place = self.slots.get(self.slot_of(text))?.checked_sub(1)?;
        Some(self.entries[place as usize].1)
    }

    pub(crate) fn contains(&self, text: &str) -> bool {
        self.get(text).is_some()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The number under a text; `first` where there was none.
    pub(crate) fn at(&mut self, text: &str, first: usize) -> &mut usize {
        if self.slots.len() <= 2 * self.entries.len() {
            self.grow();
        }
        let slot = self.slot_of(text);
        if self.slots[slot] == 0 {
            self.entries.push((text.into(), first));
            self.slots[slot] = self.entries.len() as u32;
        }
        &mut self.entries[self.slots[slot] as usize - 1].1
    }

    fn grow(&mut self) {
        self.slots = vec![0; (4 * self.entries.len()).next_power_of_two().max(8)];
        for place in 0..self.entries.len() {
            let slot = self.slot_of(&self.entries[place].0);
            self.slots[slot] = place as u32 + 1;
        }
    }

    /// The slot of a text, or the empty one where it would be.
    fn slot_of(&self, text: &str) -> usize {
        let last = self.slots.len().saturating_sub(1);
        let mut slot = hash_of(text.as_bytes()) as usize & last;
        while let Some(place @ 1..) = self.slots.get(slot)
            && *self.entries[*place as usize - 1].0 != *text
        {
            slot = (slot + 1) & last;
        }
        slot
    }
}

/// A list under each of many texts.
#[derive(Debug)]
pub(crate) struct Lists<T> {
    numbers: Numbers,
    lists: Vec<Vec<T>>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { numbers: Numbers::default(), lists: Vec::new() }
    }
}

impl<T> Lists<T> {
    pub(crate) fn get(&self, text: &str) -> &[T] {
        self.numbers.get(text).map_or(&[], |list| &self.lists[list])
    }

    /// The list under a text; an empty one where there was none.
    pub(crate) fn at(&mut self, text: &str) -> &mut Vec<T> {
        let list = *self.numbers.at(text, self.lists.len());
        if list == self.lists.len() {
            self.lists.push(Vec::new());
        }
        &mut self.lists[list]
    }
}

/// Eight bytes at a time, each stirred into all bits: the lowest of them choose the slot.
pub(crate) fn hash_of(text: &[u8]) -> u32 {
    let (words, rest) = text.as_chunks::<8>();
    let rest = rest.iter().fold(text.len() as u64, |word, byte| word << 8 | u64::from(*byte));
    let hash = words.iter().fold(0, |hash, word| stirred(hash ^ u64::from_le_bytes(*word)));
    stirred(hash ^ rest) as u32
}

const fn stirred(hash: u64) -> u64 {
    let hash = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    hash ^ hash >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_under_its_text_however_many_come_after_it() {
        let mut numbers = Numbers::default();
        assert!(numbers.is_empty() && !numbers.contains(""));
        for number in 0..1000 {
            assert_eq!(*numbers.at(&number.to_string(), number), number);
        }
        assert!((0..1000).all(|number| numbers.get(&number.to_string()) == Some(number)));
        assert_eq!(numbers.get("1000"), None);
        *numbers.at("7", 0) += 1;
        assert_eq!(numbers.get("7"), Some(8));
    }

    #[test]
    fn a_list_grows_under_its_text() {
        let mut lists = Lists::default();
        lists.at("a").push(1);
        lists.at("b").push(2);
        lists.at("a").push(3);
        assert_eq!(
            (lists.get("a"), lists.get("b"), lists.get("c")),
            (&[1, 3][..], &[2][..], &[][..])
        );
    }
}
