//! What sort of proposition a clause is, and what its governing verb does to its realis.

use super::stance::Stance;
use crate::mentions::cue;
use crate::pack::rows::{Takes, VerbKind};
use crate::pack::{Table, Words};
use isnad_account::{ClaimKind, LinkClass, Polarity, Realis};
use std::ops::Range;

/// The kind of a clause. A verb of asking, promising, deciding makes the act the claim and leaves
/// what was asked, promised or decided not done.
pub(crate) fn kind(
    words: &Words<'_>,
    tokens: Range<usize>,
    innermost: LinkClass,
    stance: &mut Stance,
) -> ClaimKind {
    let main =
        tokens.clone().find(|at| words.finite(*at).is_some_and(|_| !words.is_auxiliary(*at)));
    let told = matches!(stance.realis, Realis::Happened | Realis::Ongoing);
    if let Some((kind, realis)) = main.and_then(|at| act(words, at)) {
        stance.realis = realis.filter(|_| told).unwrap_or(stance.realis);
        return kind;
    }
    if let Some(realis) = main.filter(|_| told).and_then(|at| intent(words, at, stance.polarity)) {
        stance.realis = realis;
    }
    if innermost == LinkClass::Promise {
        return ClaimKind::Promise;
    }
    match main {
        Some(at) if is_state(words, at) => ClaimKind::State,
        Some(_) => ClaimKind::Event,
        None => ClaimKind::State,
    }
}

/// The act that a main verb performs, with the realis it leaves its object in.
fn act(words: &Words<'_>, at: usize) -> Option<(ClaimKind, Option<Realis>)> {
    let hit = words.hits_of(at, Table::Cue).find(|hit| hit.form.is_finite())?;
    let row = &words.pack.cues[hit.row];
    let next = at + hit.n_tokens;
    let governs = words.is_that(next) || cue::asks(words, next, row);
    if !row.takes.any(Takes::OBJECT) && !governs {
        return None;
    }
    // "They threatened", "the court refused": nothing is said to be undone.
    if !governs && matches!(row.class, LinkClass::Threat | LinkClass::Refuse | LinkClass::Promise) {
        return Some((ClaimKind::Speech, None));
    }
    Some(match row.class {
        LinkClass::Request | LinkClass::Suggest => (ClaimKind::Request, Some(Realis::Requested)),
        LinkClass::Order => (ClaimKind::Request, Some(Realis::Ordered)),
        LinkClass::Promise => (ClaimKind::Promise, Some(Realis::Promised)),
        LinkClass::Threat => (ClaimKind::Threat, Some(Realis::Planned)),
        LinkClass::Refuse => (ClaimKind::Refusal, Some(Realis::Prevented)),
        LinkClass::Decide => (ClaimKind::Decision, Some(Realis::Decided)),
        _ if row.takes.any(Takes::OBJECT) => (ClaimKind::Speech, None),
        _ => return None,
    })
}

/// What becomes of the event that a verb of wishing, preparing or allowing governs.
fn intent(words: &Words<'_>, at: usize, polarity: Polarity) -> Option<Realis> {
    let hit = words.hits_of(at, Table::Verb).find(|hit| hit.form.is_finite())?;
    let realis = match words.pack.verbs[hit.row].kind {
        VerbKind::Want => Realis::Planned,
        VerbKind::Prepare => Realis::Prepared,
        VerbKind::Permit if polarity == Polarity::Denied => Realis::NotPermitted,
        _ => return None,
    };
    cue::governs_event(words, at + hit.n_tokens).then_some(realis)
}

fn is_state(words: &Words<'_>, at: usize) -> bool {
    words.hits_of(at, Table::Verb).any(|hit| {
        hit.form.is_finite()
            && matches!(
                words.pack.verbs[hit.row].kind,
                VerbKind::State | VerbKind::Feel | VerbKind::Auxiliary
            )
    })
}
