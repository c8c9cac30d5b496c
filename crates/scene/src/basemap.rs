//! The basemap: land, borders, rivers and lakes as plain lines and rings, decoded from one file.
//!
//! All of it is one topology: a border that two units share is one line, stored once. Near the
//! region the files are made for the lines are fine (about 2 km), elsewhere coarse; there is
//! nothing to switch between and no seam.

mod decode;

#[cfg(test)]
mod tests;

use isnad_account::sorting;
use std::fmt;
use std::ops::Range;

/// Longitude and latitude in degrees, east and north positive.
pub type LonLat = [f32; 2];

/// Lines, and the units (countries, or first-level divisions of some countries) they bound.
///
/// Invariants, checked when decoding: every line has two points or more; every point lies in
/// -180..=180, -90..=90; every ring is closed and made of whole lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Basemap {
    points: Vec<LonLat>,
    lines: Vec<LineRange>,
    units: Vec<Unit>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineClass {
    /// Land against sea.
    Coast,
    /// Between two states.
    Border,
    /// Between two first-level divisions of one state.
    Admin1,
    /// A contested or claimed line: drawn dashed.
    Disputed,
    /// A river.
    River,
    /// The shore of a lake; a closed line.
    Lake,
    /// Where the sheet ends (the 180th meridian, the pole): closes rings, is never drawn.
    Edge,
}

impl LineClass {
    /// Every class, in the order of the file's codes.
    pub const ALL: [Self; 7] = [
        Self::Coast,
        Self::Border,
        Self::Admin1,
        Self::Disputed,
        Self::River,
        Self::Lake,
        Self::Edge,
    ];
}

/// One line of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'m> {
    /// How it is drawn.
    pub class: LineClass,
    /// Two points or more.
    pub points: &'m [LonLat],
    /// The box around the points.
    pub bounds: Bounds,
}

/// A box in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Least longitude.
    pub west: f32,
    /// Least latitude.
    pub south: f32,
    /// Greatest longitude.
    pub east: f32,
    /// Greatest latitude.
    pub north: f32,
}

/// A country, a first-level division of one, or a contested area that belongs to none here.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// ISO 3166-1 code, for a division with `-` and its number; `X` and a letter where contested.
    pub code: String,
    /// The box around its rings.
    pub bounds: Bounds,
    rings: Vec<Vec<LineRef>>,
}

#[derive(Clone, Debug, PartialEq)]
struct LineRange {
    class: LineClass,
    points: Range<usize>,
    bounds: Bounds,
}

/// A line as part of a ring, walked from its first point or from its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LineRef {
    line: usize,
    reversed: bool,
}

/// Why bytes are not a basemap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BasemapError {
    /// The bytes do not begin as a basemap file of this version.
    NotABasemap,
    /// The named column is cut short or breaks an invariant.
    Damaged(&'static str),
}

impl fmt::Display for BasemapError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotABasemap => out.write_str("not a basemap file of this version"),
            Self::Damaged(column) => write!(out, "damaged basemap file: column {column}"),
        }
    }
}

impl std::error::Error for BasemapError {}

impl Basemap {
    /// Reads a basemap file.
    ///
    /// # Errors
    /// [`BasemapError`] when the bytes are no basemap file or break one of its invariants.
    pub fn decode(bytes: &[u8]) -> Result<Self, BasemapError> {
        decode::decode(bytes)
    }

    /// Every line, in file order.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.lines.iter().map(|line| self.line(line))
    }

    /// The lines of one class.
    pub fn lines_of(&self, class: LineClass) -> impl Iterator<Item = Line<'_>> {
        self.lines().filter(move |line| line.class == class)
    }

    /// Every unit, in order of codes.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The units of a country: itself, or its divisions. Empty for an unknown code.
    pub fn units_of<'m>(&'m self, country: &'m str) -> impl Iterator<Item = &'m Unit> {
        self.units.iter().filter(move |unit| unit.country() == country)
    }

    /// The closed outlines of a unit, first point repeated at the end. Outer rings and holes turn
    /// opposite ways, and neighbours turn the same way: all units' rings in one path, filled by the
    /// non-zero rule, are the land.
    pub fn rings<'m>(&'m self, unit: &'m Unit) -> impl Iterator<Item = Vec<LonLat>> + 'm {
        unit.rings.iter().map(|ring| self.ring_points(ring))
    }

    /// The lines between some units and all others: those that only one of them has.
    pub fn edges(&self, units: &[&Unit]) -> Vec<Line<'_>> {
        let drawn = |line: &&LineRange| line.class != LineClass::Edge;
        let n_owners = self.n_owners(units);
        let alone = self.lines.iter().zip(n_owners).filter(|(_, n)| *n == 1).map(|(line, _)| line);
        alone.filter(drawn).map(|line| self.line(line)).collect()
    }

    /// The closed outlines of some units as of one, turning as their rings do: what lies between two of them is left
    /// out.
    pub fn outlines(&self, units: &[&Unit]) -> Vec<Vec<LonLat>> {
        let n_owners = self.n_owners(units);
        let parts = units.iter().flat_map(|unit| unit.rings.iter().flatten());
        let outer: Vec<LineRef> = parts.filter(|part| n_owners[part.line] == 1).copied().collect();
        let mut starts: Vec<([u32; 2], usize)> =
            outer.iter().enumerate().map(|(at, part)| (self.ends(part)[0], at)).collect();
        sorting::sort(&mut starts);
        let mut is_walked = vec![false; outer.len()];
        let mut outlines = Vec::new();
        for first in 0..outer.len() {
            let mut ring = Vec::new();
            let mut next = (!is_walked[first]).then_some(first);
            while let Some(at) = next {
                is_walked[at] = true;
                ring.push(outer[at]);
                let end = self.ends(&outer[at])[1];
                let from = starts.partition_point(|(start, _)| *start < end);
                let here = starts[from..].iter().take_while(|(start, _)| *start == end);
                next = here.map(|(_, at)| *at).find(|at| !is_walked[*at]);
            }
            if !ring.is_empty() {
                outlines.push(self.ring_points(&ring));
            }
        }
        outlines
    }

    /// How many of some units have each line.
    fn n_owners(&self, units: &[&Unit]) -> Vec<u8> {
        let mut n_owners = vec![0_u8; self.lines.len()];
        for part in units.iter().flat_map(|unit| unit.rings.iter().flatten()) {
            n_owners[part.line] = n_owners[part.line].saturating_add(1);
        }
        n_owners
    }

    /// Where a part of a ring begins and ends, to the bit.
    fn ends(&self, part: &LineRef) -> [[u32; 2]; 2] {
        let points = &self.points[self.lines[part.line].points.clone()];
        let bits = |point: Option<&LonLat>| point.copied().unwrap_or_default().map(f32::to_bits);
        let (first, last) = (bits(points.first()), bits(points.last()));
        if part.reversed { [last, first] } else { [first, last] }
    }

    /// The unit that holds a point; `None` at sea.
    pub fn unit_at(&self, lon: f64, lat: f64) -> Option<&Unit> {
        let point = [lon as f32, lat as f32];
        self.units.iter().find(|unit| unit.bounds.holds(point) && self.encloses(unit, point))
    }

    fn line(&self, line: &LineRange) -> Line<'_> {
        Line { class: line.class, points: &self.points[line.points.clone()], bounds: line.bounds }
    }

    fn ring_points(&self, ring: &[LineRef]) -> Vec<LonLat> {
        let mut points = Vec::new();
        for part in ring {
            let line = &self.points[self.lines[part.line].points.clone()];
            points.pop();
            match part.reversed {
                false => points.extend_from_slice(line),
                true => points.extend(line.iter().rev()),
            }
        }
        points
    }

    /// Counts the edges that a ray to the east crosses: odd means inside.
    fn encloses(&self, unit: &Unit, point: LonLat) -> bool {
        let lines = unit
            .rings
            .iter()
            .flatten()
            .map(|part| &self.points[self.lines[part.line].points.clone()]);
        let n_crossed = lines
            .flat_map(|line| line.windows(2))
            .filter(|edge| is_crossed(edge[0], edge[1], point))
            .count();
        n_crossed % 2 == 1
    }
}

fn is_crossed(a: LonLat, b: LonLat, point: LonLat) -> bool {
    let straddles = (a[1] > point[1]) != (b[1] > point[1]);
    straddles && point[0] < (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1]) + a[0]
}

impl Unit {
    /// The two letters of the country; `X` and a letter for contested ground.
    pub fn country(&self) -> &str {
        self.code.get(..2).unwrap_or(&self.code)
    }
}

impl Bounds {
    /// The box around some points; inside out when there are none.
    pub fn around<'p>(points: impl IntoIterator<Item = &'p LonLat>) -> Self {
        let nothing = Self {
            west: f32::INFINITY,
            south: f32::INFINITY,
            east: f32::NEG_INFINITY,
            north: f32::NEG_INFINITY,
        };
        points.into_iter().fold(nothing, |all, [lon, lat]| Self {
            west: all.west.min(*lon),
            south: all.south.min(*lat),
            east: all.east.max(*lon),
            north: all.north.max(*lat),
        })
    }

    /// Whether a point lies in the box or on its edge.
    pub fn holds(&self, [lon, lat]: LonLat) -> bool {
        (self.west..=self.east).contains(&lon) && (self.south..=self.north).contains(&lat)
    }

    /// Whether two boxes share a point.
    pub fn meets(&self, other: &Self) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.south <= other.north
            && other.south <= self.north
    }
}
