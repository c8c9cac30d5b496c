//! What sort of proposition a clause is, and what its governing verb does to its realis.

use super::stance::Stance;
use crate::mentions::cue;
use crate::pack::rows::{Takes, VerbKind};
use crate::pack::{Table, Words};
use isnad_account::{ClaimKind, LinkClass, Realis};
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
    if let Some((kind, realis)) = main.and_then(|at| act(words, at)) {
        if let Some(realis) =
            realis.filter(|_| stance.realis == Realis::Happened || stance.realis == Realis::Ongoing)
        {
            stance.realis = realis;
        }
        return kind;
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
    if !row.takes.any(Takes::OBJECT) && !words.is_that(next) && !cue::asks(words, next, row) {
        return None;
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

fn is_state(words: &Words<'_>, at: usize) -> bool {
    words.hits_of(at, Table::Verb).any(|hit| {
        hit.form.is_finite()
            && matches!(
                words.pack.verbs[hit.row].kind,
                VerbKind::State | VerbKind::Feel | VerbKind::Auxiliary
            )
    })
}
