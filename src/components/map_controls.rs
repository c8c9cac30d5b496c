//! Buttons for whatever the map does by drag and wheel.

use super::map_view::MapDesk;
use super::sign::{self, sign};
use crate::state::Session;
use crate::strings::{Pair, words as w};
use crate::view::{Element, Value, button, el, holds};
use isnad_scene::Command;

const PAN_PIXELS: f64 = 120.0;

pub(super) fn map_controls(desk: MapDesk) -> Element {
    let session = desk.session;
    let pan = |name, outline, x, y| control(session, name, outline).press(move || desk.pan(x, y));
    // The map is never mirrored: these arrows mean the compass.
    let compass = el("span")
        .class("compass")
        .attr("dir", "ltr")
        .child(pan(w::PAN_WEST, sign::WEST, PAN_PIXELS, 0.0))
        .child(pan(w::PAN_NORTH, sign::NORTH, 0.0, PAN_PIXELS))
        .child(pan(w::PAN_SOUTH, sign::SOUTH, 0.0, -PAN_PIXELS))
        .child(pan(w::PAN_EAST, sign::EAST, -PAN_PIXELS, 0.0));
    el("div")
        .class("controls")
        .attr("role", "group")
        .named(session.text(w::MAP_CONTROLS))
        .child(control(session, w::ZOOM_IN, sign::PLUS).press(move || desk.zoom(1.0, None)))
        .child(control(session, w::ZOOM_OUT, sign::MINUS).press(move || desk.zoom(-1.0, None)))
        .child(control(session, w::FIT_MAP, sign::FIT).press(move || desk.send(Command::FitMap)))
        .child(fit_lit(desk))
        .child(compass)
}

fn fit_lit(desk: MapDesk) -> Element {
    let session = desk.session;
    let nothing_lit = move || session.view.with(|view| view.selection.is_none());
    control(session, w::FIT_LIT, sign::AIM)
        .press(move || desk.show_lit())
        .attr("disabled", holds(nothing_lit))
}

/// A small button with a sign, by its outline, and a name.
pub(super) fn control(session: Session, name: Pair, outline: Value) -> Element {
    button("icon")
        // The keys come up here from the marks.
        .attr("tabindex", "-1")
        .attr("title", session.text(name))
        .named(session.text(name))
        .child(sign(outline))
}
