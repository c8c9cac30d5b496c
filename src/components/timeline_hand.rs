//! What a hand does to the timeline: a brush, the wheel, what the pointer passes over and what it lights.

use super::timeline_desk::TimelineDesk;
use crate::dom::gesture;
use crate::state::Pane;
use isnad_scene::Command;
use leptos::ev::{MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

const DRAG_PIXELS: f64 = 4.0;
const ZOOM_A_WHEEL_PIXEL: f64 = 0.003;

impl TimelineDesk {
    /// A mouse begins a brush beside the bars; a finger scrolls.
    pub(super) fn press(self, event: &PointerEvent) {
        self.drop_brush();
        let is_mouse = event.pointer_type() == "mouse" && event.button() == 0;
        if is_mouse && self.thing_at(event).is_none() {
            let from = self.point(event.client_x(), event.client_y());
            self.brush.set(from.map(|from| (from, false)));
        }
    }

    pub(super) fn drag_to(self, event: &PointerEvent) {
        let Some((from, moved)) = self.brush.get_untracked() else {
            return self.hover(event);
        };
        if event.buttons() == 0 {
            return self.drop_brush();
        }
        let (Some(to), Some(scene)) =
            (self.point(event.client_x(), event.client_y()), self.scene.get_untracked())
        else {
            return;
        };
        if moved || from.distance(to) >= DRAG_PIXELS {
            if !moved {
                self.capture(event);
            }
            self.brush.set(Some((from, true)));
            match scene.range_between(from, to) {
                Some(range) if scene.is_crowded() => self.brushed.set(Some(range)),
                Some(range) => self.send(Command::Brush(range)),
                None => {}
            }
        }
    }

    /// From here on the frame is told of the pointer wherever it goes, and where it lets go.
    fn capture(self, event: &PointerEvent) {
        if let Some(frame) = self.frame.get_untracked() {
            gesture::capture(&frame, event.pointer_id());
        }
    }

    /// What was brushed holds for the other views. The brush is kept in mind until the click that follows has been
    /// swallowed.
    pub(super) fn release(self, _: &PointerEvent) {
        if let Some(range) = self.brushed.get_untracked() {
            self.brushed.set(None);
            self.send(Command::Brush(range));
        }
    }

    /// A brush that the browser takes from the hand, or whose end nobody saw, was none.
    pub(super) fn drop_brush(self) {
        self.brush.set(None);
        self.brushed.set(None);
    }

    /// Painted bars are no elements that the page could see the pointer over.
    fn hover(self, event: &PointerEvent) {
        if self.is_crowded() && gesture::thing_of(event).is_none() {
            let thing = self.painted_at(event.client_x(), event.client_y());
            if self.session.hover.with_untracked(|hover| *hover != thing) {
                self.session.hover.set(thing);
            }
        }
    }

    pub(super) fn click(self, event: &MouseEvent) {
        let was_brush = self.brush.get_untracked().is_some_and(|(_, moved)| moved);
        self.brush.set(None);
        if was_brush {
            return;
        }
        match self.thing_at(event) {
            Some(thing) => self.session.toggle(Pane::Timeline, thing),
            None => self.send(Command::ClearBrush),
        }
    }

    pub(super) fn wheel(self, event: &WheelEvent) {
        if !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        let factor = (1.0 - event.delta_y() * ZOOM_A_WHEEL_PIXEL).clamp(0.5, 2.0);
        self.zoom(factor, self.point(event.client_x(), event.client_y()));
    }
}
