//! What cannot all be as the account tells it: shown with the words of both sides, never judged.

use super::TimeDraft;
use super::happening::Happenings;
use super::hung::Hung;
use super::inherit::END_OF_EVENT;
use super::network::Edge;
use super::solve::Solved;
use super::story::Story;
use super::value::bounds_of;
use super::web::{Of, Web};
use isnad_account::{Bounds, MovementStatus, sorting};
use std::ops::Range;

/// Faster than any airliner, in kilometres a minute.
const FASTEST: f64 = 1100.0 / 60.0;
/// Claims of one mover are compared with so many before.
const LOOK_BACK: usize = 40;

/// Something to be told of a text's times.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Check {
    pub(crate) code: &'static str,
    pub(crate) claims: Vec<usize>,
    /// The words, in tokens.
    pub(crate) words: Vec<Range<usize>>,
}

/// All that the times of a text give reason to tell.
pub(super) fn checks(
    story: &Story<'_, '_>,
    web: &Web<'_>,
    (hung, happenings): (&Hung, &Happenings),
    solved: &Solved,
    times: &[TimeDraft],
) -> Vec<Check> {
    let mut found: Vec<Check> =
        solved.conflicts.iter().map(|it| contradiction(story, web, solved, it)).collect();
    found.extend(refusals(story, web, solved));
    found.extend(parted(times));
    found.extend(too_fast(story, solved));
    found.extend(told_otherwise(story, web, (hung, happenings), solved));
    found
}

/// Pairs of claims that are tried; each try takes the whole network.
const MOST_PAIRS: usize = 12;

/// One event told twice, where both cannot be: "it was sold before the meeting", "it was sold after the meeting".
fn told_otherwise(
    story: &Story<'_, '_>,
    web: &Web<'_>,
    (hung, happenings): (&Hung, &Happenings),
    solved: &Solved,
) -> Vec<Check> {
    let hangs = |claim: &usize| story.times_of(*claim).any(|(_, time)| time.anchor.is_some());
    let twice = (0..story.claims.len())
        .filter(hangs)
        .filter_map(|claim| Some((happenings.told_twice(story, claim).filter(hangs)?, claim)));
    let contradiction = |(one, other): (usize, usize)| {
        let ((start, end), (again, last)) = (Web::claim(one), Web::claim(other));
        let same = |from, to| Edge { from, to, weight: 0, reason: 0 };
        let mut edges =
            vec![same(start, again), same(again, start), same(end, last), same(last, end)];
        // What both hang on takes a while: nothing is before and behind it at one moment.
        let events = [one, other].into_iter().flat_map(|claim| story.times_of(claim));
        edges.extend(events.filter_map(|(time, _)| {
            let (from, to) = hung.happenings[time]?.ends;
            (from != to).then_some(Edge { from: to, to: from, weight: -1, reason: 0 })
        }));
        let conflict = solved.network.clone().add(&edges).err()?;
        let mut check = of_edges(story, web, solved, &conflict, "order-contradiction");
        check.claims.retain(|claim| [one, other].contains(claim));
        (check.claims.len() == 2).then_some(check)
    };
    twice.take(MOST_PAIRS).filter_map(contradiction).collect()
}

/// A set of constraints that the words make and that cannot all hold.
fn contradiction(
    story: &Story<'_, '_>,
    web: &Web<'_>,
    solved: &Solved,
    conflict: &[Edge],
) -> Check {
    let check = of_edges(story, web, solved, conflict, "order-contradiction");
    let ends = |edge: &Edge| {
        web.reasons.get(edge.reason as usize).is_some_and(|it| it.rule == END_OF_EVENT)
    };
    let is_end = check.claims.len() < 2 || conflict.iter().any(ends);
    let code = if is_end { "end-before-start" } else { check.code };
    Check { code, ..check }
}

fn of_edges(
    story: &Story<'_, '_>,
    web: &Web<'_>,
    solved: &Solved,
    edges: &[Edge],
    code: &'static str,
) -> Check {
    let mut claims: Vec<usize> = edges
        .iter()
        .flat_map(|edge| [web.owner(edge.from), web.owner(edge.to)])
        .flatten()
        .collect();
    sorting::sort_by_key(&mut claims, |claim| *claim);
    claims.dedup();
    let reason = |edge: &Edge| {
        let nth = solved.via(edge.reason).map_or(edge.reason, |via| via.reason);
        web.reasons.get(nth as usize)
    };
    let mut words: Vec<Range<usize>> =
        edges.iter().filter_map(|edge| reason(edge)?.words()).collect();
    // Both sides are quoted, if need be by all their words.
    if words.len() < 2 {
        words.extend(claims.iter().map(|claim| story.claims[*claim].tokens.clone()));
    }
    sorting::sort_by_key(&mut words, |tokens| (tokens.start, tokens.end));
    words.dedup();
    Check { code, claims, words }
}

/// Events of the world that the dates of the account do not allow: a meeting after the fall that it preceded.
fn refusals(story: &Story<'_, '_>, web: &Web<'_>, solved: &Solved) -> Vec<Check> {
    let world = |edge: &Edge| match web.reasons.get(edge.reason as usize)?.of {
        Of::World(nth) => Some(nth),
        _ => None,
    };
    let mut seen = Vec::new();
    let mut found = Vec::new();
    for edge in &solved.refused {
        let Some(nth) = world(edge).filter(|nth| !seen.contains(nth)) else { continue };
        seen.push(nth);
        let ends = [edge.from, edge.to];
        let ties: Vec<Edge> = web
            .links
            .iter()
            .map(|link| link.edge)
            .filter(|tie| tie.reason != edge.reason)
            .filter(|tie| ends.iter().any(|end| *end > 1 && (tie.from == *end || tie.to == *end)))
            .collect();
        found.push(of_edges(story, web, solved, &ties, "impossible-year"));
    }
    found
}

/// Claims whose value with anchors lies outside the value of the text alone.
fn parted(times: &[TimeDraft]) -> Option<Check> {
    let apart = |time: &TimeDraft| {
        let alone = Bounds { earliest: time.text_only.earliest, latest: time.text_only.latest };
        let with = Bounds { earliest: time.anchored.earliest, latest: time.anchored.latest };
        is_before(alone, with) || is_before(with, alone)
    };
    let claims: Vec<usize> = (0..times.len()).filter(|claim| apart(&times[*claim])).collect();
    (!claims.is_empty()).then(|| Check { code: "anchored-contradicts", claims, words: Vec::new() })
}

fn is_before(one: Bounds, other: Bounds) -> bool {
    one.latest.zip(other.earliest).is_some_and(|(end, start)| end <= start)
}

/// Two places of one mover that lie farther apart than the time between them allows.
fn too_fast(story: &Story<'_, '_>, solved: &Solved) -> Vec<Check> {
    let stops: Vec<Stop> =
        (0..story.claims.len()).filter_map(|it| stop(story, solved, it)).collect();
    let mut found = Vec::new();
    for (nth, stop) in stops.iter().enumerate() {
        let before = stops[..nth].iter().rev().take(LOOK_BACK).find(|it| it.mover == stop.mover);
        if let Some(before) = before.filter(|before| is_too_fast(before, stop)) {
            found.push(Check {
                code: "too-fast",
                claims: vec![before.claim, stop.claim],
                words: vec![
                    story.claims[before.claim].tokens.clone(),
                    story.claims[stop.claim].tokens.clone(),
                ],
            });
        }
    }
    found
}

/// Somebody at the end of a movement that was made.
struct Stop {
    claim: usize,
    mover: usize,
    at: (f64, f64),
    radius_km: f64,
    bounds: Bounds,
}

fn stop(story: &Story<'_, '_>, solved: &Solved, claim: usize) -> Option<Stop> {
    let movement = story.claims[claim].movement.as_ref()?;
    let mover = movement.mover.filter(|_| movement.status == MovementStatus::Done)?;
    let place = story.places.list.get(movement.to?)?;
    let bounds = bounds_of(&solved.network, claim);
    Some(Stop {
        claim,
        mover,
        at: place.lat.zip(place.lon)?,
        radius_km: place.radius_km.unwrap_or(0.0),
        bounds,
    })
}

/// Whether the way from one stop to the next takes longer than the most time there can be between them.
fn is_too_fast(before: &Stop, after: &Stop) -> bool {
    let Some((first, last)) = before.bounds.earliest.zip(after.bounds.latest) else { return false };
    let most = last.since(first);
    let way = kilometres(before.at, after.at) - before.radius_km - after.radius_km;
    most > 0 && way > FASTEST * most as f64
}

fn kilometres((lat, lon): (f64, f64), (other_lat, other_lon): (f64, f64)) -> f64 {
    const KM_A_DEGREE: f64 = 111.195;
    let middle = cosine(((lat + other_lat) / 2.0).to_radians());
    let (north, east) = (other_lat - lat, (other_lon - lon) * middle);
    (north * north + east * east).sqrt() * KM_A_DEGREE
}

/// Of an angle up to a right one, to eight decimals: the cosine of libraries brings tables for any angle.
fn cosine(radians: f64) -> f64 {
    const DIVISORS: [f64; 6] = [132.0, 90.0, 56.0, 30.0, 12.0, 2.0];
    let square = radians * radians;
    DIVISORS.iter().fold(1.0, |rest, divisor| 1.0 - square / divisor * rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cosine_is_that_of_the_library() {
        for degree in -90..=90 {
            let angle = f64::from(degree).to_radians();
            assert!((cosine(angle) - angle.cos()).abs() < 1e-8, "{degree}");
        }
    }
}
