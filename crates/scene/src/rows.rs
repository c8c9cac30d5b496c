//! What the tables hold, row by row, as words of the account and codes.

use crate::card::named_place;
use crate::mark::depth;
use crate::sites::{Site, coordinates};
use crate::{Document, Mark, NamedPlace, When, Words, chain_ladder};
use isnad_account::{
    ActorId, Certainty, Claim, ClaimId, ClaimPlace, LinkClass, MovementStatus, Place, PlaceId,
    PlaceKind, PlaceRole, Polarity, Realis, SentenceStatus, TimeBasis,
};

/// A place in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableWhere {
    /// Which.
    pub place: NamedPlace,
    /// In what part.
    pub role: PlaceRole,
}

/// One claim as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimRow {
    /// Which.
    pub claim: ClaimId,
    /// Its position in the text, counted from 0.
    pub position: usize,
    /// The chain by name, outermost first; `None` is the article.
    pub who: Vec<Option<String>>,
    /// How the innermost source commits.
    pub class: LinkClass,
    /// The words of the innermost cue.
    pub verb: Option<Words>,
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// How surely.
    pub certainty: Certainty,
    /// Whether it has come about.
    pub realis: Realis,
    /// How it is drawn.
    pub mark: Mark,
    /// What is said; pieces joined by an ellipsis sign.
    pub what: String,
    /// Where, in the order of the words.
    pub places: Vec<TableWhere>,
    /// How far a movement came about, where one is told.
    pub movement: Option<MovementStatus>,
    /// When.
    pub when: When,
    /// How the time is known.
    pub basis: TimeBasis,
    /// The position of the sentence it begins in.
    pub sentence: Option<usize>,
}

/// A place as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRow {
    /// Which, with its name.
    pub place: NamedPlace,
    /// What sort of place.
    pub kind: PlaceKind,
    /// Degrees north and east, where they are known.
    pub at: Option<(f64, f64)>,
    /// How many of the claims that show happen there, or go from, to or by way of it.
    pub n_events: usize,
    /// How many of them only mention it.
    pub n_mentions: usize,
}

/// A movement as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct MovementRow {
    /// The claim that tells it.
    pub claim: ClaimId,
    /// The position of the claim in the text, counted from 0.
    pub position: usize,
    /// Who or what moves, by name.
    pub mover: Option<String>,
    /// Where from.
    pub from: Option<NamedPlace>,
    /// By way of, in order.
    pub via: Vec<NamedPlace>,
    /// Where to.
    pub to: Option<NamedPlace>,
    /// How far it came about.
    pub status: MovementStatus,
    /// How it is drawn.
    pub mark: Mark,
    /// When.
    pub when: When,
    /// On whose word: the innermost source by name; `None` is the article.
    pub who: Option<String>,
}

/// A sentence as a row, with the claims that begin in it.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceRow {
    /// Its position in the text, counted from 0.
    pub position: usize,
    /// What it says.
    pub words: Words,
    /// What became of it.
    pub status: SentenceStatus,
    /// Its claims that show, by id and position in the text.
    pub claims: Vec<(ClaimId, usize)>,
    /// The greatest depth of a chain in it.
    pub depth: u8,
}

/// The claim at a position of the text.
pub fn claim_row(document: &Document, position: usize, language: &str) -> Option<ClaimRow> {
    let claim = document.claims().get(position)?;
    let ladder = chain_ladder(document, claim, language);
    let innermost = ladder.last();
    Some(ClaimRow {
        claim: claim.id.clone(),
        position,
        class: innermost.map_or(LinkClass::Author, |rung| rung.class),
        verb: innermost.and_then(|rung| rung.cue.clone()),
        who: ladder.into_iter().map(|rung| rung.name).collect(),
        polarity: claim.polarity,
        certainty: claim.certainty,
        realis: claim.realis,
        mark: Mark::at(document, position),
        what: what(document, claim),
        places: places(document, claim, language),
        movement: claim.movement.as_ref().map(|movement| movement.status),
        when: When::of(claim),
        basis: claim.time.basis,
        sentence: document.sentence_of(&claim.id),
    })
}

fn what(document: &Document, claim: &Claim) -> String {
    let pieces: Vec<&str> =
        claim.pieces.iter().map(|piece| document.slice(*piece).trim()).collect();
    pieces.join(" \u{2026} ")
}

fn places(document: &Document, claim: &Claim, language: &str) -> Vec<TableWhere> {
    let named = |it: &ClaimPlace| {
        let place = named_place(document, &it.place, language)?;
        Some(TableWhere { place, role: it.role })
    };
    claim.places.iter().filter_map(named).collect()
}

pub(crate) fn place_row(
    document: &Document,
    place: &Place,
    site: &Site,
    language: &str,
) -> PlaceRow {
    let only_mentions = site.names.iter().filter(|at| site.events.binary_search(at).is_err());
    PlaceRow {
        place: NamedPlace { place: place.id.clone(), name: document.place_name(place, language) },
        kind: place.kind,
        at: coordinates(place),
        n_events: site.events.len(),
        n_mentions: only_mentions.count(),
    }
}

/// The movement that the claim at a position of the text tells.
pub fn movement_row(document: &Document, position: usize, language: &str) -> Option<MovementRow> {
    let claim = document.claims().get(position)?;
    let movement = claim.movement.as_ref()?;
    let place = |id: &PlaceId| named_place(document, id, language);
    let name = |id: &ActorId| document.actor_name(document.reading().actor(id)?, language);
    Some(MovementRow {
        claim: claim.id.clone(),
        position,
        mover: movement.mover.as_ref().and_then(name),
        from: movement.from.as_ref().and_then(place),
        via: movement.via.iter().filter_map(place).collect(),
        to: movement.to.as_ref().and_then(place),
        status: movement.status,
        mark: Mark::of_movement(document, position, movement.status),
        when: When::of(claim),
        who: claim.innermost().and_then(|link| name(&link.actor)),
    })
}

pub(crate) fn sentence_row(
    document: &Document,
    position: usize,
    claims: &[usize],
) -> Option<SentenceRow> {
    let sentence = document.reading().sentences.get(position)?;
    let found = || claims.iter().filter_map(|at| Some((*at, document.claims().get(*at)?)));
    Some(SentenceRow {
        position,
        words: document.words(sentence.span),
        status: sentence.status,
        claims: found().map(|(at, claim)| (claim.id.clone(), at)).collect(),
        depth: found().map(|(_, claim)| depth(claim)).max().unwrap_or_default(),
    })
}
