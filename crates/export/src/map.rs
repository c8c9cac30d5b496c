//! The map as a drawing: outlines, areas, movements, places and names.

use crate::element::{Element, circle, el, line, path, px, rect};
use crate::ground::Ground;
use crate::paint;
use crate::sign::{dressed, group, inked, lined, outlined, traced};
use crate::target::Target;
use crate::{Export, MOST_MARKS};
use isnad_scene::{
    AreaMark, ContextName, Emphasis, Fill, Label, Look, MapOptions, MapScene, MovementMark,
    NameClass, NameEnd, PlaceMark, Point, Rect, ScaleBar, decimal, svg_line,
};

/// Least radius of what a finger or a pointer must hit.
const HIT_RADIUS: f64 = 12.0;
/// Pixels that the scale bar is long at most.
const SCALE_PIXELS: f64 = 110.0;
/// How much of the lines of a crowded map is seen: many lie on one another.
const THROUGH: &str = "0.45";

/// The map in a frame of its own.
pub(crate) fn map(export: &Export<'_>, target: Target) -> Element {
    let scene = export.map;
    let ground = export.basemap.map(|it| Ground::new(it, scene.view, scene.viewport));
    let frame = Rect::new(0.0, 0.0, scene.viewport.width, scene.viewport.height);
    let areas = scene.areas.iter().map(|it| area(export, ground.as_ref(), target, it));
    let places = scene.places.iter().map(|it| place(export, target, it));
    let aside = scene.places.iter().filter(|it| it.moved_aside).map(leader);
    el("g")
        .child(rect(frame).fill(paint::MAP_SEA))
        .maybe(ground.as_ref().map(Ground::drawn))
        .child(names(export))
        .children(areas)
        .child(movements(export, target, scene))
        .children(aside)
        .children(places)
        .child(labels(export, scene))
        .child(scale_bar(export, scene))
}

/// Letters in the middle of a point, set off from what lies beneath by a rim.
fn lettered(class: &'static str, size: f64) -> Element {
    let rim = [("stroke-linejoin", "round"), ("paint-order", "stroke")];
    let text = el("g").class(class).attr("font-size", &px(size)).with("text-anchor='middle'");
    let text = text.with("dominant-baseline='central'").attr("font-family", paint::FONT_UI);
    rim.iter().fold(text, |text, (name, value)| text.attr(name, value))
}

fn middle_of(rect: &Rect) -> [(&'static str, f64); 2] {
    [("x", rect.x + rect.width / 2.0), ("y", rect.y + rect.height / 2.0)]
}

/// Seas and countries, beneath the account's own names.
fn names(export: &Export<'_>) -> Element {
    let name = |it: &ContextName| {
        let text = el("text").lengths(&middle_of(&it.rect)).attr("font-size", &px(it.font));
        let text = match it.class {
            NameClass::Sea => text.fill(paint::MAP_WATER_NAME).stroke(paint::MAP_SEA, 2.5),
            NameClass::Lake | NameClass::River => {
                text.fill(paint::MAP_WATER_NAME).stroke(paint::MAP_LAND, 2.5)
            }
            NameClass::Country | NameClass::Land => {
                text.fill(paint::MAP_NAME).stroke(paint::MAP_LAND, 2.5)
            }
        };
        text.words(&it.name)
    };
    lettered("map-names", MapOptions::FONT).children(export.map_names.iter().map(name))
}

fn labels(export: &Export<'_>, scene: &MapScene) -> Element {
    let leader = |it: &Label| {
        let leader = it.leader.map(|points| line(&points));
        leader.map(|leader| leader.with("fill='none'").stroke(paint::INK_SOFT, 0.75))
    };
    let name = |it: &Label| {
        let more = ["\u{a0}+", &export.voice.number(it.n_inside)].concat();
        let more = (it.n_inside > 0).then(|| el("tspan").with("font-weight='400'").words(&more));
        let Point { x, y } = it.at();
        let text = el("text").lengths(&[("x", x), ("y", y)]);
        let text =
            if it.end == NameEnd::Middle { text } else { text.attr("text-anchor", it.end.code()) };
        text.words(&it.name).maybe(more)
    };
    let letters = lettered("labels", MapOptions::FONT)
        .with("font-weight='600'")
        .fill(paint::INK)
        .stroke(paint::MAP_LAND, 3.5)
        .children(scene.labels.iter().map(name));
    el("g").children(scene.labels.iter().filter_map(leader)).child(letters)
}

/// A disc, or the outline of the country that the area is.
fn area(
    export: &Export<'_>,
    ground: Option<&Ground<'_>>,
    target: Target,
    area: &AreaMark,
) -> Element {
    let is_lit = area.emphasis == Emphasis::Selected;
    let shape = match ground.and_then(|it| it.outline(area)) {
        Some(outline) => path(outline),
        None => circle(area.at, area.radius),
    };
    let shape = inked(shape)
        .attr("fill-opacity", if is_lit { "0.2" } else { "0.1" })
        .with("stroke='currentColor' stroke-width='1.25' stroke-dasharray='2 4'");
    target.place(export, &area.place, &area.name, group(area.emphasis).child(shape))
}

fn place(export: &Export<'_>, target: Target, place: &PlaceMark) -> Element {
    let pin = place.pin();
    let rings = (!pin.rings.is_empty()).then(|| lined(traced(&pin.rings, place.at), 0.9));
    let disc = circle(place.at, place.radius);
    let disc = match pin.look {
        // What is filled is set off from what lies beneath by an outline of paper.
        Look { fill: Fill::Ink, width, .. } => inked(disc).stroke(paint::PAPER_RAISED, width),
        look => dressed(disc, &look),
    };
    let signs = (!pin.signs.is_empty()).then(|| {
        dressed(traced(&pin.signs, place.at), &Look { fill: Fill::Ink, width: 2.0, dash: &[] })
    });
    let halo = (place.emphasis == Emphasis::Selected)
        .then(|| lined(circle(place.at, place.reach() + 4.0), 2.0).class("halo"));
    let hit = target.hit(circle(place.at, place.radius.max(HIT_RADIUS)).with("fill='transparent'"));
    let mark = group(place.emphasis).maybe(hit).maybe(halo).maybe(rings).child(disc).maybe(signs);
    target.place(export, &place.place, &place.name, mark)
}

/// From a mark that stands beside its spot to the spot.
fn leader(mark: &PlaceMark) -> Element {
    let way = lined(line(&[mark.at, mark.spot]), 1.0);
    group(Emphasis::Plain).child(way).child(inked(circle(mark.spot, 2.0)))
}

/// Of a crowded map lines that look alike are one.
fn movements(export: &Export<'_>, target: Target, scene: &MapScene) -> Element {
    if scene.n_marks() <= MOST_MARKS {
        let all = scene.movements.iter();
        return el("g").children(all.map(|it| movement(export, target, it)));
    }
    let all = scene.distinct_movements();
    let mut looks: Vec<(Emphasis, Look)> = Vec::new();
    for look in
        all.iter().flat_map(|it| [(it.emphasis, it.mark.line()), (it.emphasis, it.mark.head())])
    {
        if !looks.contains(&look) {
            looks.push(look);
        }
    }
    let drawn = looks.into_iter().map(|(emphasis, look)| {
        let alike = all.iter().filter(|it| it.emphasis == emphasis);
        let lines = alike.clone().filter(|it| it.mark.line() == look).map(|it| it.svg_path());
        let heads = alike.filter(|it| it.mark.head() == look).map(|it| {
            let [a, b] = it.head();
            svg_line(&[a, it.tip, b])
        });
        let drawn = path(lines.chain(heads).collect());
        group(emphasis).child(dressed(drawn, &look).attr("stroke-opacity", THROUGH))
    });
    el("g").children(drawn)
}

fn movement(export: &Export<'_>, target: Target, movement: &MovementMark) -> Element {
    let way = || path(movement.svg_path());
    let look = movement.mark.line();
    let is_lit = movement.emphasis == Emphasis::Selected;
    let look = Look { width: if is_lit { 3.0 } else { look.width }, ..look };
    let end = if export.narrow.is_some() { "-wide" } else { "" };
    let (drawn, fade) = match fade(movement, end) {
        Some((paint, fade)) => (outlined(way(), &look, &paint), Some(fade)),
        None => (dressed(way(), &look), None),
    };
    let sign = movement.sign();
    let sign = (!sign.is_empty()).then(|| lined(traced(&sign, movement.middle()), 1.25));
    let [a, b] = movement.head();
    let head = line(&[a, movement.tip, b]);
    let hit = way().with("fill='none' stroke='transparent' stroke-width='16'");
    let mark = group(movement.emphasis)
        .maybe(target.hit(hit))
        .maybe(fade)
        .child(drawn)
        .maybe(sign)
        .child(dressed(head, &movement.mark.head()));
    target.movement(export, &movement.claim, mark)
}

/// Where the line begins or ends is not known: there it fades. The paint that a stroke names, and what it is.
/// `end` tells it from that of the other map of a file.
fn fade(movement: &MovementMark, end: &str) -> Option<(String, Element)> {
    let (from, to) = (movement.curves.first()?.start, movement.curves.last()?.end);
    let stops = movement.strengths();
    let stop = |(at, share): &(f64, f64)| {
        let stop = el("stop").attr("offset", &decimal(*at, 2));
        stop.with("stop-color='currentColor'").attr("stop-opacity", &decimal(*share, 2))
    };
    let name = [&crate::escape::anchor(&movement.claim.0), "-fade", end].concat();
    let ends = [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)];
    let fade = el("linearGradient").attr("id", &name).with("gradientUnits='userSpaceOnUse'");
    let fade = fade.lengths(&ends).children(stops.iter().map(stop));
    (!stops.is_empty()).then(|| (["url(#", &name, ")"].concat(), fade))
}

/// Kilometres at the latitude of the map's middle.
fn scale_bar(export: &Export<'_>, scene: &MapScene) -> Element {
    let ScaleBar { km, px } = ScaleBar::of(scene.view, scene.viewport, SCALE_PIXELS);
    let (width, y) = (scene.viewport.width, scene.viewport.height - 8.0);
    let from = if export.words.is_rtl { 12.0 } else { width - 12.0 - px };
    let ends = [(from, y - 5.0), (from, y), (from + px, y), (from + px, y - 5.0)];
    let bar = line(&ends.map(|(x, y)| Point::new(x, y)));
    let words = export.words.kilometres.replacen("{}", &export.voice.number(km as usize), 1);
    let name = el("text").lengths(&[("x", from + px / 2.0), ("y", y - 12.0)]).words(&words);
    let name = name.fill(paint::INK).stroke(paint::MAP_LAND, 2.5);
    let bar = bar.with("fill='none'").stroke(paint::INK_SOFT, 1.5);
    lettered("scale", 11.0).attr("direction", export.words.direction()).child(bar).child(name)
}
