//! Whether the words around a verb of motion tell that somebody or something changed place.

use super::governor::{Governor, governor};
use super::motion_end::is_edge;
use super::movement::{MovementDraft, Scene};
use crate::pack::rows::{End, FunctionKind, MotionKind, MotionRow, StanceKind, VerbKind};
use crate::pack::{Features, Hit, Table, Words};
use isnad_account::MovementStatus;
use std::ops::Range;

/// A sort of place counts as an end within so many words of its verb.
const ENDS_WITHIN: usize = 6;
/// Words from a verb that lets or hinders to the motion, with whom between them.
const LET_WITHIN: usize = 4;

/// Whether the words tell a change of place: an end of it is named, or the motion is plainly of bodies.
pub(super) fn is_told(
    scene: &Scene<'_, '_>,
    hit: &Hit,
    row: &MotionRow,
    after: Range<usize>,
    found: &MovementDraft,
) -> bool {
    let has_ends = !found.ends.is_empty();
    if row.kind == MotionKind::Way {
        return found.status == MovementStatus::Prepared && has_ends;
    }
    if hit.form.is_finite() {
        // "He promised" has the letters of "and I came back".
        let joins = |hit: &Hit| hit.prefix.any(Features::CONJUNCTION);
        let is_other =
            scene.words.finite(found.verb).is_some_and(|verb| joins(hit) && !joins(verb));
        return has_ends || !is_other && goes(scene, hit, row, after, found);
    }
    let is_willed = found.status != MovementStatus::Done;
    let is_wanted = || {
        found.mover.is_some()
            || is_wanted(scene.words, row, after.clone())
            || takes_bodies(row.kind) && leads_somewhere(scene.words, row, &after)
    };
    has_ends || is_let(scene.words, found.verb, row) || is_willed && is_wanted()
}

/// "Does not allow the entry of medicine", "were kept from landing": what is let or hindered by somebody
/// is a change of place, whoever makes it.
fn is_let(words: &Words<'_>, at: usize, row: &MotionRow) -> bool {
    let lets = |before: usize| {
        words.least(before).any(|hit| match hit.table {
            Table::Verb => words.pack.verbs[hit.row].kind == VerbKind::Permit,
            Table::Stance => words.pack.stances[hit.row].kind == StanceKind::Prevented,
            _ => false,
        })
    };
    let governs = (at.saturating_sub(LET_WITHIN)..at)
        .rev()
        .take_while(|before| words.text.is_word(*before))
        .any(lets);
    let ends_somewhere =
        matches!(row.kind, MotionKind::Enter | MotionKind::Land | MotionKind::TakeOff);
    governs && (ends_somewhere || is_by_oneself(row.kind))
}

/// "Asked for the return", "forbade the crossing": no goal that is no place stands behind it.
fn is_wanted(words: &Words<'_>, row: &MotionRow, after: Range<usize>) -> bool {
    let leads_elsewhere =
        |at: usize| governs_end(words, row, at) || words.is_definite(at) && at == after.start;
    matches!(row.kind, MotionKind::Return | MotionKind::Leave | MotionKind::Pass)
        && !near(&after).any(leads_elsewhere)
}

fn near(after: &Range<usize>) -> Range<usize> {
    after.start..after.end.min(after.start + ENDS_WITHIN)
}

/// Whether the noun at a word stands behind a preposition that names an end of the motion.
fn governs_end(words: &Words<'_>, row: &MotionRow, at: usize) -> bool {
    let prefix = words.splits(at).iter().map(|split| split.prefix).find(|prefix| {
        prefix.any(Features::PREPOSITION) && words.hits(at).iter().any(|hit| hit.prefix == *prefix)
    });
    governor(words, at, prefix.unwrap_or(Features::NONE)).is_some_and(|by| names_edge(row, &by))
}

fn names_edge(row: &MotionRow, by: &Governor) -> bool {
    row.frame.iter().any(|(end, word)| is_edge(*end) && *word == by.word)
}

/// Whether a verb whose ends no list knows still moves somebody: it turns back, or somebody who is
/// known goes to or from a sort of place ("withdrew to its camp").
fn goes(
    scene: &Scene<'_, '_>,
    hit: &Hit,
    row: &MotionRow,
    after: Range<usize>,
    found: &MovementDraft,
) -> bool {
    let words = scene.words;
    let has_mover = found.mover.is_some()
        || tells_people(hit)
        || is_by_oneself(row.kind) && is_subject_unspoken(words, &after);
    // "Said again" is worded as "returned and said": a verb right behind makes an auxiliary of it.
    let is_auxiliary = words.finite(after.start).is_some_and(|next| next.prefix.is_none())
        || row.kind == MotionKind::Return && words.hit(after.end, Table::Cue).is_some();
    // "Came out of his silence": what is left with "about" is nothing to be left.
    let is_turn = near(&after).any(|at| words.is_function(at, FunctionKind::About));
    // "Reached it", "would not enter it": the pronoun is the place.
    let is_to_it = row.direct.is_some_and(is_edge)
        && hit.ending.any(Features::HIS | Features::HER)
        && (row.kind != MotionKind::Arrive || is_subject_unspoken(words, &after));
    let is_his = words.least(after.start).any(|hit| hit.ending.any(Features::PRONOUN))
        || words.has_pronoun_tail(after.start);
    let leaves_something =
        row.kind == MotionKind::Depart && (words.is_definite(after.start) || is_his);
    row.kind == MotionKind::TurnBack
        || is_to_it
        || leaves_something
        || has_mover && goes_from_one_to_another(words, row, &after)
        || (has_mover || is_subject_unspoken(words, &after))
            && takes_bodies(row.kind)
            && !is_auxiliary
            && leads_somewhere(words, row, &after)
        || has_mover && near(&after).any(|at| is_sort(words, at) && governs_end(words, row, at))
        || is_bodily(row, has_mover)
            && !is_auxiliary
            && !is_turn
            && !near(&after).any(|at| governs_end(words, row, at) && !words.is_preposition(at))
}

/// Whether a goal is named that no list knows as a place: a sort of place, a name, "there".
fn leads_somewhere(words: &Words<'_>, row: &MotionRow, after: &Range<usize>) -> bool {
    let is_goal =
        |at: usize| (is_sort(words, at) || is_name(words, at)) && governs_end(words, row, at);
    near(after).take_while(|at| words.text.is_word(*at)).any(is_goal)
        || leads_there(words, row, after)
}

fn is_sort(words: &Words<'_>, at: usize) -> bool {
    words
        .hits_of(at, Table::Place)
        .any(|hit| words.pack.places[hit.row].kind.is_type() && hit.form.is_noun())
}

/// Kinds of motion that change the place of bodies, where no figure of speech is made of them.
fn takes_bodies(kind: MotionKind) -> bool {
    matches!(
        kind,
        MotionKind::Travel
            | MotionKind::Flee
            | MotionKind::Displace
            | MotionKind::TakeOff
            | MotionKind::Arrive
            | MotionKind::Depart
            | MotionKind::Carry
            | MotionKind::Return
            | MotionKind::Leave
            | MotionKind::Enter
            | MotionKind::Pass
            | MotionKind::Land
    )
}

/// Whether a noun behind the preposition of an end is one no table knows and no other noun goes on: as
/// names of places do.
fn is_name(words: &Words<'_>, at: usize) -> bool {
    let is_noun = |at: usize| {
        words.text.is_word(at)
            && words.finite(at).is_none()
            && (words.is_definite(at) || words.hits(at).is_empty())
    };
    words.hits(at).is_empty() && words.finite(at).is_none() && !is_noun(at + 1)
}

/// "Went there", "came back to it": a place told before.
fn leads_there(words: &Words<'_>, row: &MotionRow, after: &Range<usize>) -> bool {
    let is_edge_of = |kind: FunctionKind| {
        let end = match kind {
            FunctionKind::To | FunctionKind::Towards => End::To,
            FunctionKind::From => End::From,
            _ => return false,
        };
        row.frame.iter().any(|(named, _)| *named == end)
    };
    let is_there = |at: usize| {
        words.is_function(at, FunctionKind::Demonstrative)
            && !(words.text.is_word(at + 1) && words.is_definite(at + 1))
    };
    near(after).take_while(|at| words.text.is_word(*at)).any(|at| {
        words.functions(at).any(|(kind, hit)| {
            let takes_up = hit.ending.any(Features::HIS | Features::HER);
            is_edge_of(kind) && (takes_up || is_there(at + hit.n_tokens))
        })
    })
}

/// "From a cave to a house": with both ends named the motion is meant, whatever they are.
fn goes_from_one_to_another(words: &Words<'_>, row: &MotionRow, after: &Range<usize>) -> bool {
    let governed = |kind: FunctionKind| near(after).find(|at| words.is_function(*at, kind));
    let ends = governed(FunctionKind::From).zip(governed(FunctionKind::To));
    row.kind != MotionKind::Advance && ends.is_some_and(|(from, to)| from < to)
}

/// Plurals in the masculine and first persons are people.
fn tells_people(hit: &Hit) -> bool {
    hit.ending.has(Features::PLURAL) || hit.prefix.has(Features::FIRST)
}

/// Whether nobody is named behind the verb: it ends its clause, or a preposition follows.
fn is_subject_unspoken(words: &Words<'_>, after: &Range<usize>) -> bool {
    after.is_empty() || !words.text.is_word(after.start) || words.is_preposition(after.start)
}

/// Motions that are told of somebody just spoken of, without a goal: "then he went back".
fn is_by_oneself(kind: MotionKind) -> bool {
    matches!(kind, MotionKind::Return | MotionKind::Leave | MotionKind::Depart)
}

/// Whether a verb moves bodies by itself: flight always, and travel of somebody or something known
/// where the verb has no figurative use.
fn is_bodily(row: &MotionRow, has_mover: bool) -> bool {
    match row.kind {
        MotionKind::Flee | MotionKind::Displace | MotionKind::TakeOff => {
            has_mover || row.figurative.is_empty()
        }
        MotionKind::Travel => row.figurative.is_empty(),
        MotionKind::Arrive
        | MotionKind::Depart
        | MotionKind::Carry
        | MotionKind::Return
        | MotionKind::Leave
        | MotionKind::Enter
        | MotionKind::Pass
        | MotionKind::Land => has_mover,
        _ => false,
    }
}
