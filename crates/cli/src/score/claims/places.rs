//! Where: the places named in claims and their parts.

use super::Ground;
use crate::score::report::{Found, Report, Share};
use crate::score::spans::{pair_up, touches};
use isnad_account::Span;
use std::collections::BTreeSet;

/// A place named in a claim, and in what part.
type Named<'a> = (Span, &'a str);

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    let marks = ground.gold.iter().flat_map(|gold| &gold.places);
    let wanted: Vec<Named<'_>> = marks.map(|place| (place.at.0, place.role.as_str())).collect();
    let places = ground.reading.claims.iter().flat_map(|claim| &claim.places);
    let given: Vec<Named<'_>> =
        places.filter_map(|place| Some((place.span?, place.role.as_str()))).collect();
    report.found("place mentions in claims", mentions(&wanted, &given));
    let is_right = |want: &&Named<'_>| {
        given.iter().any(|have| touches(want.0, have.0) && part(want.1) == part(have.1))
    };
    let right = wanted.iter().filter(is_right).count();
    report.share("place roles", Share::right(wanted.len(), right));
}

fn mentions(wanted: &[Named<'_>], given: &[Named<'_>]) -> Found {
    // What is only spoken of is no pin: where it is not marked it is neither right nor wrong.
    let is_off = |have: &Named<'_>| {
        matches!(have.1, "institution" | "about")
            && !wanted.iter().any(|want| touches(have.0, want.0))
    };
    let wanted = once(wanted.iter());
    let given = once(given.iter().filter(|have| !is_off(have)));
    let hit = pair_up(&wanted, &given, touches).len();
    Found { hit, expected: wanted.len(), given: given.len() }
}

fn once<'a>(named: impl Iterator<Item = &'a Named<'a>>) -> Vec<Span> {
    named.map(|(span, _)| *span).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Parts that come to the same on a map, in the words of the marks and of the reading.
fn part(role: &str) -> Option<&'static str> {
    match role {
        "event" | "location" | "within" | "at" => Some("at"),
        "to" => Some("to"),
        "from" => Some("from"),
        "via" => Some("via"),
        "topic" | "anchor" | "about" | "time-anchor" | "institution" => Some("off"),
        _ => None,
    }
}
