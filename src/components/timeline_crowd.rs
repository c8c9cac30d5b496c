//! The picture of a crowded timeline: a canvas over the part of the drawing that is in sight.

use super::timeline_desk::TimelineDesk;
use crate::dom;
use crate::dom::bars::{Sight, paint_bars};
use crate::dom::stamps::Stamps;
use crate::signal::{Signal, watch};
use crate::view::{Element, Handle, el};
use isnad_scene::{Axis, Medium, Orientation, Rect, TimeDirection, TimelineScene};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// Lanes far out of sight have no name and no band; what is in sight is told in steps of so many pixels.
const STEP: f64 = 240.0;

/// The canvas, which stands before the elements of the drawing.
pub(super) fn crowd_canvas(canvas: Handle) -> Element {
    el("canvas").class("crowd").keep(canvas).attr("aria-hidden", "true")
}

/// Keeps the picture at what is in sight, and `window` roughly at it.
pub(super) fn keep_crowd(desk: TimelineDesk, canvas: Handle) {
    let asked = Signal::new(false);
    let stamps = Rc::new(RefCell::new(Stamps::default()));
    let of_paper = Rc::clone(&stamps);
    // Once for a frame, when all that changes has its place.
    let ask = move || {
        if !asked.get_untracked() {
            asked.set(true);
            let stamps = Rc::clone(&stamps);
            request_animation_frame(move || {
                asked.set(false);
                look(desk);
                paint(desk, canvas, &mut stamps.borrow_mut());
            });
        }
    };
    let ask_again = ask.clone();
    watch(move || {
        desk.session.theme.track();
        desk.scene.with(|_| ());
        desk.stretching();
        canvas.track();
        // Before the page is printed there is no other frame.
        if desk.session.is_printing() {
            paint(desk, canvas, &mut of_paper.borrow_mut());
        } else {
            ask();
        }
    });
    dom::watch_scroll(move || {
        let is_crowded = |scene: &std::sync::Arc<TimelineScene>| scene.is_crowded();
        if desk.scene.with_untracked(|scene| scene.as_ref().is_some_and(is_crowded)) {
            ask_again();
        }
    });
}

fn look(desk: TimelineDesk) {
    let (Some(drawing), Some(frame)) = (desk.drawing.get_untracked(), desk.frame.get_untracked())
    else {
        return;
    };
    let seen = dom::part_in_sight(&drawing, &frame);
    let across = match desk.orientation.get_untracked() {
        Orientation::Horizontal => (seen.y, seen.height),
        Orientation::Vertical => (seen.x, seen.width),
    };
    let from = (across.0 / STEP).floor() * STEP - STEP;
    let window = (from, from + (across.1 / STEP).ceil() * STEP + 3.0 * STEP);
    if desk.window.get_untracked() != window {
        desk.window.set(window);
    }
}

fn paint(desk: TimelineDesk, canvas: Handle, stamps: &mut Stamps) {
    let (Some(canvas), Some(scene)) = (canvas.get_untracked(), desk.scene.get_untracked()) else {
        return;
    };
    let Some(window) = shown_part(desk, &scene) else { return };
    dom::lay_over(&canvas, window);
    paint_bars(canvas.unchecked_ref(), &scene, &sight(desk, &scene, window), stamps);
}

/// The part of the drawing that is painted: what is in sight, and on paper all of it.
fn shown_part(desk: TimelineDesk, scene: &TimelineScene) -> Option<Rect> {
    if desk.session.medium() == Medium::Paper {
        return Some(scene.size);
    }
    Some(dom::part_in_sight(&desk.drawing.get_untracked()?, &desk.frame.get_untracked()?))
}

fn sight(desk: TimelineDesk, scene: &TimelineScene, window: Rect) -> Sight {
    let is_vertical = desk.orientation.get_untracked() == Orientation::Vertical;
    let is_rtl = desk.session.direction.get_untracked() == "rtl";
    let is_turned = !is_vertical && desk.direction.get_untracked() == TimeDirection::Rtl;
    Sight {
        window,
        is_vertical,
        is_turned,
        is_rtl,
        is_on_paper: desk.session.medium() == Medium::Paper,
        is_told: scene.panels.iter().any(|panel| panel.axis == Axis::Told),
        thick: scene.thickness(),
        mirrored: (is_vertical && is_rtl).then_some(scene.size.width),
        stretching: desk.stretching(),
    }
}
