//! How long a network of a book of testimonies takes: 10,000 claims, 30,000 constraints between them.
//!
//! `cargo bench -p isnad-reader --bench network`. Bar: 40 ms native.

use isnad_account::DAY;
use isnad_reader::chronology::network::{Edge, Network};
use std::process::ExitCode;
use std::time::Instant;

const N_CLAIMS: u32 = 10_000;
const N_EDGES: usize = 30_000;
const RUNS: usize = 15;
const MOST_SECONDS: f64 = 0.040;

/// Two points a claim behind the origin; one claim in eight has a date, the others hang on claims near them.
fn edges() -> Vec<Edge> {
    let mut state = 0x9E37_79B9_u64;
    let mut next = move |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let (start, end) = (|claim: u32| 1 + 2 * claim, |claim: u32| 2 + 2 * claim);
    let mut edges: Vec<Edge> = (0..N_CLAIMS)
        .map(|claim| Edge { from: end(claim), to: start(claim), weight: 0, reason: 0 })
        .collect();
    while edges.len() < N_CLAIMS as usize + N_EDGES {
        let claim = next(u64::from(N_CLAIMS)) as u32;
        let reason = edges.len() as u32;
        // All that is said holds of one order of things: claim after claim, a day apart.
        let day = i64::from(claim) * DAY;
        if next(8) == 0 {
            edges.push(Edge { from: 0, to: end(claim), weight: day + 3 * DAY, reason });
            edges.push(Edge { from: start(claim), to: 0, weight: -day, reason });
            continue;
        }
        let other = (claim + 1 + next(24) as u32).min(N_CLAIMS - 1);
        let gap = i64::from(other - claim) * DAY;
        edges.push(Edge { from: start(other), to: end(claim), weight: 0, reason });
        if next(2) == 0 {
            edges.push(Edge { from: end(claim), to: end(other), weight: gap + 30 * DAY, reason });
        }
    }
    edges
}

fn main() -> ExitCode {
    let edges = edges();
    let n_points = 1 + 2 * N_CLAIMS as usize;
    let mut best = f64::MAX;
    let mut n_bounded = 0;
    for _ in 0..RUNS {
        let began = Instant::now();
        let mut network = Network::new(n_points, 0);
        let holds = network.add(&edges).is_ok();
        best = best.min(began.elapsed().as_secs_f64());
        assert!(holds, "the constraints hold of one order of things");
        n_bounded = (1..n_points as u32)
            .filter(|point| network.earliest(*point).is_some() && network.latest(*point).is_some())
            .count();
    }
    println!(
        "network: {N_CLAIMS} claims, {} constraints, {n_bounded} of {} points bounded: {:.1} ms",
        edges.len(),
        n_points - 1,
        best * 1e3
    );
    if best > MOST_SECONDS {
        println!("network: over {:.0} ms", MOST_SECONDS * 1e3);
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
