//! The file of a basemap. The encoder is `isnad-data`'s.
//!
//! `ISB1`, then numbers (little-endian base 128): units per degree, how many of them a coarse line
//! steps by, number of lines, number of areas; then these columns, each with its length before it:
//!
//! | column | holds |
//! |---|---|
//! | class | a byte a line: class, plus 128 where the line is coarse |
//! | count | a number a line: its points less two |
//! | point | signed steps, east then north: to a line's first point from the first point of the line before, then from point to point |
//! | code | a line of text for each area |
//! | rings | for each area its number of rings, for each ring its number of lines |
//! | part | for each line of each ring: signed step from the part before, times two, plus one where reversed |

use super::{Basemap, BasemapError, Bounds, LineClass, LineRange, LineRef, LonLat, Unit};

const MAGIC: &[u8] = b"ISB1";
const COARSE: u8 = 0x80;

pub(super) fn decode(bytes: &[u8]) -> Result<Basemap, BasemapError> {
    let mut rest = Cursor {
        column: "head",
        rest: bytes.strip_prefix(MAGIC).ok_or(BasemapError::NotABasemap)?,
    };
    let grid =
        Grid { units_per_degree: rest.number()?.max(1) as f32, coarse_step: rest.number()? as i32 };
    let (n_lines, n_units) = (rest.number()?, rest.number()?);
    let mut map = Basemap { points: Vec::new(), lines: Vec::new(), units: Vec::new() };
    read_lines(&mut map, &mut rest, &grid, n_lines)?;
    read_units(&mut map, &mut rest, n_units)?;
    Ok(map)
}

struct Grid {
    units_per_degree: f32,
    coarse_step: i32,
}

impl Grid {
    fn lon_lat(&self, [x, y]: [i32; 2]) -> LonLat {
        [x as f32 / self.units_per_degree, y as f32 / self.units_per_degree]
    }
}

fn read_lines(
    map: &mut Basemap,
    rest: &mut Cursor<'_>,
    grid: &Grid,
    n_lines: u32,
) -> Result<(), BasemapError> {
    let mut classes = rest.column("class")?;
    let mut counts = rest.column("count")?;
    let mut steps = rest.column("point")?;
    let mut first = [0; 2];
    for _ in 0..n_lines {
        let class = classes.byte()?;
        let step = if class & COARSE == 0 { 1 } else { grid.coarse_step };
        let class = *LineClass::ALL.get(usize::from(class & !COARSE)).ok_or(classes.damaged())?;
        let start = map.points.len();
        first = steps.step_from(first, 1)?;
        let mut at = first;
        map.points.push(grid.lon_lat(at));
        for _ in 0..u64::from(counts.number()?) + 1 {
            at = steps.step_from(at, step)?;
            map.points.push(grid.lon_lat(at));
        }
        let points = start..map.points.len();
        let bounds = Bounds::around(&map.points[points.clone()]);
        if !WORLD.covers(&bounds) {
            return Err(steps.damaged());
        }
        map.lines.push(LineRange { class, points, bounds });
    }
    Ok(())
}

const WORLD: Bounds = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };

impl Bounds {
    fn covers(&self, other: &Self) -> bool {
        self.holds([other.west, other.south]) && self.holds([other.east, other.north])
    }
}

fn read_units(map: &mut Basemap, rest: &mut Cursor<'_>, n_units: u32) -> Result<(), BasemapError> {
    let mut codes = rest.column("code")?;
    let mut counts = rest.column("rings")?;
    let mut parts = rest.column("part")?;
    let mut line = 0i32;
    for _ in 0..n_units {
        let code = codes.line()?.to_owned();
        let mut rings = Vec::new();
        for _ in 0..counts.number()? {
            let mut ring = Vec::new();
            for _ in 0..counts.number()? {
                ring.push(read_part(&mut parts, &mut line, map.lines.len())?);
            }
            if !is_closed(map, &ring) {
                return Err(parts.damaged());
            }
            rings.push(ring);
        }
        let bounds = bounds_of(map, &rings);
        map.units.push(Unit { code, bounds, rings });
    }
    Ok(())
}

fn read_part(
    parts: &mut Cursor<'_>,
    line: &mut i32,
    n_lines: usize,
) -> Result<LineRef, BasemapError> {
    let value = parts.number()?;
    *line = line.wrapping_add(signed(value >> 1));
    let found =
        usize::try_from(*line).ok().filter(|line| *line < n_lines).ok_or(parts.damaged())?;
    Ok(LineRef { line: found, reversed: value & 1 == 1 })
}

fn bounds_of(map: &Basemap, rings: &[Vec<LineRef>]) -> Bounds {
    let corners: Vec<LonLat> = rings
        .iter()
        .flatten()
        .map(|part| map.lines[part.line].bounds)
        .flat_map(|bounds| [[bounds.west, bounds.south], [bounds.east, bounds.north]])
        .collect();
    Bounds::around(&corners)
}

/// Whether each part begins where the one before ends, and the first where the last ends.
fn is_closed(map: &Basemap, ring: &[LineRef]) -> bool {
    let ends: Vec<[LonLat; 2]> = ring.iter().map(|part| ends_of(map, part)).collect();
    let Some(last) = ends.last() else { return false };
    ends.windows(2).all(|pair| pair[0][1] == pair[1][0]) && last[1] == ends[0][0]
}

fn ends_of(map: &Basemap, part: &LineRef) -> [LonLat; 2] {
    let points = &map.lines[part.line].points;
    let ends = [map.points[points.start], map.points[points.end - 1]];
    if part.reversed { [ends[1], ends[0]] } else { ends }
}

fn signed(value: u32) -> i32 {
    (value >> 1) as i32 ^ -((value & 1) as i32)
}

/// The unread rest of one column. Reading past its end is an error, never a panic.
struct Cursor<'b> {
    column: &'static str,
    rest: &'b [u8],
}

impl<'b> Cursor<'b> {
    fn damaged(&self) -> BasemapError {
        BasemapError::Damaged(self.column)
    }

    fn byte(&mut self) -> Result<u8, BasemapError> {
        let (first, rest) = self.rest.split_first().ok_or(self.damaged())?;
        self.rest = rest;
        Ok(*first)
    }

    fn number(&mut self) -> Result<u32, BasemapError> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return u32::try_from(value).map_err(|_| self.damaged());
            }
        }
        Err(self.damaged())
    }

    /// The point some steps away, each step `unit` grid units long.
    fn step_from(&mut self, [x, y]: [i32; 2], unit: i32) -> Result<[i32; 2], BasemapError> {
        let mut step = |from: i32| Ok(from.wrapping_add(signed(self.number()?).wrapping_mul(unit)));
        Ok([step(x)?, step(y)?])
    }

    fn take(&mut self, n_bytes: usize) -> Result<&'b [u8], BasemapError> {
        let (taken, rest) = self.rest.split_at_checked(n_bytes).ok_or(self.damaged())?;
        self.rest = rest;
        Ok(taken)
    }

    fn line(&mut self) -> Result<&'b str, BasemapError> {
        let end = self.rest.iter().position(|byte| *byte == b'\n').ok_or(self.damaged())?;
        let line = std::str::from_utf8(self.take(end)?).map_err(|_| self.damaged())?;
        self.byte()?;
        Ok(line)
    }

    fn column(&mut self, name: &'static str) -> Result<Self, BasemapError> {
        let cut_short = BasemapError::Damaged(name);
        let n_bytes = self.number().map_err(|_| cut_short)? as usize;
        self.take(n_bytes).map(|rest| Self { column: name, rest }).map_err(|_| cut_short)
    }
}
