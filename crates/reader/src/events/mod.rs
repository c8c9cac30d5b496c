//! Dated events of the world, from a file: what an account may mean by "after the fall of the city".

mod file;

pub use file::EventsError;

use crate::text::skeleton::{skeleton, stem};
use isnad_account::{Bounds, sorting};

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

/// A word by which events are known: by its letters, and, where three are left of its root, by those.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kin {
    stem: String,
    root: Option<String>,
}

/// A word of an account among which an event is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedWord {
    /// The ways of knowing it.
    pub kin: Vec<Kin>,
    /// Whether it may stand between an event and its name: a title, a sort of place.
    pub is_light: bool,
}

impl NamedWord {
    fn meets(&self, wanted: &Kin) -> bool {
        self.kin.iter().any(|kin| kin.meets(wanted))
    }
}

/// Letters of a root by which a word of another form may be known.
const LEAST_ROOT: usize = 3;

impl Kin {
    /// Of a folded word. Only of verbs and event nouns `is_event` holds: names of one root are not kin.
    pub fn of(folded: &str, is_event: bool) -> Self {
        let root = skeleton(folded);
        let is_told = is_event && root.chars().count() >= LEAST_ROOT;
        Self { stem: stem(folded).into(), root: is_told.then_some(root) }
    }

    /// Whether two words may be forms of one.
    fn meets(&self, other: &Self) -> bool {
        self.stem == other.stem || self.root.is_some() && self.root == other.root
    }
}

/// All events, found by words.
#[derive(Clone, Debug, Default)]
pub struct Events {
    list: Vec<Event>,
    /// Sets of words that must all be there, with the event's number.
    patterns: Vec<(Vec<Kin>, usize)>,
    /// The numbers of the patterns under each way of knowing their first word, sorted.
    leads: Vec<(String, usize)>,
}

impl Events {
    /// No events: nothing is dated from outside.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Whether these bytes say that they are a file of events.
    pub fn is_file(bytes: &[u8]) -> bool {
        bytes.starts_with(file::MAGIC)
    }

    /// Takes a file in, beside what is there.
    ///
    /// # Errors
    /// When a column is damaged; nothing changes then.
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

    /// The numbers of the events that some words name, in the order of the file: those of which a whole pattern
    /// stands among them, with nothing but light words between. Of an event that is named by fewer words than
    /// another, the other alone is meant.
    pub fn named(&self, words: &[NamedWord]) -> Vec<usize> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for kin in words.iter().flat_map(|word| &word.kin) {
            for key in std::iter::once(&kin.stem).chain(&kin.root) {
                let from = self.leads.partition_point(|(lead, _)| lead < key);
                let alike = self.leads[from..].iter().take_while(|(lead, _)| lead == key);
                let patterns = alike.map(|(_, nth)| &self.patterns[*nth]);
                let whole = patterns.filter(|(all, _)| stand_together(all, words));
                found.extend(whole.map(|(all, event)| (*event, all.len())));
            }
        }
        let most = found.iter().map(|(_, length)| *length).max();
        let mut events: Vec<usize> =
            found.into_iter().filter(|(_, length)| Some(*length) == most).map(|it| it.0).collect();
        sorting::sort_by_key(&mut events, |nth| *nth);
        events.dedup();
        events
    }

    fn index(&mut self) {
        self.leads = self
            .patterns
            .iter()
            .enumerate()
            .filter_map(|(nth, (words, _))| Some((words.first()?, nth)))
            .flat_map(|(first, nth)| {
                std::iter::once(&first.stem).chain(&first.root).map(move |key| (key.clone(), nth))
            })
            .collect();
        sorting::sort_by(&mut self.leads, Ord::cmp);
    }
}

/// Whether all words of a pattern are there, and no word but light ones between the first and the last of them.
fn stand_together(pattern: &[Kin], words: &[NamedWord]) -> bool {
    let is_of_pattern = |word: &NamedWord| pattern.iter().any(|wanted| word.meets(wanted));
    let mut run: Vec<&NamedWord> = Vec::new();
    for word in words {
        if is_of_pattern(word) || word.is_light {
            run.push(word);
        } else {
            run.clear();
        }
        if pattern.iter().all(|wanted| run.iter().any(|word| word.meets(wanted))) {
            return true;
        }
    }
    false
}
