use super::*;
use proptest::prelude::*;

const ORIGIN: Point = 0;

fn edge(from: Point, to: Point, weight: i64, reason: u32) -> Edge {
    Edge { from, to, weight, reason }
}

fn network(n_points: usize, edges: &[Edge]) -> Result<Network, Conflict> {
    let mut network = Network::new(n_points, ORIGIN);
    network.add(edges).map(|()| network)
}

#[test]
fn bounds_follow_from_chains() {
    // 1 is at 10 to 20, 2 at least 5 after it, 3 at most 30 after 2 and before 40.
    let edges = [
        edge(0, 1, 20, 1),
        edge(1, 0, -10, 2),
        edge(2, 1, -5, 3),
        edge(2, 3, 30, 4),
        edge(3, 2, 0, 5),
        edge(0, 3, 40, 6),
    ];
    let network = network(4, &edges).unwrap();
    let bounds = |point| (network.earliest(point), network.latest(point));
    assert_eq!(bounds(1), (Some(10), Some(20)));
    assert_eq!(bounds(2), (Some(15), Some(40)));
    assert_eq!(bounds(3), (Some(15), Some(40)));
    let reasons = |trail: Vec<Edge>| trail.iter().map(|edge| edge.reason).collect::<Vec<_>>();
    assert_eq!(reasons(network.why_earliest(3)), [5, 3, 2]);
    assert_eq!(reasons(network.why_latest(2)), [5, 6]);
}

#[test]
fn what_no_path_reaches_has_no_bound() {
    let network = network(4, &[edge(2, 1, -5, 1), edge(0, 2, 7, 2)]).unwrap();
    assert_eq!((network.earliest(1), network.latest(1)), (None, Some(2)));
    assert_eq!((network.earliest(2), network.latest(2)), (None, Some(7)));
    assert_eq!((network.earliest(3), network.latest(3)), (None, None));
}

#[test]
fn a_contradiction_is_told_by_the_fewest_edges() {
    // 1 before 2 before 3 before 1, and shorter: 1 before 2 and 2 before 1.
    let edges = [edge(2, 1, -1, 1), edge(3, 2, -1, 2), edge(1, 3, -1, 3), edge(1, 2, -1, 4)];
    let conflict = network(4, &edges).unwrap_err();
    let mut reasons: Vec<u32> = conflict.iter().map(|edge| edge.reason).collect();
    reasons.sort_unstable();
    assert_eq!(reasons, [1, 4]);
}

#[test]
fn what_no_calendar_reaches_can_still_conflict() {
    assert_eq!(network(3, &[edge(1, 2, -1, 1), edge(2, 1, 0, 2)]).unwrap_err().len(), 2);
    assert_eq!(network(2, &[edge(1, 1, -1, 1)]).unwrap_err().len(), 1);
}

const N_POINTS: u32 = 9;

fn any_edge() -> impl Strategy<Value = Edge> {
    (0..N_POINTS, 0..N_POINTS, -40_i64..200, 0..1000_u32)
        .prop_map(|(from, to, weight, reason)| edge(from, to, weight, reason))
}

fn any_edges() -> impl Strategy<Value = Vec<Edge>> {
    prop::collection::vec(any_edge(), 0..24)
}

/// Earliest and latest of every point.
fn all_bounds(network: &Network) -> Vec<(Option<i64>, Option<i64>)> {
    (0..N_POINTS).map(|point| (network.earliest(point), network.latest(point))).collect()
}

fn weight(edges: &[Edge]) -> i64 {
    edges.iter().map(|edge| edge.weight).sum()
}

/// Floyd and Warshall's algorithm, for comparison: distances between all points.
fn all_pairs(edges: &[Edge]) -> Vec<Vec<Option<i64>>> {
    let n = N_POINTS as usize;
    let mut far = vec![vec![None; n]; n];
    (0..n).for_each(|point| far[point][point] = Some(0_i64));
    for edge in edges {
        let known = &mut far[edge.from as usize][edge.to as usize];
        *known = Some(known.map_or(edge.weight, |it: i64| it.min(edge.weight)));
    }
    for via in 0..n {
        for from in 0..n {
            for to in 0..n {
                if let (Some(one), Some(two)) = (far[from][via], far[via][to]) {
                    let there = one + two;
                    far[from][to] = Some(far[from][to].map_or(there, |it: i64| it.min(there)));
                }
            }
        }
    }
    far
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn bounds_are_those_of_all_shortest_paths(edges in any_edges()) {
        let far = all_pairs(&edges);
        let conflicts = (0..N_POINTS as usize).any(|point| far[point][point] < Some(0));
        match network(N_POINTS as usize, &edges) {
            Ok(network) => {
                prop_assert!(!conflicts);
                for point in 0..N_POINTS {
                    let (latest, back) = (far[0][point as usize], far[point as usize][0]);
                    prop_assert_eq!(network.latest(point), latest);
                    prop_assert_eq!(network.earliest(point), back.map(|it| -it));
                }
            }
            Err(_) => prop_assert!(conflicts),
        }
    }

    #[test]
    fn one_more_constraint_never_widens_a_bound(edges in any_edges(), more in any_edge()) {
        let Ok(mut network) = network(N_POINTS as usize, &edges) else { return Ok(()) };
        let before = all_bounds(&network);
        if network.add(&[more]).is_err() {
            return Ok(());
        }
        for (before, after) in before.into_iter().zip(all_bounds(&network)) {
            prop_assert!(before.0.is_none_or(|earliest| after.0 >= Some(earliest)));
            prop_assert!(before.1.is_none_or(|latest| after.1.is_some_and(|now| now <= latest)));
        }
    }

    #[test]
    fn the_order_of_edges_makes_no_difference(edges in any_edges(), turn in 0..24_usize) {
        let mut turned = edges.clone();
        turned.reverse();
        turned.rotate_left(turn.min(edges.len()));
        match (network(N_POINTS as usize, &edges), network(N_POINTS as usize, &turned)) {
            (Ok(one), Ok(other)) => {
                prop_assert_eq!(all_bounds(&one), all_bounds(&other));
                for point in 0..N_POINTS {
                    prop_assert_eq!(one.why_latest(point), other.why_latest(point));
                    prop_assert_eq!(one.why_earliest(point), other.why_earliest(point));
                }
            }
            (one, other) => prop_assert_eq!(one.unwrap_err(), other.unwrap_err()),
        }
    }

    #[test]
    fn edges_that_come_later_count_as_if_they_had_come_at_once(edges in any_edges(), at in 0..24_usize) {
        let (first, second) = edges.split_at(at.min(edges.len()));
        let whole = network(N_POINTS as usize, &edges).ok();
        let parts = network(N_POINTS as usize, first).ok().and_then(|mut network| {
            network.add(second).ok().map(|()| network)
        });
        prop_assert_eq!(whole.as_ref().map(all_bounds), parts.as_ref().map(all_bounds));
    }

    #[test]
    fn what_cannot_hold_changes_nothing(edges in any_edges(), more in any_edges()) {
        let Ok(mut network) = network(N_POINTS as usize, &edges) else { return Ok(()) };
        let before = all_bounds(&network);
        if network.add(&more).is_err() {
            prop_assert_eq!(all_bounds(&network), before);
            prop_assert!(network.add(&edges).is_ok());
        }
    }

    #[test]
    fn a_conflict_is_a_cycle_of_which_every_edge_is_needed(edges in any_edges()) {
        let Err(conflict) = network(N_POINTS as usize, &edges) else { return Ok(()) };
        prop_assert!(weight(&conflict) < 0);
        for (edge, next) in conflict.iter().zip(conflict.iter().cycle().skip(1)) {
            prop_assert_eq!(edge.to, next.from);
            prop_assert!(edges.contains(edge));
        }
        for nth in 0..conflict.len() {
            let mut rest = conflict.clone();
            rest.remove(nth);
            prop_assert!(network(N_POINTS as usize, &rest).is_ok());
        }
    }
}
