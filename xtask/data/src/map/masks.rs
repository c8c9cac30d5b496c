//! The areas that are cut out of divisions to become units of their own.

use crate::Outcome;
use serde_json::{Value, json};

/// Western Sahara lies south of this parallel and west of this meridian.
const SAHARA_NORTH: f64 = 27.666_7;
const SAHARA_EAST: f64 = -8.6;

/// The Vatican, which the divisions lack: its walls in six corners, our own.
pub(super) fn vatican() -> Value {
    polygon(vec![
        [12.445_7, 41.901_6],
        [12.449_0, 41.905_9],
        [12.454_5, 41.907_4],
        [12.458_4, 41.904_5],
        [12.457_2, 41.901_2],
        [12.451_0, 41.900_2],
        [12.445_7, 41.901_6],
    ])
}

/// The polygon that Western Sahara is cut out with.
pub(super) fn sahara() -> Value {
    polygon(vec![
        [-18.0, 20.0],
        [SAHARA_EAST, 20.0],
        [SAHARA_EAST, SAHARA_NORTH],
        [-18.0, SAHARA_NORTH],
        [-18.0, 20.0],
    ])
}

/// All that lies east of the claim line of the Golan: the line from north to south, closed by a
/// box that takes in the whole heights.
pub(super) fn golan(claim: &Value) -> Outcome<Value> {
    let mut ring = join_pieces(pieces(claim)?)?;
    let (first, last) = (ring[0], ring[ring.len() - 1]);
    let south = last[1] - 0.1;
    ring.extend([[36.2, south], [36.2, 33.45], [first[0], 33.45], first]);
    Ok(polygon(ring))
}

fn pieces(claim: &Value) -> Outcome<Vec<Vec<[f64; 2]>>> {
    let features = claim["features"].as_array().ok_or("claim lines: no features")?;
    let geometry =
        features.first().ok_or("the claim line of the Golan is not there")?["geometry"].clone();
    Ok(serde_json::from_value(geometry["coordinates"].clone())?)
}

/// Joins pieces end to start into one line that runs from north to south.
fn join_pieces(mut pieces: Vec<Vec<[f64; 2]>>) -> Outcome<Vec<[f64; 2]>> {
    let is_start = |pieces: &[Vec<[f64; 2]>], at: usize| {
        !pieces.iter().any(|other| other.last() == pieces[at].first())
    };
    let start =
        (0..pieces.len()).find(|at| is_start(&pieces, *at)).ok_or("the claim line is a ring")?;
    let mut line = pieces.swap_remove(start);
    while let Some(next) = pieces.iter().position(|piece| piece.first() == line.last()) {
        line.extend(pieces.swap_remove(next).into_iter().skip(1));
    }
    match (pieces.is_empty(), line[0][1] > line[line.len() - 1][1]) {
        (true, true) => Ok(line),
        _ => Err("the claim line does not run from north to south in one piece".into()),
    }
}

fn polygon(ring: Vec<[f64; 2]>) -> Value {
    json!({ "type": "Polygon", "coordinates": [ring] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_join_from_north_to_south() {
        let pieces = vec![vec![[35.0, 33.0], [35.0, 32.0]], vec![[35.1, 33.5], [35.0, 33.0]]];
        assert_eq!(join_pieces(pieces).unwrap(), [[35.1, 33.5], [35.0, 33.0], [35.0, 32.0]]);
        assert!(
            join_pieces(vec![vec![[0.0, 1.0], [0.0, 0.0]], vec![[5.0, 1.0], [5.0, 0.0]]]).is_err()
        );
    }
}
