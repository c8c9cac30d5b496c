//! The words along the timeline: ticks, years, how long a shortened gap is, and which way time runs.

use super::timeline_bars::Lie;
use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Element, Node, many, nodes, svg};
use isnad_scene::{Axis, Panel, TimelineScene};

/// Room for the words above a horizontal drawing.
const HEIGHT: f64 = 42.0;
/// Room for the words beside a vertical drawing.
const WIDTH: f64 = 88.0;

pub(super) fn axis(session: Session, lie: Lie, scene: &TimelineScene) -> Element {
    let panels = many(scene.panels.iter().map(|it| panel(session, lie, it)));
    let (width, height) =
        if lie.is_vertical { (WIDTH, scene.size.height) } else { (scene.size.width, HEIGHT) };
    // Words at the very ends may stand out over the drawing: the sheet lets them.
    let frame = svg("svg").class("axis").attr("width", width).attr("height", height);
    frame.attr("aria-hidden", "true").child(panels)
}

fn panel(session: Session, lie: Lie, panel: &Panel) -> Node {
    let writer = session.writer.get();
    let ticks = panel.ticks.iter().map(|tick| {
        let class = if tick.turns { "tick-words turns" } else { "tick-words" };
        words(class, lie, tick.at, 1, writer.tick(panel, tick))
    });
    let gaps = panel.gaps.iter().map(|gap| {
        words("gap-words", lie, (gap.start + gap.end) / 2.0, 2, writer.gap(gap.from, gap.to))
    });
    let heading = match panel.axis {
        Axis::Dated => writer.years(panel),
        Axis::YearUnknown => session.say(w::YEAR_UNKNOWN).to_owned(),
        Axis::Told => session.say(w::ORDER_TOLD).to_owned(),
    };
    let middle =
        if lie.is_vertical { panel.rect.y + 12.0 } else { panel.rect.x + panel.rect.width / 2.0 };
    let heading = words("axis-heading", lie, middle, 0, heading);
    nodes![heading, many(gaps), many(ticks)]
}

/// Words at a place along time, on one of three lines (heading, ticks, gaps).
fn words(class: &'static str, lie: Lie, at: f64, line: u8, text: String) -> Element {
    let (x, y) = if lie.is_vertical {
        (WIDTH / 2.0, if line == 0 { at } else { at + 4.0 })
    } else {
        (at, 13.0 + f64::from(line.min(1)) * 18.0)
    };
    svg("text").class(class).attr("x", x).attr("y", y).child(text)
}
