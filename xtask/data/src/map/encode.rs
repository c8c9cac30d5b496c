//! The map on the grid of the file, and the file itself (described where it is decoded, in
//! `isnad_scene::basemap`).

use super::topology::{Line, Part, Topology};
use crate::Outcome;
use crate::columns::{Column, zigzag};
use isnad_scene::basemap::LineClass;
use std::collections::{BTreeMap, BTreeSet};

/// Grid lines to a degree: about 300 m.
const UNITS_PER_DEGREE: f64 = 360.0;
/// Coarse lines step by so many of them: about 3 km.
const COARSE_STEP: i64 = 10;
/// A line is coarse when its points lie this many units apart, on average.
const COARSE_LENGTH: f64 = 60.0;

type Cell = [i64; 2];

struct GridLine {
    class: LineClass,
    coarse: bool,
    cells: Vec<Cell>,
}

pub(super) fn encode(map: Topology) -> Outcome<Vec<u8>> {
    let nodes = coarse_nodes(&map.lines);
    let mut lines: Vec<GridLine> = map.lines.iter().map(|line| grid_line(line, &nodes)).collect();
    let mut units = map.units;
    keep_small_rings(&mut lines, &mut units);
    drop_unused(&mut lines, &mut units);
    let mut file = Column::default();
    file.0.extend(b"ISB1");
    file.number(UNITS_PER_DEGREE as usize);
    file.number(COARSE_STEP as usize);
    file.number(lines.len());
    file.number(units.len());
    write_lines(&lines, &mut file)?;
    write_units(&units, &mut file);
    Ok(file.0)
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

fn write_lines(lines: &[GridLine], file: &mut Column) -> Outcome<()> {
    let (mut classes, mut counts, mut steps) =
        (Column::default(), Column::default(), Column::default());
    let mut first = [0, 0];
    for line in lines {
        let class = LineClass::ALL
            .iter()
            .position(|class| *class == line.class)
            .ok_or("a class without a code")?;
        classes.byte(class as u8 | if line.coarse { 0x80 } else { 0 });
        counts.number(line.cells.len() - 2);
        write_step(first, line.cells[0], 1, &mut steps);
        first = line.cells[0];
        let step = if line.coarse { COARSE_STEP } else { 1 };
        line.cells.windows(2).for_each(|pair| write_step(pair[0], pair[1], step, &mut steps));
    }
    [classes, counts, steps].into_iter().for_each(|column| file.column(column));
    Ok(())
}

fn write_step(from: Cell, to: Cell, unit: i64, steps: &mut Column) {
    steps.signed((to[0] - from[0]) / unit);
    steps.signed((to[1] - from[1]) / unit);
}

fn write_units(units: &BTreeMap<String, Vec<Vec<Part>>>, file: &mut Column) {
    let (mut codes, mut counts, mut parts) =
        (Column::default(), Column::default(), Column::default());
    let mut before = 0i64;
    for (code, rings) in units {
        codes.line(code.as_bytes());
        counts.number(rings.len());
        for ring in rings {
            counts.number(ring.len());
            for part in ring {
                parts.number(zigzag(part.line as i64 - before) * 2 + usize::from(part.reversed));
                before = part.line as i64;
            }
        }
    }
    [codes, counts, parts].into_iter().for_each(|column| file.column(column));
}
