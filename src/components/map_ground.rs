//! The outlines under the marks. They are painted with a margin on every side; while the map is dragged or
//! zoomed the painting is only moved and scaled, and painted anew when the hand rests or the margin is used up.

use crate::dom::{self, canvas::BasemapPaths};
use crate::signal::{Memo, watch};
use crate::state::{Session, Turn};
use crate::view::{Element, Handle, el, handle};
use gloo::timers::callback::Timeout;
use isnad_scene::{MapView, Shift, Viewport, decimal};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// How far the painting reaches beyond each edge, as a share of the viewport. The style sheet has the same.
pub(super) const MARGIN: f64 = 0.25;
/// Milliseconds after the last change at which the hand counts as resting.
pub(super) const REST: u32 = 140;

/// Where the map looks, and the room it has.
pub(super) type Look = (MapView, Viewport);

/// What is on the canvas.
#[derive(Default)]
struct Ground {
    paths: Option<BasemapPaths>,
    painted: Option<Look>,
    /// Ends when the hand rests.
    rest: Option<Timeout>,
}

/// The canvas of the outlines, kept at what the map looks at.
pub(super) fn map_ground(session: Session, look: Memo<Option<Look>>) -> Element {
    let canvas = handle();
    let ground = Rc::new(RefCell::new(Ground::default()));
    let traced = Rc::clone(&ground);
    watch(move || {
        let Some(basemap) = session.basemap.get() else { return };
        let mut ground = traced.borrow_mut();
        ground.paths = BasemapPaths::new(&basemap);
        ground.painted = None;
    });
    let coloured = Rc::clone(&ground);
    watch(move || {
        session.theme.track();
        coloured.borrow_mut().painted = None;
    });
    watch(move || {
        session.theme.track();
        session.basemap.track();
        if let Some(look) = look.get().filter(|_| session.has_come(Turn::Ground)) {
            follow(&ground, canvas, look);
        }
    });
    el("canvas").class("ground").keep(canvas).attr("aria-hidden", "true")
}

/// Moves what is painted where it still covers the view, to be painted anew later; else paints at once.
fn follow(ground: &Rc<RefCell<Ground>>, canvas: Handle, look: Look) {
    let mut it = ground.borrow_mut();
    it.rest = None;
    let shift = it
        .painted
        .filter(|painted| painted.1 == look.1)
        .map(|painted| Shift::between(painted.0, look.0, look.1));
    match shift.filter(|shift| shift.covers(look.1, MARGIN)) {
        Some(shift) if shift == Shift::NONE => {}
        Some(shift) => {
            move_by(canvas, shift);
            let later = Rc::clone(ground);
            it.rest = Some(Timeout::new(REST, move || later.borrow_mut().paint(canvas, look)));
        }
        None => it.paint(canvas, look),
    }
}

impl Ground {
    fn paint(&mut self, canvas: Handle, (view, viewport): Look) {
        let (Some(paths), Some(element)) = (&self.paths, canvas.get_untracked()) else { return };
        let reach = 1.0 + 2.0 * MARGIN;
        let whole = Viewport { width: viewport.width * reach, height: viewport.height * reach };
        paths.paint(element.unchecked_ref(), view, whole);
        self.painted = Some((view, viewport));
        move_by(canvas, Shift::NONE);
    }
}

/// Lets a layer of the map lie where it belongs now.
pub(super) fn move_by(layer: Handle, shift: Shift) {
    let Some(layer) = layer.get_untracked() else { return };
    let [x, y, scale] = [shift.x, shift.y, shift.scale].map(|it| decimal(it, 4));
    let moved = ["translate(", &x, "px,", &y, "px) scale(", &scale, ")"].concat();
    dom::set_style(&layer, "transform", if shift == Shift::NONE { "none" } else { &moved });
}
