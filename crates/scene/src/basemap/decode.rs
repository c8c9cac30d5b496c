//! The file of a basemap. The encoder is `isnad-data`'s.
//!
//! `ISB3`, then numbers (little-endian base 128): units per degree, how many of them a coarse line
//! steps by, number of lines, number of areas; then these columns, each with its length before it:
//!
//! | column | holds |
//! |---|---|
//! | class | a byte a line: class, plus 128 where the line is coarse |
//! | count | a number a line: its points less two |
//! | start | for a line that does not begin where a ring is: signed steps, east then north, from the last point of the line before to its first |
//! | fine, coarse | steps, east then north, from point to point of the lines of either sort: forward where the line's last step that way went, at first east and north, or back |
//! | code | a line of text for each area |
//! | rings | for each area its number of rings, for each ring its number of lines |
//! | part | for each line of each ring a number, see below |
//!
//! Rings are walked in file order, and lines lie in the order in which rings come to them. A part is
//! 0 for the next line, walked from its first point. A line that was met before is told by the point
//! where the ring is: 1 for the newest that touches it, 2 for the one before, and so on, the line just
//! walked left out. Where a ring begins there is no such point: twice the lines to count back, plus one
//! where walked from the last point. Lines that no ring comes to are the last. A line that is both new and
//! the last of its ring ends where the ring began, and does not tell that step.

use super::{Basemap, BasemapError, Bounds, LineClass, LineRange, LineRef, LonLat, Unit};
use isnad_account::columns::{Cursor, Damaged};

const MAGIC: &[u8] = b"ISB3";
const COARSE: u8 = 0x80;

pub(super) fn decode(bytes: &[u8]) -> Result<Basemap, BasemapError> {
    let bytes = bytes.strip_prefix(MAGIC).ok_or(BasemapError::NotABasemap)?;
    read(Cursor::new("head", bytes)).map_err(BasemapError::from)
}

fn read(mut rest: Cursor<'_>) -> Result<Basemap, Damaged> {
    let units_per_degree = rest.number()?.max(1) as f32;
    let coarse_step = rest.number()? as i32;
    let (n_lines, n_units) = (rest.number()?, rest.number()?);
    let mut reader = Reader {
        units_per_degree,
        coarse_step,
        classes: rest.column("class")?,
        counts: rest.column("count")?,
        starts: rest.column("start")?,
        fine: rest.column("fine")?,
        coarse: rest.column("coarse")?,
        ends: Vec::new(),
        map: Basemap { points: Vec::new(), lines: Vec::new(), units: Vec::new() },
    };
    reader.read_units(&mut rest, n_units)?;
    while reader.ends.len() < n_lines as usize {
        reader.read_line(None, false)?;
    }
    Ok(reader.map)
}

/// A point on the grid of the file.
type Cell = [i32; 2];

/// A map half decoded, and the columns of its lines.
struct Reader<'b> {
    units_per_degree: f32,
    coarse_step: i32,
    classes: Cursor<'b>,
    counts: Cursor<'b>,
    starts: Cursor<'b>,
    fine: Cursor<'b>,
    coarse: Cursor<'b>,
    /// First and last point of each line so far.
    ends: Vec<[Cell; 2]>,
    map: Basemap,
}

impl Reader<'_> {
    /// Takes the next line in. It begins where its ring is, `walked` from its beginning to there, or
    /// where it says itself; one that `closes` the ring ends where that began.
    fn read_line(&mut self, walked: Option<[Cell; 2]>, closes: bool) -> Result<(), Damaged> {
        let class = self.classes.byte()?;
        let (steps, unit) = match class & COARSE {
            0 => (&mut self.fine, 1),
            _ => (&mut self.coarse, self.coarse_step),
        };
        let class =
            *LineClass::ALL.get(usize::from(class & !COARSE)).ok_or(self.classes.damaged())?;
        let before = self.ends.last().map_or([0; 2], |ends| ends[1]);
        let first = walked
            .map_or_else(|| step(&mut self.starts, before, 1, &mut [1; 2]), |[_, here]| Ok(here))?;
        let lon_lat = |cell: Cell| cell.map(|units| units as f32 / self.units_per_degree);
        let start = self.map.points.len();
        self.map.points.push(lon_lat(first));
        let (mut at, mut heading) = (first, [1; 2]);
        for _ in 0..u64::from(self.counts.number()?) + u64::from(!closes) {
            at = step(steps, at, unit, &mut heading)?;
            self.map.points.push(lon_lat(at));
        }
        if closes {
            at = walked.map_or(first, |[start, _]| start);
            self.map.points.push(lon_lat(at));
        }
        let points = start..self.map.points.len();
        let bounds = Bounds::around(&self.map.points[points.clone()]);
        if !WORLD.covers(&bounds) {
            return Err(steps.damaged());
        }
        self.map.lines.push(LineRange { class, points, bounds });
        self.ends.push([first, at]);
        Ok(())
    }

    fn read_units(&mut self, rest: &mut Cursor<'_>, n_units: u32) -> Result<(), Damaged> {
        let mut codes = rest.column("code")?;
        let mut counts = rest.column("rings")?;
        let mut parts = rest.column("part")?;
        for _ in 0..n_units {
            let code = text(&mut codes)?.to_owned();
            let mut rings = Vec::new();
            for _ in 0..counts.number()? {
                rings.push(self.read_ring(counts.number()?, &mut parts)?);
            }
            let bounds = self.bounds_of(&rings);
            self.map.units.push(Unit { code, bounds, rings });
        }
        Ok(())
    }

    fn read_ring(&mut self, n_parts: u32, parts: &mut Cursor<'_>) -> Result<Vec<LineRef>, Damaged> {
        let mut ring: Vec<LineRef> = Vec::new();
        for _ in 0..n_parts {
            let before = ring.last().copied();
            let part = match parts.number()? as usize {
                0 => self.new_part(&ring, ring.len() + 1 == n_parts as usize)?,
                told => self.known_part(told, before).ok_or(parts.damaged())?,
            };
            ring.push(part);
        }
        let ends = ring.first().zip(ring.last());
        let is_closed = ends.is_some_and(|(first, last)| self.walk(first)[0] == self.walk(last)[1]);
        is_closed.then_some(ring).ok_or(parts.damaged())
    }

    /// The next line, behind those of its ring.
    fn new_part(&mut self, ring: &[LineRef], closes: bool) -> Result<LineRef, Damaged> {
        let ends = ring.first().zip(ring.last());
        let walked = ends.map(|(first, last)| [self.walk(first)[0], self.walk(last)[1]]);
        self.read_line(walked, closes)?;
        Ok(LineRef { line: self.ends.len() - 1, reversed: false })
    }

    /// A line that was met before.
    fn known_part(&self, told: usize, before: Option<LineRef>) -> Option<LineRef> {
        let Some(before) = before else {
            let line = self.ends.len().checked_sub(told >> 1).filter(|_| told > 1)?;
            return Some(LineRef { line, reversed: told & 1 == 1 });
        };
        let here = self.walk(&before)[1];
        let touches = |line: &usize| *line != before.line && self.ends[*line].contains(&here);
        let line = (0..self.ends.len()).rev().filter(touches).nth(told - 1)?;
        Some(LineRef { line, reversed: self.ends[line][0] != here })
    }

    /// Where a part begins and where it ends.
    fn walk(&self, part: &LineRef) -> [Cell; 2] {
        let [first, last] = self.ends[part.line];
        if part.reversed { [last, first] } else { [first, last] }
    }

    fn bounds_of(&self, rings: &[Vec<LineRef>]) -> Bounds {
        let corners: Vec<LonLat> = rings
            .iter()
            .flatten()
            .map(|part| self.map.lines[part.line].bounds)
            .flat_map(|bounds| [[bounds.west, bounds.south], [bounds.east, bounds.north]])
            .collect();
        Bounds::around(&corners)
    }
}

const WORLD: Bounds = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };

impl Bounds {
    fn covers(&self, other: &Self) -> bool {
        self.holds([other.west, other.south]) && self.holds([other.east, other.north])
    }
}

impl From<Damaged> for BasemapError {
    fn from(Damaged(column): Damaged) -> Self {
        Self::Damaged(column)
    }
}

fn text<'b>(lines: &mut Cursor<'b>) -> Result<&'b str, Damaged> {
    std::str::from_utf8(lines.line()?).map_err(|_| lines.damaged())
}

/// The point some steps away, each step `unit` grid units long. `heading` has the signs of the last
/// steps either way, and then of these.
fn step(
    steps: &mut Cursor<'_>,
    mut at: Cell,
    unit: i32,
    heading: &mut Cell,
) -> Result<Cell, Damaged> {
    for (at, heading) in at.iter_mut().zip(heading) {
        let steps = steps.signed()?.wrapping_mul(*heading);
        if steps != 0 {
            *heading = steps.signum();
        }
        *at = at.wrapping_add(steps.wrapping_mul(unit));
    }
    Ok(at)
}
