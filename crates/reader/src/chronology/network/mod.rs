//! A simple temporal network: points in time, and how much later one may be than another.
//!
//! Dechter, Meiri and Pearl, "Temporal constraint networks" (1991): every constraint is
//! `x_to - x_from <= weight`; a shortest path from an origin bounds a point from above, one to the origin
//! from below, and what cannot all hold is a cycle of negative weight. Paths are found by Bellman and
//! Ford's relaxation, and only what new edges touch is relaxed again.

mod conflict;
mod relax;

use isnad_account::sorting;
use relax::{Direction, Graph, Reach};

/// A point in time, as an index.
pub type Point = u32;

/// `x_to - x_from <= weight`, in minutes, for a reason that the caller knows by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The point counted from.
    pub from: Point,
    /// The point counted.
    pub to: Point,
    /// Minutes; negative where `to` comes before `from`.
    pub weight: i64,
    /// The caller's number for why.
    pub reason: u32,
}

/// Constraints of the longest trail that is told.
const LONGEST_TRAIL: usize = 256;

/// No edge.
const NONE: u32 = u32::MAX;

/// One of the three things that are known of all points.
#[derive(Clone, Copy)]
enum Which {
    Feasible,
    Latest,
    Earliest,
}

/// The edges that cannot all hold: one cycle, in the order in which it is gone round.
pub type Conflict = Vec<Edge>;

/// Points, the edges between them, and the bounds that follow.
#[derive(Clone, Debug)]
pub struct Network {
    edges: Vec<Edge>,
    /// The newest edge out of each point, and for each edge the next older one.
    out: Vec<u32>,
    next_out: Vec<u32>,
    /// The same for the edges into each point.
    into: Vec<u32>,
    next_into: Vec<u32>,
    /// A time for every point that keeps all constraints.
    feasible: Reach,
    latest: Reach,
    earliest: Reach,
}

impl Network {
    /// So many points and no constraint; `origin` is the point that bounds are counted from.
    ///
    /// # Panics
    /// When there is no point of that number.
    pub fn new(n_points: usize, origin: Point) -> Self {
        assert!((origin as usize) < n_points, "the origin is one of the points");
        Self {
            edges: Vec::new(),
            out: vec![NONE; n_points],
            next_out: Vec::new(),
            into: vec![NONE; n_points],
            next_into: Vec::new(),
            feasible: Reach::everywhere(n_points),
            latest: Reach::from(n_points, origin),
            earliest: Reach::from(n_points, origin),
        }
    }

    /// Takes constraints in. In which order they are given makes no difference.
    ///
    /// # Errors
    /// The smallest set found that cannot all hold; the network is as it was then.
    ///
    /// # Panics
    /// When an edge names a point that is not there.
    pub fn add(&mut self, edges: &[Edge]) -> Result<(), Conflict> {
        let first = self.edges.len();
        self.edges.extend_from_slice(edges);
        let mut new = self.edges.split_off(first);
        sorting::sort_by(&mut new, Edge::cmp);
        new.dedup();
        for edge in new {
            self.link(edge);
        }
        if let Some(point) = self.relax(Which::Feasible, first) {
            let conflict = conflict::smallest(&self.edges, &self.feasible, point);
            self.forget(first);
            return Err(conflict);
        }
        self.relax(Which::Latest, first);
        self.relax(Which::Earliest, first);
        Ok(())
    }

    /// Relaxes one of the reaches from the edges of that number on; a point on a cycle that cannot hold.
    fn relax(&mut self, which: Which, first: usize) -> Option<Point> {
        let graph = Graph {
            edges: &self.edges,
            out: &self.out,
            next_out: &self.next_out,
            into: &self.into,
            next_into: &self.next_into,
        };
        match which {
            Which::Feasible => relax::relax(&mut self.feasible, &graph, Direction::Forth, first),
            Which::Latest => relax::relax(&mut self.latest, &graph, Direction::Forth, first),
            Which::Earliest => relax::relax(&mut self.earliest, &graph, Direction::Back, first),
        }
    }

    /// Takes the edges from that number on out again.
    fn forget(&mut self, first: usize) {
        while self.edges.len() > first {
            let edge = self.edges.pop();
            let (out, into) = (self.next_out.pop(), self.next_into.pop());
            if let (Some(edge), Some(out), Some(into)) = (edge, out, into) {
                self.out[edge.from as usize] = out;
                self.into[edge.to as usize] = into;
            }
        }
        self.feasible = Reach::everywhere(self.out.len());
        self.relax(Which::Feasible, 0);
    }

    fn link(&mut self, edge: Edge) {
        let nth = self.edges.len() as u32;
        let (from, to) = (edge.from as usize, edge.to as usize);
        self.next_out.push(std::mem::replace(&mut self.out[from], nth));
        self.next_into.push(std::mem::replace(&mut self.into[to], nth));
        self.edges.push(edge);
    }

    /// Whether one more constraint could hold, as far as the bounds of both its points tell.
    pub fn allows(&self, edge: &Edge) -> bool {
        match (self.earliest(edge.to), self.latest(edge.from)) {
            (Some(to), Some(from)) => to - from <= edge.weight,
            _ => true,
        }
    }

    /// The latest that a point can be, in minutes from the origin.
    pub fn latest(&self, point: Point) -> Option<i64> {
        self.latest.distance(point)
    }

    /// The earliest that a point can be, in minutes from the origin.
    pub fn earliest(&self, point: Point) -> Option<i64> {
        self.earliest.distance(point).map(|distance| -distance)
    }

    /// The constraints that the latest of a point rests on, from it back to the origin.
    pub fn why_latest(&self, point: Point) -> Vec<Edge> {
        self.trail(&self.latest, point, |edge| edge.from)
    }

    /// The constraints that the earliest of a point rests on, from it back to the origin.
    pub fn why_earliest(&self, point: Point) -> Vec<Edge> {
        self.trail(&self.earliest, point, |edge| edge.to)
    }

    fn trail(&self, reach: &Reach, mut point: Point, next: fn(&Edge) -> Point) -> Vec<Edge> {
        let mut trail = Vec::new();
        while let Some(edge) = reach.by(point).map(|nth| self.edges[nth as usize])
            && trail.len() < LONGEST_TRAIL
        {
            trail.push(edge);
            point = next(&edge);
        }
        trail
    }
}

#[cfg(test)]
mod tests;
