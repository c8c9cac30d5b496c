//! Buttons for whatever the map does by drag and wheel.

use super::map_view::MapDesk;
use crate::state::Session;
use crate::strings::{Pair, words as w};
use crate::view::{Element, button, el, holds, svg};
use isnad_scene::Command;

const PAN_PIXELS: f64 = 120.0;

pub(super) fn map_controls(desk: MapDesk) -> Element {
    let session = desk.session;
    let pan = |name, sign, x, y| control(session, name, sign, move || desk.pan(x, y));
    // The map is never mirrored: these arrows mean the compass.
    let compass = el("span")
        .class("compass")
        .attr("dir", "ltr")
        .child(pan(w::PAN_WEST, "←", PAN_PIXELS, 0.0))
        .child(pan(w::PAN_NORTH, "↑", 0.0, PAN_PIXELS))
        .child(pan(w::PAN_SOUTH, "↓", 0.0, -PAN_PIXELS))
        .child(pan(w::PAN_EAST, "→", -PAN_PIXELS, 0.0));
    el("div")
        .class("controls")
        .attr("role", "group")
        .named(session.text(w::MAP_CONTROLS))
        .child(control(session, w::ZOOM_IN, "+", move || desk.zoom(1.0, None)))
        .child(control(session, w::ZOOM_OUT, "−", move || desk.zoom(-1.0, None)))
        .child(control(session, w::FIT_MAP, "⤢", move || desk.send(Command::FitMap)))
        .child(fit_lit(desk))
        .child(compass)
}

/// A ring with cross hairs.
const AIM: &str = "M7 0h2v3.1A5 5 0 0 1 12.9 7H16v2h-3.1A5 5 0 0 1 9 12.9V16H7v-3.1A5 5 0 0 1 3.1 9H0V7h3.1A5 5 0 0 1 7 3.1z\
    M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6z";

fn fit_lit(desk: MapDesk) -> Element {
    let session = desk.session;
    let nothing_lit = move || session.view.with(|view| view.selection.is_none());
    let aim = svg("path").attr("fill-rule", "evenodd").attr("d", AIM);
    button("icon")
        .press(move || desk.show_lit())
        .attr("disabled", holds(nothing_lit))
        .attr("title", session.text(w::FIT_LIT))
        .named(session.text(w::FIT_LIT))
        .child(svg("svg").attr("viewBox", "0 0 16 16").attr("aria-hidden", "true").child(aim))
}

/// A small button with a sign and a name.
pub(super) fn control(
    session: Session,
    name: Pair,
    sign: &'static str,
    act: impl Fn() + 'static,
) -> Element {
    button("icon")
        .press(act)
        // The keys come up here from the marks.
        .attr("tabindex", "-1")
        .attr("title", session.text(name))
        .named(session.text(name))
        .child(sign)
}
