//! Which claims show, which of them are dimmed, and what hides the rest.

use crate::asked::{Asked, names_place};
use crate::when::When;
use crate::{AxisRange, Document, Hidden, Selection, ViewState};
use isnad_account::{Claim, ClaimId};

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
        let asked = Asked::new(document, &view.filters);
        let passes = |position| asked.passes(position, &mut hidden);
        let visible: Vec<bool> = (0..document.claims().len()).map(passes).collect();
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
pub(crate) fn falls_in(document: &Document, position: usize, range: &AxisRange) -> bool {
    let Some((earliest, latest)) =
        When::of(&document.claims()[position]).on(document, position, range.axis)
    else {
        return false;
    };
    earliest.is_none_or(|it| it < range.to) && latest.is_none_or(|it| it > range.from)
}
