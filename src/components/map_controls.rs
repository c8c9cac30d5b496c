//! Buttons for whatever the map does by drag and wheel.

use super::map_view::MapDesk;
use crate::state::Session;
use crate::strings::{Pair, words as w};
use crate::view::{Element, button, el};
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
        .child(compass)
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
