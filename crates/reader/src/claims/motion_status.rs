//! How far a movement came about: done, promised, asked for, not permitted.

use super::stance::Stance;
use crate::pack::rows::{FunctionKind, MotionKind, StanceKind, VerbKind};
use crate::pack::{Features, Table, Words};
use isnad_account::{Certainty, LinkClass, MovementStatus, Polarity, Realis};
use std::ops::Range;

/// Done unless a governing word, the stance or the source's class says otherwise.
pub(super) fn status(
    words: &Words<'_>,
    at: usize,
    tokens: &Range<usize>,
    finite: bool,
    kind: MotionKind,
    stance: &Stance,
    chain: LinkClass,
) -> MovementStatus {
    let governing = (tokens.start..at)
        .rev()
        .take_while(|before| words.text.is_word(*before))
        .find_map(|before| governing_status(words, before));
    let denied = stance.polarity == Polarity::Denied;
    let ahead = words.finite(at).is_some_and(|verb| {
        verb.prefix.has(Features::FUTURE)
            || verb.form.is_imperfect() && stance.certainty == Certainty::Possible
    });
    match (governing, stance.realis) {
        _ if denied && !finite && hangs_on_time(words, at) => MovementStatus::Planned,
        (Some(MovementStatus::NotPermitted), _) if denied => MovementStatus::NotPermitted,
        (_, Realis::Ordered | Realis::Requested) if denied && !finite => {
            MovementStatus::NotPermitted
        }
        // What was hindered was not permitted.
        (Some(MovementStatus::TurnedBack), _) if !denied => MovementStatus::NotPermitted,
        (_, Realis::Requested) if !denied => MovementStatus::Requested,
        (_, Realis::Promised) if !denied => MovementStatus::Promised,
        (_, Realis::Ordered) if !denied => MovementStatus::Ordered,
        _ if !denied && chain == LinkClass::Promise => MovementStatus::Promised,
        (Some(MovementStatus::NotPermitted), _) => MovementStatus::Planned,
        (Some(status), _) if !denied => status,
        _ if denied => MovementStatus::Denied,
        _ if kind == MotionKind::TurnBack => MovementStatus::TurnedBack,
        (_, Realis::Decided) => MovementStatus::Decided,
        (_, Realis::Prepared) => MovementStatus::Prepared,
        (_, Realis::NotPermitted | Realis::Prevented) => MovementStatus::NotPermitted,
        (_, Realis::Planned | Realis::Conditional | Realis::Feared) => MovementStatus::Planned,
        _ if ahead => MovementStatus::Planned,
        (_, Realis::Ongoing) if finite => MovementStatus::Ongoing,
        _ if !finite && words.least(at).any(|hit| hit.prefix.has(Features::TO)) => {
            MovementStatus::Planned
        }
        _ => MovementStatus::Done,
    }
}

/// What a verb or noun before the motion makes of it.
fn governing_status(words: &Words<'_>, at: usize) -> Option<MovementStatus> {
    let least = |table: Table| words.least(at).filter(move |hit| hit.table == table);
    let cue = least(Table::Cue).find_map(|hit| match words.pack.cues[hit.row].class {
        LinkClass::Request | LinkClass::Suggest => Some(MovementStatus::Requested),
        LinkClass::Promise => Some(MovementStatus::Promised),
        LinkClass::Order | LinkClass::Threat => Some(MovementStatus::Ordered),
        LinkClass::Warn => Some(MovementStatus::Ordered),
        LinkClass::Decide => Some(MovementStatus::Decided),
        LinkClass::Refuse => Some(MovementStatus::Denied),
        _ => None,
    });
    let verb = || {
        least(Table::Verb).find_map(|hit| match words.pack.verbs[hit.row].kind {
            VerbKind::Prepare => Some(MovementStatus::Prepared),
            VerbKind::Permit => Some(MovementStatus::NotPermitted),
            VerbKind::Want => Some(MovementStatus::Planned),
            _ => None,
        })
    };
    let stance = || {
        words.hits_of(at, Table::Stance).find_map(|hit| {
            let kind = words.pack.stances[hit.row].kind;
            matches!(kind, StanceKind::Prevented | StanceKind::Failed)
                .then_some(MovementStatus::TurnedBack)
        })
    };
    cue.or_else(verb).or_else(stance)
}

/// "Before the arrival of the team": what hangs on a word of time is neither told nor denied.
fn hangs_on_time(words: &Words<'_>, at: usize) -> bool {
    at > 0
        && [FunctionKind::Before, FunctionKind::Until, FunctionKind::After]
            .into_iter()
            .any(|kind| words.is_function(at - 1, kind))
}
