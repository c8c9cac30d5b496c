//! Names on the map, placed so that none covers another and none is read as that of another mark: a wrong name is worse
//! than a missing one, which the card and the table have.

use crate::geometry::Stroke;
use crate::{CandidateMark, Point, Rect, Viewport};
use isnad_account::{PlaceId, sorting};

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Whose.
    pub place: PlaceId,
    /// The name in the asked language, or else the account's own.
    pub name: String,
    /// The room that was kept for it, wider than most letters need.
    pub rect: Rect,
    /// Which end of the name keeps to its mark.
    pub end: NameEnd,
    /// How many places are folded into its mark, to be told after the name.
    pub n_inside: usize,
    /// Where a line from the name to its mark starts and ends, where the name stands away from it.
    pub leader: Option<[Point; 2]>,
}

/// Which end of a name lies at its point, seen from the left whatever way it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameEnd {
    /// The left one.
    Left,
    /// None: it is centred.
    Middle,
    /// The right one.
    Right,
}

impl NameEnd {
    /// As the `text-anchor` of a drawing that runs from left to right.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Left => "start",
            Self::Middle => "middle",
            Self::Right => "end",
        }
    }
}

impl Label {
    /// Where that end of the name lies, in the middle of its height.
    pub fn at(&self) -> Point {
        let y = self.rect.y + self.rect.height / 2.0;
        let x = match self.end {
            NameEnd::Left => MARGIN,
            NameEnd::Middle => self.rect.width / 2.0,
            NameEnd::Right => self.rect.width - MARGIN,
        };
        Point::new(self.rect.x + x, y)
    }
}

/// A name that wants a place.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub(crate) place: PlaceId,
    pub(crate) name: String,
    pub(crate) at: Point,
    /// Pixels that the mark covers around `at`; 0 lets the name stand on it, as on an area.
    pub(crate) radius: f64,
    pub(crate) lit: bool,
    pub(crate) n_claims: usize,
    pub(crate) n_inside: usize,
}

/// What names keep away from besides the marks that they name.
#[derive(Default)]
pub(crate) struct Around {
    /// Points of short lines: names stand on them only where there is no other room.
    pub(crate) stubs: Vec<Point>,
    /// Lines from marks to the spots that they stand beside.
    pub(crate) leaders: Vec<Stroke>,
    /// Another place that a person asks about.
    pub(crate) candidate: Option<CandidateMark>,
}

/// Width of a letter as a share of its height: a wide guess, since no font can be asked here.
const LETTER: f64 = 0.58;
const LINE: f64 = 1.5;
const MARGIN: f64 = 4.0;
/// Where a name stands close to its mark, best first, as steps across and down.
const SIDES: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -1.0),
    (-1.0, -1.0),
    (1.0, 1.0),
    (-1.0, 1.0),
];
/// The directions of lines to a name farther off, best first, in degrees from along x, downwards.
const DIRECTIONS: [f64; 12] =
    [0.0, 180.0, -90.0, 90.0, -30.0, -150.0, 30.0, 150.0, -60.0, -120.0, 60.0, 120.0];
/// More names than this cannot be read at once, and each costs a search and an element.
const MOST: usize = 80;
/// Pixels from the mark to a name that needs no line.
const CLOSE: f64 = 3.0;
/// Lengths of lines, and of those that are drawn only where the others find no room.
const LINES: [f64; 2] = [22.0, 44.0];
const LONG_LINES: [f64; 2] = [66.0, 92.0];
/// Pixels between a name and the points of a short line.
const STUB_PX: f64 = 5.0;
/// A name without a line stands nearer to its own mark than to any other by so many pixels where it stands level with
/// that, as most do, and by so many where it does not.
const NEARER_PX: f64 = 4.0;
const NEARER_ASKEW_PX: f64 = 18.0;
/// A name with a line is so many pixels off any other's mark, that it does not seem to stand beside that.
const LED_PX: f64 = 12.0;
/// Pixels between a line and another, a name, or another's mark.
const LINE_PX: f64 = 3.0;

/// The room for the name of a mark at `at` that is none of the account's, close to it; `None` where it finds none
/// inside the viewport, or only nearer to one of `marks`.
pub(crate) fn room_beside(
    name: &str,
    at: Point,
    radius: f64,
    marks: &[Wanted],
    viewport: Viewport,
    font: f64,
) -> Option<Label> {
    let (place, name) = (PlaceId("".into()), name.to_owned());
    let it = Wanted { place, name, at, radius, lit: true, n_claims: 0, n_inside: 0 };
    let around = Around::default();
    let room = Room::new(marks, &around, viewport);
    let others = room.near(&it, font);
    close_spots(&it, font).into_iter().find(|label| room.has(label, &it, &others))
}

/// The name close to its mark wherever it is seen whole, over whatever else stands there.
pub(crate) fn name_over(it: &Wanted, viewport: Viewport, font: f64) -> Option<Label> {
    let page = Rect::new(0.0, 0.0, viewport.width, viewport.height);
    close_spots(it, font).into_iter().find(|label| page.contains(&label.rect))
}

/// Places names one by one: what is lit first, then what has most claims. A name without a free spot inside the
/// viewport is left out.
pub(crate) fn place_labels(
    wanted: &[Wanted],
    around: &Around,
    viewport: Viewport,
    font: f64,
) -> Vec<Label> {
    let mut room = Room::new(wanted, around, viewport);
    let mut order: Vec<&Wanted> =
        wanted.iter().filter(|it| room.page.distance(it.at) <= it.radius).collect();
    sorting::sort_by(&mut order, |a, b| b.lit.cmp(&a.lit).then(b.n_claims.cmp(&a.n_claims)));
    order.truncate(MOST);
    for it in order {
        if let Some(label) = room.find(it, font) {
            room.leaders.extend(label.leader.map(Stroke));
            room.labels.push(label);
        }
    }
    room.labels
}

/// What stands on the map already.
struct Room<'a> {
    page: Rect,
    stubs: &'a [Point],
    /// Where each mark stands and what it covers around that.
    marks: Vec<(Point, f64)>,
    taken: Option<Rect>,
    leaders: Vec<Stroke>,
    labels: Vec<Label>,
}

impl<'a> Room<'a> {
    fn new(wanted: &[Wanted], around: &'a Around, viewport: Viewport) -> Self {
        let marks = wanted.iter().filter(|it| it.radius > 0.0).map(|it| (it.at, it.radius));
        let asked = around.candidate.as_ref();
        let candidate = asked.map(|it| (it.at, CandidateMark::RADIUS));
        Self {
            page: Rect::new(0.0, 0.0, viewport.width, viewport.height),
            stubs: &around.stubs,
            marks: marks.chain(candidate).collect(),
            taken: asked.and_then(|it| it.label.as_ref()).map(|it| it.rect),
            leaders: around.leaders.clone(),
            labels: Vec::new(),
        }
    }

    /// The first spot that is free of all; else one that is free of all but short lines; else the same farther off.
    fn find(&self, it: &Wanted, font: f64) -> Option<Label> {
        let others = self.near(it, font);
        let mut close = close_spots(it, font);
        close.extend(led_spots(it, font, LINES));
        let mut crossed = None;
        for spots in [close, led_spots(it, font, LONG_LINES)] {
            for label in spots {
                if (crossed.is_some() && self.meets_stub(&label)) || !self.has(&label, it, &others)
                {
                    continue;
                }
                if !self.meets_stub(&label) {
                    return Some(label);
                }
                crossed = Some(label);
            }
            if crossed.is_some() {
                return crossed;
            }
        }
        None
    }

    /// The marks of others that any spot of a name could come near to.
    fn near(&self, it: &Wanted, font: f64) -> Vec<(Point, f64)> {
        let reach = it.radius + LONG_LINES[1] + LED_PX;
        let (width, height) = size(it, font);
        let is_near = |(at, radius): &(Point, f64)| {
            *at != it.at
                && (at.x - it.at.x).abs() < reach + width + radius
                && (at.y - it.at.y).abs() < reach + height + radius
        };
        self.marks.iter().copied().filter(is_near).collect()
    }

    /// Whether a name can stand there: seen whole, off all others, and taken for nobody else's.
    fn has(&self, label: &Label, it: &Wanted, others: &[(Point, f64)]) -> bool {
        let is_off = |rect: &Rect| !rect.overlaps(&label.rect);
        self.page.contains(&label.rect)
            && self.taken.iter().all(is_off)
            && self.labels.iter().all(|other| is_off(&other.rect))
            && is_of(label, it, others)
            && self.leaders.iter().all(|line| !line.meets(&label.rect, LINE_PX))
            && label.leader.is_none_or(|line| self.has_line(Stroke(line), others))
    }

    fn has_line(&self, line: Stroke, others: &[(Point, f64)]) -> bool {
        let mut names = self.taken.iter().chain(self.labels.iter().map(|it| &it.rect));
        names.all(|rect| !line.meets(rect, LINE_PX))
            && others.iter().all(|(at, radius)| line.distance(*at) >= radius + LINE_PX)
            && self.leaders.iter().all(|other| line.apart(other) >= LINE_PX)
    }

    fn meets_stub(&self, label: &Label) -> bool {
        let line = label.leader.map(Stroke);
        self.stubs.iter().any(|at| {
            label.rect.distance(*at) < STUB_PX
                || line.as_ref().is_some_and(|line| line.distance(*at) < LINE_PX)
        })
    }
}

/// Whether a name is read as that of its own mark and not as one of the others'.
fn is_of(label: &Label, it: &Wanted, others: &[(Point, f64)]) -> bool {
    let to = |(at, radius): (Point, f64)| label.rect.distance(at) - radius;
    let is_level = (label.at().y - it.at.y).abs() < 1.0;
    let nearer = if is_level { NEARER_PX } else { NEARER_ASKEW_PX };
    let least = match label.leader {
        None => to((it.at, it.radius)).max(0.0) + nearer,
        Some(_) => LED_PX,
    };
    others.iter().all(|other| to(*other) >= least)
}

fn size(it: &Wanted, font: f64) -> (f64, f64) {
    // The number of what is inside, with a plus sign and a space.
    let n_letters = it.name.chars().count() + if it.n_inside > 0 { 4 } else { 0 };
    (n_letters as f64 * font * LETTER + 2.0 * MARGIN, font * LINE)
}

/// On an area itself, or right beside a mark.
fn close_spots(it: &Wanted, font: f64) -> Vec<Label> {
    let size = size(it, font);
    let on_it = (it.radius == 0.0).then(|| spot(it, size, it.at, (0.0, 0.0)));
    let beside = |side: &(f64, f64)| {
        let is_diagonal = side.0 != 0.0 && side.1 != 0.0;
        let share = if is_diagonal { core::f64::consts::FRAC_1_SQRT_2 } else { 1.0 };
        let reach = (it.radius + CLOSE) * share;
        let edge = Point::new(it.at.x + side.0 * reach, it.at.y + side.1 * reach);
        spot(it, size, edge, *side)
    };
    on_it.into_iter().chain(SIDES.iter().map(beside)).collect()
}

/// Farther off, at the end of a line that comes to the middle of a side.
fn led_spots(it: &Wanted, font: f64, lengths: [f64; 2]) -> Vec<Label> {
    let size = size(it, font);
    let mut spots = Vec::with_capacity(lengths.len() * DIRECTIONS.len());
    for length in lengths {
        for degrees in DIRECTIONS {
            let angle = degrees.to_radians();
            let (x, y) = (libm::cos(angle), libm::sin(angle));
            let away = |px: f64| Point::new(it.at.x + x * px, it.at.y + y * px);
            let side = if x.abs() > 0.1 { (x.signum(), 0.0) } else { (0.0, y.signum()) };
            let leader = [away(it.radius + length), away(it.radius)];
            let label = spot(it, size, leader[0], side);
            spots.push(Label { leader: Some(leader), ..label });
        }
    }
    spots
}

/// A name that begins at `edge` and lies on that side of it.
fn spot(it: &Wanted, (width, height): (f64, f64), edge: Point, side: (f64, f64)) -> Label {
    let corner =
        Point::new(edge.x + (side.0 - 1.0) * width / 2.0, edge.y + (side.1 - 1.0) * height / 2.0);
    let end = match side.0 {
        x if x > 0.0 => NameEnd::Left,
        x if x < 0.0 => NameEnd::Right,
        _ => NameEnd::Middle,
    };
    let rect = Rect::new(corner.x, corner.y, width, height);
    let (place, name, n_inside) = (it.place.clone(), it.name.clone(), it.n_inside);
    Label { place, name, rect, end, n_inside, leader: None }
}
