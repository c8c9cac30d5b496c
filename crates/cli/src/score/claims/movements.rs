//! Who went where, and how far it came about.

use super::Ground;
use crate::score::ends::has_ends;
use crate::score::reading::Movement;
use crate::score::report::{Found, Report, Share};
use crate::score::spans::{pair_up, touches};
use isnad_account::Span;

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    let marks = ground.gold.iter();
    let (wanted, movements): (Vec<Span>, Vec<_>) =
        marks.filter_map(|gold| Some((gold.span(), gold.movement.as_ref()?))).unzip();
    let claims = ground.reading.claims.iter();
    let (given, told): (Vec<Span>, Vec<&Movement>) =
        claims.filter_map(|claim| Some((claim.span, claim.movement.as_ref()?))).unzip();
    let pairs = pair_up(&wanted, &given, touches);
    let (expected, given) = (wanted.len(), given.len());
    report.found("movements", Found { hit: pairs.len(), expected, given });
    let moved = || pairs.iter().map(|(i, j)| (movements[*i], told[*j]));
    let ends = moved().filter(|(want, have)| has_ends(ground.reading, want, have)).count();
    report.share("movement ends", Share::right(expected, ends));
    let status =
        moved().filter(|(want, have)| done(want.status.as_deref()) == have.status.as_deref());
    report.share("movement status", Share::right(expected, status.count()));
}

/// Marks may call realised what a reading calls done.
fn done(status: Option<&str>) -> Option<&str> {
    if status == Some("realised") { Some("done") } else { status }
}
