//! One bar: its body between its ends, hatched where it rests on an anchor from outside, with an arrow where
//! an end is not known.

use super::mark_glyph::{dressed, emphasis_word, mark_class};
use super::timeline_bars::{Lie, box_at, line, rect};
use super::timeline_sign::claim_sign;
use crate::view::{Element, Node, many, nodes, svg};
use isnad_scene::{
    Bar, BarEnd, FADE, FADED, Look, Rect, Whereabouts, fades, open_arrow, seen_part, svg_line,
    svg_pierced,
};

/// Least extent of what a finger must hit.
const TARGET: f64 = 24.0;
/// Distance between two lines of a hatch, and how thick one is: a texture, not a warning.
const HATCH: &str = "6";
const HATCH_LINE: &str = "1.25";

/// How a bar ends on the earlier and on the later side.
type Ends = (BarEnd, BarEnd);

/// The stretch that several claims share; their marks stand on it.
pub(super) fn stretch(lie: Lie, shared: &Whereabouts) -> Element {
    let seen = seen_part(shared.rect, lie.thick, lie.is_vertical);
    let ends = (shared.start, shared.end);
    let hatch =
        || rect("hatch", seen).attr("mask", mask_of(lie, ends)).attr("fill", "url(#hatch-ink)");
    svg("g")
        .class("stretch")
        .attr("data-emphasis", emphasis_word(shared.emphasis))
        .child(body(lie, seen, &Look::STRETCH, ends))
        .child(shared.from_outside.then(hatch))
        .child(arrows(lie, ends, seen))
}

/// What fills a bar, fading where its end is not the time itself.
fn body(lie: Lie, seen: Rect, look: &Look, ends: Ends) -> Element {
    dressed(box_at(seen), "body", look).attr("mask", mask_of(lie, ends)).attr("rx", "2")
}

/// A filled bar with its sign.
fn all_in_one(path: String, look: &Look) -> Element {
    let look = Look { width: 0.0, ..*look };
    dressed(svg("path").attr("d", path).attr("fill-rule", "evenodd"), "body", &look)
}

/// The bar of another time that fits the claim as well.
pub(super) fn ghost(lie: Lie, bar: &Bar) -> Element {
    dressed_bar(lie, bar, "bar ghost ", &bar.mark.ghost())
}

/// The bar of a claim, or its sign alone, or both where there is room.
pub(super) fn drawn(lie: Lie, bar: &Bar) -> Element {
    dressed_bar(lie, bar, "bar ", &bar.mark.bar())
}

fn dressed_bar(lie: Lie, bar: &Bar, class: &str, look: &Look) -> Element {
    let class = [class, &mark_class(bar.mark)].concat();
    let group = svg("g")
        .class(class)
        .attr("data-claim", bar.claim.0.clone())
        .attr("data-emphasis", emphasis_word(bar.emphasis));
    let target = if lie.is_crowded { bar.rect } else { grown(bar.rect) };
    let group = group.child(rect("hit", target));
    if bar.is_sign {
        return group.child(claim_sign(lie, bar));
    }
    let seen = seen_part(bar.rect, lie.thick, lie.is_vertical);
    let across = Lie { is_vertical: !lie.is_vertical, ..lie };
    let strike = || line("stroke-through", across, middle(lie, seen), seen);
    let ends = (bar.start, bar.end);
    let mask = || mask_of(lie, ends);
    let pierced = svg_pierced(bar, seen);
    // Lines between the filled parts, or lines in the hollow.
    let lines = if bar.mark.is_plain() { "url(#hatch)" } else { "url(#hatch-ink)" };
    let hatch = || rect("hatch", seen).attr("mask", mask()).attr("fill", lines);
    group
        .child(match &pierced {
            Some(path) => all_in_one(path.clone(), look).attr("mask", mask()),
            None => body(lie, seen, look, ends),
        })
        .child((bar.mark.from_outside && !lie.is_told).then(hatch))
        .child(arrows(lie, ends, seen))
        .child(bar.is_struck().then(strike))
        .child((bar.is_signed && pierced.is_none()).then(|| claim_sign(lie, bar)))
}

/// An arrow where the claim goes on to who knows when.
fn arrows(lie: Lie, ends: Ends, seen: Rect) -> Node {
    let (low, high) = low_and_high(lie, ends);
    let arrow = |is_low| {
        let points = open_arrow(seen, lie.is_vertical, is_low);
        svg("path").class("open-end").attr("d", svg_line(&points))
    };
    nodes![(low == BarEnd::Open).then(|| arrow(true)), (high == BarEnd::Open).then(|| arrow(false)),]
}

/// How a bar ends on the side of the smaller and of the greater coordinate.
fn low_and_high(lie: Lie, (start, end): Ends) -> Ends {
    if lie.is_turned { (end, start) } else { (start, end) }
}

/// The middle of a bar across time.
fn middle(lie: Lie, seen: Rect) -> f64 {
    if lie.is_vertical { seen.x + seen.width / 2.0 } else { seen.y + seen.height / 2.0 }
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
fn fade_masks(lie: Lie) -> Node {
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
    let opacity = |fades: bool| if fades { FADED } else { 1.0 };
    let stop = |offset: f64, opacity: f64| {
        svg("stop").attr("offset", offset).attr("stop-opacity", opacity)
    };
    let gradient = svg("linearGradient")
        .attr("id", gradient)
        .attr("x1", "0")
        .attr("y1", "0")
        .attr("x2", x2)
        .attr("y2", y2)
        .child(stop(0.0, opacity(low)))
        .child(stop(FADE, 1.0))
        .child(stop(1.0 - FADE, 1.0))
        .child(stop(1.0, opacity(high)));
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
        .child(fade_masks(lie))
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
