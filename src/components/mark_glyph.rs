//! The sign of a claim, the same in text, map, timeline, tables and legend.

use crate::view::{Element, el};
use isnad_scene::{Emphasis, Fill, Look, Mark, decimal};

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

/// A small drawing of a mark; the words beside it say the same. One element: the style sheet draws it, and a long
/// text has hundreds.
pub(crate) fn mark_glyph(mark: Mark) -> Element {
    signed(el("i"), "glyph ", mark).attr("aria-hidden", "true")
}

/// A shape of a drawing with the look that the scene gives it; the style sheet has the colours.
pub(super) fn dressed(shape: Element, class: &'static str, look: &Look) -> Element {
    let fill = match look.fill {
        Fill::Ink => " ink",
        Fill::Wash => " wash",
        Fill::Paper => " paper",
        Fill::Bare => " bare",
    };
    let dash: Vec<String> = look.dash.iter().map(|length| decimal(*length, 1)).collect();
    shape
        .class([class, fill].concat())
        .attr("stroke-width", look.width)
        .attr("stroke-dasharray", (!dash.is_empty()).then(|| dash.join(" ")))
}

/// An element that bears the sign of a mark.
pub(crate) fn signed(element: Element, class: &str, mark: Mark) -> Element {
    element.class([class, &mark_class(mark)].concat()).attr("data-rings", rings(mark))
}

/// One ring for every source between the article and the content; more than three are as three.
fn rings(mark: Mark) -> Option<&'static str> {
    match mark.rings {
        0 => None,
        1 => Some("1"),
        2 => Some("2"),
        _ => Some("3"),
    }
}
