//! Lanes, ticks, gaps and bars.

use super::mark_glyph::{emphasis_word, mark_class};
use super::timeline_axis::axis;
use super::timeline_view::TimelineDesk;
use super::undated_strip::undated_strip;
use crate::signal::Memo;
use crate::state::Session;
use crate::strings::{fill, words as w};
use crate::view::{Element, Node, code, el, many, nodes, svg, words};
use isnad_account::ClaimId;
use isnad_scene::{
    Bar, BarEnd, Gap, Lane, LaneKey, Orientation, Panel, Rect, TimeDirection, TimelineScene,
    decimal,
};

/// Thickness of what is seen of a row; the rest is room for the finger.
const BAR: f64 = 12.0;
/// Least extent of what a finger must hit.
const TARGET: f64 = 24.0;

/// How the drawing lies on the screen.
#[derive(Clone, Copy)]
pub(super) struct Lie {
    pub(super) is_vertical: bool,
    /// Whether later has the smaller x.
    pub(super) is_turned: bool,
}

pub(super) fn timeline_bars(desk: TimelineDesk, scene: &TimelineScene) -> Node {
    let session = desk.session;
    let direction = desk.direction.get();
    let is_vertical = desk.orientation.get() == Orientation::Vertical;
    let lie = Lie { is_vertical, is_turned: !is_vertical && direction == TimeDirection::Rtl };
    let stop = tab_stop(desk);
    let names = many(scene.lanes.iter().map(|it| lane_name(session, lie, it)));
    let bands = many(scene.lanes.iter().map(|it| band(lie, scene.size, it)));
    let panels = many(scene.panels.iter().map(|it| panel(lie, it)));
    let bars = many(scene.bars.iter().map(|it| bar(session, stop, lie, it)));
    let brush = scene.brush.map(|it| rect("brush", it));
    let undated = undated_strip(session, stop, direction, scene);
    let empty =
        scene.panels.is_empty().then(|| el("p").class("empty").child(session.text(w::NO_DATES)));
    let size = scene.size;
    let turned = svg("g")
        .attr("transform", mirrored(session, lie, size))
        .child(nodes![bands, panels, brush])
        .child(svg("g").class("bars").child(bars));
    let drawing = svg("svg").attr("width", size.width).attr("height", size.height);
    let timeline = el("div")
        .class(if is_vertical { "timeline vertical" } else { "timeline" })
        .child(axis(session, lie, scene))
        .child(el("div").class("lane-names").attr("aria-hidden", "true").child(names))
        .child(
            el("div")
                .class("timeline-drawing")
                .keep(desk.drawing)
                .child(drawing.child(fades()).child(turned)),
        );
    nodes![empty, timeline, undated]
}

/// The first lane of a vertical timeline stands where reading begins.
fn mirrored(session: Session, lie: Lie, size: Rect) -> Option<String> {
    let is_rtl = session.language.get().direction() == "rtl";
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
    let words = words(move || match (&name, is_unknown) {
        (Some(name), _) => name.clone(),
        (None, true) => session.say(w::NO_LANE).to_owned(),
        (None, false) => session.say(w::THE_ARTICLE).to_owned(),
    });
    let (offset, extent) = (px(lane.offset), px(lane.thickness));
    let (start, size) = if lie.is_vertical {
        ("inset-inline-start", "inline-size")
    } else {
        ("inset-block-start", "block-size")
    };
    let name = el("div").class("lane-name").attr("dir", "auto");
    name.style(start, offset).style(size, extent).child(words)
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
    rect("band", across)
}

pub(super) fn rect(class: &'static str, rect: Rect) -> Element {
    svg("rect")
        .class(class)
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
fn line(class: &'static str, lie: Lie, at: f64, rect: Rect) -> Element {
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
    let class = ["bar ", &mark_class(bar.mark)].concat();
    let seen = seen_part(lie, bar.rect);
    let claim = bar.claim.clone();
    let tab_index =
        code(move || if stop.with(|stop| stop.as_ref() == Some(&claim)) { "0" } else { "-1" });
    let said = session.words_of(&bar.claim);
    // Not the bounds of the bar: without a year those lie in a year that stands in for it.
    let when = session.when_of(&bar.claim);
    let name =
        words(move || fill(session.say(w::BAR_NAMED), &[&session.writer.get().when(&when), &said]));
    let strike = bar.mark.denied.then(|| {
        line(
            "stroke-through",
            Lie { is_vertical: !lie.is_vertical, ..lie },
            middle(lie, seen),
            seen,
        )
    });
    let body = rect("body", seen).attr("mask", mask_of(lie, bar)).attr("rx", "2");
    svg("g")
        .class(class)
        .attr("role", "button")
        .key(bar.claim.0.clone())
        .attr("data-claim", bar.claim.0.clone())
        .attr("data-emphasis", emphasis_word(bar.emphasis))
        .attr("tabindex", tab_index)
        .named(name)
        .child(rect("hit", grown(bar.rect)))
        .child(body)
        .child(strike)
}

/// The middle of a bar across time.
fn middle(lie: Lie, seen: Rect) -> f64 {
    if lie.is_vertical { seen.x + seen.width / 2.0 } else { seen.y + seen.height / 2.0 }
}

fn seen_part(lie: Lie, whole: Rect) -> Rect {
    if lie.is_vertical {
        Rect { x: whole.x + (whole.width - BAR) / 2.0, width: BAR, ..whole }
    } else {
        Rect { y: whole.y + (whole.height - BAR) / 2.0, height: BAR, ..whole }
    }
}

/// Large enough to hit.
fn grown(rect: Rect) -> Rect {
    let (width, height) = (rect.width.max(TARGET), rect.height.max(TARGET));
    Rect::new(
        rect.x - (width - rect.width) / 2.0,
        rect.y - (height - rect.height) / 2.0,
        width,
        height,
    )
}

/// Bars fade where their end is not the time itself.
fn mask_of(lie: Lie, bar: &Bar) -> Option<&'static str> {
    let fades = |end| matches!(end, BarEnd::Faded | BarEnd::Open);
    let (start, end) = (fades(bar.start), fades(bar.end));
    let (low, high) = if lie.is_turned { (end, start) } else { (start, end) };
    match (lie.is_vertical, low, high) {
        (_, false, false) => None,
        (false, true, false) => Some("url(#fade-x-low)"),
        (false, false, true) => Some("url(#fade-x-high)"),
        (false, true, true) => Some("url(#fade-x-both)"),
        (true, true, false) => Some("url(#fade-y-low)"),
        (true, false, true) => Some("url(#fade-y-high)"),
        (true, true, true) => Some("url(#fade-y-both)"),
    }
}

fn fades() -> Element {
    let all = [
        ("fade-x-low", false, true, false),
        ("fade-x-high", false, false, true),
        ("fade-x-both", false, true, true),
        ("fade-y-low", true, true, false),
        ("fade-y-high", true, false, true),
        ("fade-y-both", true, true, true),
    ];
    let masks = all.map(|(name, is_vertical, low, high)| fade(name, is_vertical, low, high));
    svg("defs").child(many(masks))
}

fn fade(name: &'static str, is_vertical: bool, low: bool, high: bool) -> Node {
    let gradient = ["g-", name].concat();
    let fill = ["url(#", &gradient, ")"].concat();
    let (x2, y2) = if is_vertical { ("0", "1") } else { ("1", "0") };
    let opacity = |fades: bool| if fades { "0.12" } else { "1" };
    let stop = |offset, opacity| svg("stop").attr("offset", offset).attr("stop-opacity", opacity);
    let gradient = svg("linearGradient")
        .attr("id", gradient)
        .attr("x1", "0")
        .attr("y1", "0")
        .attr("x2", x2)
        .attr("y2", y2)
        .child(stop("0", opacity(low)))
        .child(stop("0.3", "1"))
        .child(stop("0.7", "1"))
        .child(stop("1", opacity(high)));
    let mask = svg("mask")
        .attr("id", name)
        .class("fade")
        .attr("maskContentUnits", "objectBoundingBox")
        .child(svg("rect").attr("width", "1").attr("height", "1").attr("fill", fill));
    nodes![gradient, mask]
}
