//! Movements on the map: arcs with a direction and a status, or a stub where one end is not known.

use crate::places::{Drawing, Stop};
use crate::sorted::SortedMap;
use crate::stubs::{Room, first_stub};
use crate::{Curve, Emphasis, Mark, Point};
use isnad_account::{
    ActorId, Claim, ClaimId, EndKnown, Movement, MovementStatus, PlaceId, sorting,
};

/// How much of a movement can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MovementShape {
    /// Both ends are located.
    Arc,
    /// Only the start is: a short arrow that leaves it, or a line to where it passes.
    Leaves,
    /// Only the end is: a short arrow that reaches it, or a line from where it passes.
    Reaches,
    /// Neither is, only where it passes: a line through there.
    Passes,
    /// It came back on its way; drawn where at least two of its stops are located.
    TurnsBack,
}

/// A movement that a claim tells.
#[derive(Clone, Debug, PartialEq)]
pub struct MovementMark {
    /// The claim that tells it.
    pub claim: ClaimId,
    /// Who or what moves.
    pub mover: Option<ActorId>,
    /// Where from.
    pub from: Option<PlaceId>,
    /// Where to.
    pub to: Option<PlaceId>,
    /// By way of, in order.
    pub via: Vec<PlaceId>,
    /// How `from` is known.
    pub from_known: EndKnown,
    /// How `to` is known.
    pub to_known: EndKnown,
    /// How far it came about.
    pub status: MovementStatus,
    /// How much of it can be drawn.
    pub shape: MovementShape,
    /// The line, in the direction of the movement; each curve starts where the one before ends.
    pub curves: Vec<Curve>,
    /// Where the arrow head points.
    pub tip: Point,
    /// The direction of the arrow head in degrees: 0 along x, 90 down.
    pub tip_degrees: f64,
    /// Whether it is not known where the line begins: that end fades.
    pub fades_in: bool,
    /// Whether it is not known where the line ends: that end fades.
    pub fades_out: bool,
    /// How it is drawn: `not_done` asks for an open arrow head.
    pub mark: Mark,
    /// How strongly.
    pub emphasis: Emphasis,
}

impl MovementMark {
    /// The line as the `d` of an SVG path, with at most two decimals.
    pub fn svg_path(&self) -> String {
        crate::geometry::svg_path(&self.curves)
    }
}

impl MovementMark {
    /// The middle of the line, where its signs stand; where an end fades, the middle of the rest.
    pub fn middle(&self) -> Point {
        if let [curve] = self.curves.as_slice() {
            let aside = f64::from(self.fades_in) - f64::from(self.fades_out);
            return curve.at(0.5 + 0.12 * aside);
        }
        let half = self.curves.get(self.curves.len() / 2);
        half.map_or(self.tip, |curve| curve.at(if self.curves.len() % 2 == 1 { 0.5 } else { 0.0 }))
    }

    /// Whether it is a short line at its only stop: whole lines bow.
    pub(crate) fn is_stub(&self) -> bool {
        let is_straight = |curve: &Curve| curve.start.toward(curve.end, 0.5) == curve.control;
        (self.fades_in || self.fades_out) && self.curves.iter().all(is_straight)
    }

    /// The point at share `t` of the line, every curve of it taking as much.
    pub fn at(&self, t: f64) -> Point {
        let n = self.curves.len() as f64;
        let nth = libm::floor(t * n).min(n - 1.0).max(0.0);
        self.curves.get(nth as usize).map_or(self.tip, |curve| curve.at(t * n - nth))
    }

    /// Where along the line it is how strong, as shares from its start; empty where it is all the same.
    pub fn strengths(&self) -> &'static [(f64, f64)] {
        match (self.fades_in, self.fades_out) {
            (true, true) => &[(0.0, 0.0), (0.4, 1.0), (0.6, 1.0), (1.0, 0.0)],
            (true, false) => &[(0.0, 0.0), (0.5, 1.0)],
            (false, true) => &[(0.5, 1.0), (1.0, 0.0)],
            (false, false) => &[],
        }
    }

    /// How strong the line is at share `t`.
    pub fn strength(&self, t: f64) -> f64 {
        let all = self.strengths();
        let Some(next) = all.iter().position(|(at, _)| *at >= t) else {
            return all.last().map_or(1.0, |(_, strength)| *strength);
        };
        let ((to, high), (from, low)) = (all[next], all[next.saturating_sub(1)]);
        if to > from { low + (high - low) * (t - from) / (to - from) } else { high }
    }

    /// What tells its line from another's: where it starts, bows and ends.
    pub(crate) fn line_bits(&self) -> [u64; 6] {
        let bits = |point: Point| [point.x.to_bits(), point.y.to_bits()];
        let none = Point::new(0.0, 0.0);
        let (first, last) = (self.curves.first(), self.curves.last());
        let [a, b] = bits(first.map_or(none, |curve| curve.start));
        let [c, d] = bits(first.map_or(none, |curve| curve.control));
        let [e, f] = bits(last.map_or(none, |curve| curve.end));
        [a, b, c, d, e, f]
    }

    /// The ends of the two strokes of an open arrow head, which meet at the tip.
    pub fn head(&self) -> [Point; 2] {
        [180.0 - HEAD_DEGREES, 180.0 + HEAD_DEGREES].map(|turn| {
            let angle = (self.tip_degrees + turn).to_radians();
            let (x, y) = (libm::cos(angle), libm::sin(angle));
            Point::new(self.tip.x + HEAD_PX * x, self.tip.y + HEAD_PX * y)
        })
    }
}

/// Length of each side of an arrow head, and how far it is spread from the line.
const HEAD_PX: f64 = 10.0;
const HEAD_DEGREES: f64 = 29.0;
/// Share of the length that an arc bows, and how much more each further arc between the same ends does.
const BOW: f64 = 0.16;
const MORE_BOW: f64 = 0.08;
/// From so many on, movements between the same ends lie on one another: farther aside they would leave the map.
const MOST_ASIDE: usize = 12;
/// With more movements than this nobody follows a single one: all between the same ends lie on one line.
const MOST_APART: usize = 300;
/// Where on a line that fades at its end the arrow head stands.
const HEAD_SHARE: f64 = 0.7;
/// Pixels between an arrow head and the mark it points to.
pub(crate) const CLEAR_PX: f64 = 3.0;
/// Nearer than this, two ends are one place on the screen.
const SAME_PX: f64 = 6.0;
/// How far a movement that turned back is drawn on its way.
const TURN: f64 = 0.6;

pub(crate) type Stops = SortedMap<PlaceId, Stop>;
/// How often a pair of ends (or a place with an unknown other end) was drawn before.
struct Seen {
    drawn: SortedMap<(Option<PlaceId>, Option<PlaceId>), usize>,
    /// How many of them are moved aside.
    most_aside: usize,
}

/// The movements of the claims that show, in the order of the text, those lit last. A movement neither of whose
/// ends is located is not among them.
pub(crate) fn movements(drawing: &Drawing<'_>, stops: &Stops) -> Vec<MovementMark> {
    let claims = drawing.shown.claims(drawing.document);
    let told: Vec<(usize, &Claim)> = claims.filter(|it| it.1.movement.is_some()).collect();
    let is_crowd = told.len() > MOST_APART;
    let most_aside = if is_crowd { 0 } else { MOST_ASIDE };
    let mut seen = Seen { drawn: SortedMap::default(), most_aside };
    let mut lines = Vec::with_capacity(told.len());
    for (_, claim) in &told {
        lines.push(claim.movement.as_ref().and_then(|it| line(it, stops, &mut seen)));
    }
    // Whole lines have their place: stubs turn to where there is room beside them. In a crowd there is none.
    let mut room = (!is_crowd).then(|| Room::of(stops, &lines));
    let mut marks = Vec::with_capacity(told.len());
    for ((position, claim), line) in told.into_iter().zip(lines) {
        let (shape, curves) = match line {
            Some(Line::Way(shape, curves)) => (shape, curves),
            Some(Line::Stub(shape, stop)) => {
                let turned = room.as_mut().map(|room| room.stub(shape, stop));
                (shape, vec![turned.unwrap_or_else(|| first_stub(shape, stop))])
            }
            None => continue,
        };
        marks.extend(mark(drawing, claim, position, shape, curves));
    }
    sorting::sort_by_key(&mut marks, |mark| mark.emphasis);
    marks
}

fn mark(
    drawing: &Drawing<'_>,
    claim: &Claim,
    position: usize,
    shape: MovementShape,
    curves: Vec<Curve>,
) -> Option<MovementMark> {
    let movement = claim.movement.as_ref()?;
    let fades_out = matches!(shape, MovementShape::Leaves | MovementShape::Passes);
    // A line that fades goes on beyond its arrow head.
    let head = curves.last()?.until(if fades_out { HEAD_SHARE } else { 1.0 });
    Some(MovementMark {
        claim: claim.id.clone(),
        mover: movement.mover.clone(),
        from: movement.from.clone(),
        to: movement.to.clone(),
        via: movement.via.clone(),
        from_known: movement.from_known,
        to_known: movement.to_known,
        status: movement.status,
        tip: head.end,
        tip_degrees: head.arrival_degrees(),
        fades_in: matches!(shape, MovementShape::Reaches | MovementShape::Passes),
        fades_out,
        shape,
        mark: Mark::of_movement(drawing.document, position, movement.status),
        emphasis: drawing.shown.emphasis(position),
        curves,
    })
}

/// What is drawn of a movement.
pub(crate) enum Line {
    /// A line from stop to stop.
    Way(MovementShape, Vec<Curve>),
    /// A short line at the only stop.
    Stub(MovementShape, Stop),
}

fn line(movement: &Movement, stops: &Stops, seen: &mut Seen) -> Option<Line> {
    let located = |id: &Option<PlaceId>| id.clone().filter(|id| stops.contains_key(id));
    let (from, to) = (located(&movement.from), located(&movement.to));
    let ends = [from.as_slice(), &movement.via, to.as_slice()].concat();
    let way = distinct(ends.iter().filter_map(|id| stops.get(id)).copied());
    if way.len() > 1 {
        let bow = BOW + MORE_BOW * count(seen, (ends.first().cloned(), ends.last().cloned()));
        let shape = shape(movement.status, from.is_some(), to.is_some());
        return Some(Line::Way(shape, curves(movement.status, &way, bow)));
    }
    let shape = match (from, to) {
        (_, Some(_)) => MovementShape::Reaches,
        (Some(_), None) => MovementShape::Leaves,
        (None, None) => MovementShape::Passes,
    };
    Some(Line::Stub(shape, *way.first()?))
}

/// Stops that are one spot on the screen are passed once.
fn distinct(stops: impl Iterator<Item = Stop>) -> Vec<Stop> {
    let mut way: Vec<Stop> = Vec::new();
    for stop in stops {
        if way.last().is_none_or(|last| last.at.distance(stop.at) >= SAME_PX) {
            way.push(stop);
        }
    }
    way
}

/// How many were drawn between these ends before, as far as that moves the next aside; counts this one.
fn count(seen: &mut Seen, ends: (Option<PlaceId>, Option<PlaceId>)) -> f64 {
    let count = seen.drawn.or_default(ends);
    *count += 1;
    (*count - 1).min(seen.most_aside) as f64
}

fn shape(status: MovementStatus, from_located: bool, to_located: bool) -> MovementShape {
    match (from_located, to_located) {
        _ if status == MovementStatus::TurnedBack => MovementShape::TurnsBack,
        (true, true) => MovementShape::Arc,
        (_, true) => MovementShape::Reaches,
        (true, false) => MovementShape::Leaves,
        (false, false) => MovementShape::Passes,
    }
}

fn curves(status: MovementStatus, way: &[Stop], bow: f64) -> Vec<Curve> {
    let legs = way.windows(2);
    let mut curves: Vec<Curve> = legs.map(|leg| Curve::bowed(leg[0].at, leg[1].at, bow)).collect();
    if status == MovementStatus::TurnedBack {
        return turned_back(&curves);
    }
    if let (Some(last), Some(stop)) = (curves.last_mut(), way.last()) {
        *last = stopped_short(last, stop.radius + CLEAR_PX);
    }
    curves
}

/// The curve without its last `px` pixels, or half of it where it is not much longer than that.
fn stopped_short(curve: &Curve, px: f64) -> Curve {
    let length = curve.start.distance(curve.end);
    curve.until((1.0 - px / length.max(1.0)).max(0.5))
}

/// Out along the first leg, round, and part of the way back on the inner side.
fn turned_back(curves: &[Curve]) -> Vec<Curve> {
    let Some(whole) = curves.first() else {
        return Vec::new();
    };
    let out = whole.until(TURN);
    let length = out.control.distance(out.end).max(f64::MIN_POSITIVE);
    let ahead = ((out.end.x - out.control.x) / length, (out.end.y - out.control.y) / length);
    let inner = |point: Point, forward: f64, aside: f64| {
        Point::new(
            point.x + ahead.0 * forward + ahead.1 * aside,
            point.y + ahead.1 * forward - ahead.0 * aside,
        )
    };
    let control = inner(out.end, 16.0, 16.0);
    let back = Curve { start: out.end, control, end: inner(whole.at(TURN / 2.0), 0.0, 12.0) };
    vec![out, back]
}

/// Points of a curve that a pointer is compared with.
const SAMPLES: u32 = 24;

impl MovementMark {
    /// Pixels from a point to the line.
    pub(crate) fn distance(&self, point: Point) -> f64 {
        let samples = (0..=SAMPLES).map(|it| f64::from(it) / f64::from(SAMPLES));
        let on_line = |curve: &Curve| {
            samples.clone().map(|t| curve.at(t).distance(point)).fold(f64::INFINITY, f64::min)
        };
        self.curves.iter().map(on_line).fold(f64::INFINITY, f64::min)
    }
}
