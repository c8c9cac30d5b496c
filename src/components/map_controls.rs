//! Buttons for whatever the map does by drag and wheel.

use super::erased::press;
use super::map_view::MapDesk;
use crate::state::Session;
use crate::strings::{Pair, words as w};
use isnad_scene::Command;
use leptos::prelude::*;

const PAN_PIXELS: f64 = 120.0;

#[component]
pub(crate) fn MapControls(desk: MapDesk) -> impl IntoView {
    let session = desk.session;
    view! {
        <div class="controls" role="group" aria-label=session.text(w::MAP_CONTROLS)>
            {control(session, w::ZOOM_IN, "+", move || desk.zoom(1.0, None))}
            {control(session, w::ZOOM_OUT, "−", move || desk.zoom(-1.0, None))}
            {control(session, w::FIT_MAP, "⤢", move || desk.send(Command::FitMap))}
            // The map is never mirrored: these arrows mean the compass.
            <span class="compass" dir="ltr">
                {control(session, w::PAN_WEST, "←", move || desk.pan(PAN_PIXELS, 0.0))}
                {control(session, w::PAN_NORTH, "↑", move || desk.pan(0.0, PAN_PIXELS))}
                {control(session, w::PAN_SOUTH, "↓", move || desk.pan(0.0, -PAN_PIXELS))}
                {control(session, w::PAN_EAST, "→", move || desk.pan(-PAN_PIXELS, 0.0))}
            </span>
        </div>
    }
}

/// A small button with a sign and a name.
pub(super) fn control(
    session: Session,
    name: Pair,
    sign: &'static str,
    act: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button type="button" class="icon" on:click=press(act)
            title=session.text(name) aria-label=session.text(name)>{sign}</button>
    }
    .into_any()
}
