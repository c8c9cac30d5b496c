//! Why a claim has its date: the steps of each bound, from the claim down to words of the text or an anchor.

use crate::{Document, NamedAnchor, Words};
use isnad_account::{Because, Claim, ClaimId, Relation, Side, TimeId};

/// What a step hangs on.
#[derive(Clone, Debug, PartialEq)]
pub enum ReasonTarget {
    /// A time expression of the text.
    Time(TimeId, Words),
    /// Another claim.
    Claim(ClaimId, Words),
    /// An anchor.
    Anchor(NamedAnchor),
    /// An id that the reading does not hold.
    Unknown(String),
}

/// One step of a trail.
#[derive(Clone, Debug, PartialEq)]
pub struct CardReason {
    /// How what comes before hangs on the target.
    pub relation: Relation,
    /// What it hangs on.
    pub of: ReasonTarget,
    /// The words that say so, where they are not the target itself.
    pub words: Option<Words>,
    /// The rule that read them.
    pub rule: String,
}

/// The steps of a bound, or of both where they are the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Trail {
    /// Which bound.
    pub side: Side,
    /// The steps; the first begins at the claim, each other one at what the step before hangs on.
    pub steps: Vec<CardReason>,
}

/// One trail where all steps are of both bounds, else one for each; what both share stands in each.
pub(crate) fn trails(document: &Document, claim: &Claim, language: &str) -> Vec<Trail> {
    let because = &claim.time.because;
    let is_one = because.iter().all(|step| step.side == Side::Both);
    let sides = if is_one { &[Side::Both][..] } else { &[Side::Earliest, Side::Latest] };
    let trail = |side: &Side| {
        let here = |step: &&Because| step.side == *side || step.side == Side::Both;
        let steps = because.iter().filter(here).map(|it| reason(document, it, language));
        Trail { side: *side, steps: steps.collect() }
    };
    sides.iter().map(trail).filter(|it| !it.steps.is_empty()).collect()
}

fn reason(document: &Document, because: &Because, language: &str) -> CardReason {
    let of = target(document, &because.of, language);
    let said = because.words.map(|span| document.words(span));
    let is_target = |words: &Words| matches!(&of, ReasonTarget::Time(_, time) if time == words);
    let words = said.filter(|words| !is_target(words));
    CardReason { relation: because.relation, words, rule: because.rule.clone(), of }
}

fn target(document: &Document, id: &str, language: &str) -> ReasonTarget {
    let reading = document.reading();
    let (time_id, claim_id) = (TimeId(id.into()), ClaimId(id.into()));
    if let Some(time) = reading.time(&time_id) {
        return ReasonTarget::Time(time_id, document.words(time.span));
    }
    if let Some(claim) = document.claim(&claim_id) {
        return ReasonTarget::Claim(claim_id, document.words(claim.span));
    }
    match reading.anchors.iter().find(|anchor| anchor.id == id) {
        Some(anchor) => ReasonTarget::Anchor(NamedAnchor::new(anchor, language)),
        None => ReasonTarget::Unknown(id.to_owned()),
    }
}
