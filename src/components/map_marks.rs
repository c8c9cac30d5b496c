//! Areas, movements, places and names over the basemap.

use super::map_view::MapDesk;
use super::mark_glyph::{emphasis_word, mark_class};
use super::spoken::movement_sentence;
use crate::signal::Memo;
use crate::state::Session;
use crate::strings::{fill, words as w};
use crate::view::{Element, Node, Value, code, many, nodes, svg};
use isnad_account::{PlaceId, sorting};
use isnad_scene::{
    AreaMark, Emphasis, Label, MapScene, Mark, MovementMark, PlaceMark, Point, Selection, decimal,
};

/// Least radius of what a finger or a pointer must hit: half of 24 pixels.
pub(super) const HIT_RADIUS: f64 = 12.0;

pub(super) fn map_marks(desk: MapDesk, scene: &MapScene) -> Element {
    let (session, stop) = (desk.session, tab_stop(desk));
    let is_place =
        |id: &PlaceId, emphasis| is_element(scene, stop, emphasis, || Selection::Place(id.clone()));
    let areas = scene.areas.iter().filter(|it| is_place(&it.place, it.emphasis));
    let areas = many(areas.map(|it| area(session, stop, it)));
    let is_moved = |it: &&MovementMark| {
        is_element(scene, stop, it.emphasis, || Selection::Movement(it.claim.clone()))
    };
    let movements = in_text_order(scene).filter(is_moved);
    let movements = many(movements.map(|it| movement(session, stop, it)));
    let places = in_reading_order(scene).filter(|it| is_place(&it.place, it.emphasis));
    let places = many(places.map(|it| place(session, stop, it)));
    let labels = many(scene.labels.iter().map(label));
    svg("svg")
        .class("map-marks")
        .attr("width", scene.viewport.width)
        .attr("height", scene.viewport.height)
        .child(svg("g").child(areas))
        .child(svg("g").child(movements))
        .child(svg("g").child(places))
        .child(svg("g").class("labels").attr("aria-hidden", "true").child(labels))
}

/// What the tab key reaches: the last focused, else the lit, else the first in time.
fn tab_stop(desk: MapDesk) -> Memo<Option<Selection>> {
    Memo::new(move || {
        let scene = desk.scene.get()?;
        let lit = || desk.session.view.with(|view| view.selection.clone());
        let here = |thing: &Selection| scene.draws(thing);
        let wanted = desk.focused.get().filter(here).or_else(|| lit().filter(here));
        // To find what comes first in time among thousands takes long, and is asked for at every change.
        let first = || match scene.is_crowded() {
            true => scene.places.first().map(|it| Selection::Place(it.place.clone())),
            false => None,
        };
        wanted.or_else(first).or_else(|| desk.order()?.first().cloned())
    })
}

/// On a crowded map only what is lit is an element, and what the tab key reaches.
fn is_element(
    scene: &MapScene,
    stop: Memo<Option<Selection>>,
    emphasis: Emphasis,
    thing: impl Fn() -> Selection,
) -> bool {
    !scene.is_crowded()
        || (emphasis == Emphasis::Selected && scene.is_lit_sparsely())
        || stop.with(|stop| stop.as_ref() == Some(&thing()))
}

/// Elements keep their order when something is lit, so that the focus stays where it is.
fn in_reading_order(scene: &MapScene) -> impl Iterator<Item = &PlaceMark> {
    let mut places: Vec<_> = scene.places.iter().collect();
    sorting::sort_by(&mut places, |a, b| a.place.cmp(&b.place));
    places.into_iter()
}

fn in_text_order(scene: &MapScene) -> impl Iterator<Item = &MovementMark> {
    let mut movements: Vec<_> = scene.movements.iter().collect();
    sorting::sort_by(&mut movements, |a, b| a.claim.cmp(&b.claim));
    movements.into_iter()
}

fn tab_index(stop: Memo<Option<Selection>>, thing: Selection) -> Value {
    code(move || if stop.with(|stop| stop.as_ref() == Some(&thing)) { "0" } else { "-1" })
}

fn moved_to(at: Point) -> String {
    ["translate(", &decimal(at.x, 2), " ", &decimal(at.y, 2), ")"].concat()
}

/// Kind, name and number of claims of a place, for those who hear the map.
fn place_name(session: Session, name: &str, n_claims: usize) -> Value {
    fill(session.say(w::PLACE_NAMED), &[name, &session.counted(n_claims)]).into()
}

/// What stands for a place or a movement: can be pressed, focused, and is named.
fn mark(kind: &str, mark: Mark, emphasis: Emphasis, tab_index: Value, name: Value) -> Element {
    svg("g")
        .class([kind, " ", &mark_class(mark)].concat())
        .attr("role", "button")
        .attr("data-emphasis", emphasis_word(emphasis))
        .attr("tabindex", tab_index)
        .named(name)
}

fn circle(class: &'static str, radius: f64) -> Element {
    svg("circle").class(class).attr("r", radius)
}

fn path(class: &'static str, path: impl Into<Value>) -> Element {
    svg("path").class(class).attr("d", path)
}

fn area(session: Session, stop: Memo<Option<Selection>>, area: &AreaMark) -> Element {
    let tab_index = tab_index(stop, Selection::Place(area.place.clone()));
    let name = place_name(session, &area.name, area.claims.len());
    mark("area", area.mark, area.emphasis, tab_index, name)
        .key(["area ", &area.place.0].concat())
        .attr("data-place", area.place.0.clone())
        .attr("transform", moved_to(area.at))
        .child(circle("disc", area.radius))
}

fn place(session: Session, stop: Memo<Option<Selection>>, place: &PlaceMark) -> Element {
    let tab_index = tab_index(stop, Selection::Place(place.place.clone()));
    let name = place_name(session, &place.name, place.claims.len());
    let half = place.radius * 0.9;
    let strike = || line(Point::new(-half, half), Point::new(half, -half));
    mark("place", place.mark, place.emphasis, tab_index, name)
        .key(["place ", &place.place.0].concat())
        .attr("data-place", place.place.0.clone())
        .attr("transform", moved_to(place.at))
        .child(circle("hit", place.radius.max(HIT_RADIUS)))
        .child(circle("halo", place.radius + 4.0))
        .child(circle("body", place.radius))
        .child(place.mark.denied.then(|| path("stroke-through", strike())))
}

fn movement(session: Session, stop: Memo<Option<Selection>>, movement: &MovementMark) -> Element {
    let line = movement.svg_path();
    let name = movement_sentence(session, &movement.claim).into();
    let tab_index = tab_index(stop, Selection::Movement(movement.claim.clone()));
    let head =
        [&moved_to(movement.tip), " rotate(", &decimal(movement.tip_degrees, 2), ")"].concat();
    // An open arrow for what is not done, a filled one for what is.
    let shape = if movement.mark.not_done { "M-9,-5 L0,0 L-9,5" } else { "M-9,-5 L0,0 L-9,5 Z" };
    mark("movement", movement.mark, movement.emphasis, tab_index, name)
        .key(movement.claim.0.clone())
        .attr("data-movement", movement.claim.0.clone())
        .child(path("hit", line.clone()))
        .child(path("line", line))
        .child(path("head", shape).attr("transform", head))
}

fn label(label: &Label) -> Node {
    let rect = &label.rect;
    let middle = Point::new(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
    let leader = label.leader.map(|to| path("leader", line(middle, to)));
    let name = svg("text").attr("x", middle.x).attr("y", middle.y).child(label.name.clone());
    nodes![leader, name]
}

/// A straight line as SVG writes it.
fn line(from: Point, to: Point) -> String {
    let [x, y, to_x, to_y] = [from.x, from.y, to.x, to.y].map(|it| decimal(it, 2));
    ["M", &x, ",", &y, " L", &to_x, ",", &to_y].concat()
}
