//! Which claims show, which of them are dimmed, and what hides the rest.

use crate::mark::depth;
use crate::when::When;
use crate::{AxisRange, Document, Filters, Mark, Selection, ViewState};
use isnad_account::{ActorId, Claim, ClaimId, PlaceId};

/// How strongly a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emphasis {
    /// Outside the brushed stretch of time.
    Dimmed,
    /// As usual.
    Plain,
    /// Lit.
    Selected,
}

/// How many claims each filter hides. A claim that two filters hide counts in both, and once in `total`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Hidden {
    /// By the asked sources.
    pub speaker: usize,
    /// By the asked stances.
    pub stance: usize,
    /// By the asked places.
    pub place: usize,
    /// By the asked actors.
    pub actor: usize,
    /// By the asked depth of the chain.
    pub depth: usize,
    /// By any of them.
    pub total: usize,
}

/// Which claims show under a view state, by their position in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    visible: Vec<bool>,
    emphasis: Vec<Emphasis>,
    /// What hides the rest.
    pub hidden: Hidden,
    /// How many claims show but lie outside the brushed stretch, or have no time to compare.
    pub n_dimmed: usize,
}

impl Shown {
    /// Applies filters, brush and selection.
    pub fn new(document: &Document, view: &ViewState) -> Self {
        let mut hidden = Hidden::default();
        let passes = |claim| passes(document, &view.filters, claim, &mut hidden);
        let visible: Vec<bool> = document.claims().iter().map(passes).collect();
        let emphasis: Vec<Emphasis> =
            (0..visible.len()).map(|index| emphasis(document, view, index)).collect();
        let dimmed =
            |(shows, emphasis): &(&bool, &Emphasis)| **shows && **emphasis == Emphasis::Dimmed;
        let n_dimmed = visible.iter().zip(&emphasis).filter(dimmed).count();
        Self { visible, emphasis, hidden, n_dimmed }
    }

    /// Whether the claim at that position shows.
    pub fn shows(&self, position: usize) -> bool {
        self.visible.get(position).copied().unwrap_or(false)
    }

    /// Whether the claim of that id shows.
    pub fn shows_id(&self, document: &Document, id: &ClaimId) -> bool {
        document.position(id).is_some_and(|position| self.shows(position))
    }

    /// How strongly the claim at that position is drawn.
    pub fn emphasis(&self, position: usize) -> Emphasis {
        self.emphasis.get(position).copied().unwrap_or(Emphasis::Plain)
    }

    /// How many claims show.
    pub fn n_visible(&self) -> usize {
        self.visible.iter().filter(|shows| **shows).count()
    }

    /// The claims that show, in the order of the text, each with its position.
    pub fn claims<'a>(
        &'a self,
        document: &'a Document,
    ) -> impl Iterator<Item = (usize, &'a Claim)> {
        document.claims().iter().enumerate().filter(|(position, _)| self.shows(*position))
    }

    /// Whether a selection is among what shows: a place needs a claim that names it, a movement its claim.
    pub fn holds(&self, document: &Document, selection: &Selection) -> bool {
        match selection {
            Selection::Claim(id) => self.shows_id(document, id),
            Selection::Movement(id) => {
                let moves = |claim: &Claim| claim.movement.is_some();
                self.shows_id(document, id) && document.claim(id).is_some_and(moves)
            }
            Selection::Place(place) => {
                self.claims(document).any(|(_, claim)| names_place(claim, place))
            }
        }
    }
}

fn emphasis(document: &Document, view: &ViewState, position: usize) -> Emphasis {
    let claim = &document.claims()[position];
    if view.selection.as_ref().is_some_and(|selection| is_lit(claim, selection)) {
        return Emphasis::Selected;
    }
    match &view.brush {
        Some(brush) if !falls_in(document, position, brush) => Emphasis::Dimmed,
        _ => Emphasis::Plain,
    }
}

fn is_lit(claim: &Claim, selection: &Selection) -> bool {
    match selection {
        Selection::Claim(id) | Selection::Movement(id) => claim.id == *id,
        Selection::Place(place) => names_place(claim, place),
    }
}

/// Whether a claim could lie in a stretch of an axis; one without a place on that axis does not.
fn falls_in(document: &Document, position: usize, range: &AxisRange) -> bool {
    let Some((earliest, latest)) =
        When::of(&document.claims()[position]).on(document, position, range.axis)
    else {
        return false;
    };
    earliest.is_none_or(|it| it < range.to) && latest.is_none_or(|it| it > range.from)
}

fn passes(document: &Document, filters: &Filters, claim: &Claim, hidden: &mut Hidden) -> bool {
    let verdicts = [
        (&mut hidden.speaker, asked_speaker(filters, claim)),
        (&mut hidden.stance, asked_stance(document, filters, claim)),
        (&mut hidden.place, asked_place(filters, claim)),
        (&mut hidden.actor, asked_actor(filters, claim)),
        (&mut hidden.depth, asked_depth(filters, claim)),
    ];
    let mut passes = true;
    for (count, verdict) in verdicts {
        *count += usize::from(!verdict);
        passes &= verdict;
    }
    hidden.total += usize::from(!passes);
    passes
}

fn asked_speaker(filters: &Filters, claim: &Claim) -> bool {
    filters.speakers.is_empty() || speakers(claim).any(|actor| filters.speakers.contains(actor))
}

fn asked_stance(document: &Document, filters: &Filters, claim: &Claim) -> bool {
    let asked = &filters.stances;
    asked.is_empty() || Mark::of(document, claim).forms().iter().any(|form| asked.contains(form))
}

fn asked_place(filters: &Filters, claim: &Claim) -> bool {
    filters.places.is_empty() || filters.places.iter().any(|place| names_place(claim, place))
}

fn asked_actor(filters: &Filters, claim: &Claim) -> bool {
    filters.actors.is_empty() || participants(claim).any(|actor| filters.actors.contains(actor))
}

fn asked_depth(filters: &Filters, claim: &Claim) -> bool {
    filters.depth.is_none_or(|asked| (asked.min..=asked.max).contains(&depth(claim)))
}

/// On whose word: everybody in the chain but the article, or the article where it speaks alone.
pub(crate) fn speakers(claim: &Claim) -> impl Iterator<Item = &ActorId> {
    let alone = claim.chain.len() == 1;
    claim.chain.iter().skip(usize::from(!alone)).map(|link| &link.actor)
}

/// Who takes part, the mover included.
pub(crate) fn participants(claim: &Claim) -> impl Iterator<Item = &ActorId> {
    let mover = claim.movement.as_ref().and_then(|movement| movement.mover.as_ref());
    claim.actors.iter().map(|it| &it.actor).chain(mover)
}

/// Whether a claim names a place in any role, or moves from, to or by way of it.
pub(crate) fn names_place(claim: &Claim, place: &PlaceId) -> bool {
    claim.places.iter().any(|it| it.place == *place)
        || claim
            .movement
            .as_ref()
            .is_some_and(|it| it.from.iter().chain(&it.to).chain(&it.via).any(|stop| stop == place))
}
