//! The words along the timeline: ticks, years, how long a shortened gap is, and which way time runs.

use super::timeline_bars::Lie;
use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Element, Node, many, nodes, svg};
use isnad_scene::{Axis, Gap, Panel, Rect, Stretching, TimelineScene};

/// Room for the words above a horizontal drawing, and for those of gaps where there are any.
const HEIGHT: f64 = 44.0;
const GAP_HEIGHT: f64 = 16.0;
/// Where the line under a heading lies.
const BRACKET: f64 = 19.5;
/// Words nearer to an end of a horizontal drawing would be cut off, and long ones sooner.
const HALF_A_TICK: f64 = 40.0;
const HALF_A_LETTER: f64 = 3.4;
/// Room for the words beside a vertical drawing.
const WIDTH: f64 = 88.0;
const LINE: f64 = 13.0;

/// The words of a drawing, or of one that is stretched while the hand moves it.
pub(super) fn axis(
    session: Session,
    lie: Lie,
    scene: &TimelineScene,
    stretching: Option<Stretching>,
) -> Element {
    let panels = scene.panels.iter().enumerate().map(|(at, it)| {
        let moved = stretching.filter(|stretching| stretching.panel == at);
        panel(session, lie, scene.size, it, moved)
    });
    let panels = many(panels);
    let has_gaps = scene.panels.iter().any(|panel| !panel.gaps.is_empty());
    let height = if has_gaps { HEIGHT + GAP_HEIGHT } else { HEIGHT };
    let (width, height) =
        if lie.is_vertical { (WIDTH, scene.size.height) } else { (scene.size.width, height) };
    // Words at the very ends may stand out over the drawing: the sheet lets them.
    let frame = svg("svg").class("axis").attr("width", width).attr("height", height);
    frame.attr("aria-hidden", "true").child(panels)
}

fn panel(
    session: Session,
    lie: Lie,
    size: Rect,
    panel: &Panel,
    stretching: Option<Stretching>,
) -> Node {
    let writer = session.writer.get();
    let length = size.width;
    let whole = if lie.is_vertical { size.height } else { size.width };
    let place = |at: f64| stretching.map_or(at, |it| it.apply(at));
    // Stretched, some words leave the drawing.
    let is_seen = |at: f64| stretching.is_none() || (0.0..=whole).contains(&place(at));
    let labelled = panel.ticks.iter().filter(|tick| tick.is_labelled && is_seen(tick.at));
    let ticks = labelled.map(|tick| {
        let class = if tick.turns { "tick-words turns" } else { "tick-words" };
        let at = (place(tick.at), 1);
        if lie.is_vertical {
            let mut lines = writer.tick_lines(panel, tick).into_iter();
            let first = words(class, lie, length, at, lines.next().unwrap_or_default());
            return first.child(many(lines.map(line_beneath)));
        }
        words(class, lie, length, at, writer.tick(panel, tick))
    });
    let middle_of = |gap: &Gap| (gap.start + gap.end) / 2.0;
    let gaps = panel.gaps.iter().filter(|gap| is_seen(middle_of(gap))).map(|gap| {
        words("gap-words", lie, length, (place(middle_of(gap)), 2), writer.gap(gap.from, gap.to))
    });
    let heading = match panel.axis {
        Axis::Dated => writer.years(panel),
        Axis::YearUnknown => session.say(w::YEAR_UNKNOWN).to_owned(),
        Axis::Told => session.say(w::ORDER_TOLD).to_owned(),
    };
    let middle = if lie.is_vertical { panel.rect.y } else { panel.rect.x + panel.rect.width / 2.0 };
    let heading = words("axis-heading", lie, length, (middle, 0), heading);
    let bracket = (!lie.is_vertical).then(|| bracket(panel));
    nodes![bracket, heading, many(gaps), many(ticks)]
}

/// A line under the heading of a panel, as long as what it heads: two panels count two different things.
fn bracket(panel: &Panel) -> Element {
    let (from, to) = (panel.rect.x, panel.rect.x + panel.rect.width);
    let line = svg("line").class("bracket").attr("x1", from).attr("x2", to);
    line.attr("y1", BRACKET).attr("y2", BRACKET)
}

/// More words of a tick, where there is no room beside its own.
fn line_beneath(text: String) -> Element {
    svg("tspan").attr("x", WIDTH / 2.0).attr("dy", LINE).child(text)
}

/// Words at a place along time, on one of three lines (heading, ticks, gaps).
fn words(
    class: &'static str,
    lie: Lie,
    length: f64,
    (at, line): (f64, u8),
    text: String,
) -> Element {
    let (x, y, anchor) = if lie.is_vertical {
        // A heading stands in the room above its panel.
        (WIDTH / 2.0, if line == 0 { at - 8.0 } else { at + 4.0 }, None)
    } else {
        // Where writing runs to the left, words start on the right.
        let (left, right) = if lie.is_mirrored { ("end", "start") } else { ("start", "end") };
        let half = HALF_A_TICK.max(text.chars().count() as f64 * HALF_A_LETTER);
        let (x, anchor) = match at {
            at if at < half => (at.min(4.0), Some(left)),
            at if at > length - half => (length - 4.0, Some(right)),
            at => (at, None),
        };
        (x, [14.0, 34.0, 51.0][usize::from(line)], anchor)
    };
    svg("text").class(class).attr("x", x).attr("y", y).attr("data-end", anchor).child(text)
}
