//! What part each place and each actor has in a claim.

use super::governor::{glued_features, governor};
use super::movement::{MovementDraft, Scene};
use crate::mentions::actor::MentionForm;
use crate::mentions::place::PlaceMention;
use crate::mentions::time::TimeMention;
use crate::pack::rows::{End, FunctionKind, MotionKind, VerbKind};
use crate::pack::{Hit, Table, Words};
use isnad_account::{ActorRole, PlaceKind, PlaceRole};
use std::ops::Range;

/// A place taken, besieged or struck stands close behind its verb.
const OBJECT_WITHIN: usize = 4;

/// The part of one place mention in the clause.
pub(crate) fn place_role(
    scene: &Scene<'_, '_>,
    mention: &PlaceMention,
    clause: &Range<usize>,
    movement: Option<&MovementDraft>,
    times: &[TimeMention],
) -> PlaceRole {
    let words = scene.words;
    let nth = times.partition_point(|time| time.tokens.end <= mention.tokens.start);
    let time = times.get(nth).filter(|time| time.tokens.contains(&mention.tokens.start));
    if let Some(time) = time {
        // "Upon his arrival in X he held a meeting": he is there.
        let arrives = (time.tokens.start..mention.tokens.start).any(|at| is_arrival(words, at));
        return if arrives { PlaceRole::At } else { PlaceRole::TimeAnchor };
    }
    if mention.institution {
        return PlaceRole::Institution;
    }
    let end = movement
        .and_then(|movement| movement.ends.iter().find(|(at, _)| *at == mention.tokens.start));
    if let Some((_, end)) = end {
        return match end {
            End::From => PlaceRole::From,
            End::Via | End::Over => PlaceRole::Via,
            End::At => PlaceRole::At,
            End::To | End::Theme | End::By => PlaceRole::To,
        };
    }
    match governor(words, mention.phrase_start, mention.phrase_prefix).map(|governor| governor.kind)
    {
        // "The director in the palace": where an office is, not where something happened.
        Some(FunctionKind::In | FunctionKind::At) if is_of_office(scene, mention) => {
            PlaceRole::Institution
        }
        Some(FunctionKind::In) if is_concern(words, mention.phrase_start) => PlaceRole::About,
        Some(FunctionKind::In | FunctionKind::At) => PlaceRole::At,
        Some(_) if is_held(words, mention) => PlaceRole::At,
        Some(FunctionKind::Over) => PlaceRole::Via,
        Some(_) => PlaceRole::About,
        None if is_struck(words, mention, clause) => PlaceRole::At,
        None if is_state_acting(scene, mention) => PlaceRole::Institution,
        None => PlaceRole::About,
    }
}

/// Whether the place belongs to the office of one person.
fn is_of_office(scene: &Scene<'_, '_>, mention: &PlaceMention) -> bool {
    use MentionForm::{Named, RoleNoun};
    let holder = scene.actors.mention_at(mention.tokens.start);
    mention.in_title && holder.is_some_and(|holder| matches!(holder.form, Named | RoleNoun))
}

/// Whether a word tells that somebody came to be where he is named to be.
fn is_arrival(words: &Words<'_>, at: usize) -> bool {
    words.hits_of(at, Table::Motion).any(|hit| {
        hit.form.is_noun()
            && matches!(words.pack.motions[hit.row].kind, MotionKind::Arrive | MotionKind::Return)
    })
}

/// "Busy with X": whom or what a feeling or a thought is about.
fn is_concern(words: &Words<'_>, phrase_start: usize) -> bool {
    phrase_start.checked_sub(1).is_some_and(|before| {
        words
            .hits_of(before, Table::Verb)
            .any(|hit| words.pack.verbs[hit.row].kind == VerbKind::Feel && !hit.form.is_noun())
    })
}

/// Whether the clause's verb takes, loses or strikes the place itself.
fn is_struck(words: &Words<'_>, mention: &PlaceMention, clause: &Range<usize>) -> bool {
    let from = mention.phrase_start.saturating_sub(OBJECT_WITHIN).max(clause.start);
    (from..mention.phrase_start)
        .any(|at| words.hits(at).iter().any(|hit| hit.form.is_finite() && strikes(words, hit)))
}

fn strikes(words: &Words<'_>, hit: &Hit) -> bool {
    match hit.table {
        Table::Motion => {
            matches!(words.pack.motions[hit.row].kind, MotionKind::Control | MotionKind::Visit)
        }
        Table::Verb => {
            matches!(words.pack.verbs[hit.row].kind, VerbKind::Control | VerbKind::Attack)
        }
        _ => false,
    }
}

/// "The seizure of X", "the meeting of X": a noun of control or meeting before the place or before the
/// preposition by which it names one.
fn is_held(words: &Words<'_>, mention: &PlaceMention) -> bool {
    let named = governor(words, mention.phrase_start, mention.phrase_prefix);
    let from = mention.phrase_start.saturating_sub(OBJECT_WITHIN);
    (from..mention.phrase_start).any(|at| {
        words.hits_of(at, Table::Motion).any(|hit| {
            let row = &words.pack.motions[hit.row];
            let names_it = |by: &super::governor::Governor| {
                row.frame.iter().any(|(end, word)| *end == End::At && *word == by.word)
            };
            row.kind == MotionKind::Control && named.as_ref().is_some_and(names_it)
        })
    })
}

/// A country that acts stands for those who act there.
fn is_state_acting(scene: &Scene<'_, '_>, mention: &PlaceMention) -> bool {
    let is_country = scene.places.list[mention.place].kind == PlaceKind::Country;
    is_country && scene.actors.mention_at(mention.tokens.start).is_some()
}

/// The part of an actor whose noun phrase begins at `start` behind `n_prefix` glued letters.
pub(crate) fn actor_role(
    words: &Words<'_>,
    start: usize,
    n_prefix: usize,
    is_subject: bool,
) -> ActorRole {
    if is_subject {
        return ActorRole::Agent;
    }
    let prefix = glued_features(words, start, n_prefix);
    match governor(words, start, prefix).map(|governor| governor.kind) {
        Some(FunctionKind::With) => ActorRole::Companion,
        Some(FunctionKind::By) => ActorRole::Agent,
        Some(FunctionKind::To | FunctionKind::For) => ActorRole::Beneficiary,
        Some(_) => ActorRole::About,
        None => ActorRole::Patient,
    }
}
