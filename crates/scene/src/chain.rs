//! The chain of a claim as a ladder: who says that who said it.

use crate::{Document, Words};
use isnad_account::{ActorId, ActorKind, Claim, Confidence, Link, LinkClass, Resolved};

/// One step of the ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// Who.
    pub actor: ActorId,
    /// The name in the asked language, or else the account's own; `None` for the article.
    pub name: Option<String>,
    /// What sort of source.
    pub kind: ActorKind,
    /// How the source commits.
    pub class: LinkClass,
    /// The words that open its content; `None` where nothing does here.
    pub cue: Option<Words>,
    /// The words that name it here; `None` where it is left out or carried over.
    pub mention: Option<Words>,
    /// How the source was found.
    pub resolved: Resolved,
    /// The program's own belief in this step.
    pub confidence: Confidence,
}

/// The ladder of a claim, outermost first, names in `language` where the reading has them.
pub fn chain_ladder(document: &Document, claim: &Claim, language: &str) -> Vec<Rung> {
    claim
        .chain
        .iter()
        .enumerate()
        .map(|(at, link)| rung(document, claim, language, at, link))
        .collect()
}

fn rung(document: &Document, claim: &Claim, language: &str, at: usize, link: &Link) -> Rung {
    let actor = document.reading().actor(&link.actor);
    Rung {
        actor: link.actor.clone(),
        name: actor.and_then(|actor| document.actor_name(actor, language)),
        kind: actor.map_or(ActorKind::Article, |actor| actor.kind),
        class: link.class,
        cue: link.cue.map(|span| document.words(span)),
        mention: link.mention.map(|span| document.words(span)),
        resolved: link.resolved,
        confidence: confidence(claim, at, link),
    }
}

/// A step found without its name is believed less; the innermost no more than the claim itself.
fn confidence(claim: &Claim, at: usize, link: &Link) -> Confidence {
    let found = match link.resolved {
        Resolved::Default | Resolved::Named | Resolved::RoleNoun | Resolved::Editor => {
            Confidence::High
        }
        Resolved::Pronoun | Resolved::Elided | Resolved::Impersonal => Confidence::Medium,
        Resolved::Continuation => Confidence::Medium,
    };
    let innermost = at + 1 == claim.chain.len();
    // `Confidence` is ordered from high to low, so the greater is the weaker belief.
    if innermost { found.max(claim.confidence) } else { found }
}
