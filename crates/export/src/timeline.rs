//! The timeline as a drawing: lanes with their names, ticks and gaps, bars. It always lies, as on paper.

use crate::Export;
use crate::bars::bars;
use crate::element::{Element, el, rect};
use crate::measure::{self, Face, cut};
use crate::paint;
use isnad_scene::{Gap, Lane, LaneKey, Panel, Point, Rect};

use crate::target::Target;

/// Room for the names of the lanes.
const LANE_NAMES: f64 = 148.0;
/// Room for the words above, and for those of gaps where there are any.
const HEAD: f64 = 44.0;
const GAP_HEAD: f64 = 16.0;
/// Where the words of heading, ticks and gaps stand, and the line under the heading.
const LINES: [f64; 3] = [14.0, 34.0, 51.0];
const BRACKET: f64 = 19.5;
/// Words nearer to an end would be cut off.
const HALF_A_TICK: f64 = 40.0;
/// Pixels on each side of the name of a lane.
const ASIDE: f64 = 10.0;
const NAME: Face = Face { size: 13.0 };
const AXIS: f64 = 12.0;

/// How large the drawing is.
pub(crate) fn size(export: &Export<'_>) -> (f64, f64) {
    let scene = export.timeline;
    (scene.size.width + LANE_NAMES, scene.size.height + head(export) + 1.0)
}

fn head(export: &Export<'_>) -> f64 {
    let has_gaps = export.timeline.panels.iter().any(|panel| !panel.gaps.is_empty());
    if has_gaps { HEAD + GAP_HEAD } else { HEAD }
}

/// The names of the lanes stand where reading begins.
pub(crate) fn timeline(export: &Export<'_>, target: Target) -> Element {
    let (scene, is_rtl) = (export.timeline, export.words.is_rtl);
    let (width, _) = size(export);
    let (start, names) = if is_rtl { (0.0, scene.size.width) } else { (LANE_NAMES, 0.0) };
    let head = head(export);
    let bands = scene.lanes.iter().map(|it| band(width, head, it));
    let lanes = scene.lanes.iter().map(|it| lane_name(export, head, it));
    let brush = scene.brush.map(|it| {
        let brush = rect(it).fill(paint::ACCENT).with("fill-opacity='0.08'");
        brush.stroke(paint::ACCENT, 1.0)
    });
    let drawing = el("g")
        .moved_to(Point::new(start, head))
        .children(scene.panels.iter().map(lines))
        .maybe(brush)
        .child(bars(export, target));
    let letters = el("g").attr("font-family", paint::FONT_UI).fill(paint::INK_SOFT);
    el("g")
        .children(bands)
        .child(letters.moved_to(Point::new(names, 0.0)).child(time_runs(export)).children(lanes))
        .child(axis(export).moved_to(Point::new(start, 0.0)))
        .child(drawing)
}

fn band(width: f64, head: f64, lane: &Lane) -> Element {
    let place = Rect::new(0.0, head + lane.offset, width, lane.thickness);
    let band = rect(place).stroke(paint::RULE, 1.0);
    match lane.key {
        LaneKey::Unknown => band.fill(paint::PAPER_SUNKEN).with("fill-opacity='0.5'"),
        _ => band.with("fill='none'"),
    }
}

/// Words at the side where reading begins.
fn at_start(export: &Export<'_>, y: f64) -> Element {
    let x = if export.words.is_rtl { LANE_NAMES - ASIDE } else { ASIDE };
    el("text").lengths(&[("x", x), ("y", y)]).attr("direction", export.words.direction())
}

fn time_runs(export: &Export<'_>) -> Element {
    let words = at_start(export, LINES[1]).with("font-size='12' font-weight='600'");
    words.words(export.words.time_runs)
}

fn lane_name(export: &Export<'_>, head: f64, lane: &Lane) -> Element {
    let words = match (&lane.name, &lane.key) {
        (Some(name), _) => name.as_str(),
        (None, LaneKey::Unknown) => export.words.no_lane,
        (None, _) => export.words.article,
    };
    let number = export.voice.number(lane.n_claims);
    let name = cut(words, NAME, LANE_NAMES - 2.0 * ASIDE - 22.0);
    let middle = head + lane.offset + lane.thickness.min(24.0) / 2.0 + 4.5;
    let isolated = el("tspan").with("unicode-bidi='isolate'").words(&name);
    let isolated = match lane.key {
        LaneKey::Unknown => isolated,
        _ => isolated.fill(paint::INK),
    };
    let whole = (name != words).then(|| el("title").words(words));
    at_start(export, middle)
        .with("font-size='13'")
        .maybe(whole)
        .child(isolated)
        .child(el("tspan").with("font-size='11'").words(&["\u{a0}", &number].concat()))
}

/// Ticks and gaps beneath the bars.
fn lines(panel: &Panel) -> Element {
    let Rect { y, height, .. } = panel.rect;
    let ticks = panel.ticks.iter().map(|tick| {
        let line =
            el("line").lengths(&[("x1", tick.at), ("y1", y), ("x2", tick.at), ("y2", y + height)]);
        match tick.turns {
            true => line.stroke(paint::RULE_STRONG, 1.0).with("stroke-dasharray='1 3'"),
            false => line.stroke(paint::RULE, 1.0),
        }
    });
    let gap = |it: &Gap| {
        let place = Rect::new(it.start.min(it.end), y, (it.end - it.start).abs(), height);
        rect(place).fill(paint::PAPER_SUNKEN)
    };
    el("g").children(panel.gaps.iter().map(gap)).children(ticks)
}

/// The words above: heading, ticks, and how long gaps are.
fn axis(export: &Export<'_>) -> Element {
    let (voice, is_rtl) = (export.voice, export.words.is_rtl);
    let axis_words = |at, line, words: &str| {
        let (x, end) = anchored(export.timeline.size.width, at, words);
        // What starts on one side in Arabic starts on the other in English.
        let anchor = match end {
            Some(is_low) if is_low != is_rtl => "start",
            Some(_) => "end",
            None => "middle",
        };
        let text = el("text").lengths(&[("x", x), ("y", LINES[line])]);
        text.attr("text-anchor", anchor).words(words)
    };
    let panel = |panel: &Panel| {
        let labelled = panel.ticks.iter().filter(|it| it.is_labelled);
        let ticks = labelled.map(|tick| {
            let words = axis_words(tick.at, 1, &voice.tick(panel, tick));
            if tick.turns { strong(words) } else { words }
        });
        let middle = |gap: &Gap| (gap.start + gap.end) / 2.0;
        let gaps = panel.gaps.iter().map(|gap| axis_words(middle(gap), 2, &voice.gap(gap)));
        let Rect { x, width: extent, .. } = panel.rect;
        let heading = axis_words(x + extent / 2.0, 0, &voice.heading(panel));
        let ends = [("x1", x), ("y1", BRACKET), ("x2", x + extent), ("y2", BRACKET)];
        let bracket = el("line").lengths(&ends).stroke(paint::RULE_STRONG, 1.0);
        el("g").child(bracket).child(strong(heading)).children(gaps).children(ticks)
    };
    el("g")
        .attr("font-family", paint::FONT_UI)
        .attr("font-size", &crate::element::px(AXIS))
        .attr("direction", export.words.direction())
        .fill(paint::INK_SOFT)
        .children(export.timeline.panels.iter().map(panel))
}

fn strong(words: Element) -> Element {
    words.fill(paint::INK).with("font-weight='600'")
}

/// Where words stand along the axis, and whether at its lower or its upper end, where they would be cut off.
fn anchored(length: f64, at: f64, words: &str) -> (f64, Option<bool>) {
    let half = HALF_A_TICK.max(measure::width(words, Face { size: AXIS }) / 2.0);
    match at {
        at if at < half => (at.min(4.0), Some(true)),
        at if at > length - half => (length - 4.0, Some(false)),
        at => (at, None),
    }
}
