//! The sign of a claim, the same in text, map, timeline, tables and legend.

use crate::view::{Element, Node, nodes, svg};
use isnad_scene::{Emphasis, Mark};

/// The style classes of a mark.
pub(crate) fn mark_class(mark: Mark) -> String {
    let all = [
        (mark.denied, " denied"),
        (mark.hedged, " hedged"),
        (mark.not_done, " not-done"),
        (mark.from_outside, " from-outside"),
    ];
    let held = all.into_iter().filter_map(|(holds, class)| holds.then_some(class));
    std::iter::once("mark").chain(held).collect()
}

/// How strongly something is drawn, as a style word.
pub(crate) fn emphasis_word(emphasis: Emphasis) -> &'static str {
    match emphasis {
        Emphasis::Dimmed => "dimmed",
        Emphasis::Plain => "plain",
        Emphasis::Selected => "lit",
    }
}

/// A small drawing of a mark; the words beside it say the same.
pub(crate) fn mark_glyph(mark: Mark) -> Element {
    let rings = rings(mark).map(|path| svg("path").class("ring").attr("d", path));
    svg("svg")
        .class(["glyph ", &mark_class(mark)].concat())
        .attr("viewBox", "-9.5 -9.5 19 19")
        .attr("aria-hidden", "true")
        .child(rings)
        .child(glyph_body(mark))
}

/// One ring for every source between the article and the content.
fn rings(mark: Mark) -> Option<&'static str> {
    Some(match mark.rings {
        0 => return None,
        1 => "M-5.1,0 a5.1,5.1 0 1 0 10.2,0 a5.1,5.1 0 1 0 -10.2,0",
        2 => {
            "M-5.1,0 a5.1,5.1 0 1 0 10.2,0 a5.1,5.1 0 1 0 -10.2,0 M-7,0 a7,7 0 1 0 14,0 a7,7 0 1 0 -14,0"
        }
        _ => {
            "M-5.1,0 a5.1,5.1 0 1 0 10.2,0 a5.1,5.1 0 1 0 -10.2,0 M-7,0 a7,7 0 1 0 14,0 a7,7 0 1 0 -14,0 M-8.9,0 a8.9,8.9 0 1 0 17.8,0 a8.9,8.9 0 1 0 -17.8,0"
        }
    })
}

/// An open arrow for what is not done, else a disc; a stroke through it for what is denied.
fn glyph_body(mark: Mark) -> Node {
    let body = if mark.not_done {
        "M-2.6,-3 L3,0 L-2.6,3"
    } else {
        "M-3,0 a3,3 0 1 0 6,0 a3,3 0 1 0 -6,0 Z"
    };
    let stroke = || svg("path").class("stroke-through").attr("d", "M-4.6,4.6 L4.6,-4.6");
    nodes![svg("path").class("body").attr("d", body), mark.denied.then(stroke)]
}
