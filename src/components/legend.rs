//! What the marks mean: shape and word, never colour alone.

use super::mark_glyph::mark_glyph;
use super::top_bar::tool;
use crate::dom::gesture;
use crate::state::Session;
use crate::strings::{Pair, words as w};
use crate::view::{Element, Node, el, many};
use isnad_scene::Mark;

/// The legend on paper, where nothing can be unfolded.
pub(crate) fn printed_legend(session: Session) -> Element {
    el("section")
        .class("pane printed-legend")
        .child(el("h2").child(session.text(w::LEGEND)))
        .child(entries(session).class("legend"))
}

pub(crate) fn legend(session: Session) -> Node {
    let all = entries(session).class("menu-body legend");
    el("details")
        .class("menu")
        .attr("name", "fold")
        .on("keydown", gesture::close_on_escape)
        .child(tool(el("summary")).child(session.text(w::LEGEND)))
        .child(all)
        .into()
}

fn entries(session: Session) -> Element {
    let plain = Mark::default();
    let glyphs = [
        (plain, w::LEGEND_AFFIRMED),
        (Mark { hedged: true, ..plain }, w::LEGEND_HEDGED),
        (Mark { denied: true, ..plain }, w::LEGEND_DENIED),
        (Mark { not_done: true, ..plain }, w::LEGEND_NOT_DONE),
        (Mark { rings: 2, ..plain }, w::LEGEND_RINGS),
    ];
    let swatches = [
        ("swatch torn", w::LEGEND_TORN),
        ("swatch area", w::LEGEND_AREA),
        ("swatch fading", w::LEGEND_FADING),
        ("swatch faded", w::LEGEND_FADED),
        ("swatch shared", w::LEGEND_SHARED),
        ("swatch open-end", w::LEGEND_OPEN),
        ("swatch ghost", w::LEGEND_GHOST),
        ("swatch from-outside", w::LEGEND_OUTSIDE),
        ("swatch depth-lines", w::LEGEND_LINES),
        ("swatch depth-bars", w::LEGEND_DEPTH),
        ("swatch not-understood", w::LEGEND_NOT_UNDERSTOOD),
    ];
    el("ul")
        .child(many(glyphs.map(|(mark, words)| entry(session, mark_glyph(mark), words))))
        .child(many(swatches.map(|(class, words)| entry(session, swatch(class), words))))
}

fn swatch(class: &'static str) -> Element {
    el("span").class(class).attr("aria-hidden", "true")
}

fn entry(session: Session, sign: Element, words: Pair) -> Element {
    el("li").child(sign).child(el("span").child(session.text(words)))
}
