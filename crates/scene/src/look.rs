//! How marks look: the one place that decides it. What is an element and what is painted are drawn by two hands, and
//! both draw what stands here, so that they never come to say different things.

use crate::{Bar, BarEnd, Mark, MovementMark, PlaceMark, Point, RING_PX, Rect, decimal};

/// What fills a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fill {
    /// The ink of its outline: affirmed as done.
    Ink,
    /// A tint of it: perhaps.
    Wash,
    /// The paper, so that nothing beneath shows: hollow.
    Paper,
    /// Nothing: a line.
    Bare,
}

/// A shape's fill and outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// What fills it.
    pub fill: Fill,
    /// Pixels that its outline is thick.
    pub width: f64,
    /// Pixels of the strokes of its outline and of the gaps between them; empty where it is whole.
    pub dash: &'static [f64],
}

/// Something to draw, seen from a mark's own place.
#[derive(Clone, Debug, PartialEq)]
pub enum Trace {
    /// A circle of that radius around the place.
    Circle(f64),
    /// The half of such a disc that lies on the upper left.
    Half(f64),
    /// From point to point.
    Line(Vec<Point>),
}

/// The sign of a claim: the one of text and tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    /// Radius of the paper beneath, where no ring has any inside or a bar lies beneath.
    pub ground: Option<f64>,
    /// A ring for every source between the article and the content, filled with paper, and the stroke through what
    /// is denied.
    pub lines: Vec<Trace>,
    /// Pixels that these are thick.
    pub width: f64,
    /// A dot, or an open arrow for what is not done; `None` where a ring among the lines is all of it.
    pub dot: Option<Trace>,
    /// How that looks.
    pub look: Look,
}

/// A place's mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// How its disc looks.
    pub look: Look,
    /// What lies on the disc in its ink: half of it where only some of what is told is affirmed as done, and a
    /// stroke for what is denied.
    pub signs: Vec<Trace>,
    /// Around it, one for every source.
    pub rings: Vec<Trace>,
}

/// More rings than this cannot be told apart.
pub(crate) const MOST_RINGS: u8 = 3;
/// Radii of the rings of a sign.
const RINGS: [f64; 3] = [5.1, 7.0, 8.9];
const DOT: f64 = 3.0;
const GROUND: f64 = 6.5;
/// Pixels of paper around a sign that stands on a bar.
const CLEAR: f64 = 1.4;
/// Pixels on each side of a sign that stands on a bar.
const AROUND: f64 = 1.5;
/// Across and down from the middle of a sign to the ends of its stroke.
const STRIKE: f64 = 7.0;
/// A shorter movement has no room for signs.
const LEAST_MOVEMENT: f64 = 30.0;
/// Radius of the innermost ring on the line of a movement.
const FIRST_RING: f64 = 3.5;
/// How far the arrow of an open end reaches back.
const ARROW: f64 = 5.0;

/// Share of a bar over which it fades towards an end that is not the time itself.
pub const FADE: f64 = 0.22;
/// What is left of it at that end.
pub const FADED: f64 = 0.15;

impl Look {
    /// The bounds within which claims lie somewhere.
    pub const STRETCH: Self = Self { fill: Fill::Wash, width: 1.0, dash: &[] };
}

impl Mark {
    /// Whether it is neither denied nor hedged nor left undone.
    pub fn is_plain(self) -> bool {
        !(self.denied || self.hedged || self.not_done)
    }

    /// The body of a bar.
    pub fn bar(self) -> Look {
        let fill = match self {
            Self { denied: true, .. } | Self { not_done: true, .. } => Fill::Paper,
            Self { hedged: true, .. } => Fill::Wash,
            _ => Fill::Ink,
        };
        match self {
            Self { not_done: true, .. } => Look { fill, width: 1.5, dash: &[7.0, 4.0] },
            Self { hedged: true, .. } => Look { fill, width: 1.25, dash: &[4.0, 3.0] },
            _ => Look { fill, width: 1.25, dash: &[] },
        }
    }

    /// The bar of another time that fits as well.
    pub fn ghost(self) -> Look {
        Look { fill: Fill::Wash, width: 1.0, ..self.bar() }
    }

    /// The line of a movement.
    pub fn line(self) -> Look {
        let dash: &[f64] = match self {
            Self { denied: true, .. } => &[1.0, 5.0],
            Self { hedged: true, .. } => &[2.0, 4.0],
            Self { not_done: true, .. } => &[7.0, 4.0],
            _ => &[],
        };
        Look { fill: Fill::Bare, width: 1.75, dash }
    }

    /// The head of a movement's arrow: open where it is not done.
    pub fn head(self) -> Look {
        let (fill, width) = if self.not_done { (Fill::Bare, 2.0) } else { (Fill::Ink, 1.5) };
        Look { fill, width, dash: &[] }
    }

    /// The sign of a claim.
    pub fn sign(self) -> Sign {
        let n_rings = usize::from(self.rings.min(MOST_RINGS));
        let mut lines: Vec<Trace> = RINGS.into_iter().take(n_rings).map(Trace::Circle).collect();
        if self.denied {
            lines.push(strike(STRIKE));
        }
        let arrow = [Point::new(-2.6, -3.0), Point::new(3.0, 0.0), Point::new(-2.6, 3.0)];
        let dot = match self {
            Self { not_done: true, .. } => Some(Trace::Line(arrow.to_vec())),
            Self { denied: true, hedged: false, .. } => {
                lines.push(Trace::Circle(DOT));
                None
            }
            _ => Some(Trace::Circle(DOT)),
        };
        let fill = if self.is_plain() { Fill::Ink } else { Fill::Bare };
        let width = match self {
            Self { not_done: true, .. } => 1.9,
            Self { denied: true, .. } | Self { hedged: true, .. } => 1.5,
            _ => 1.2,
        };
        let dash: &[f64] = if self.hedged { &[2.0, 1.6] } else { &[] };
        Sign {
            ground: (n_rings == 0).then_some(GROUND),
            lines,
            width: if self.denied { 1.3 } else { 0.9 },
            dot,
            look: Look { fill, width, dash },
        }
    }

    /// Pixels along time that its sign needs.
    pub(crate) fn sign_room(self) -> f64 {
        2.0 * (self.reach().max(if self.denied { STRIKE } else { 0.0 }) + AROUND)
    }

    /// Radius of its outermost ring, or of its dot.
    fn reach(self) -> f64 {
        let n_rings = usize::from(self.rings.min(MOST_RINGS));
        n_rings.checked_sub(1).and_then(|nth| RINGS.get(nth)).copied().unwrap_or(DOT)
    }

    /// Whether its sign says more than its bar.
    pub(crate) fn has_sign(self) -> bool {
        self.rings > 0 || self.not_done
    }
}

impl Sign {
    /// As it stands in writing from right to left: its arrow points on.
    pub fn mirrored(mut self) -> Self {
        if let Some(Trace::Line(points)) = &mut self.dot {
            points.iter_mut().for_each(|it| it.x = -it.x);
        }
        self
    }
}

impl Bar {
    /// Its sign. On a bar it has paper all around: ink on ink would not be seen.
    pub fn sign(&self) -> Sign {
        let sign = self.mark.sign();
        let ground = match self.is_sign {
            true => sign.ground,
            false => Some(self.mark.reach().max(GROUND - CLEAR) + CLEAR),
        };
        Sign { ground, ..sign }
    }

    /// Whether a stroke runs along the whole bar: where its sign stands on it the stroke is there.
    pub fn is_struck(&self) -> bool {
        self.mark.denied && !self.is_signed
    }
}

impl PlaceMark {
    /// How it looks: done where everything told of it is, hollow where nothing is, and half of each where it is
    /// told both ways.
    pub fn pin(&self) -> Pin {
        let counts = self.counts;
        let is_done = counts.affirmed == counts.all;
        let is_torn = counts.affirmed > 0 && !is_done;
        let mut signs = Vec::new();
        if is_torn {
            signs.push(Trace::Half(self.radius));
        }
        let half = self.radius * 0.9;
        match counts.denied {
            0 => {}
            // The stroke goes all through where whatever is not done is denied, else halfway.
            n if n + counts.affirmed == counts.all => signs.push(strike(half)),
            _ => signs.push(Trace::Line(vec![Point::default(), Point::new(half, -half)])),
        }
        let dash: &[f64] = if self.mark.hedged { &[3.0, 2.0] } else { &[] };
        let look = match is_done {
            true => Look { fill: Fill::Ink, width: 1.5, dash: &[] },
            false => Look { fill: Fill::Paper, width: 2.0, dash },
        };
        Pin { look, signs, rings: rings(self.radius, self.n_rings()) }
    }
}

impl MovementMark {
    /// The rings of its chain and the stroke of what is denied, around the middle of the line; none where the line
    /// is too short.
    pub fn sign(&self) -> Vec<Trace> {
        let is_long = |it: &crate::Curve| it.start.distance(it.end) >= LEAST_MOVEMENT;
        if !self.curves.iter().any(is_long) {
            return Vec::new();
        }
        let mut sign = rings(FIRST_RING - RING_PX, self.mark.rings.min(MOST_RINGS));
        if self.mark.denied {
            sign.push(strike(STRIKE));
        }
        sign
    }
}

/// Circles around a disc.
fn rings(radius: f64, n_rings: u8) -> Vec<Trace> {
    (1..=n_rings).map(|nth| Trace::Circle(radius + RING_PX * f64::from(nth))).collect()
}

/// From the lower left to the upper right.
fn strike(half: f64) -> Trace {
    Trace::Line(vec![Point::new(-half, half), Point::new(half, -half)])
}

/// The middle of a row, as thick as a bar is seen.
pub fn seen_part(row: Rect, thick: f64, is_vertical: bool) -> Rect {
    match is_vertical {
        true => Rect { x: row.x + (row.width - thick) / 2.0, width: thick, ..row },
        false => Rect { y: row.y + (row.height - thick) / 2.0, height: thick, ..row },
    }
}

/// Whether a bar fades towards such an end.
pub fn fades(end: BarEnd) -> bool {
    matches!(end, BarEnd::Faded | BarEnd::Open)
}

/// The arrow where a bar goes on to who knows when, on the side of the smaller or of the greater coordinate.
pub fn open_arrow(seen: Rect, is_vertical: bool, is_low: bool) -> [Point; 3] {
    let Rect { x, y, width, height } = seen;
    let back = if is_low { ARROW } else { -ARROW };
    match is_vertical {
        true => {
            let tip = if is_low { y } else { y + height };
            [(x, tip + back), (x + width / 2.0, tip), (x + width, tip + back)]
        }
        false => {
            let tip = if is_low { x } else { x + width };
            [(tip + back, y), (tip, y + height / 2.0), (tip + back, y + height)]
        }
    }
    .map(|(x, y)| Point::new(x, y))
}

/// What is to be drawn as the `d` of an SVG path.
pub fn svg_traces(traces: &[Trace]) -> String {
    traces.iter().map(svg_trace).collect()
}

fn svg_trace(trace: &Trace) -> String {
    match trace {
        Trace::Circle(radius) => svg_circle(Point::default(), *radius),
        Trace::Half(radius) => {
            let (r, at) = (decimal(*radius, 2), decimal(radius * libm::sqrt(0.5), 2));
            ["M-", &at, ",", &at, "A", &r, ",", &r, " 0 0 1 ", &at, ",-", &at, "Z"].concat()
        }
        Trace::Line(points) => svg_line(points),
    }
}

/// A circle as the `d` of an SVG path.
fn svg_circle(at: Point, radius: f64) -> String {
    let [x, y, r, wide] =
        [at.x - radius, at.y, radius, 2.0 * radius].map(|length| decimal(length, 2));
    let arc = ["a", &r, ",", &r, " 0 1 0 "].concat();
    ["M", &x, ",", &y, &arc, &wide, ",0", &arc, "-", &wide, ",0"].concat()
}

/// A filled bar with its sign cut out of it, as the `d` of an SVG path that is filled by the even-odd rule: one
/// element for all of it. `None` where the sign is none of dots and rings in the bar's own ink, or a hatch lies on it.
pub fn svg_pierced(bar: &Bar, seen: Rect) -> Option<String> {
    let (sign, look) = (bar.sign(), bar.mark.bar());
    let is_plain = bar.mark.is_plain() && bar.is_signed && !bar.mark.from_outside;
    let ground = sign.ground.filter(|_| is_plain)?;
    let at = Point::new(seen.x + seen.width / 2.0, seen.y + seen.height / 2.0);
    let (edge, half) = (look.width / 2.0, sign.width / 2.0);
    let ring = |it: &Trace| match it {
        Trace::Circle(radius) => [radius + half, radius - half].map(|r| svg_circle(at, r)).concat(),
        Trace::Half(_) | Trace::Line(_) => String::new(),
    };
    let rings: String = sign.lines.iter().map(ring).collect();
    let dot = svg_circle(at, DOT + sign.look.width / 2.0);
    let [x, y, width, height] =
        [seen.x - edge, seen.y - edge, seen.width + look.width, seen.height + look.width]
            .map(|length| decimal(length, 2));
    let body = ["M", &x, ",", &y, "h", &width, "v", &height, "h-", &width, "z"].concat();
    Some([body, svg_circle(at, ground), rings, dot].concat())
}

/// Straight lines from point to point as the `d` of an SVG path.
pub fn svg_line(points: &[Point]) -> String {
    let written = |it: &Point| [&decimal(it.x, 2), ",", &decimal(it.y, 2)].concat();
    let all: Vec<String> = points.iter().map(written).collect();
    ["M", &all.join(" L")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Emphasis, MarkCounts};
    use isnad_account::{ClaimId, PlaceId, PlaceKind};

    fn all_marks() -> impl Iterator<Item = Mark> {
        (0..32_u8).map(|bits| Mark {
            denied: bits & 1 > 0,
            hedged: bits & 2 > 0,
            not_done: bits & 4 > 0,
            from_outside: false,
            rings: bits >> 3,
        })
    }

    #[test]
    fn no_two_marks_have_the_same_sign() {
        let signs: Vec<Sign> = all_marks().map(Mark::sign).collect();
        for (nth, sign) in signs.iter().enumerate() {
            assert!(!signs[..nth].contains(sign), "{sign:?}");
        }
    }

    #[test]
    fn only_what_is_affirmed_as_done_is_filled() {
        for mark in all_marks() {
            let filled = [mark.bar().fill == Fill::Ink, mark.sign().look.fill == Fill::Ink];
            assert_eq!(filled, [mark.is_plain(); 2], "{mark:?}");
        }
    }

    fn pin_of(marks: &[Mark]) -> Pin {
        let (nowhere, id) = (Point::default(), || PlaceId("p1".into()));
        PlaceMark {
            place: id(),
            kind: PlaceKind::City,
            name: String::new(),
            at: nowhere,
            spot: nowhere,
            moved_aside: false,
            radius: 10.0,
            claims: marks.iter().map(|_| ClaimId("c1".into())).collect(),
            inside: Vec::new(),
            mark: Mark::shared(marks),
            counts: MarkCounts::leading(marks),
            emphasis: Emphasis::Plain,
        }
        .pin()
    }

    #[test]
    fn a_place_looks_done_only_where_all_that_is_told_of_it_is() {
        let done = Mark::default();
        let denied = Mark { denied: true, ..done };
        let planned = Mark { not_done: true, ..done };
        let [half, stroke] = [Trace::Half(10.0), strike(9.0)];
        let signs = |marks: &[Mark]| pin_of(marks).signs;
        assert_eq!(pin_of(&[done, done]).look.fill, Fill::Ink);
        for told in [&[done, denied][..], &[done, planned], &[denied, planned], &[planned]] {
            assert_eq!(pin_of(told).look.fill, Fill::Paper, "{told:?}");
        }
        assert_eq!(signs(&[done, denied]), [half.clone(), stroke.clone()]);
        assert_eq!(signs(&[done, planned]), [half]);
        assert_eq!(signs(&[denied, denied]), std::slice::from_ref(&stroke));
        assert!(!signs(&[denied, planned]).is_empty() && signs(&[denied, planned]) != [stroke]);
    }

    #[test]
    fn traces_are_written_as_paths() {
        let all = [Trace::Circle(3.0), Trace::Half(10.0), strike(7.0)];
        let written =
            "M-3,0a3,3 0 1 0 6,0a3,3 0 1 0 -6,0M-7.07,7.07A10,10 0 0 1 7.07,-7.07ZM-7,7 L7,-7";
        assert_eq!(svg_traces(&all), written);
    }
}
