//! Claims: one asserted content each, with its chain, stance, place, movement and time.

use crate::time::words;
use crate::{ActorId, ClaimTime, PlaceId, Span, TimeId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Unique in one reading; carries no meaning beyond it. Copies share the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct ClaimId(pub Arc<str>);

words!(
    /// What sort of proposition.
    ClaimKind { Event, State, Speech, Request, Promise, Threat, Refusal, Decision, Purpose, Evaluation }
);
words!(
    /// Whether the words are the source's own.
    QuoteMode { Direct, Indirect, Mixed }
);
words!(
    /// How a link's source commits to what follows it.
    LinkClass {
        Author, Say, Assert, AssertStrong, Comment, Narrate, Continue, PointOut, Hint, Explain,
        Reveal, Believe, Know, Perceive, Estimate, Doubt, Claim, Accuse, Deny, Refuse, Admit,
        Inform, Relay, Request, Order, Promise, Threat, Warn, Suggest, Decide, Ask, AccordingTo,
        Medium, Switch, Anonymous,
    }
);
words!(
    /// How the source of a link was found.
    Resolved { Default, Named, RoleNoun, Pronoun, Elided, Continuation, Impersonal, Editor }
);
words!(
    /// Whether the innermost source affirms or denies.
    Polarity { Affirmed, Denied }
);
words!(
    /// How surely the innermost source commits; never the program's own belief.
    Certainty { Certain, Probable, Possible, Unstated }
);
words!(
    /// Whether what is told has come about.
    Realis {
        Happened, Ongoing, Decided, Planned, Requested, Promised, Ordered, Prepared, Conditional,
        Feared, NotPermitted, Prevented,
    }
);
words!(
    /// What part an actor has in a claim.
    ActorRole { Agent, Patient, Addressee, Companion, Beneficiary, About }
);
words!(
    /// What part a place has in a claim. Only `At`, `From`, `To` and `Via` are pins.
    PlaceRole { At, From, To, Via, About, TimeAnchor, Institution }
);
words!(
    /// How far a movement came about.
    MovementStatus {
        Done, Ongoing, Decided, Planned, Requested, Promised, Prepared, Ordered, NotPermitted,
        Denied, TurnedBack,
    }
);
words!(
    /// How an end of a movement is known.
    EndKnown { Stated, Inferred, None }
);
words!(
    /// The program's own belief in its reading; never mixed with stance.
    Confidence { High, Medium, Low }
);

/// One step of a chain: a source and the words that open its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The source.
    pub actor: ActorId,
    /// How the source commits.
    pub class: LinkClass,
    /// The words that open the content; `None` for the article and for carried-over speech.
    pub cue: Option<Span>,
    /// The words that name the source here; `None` where it is elided or carried over.
    pub mention: Option<Span>,
    /// How the source was found.
    pub resolved: Resolved,
}

/// An actor inside a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimActor {
    /// Who.
    pub actor: ActorId,
    /// In what part.
    pub role: ActorRole,
    /// The words; `None` where the actor is elided.
    pub span: Option<Span>,
}

/// A place inside a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimPlace {
    /// Which.
    pub place: PlaceId,
    /// The words.
    pub span: Span,
    /// In what part.
    pub role: PlaceRole,
}

/// Somebody or something changes place, or is said to be about to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Movement {
    /// Who or what moves; `None` where the words do not say.
    pub mover: Option<ActorId>,
    /// Where from.
    pub from: Option<PlaceId>,
    /// Where to.
    pub to: Option<PlaceId>,
    /// By way of, in order.
    pub via: Vec<PlaceId>,
    /// How `from` is known.
    pub from_known: EndKnown,
    /// How `to` is known.
    pub to_known: EndKnown,
    /// How far it came about.
    pub status: MovementStatus,
}

/// One asserted content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Unique in one reading.
    pub id: ClaimId,
    /// From the first piece to the last.
    pub span: Span,
    /// The stretches that carry the claim, in order; more than one where a cue splits it.
    pub pieces: Vec<Span>,
    /// What sort of proposition.
    pub kind: ClaimKind,
    /// Whether the words are the source's own.
    pub quote: QuoteMode,
    /// Who says that who said it, outermost first; the article always leads.
    pub chain: Vec<Link>,
    /// Affirmed or denied by the innermost source.
    pub polarity: Polarity,
    /// How surely the innermost source commits.
    pub certainty: Certainty,
    /// Whether it has come about.
    pub realis: Realis,
    /// The words that set the stance.
    pub markers: Vec<Span>,
    /// Who takes part.
    pub actors: Vec<ClaimActor>,
    /// Which places are named, in what part.
    pub places: Vec<ClaimPlace>,
    /// A change of place, where one is told.
    pub movement: Option<Movement>,
    /// When.
    pub time: ClaimTime,
    /// The program's own belief in this reading.
    pub confidence: Confidence,
    /// The rule that made the claim.
    pub rule: String,
    /// Whether a person has changed it.
    pub edited: bool,
}

impl Claim {
    /// The link whose source commits to the content itself.
    pub fn innermost(&self) -> Option<&Link> {
        self.chain.last()
    }

    /// Whether a time expression belongs to the claim.
    pub fn has_expression(&self, id: &TimeId) -> bool {
        self.time.expressions.contains(id)
    }
}
