//! Points, rectangles and curves on the screen.

use crate::decimal::decimal;

/// A point in CSS pixels, `y` downwards.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    /// Across.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// A point at `x`, `y`.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point a share `t` of the way to `other`.
    pub fn toward(self, other: Self, t: f64) -> Self {
        Self::new(self.x + (other.x - self.x) * t, self.y + (other.y - self.y) * t)
    }

    /// Pixels to `other`.
    pub fn distance(self, other: Self) -> f64 {
        length(other.x - self.x, other.y - self.y)
    }
}

/// An upright rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rect {
    /// Smallest x.
    pub x: f64,
    /// Smallest y.
    pub y: f64,
    /// Extent along x.
    pub width: f64,
    /// Extent along y.
    pub height: f64,
}

impl Rect {
    /// A rectangle from its smallest corner and its extents.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }

    /// Whether the two share area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    fn corners(&self) -> [Point; 4] {
        let (right, bottom) = (self.x + self.width, self.y + self.height);
        let at = [(self.x, self.y), (right, self.y), (right, bottom), (self.x, bottom)];
        at.map(|(x, y)| Point::new(x, y))
    }

    /// Pixels from `point` to the nearest part of the rectangle; 0 inside.
    pub fn distance(&self, point: Point) -> f64 {
        let dx = (self.x - point.x).max(point.x - self.x - self.width).max(0.0);
        let dy = (self.y - point.y).max(point.y - self.y - self.height).max(0.0);
        length(dx, dy)
    }
}

/// Pixels from corner to corner of a rectangle. Nothing on a screen is so far off that squares leave their range, and
/// a square root is one instruction that gives the same everywhere.
fn length(dx: f64, dy: f64) -> f64 {
    (dx * dx + dy * dy).sqrt()
}

/// A straight line between two points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stroke(pub(crate) [Point; 2]);

impl Stroke {
    /// Pixels from `point` to the nearest part of the line.
    pub(crate) fn distance(&self, point: Point) -> f64 {
        let [from, to] = self.0;
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let along = (point.x - from.x) * dx + (point.y - from.y) * dy;
        let share = within(along / (dx * dx + dy * dy).max(f64::MIN_POSITIVE), 0.0, 1.0);
        from.toward(to, share).distance(point)
    }

    /// Pixels to the nearest part of `other`; 0 where they cross.
    pub(crate) fn apart(&self, other: &Self) -> f64 {
        if self.crosses(other) {
            return 0.0;
        }
        let ends = other.0.map(|end| self.distance(end));
        let own = self.0.map(|end| other.distance(end));
        ends[0].min(ends[1]).min(own[0]).min(own[1])
    }

    /// Whether each has its ends on both sides of the other.
    fn crosses(&self, other: &Self) -> bool {
        let parts = |line: &Self, by: &Self| by.side(line.0[0]) * by.side(line.0[1]) < 0.0;
        parts(self, other) && parts(other, self)
    }

    /// Above 0 for a point on one side of the line, below on the other.
    fn side(&self, point: Point) -> f64 {
        let [from, to] = self.0;
        (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }

    /// Whether it comes nearer to a rectangle than `px` pixels.
    pub(crate) fn meets(&self, rect: &Rect, px: f64) -> bool {
        let [a, b] = self.0;
        let (right, bottom) = (rect.x + rect.width, rect.y + rect.height);
        let is_beside = a.x.max(b.x) <= rect.x - px
            || a.x.min(b.x) >= right + px
            || a.y.max(b.y) <= rect.y - px
            || a.y.min(b.y) >= bottom + px;
        let diagonal = |from, to| Self([from, to]).apart(self) == 0.0;
        !is_beside
            && (rect.distance(a).min(rect.distance(b)) < px
                || rect.corners().into_iter().any(|corner| self.distance(corner) < px)
                || diagonal(Point::new(rect.x, rect.y), Point::new(right, bottom))
                || diagonal(Point::new(rect.x, bottom), Point::new(right, rect.y)))
    }
}

/// A quadratic Bezier curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it starts.
    pub start: Point,
    /// What pulls it.
    pub control: Point,
    /// Where it ends.
    pub end: Point,
}

impl Curve {
    /// A curve that bows to its right by `bow` of its length (to the left when negative).
    pub fn bowed(start: Point, end: Point, bow: f64) -> Self {
        let middle = start.toward(end, 0.5);
        let (dx, dy) = (end.x - start.x, end.y - start.y);
        Self { start, control: Point::new(middle.x - dy * bow, middle.y + dx * bow), end }
    }

    /// The point at share `t` of the parameter.
    pub fn at(&self, t: f64) -> Point {
        self.start.toward(self.control, t).toward(self.control.toward(self.end, t), t)
    }

    /// The part from the start to share `t`.
    pub fn until(&self, t: f64) -> Self {
        Self { start: self.start, control: self.start.toward(self.control, t), end: self.at(t) }
    }

    /// The direction in which the curve arrives, in degrees: 0 along x, 90 down.
    pub fn arrival_degrees(&self) -> f64 {
        let from = if self.control == self.end { self.start } else { self.control };
        libm::atan2(self.end.y - from.y, self.end.x - from.x).to_degrees()
    }
}

/// Joined curves as the `d` of an SVG path, with at most two decimals.
pub(crate) fn svg_path(curves: &[Curve]) -> String {
    let mut path = String::new();
    let mut at = None;
    for curve in curves {
        if at != Some(curve.start) {
            path.push_str(&["M", &written(curve.start), " "].concat());
        }
        path.push_str(&["Q", &written(curve.control), " ", &written(curve.end), " "].concat());
        at = Some(curve.end);
    }
    path.truncate(path.trim_end().len());
    path
}

fn written(point: Point) -> String {
    [decimal(point.x, 2), decimal(point.y, 2)].join(" ")
}

/// The nearest to `value` between two bounds. The standard way checks the bounds, and to tell of wrong ones it
/// brings along all that writes numbers.
pub(crate) fn within(value: f64, least: f64, most: f64) -> f64 {
    value.max(least).min(most)
}
