//! The cut land as lines that know what they part, and rings made of those lines.

use crate::Outcome;
use isnad_scene::basemap::LineClass;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A map that is not yet on the grid of the file.
#[derive(Debug, Default)]
pub(super) struct Topology {
    pub(super) lines: Vec<Line>,
    /// Units by code; each ring is a list of parts.
    pub(super) units: BTreeMap<String, Vec<Vec<Part>>>,
}

#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) class: LineClass,
    pub(super) points: Vec<[f64; 2]>,
}

/// A line as part of a ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) line: usize,
    pub(super) reversed: bool,
}

/// Pairs of states whose border is drawn as contested.
const CONTESTED: [(&str, &str); 3] = [("EH", "MA"), ("IL", "PS"), ("RS", "XK")];

/// Reads TopoJSON without quantisation whose one layer has the property `unit`.
pub(super) fn read(file: &Value) -> Outcome<Topology> {
    let arcs: Vec<Vec<[f64; 2]>> = serde_json::from_value(file["arcs"].clone())?;
    let units = read_units(&file["objects"]["land"]["geometries"])?;
    let parted = units_beside(&units);
    let mut map = Topology::default();
    let pieces: Vec<Vec<usize>> = arcs
        .iter()
        .enumerate()
        .map(|(arc, points)| map.push_arc(points, parted.get(&arc).map_or(&[][..], Vec::as_slice)))
        .collect();
    let parts_of = |ring: &Vec<i64>| ring.iter().flat_map(|arc| parts(&pieces, *arc)).collect();
    map.units = units
        .into_iter()
        .map(|(code, rings)| (code, rings.iter().map(parts_of).collect()))
        .collect();
    Ok(map)
}

type ArcRings = Vec<Vec<i64>>;

/// Rings of arc numbers by unit; a negative number is a reversed arc.
fn read_units(geometries: &Value) -> Outcome<BTreeMap<String, ArcRings>> {
    let mut units: BTreeMap<String, ArcRings> = BTreeMap::new();
    for geometry in geometries.as_array().ok_or("TopoJSON without geometries")? {
        let code = geometry["properties"]["unit"].as_str().ok_or("a geometry without a unit")?;
        let arcs = geometry["arcs"].clone();
        let polygons: Vec<ArcRings> = match geometry["type"].as_str() {
            Some("Polygon") => vec![serde_json::from_value(arcs)?],
            Some("MultiPolygon") => serde_json::from_value(arcs)?,
            _ => return Err(format!("unit {code} has no area left").into()),
        };
        units.entry(code.to_owned()).or_default().extend(polygons.into_iter().flatten());
    }
    Ok(units)
}

fn units_beside(units: &BTreeMap<String, ArcRings>) -> BTreeMap<usize, Vec<&str>> {
    let mut beside: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for (code, rings) in units {
        for arc in rings.iter().flatten() {
            beside.entry(forward(*arc)).or_default().insert(code);
        }
    }
    beside.into_iter().map(|(arc, codes)| (arc, codes.into_iter().collect())).collect()
}

fn forward(arc: i64) -> usize {
    (if arc < 0 { !arc } else { arc }) as usize
}

fn parts(pieces: &[Vec<usize>], arc: i64) -> Vec<Part> {
    let lines = pieces[forward(arc)].iter();
    let part = |line: &usize| Part { line: *line, reversed: arc < 0 };
    if arc < 0 { lines.rev().map(part).collect() } else { lines.map(part).collect() }
}

impl Topology {
    /// Adds lines that bound no unit; pieces that meet end to end become one.
    pub(super) fn add_free_lines(&mut self, pieces: &[Vec<[f64; 2]>], class: LineClass) {
        self.lines.extend(joined(pieces).into_iter().map(|points| Line { class, points }));
    }

    /// Adds an arc as one line, or as several where it runs along the end of the sheet.
    fn push_arc(&mut self, points: &[[f64; 2]], beside: &[&str]) -> Vec<usize> {
        let mut made: Vec<usize> = Vec::new();
        for pair in points.windows(2) {
            let class = if is_sheet_edge(pair) { LineClass::Edge } else { class_between(beside) };
            match made.last().map(|line| &mut self.lines[*line]) {
                Some(line) if line.class == class => line.points.push(pair[1]),
                _ => {
                    made.push(self.lines.len());
                    self.lines.push(Line { class, points: pair.to_vec() });
                }
            }
        }
        made
    }
}

/// Takes each piece up from the first one on, with all that continues it at either end.
fn joined(pieces: &[Vec<[f64; 2]>]) -> Vec<Vec<[f64; 2]>> {
    let mut rest: VecDeque<Vec<[f64; 2]>> = pieces.iter().cloned().collect();
    let mut lines = Vec::new();
    while let Some(mut line) = rest.pop_front() {
        for _ in 0..2 {
            while let Some(next) = continuation(&mut rest, &line) {
                line.extend(next.into_iter().skip(1));
            }
            line.reverse();
        }
        lines.push(line);
    }
    lines
}

/// The first piece that has an end where an open line ends, turned to go on from there.
fn continuation(rest: &mut VecDeque<Vec<[f64; 2]>>, line: &[[f64; 2]]) -> Option<Vec<[f64; 2]>> {
    let end = line.last().filter(|end| line.first() != Some(end))?;
    let is_open = |piece: &Vec<[f64; 2]>| piece.first() != piece.last();
    let touches = |piece: &Vec<[f64; 2]>| piece.first() == Some(end) || piece.last() == Some(end);
    let at = rest.iter().position(|piece| is_open(piece) && touches(piece))?;
    let mut piece = rest.remove(at)?;
    if piece.first() != Some(end) {
        piece.reverse();
    }
    Some(piece)
}

/// Natural Earth's land ends just short of the 180th meridian and of the pole.
fn is_sheet_edge(pair: &[[f64; 2]]) -> bool {
    let all = |on_edge: fn(&[f64; 2]) -> bool| pair.iter().all(on_edge);
    all(|point| point[0] > 179.85)
        || all(|point| point[0] < -179.85)
        || all(|point| point[1] < -89.5)
}

fn class_between(beside: &[&str]) -> LineClass {
    match beside {
        [a, b] if is_contested(a, b) => LineClass::Disputed,
        [a, b] if a.get(..2) == b.get(..2) => LineClass::Admin1,
        [_, _] => LineClass::Border,
        _ => LineClass::Coast,
    }
}

/// Neutral ground, the pairs above, and the parts of a state that govern themselves.
fn is_contested(a: &str, b: &str) -> bool {
    let [state_a, state_b] = [a, b].map(|code| code.get(..2).unwrap_or(code));
    let is_neutral = |state: &str| state.starts_with('X') && state != "XK";
    let is_self_governed =
        |code: &str| code.get(2..).is_some_and(|part| matches!(part, "-N" | "-E"));
    is_neutral(state_a)
        || is_neutral(state_b)
        || CONTESTED.contains(&(state_a, state_b))
        || CONTESTED.contains(&(state_b, state_a))
        || (state_a == state_b && (is_self_governed(a) || is_self_governed(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_classed_by_what_it_parts() {
        for (beside, class) in [
            (&["SY-1"][..], LineClass::Coast),
            (&["SY-1", "TR-2"], LineClass::Border),
            (&["SY-1", "SY-2"], LineClass::Admin1),
            (&["UA-1", "XC"], LineClass::Disputed),
            (&["EH", "EH-E"], LineClass::Disputed),
            (&["AL", "XK"], LineClass::Border),
            (&["RS", "XK"], LineClass::Disputed),
        ] {
            assert_eq!(class_between(beside), class, "{beside:?}");
        }
    }

    #[test]
    fn pieces_that_meet_become_one_line_and_rings_stay_apart() {
        let pieces = [
            vec![[1.0, 0.0], [2.0, 0.0]],
            vec![[9.0, 9.0], [8.0, 8.0], [9.0, 9.0]],
            vec![[1.0, 0.0], [0.0, 0.0]],
            vec![[3.0, 0.0], [2.0, 0.0]],
        ];
        let lines = joined(&pieces);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0], [[0.0, 0.0], [1.0, 0.0], [2.0, 0.0], [3.0, 0.0]]);
        assert_eq!(lines[1], pieces[1]);
    }

    #[test]
    fn the_end_of_the_sheet_is_a_line_of_its_own() {
        let mut map = Topology::default();
        let arc = [[179.0, 60.0], [179.9, 61.0], [179.9, 65.0], [178.0, 66.0]];
        assert_eq!(map.push_arc(&arc, &["RU"]), [0, 1, 2]);
        let classes: Vec<_> = map.lines.iter().map(|line| line.class).collect();
        assert_eq!(classes, [LineClass::Coast, LineClass::Edge, LineClass::Coast]);
    }
}
