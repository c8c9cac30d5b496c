//! Which claims owe their date to something that the text does not say.

use crate::sorted::SortedMap;
use isnad_account::{Anchor, Bounds, Claim, ClaimId, Reading, Relation};

/// For every claim, by position, whether its date rests on an anchor from outside: by a reason of its own or by
/// those of a claim it is counted from.
pub(crate) fn resting_on_outside(
    reading: &Reading,
    positions: &SortedMap<ClaimId, usize>,
) -> Vec<bool> {
    let rests = |claim: &Claim| names_outside(reading, claim) || gained_without_words(claim);
    let mut resting: Vec<bool> = reading.claims.iter().map(rests).collect();
    let leaning = leaning(reading, positions);
    let mut open: Vec<usize> = (0..resting.len()).filter(|at| resting[*at]).collect();
    while let Some(at) = open.pop() {
        for &other in &leaning[at] {
            if !resting[other] {
                resting[other] = true;
                open.push(other);
            }
        }
    }
    resting
}

/// For every claim the claims that are counted from it.
fn leaning(reading: &Reading, positions: &SortedMap<ClaimId, usize>) -> Vec<Vec<usize>> {
    let mut leaning = vec![Vec::new(); reading.claims.len()];
    for (at, claim) in reading.claims.iter().enumerate() {
        let targets = claim.time.because.iter().map(|reason| ClaimId(reason.of.clone()));
        for target in targets.filter_map(|id| positions.get(&id)) {
            leaning[*target].push(at);
        }
    }
    leaning
}

fn names_outside(reading: &Reading, claim: &Claim) -> bool {
    let anchor = |id: &str| reading.anchors.iter().find(|anchor| anchor.id == id);
    let mut reasons = claim.time.because.iter();
    reasons.any(|reason| anchor(&reason.of).is_some_and(|it| it.enabled && is_from_outside(it)))
}

/// Anchors of the text itself have an origin of `text` or `text:...`.
pub(crate) fn is_from_outside(anchor: &Anchor) -> bool {
    !anchor.origin.starts_with("text")
}

/// Bounds that the text alone does not give, with no reason that names an anchor.
fn gained_without_words(claim: &Claim) -> bool {
    let time = &claim.time;
    let alone = Bounds { earliest: time.text_only.earliest, latest: time.text_only.latest };
    let with = Bounds { earliest: time.anchored.earliest, latest: time.anchored.latest };
    let names_anchor = time.because.iter().any(|it| it.relation == Relation::Anchor);
    alone.is_open() && !with.is_open() && !names_anchor
}
