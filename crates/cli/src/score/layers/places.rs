//! Mentions of places, and whether the right place is meant.

use super::{Ground, judged, spans, spans_of};
use crate::score::gold::GoldPlace;
use crate::score::reading::Place;
use crate::score::report::{Found, Report, Share};
use crate::score::spans::{pair_up, touches};
use isnad_account::Span;

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    let wanted = ground.wanted(&ground.gold.places);
    let mentions = ground
        .reading
        .places
        .iter()
        .flat_map(|place| place.mentions.iter().map(move |mention| (*mention, place)));
    let inside: Vec<(Span, &Place)> =
        mentions.filter(|(mention, _)| ground.is_inside(*mention)).collect();
    let given = judged(&ground.gold.places, inside);
    let pairs = pair_up(&spans(&wanted), &spans_of(&given), touches);
    let (expected, found) = (wanted.len(), pairs.len());
    report.found("place mentions", Found { hit: found, expected, given: given.len() });
    let mut right = 0;
    for (i, j) in pairs {
        let (want, have) = (&wanted[i].what, given[j].1);
        if is_there(want, have) {
            right += 1;
        } else {
            report.note("place", difference(want, have));
        }
    }
    let mut share = Share::right(expected, right);
    share.parts.extend([("wrong", found - right), ("missed", expected - found)]);
    report.share("place resolved right", share);
}

/// How many degrees north or south the point of a place may be off: areas have no one middle.
fn tolerance(kind: Option<&str>) -> f64 {
    match kind {
        Some("country" | "water") => 6.0,
        Some("region") => 2.0,
        _ => 0.35,
    }
}

fn is_there(want: &GoldPlace, have: &Place) -> bool {
    let Some(((lat, lon), (want_lat, want_lon))) = have.position().zip(want.lat.zip(want.lon))
    else {
        return false;
    };
    let most = tolerance(want.kind.as_deref());
    (lat - want_lat).abs() <= most && (lon - want_lon).abs() <= most * 1.3
}

fn difference(want: &GoldPlace, have: &Place) -> String {
    let told = |degrees: Option<(f64, f64)>| {
        degrees.map_or("nowhere".into(), |(lat, lon)| format!("{lat},{lon}"))
    };
    let (there, here) = (told(want.lat.zip(want.lon)), told(have.position()));
    let name = want.name_en.as_deref().unwrap_or("a place");
    format!("{name} wanted {there}, has {} {here}", have.english())
}
