//! The timeline: when each claim is said to have happened, between its earliest and its latest.

use super::map_ground::REST;
use super::timeline_bars::timeline_bars;
use super::timeline_controls::timeline_controls;
use super::timeline_crowd::keep_crowd;
use super::tray::tray;
use crate::dom::{self, gesture};
use crate::keyboard;
use crate::signal::{Memo, Signal, watch};
use crate::state::{Pane, Session};
use crate::strings::words as w;
use crate::view::{Element, Handle, Node, code_while, el, handle, nodes, part};
use gloo::timers::callback::Timeout;
use isnad_account::{Claim, ClaimId};
use isnad_scene::{
    AxisRange, Command, Order, Orientation, Point, Selection, Stretching, TimeDirection,
    TimelineOptions, TimelineScene, ViewState, When,
};
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use std::sync::Arc;

/// A row is as high as the least target a finger needs.
const ROW: f64 = 24.0;
const TICK_ROOM: f64 = 64.0;
const TICK_ROOM_VERTICAL: f64 = 34.0;
/// Room for the names of the lanes beside a horizontal timeline; the sheet has the same.
const NAMES: f64 = 148.0;
/// A column of a vertical timeline is wide enough for a short name in two lines.
const LANE_VERTICAL: f64 = 60.0;
/// How long a vertical timeline is for every claim that has a place on it, within bounds.
const LENGTH_A_CLAIM: f64 = 28.0;
const LENGTHS: (f64, f64) = (200.0, 2400.0);
/// Least extent of what a finger must hit.
const TARGET: f64 = 24.0;
/// How wide it is drawn for paper; the sheet makes it smaller.
const PRINTED: f64 = 900.0;
const DRAG_PIXELS: f64 = 4.0;
const ZOOM_A_WHEEL_PIXEL: f64 = 0.003;
pub(crate) const WIDE: &str = "(min-width: 1100px)";

/// The stretch that was shown: `None` is all of it.
type Held = Option<AxisRange>;

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
    brush: Signal<Option<(Point, bool)>>,
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

pub(crate) fn timeline_view(session: Session) -> Node {
    let frame = handle();
    let size = Signal::new((0.0, 0.0));
    dom::keep_size(frame, size);
    let is_wide = Signal::new(dom::media_matches(WIDE));
    dom::watch_media(WIDE, move |now| is_wide.set(now));
    let orientation = Memo::new(move || orientation_for(session.is_printing() || is_wide.get()));
    let held = Signal::new(None);
    let desk = TimelineDesk {
        session,
        scene: timeline_scene(session, size, orientation, held),
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
    };
    keep_crowd(desk, desk.crowd);
    follow_selection(desk);
    let head = el("div")
        .class("pane-head")
        .child(el("h2").child(session.text(w::TIMELINE)))
        .child(part(move || desk.scene.get().map(|scene| timeline_trays(session, &scene))))
        .child(timeline_controls(desk));
    nodes![head, timeline_frame(desk)]
}

fn timeline_frame(desk: TimelineDesk) -> Element {
    el("div")
        .class("timeline-frame")
        .keep(desk.frame)
        .attr("role", "group")
        .named(desk.session.text(w::TIMELINE_GROUP))
        .on("pointerdown", move |event| desk.press(event))
        .on("pointermove", move |event| desk.drag_to(event))
        .on("click", move |event| desk.click(event))
        .on("wheel", move |event| desk.wheel(event))
        .on("keydown", move |event| desk.key(event))
        .on("focusin", move |event| desk.focus_in(event))
        // Without any mark the keys still reach the view.
        .attr("tabindex", code_while("0", move || desk.is_bare()))
        .child(part(move || desk.scene.get().map(|scene| timeline_bars(desk, &scene))))
}

/// What is lit in another view comes into the stretch that is shown.
fn follow_selection(desk: TimelineDesk) {
    let session = desk.session;
    let lit = Memo::new(move || session.selected_claim());
    watch(move || {
        let Some(claim) = lit.get() else { return };
        let (Some(scene), Some(account)) =
            (desk.scene.get_untracked(), session.account.get_untracked())
        else {
            return;
        };
        if let Some(range) = scene.range_with(&account.document, &claim) {
            session.send(session.last_pane.get_untracked(), Command::ShowTimes(range));
        }
    });
}

fn orientation_for(is_wide: bool) -> Orientation {
    if is_wide { Orientation::Horizontal } else { Orientation::Vertical }
}

fn timeline_scene(
    session: Session,
    size: Signal<(f64, f64)>,
    orientation: Memo<Orientation>,
    held: Signal<Option<Held>>,
) -> Memo<Option<Arc<TimelineScene>>> {
    let look = Memo::new(move || {
        let look = session.view.with(timeline_part);
        match held.get() {
            Some(times) => ViewState { times, ..look },
            None => look,
        }
    });
    Memo::of_scene(move || {
        let account = session.account.get()?;
        let width = if session.is_printing() { PRINTED } else { size.get().0 };
        let order = look.with(|view| view.order);
        let n_placed = account.document.claims().iter().filter(|it| has_place(it, order)).count();
        let options = options_for(orientation.get(), width, n_placed);
        let language = session.language.get().code();
        let draw =
            |view: &ViewState| TimelineScene::new(&account.document, view, &options, language);
        (width > 1.0).then(|| look.with(|view| Arc::new(draw(view))))
    })
}

fn has_place(claim: &Claim, order: Order) -> bool {
    order == Order::Told || When::of(claim) != When::Unknown
}

fn options_for(orientation: Orientation, width: f64, n_placed: usize) -> TimelineOptions {
    let (length, lane, tick_room) = match orientation {
        Orientation::Horizontal => ((width - NAMES).max(200.0), ROW, TICK_ROOM),
        Orientation::Vertical => {
            let length = (n_placed as f64 * LENGTH_A_CLAIM).clamp(LENGTHS.0, LENGTHS.1);
            (length, LANE_VERTICAL, TICK_ROOM_VERTICAL)
        }
    };
    TimelineOptions { orientation, length, row: ROW, lane, tick_room }
}

/// The view state as far as the timeline shows it.
fn timeline_part(view: &ViewState) -> ViewState {
    ViewState { map: None, step: None, playing: false, ..view.clone() }
}

fn timeline_trays(session: Session, scene: &TimelineScene) -> Element {
    let outside = scene.outside.clone();
    let outside = (!outside.is_empty()).then(|| tray(session, w::OUTSIDE, "outside", outside));
    el("div")
        .class("trays")
        .child(tray(session, w::UNDATED, "undated", scene.undated.clone()))
        .child(outside)
}

impl TimelineDesk {
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

    fn is_crowded(self) -> bool {
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
    fn painted_at(self, x: i32, y: i32) -> Option<Selection> {
        let scene = self.scene.get_untracked().filter(|scene| scene.is_crowded())?;
        let at = self.mirrored(self.point(x, y)?, scene.size.width);
        let reach = (TARGET - scene.row).max(0.0) / 2.0;
        Some(Selection::Claim(scene.hit(self.unstretched(at), reach)?.clone()))
    }

    /// The lanes of a vertical timeline begin where reading does.
    fn mirrored(self, point: Point, width: f64) -> Point {
        let is_rtl = self.session.language.get_untracked().direction() == "rtl";
        match self.orientation.get_untracked() {
            Orientation::Vertical if is_rtl => Point::new(width - point.x, point.y),
            _ => point,
        }
    }

    /// The drawn thing under the pointer, an element or painted.
    fn thing_at(self, event: &MouseEvent) -> Option<Selection> {
        gesture::thing_of(event).or_else(|| self.painted_at(event.client_x(), event.client_y()))
    }

    /// Shows a stretch `factor` times nearer about a point, or about the middle of the drawing.
    pub(super) fn zoom(self, factor: f64, about: Option<Point>) {
        let Some(scene) = self.scene.get_untracked() else { return };
        let middle = Point::new(scene.size.width / 2.0, scene.size.height / 2.0);
        if let Some(range) = scene.zoomed(factor, about.unwrap_or(middle)) {
            self.send(Command::ShowTimes(range));
        }
    }

    /// The middle of a claim's bar: what has the focus stays in sight when the keys zoom.
    fn middle_of(self, thing: Option<&Selection>) -> Option<Point> {
        let (scene, claim) = (self.scene.get_untracked()?, thing?.claim()?);
        let rect = scene.bars.iter().find(|bar| bar.claim == *claim)?.rect;
        Some(Point::new(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0))
    }

    /// Shows an earlier or a later stretch of the first axis.
    pub(super) fn shift(self, share: f64) {
        let range = self.scene.get_untracked().and_then(|scene| scene.moved(0, share));
        if let Some(range) = range {
            self.send(Command::ShowTimes(range));
        }
    }

    fn point(self, x: i32, y: i32) -> Option<Point> {
        Some(gesture::point_in(&self.drawing.get_untracked()?, x, y))
    }

    /// A mouse begins a brush beside the bars; a finger scrolls.
    fn press(self, event: &PointerEvent) {
        let is_mouse = event.pointer_type() == "mouse" && event.button() == 0;
        if is_mouse && self.thing_at(event).is_none() {
            let from = self.point(event.client_x(), event.client_y());
            self.brush.set(from.map(|from| (from, false)));
        }
    }

    fn drag_to(self, event: &PointerEvent) {
        let Some((from, moved)) = self.brush.get_untracked() else {
            return self.hover(event);
        };
        if event.buttons() == 0 {
            return self.brush.set(None);
        }
        let (Some(to), Some(scene)) =
            (self.point(event.client_x(), event.client_y()), self.scene.get_untracked())
        else {
            return;
        };
        if moved || from.distance(to) >= DRAG_PIXELS {
            self.brush.set(Some((from, true)));
            match scene.range_between(from, to) {
                Some(range) if scene.is_crowded() => self.brushed.set(Some(range)),
                Some(range) => self.send(Command::Brush(range)),
                None => {}
            }
        }
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

    fn click(self, event: &MouseEvent) {
        let was_brush = self.brush.get_untracked().is_some_and(|(_, moved)| moved);
        self.brush.set(None);
        if let Some(range) = self.brushed.get_untracked() {
            self.brushed.set(None);
            return self.send(Command::Brush(range));
        }
        if was_brush {
            return;
        }
        match self.thing_at(event) {
            Some(thing) => self.session.toggle(Pane::Timeline, thing),
            None => self.send(Command::ClearBrush),
        }
    }

    fn wheel(self, event: &WheelEvent) {
        if !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        let factor = (1.0 - event.delta_y() * ZOOM_A_WHEEL_PIXEL).clamp(0.5, 2.0);
        self.zoom(factor, self.point(event.client_x(), event.client_y()));
    }

    fn focus_in(self, event: &FocusEvent) {
        if let Some(Selection::Claim(claim)) = gesture::thing_of(event) {
            self.focused.set(Some(claim));
        }
    }

    fn key(self, event: &KeyboardEvent) {
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

    fn is_bare(self) -> bool {
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
}
