//! Everything about one claim, for its card.

use crate::context::context;
use crate::sites::coordinates;
use crate::trail::trails;
use crate::{
    Context, Document, Mark, NamedAnchor, ReasonTarget, Rung, Trail, When, Words, chain_ladder,
};
use isnad_account::{
    ActorId, ActorRole, Candidate, Certainty, Claim, ClaimActor, ClaimId, ClaimKind, ClaimPlace,
    Confidence, EndKnown, Extent, Movement, MovementStatus, Note, PlaceId, PlaceKind, PlaceRole,
    Polarity, QuoteMode, Realis, Span, TimeBasis, TimeId,
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

/// When, with why.
#[derive(Clone, Debug, PartialEq)]
pub struct CardWhen {
    /// How the time is known.
    pub basis: TimeBasis,
    /// Point, within, throughout.
    pub extent: Extent,
    /// The words that tell it.
    pub expressions: Vec<(TimeId, Words)>,
    /// What is shown of it: with anchors, else from the text alone.
    pub shown: When,
    /// From the text alone.
    pub alone: When,
    /// Other times that fit as well.
    pub alternatives: Vec<When>,
    /// Whether the date needs an anchor from outside the text.
    pub from_outside: bool,
    /// The anchors from outside that its trails end at.
    pub anchors: Vec<NamedAnchor>,
    /// Why.
    pub trails: Vec<Trail>,
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
    /// How far it may reach around its point, in kilometres.
    pub radius_km: Option<f64>,
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
    /// How it is drawn, as on the map.
    pub mark: Mark,
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
    /// What is said among the words around it.
    pub context: Context,
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
    /// The card of a claim, names in `language` where the reading has them; `None` for an unknown id.
    pub fn new(document: &Document, id: &ClaimId, language: &str) -> Option<Self> {
        let position = document.position(id)?;
        let claim = &document.claims()[position];
        let notes = document.reading().notes.iter().filter(|note| note.claims.contains(id));
        Some(Self {
            claim: id.clone(),
            position,
            kind: claim.kind,
            quote: claim.quote,
            words: all_words(document, &claim.pieces),
            context: context(document, claim),
            chain: chain_ladder(document, claim, language),
            stance: stance(document, claim),
            when: when(document, claim, language),
            places: claim.places.iter().filter_map(|it| place(document, it, language)).collect(),
            actors: actors(document, claim, language),
            movement: claim.movement.as_ref().map(|it| movement(document, position, it, language)),
            confidence: claim.confidence,
            rule: claim.rule.clone(),
            edited: claim.edited,
            notes: notes.cloned().collect(),
        })
    }
}

fn all_words(document: &Document, spans: &[Span]) -> Vec<Words> {
    spans.iter().map(|span| document.words(*span)).collect()
}

/// Who takes part, each once in each role, however often the claim names them.
fn actors(document: &Document, claim: &Claim, language: &str) -> Vec<CardActor> {
    let mut found: Vec<CardActor> = Vec::new();
    for named in &claim.actors {
        let next = actor(document, named, language);
        if !found.iter().any(|it| it.actor == next.actor && it.role == next.role) {
            found.push(next);
        }
    }
    found
}

fn stance(document: &Document, claim: &Claim) -> CardStance {
    CardStance {
        polarity: claim.polarity,
        certainty: claim.certainty,
        realis: claim.realis,
        markers: all_words(document, &claim.markers),
        mark: Mark::of(document, claim),
    }
}

fn when(document: &Document, claim: &Claim, language: &str) -> CardWhen {
    let time = &claim.time;
    let words = |id: &TimeId| Some((id.clone(), document.words(document.reading().time(id)?.span)));
    let trails = trails(document, claim, language);
    CardWhen {
        basis: time.basis,
        extent: time.extent,
        expressions: time.expressions.iter().filter_map(words).collect(),
        shown: When::of(claim),
        alone: When::alone(claim),
        alternatives: When::alternatives(claim),
        from_outside: document.rests_on_outside(&claim.id),
        anchors: outside_anchors(&trails),
        trails,
    }
}

/// The anchors from outside that trails name, each once.
fn outside_anchors(trails: &[Trail]) -> Vec<NamedAnchor> {
    let mut found: Vec<NamedAnchor> = Vec::new();
    for step in trails.iter().flat_map(|trail| &trail.steps) {
        let ReasonTarget::Anchor(anchor) = &step.of else { continue };
        if anchor.origin.is_outside() && !found.iter().any(|it| it.key == anchor.key) {
            found.push(anchor.clone());
        }
    }
    found
}

/// A place by id with its name; `None` for an unknown id.
pub(crate) fn named_place(document: &Document, id: &PlaceId, language: &str) -> Option<NamedPlace> {
    let place = document.reading().place(id)?;
    Some(NamedPlace { place: id.clone(), name: document.place_name(place, language) })
}

fn place(document: &Document, it: &ClaimPlace, language: &str) -> Option<CardPlace> {
    let place = document.reading().place(&it.place)?;
    Some(CardPlace {
        place: named_place(document, &it.place, language)?,
        kind: place.kind,
        role: it.role,
        words: document.words(it.span),
        within: place.within.as_ref().and_then(|id| named_place(document, id, language)),
        at: coordinates(place),
        radius_km: place.radius_km,
        ids: place.ids.clone(),
        candidates: place.candidates.clone(),
    })
}

fn actor(document: &Document, it: &ClaimActor, language: &str) -> CardActor {
    CardActor {
        actor: it.actor.clone(),
        name: named_actor(document, &it.actor, language),
        role: it.role,
        words: it.span.map(|span| document.words(span)),
    }
}

fn named_actor(document: &Document, id: &ActorId, language: &str) -> Option<String> {
    document.reading().actor(id).and_then(|actor| document.actor_name(actor, language))
}

fn movement(document: &Document, position: usize, it: &Movement, language: &str) -> CardMovement {
    let named = |id: &PlaceId| named_place(document, id, language);
    let mover = it.mover.as_ref();
    CardMovement {
        mover: mover.map(|id| (id.clone(), named_actor(document, id, language))),
        from: it.from.as_ref().and_then(named),
        to: it.to.as_ref().and_then(named),
        via: it.via.iter().filter_map(named).collect(),
        from_known: it.from_known,
        to_known: it.to_known,
        status: it.status,
        mark: Mark::of_movement(document, position, it.status),
    }
}
