//! Areas, movements, places and names over the basemap.

use super::map_outlines::{Outlines, Placed};
use super::map_view::MapDesk;
use super::mark_glyph::{dressed, emphasis_word, mark_class};
use super::spoken::{movement_sentence, place_sentence};
use crate::signal::Memo;
use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Element, Node, Value, code, many, nodes, part, svg};
use isnad_account::{PlaceId, sorting};
use isnad_scene::{
    AreaMark, CandidateMark, Emphasis, Label, MapScene, Mark, MovementMark, NameEnd, Pin,
    PlaceMark, Point, Selection, decimal, svg_line, svg_traces,
};
use std::sync::Arc;

/// Least radius of what a finger or a pointer must hit: half of 24 pixels.
pub(super) const HIT_RADIUS: f64 = 12.0;

pub(super) fn map_marks(desk: MapDesk, scene: &Arc<MapScene>, outlines: &mut Outlines) -> Element {
    let (session, stop) = (desk.session, tab_stop(desk));
    let names_under_hand = names_under_the_hand(session, scene);
    let under_hand = scene.is_crowded().then(|| under_the_hand(session, stop, scene));
    let is_place =
        |id: &PlaceId, emphasis| is_element(scene, stop, emphasis, || Selection::Place(id.clone()));
    let areas = scene.areas.iter().filter(|it| is_place(&it.place, it.emphasis));
    outlines.settle();
    let areas = many(areas.map(|it| area_button(session, stop, it, outlines.place(scene, it))));
    let is_moved = |it: &&MovementMark| {
        is_element(scene, stop, it.emphasis, || Selection::Movement(it.claim.clone()))
    };
    let movements = in_text_order(scene).filter(is_moved);
    let movements = many(movements.map(|it| movement_button(session, stop, it)));
    let places = in_reading_order(scene).filter(|it| is_place(&it.place, it.emphasis));
    let places = many(places.map(|it| place_button(session, stop, it)));
    let aside = in_reading_order(scene).filter(|it| it.moved_aside);
    let aside = aside.filter(|it| is_place(&it.place, it.emphasis));
    let leaders = many(aside.map(leader));
    let other = scene.candidate.as_ref().map(|it| candidate(session, it));
    let labels = many(scene.labels.iter().map(|it| label(session, it)));
    svg("svg")
        .class("map-marks")
        .attr("width", scene.viewport.width)
        .attr("height", scene.viewport.height)
        .child(svg("g").child(areas))
        .child(svg("g").child(movements))
        .child(svg("g").class("leaders").attr("aria-hidden", "true").child(leaders))
        .child(svg("g").child(places))
        .child(under_hand)
        .child(other)
        .child(svg("g").class("labels").attr("aria-hidden", "true").child(labels))
        .child(names_under_hand)
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

/// What the pointer is over on a crowded map, and what shows the same as what it is over elsewhere: that stands out of
/// the picture. A hand and a pointer reach through it to what is painted.
fn under_the_hand(session: Session, stop: Memo<Option<Selection>>, scene: &Arc<MapScene>) -> Node {
    let scene = Arc::clone(scene);
    let mut outlines = Outlines::new(session);
    part(move || {
        let things = session.hovered();
        let (moved, here): (Vec<_>, Vec<_>) =
            things.into_iter().partition(|it| matches!(it, Selection::Movement(_)));
        let is_over = |thing: Selection, all: &[Selection], emphasis| {
            all.contains(&thing) && !is_element(&scene, stop, emphasis, || thing.clone())
        };
        let is_place = |id: &PlaceId, emphasis| {
            !here.is_empty() && is_over(Selection::Place(id.clone()), &here, emphasis)
        };
        let is_moved = |it: &&MovementMark| {
            !moved.is_empty() && is_over(Selection::Movement(it.claim.clone()), &moved, it.emphasis)
        };
        outlines.settle();
        let areas = scene.areas.iter().filter(|it| is_place(&it.place, it.emphasis));
        let areas = many(areas.map(|it| hovered(area(it, outlines.place(&scene, it)))));
        let movements = scene.movements.iter().filter(is_moved);
        let places = scene.places.iter().filter(|it| is_place(&it.place, it.emphasis));
        let movements = many(movements.map(|it| hovered(movement(it))));
        let places = many(places.map(|it| hovered(place(it))));
        let group = svg("g").class("under-hand").attr("aria-hidden", "true");
        Some(group.child(areas).child(movements).child(places))
    })
}

/// The names of what the pointer is over, where there was no room for them.
fn names_under_the_hand(session: Session, scene: &Arc<MapScene>) -> Node {
    let scene = Arc::clone(scene);
    part(move || {
        let things = session.hovered();
        let left_out = things.iter().filter_map(|it| scene.name_left_out(it.place()?));
        let group = svg("g").class("labels under-hand").attr("aria-hidden", "true");
        Some(group.child(many(left_out.map(|it| name_at(&it)))))
    })
}

fn hovered(mark: Element) -> Element {
    mark.attr("data-hovered", "")
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

/// What stands for a place or a movement.
fn mark(kind: &str, mark: Mark, emphasis: Emphasis) -> Element {
    svg("g")
        .class([kind, " ", &mark_class(mark)].concat())
        .attr("data-emphasis", emphasis_word(emphasis))
}

/// A mark that can be pressed and focused, and is named.
fn button(mark: Element, tab_index: Value, name: String) -> Element {
    mark.attr("role", "button").attr("tabindex", tab_index).named(name)
}

fn circle(class: &'static str, radius: f64) -> Element {
    svg("circle").class(class).attr("r", radius)
}

fn path(class: &'static str, path: impl Into<Value>) -> Element {
    svg("path").class(class).attr("d", path)
}

fn area_button(
    session: Session,
    stop: Memo<Option<Selection>>,
    it: &AreaMark,
    outline: Option<Placed>,
) -> Element {
    let tab_index = tab_index(stop, Selection::Place(it.place.clone()));
    let name = place_sentence(session, &it.name, it.counts, 0);
    button(area(it, outline), tab_index, name).key(["area ", &it.place.0].concat())
}

/// A disc, or the outline of the country that the area is.
fn area(area: &AreaMark, outline: Option<Placed>) -> Element {
    mark("area", area.mark, area.emphasis)
        .attr("data-place", area.place.0.clone())
        .attr(
            "transform",
            match &outline {
                Some(placed) => placed.transform(),
                None => moved_to(area.at),
            },
        )
        .child(match outline {
            Some(Placed { outline, .. }) => {
                nodes![path("hit land", outline.land), path("disc edge", outline.edge)]
            }
            None => circle("disc", area.radius).into(),
        })
}

fn place_button(session: Session, stop: Memo<Option<Selection>>, it: &PlaceMark) -> Element {
    let tab_index = tab_index(stop, Selection::Place(it.place.clone()));
    let name = place_sentence(session, &it.name, it.counts, it.inside.len());
    button(place(it), tab_index, name).key(["place ", &it.place.0].concat())
}

fn place(place: &PlaceMark) -> Element {
    let Pin { look, signs, rings } = place.pin();
    mark("place", place.mark, place.emphasis)
        .attr("data-place", place.place.0.clone())
        .attr("transform", moved_to(place.at))
        .child(circle("hit", place.radius.max(HIT_RADIUS)))
        .child(circle("halo", place.reach() + 4.0))
        .child((!rings.is_empty()).then(|| path("ring", svg_traces(&rings))))
        .child(dressed(svg("circle").attr("r", place.radius), "body", &look))
        .child((!signs.is_empty()).then(|| path("signs", svg_traces(&signs))))
}

fn movement_button(session: Session, stop: Memo<Option<Selection>>, it: &MovementMark) -> Element {
    let name = movement_sentence(session, &it.claim);
    let tab_index = tab_index(stop, Selection::Movement(it.claim.clone()));
    button(movement(it), tab_index, name).key(it.claim.0.clone())
}

fn movement(movement: &MovementMark) -> Element {
    let line = movement.svg_path();
    let head =
        [&moved_to(movement.tip), " rotate(", &decimal(movement.tip_degrees, 2), ")"].concat();
    mark("movement", movement.mark, movement.emphasis)
        .attr("data-movement", movement.claim.0.clone())
        .child(path("hit", line.clone()))
        .child(fade(movement))
        .child(
            dressed(svg("path").attr("d", line), "line", &movement.mark.line())
                .style("--fade", stroke_of(movement)),
        )
        .child(sign(movement))
        .child(
            dressed(svg("path").attr("d", "M-9,-5 L0,0 L-9,5"), "head", &movement.mark.head())
                .attr("transform", head),
        )
}

/// The signs in the middle of its line.
fn sign(movement: &MovementMark) -> Option<Element> {
    let sign = movement.sign();
    let drawn = || path("sign", svg_traces(&sign)).attr("transform", moved_to(movement.middle()));
    (!sign.is_empty()).then(drawn)
}

/// Where the line begins or ends is not known: there it fades.
fn fade(movement: &MovementMark) -> Option<Element> {
    let (from, to) = (movement.curves.first()?.start, movement.curves.last()?.end);
    let stops = movement.strengths();
    if stops.is_empty() {
        return None;
    }
    let stop = |(at, share): &(f64, f64)| {
        svg("stop")
            .attr("offset", *at)
            .attr("stop-color", "currentColor")
            .attr("stop-opacity", *share)
    };
    let fade = svg("linearGradient")
        .attr("id", fade_name(movement))
        .attr("gradientUnits", "userSpaceOnUse")
        .attr("x1", from.x)
        .attr("y1", from.y)
        .attr("x2", to.x)
        .attr("y2", to.y)
        .child(many(stops.iter().map(stop)));
    Some(fade)
}

fn fade_name(movement: &MovementMark) -> String {
    ["fade-", &movement.claim.0].concat()
}

fn stroke_of(movement: &MovementMark) -> Option<String> {
    (!movement.strengths().is_empty()).then(|| ["url(#", &fade_name(movement), ")"].concat())
}

/// From a mark that stands beside its spot to the spot.
fn leader(mark: &PlaceMark) -> Node {
    let spot = circle("spot", 2.0).attr("transform", moved_to(mark.spot));
    nodes![path("leader", svg_line(&[mark.at, mark.spot])), spot]
}

/// Another place that a name could mean, unlike all that the account tells of: a hollow diamond that asks.
fn candidate(session: Session, it: &CandidateMark) -> Element {
    let r = decimal(CandidateMark::RADIUS, 2);
    let diamond = ["M0,-", &r, "L", &r, ",0L0,", &r, "L-", &r, ",0Z"].concat();
    let name = it.label.as_ref().map(name_at);
    let sign = svg("text").attr("x", it.at.x).attr("y", it.at.y).child(session.text(w::HELP_SIGN));
    svg("g")
        .class("candidate labels")
        .attr("role", "img")
        .named([session.say(w::COULD_ALSO_BE), " ", &it.name].concat())
        .child(path("diamond", diamond).attr("transform", moved_to(it.at)))
        .child(sign)
        .child(name)
}

/// A name that keeps to its mark with one end.
fn name_at(label: &Label) -> Element {
    let at = label.at();
    let end = (label.end != NameEnd::Middle).then(|| label.end.code());
    svg("text").attr("x", at.x).attr("y", at.y).attr("data-end", end).child(label.name.clone())
}

/// A name; it can be pressed as its mark can, and tells how many places are folded into that.
fn label(session: Session, label: &Label) -> Node {
    let leader = label.leader.map(|line| path("leader", svg_line(&line)));
    let more = [" +", &session.number(label.n_inside)].concat();
    let more = (label.n_inside > 0).then(|| svg("tspan").class("more").child(more));
    let name = name_at(label).attr("data-names", label.place.0.clone()).child(more);
    nodes![leader, name]
}
