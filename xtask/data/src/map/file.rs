//! The basemap file (described where it is decoded, in `isnad_scene::basemap`).
//!
//! A line is written when a ring first comes to it, walked as that ring walks it: it begins where
//! the ring is, and the next ring that comes by can tell it by that point.

use super::encode::{Cell, GridLine};
use super::topology::Part;
use crate::Outcome;
use crate::columns::Column;
use isnad_scene::basemap::LineClass;
use std::collections::BTreeMap;

/// `grid` is units per degree and how many of them a coarse line steps by.
pub(super) fn write(
    grid: [usize; 2],
    lines: &[GridLine],
    units: &BTreeMap<String, Vec<Vec<Part>>>,
) -> Outcome<Vec<u8>> {
    let mut writer = Writer::new(grid[1], lines);
    for (code, rings) in units {
        writer.codes.line(code.as_bytes());
        writer.rings.number(rings.len());
        rings.iter().try_for_each(|ring| writer.write_ring(ring))?;
    }
    (0..lines.len()).try_for_each(|line| writer.write_free(line))?;
    let mut file = Column::default();
    file.0.extend(b"ISB3");
    [grid[0], grid[1], lines.len(), units.len()].into_iter().for_each(|head| file.number(head));
    writer.columns().into_iter().for_each(|column| file.column(column));
    Ok(file.0)
}

/// A line that is in the file.
struct Written {
    line: usize,
    reversed: bool,
    ends: [Cell; 2],
}

struct Writer<'m> {
    coarse_step: i64,
    lines: &'m [GridLine],
    written: Vec<Written>,
    classes: Column,
    counts: Column,
    starts: Column,
    fine: Column,
    coarse: Column,
    codes: Column,
    rings: Column,
    parts: Column,
}

impl<'m> Writer<'m> {
    fn new(coarse_step: usize, lines: &'m [GridLine]) -> Self {
        let column = Column::default;
        Self {
            coarse_step: coarse_step as i64,
            lines,
            written: Vec::new(),
            classes: column(),
            counts: column(),
            starts: column(),
            fine: column(),
            coarse: column(),
            codes: column(),
            rings: column(),
            parts: column(),
        }
    }

    fn columns(self) -> [Column; 8] {
        let Self { classes, counts, starts, fine, coarse, codes, rings, parts, .. } = self;
        [classes, counts, starts, fine, coarse, codes, rings, parts]
    }

    fn write_ring(&mut self, ring: &[Part]) -> Outcome<()> {
        self.rings.number(ring.len());
        let mut before: Option<Written> = None;
        for (nth, part) in ring.iter().enumerate() {
            let known = self.written.iter().rposition(|written| written.line == part.line);
            match (known, &before) {
                (None, _) => {
                    self.parts.number(0);
                    self.write_line(*part, before.is_none(), nth + 1 == ring.len())?;
                }
                (Some(at), None) => {
                    let back = self.written.len() - at;
                    let turned = self.written[at].reversed != part.reversed;
                    self.parts.number(back * 2 + usize::from(turned));
                }
                (Some(at), Some(before)) => {
                    let choice = self.choice(before, at)?;
                    self.parts.number(choice + 1);
                }
            }
            before = Some(self.walked(*part));
        }
        Ok(())
    }

    /// Which of the lines that touch the point where the ring is, the newest first.
    fn choice(&self, before: &Written, at: usize) -> Outcome<usize> {
        let here = before.ends[1];
        let touching = |line: &&Written| line.line != before.line && line.ends.contains(&here);
        let newer = self.written[at + 1..].iter().filter(touching).count();
        match self.written[at].ends {
            [first, last] if first == last => Err("a ring that another ring touches".into()),
            ends if ends.contains(&here) => Ok(newer),
            _ => Err("a ring whose lines do not meet".into()),
        }
    }

    fn write_free(&mut self, line: usize) -> Outcome<()> {
        let is_written = self.written.iter().any(|written| written.line == line);
        if is_written {
            Ok(())
        } else {
            self.write_line(Part { line, reversed: false }, true, false)
        }
    }

    /// A line that closes its ring does not tell its last step.
    fn write_line(&mut self, part: Part, has_start: bool, closes: bool) -> Outcome<()> {
        let line = &self.lines[part.line];
        let class = LineClass::ALL
            .iter()
            .position(|class| *class == line.class)
            .ok_or("a class without a code")?;
        self.classes.byte(class as u8 | if line.coarse { 0x80 } else { 0 });
        self.counts.number(line.cells.len() - 2);
        let walked = self.walked(part);
        if has_start {
            let from = self.written.last().map_or([0, 0], |before| before.ends[1]);
            write_step(from, walked.ends[0], 1, &mut [1; 2], &mut self.starts);
        }
        let (steps, unit) = match line.coarse {
            true => (&mut self.coarse, self.coarse_step),
            false => (&mut self.fine, 1),
        };
        let mut cells = line.cells.clone();
        if part.reversed {
            cells.reverse();
        }
        let mut heading = [1; 2];
        for pair in cells[..cells.len() - usize::from(closes)].windows(2) {
            write_step(pair[0], pair[1], unit, &mut heading, steps);
        }
        self.written.push(walked);
        Ok(())
    }

    fn walked(&self, part: Part) -> Written {
        let cells = &self.lines[part.line].cells;
        let mut ends = [cells[0], cells[cells.len() - 1]];
        if part.reversed {
            ends.reverse();
        }
        Written { line: part.line, reversed: part.reversed, ends }
    }
}

/// `heading` has the signs of the last steps either way.
fn write_step(from: Cell, to: Cell, unit: i64, heading: &mut Cell, steps: &mut Column) {
    for axis in 0..2 {
        let n_steps = (to[axis] - from[axis]) / unit;
        steps.signed(n_steps * heading[axis]);
        if n_steps != 0 {
            heading[axis] = n_steps.signum();
        }
    }
}
