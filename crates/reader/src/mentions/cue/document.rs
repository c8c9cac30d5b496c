//! Documents that say things, and whose they are.

use super::source::{named, phrase};
use crate::mentions::actor::Actors;
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Words};
use std::ops::Range;

/// A document stands so many words at most before the phrase that takes it up.
const DOCUMENT_WITHIN: usize = 12;
/// Whose a document is stands within so many words of it.
const OWNER_WITHIN: usize = 5;

/// Whose a document is that a phrase names, where it says so: "a statement of the ministry", "a report
/// issued by the committee". He commits to what it says.
pub(super) fn owner(
    words: &Words<'_>,
    actors: &Actors,
    document: &Range<usize>,
    end: usize,
) -> Option<Range<usize>> {
    if !is_document(words, document.start) {
        return None;
    }
    let near = document.start + 1..end.min(document.start + OWNER_WITHIN);
    let from = |at: usize| {
        [FunctionKind::About, FunctionKind::From].iter().any(|kind| words.is_function(at, *kind))
    };
    near.take_while(|at| words.text.is_word(*at) && !words.is_that(*at)).find_map(|at| {
        let of = words.least(at).any(|hit| hit.prefix.has(Features::TO) && hit.form.is_noun());
        if of {
            let rest = phrase(words, actors, at + 1..end).map_or(at + 1, |rest| rest.end);
            return Some(at..rest);
        }
        // "Issued by the ministry", and not "from five pages".
        let issuer =
            || named(words, actors, at + 1..end).or_else(|| phrase(words, actors, at + 1..end));
        // "That the ministry issued".
        let issues = words.finite(at).is_some_and(|verb| verb.ending.any(Features::PRONOUN));
        (from(at) || issues).then(issuer).flatten()
    })
}

/// The document that a phrase takes up by its pronoun, or whose it is: "a speech by X in which it says".
pub(super) fn document_before(
    words: &Words<'_>,
    actors: &Actors,
    from: usize,
    at: usize,
) -> Option<Range<usize>> {
    let near = from.max(at.saturating_sub(DOCUMENT_WITHIN))..at;
    let document = near.rev().find(|before| is_document(words, *before))?;
    Some(owner(words, actors, &(document..document + 1), at).unwrap_or(document..document + 1))
}

/// A statement, a report: what has content of its own.
pub(super) fn is_document(words: &Words<'_>, at: usize) -> bool {
    words
        .functions(at)
        .any(|(kind, _)| matches!(kind, FunctionKind::Speech | FunctionKind::Document))
}
