//! Dated events of the world, from a file: what an account may mean by "after the fall of the city".

mod file;

pub use file::EventsError;

use isnad_account::Bounds;

/// A dated event of the world. What the account tells itself goes before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its key in the file.
    pub key: String,
    /// When it happened, or began.
    pub starts: Bounds,
    /// When it ended; for what happened once the same as `starts`, both open while it goes on.
    pub ends: Bounds,
    /// Its name in Arabic.
    pub name_ar: String,
    /// Its name in English.
    pub name_en: String,
}

/// All events, found by words.
#[derive(Clone, Debug, Default)]
pub struct Events {
    list: Vec<Event>,
    /// Sets of skeletons that must all be there, each under its first one, sorted; with the event's number.
    patterns: Vec<(String, Vec<String>, usize)>,
}

impl Events {
    /// No events: nothing is dated from outside.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Whether these bytes say that they are a file of events.
    pub fn is_file(bytes: &[u8]) -> bool {
        bytes.starts_with(file::HEAD.as_bytes())
    }

    /// Takes a file in, beside what is there.
    ///
    /// # Errors
    /// When a line is not as the head of the file says.
    pub fn load(&mut self, bytes: &[u8]) -> Result<(), EventsError> {
        file::load(self, bytes)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The event of that number.
    pub fn get(&self, nth: usize) -> Option<&Event> {
        self.list.get(nth)
    }

    /// The numbers of the events that some words name: those of which a whole pattern is among them, in the
    /// order of the file. `words` holds, for each word, every skeleton it may have. Of an event that is named
    /// by fewer words than another, and by no other words, the other alone is meant.
    pub fn named(&self, words: &[Vec<String>]) -> Vec<usize> {
        let mut found: Vec<(usize, &[String])> = Vec::new();
        for first in words.iter().flatten() {
            let from = self.patterns.partition_point(|(lead, ..)| lead < first);
            let alike = self.patterns[from..].iter().take_while(|(lead, ..)| lead == first);
            let whole = alike.filter(|(_, rest, _)| rest.iter().all(|word| is_among(word, words)));
            found.extend(whole.map(|(_, rest, nth)| (*nth, rest.as_slice())));
        }
        let most = found.iter().map(|(_, rest)| rest.len()).max();
        let mut events: Vec<usize> =
            found.into_iter().filter(|(_, rest)| Some(rest.len()) == most).map(|it| it.0).collect();
        isnad_account::sorting::sort_by_key(&mut events, |nth| *nth);
        events.dedup();
        events
    }
}

fn is_among(word: &String, words: &[Vec<String>]) -> bool {
    words.iter().any(|skeletons| skeletons.contains(word))
}

#[cfg(test)]
mod tests;
