//! The preposition before a noun phrase, which says what part the phrase has.

use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Words};

/// Longest preposition, in words.
const LONGEST: usize = 3;

/// A preposition before a noun phrase: its kind, and its folded word as tables write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Governor {
    pub(crate) kind: FunctionKind,
    pub(crate) word: String,
}

/// The preposition that governs the noun phrase that begins at `start` with `prefix` glued to it.
pub(crate) fn governor(words: &Words<'_>, start: usize, prefix: Features) -> Option<Governor> {
    if prefix.any(Features::PREPOSITION) {
        return Some(glued(words, start, prefix));
    }
    let last = start.checked_sub(1)?;
    (0..LONGEST).rev().filter_map(|back| last.checked_sub(back)).find_map(|first| {
        let ends_here = |(kind, hit): &(FunctionKind, &crate::pack::Hit)| {
            kind.is_preposition()
                && first + hit.n_tokens == start
                && !hit.ending.any(Features::PRONOUN)
        };
        let (kind, hit) = words.functions(first).find(ends_here)?;
        let word = words.text.key(first).chars().skip(hit.n_prefix).collect();
        Some(Governor { kind, word })
    })
}

/// The glued preposition: its letter stands behind a conjunction and before an article.
fn glued(words: &Words<'_>, at: usize, prefix: Features) -> Governor {
    let kind = if prefix.has(Features::IN) {
        FunctionKind::In
    } else if prefix.has(Features::TO) {
        FunctionKind::To
    } else {
        FunctionKind::Like
    };
    let skip = usize::from(prefix.any(Features::CONJUNCTION));
    Governor { kind, word: words.text.key(at).chars().skip(skip).take(1).collect() }
}

/// What the first `n_letters` of a token mean where they are glued to a name.
pub(crate) fn glued_features(words: &Words<'_>, at: usize, n_letters: usize) -> Features {
    words
        .splits(at)
        .iter()
        .find(|split| split.n_prefix == n_letters)
        .map_or(Features::NONE, |split| split.prefix)
}
