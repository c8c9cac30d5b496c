//! Of constraints that cannot all hold, the fewest.

use super::relax::Reach;
use super::{Conflict, Edge, Point};

/// Longer cycles are told as they were found: looking for shorter ones takes the cube of their length.
const LONGEST_SEARCHED: usize = 48;

/// The smallest conflict among the points of the cycle that holds `point`. Every edge of it is needed: without
/// any one of them the others hold.
pub(super) fn smallest(all: &[Edge], reach: &Reach, point: Point) -> Conflict {
    let found = cycle_through(all, reach, point);
    if found.len() > LONGEST_SEARCHED {
        return found;
    }
    let points: Vec<Point> = found.iter().map(|edge| edge.from).collect();
    let mut edges: Vec<Edge> = all.to_vec();
    edges.retain(|edge| points.contains(&edge.from) && points.contains(&edge.to));
    let shorter = (1..found.len())
        .find_map(|length| points.iter().find_map(|start| closed_walk(&edges, *start, length)));
    shorter.unwrap_or(found)
}

/// The cycle of parents that holds a point, in the order of its edges.
fn cycle_through(all: &[Edge], reach: &Reach, point: Point) -> Conflict {
    let mut cycle = Vec::new();
    let mut at = point;
    while let Some(edge) = reach.by(at).map(|nth| all[nth as usize]) {
        cycle.push(edge);
        at = edge.from;
        if at == point {
            break;
        }
    }
    cycle.reverse();
    cycle
}

/// The walk of so many edges from a point back to itself that weighs least, where it weighs less than nothing.
fn closed_walk(edges: &[Edge], start: Point, length: usize) -> Option<Conflict> {
    // For each number of edges, the points that so many edges reach: weight and last edge.
    let mut layers: Vec<Vec<(Point, i64, usize)>> = vec![vec![(start, 0, usize::MAX)]];
    for step in 0..length {
        let mut next: Vec<(Point, i64, usize)> = Vec::new();
        for (nth, edge) in edges.iter().enumerate() {
            let Some((_, so_far, _)) = layers[step].iter().find(|(at, ..)| *at == edge.from) else {
                continue;
            };
            let weight = so_far + edge.weight;
            match next.iter_mut().find(|(at, ..)| *at == edge.to) {
                Some(known) if weight < known.1 => *known = (edge.to, weight, nth),
                Some(_) => {}
                None => next.push((edge.to, weight, nth)),
            }
        }
        layers.push(next);
    }
    let mut at = start;
    let mut walk = Vec::new();
    for layer in layers[1..].iter().rev() {
        let (_, weight, nth) = layer.iter().find(|(point, ..)| *point == at)?;
        if walk.is_empty() && *weight >= 0 {
            return None;
        }
        walk.push(edges[*nth]);
        at = edges[*nth].from;
    }
    walk.reverse();
    Some(walk)
}
