//! Who is named or meant: every mention of a person, body, group or state, and which mentions are one.

mod actors;
mod body;
mod draft;
mod join;
mod joined;
mod kin;
mod learn;
mod lexical;
mod link;
mod noun;
mod phrase;
mod registry;
mod run;
mod scan;
mod surname;
mod taught;
mod title;

pub use actors::{ActorDraft, ActorMention, Actors, MentionForm};
pub(crate) use lexical::by_chance;
pub(crate) use noun::n_article;

use crate::gazetteer::Gazetteer;
use crate::pack::Words;
use lexical::Lexical;

/// Finds every mention of an actor and joins those of one actor.
///
/// The gazetteer keeps towns from being taken for surnames and tells which names are states.
/// The text is gone through twice: full names teach surnames, which then are names wherever they stand.
pub fn find(words: &Words<'_>, gazetteer: &Gazetteer) -> Actors {
    let mut lexical = Lexical::new(words, gazetteer);
    let first: Vec<_> = lexical.drafts().collect();
    lexical.learn(&first);
    lexical.learn_papers();
    if lexical.has_learned() {
        drop(first);
        join::join(&lexical, &mut lexical.drafts())
    } else {
        join::join(&lexical, &mut first.into_iter())
    }
}
