//! The keys of the timeline: from bar to bar, nearer and farther, earlier and later.

use super::timeline_desk::TimelineDesk;
use crate::dom::gesture;
use crate::keyboard;
use crate::state::Pane;
use isnad_scene::{Command, Point, Selection, TimelineScene};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use std::sync::Arc;

impl TimelineDesk {
    pub(super) fn focus_in(self, event: &FocusEvent) {
        if let Some(Selection::Claim(claim)) = gesture::thing_of(event) {
            self.focused.set(Some(claim));
        }
    }

    pub(super) fn key(self, event: &KeyboardEvent) {
        let key = event.key();
        match (key.as_str(), gesture::thing_of(event)) {
            ("Enter" | " ", Some(thing)) => self.session.toggle(Pane::Timeline, thing),
            ("Escape", _) => {
                self.send(Command::ClearSelection);
                self.send(Command::ClearBrush);
            }
            ("+" | "=", thing) => self.zoom(1.5, self.middle_of(thing.as_ref())),
            ("-", thing) => self.zoom(1.0 / 1.5, self.middle_of(thing.as_ref())),
            ("0", _) => self.send(Command::FitTimes),
            ("PageUp", _) if event.shift_key() => self.shift(-0.5),
            ("PageDown", _) if event.shift_key() => self.shift(0.5),
            (key, _) if !self.walk(key) => return,
            _ => {}
        }
        event.prevent_default();
    }

    pub(super) fn is_bare(self) -> bool {
        let is_bare = |it: &Arc<TimelineScene>| it.bars.is_empty() && it.undated.is_empty();
        self.scene.with(|scene| scene.as_ref().is_none_or(is_bare))
    }

    /// Moves the focus to the bar that an arrow points at; whether the key was one of those.
    fn walk(self, key: &str) -> bool {
        let direction = self.session.view.with_untracked(|view| view.direction);
        let way = keyboard::way_on_timeline(key, self.orientation.get_untracked(), direction);
        let (Some(way), Some(scene)) = (way, self.scene.get_untracked()) else { return false };
        let current = self.focused.get_untracked();
        let next = keyboard::neighbour(&scene, current.as_ref(), way);
        if next.is_none() && key == "ArrowUp" {
            gesture::focus_head(self.frame.get_untracked());
        }
        if let (Some(next), Some(frame)) = (next, self.frame.get_untracked()) {
            let thing = Selection::Claim(next.clone());
            if !gesture::focus_thing(&frame, &thing) {
                // On a crowded timeline it becomes an element by being chosen, after this turn of the loop.
                self.focused.set(Some(next));
                let focus = move || {
                    gesture::focus_thing(&frame, &thing);
                };
                set_timeout(focus, std::time::Duration::ZERO);
            }
        }
        true
    }

    /// The middle of a claim's bar: what has the focus stays in sight when the keys zoom.
    fn middle_of(self, thing: Option<&Selection>) -> Option<Point> {
        let (scene, claim) = (self.scene.get_untracked()?, thing?.claim()?);
        let rect = scene.bars.iter().find(|bar| bar.claim == *claim)?.rect;
        Some(Point::new(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0))
    }
}
