//! Names on the map, placed so that none covers another.

use crate::{Point, Rect, Viewport};
use isnad_account::{PlaceId, sorting};

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Whose.
    pub place: PlaceId,
    /// The name in the asked language, or else the account's own.
    pub name: String,
    /// The room that was kept for it; the name is centred in it.
    pub rect: Rect,
    /// How many places are folded into its mark, to be told after the name.
    pub n_inside: usize,
    /// Where a line from the name to its mark starts and ends, where the name stands away from it.
    pub leader: Option<[Point; 2]>,
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

/// Width of a letter as a share of its height: a wide guess, since no font can be asked here.
const LETTER: f64 = 0.58;
const LINE: f64 = 1.5;
const MARGIN: f64 = 4.0;
/// Where a name stands seen from its mark, best first, as steps across and down.
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
/// More names than this cannot be read at once, and each costs a search and an element.
const MOST: usize = 80;
/// Pixels from the mark: beside it, and farther off with a line to it.
const DISTANCES: [f64; 3] = [3.0, 22.0, 44.0];

/// The room for the name of a mark at `at` that is none of the account's; `None` where it finds none inside the
/// viewport.
pub(crate) fn room_beside(
    name: &str,
    at: Point,
    radius: f64,
    viewport: Viewport,
    font: f64,
) -> Option<Rect> {
    let page = Rect::new(0.0, 0.0, viewport.width, viewport.height);
    let (place, name) = (PlaceId("".into()), name.to_owned());
    let it = Wanted { place, name, at, radius, lit: true, n_claims: 0, n_inside: 0 };
    spots(&it, font).into_iter().map(|label| label.rect).find(|rect| page.contains(rect))
}

/// Pixels between a name and the points of a short line.
const LINE_PX: f64 = 5.0;

/// What a name may cover.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Covers {
    Nothing,
    Lines,
    Marks,
}

/// Places names one by one: what is lit first, then what has most claims. A name without a free spot inside the
/// viewport is left out. It covers short `lines` only where there is no other spot, and marks only where it is lit,
/// but never another name, nor what is `taken`.
pub(crate) fn place_labels(
    wanted: &[Wanted],
    lines: &[Point],
    taken: Option<Rect>,
    viewport: Viewport,
    font: f64,
) -> Vec<Label> {
    let page = Rect::new(0.0, 0.0, viewport.width, viewport.height);
    let mut order: Vec<&Wanted> =
        wanted.iter().filter(|it| page.distance(it.at) <= it.radius).collect();
    sorting::sort_by(&mut order, |a, b| b.lit.cmp(&a.lit).then(b.n_claims.cmp(&a.n_claims)));
    order.truncate(MOST);
    let marks: Vec<Rect> = wanted.iter().filter(|it| it.radius > 0.0).map(mark_rect).collect();
    let mut labels: Vec<Label> = Vec::new();
    for it in order {
        let own = mark_rect(it);
        let is_free = |label: &Label, covers: Covers| {
            let is_clear = || !lines.iter().any(|at| label.rect.distance(*at) < LINE_PX);
            let is_off = || !marks.iter().any(|mark| *mark != own && mark.overlaps(&label.rect));
            page.contains(&label.rect)
                && !taken.is_some_and(|taken| taken.overlaps(&label.rect))
                && !labels.iter().any(|other| other.rect.overlaps(&label.rect))
                && (covers > Covers::Nothing || is_clear())
                && (covers > Covers::Lines || is_off())
        };
        let mut spots = spots(it, font);
        let mut found = None;
        for covers in [Covers::Nothing, Covers::Lines, Covers::Marks] {
            if found.is_none() && (it.lit || covers < Covers::Marks) {
                found = spots.iter().position(|label| is_free(label, covers));
            }
        }
        if let Some(found) = found {
            labels.push(spots.swap_remove(found));
        }
    }
    labels
}

fn mark_rect(it: &Wanted) -> Rect {
    let side = 2.0 * it.radius;
    Rect::new(it.at.x - it.radius, it.at.y - it.radius, side, side)
}

fn spots(it: &Wanted, font: f64) -> Vec<Label> {
    // The number of what is inside, with a plus sign and a space.
    let n_letters = it.name.chars().count() + if it.n_inside > 0 { 4 } else { 0 };
    let size = (n_letters as f64 * font * LETTER + 2.0 * MARGIN, font * LINE);
    let on_it = (it.radius == 0.0).then(|| spot(it, size, (0.0, 0.0), 0.0));
    let around =
        DISTANCES.iter().flat_map(|far| SIDES.iter().map(|side| spot(it, size, *side, *far)));
    on_it.into_iter().chain(around).collect()
}

fn spot(it: &Wanted, (width, height): (f64, f64), side: (f64, f64), far: f64) -> Label {
    let diagonal =
        if side.0 != 0.0 && side.1 != 0.0 { core::f64::consts::FRAC_1_SQRT_2 } else { 1.0 };
    let reach = it.radius + far;
    let middle = Point::new(
        it.at.x + side.0 * (reach * diagonal + width / 2.0),
        it.at.y + side.1 * (reach * diagonal + height / 2.0),
    );
    let rect = Rect::new(middle.x - width / 2.0, middle.y - height / 2.0, width, height);
    let edge = Point::new(middle.x - side.0 * width / 2.0, middle.y - side.1 * height / 2.0);
    let away = it.at.distance(edge).max(f64::MIN_POSITIVE);
    let to = edge.toward(it.at, (1.0 - it.radius / away).max(0.0));
    let leader = (far > DISTANCES[0]).then_some([edge, to]);
    let (place, name, n_inside) = (it.place.clone(), it.name.clone(), it.n_inside);
    Label { place, name, rect, n_inside, leader }
}
