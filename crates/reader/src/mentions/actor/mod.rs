//! Who is named or meant: every mention of a person, body, group or state, and which mentions are one.

mod actors;

pub use actors::{ActorDraft, ActorMention, Actors, MentionForm};

use crate::gazetteer::Gazetteer;
use crate::pack::Words;

/// Finds every mention of an actor and joins those of one actor.
///
/// The gazetteer keeps towns from being taken for surnames and tells which names are states.
pub fn find(words: &Words<'_>, gazetteer: &Gazetteer) -> Actors {
    let _ = (words, gazetteer);
    Actors::default()
}
