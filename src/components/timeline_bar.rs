//! One bar: its body between its ends, hatched where it rests on an anchor from outside, with an arrow where
//! an end is not known.

use super::mark_glyph::{emphasis_word, mark_class};
use super::timeline_bars::{Lie, line, rect};
use super::timeline_sign::{claim_sign, sign_place};
use crate::view::{Element, Node, many, nodes, svg};
use isnad_scene::{Bar, BarEnd, Rect, Whereabouts, decimal};

/// Least extent of what a finger must hit.
const TARGET: f64 = 24.0;
/// How far the arrow of an open end reaches back.
const ARROW: f64 = 5.0;
/// Distance between two lines of a hatch, and how thick one is: a texture, not a warning.
const HATCH: &str = "6";
const HATCH_LINE: &str = "1.25";

/// How a bar ends on the earlier and on the later side.
type Ends = (BarEnd, BarEnd);

/// The stretch that several claims share; their marks stand on it.
pub(super) fn stretch(lie: Lie, shared: &Whereabouts) -> Element {
    let seen = seen_part(lie, shared.rect);
    let ends = (shared.start, shared.end);
    let hatch =
        || rect("hatch", seen).attr("mask", mask_of(lie, ends)).attr("fill", "url(#hatch-ink)");
    svg("g")
        .class("stretch")
        .attr("data-emphasis", emphasis_word(shared.emphasis))
        .child(rect("body", seen).attr("mask", mask_of(lie, ends)).attr("rx", "2"))
        .child(shared.from_outside.then(hatch))
        .child(arrows(lie, ends, seen))
}

/// The bar of a claim, or of another time that fits it as well.
pub(super) fn drawn(lie: Lie, bar: &Bar, class: &str) -> Element {
    let shape = if bar.is_sign { " claim-sign" } else { "" };
    let class = [class, &mark_class(bar.mark), shape].concat();
    let group = svg("g")
        .class(class)
        .attr("data-claim", bar.claim.0.clone())
        .attr("data-emphasis", emphasis_word(bar.emphasis));
    let target = if lie.is_crowded { bar.rect } else { grown(bar.rect) };
    if bar.is_sign {
        let (width, height) = (target.width, target.height);
        let around = Rect::new(-width / 2.0, -height / 2.0, width, height);
        return group
            .attr("transform", sign_place(bar))
            .child(rect("hit", around))
            .child(claim_sign(bar));
    }
    let group = group.child(rect("hit", target));
    let seen = seen_part(lie, bar.rect);
    let across = Lie { is_vertical: !lie.is_vertical, ..lie };
    let strike = || line("stroke-through", across, middle(lie, seen), seen);
    let ends = (bar.start, bar.end);
    let mask = || mask_of(lie, ends);
    // Lines between the filled parts, or lines in the hollow.
    let is_filled = !(bar.mark.denied || bar.mark.hedged || bar.mark.not_done);
    let lines = if is_filled { "url(#hatch)" } else { "url(#hatch-ink)" };
    let hatch = || rect("hatch", seen).attr("mask", mask()).attr("fill", lines);
    group
        .child(rect("body", seen).attr("mask", mask()).attr("rx", "2"))
        .child((bar.mark.from_outside && !lie.is_told).then(hatch))
        .child(arrows(lie, ends, seen))
        .child(bar.mark.denied.then(strike))
}

/// An arrow where the claim goes on to who knows when.
fn arrows(lie: Lie, ends: Ends, seen: Rect) -> Node {
    let (low, high) = low_and_high(lie, ends);
    let arrow = |is_low: bool| {
        let (tip, back) = match (lie.is_vertical, is_low) {
            (false, true) => (seen.x, ARROW),
            (false, false) => (seen.x + seen.width, -ARROW),
            (true, true) => (seen.y, ARROW),
            (true, false) => (seen.y + seen.height, -ARROW),
        };
        svg("path").class("open-end").attr("d", arrow_path(lie, seen, tip, back))
    };
    nodes![(low == BarEnd::Open).then(|| arrow(true)), (high == BarEnd::Open).then(|| arrow(false)),]
}

fn arrow_path(lie: Lie, seen: Rect, tip: f64, back: f64) -> String {
    let (start, middle) =
        if lie.is_vertical { (seen.x, lie.thick / 2.0) } else { (seen.y, lie.thick / 2.0) };
    let points = [(tip + back, start), (tip, start + middle), (tip + back, start + lie.thick)];
    let written = points.map(|(along, across)| {
        let (x, y) = if lie.is_vertical { (across, along) } else { (along, across) };
        [&decimal(x, 2), ",", &decimal(y, 2)].concat()
    });
    ["M", &written.join(" L")].concat()
}

/// How a bar ends on the side of the smaller and of the greater coordinate.
fn low_and_high(lie: Lie, (start, end): Ends) -> Ends {
    if lie.is_turned { (end, start) } else { (start, end) }
}

/// The middle of a bar across time.
fn middle(lie: Lie, seen: Rect) -> f64 {
    if lie.is_vertical { seen.x + seen.width / 2.0 } else { seen.y + seen.height / 2.0 }
}

fn seen_part(lie: Lie, whole: Rect) -> Rect {
    if lie.is_vertical {
        Rect { x: whole.x + (whole.width - lie.thick) / 2.0, width: lie.thick, ..whole }
    } else {
        Rect { y: whole.y + (whole.height - lie.thick) / 2.0, height: lie.thick, ..whole }
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
fn mask_of(lie: Lie, ends: Ends) -> Option<&'static str> {
    let fades = |end| matches!(end, BarEnd::Faded | BarEnd::Open);
    let (low, high) = low_and_high(lie, ends);
    match (lie.is_vertical, fades(low), fades(high)) {
        (_, false, false) => None,
        (false, true, false) => Some("url(#fade-x-low)"),
        (false, false, true) => Some("url(#fade-x-high)"),
        (false, true, true) => Some("url(#fade-x-both)"),
        (true, true, false) => Some("url(#fade-y-low)"),
        (true, false, true) => Some("url(#fade-y-high)"),
        (true, true, true) => Some("url(#fade-y-both)"),
    }
}

/// Only those that run the way time does: each is seven elements.
fn fades(lie: Lie) -> Node {
    let all = [
        ("fade-x-low", false, true, false),
        ("fade-x-high", false, false, true),
        ("fade-x-both", false, true, true),
        ("fade-y-low", true, true, false),
        ("fade-y-high", true, false, true),
        ("fade-y-both", true, true, true),
    ];
    let needed = all.into_iter().filter(|(_, is_vertical, ..)| *is_vertical == lie.is_vertical);
    many(needed.map(|(name, is_vertical, low, high)| fade(name, is_vertical, low, high)))
}

fn fade(name: &'static str, is_vertical: bool, low: bool, high: bool) -> Node {
    let gradient = ["g-", name].concat();
    let fill = ["url(#", &gradient, ")"].concat();
    let (x2, y2) = if is_vertical { ("0", "1") } else { ("1", "0") };
    let opacity = |fades: bool| if fades { "0.15" } else { "1" };
    let stop = |offset, opacity| svg("stop").attr("offset", offset).attr("stop-opacity", opacity);
    let gradient = svg("linearGradient")
        .attr("id", gradient)
        .attr("x1", "0")
        .attr("y1", "0")
        .attr("x2", x2)
        .attr("y2", y2)
        .child(stop("0", opacity(low)))
        .child(stop("0.22", "1"))
        .child(stop("0.78", "1"))
        .child(stop("1", opacity(high)));
    let mask = svg("mask")
        .attr("id", name)
        .class("fade")
        .attr("maskContentUnits", "objectBoundingBox")
        .child(svg("rect").attr("width", "1").attr("height", "1").attr("fill", fill));
    nodes![gradient, mask]
}

/// What bars are drawn with: fading ends and hatches.
pub(super) fn patterns(lie: Lie) -> Element {
    svg("defs")
        .child(hatch("hatch", "hatch-paper"))
        .child(hatch("hatch-ink", "hatch-ink"))
        .child(fades(lie))
}

fn hatch(name: &'static str, class: &'static str) -> Element {
    let stripe = svg("rect").class(class).attr("width", HATCH_LINE).attr("height", HATCH);
    svg("pattern")
        .attr("id", name)
        .attr("width", HATCH)
        .attr("height", HATCH)
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)")
        .child(stripe)
}
