//! Whether an actor of a reading is the source that the editors mean.

use super::names::same_name;
use super::reading::{Actor, Reading};
use super::spans::{size, touches_any};
use isnad_account::Span;
use std::collections::BTreeMap;

/// The source of what nobody else is said to have said.
const ARTICLE: &str = "article";
/// A mention that is longer names nobody: it is a whole clause about somebody.
const LONGEST_MENTION: u64 = 80;

/// The actors of a reading by their ids.
pub(super) struct Sources<'a> {
    actors: BTreeMap<&'a str, &'a Actor>,
}

impl<'a> Sources<'a> {
    pub(super) fn of(reading: &'a Reading) -> Self {
        Self { actors: reading.actors.iter().map(|actor| (actor.id.as_str(), actor)).collect() }
    }

    /// The name of an actor, in English where it is known; empty where there is none.
    pub(super) fn name(&self, id: &str) -> &'a str {
        self.actors.get(id).map_or("", |actor| actor.name())
    }

    /// Whether an actor bears the source's name or is mentioned where the source is.
    pub(super) fn is_source(&self, id: &str, name: &str, spans: &[Span]) -> bool {
        let actor = self.actors.get(id);
        if name == ARTICLE {
            return actor.is_some_and(|actor| actor.is_article());
        }
        let mentions = actor.map_or(&[][..], |actor| &actor.mentions);
        let mut short = mentions.iter().filter(|mention| size(**mention) <= LONGEST_MENTION);
        short.any(|mention| touches_any(*mention, spans)) || same_name(name, self.name(id))
    }
}
