//! Lanes, ticks, gaps and bars.

use super::spoken::claim_sentence;
use super::timeline_axis::axis;
use super::timeline_bar::{drawn, ghost, patterns, stretch};
use super::timeline_crowd::crowd_canvas;
use super::timeline_desk::TimelineDesk;
use super::undated_strip::undated_strip;
use crate::signal::Memo;
use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Element, Node, code, el, many, nodes, part, svg, words};
use isnad_account::ClaimId;
use isnad_scene::{
    Axis, Bar, Emphasis, Gap, Lane, LaneKey, Orientation, Panel, Rect, Stretching, TimeDirection,
    TimelineScene, decimal,
};
use std::sync::Arc;

/// How the drawing lies on the screen.
#[derive(Clone, Copy)]
pub(super) struct Lie {
    pub(super) is_vertical: bool,
    /// Whether later has the smaller x.
    pub(super) is_turned: bool,
    /// Whether signs point the other way, as writing does.
    pub(super) is_mirrored: bool,
    /// Whether a place is one in the telling, which rests on no date.
    pub(super) is_told: bool,
    /// Whether the bars are a picture, and those that are elements stand out of it.
    pub(super) is_crowded: bool,
    /// How thick a bar is seen.
    pub(super) thick: f64,
}

pub(super) fn timeline_bars(desk: TimelineDesk, scene: &Arc<TimelineScene>) -> Node {
    let session = desk.session;
    let direction = desk.direction.get();
    let is_vertical = desk.orientation.get() == Orientation::Vertical;
    let is_turned = !is_vertical && direction == TimeDirection::Rtl;
    let is_told = scene.panels.iter().any(|panel| panel.axis == Axis::Told);
    let is_crowded = scene.is_crowded();
    // A vertical drawing is mirrored as a whole.
    let is_mirrored = !is_vertical && session.direction.get() == "rtl";
    let thick = scene.thickness();
    let lie = Lie { is_vertical, is_turned, is_mirrored, is_told, is_crowded, thick };
    let stop = tab_stop(desk);
    let names = many(lanes_in_sight(desk, scene).map(|it| lane_name(session, lie, it)));
    let bands = many(lanes_in_sight(desk, scene).map(|it| band(lie, scene.size, it)));
    let panels = many(scene.panels.iter().map(|it| panel(lie, it)));
    let is_element = is_element(stop, scene);
    let elements = scene.bars.iter().filter(|it| is_element(it));
    let bars = many(elements.map(|it| bar(session, stop, lie, it)));
    let unpainted = (!is_crowded).then_some(&**scene);
    let stretches = unpainted.map(|it| many(it.whereabouts.iter().map(|it| stretch(lie, it))));
    let ghosts = unpainted.map(|it| many(it.ghosts.iter().map(|it| ghost(lie, it))));
    let echoes = unpainted.map(|it| many(it.echoes.iter().map(|it| drawn(lie, it))));
    let brush = scene.brush.map(|it| rect("brush", it));
    let undated = undated_strip(session, stop, direction, scene);
    let why_empty = if scene.undated.is_empty() { w::NOTHING_SHOWN } else { w::NO_DATES };
    let empty =
        scene.panels.is_empty().then(|| el("p").class("empty").child(session.text(why_empty)));
    let (size, of_axis) = (scene.size, Arc::clone(scene));
    let stretched =
        move || words(move || desk.stretching().map_or_else(String::new, |it| along(lie, it)));
    let moving = |inside: Node| svg("g").attr("transform", stretched()).child(inside);
    let turned =
        |inside: Node| svg("g").attr("transform", mirrored(session, lie, size)).child(inside);
    let marks = nodes![
        brush,
        ghosts,
        stretches,
        is_crowded.then(|| under_the_hand(desk, lie, scene)),
        svg("g").class("bars").child(bars),
        echoes,
    ];
    // The lines of days and lanes lie beneath the bars, painted or not.
    let ground = sheet(size).class("ground").child(turned(nodes![bands, moving(panels)]));
    let drawing = sheet(size).child(patterns(lie)).child(turned(moving(marks).into()));
    let timeline = el("div")
        .class(if is_vertical { "timeline vertical" } else { "timeline" })
        .child(el("div").class("corner"))
        .child(part(move || axis(session, lie, &of_axis, desk.stretching())))
        .child(el("div").class("lane-names").attr("aria-hidden", "true").child(names))
        .child(
            el("div")
                .class("timeline-drawing")
                .keep(desk.drawing)
                .child(ground)
                .child(is_crowded.then(|| crowd_canvas(desk.crowd)))
                .child(drawing),
        );
    nodes![empty, timeline, undated]
}

/// Of a crowded timeline only what is lit is an element, and what the tab key reaches.
fn is_element(stop: Memo<Option<ClaimId>>, scene: &TimelineScene) -> impl Fn(&Bar) -> bool + use<> {
    let (is_crowded, is_sparse) = (scene.is_crowded(), scene.is_lit_sparsely());
    let stop = if is_crowded { stop.get() } else { None };
    move |bar| {
        !is_crowded
            || (bar.emphasis == Emphasis::Selected && is_sparse)
            || stop.as_ref() == Some(&bar.claim)
    }
}

/// What the hand brushes of a crowded timeline, and the painted bar that it is over.
fn under_the_hand(desk: TimelineDesk, lie: Lie, scene: &Arc<TimelineScene>) -> Node {
    let (of_brush, of_hover) = (Arc::clone(scene), Arc::clone(scene));
    let brushed = move || Some(rect("brush", of_brush.stretch_rect(&desk.brushed.get()?)?));
    let hovered = move || {
        let claim = desk.session.pointed()?.claim()?.clone();
        let bar = of_hover.bars.iter().find(|bar| bar.claim == claim)?;
        Some(drawn(lie, bar).attr("data-hovered", ""))
    };
    nodes![part(brushed), part(hovered)]
}

/// A drawing as large as the timeline.
fn sheet(size: Rect) -> Element {
    svg("svg").attr("width", size.width).attr("height", size.height)
}

/// A stretching along time, as SVG writes it.
fn along(lie: Lie, it: Stretching) -> String {
    let (scale, offset) = (decimal(it.scale, 4), decimal(it.offset, 2));
    match lie.is_vertical {
        true => ["translate(0 ", &offset, ") scale(1 ", &scale, ")"].concat(),
        false => ["translate(", &offset, " 0) scale(", &scale, " 1)"].concat(),
    }
}

/// So many lanes have a name and a band each, in sight or not.
const MOST_LANES: usize = 60;

/// The lanes that are drawn: all, or of very many those in sight; paper shows all.
fn lanes_in_sight(desk: TimelineDesk, scene: &TimelineScene) -> impl Iterator<Item = &Lane> {
    let is_partly_seen = scene.lanes.len() > MOST_LANES && !desk.session.is_printing();
    let window = is_partly_seen.then(|| desk.window.get());
    let is_seen = move |lane: &&Lane| {
        let ends = lane.offset + lane.thickness;
        window.is_none_or(|(from, to)| lane.offset < to && from < ends)
    };
    scene.lanes.iter().filter(is_seen)
}

/// The first lane of a vertical timeline stands where reading begins.
fn mirrored(session: Session, lie: Lie, size: Rect) -> Option<String> {
    let is_rtl = session.direction.get() == "rtl";
    (lie.is_vertical && is_rtl)
        .then(|| ["translate(", &decimal(size.width, 2), " 0) scale(-1 1)"].concat())
}

/// What the tab key reaches: the last focused, else the lit, else the first bar.
fn tab_stop(desk: TimelineDesk) -> Memo<Option<ClaimId>> {
    Memo::new(move || {
        let scene = desk.scene.get()?;
        let here = |claim: &ClaimId| {
            scene.bars.iter().any(|bar| bar.claim == *claim) || scene.undated.contains(claim)
        };
        let wanted = desk.focused.get().or_else(|| desk.session.selected_claim());
        let first = || scene.bars.first().map(|bar| &bar.claim).or(scene.undated.first()).cloned();
        wanted.filter(here).or_else(first)
    })
}

fn lane_name(session: Session, lie: Lie, lane: &Lane) -> Element {
    let (name, is_unknown) = (lane.name.clone(), lane.key == LaneKey::Unknown);
    let words = name.unwrap_or_else(|| {
        session.say(if is_unknown { w::NO_LANE } else { w::THE_ARTICLE }).to_owned()
    });
    let (offset, extent) = (px(lane.offset), px(lane.thickness));
    let (start, size) = if lie.is_vertical {
        ("inset-inline-start", "inline-size")
    } else {
        ("inset-block-start", "block-size")
    };
    // The name stays in sight while a thick lane is scrolled, and is whole where it is cut off. The sheet writes how
    // many claims there are: an element for each number would be many.
    let name = el("div").attr("title", words.clone());
    let name = name.attr("data-n", session.number(lane.n_claims)).child(el("bdi").child(words));
    let class = if is_unknown { "lane-name unknown" } else { "lane-name" };
    el("div").class(class).style(start, offset).style(size, extent).child(name)
}

fn px(length: f64) -> String {
    [&decimal(length, 2), "px"].concat()
}

fn band(lie: Lie, size: Rect, lane: &Lane) -> Element {
    let across = if lie.is_vertical {
        Rect::new(lane.offset, 0.0, lane.thickness, size.height)
    } else {
        Rect::new(0.0, lane.offset, size.width, lane.thickness)
    };
    rect(if lane.key == LaneKey::Unknown { "band unknown" } else { "band" }, across)
}

pub(super) fn rect(class: &'static str, rect: Rect) -> Element {
    box_at(rect).class(class)
}

pub(super) fn box_at(rect: Rect) -> Element {
    svg("rect")
        .attr("x", rect.x)
        .attr("y", rect.y)
        .attr("width", rect.width)
        .attr("height", rect.height)
}

fn panel(lie: Lie, panel: &Panel) -> Node {
    let lines = panel.ticks.iter().map(|tick| {
        let class = if tick.turns { "tick turns" } else { "tick" };
        line(class, lie, tick.at, panel.rect)
    });
    let gaps = many(panel.gaps.iter().map(|it| gap(lie, it, panel.rect)));
    nodes![gaps, many(lines)]
}

/// A line across all lanes at a place along time.
pub(super) fn line(class: &'static str, lie: Lie, at: f64, rect: Rect) -> Element {
    let (x1, y1, x2, y2) = if lie.is_vertical {
        (rect.x, at, rect.x + rect.width, at)
    } else {
        (at, rect.y, at, rect.y + rect.height)
    };
    svg("line").class(class).attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
}

/// An empty stretch that is drawn short.
fn gap(lie: Lie, gap: &Gap, panel: Rect) -> Element {
    let (low, extent) = (gap.start.min(gap.end), (gap.end - gap.start).abs());
    let place = if lie.is_vertical {
        Rect::new(panel.x, low, panel.width, extent)
    } else {
        Rect::new(low, panel.y, extent, panel.height)
    };
    rect("gap", place)
}

fn bar(session: Session, stop: Memo<Option<ClaimId>>, lie: Lie, bar: &Bar) -> Element {
    let claim = bar.claim.clone();
    let tab_index =
        code(move || if stop.with(|stop| stop.as_ref() == Some(&claim)) { "0" } else { "-1" });
    let name = claim_sentence(session, &bar.claim);
    drawn(lie, bar)
        .attr("role", "button")
        .key(bar.claim.0.clone())
        .attr("tabindex", tab_index)
        .named(name)
}
