//! Who went where.

use super::{Ground, judged, spans, spans_of};
use crate::score::ends::has_ends;
use crate::score::report::{Found, Report, Share};
use crate::score::spans::{pair_up, touches};

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    let wanted = ground.wanted(&ground.gold.movements);
    let told = ground.claims.iter();
    let told = told.filter_map(|claim| Some((claim.span, claim.movement.as_ref()?))).collect();
    let given = judged(&ground.gold.movements, told);
    let pairs = pair_up(&spans(&wanted), &spans_of(&given), touches);
    let expected = wanted.len();
    report.found("movements", Found { hit: pairs.len(), expected, given: given.len() });
    let is_right =
        |(i, j): &&(usize, usize)| has_ends(ground.reading, &wanted[*i].what, given[*j].1);
    let ends = pairs.iter().filter(is_right).count();
    report.share("movement ends", Share::right(expected, ends));
}
