//! The map on the grid of the file.

use super::divisions::{REGION_BOX, holds};
use super::file;
use super::topology::{Line, Part, Topology};
use crate::Outcome;
use isnad_scene::basemap::LineClass;
use std::collections::{BTreeMap, BTreeSet};

/// Grid lines to a degree: about 600 m, a third of what simplifying near Syria may move a line by.
/// Parallels that are borders (22 and 27 2/3 north) lie on grid lines, the coarse ones too.
const UNITS_PER_DEGREE: f64 = 180.0;
/// Coarse lines step by so many of them: about 6 km.
const COARSE_STEP: i64 = 10;
/// A line outside the region is coarse when its points lie this many units apart, on average.
const COARSE_LENGTH: f64 = 30.0;

pub(super) type Cell = [i64; 2];

pub(super) struct GridLine {
    pub(super) class: LineClass,
    pub(super) coarse: bool,
    pub(super) cells: Vec<Cell>,
}

pub(super) fn encode(map: Topology) -> Outcome<Vec<u8>> {
    let nodes = coarse_nodes(&map.lines);
    let mut lines: Vec<GridLine> = map.lines.iter().map(|line| grid_line(line, &nodes)).collect();
    let mut units = map.units;
    keep_small_rings(&mut lines, &mut units);
    drop_unused(&mut lines, &mut units);
    file::write([UNITS_PER_DEGREE as usize, COARSE_STEP as usize], &lines, &units)
}

fn cell(point: [f64; 2]) -> Cell {
    point.map(|degrees| (degrees * UNITS_PER_DEGREE).round() as i64)
}

fn coarse_cell([x, y]: Cell) -> Cell {
    [x, y].map(|units| (units as f64 / COARSE_STEP as f64).round() as i64 * COARSE_STEP)
}

fn is_coarse(line: &Line) -> bool {
    let length = |pair: &[[f64; 2]]| (pair[1][0] - pair[0][0]).hypot(pair[1][1] - pair[0][1]);
    let total: f64 = line.points.windows(2).map(length).sum();
    let least_points = if line.points.first() == line.points.last() { 5 } else { 2 };
    line.points.len() >= least_points
        && !line.points.iter().any(|point| holds(REGION_BOX, *point))
        && total * UNITS_PER_DEGREE / (line.points.len() - 1) as f64 >= COARSE_LENGTH
}

/// The ends of coarse lines: whatever meets there must lie on the coarse grid too.
fn coarse_nodes(lines: &[Line]) -> BTreeSet<Cell> {
    let ends = |line: &Line| [line.points.first().copied(), line.points.last().copied()];
    lines.iter().filter(|line| is_coarse(line)).flat_map(ends).flatten().map(cell).collect()
}

fn grid_line(line: &Line, coarse_nodes: &BTreeSet<Cell>) -> GridLine {
    let coarse = is_coarse(line);
    let last = line.points.len() - 1;
    let place = |(at, point): (usize, &[f64; 2])| {
        let cell = cell(*point);
        let is_shared_end = (at == 0 || at == last) && coarse_nodes.contains(&cell);
        if coarse || is_shared_end { coarse_cell(cell) } else { cell }
    };
    let mut cells: Vec<Cell> = line.points.iter().enumerate().map(place).collect();
    cells.dedup();
    GridLine { class: line.class, coarse, cells }
}

/// A ring that the grid has flattened gets a square of two units around its first cell when it is
/// all that its unit has; other flattened rings go.
fn keep_small_rings(lines: &mut Vec<GridLine>, units: &mut BTreeMap<String, Vec<Vec<Part>>>) {
    for rings in units.values_mut() {
        let first =
            rings.first().and_then(|ring| ring.first()).map(|part| lines[part.line].cells[0]);
        for ring in rings.iter_mut() {
            ring.retain(|part| lines[part.line].cells.len() > 1);
        }
        rings.retain(|ring| is_open(lines, ring));
        if let (true, Some(at)) = (rings.is_empty(), first) {
            rings.push(vec![Part { line: lines.len(), reversed: false }]);
            lines.push(square_at(at));
        }
    }
}

/// Whether a ring encloses anything.
fn is_open(lines: &[GridLine], ring: &[Part]) -> bool {
    let twice_area: i64 = ring
        .iter()
        .map(|part| {
            let turn = |pair: &[Cell]| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1];
            let walked: i64 = lines[part.line].cells.windows(2).map(turn).sum();
            if part.reversed { -walked } else { walked }
        })
        .sum();
    twice_area != 0
}

fn square_at([x, y]: Cell) -> GridLine {
    let cells =
        vec![[x - 1, y - 1], [x - 1, y + 1], [x + 1, y + 1], [x + 1, y - 1], [x - 1, y - 1]];
    GridLine { class: LineClass::Coast, coarse: false, cells }
}

/// Leaves out lines that no ring uses any more and free lines that the grid has flattened.
fn drop_unused(lines: &mut Vec<GridLine>, units: &mut BTreeMap<String, Vec<Vec<Part>>>) {
    let used: BTreeSet<usize> = units.values().flatten().flatten().map(|part| part.line).collect();
    let is_free = |class| matches!(class, LineClass::River | LineClass::Lake | LineClass::Disputed);
    let mut kept: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        if used.contains(&at) || (is_free(line.class) && line.cells.len() > 1) {
            kept.insert(at, kept.len());
        }
    }
    let mut at = 0;
    lines.retain(|_| {
        at += 1;
        kept.contains_key(&(at - 1))
    });
    for part in units.values_mut().flatten().flatten() {
        part.line = kept[&part.line];
    }
}
