//! From constraints to bounds: the strong ones first, and of what cannot all hold the weakest goes.
//!
//! A soft constraint teaches only one of its two ends: that a claim lies in the stretch which the account tells
//! says nothing of the stretch. It is taken as a bound that the other end gives, by way of that end.

use super::network::{Conflict, Edge, Network, Point};
use super::web::{CALENDAR, Link, Past, SOME_YEAR, Scope, Strength, Web};
use isnad_account::DAY;

/// Contradictions that are looked for one by one; past that many, all ties of the kind are dropped.
const MOST_CONFLICTS: usize = 64;
/// Each takes time in proportion to the points: in a very long account fewer are looked for.
const POINTS_LOOKED_AT: usize = 2_000_000;
/// Rounds in which bounds are handed on from one soft constraint to the next.
const MOST_ROUNDS: usize = 12;

/// Which of the two values is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// From the text alone.
    Text,
    /// From the text alone, in the year that it does not tell.
    SomeYear,
    /// With the anchors.
    Anchored,
}

impl View {
    const fn takes(self, scope: Scope) -> bool {
        match scope {
            Scope::Text => true,
            Scope::Alone => !matches!(self, Self::Anchored),
            Scope::Anchored => matches!(self, Self::Anchored),
        }
    }

    const fn origin(self) -> Point {
        match self {
            Self::SomeYear => SOME_YEAR,
            Self::Text | Self::Anchored => CALENDAR,
        }
    }
}

/// A bound that one point has from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Via {
    /// Why.
    pub(super) reason: u32,
    /// The point that gave it.
    pub(super) source: Point,
}

/// Bounds, and what had to be left out for them.
pub(super) struct Solved {
    view: View,
    past: Option<Past>,
    pub(super) network: Network,
    /// Sets of constraints that the words make and that cannot all hold.
    pub(super) conflicts: Vec<Conflict>,
    /// Constraints of events of the world that the words do not allow.
    pub(super) refused: Vec<Edge>,
    origin: Point,
    n_points: usize,
    /// The soft constraints, which may teach something whenever a bound is new.
    soft: Vec<Link>,
    /// The bounds that points have from others, under the numbers behind those of all reasons.
    vias: Vec<Via>,
}

/// What the words say and what follows from it, in one view; frames and the order of telling come behind.
pub(super) fn solve(web: &Web<'_>, view: View) -> Solved {
    let mut solved = Solved {
        view,
        past: if view == View::Anchored { web.past.clone() } else { None },
        network: Network::new(web.n_points, view.origin()),
        conflicts: Vec::new(),
        refused: Vec::new(),
        origin: view.origin(),
        n_points: web.n_points,
        soft: Vec::new(),
        vias: Vec::new(),
    };
    for strength in Strength::FIRM {
        solved.take_all(web, strength);
    }
    solved
}

/// Whether some constraint counts in the year that the text does not tell.
pub(super) fn has_some_year(web: &Web<'_>) -> bool {
    web.links.iter().any(|Link { edge, .. }| edge.from == SOME_YEAR || edge.to == SOME_YEAR)
}

/// Numbers of reasons from here on are those of bounds by way of another point.
const VIAS: usize = 1 << 30;

impl Solved {
    /// The bound by way of another point that a reason's number stands for.
    pub(super) fn via(&self, reason: u32) -> Option<Via> {
        self.vias.get((reason as usize).checked_sub(VIAS)?).copied()
    }

    /// The frames and the order of telling, which hold only where nothing stronger speaks against them.
    pub(super) fn finish(&mut self, web: &Web<'_>) {
        for strength in Strength::SOFT {
            self.take_all(web, strength);
        }
    }

    fn take_all(&mut self, web: &Web<'_>, strength: Strength) {
        let of_it = |link: &&Link| link.strength == strength && self.view.takes(link.scope);
        let (soft, firm): (Vec<Link>, Vec<Link>) =
            web.links.iter().filter(of_it).copied().partition(|link| link.learner.is_some());
        self.take(strength, firm.iter().map(|link| link.edge).collect());
        self.soft.extend(soft);
        self.keep_what_holds();
        self.teach();
    }

    /// Leaves soft constraints out that cannot hold together: round a cycle they would teach each other for ever.
    fn keep_what_holds(&mut self) {
        let mut soft = std::mem::take(&mut self.soft);
        let mut network = self.network.clone();
        for _ in 0..self.most_conflicts() {
            let edges: Vec<Edge> = soft.iter().map(as_firm).collect();
            let Err(conflict) = network.add(&edges) else { break };
            let before = soft.len();
            soft.retain(|link| !conflict.contains(&as_firm(link)));
            if soft.len() == before {
                soft.clear();
            }
        }
        self.soft = soft;
    }

    fn most_conflicts(&self) -> usize {
        (POINTS_LOOKED_AT / self.n_points.max(1)).clamp(4, MOST_CONFLICTS)
    }

    /// Takes constraints of one strength in, without those that cannot hold beside stronger ones.
    fn take(&mut self, strength: Strength, mut edges: Vec<Edge>) {
        if strength != Strength::Told {
            let network = &self.network;
            let (allowed, refused): (Vec<Edge>, Vec<Edge>) =
                edges.into_iter().partition(|edge| network.allows(edge));
            edges = allowed;
            if strength == Strength::World {
                self.refused.extend(refused);
            }
        }
        let mut n_conflicts = 0;
        while let Err(conflict) = self.network.add(&edges) {
            let before = edges.len();
            if n_conflicts < self.most_conflicts() {
                let dropped = dropped(&conflict, &edges);
                edges.retain(|edge| !dropped.contains(edge));
            } else {
                edges.retain(|edge| edge.reason == 0);
            }
            // Each round has fewer constraints than the one before.
            if edges.len() == before {
                edges.clear();
            }
            if strength == Strength::Told {
                self.conflicts.push(conflict);
            }
            n_conflicts += 1;
        }
    }

    /// Hands bounds on along soft constraints, until they teach nothing more. Those of one round are handed on in
    /// the order of the text.
    pub(super) fn teach(&mut self) {
        for _ in 0..MOST_ROUNDS {
            let mut bounds = Learnt::of(&self.network, self.n_points);
            let mut edges = Vec::new();
            for link in &self.soft {
                let Some((edge, source)) = bounds.lesson(link, self.origin, self.past.as_ref())
                else {
                    continue;
                };
                self.vias.push(Via { reason: edge.reason, source });
                edges.push(Edge { reason: (VIAS + self.vias.len() - 1) as u32, ..edge });
            }
            if edges.is_empty() {
                return;
            }
            self.narrow(edges);
        }
    }

    /// Takes constraints in that could hold one by one, as far as they hold together.
    pub(super) fn narrow(&mut self, mut edges: Vec<Edge>) {
        let mut n_conflicts = 0;
        while let Err(conflict) = self.network.add(&edges) {
            let before = edges.len();
            edges.retain(|edge| !conflict.contains(edge));
            n_conflicts += 1;
            if edges.len() == before || n_conflicts > self.most_conflicts() {
                edges.clear();
            }
        }
    }
}

/// A soft constraint as one of which both ends learn; what is counted in whole days is a day wider.
fn as_firm(link: &Link) -> Edge {
    let slack = if link.is_by_day { DAY } else { 0 };
    Edge { weight: link.edge.weight + slack, ..link.edge }
}

/// The bounds of all points, with what has been learnt in this round.
struct Learnt {
    earliest: Vec<Option<i64>>,
    latest: Vec<Option<i64>>,
}

impl Learnt {
    fn of(network: &Network, n_points: usize) -> Self {
        let points = || 0..n_points as Point;
        Self {
            earliest: points().map(|point| network.earliest(point)).collect(),
            latest: points().map(|point| network.latest(point)).collect(),
        }
    }

    /// What a soft constraint tells its learner that it does not know, and the point that gave it: a bound that
    /// can hold.
    fn lesson(&mut self, link: &Link, origin: Point, past: Option<&Past>) -> Option<(Edge, Point)> {
        let Edge { from, to, weight, reason } = link.edge;
        let (from_at, to_at) = (from as usize, to as usize);
        if link.learner? == to {
            let bound = end_of(link, self.latest[from_at]?) + weight;
            let is_news = self.latest[to_at].is_none_or(|latest| bound < latest);
            let can_hold = self.earliest[to_at].is_none_or(|earliest| earliest <= bound);
            self.latest[to_at] = if is_news && can_hold { Some(bound) } else { return None };
            return Some((Edge { from: origin, to, weight: bound, reason }, from));
        }
        let bound = start_of(link, self.earliest[to_at]?) - weight;
        let is_news = self.earliest[from_at].is_none_or(|earliest| bound > earliest);
        let can_hold = self.latest[from_at].is_none_or(|latest| bound <= latest)
            && past.is_none_or(|past| past.allows(from, bound));
        self.earliest[from_at] = if is_news && can_hold { Some(bound) } else { return None };
        Some((Edge { from, to: origin, weight: -bound, reason }, to))
    }
}

/// The first minute that a bound counts from, where it counts in days.
fn start_of(link: &Link, minute: i64) -> i64 {
    if link.is_by_day { minute.div_euclid(DAY) * DAY } else { minute }
}

/// The end that a bound counts from, where it counts in days.
fn end_of(link: &Link, minute: i64) -> i64 {
    if link.is_by_day { -(-minute).div_euclid(DAY) * DAY } else { minute }
}

/// What of the new constraints goes: the ties between things rather than their dates, so that every claim keeps
/// the date that stands in it.
fn dropped(conflict: &[Edge], edges: &[Edge]) -> Vec<Edge> {
    let new: Vec<Edge> =
        conflict.iter().copied().filter(|it| it.reason != 0 && edges.contains(it)).collect();
    let ties: Vec<Edge> = new.iter().copied().filter(|edge| !is_date(edge)).collect();
    if ties.is_empty() { new } else { ties }
}

fn is_date(edge: &Edge) -> bool {
    let is_zero = |point: Point| point == CALENDAR || point == SOME_YEAR;
    is_zero(edge.from) || is_zero(edge.to)
}
