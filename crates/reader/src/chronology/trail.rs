//! Why a claim has its bounds: the steps from it to the words or the anchor that they rest on.

use super::network::{Edge, Point};
use super::solve::Solved;
use super::story::Story;
use super::told::Told;
use super::web::{CALENDAR, Of, Reason, Scope, Web};
use isnad_account::{Relation, Side};
use std::ops::Range;

/// Steps of the longest trail that is told.
const LONGEST: usize = 12;

/// What a step hangs on, as an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Time(usize),
    Claim(usize),
    /// An event of the world, by its number in the file.
    World(usize),
    Publication,
}

/// One step of a trail.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    pub(crate) side: Side,
    pub(crate) relation: Relation,
    pub(crate) of: Target,
    pub(crate) words: Option<Range<usize>>,
    pub(crate) rule: &'static str,
}

/// The trails of a claim: one where both bounds have the same, else that of the earliest and that of the latest.
pub(super) fn trails(
    story: &Story<'_, '_>,
    web: &Web<'_>,
    solved: &Solved,
    claim: usize,
) -> Vec<Step> {
    let (start, end) = Web::claim(claim);
    let mut first = walk(story, web, solved, Side::Earliest, start);
    let last = walk(story, web, solved, Side::Latest, end);
    let plain = |steps: &[Step]| -> Vec<(Relation, Target)> {
        steps.iter().map(|step| (step.relation, step.of)).collect()
    };
    if plain(&first) == plain(&last) {
        first.iter_mut().for_each(|step| step.side = Side::Both);
        return first;
    }
    first.extend(last);
    first
}

/// The steps from a point of a claim to what its bound rests on.
fn walk(
    story: &Story<'_, '_>,
    web: &Web<'_>,
    solved: &Solved,
    side: Side,
    point: Point,
) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut at = web.owner(point);
    let mut edges = trail_of(solved, side, point);
    while steps.len() < LONGEST && !edges.is_empty() {
        let edge = edges.remove(0);
        let via = solved.via(edge.reason);
        let to = via.map_or(next(side, &edge), |via| via.source);
        let reason = &web.reasons[via.map_or(edge.reason, |via| via.reason) as usize];
        let owner = web.owner(to);
        let own = reason.claim().is_none() || reason.claim() == at;
        steps.extend(step(side, reason, owner.filter(|it| Some(*it) != at), own));
        // The words name an event that another claim tells.
        if let (Of::Time(_), Some(told), true) = (reason.of, owner, own)
            && owner != at
        {
            let (relation, of) = (Relation::SameAs, Target::Claim(told));
            steps.push(Step { side, relation, of, words: None, rule: "time.event.told" });
        }
        if let (Of::Time(time), true) = (reason.of, to == CALENDAR)
            && rests_on_publication(story, time)
        {
            let (relation, of) = (Relation::Anchor, Target::Publication);
            steps.push(Step { side, relation, of, words: None, rule: reason.rule });
        }
        if let Some(via) = via {
            edges = trail_of(solved, side, via.source);
        }
        at = owner.or(at.filter(|_| reason.of == Of::Itself));
    }
    steps.dedup_by(|a, b| a.of == b.of && a.relation == b.relation);
    steps
}

/// The constraints that one bound of a point rests on.
fn trail_of(solved: &Solved, side: Side, point: Point) -> Vec<Edge> {
    let network = &solved.network;
    match side {
        Side::Latest => network.latest(point).map(|_| network.why_latest(point)),
        Side::Earliest | Side::Both => network.earliest(point).map(|_| network.why_earliest(point)),
    }
    .unwrap_or_default()
}

const fn next(side: Side, edge: &Edge) -> Point {
    match side {
        Side::Latest => edge.from,
        Side::Earliest | Side::Both => edge.to,
    }
}

/// A constraint as a step: as it is told of the claim that is stood on, or turned round.
fn step(side: Side, reason: &Reason, owner: Option<usize>, own: bool) -> Option<Step> {
    let of = match reason.of {
        Of::Itself => return None,
        Of::Claim => Target::Claim(owner?),
        Of::Time(_) if !own => Target::Claim(owner.or(reason.claim())?),
        Of::Time(time) => Target::Time(time),
        Of::World(nth) => Target::World(nth),
    };
    let relation = if own { reason.relation } else { turned(reason.relation) };
    Some(Step { side, relation, of, words: reason.words(), rule: reason.rule })
}

const fn turned(relation: Relation) -> Relation {
    match relation {
        Relation::Before => Relation::After,
        Relation::After => Relation::Before,
        other => other,
    }
}

/// Whether the value of an expression needs the day of publication.
pub(super) fn rests_on_publication(story: &Story<'_, '_>, time: usize) -> bool {
    let told = Told::of(story, time);
    story.published.is_some() && !told.whole.is_open() && told.scope() == Scope::Anchored
}
