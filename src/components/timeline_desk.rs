//! What the handlers of the timeline share: the drawing, its stretch, and the things on it.

use super::map_ground::REST;
use super::timeline_layout::{orientation_for, timeline_scene};
use crate::dom::{self, gesture};
use crate::signal::{Memo, Signal};
use crate::state::{Pane, Session};
use crate::view::{Handle, handle};
use gloo::timers::callback::Timeout;
use isnad_account::ClaimId;
use isnad_scene::{
    AxisRange, Command, Orientation, Point, Selection, Stretching, TimeDirection, TimelineScene,
};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// Least extent of what a finger must hit.
const TARGET: f64 = 24.0;
pub(crate) const WIDE: &str = "(min-width: 1100px)";

/// The stretch that was shown: `None` is all of it.
pub(super) type Held = Option<AxisRange>;

/// What the handlers of the timeline share.
#[derive(Clone, Copy)]
pub(crate) struct TimelineDesk {
    pub(super) session: Session,
    pub(super) scene: Memo<Option<Arc<TimelineScene>>>,
    pub(super) orientation: Memo<Orientation>,
    pub(super) direction: Memo<TimeDirection>,
    /// The drawing without the names of the lanes.
    pub(super) drawing: Handle,
    /// Where a brush began, and whether it has moved.
    pub(super) brush: Signal<Option<(Point, bool)>>,
    /// What is brushed on a crowded timeline: the other views follow when the hand lets go.
    pub(super) brushed: Signal<Option<AxisRange>>,
    pub(super) frame: Handle,
    pub(super) focused: Signal<Option<ClaimId>>,
    /// The picture of a crowded timeline, and roughly which part of the lanes is in sight.
    pub(super) crowd: Handle,
    pub(super) window: Signal<(f64, f64)>,
    /// The stretch that a crowded timeline showed when the hand began to move it.
    held: Signal<Option<Held>>,
    rest: StoredValue<Option<Timeout>, LocalStorage>,
}

impl TimelineDesk {
    /// A desk that draws the open account as wide as its frame is.
    pub(super) fn new(session: Session) -> Self {
        let frame = handle();
        dom::keep_size(frame, session.timeline_size);
        let is_wide = Signal::new(dom::media_matches(WIDE));
        dom::watch_media(WIDE, move |now| is_wide.set(now));
        let orientation =
            Memo::new(move || orientation_for(session.is_printing() || is_wide.get()));
        let held = Signal::new(None);
        Self {
            session,
            scene: timeline_scene(session, orientation, held),
            orientation,
            direction: Memo::new(move || session.view.with(|view| view.direction)),
            drawing: handle(),
            brush: Signal::new(None),
            brushed: Signal::new(None),
            frame,
            focused: Signal::new(None),
            crowd: handle(),
            window: Signal::new((0.0, 0.0)),
            held,
            rest: StoredValue::new_local(None),
        }
    }

    pub(super) fn send(self, command: Command) {
        match command {
            Command::ShowTimes(_) => self.hold(),
            _ => self.held.set(None),
        }
        self.session.send(Pane::Timeline, command);
    }

    /// A crowded timeline is laid out anew only when the hand rests: until then its drawing is stretched.
    fn hold(self) {
        if !self.is_crowded() {
            return;
        }
        if self.held.with_untracked(Option::is_none) {
            self.held.set(Some(self.session.view.with_untracked(|view| view.times)));
        }
        self.rest.set_value(Some(Timeout::new(REST, move || self.held.set(None))));
    }

    pub(super) fn is_crowded(self) -> bool {
        self.scene.with_untracked(|scene| scene.as_ref().is_some_and(|it| it.is_crowded()))
    }

    /// How the drawing comes to lie where the stretch that is asked for has it.
    pub(super) fn stretching(self) -> Option<Stretching> {
        self.held.get()?;
        let times = self.session.view.with(|view| view.times)?;
        self.scene.get()?.stretched(&times)
    }

    /// A point of the drawing as it was laid out.
    fn unstretched(self, point: Point) -> Point {
        match (self.stretching(), self.orientation.get_untracked()) {
            (None, _) => point,
            (Some(it), Orientation::Horizontal) => Point::new(it.undo(point.x), point.y),
            (Some(it), Orientation::Vertical) => Point::new(point.x, it.undo(point.y)),
        }
    }

    /// The bar that is painted, not an element, nearest a point of the screen.
    pub(super) fn painted_at(self, x: i32, y: i32) -> Option<Selection> {
        let scene = self.scene.get_untracked().filter(|scene| scene.is_crowded())?;
        let at = self.mirrored(self.point(x, y)?, scene.size.width);
        let reach = (TARGET - scene.row).max(0.0) / 2.0;
        Some(Selection::Claim(scene.hit(self.unstretched(at), reach)?.clone()))
    }

    /// The lanes of a vertical timeline begin where reading does.
    fn mirrored(self, point: Point, width: f64) -> Point {
        let is_rtl = self.session.direction.get_untracked() == "rtl";
        match self.orientation.get_untracked() {
            Orientation::Vertical if is_rtl => Point::new(width - point.x, point.y),
            _ => point,
        }
    }

    /// The drawn thing under the pointer, an element or painted.
    pub(super) fn thing_at(self, event: &MouseEvent) -> Option<Selection> {
        gesture::thing_of(event).or_else(|| self.painted_at(event.client_x(), event.client_y()))
    }

    pub(super) fn point(self, x: i32, y: i32) -> Option<Point> {
        Some(gesture::point_in(&self.drawing.get_untracked()?, x, y))
    }

    /// Shows a stretch `factor` times nearer about a point, or about the middle of the drawing.
    pub(super) fn zoom(self, factor: f64, about: Option<Point>) {
        let Some(scene) = self.scene.get_untracked() else { return };
        let middle = Point::new(scene.size.width / 2.0, scene.size.height / 2.0);
        if let Some(range) = scene.zoomed(factor, about.unwrap_or(middle)) {
            self.send(Command::ShowTimes(range));
        }
    }

    /// Shows an earlier or a later stretch of the first axis.
    pub(super) fn shift(self, share: f64) {
        let range = self.scene.get_untracked().and_then(|scene| scene.moved(0, share));
        if let Some(range) = range {
            self.send(Command::ShowTimes(range));
        }
    }
}
