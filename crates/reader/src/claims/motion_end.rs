//! Which end of a movement a place is: by its preposition, as object, or by what lies in it.

use super::governor::{Governor, governor};
use super::movement::Scene;
use crate::mentions::place::PlaceMention;
use crate::pack::rows::{End, FunctionKind, MotionRow};
use crate::pack::{Features, Table, Words};

/// Words of what lies in a place, with the preposition before it: "from the office of so-and-so in".
const LIES_WITHIN: usize = 3;

/// Which end a place mention names, by the preposition before it or as direct object.
pub(super) fn end_of(
    scene: &Scene<'_, '_>,
    row: &MotionRow,
    mention: &PlaceMention,
    after: usize,
) -> Option<End> {
    let words = scene.words;
    match governor(words, mention.phrase_start, mention.phrase_prefix) {
        Some(governor) => {
            let named = row.frame.iter().find(|(_, word)| *word == governor.word);
            let towards = || {
                let heads = governor.kind == FunctionKind::Towards
                    && row.frame.iter().any(|(end, _)| *end == End::To);
                heads.then_some(End::To)
            };
            named
                .map(|(end, _)| *end)
                .filter(|end| is_edge(*end) || *end == End::Via)
                .or_else(towards)
                .or_else(|| end_of_what_lies_there(scene, row, mention, &governor, after))
                .or(named.map(|(end, _)| *end))
        }
        None => {
            let subject_end = scene
                .actors
                .mention_at(after)
                .filter(|subject| subject.tokens.start == after)
                .map_or(after, |subject| subject.tokens.end);
            let direct = mention.phrase_start <= subject_end + 2
                && (after..mention.phrase_start).all(|at| words.text.is_word(at));
            row.direct.filter(|_| direct)
        }
    }
}

/// "From a store in X", "to his house in X": the end of what lies in a place, and is no place that is
/// known itself, is the place.
fn end_of_what_lies_there(
    scene: &Scene<'_, '_>,
    row: &MotionRow,
    mention: &PlaceMention,
    governor: &Governor,
    after: usize,
) -> Option<End> {
    if !matches!(governor.kind, FunctionKind::In | FunctionKind::At) {
        return None;
    }
    let words = scene.words;
    let glued = mention.phrase_prefix.any(Features::PREPOSITION);
    let inner = mention.phrase_start.checked_sub(usize::from(!glued))?;
    let first = inner.saturating_sub(LIES_WITHIN).max(after);
    (first..inner)
        .rev()
        .take_while(|at| words.text.is_word(*at) && words.finite(*at).is_none())
        .take_while(|at| scene.places.mention_at(*at).is_none() && !is_happening(words, *at))
        .find_map(|at| {
            let by = words.functions(at).find(|(kind, _)| kind.is_preposition())?.1;
            let word: String = words.text.key(at).chars().skip(by.n_prefix).collect();
            Some(row.frame.iter().find(|(_, frame)| *frame == word).map(|(end, _)| *end))
        })
        .flatten()
        .filter(|end| is_edge(*end))
}

/// An event, a quality: what does not lie anywhere, so that "to an agreement in X" leads to no place.
fn is_happening(words: &Words<'_>, at: usize) -> bool {
    words.hits(at).iter().any(|hit| match hit.table {
        Table::Place => !words.pack.places[hit.row].kind.is_type(),
        Table::Motion | Table::Verb | Table::Cue | Table::Time | Table::Stance => true,
        _ => false,
    }) && !words.is_preposition(at)
}

/// Whether an end is where a movement begins or leads.
pub(super) fn is_edge(end: End) -> bool {
    matches!(end, End::From | End::To)
}
