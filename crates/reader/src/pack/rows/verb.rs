//! Verbs and event nouns that neither report nor move.

use super::row_words;
use crate::pack::{PackError, Row};

row_words!(
    /// What sort of verb or event noun.
    VerbKind {
        Event = "event", State = "state", Auxiliary = "auxiliary", Begin = "begin", Meet = "meet",
        Attack = "attack", Die = "die", Control = "control", SpeechTopic = "speech-topic",
        Feel = "feel", Want = "want", Light = "light", Permit = "permit", Prepare = "prepare",
    }
);

/// A verb or event noun.
#[derive(Clone, Copy, Debug)]
pub struct VerbRow {
    /// What sort.
    pub kind: VerbKind,
}

impl VerbRow {
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, PackError> {
        Ok(Self { kind: row.choice("kind", VerbKind::NAMES)? })
    }
}
