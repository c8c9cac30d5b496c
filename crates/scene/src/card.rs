//! Everything about one claim, for its card.

use crate::{Document, Mark, MonthDays, Rung, Words, chain_ladder};
use isnad_account::{
    ActorId, ActorRole, Alternative, AnchorKind, Bounds, Candidate, Certainty, ClaimId, ClaimKind,
    Confidence, Dated, EndKnown, Extent, MovementStatus, Note, PlaceId, PlaceKind, PlaceRole,
    Polarity, QuoteMode, Realis, Relation, TimeBasis, TimeId, TimeValue,
};

/// What the source commits to.
#[derive(Clone, Debug, PartialEq)]
pub struct CardStance {
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// How surely.
    pub certainty: Certainty,
    /// Whether it has come about.
    pub realis: Realis,
    /// The words that say so.
    pub markers: Vec<Words>,
    /// How it is drawn.
    pub mark: Mark,
}

/// What a reason hangs on.
#[derive(Clone, Debug, PartialEq)]
pub enum ReasonTarget {
    /// A time expression of the text.
    Time(TimeId, Words),
    /// Another claim.
    Claim(ClaimId, Words),
    /// An anchor; `outside` where it does not come from the text.
    Anchor {
        /// Its id.
        id: String,
        /// What sort.
        kind: AnchorKind,
        /// Words to show.
        label: String,
        /// Where it comes from, as the format says it.
        origin: String,
        /// Whether it comes from outside the text.
        outside: bool,
    },
    /// An id that the reading does not hold.
    Unknown(String),
}

/// One reason for a claim's time.
#[derive(Clone, Debug, PartialEq)]
pub struct CardReason {
    /// How the claim hangs on the target.
    pub relation: Relation,
    /// What it hangs on.
    pub of: ReasonTarget,
    /// The words that say so.
    pub words: Option<Words>,
    /// The rule that read them.
    pub rule: String,
}

/// When, with why.
#[derive(Clone, Debug, PartialEq)]
pub struct CardWhen {
    /// How the time is known.
    pub basis: TimeBasis,
    /// Point, within, throughout.
    pub extent: Extent,
    /// The words that tell it.
    pub expressions: Vec<(TimeId, Words)>,
    /// From the text and the day of publication alone.
    pub text_only: TimeValue,
    /// With the anchors that are switched on.
    pub anchored: Dated,
    /// Month and day, where only the year is not known.
    pub year_unknown: Option<MonthDays>,
    /// Whether the date needs an anchor from outside the text.
    pub from_outside: bool,
    /// Why, nearest reason first.
    pub because: Vec<CardReason>,
}

/// A place with the name to show.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedPlace {
    /// Which.
    pub place: PlaceId,
    /// The name in the asked language, or else the account's own.
    pub name: String,
}

/// A place of the claim.
#[derive(Clone, Debug, PartialEq)]
pub struct CardPlace {
    /// Which.
    pub place: NamedPlace,
    /// What sort.
    pub kind: PlaceKind,
    /// In what part.
    pub role: PlaceRole,
    /// The words.
    pub words: Words,
    /// The place it lies in.
    pub within: Option<NamedPlace>,
    /// Degrees north and degrees east, where known.
    pub at: Option<(f64, f64)>,
    /// Identifiers in outside lists.
    pub ids: Vec<String>,
    /// What else the words could name.
    pub candidates: Vec<Candidate>,
}

/// An actor of the claim.
#[derive(Clone, Debug, PartialEq)]
pub struct CardActor {
    /// Who.
    pub actor: ActorId,
    /// The name in the asked language, or else the account's own.
    pub name: Option<String>,
    /// In what part.
    pub role: ActorRole,
    /// The words; `None` where left out.
    pub words: Option<Words>,
}

/// The movement of the claim.
#[derive(Clone, Debug, PartialEq)]
pub struct CardMovement {
    /// Who or what moves, with its name.
    pub mover: Option<(ActorId, Option<String>)>,
    /// Where from.
    pub from: Option<NamedPlace>,
    /// Where to.
    pub to: Option<NamedPlace>,
    /// By way of.
    pub via: Vec<NamedPlace>,
    /// How `from` is known.
    pub from_known: EndKnown,
    /// How `to` is known.
    pub to_known: EndKnown,
    /// How far it came about.
    pub status: MovementStatus,
}

/// One claim in full.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimCard {
    /// Which.
    pub claim: ClaimId,
    /// Its position in the text, counted from 0.
    pub position: usize,
    /// What sort of proposition.
    pub kind: ClaimKind,
    /// Whether the words are the source's own.
    pub quote: QuoteMode,
    /// What is said, piece by piece.
    pub words: Vec<Words>,
    /// The sentence it begins in.
    pub sentence: Option<Words>,
    /// Who says that who said it, outermost first.
    pub chain: Vec<Rung>,
    /// What the source commits to.
    pub stance: CardStance,
    /// When.
    pub when: CardWhen,
    /// Where.
    pub places: Vec<CardPlace>,
    /// Who takes part.
    pub actors: Vec<CardActor>,
    /// A change of place.
    pub movement: Option<CardMovement>,
    /// The program's own belief in this reading.
    pub confidence: Confidence,
    /// The rule that made the claim.
    pub rule: String,
    /// Whether a person has changed it.
    pub edited: bool,
    /// What the reader of the result must know about it.
    pub notes: Vec<Note>,
}

impl ClaimCard {
    /// The card of a claim, names in `language` where the reading has them.
    pub fn new(document: &Document, id: &ClaimId, language: &str) -> Option<Self> {
        todo!()
    }
}
