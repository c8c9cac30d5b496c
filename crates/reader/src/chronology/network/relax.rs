//! Shortest paths by relaxation, Bellman and Ford's, with a queue of the points that have come nearer.

use super::{Edge, NONE, Point};
use std::collections::VecDeque;

/// Farther than any path.
const FAR: i64 = i64::MAX;

/// Edges, and how to find those at a point.
pub(super) struct Graph<'n> {
    pub(super) edges: &'n [Edge],
    pub(super) out: &'n [u32],
    pub(super) next_out: &'n [u32],
    pub(super) into: &'n [u32],
    pub(super) next_into: &'n [u32],
}

/// Along the edges, or against them.
#[derive(Clone, Copy)]
pub(super) enum Direction {
    Forth,
    Back,
}

impl Direction {
    fn ends(self, edge: &Edge) -> (Point, Point) {
        match self {
            Self::Forth => (edge.from, edge.to),
            Self::Back => (edge.to, edge.from),
        }
    }

    fn lists<'n>(self, graph: &Graph<'n>) -> (&'n [u32], &'n [u32]) {
        match self {
            Self::Forth => (graph.out, graph.next_out),
            Self::Back => (graph.into, graph.next_into),
        }
    }
}

/// How far every point is, and by which edge it was reached.
#[derive(Clone, Debug)]
pub(super) struct Reach {
    distance: Vec<i64>,
    by: Vec<u32>,
}

impl Reach {
    /// From every point at once: what keeps all constraints, whatever the calendar says.
    pub(super) fn everywhere(n_points: usize) -> Self {
        Self { distance: vec![0; n_points], by: vec![NONE; n_points] }
    }

    pub(super) fn from(n_points: usize, origin: Point) -> Self {
        let mut distance = vec![FAR; n_points];
        distance[origin as usize] = 0;
        Self { distance, by: vec![NONE; n_points] }
    }

    pub(super) fn distance(&self, point: Point) -> Option<i64> {
        Some(self.distance[point as usize]).filter(|distance| *distance != FAR)
    }

    pub(super) fn by(&self, point: Point) -> Option<u32> {
        Some(self.by[point as usize]).filter(|nth| *nth != NONE)
    }
}

/// Relaxes what the edges from number `first` on touch, and all that follows from it. A point on a cycle of
/// negative weight, where there is one.
pub(super) fn relax(
    reach: &mut Reach,
    graph: &Graph<'_>,
    direction: Direction,
    first: usize,
) -> Option<Point> {
    let n_points = graph.out.len();
    let mut relaxation = Relaxation {
        reach,
        graph,
        direction,
        queue: VecDeque::new(),
        is_waiting: vec![false; n_points],
        n_until_look: n_points,
    };
    relaxation.run(first)
}

struct Relaxation<'r, 'n> {
    reach: &'r mut Reach,
    graph: &'r Graph<'n>,
    direction: Direction,
    queue: VecDeque<Point>,
    is_waiting: Vec<bool>,
    /// Points that may come nearer before the next look for a cycle.
    n_until_look: usize,
}

impl Relaxation<'_, '_> {
    fn run(&mut self, first: usize) -> Option<Point> {
        for nth in first..self.graph.edges.len() {
            if let Some(point) = self.follow(nth as u32) {
                return Some(point);
            }
        }
        let (heads, nexts) = self.direction.lists(self.graph);
        while let Some(point) = self.queue.pop_front() {
            self.is_waiting[point as usize] = false;
            let mut nth = heads[point as usize];
            while nth != NONE {
                if let Some(found) = self.follow(nth) {
                    return Some(found);
                }
                nth = nexts[nth as usize];
            }
        }
        None
    }

    /// Follows one edge; a point on a cycle, where one is found.
    fn follow(&mut self, nth: u32) -> Option<Point> {
        let edge = &self.graph.edges[nth as usize];
        let (from, to) = self.direction.ends(edge);
        let reached = self.reach.distance(from)?.saturating_add(edge.weight);
        if reached >= self.reach.distance[to as usize] {
            return None;
        }
        (self.reach.distance[to as usize], self.reach.by[to as usize]) = (reached, nth);
        if !std::mem::replace(&mut self.is_waiting[to as usize], true) {
            self.queue.push_back(to);
        }
        if from == to {
            return Some(to);
        }
        // A look at all parents now and then finds a cycle soon, at the price of one more step each.
        self.n_until_look -= 1;
        if self.n_until_look > 0 {
            return None;
        }
        self.n_until_look = self.graph.out.len();
        self.cycle()
    }

    /// A point on a cycle of the edges by which points were reached.
    fn cycle(&self) -> Option<Point> {
        let mut walk_of = vec![0; self.reach.by.len()];
        for walk in 1..=walk_of.len() {
            let mut next = Some(walk - 1);
            while let Some(point) = next {
                match walk_of[point] {
                    0 => walk_of[point] = walk,
                    seen if seen == walk => return Some(point as Point),
                    _ => break,
                }
                let by = self.reach.by(point as Point);
                next =
                    by.map(|nth| self.direction.ends(&self.graph.edges[nth as usize]).0 as usize);
            }
        }
        None
    }
}
