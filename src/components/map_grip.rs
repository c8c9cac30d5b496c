//! Pointers on the map: one drags it, two pinch it. Where the page scrolls, one finger scrolls the page.

use super::map_view::MapDesk;
use crate::dom::{self, gesture};
use crate::strings::words as w;
use isnad_scene::{Command, MapView, Point};
use leptos::ev::{Event, PointerEvent};
use leptos::prelude::*;

/// A pointer that moves less has clicked.
const DRAG_PIXELS: f64 = 4.0;
/// Where the map is docked above a page that scrolls; the style sheet says so too.
const SCROLLS: &str = "(max-width: 1099px)";

/// A pointer that is down: where it was when the last one came or went, and where it is.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    from: Point,
    at: Point,
}

/// What holds the map, and where the map looked when the last pointer came or went.
#[derive(Clone, Default)]
pub(super) struct Grip {
    fingers: Vec<Finger>,
    look: Option<MapView>,
    /// Whether the map has moved: then what follows is no click.
    pub(super) moved: bool,
}

impl Grip {
    /// From here on every finger moves the map from where it is now.
    fn settle(&mut self, look: MapView) {
        self.look = Some(look);
        self.fingers.iter_mut().for_each(|finger| finger.from = finger.at);
    }
}

impl MapDesk {
    pub(super) fn press(self, event: &PointerEvent) {
        let Some((look, _)) = self.look.get_untracked() else { return };
        if event.button() != 0 {
            return;
        }
        let Some(at) = self.point_of(event) else { return };
        let id = event.pointer_id();
        self.grip.update(|grip| {
            grip.fingers.retain(|finger| finger.id != id);
            grip.moved &= !grip.fingers.is_empty();
            if grip.fingers.len() < 2 {
                grip.fingers.push(Finger { id, from: at, at });
            }
            grip.settle(look);
        });
    }

    pub(super) fn drag_to(self, event: &PointerEvent) {
        let mut grip = self.grip.get_untracked();
        let id = event.pointer_id();
        let Some(finger) = grip.fingers.iter_mut().find(|finger| finger.id == id) else {
            return self.hover(event);
        };
        if event.buttons() == 0 {
            return self.release(event);
        }
        let Some(at) = self.point_of(event) else { return };
        finger.at = at;
        let has_left = finger.from.distance(at) >= DRAG_PIXELS;
        let is_alone = grip.fingers.len() == 1;
        if is_alone && event.pointer_type() == "touch" && dom::media_matches(SCROLLS) {
            return if has_left {
                self.tell(w::TWO_FINGERS)
            };
        }
        if !grip.moved && has_left {
            grip.moved = true;
            self.capture(&grip);
        }
        let (is_held, next) = (grip.moved, self.pulled(&grip));
        self.grip.set(grip);
        if let Some(next) = next.filter(|_| is_held) {
            self.send(Command::MoveMap(next));
        }
    }

    /// Painted marks are no elements that the page could see the pointer over. A hand that holds the map is over none.
    fn hover(self, event: &PointerEvent) {
        let is_crowded =
            self.scene.with_untracked(|it| it.as_ref().is_some_and(|it| it.is_crowded()));
        let is_painted = is_crowded && gesture::thing_of(event).is_none();
        let thing = if is_painted { self.painted_at(event) } else { None };
        if self.over.get_untracked() != thing.is_some() {
            self.over.set(thing.is_some());
        }
        let hover = self.session.hover;
        if is_painted && hover.with_untracked(|hover| *hover != thing) {
            hover.set(thing);
        }
    }

    /// A map that moved is kept in mind until the click that follows has been swallowed.
    pub(super) fn release(self, event: &PointerEvent) {
        let Some((look, _)) = self.look.get_untracked() else { return };
        let id = event.pointer_id();
        self.grip.update(|grip| {
            grip.fingers.retain(|finger| finger.id != id);
            grip.settle(look);
        });
    }

    /// Two fingers belong to the map; one to the page, where it scrolls.
    pub(super) fn keep_touch(self, event: &Event) {
        if self.grip.with_untracked(|grip| grip.fingers.len() > 1) {
            event.prevent_default();
        }
    }

    /// Where the map looks as its fingers have it now.
    fn pulled(self, grip: &Grip) -> Option<MapView> {
        let (look, (_, viewport)) = (grip.look?, self.look.get_untracked()?);
        match grip.fingers.as_slice() {
            [one] => Some(look.dragged(viewport, one.at.x - one.from.x, one.at.y - one.from.y)),
            [one, two] => Some(look.pinched(viewport, [one.from, two.from], [one.at, two.at])),
            _ => None,
        }
    }

    fn capture(self, grip: &Grip) {
        let Some(frame) = self.frame.get_untracked() else { return };
        grip.fingers.iter().for_each(|finger| gesture::capture(&frame, finger.id));
    }

    fn point_of(self, event: &PointerEvent) -> Option<Point> {
        Some(gesture::point_in(&self.frame.get_untracked()?, event.client_x(), event.client_y()))
    }
}
