//! Against a list of marks for each layer, inside the part of the text that was marked.

mod attributions;
mod movements;
mod places;
mod stances;
mod times;

use crate::score::gold::{Layers, Mark};
use crate::score::reading::{Claim, Reading};
use crate::score::report::Report;
use crate::score::spans::touches;
use isnad_account::Span;

/// The marks and the reading, with the claims of the part that was marked.
struct Ground<'a> {
    reading: &'a Reading,
    gold: &'a Layers,
    claims: Vec<&'a Claim>,
}

pub(super) fn score(reading: &Reading, gold: &Layers) -> Report {
    let is_inside = |claim: &&Claim| is_in_scope(gold, claim.span);
    let claims = reading.claims.iter().filter(is_inside).collect();
    let ground = Ground { reading, gold, claims };
    let mut report = Report::default();
    times::score(&ground, &mut report);
    places::score(&ground, &mut report);
    attributions::score(&ground, &mut report);
    stances::score(&ground, &mut report);
    movements::score(&ground, &mut report);
    report
}

fn is_in_scope(gold: &Layers, span: Span) -> bool {
    gold.scope.is_none_or(|scope| scope.contains(span))
}

impl<'a> Ground<'a> {
    fn is_inside(&self, span: Span) -> bool {
        is_in_scope(self.gold, span)
    }

    /// The marks that have to be found.
    fn wanted<T>(&self, marks: &'a [Mark<T>]) -> Vec<&'a Mark<T>> {
        marks.iter().filter(|mark| self.is_inside(mark.span()) && !mark.is_unsure).collect()
    }
}

/// Leaves out what touches only marks that are unsure: it is neither right nor wrong.
fn judged<T, G>(marks: &[Mark<T>], mut given: Vec<(Span, G)>) -> Vec<(Span, G)> {
    let touches_mark = |span: Span, is_unsure: bool| {
        let mut marks = marks.iter().filter(|mark| mark.is_unsure == is_unsure);
        marks.any(|mark| touches(span, mark.span()))
    };
    given.retain(|(span, _)| touches_mark(*span, false) || !touches_mark(*span, true));
    given
}

fn spans<T>(marks: &[&Mark<T>]) -> Vec<Span> {
    marks.iter().map(|mark| mark.span()).collect()
}

fn spans_of<G>(given: &[(Span, G)]) -> Vec<Span> {
    given.iter().map(|(span, _)| *span).collect()
}
