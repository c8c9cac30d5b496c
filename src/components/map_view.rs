//! The map: outlines on a canvas, marks and names as SVG over it.

use super::map_controls::map_controls;
use super::map_flight::{follow_candidate, follow_selection, tell_folded};
use super::map_grip::Grip;
use super::map_ground::{MARGIN, REST, map_ground, move_by};
use super::map_marks::{HIT_RADIUS, map_marks};
use super::map_names::{hint, map_names, scale_bar, why_empty};
use super::map_outlines::Outlines;
use super::tray::{place_tray, tray};
use crate::dom::crowd::paint_crowd;
use crate::dom::{self, gesture};
use crate::keyboard;
use crate::printing::tell_map_size;
use crate::signal::{Memo, Signal, watch};
use crate::state::{Pane, Session, Turn};
use crate::strings::{Pair, words as w};
use crate::view::{Element, Handle, Node, code_while, el, handle, holds, nodes, part};
use gloo::timers::callback::Timeout;
use isnad_scene::{
    Command, MapHit, MapOptions, MapScene, MapView as Look, Point, Selection, Shift, ViewState,
    Viewport,
};
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, WheelEvent};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;

const PAN_PIXELS: f64 = 80.0;
/// Pixels of the wheel for one whole step of zoom.
const WHEEL_PIXELS: f64 = 240.0;

/// What the handlers of the map share.
#[derive(Clone, Copy)]
pub(crate) struct MapDesk {
    pub(super) session: Session,
    pub(super) scene: Memo<Option<Arc<MapScene>>>,
    /// Where the map looks; the scene of a crowded map follows when the hand rests.
    pub(super) look: Memo<Option<(Look, Viewport)>>,
    /// Where a crowded map looked when the hand began to move it.
    held: Signal<Option<Look>>,
    rest: StoredValue<Option<Timeout>, LocalStorage>,
    /// Everything that is drawn over the outlines.
    layer: Handle,
    pub(super) frame: Handle,
    pub(super) grip: Signal<Grip>,
    /// Whether the pointer is over a mark that is painted.
    pub(super) over: Signal<bool>,
    /// Counts the flights of the map: only the last goes on.
    pub(super) flight: Signal<u32>,
    /// Words over the map, and how often there were any.
    pub(super) hint: Signal<Option<Pair>>,
    pub(super) n_told: Signal<u32>,
    /// What the tab key reaches.
    pub(super) focused: Signal<Option<Selection>>,
}

pub(crate) fn map_view(session: Session) -> Node {
    let frame = handle();
    let size = Signal::new((0.0, 0.0));
    dom::keep_size(frame, size);
    let drawn = drawn_size(session, size);
    let held = Signal::new(None);
    let scene = map_scene(session, drawn, held);
    let desk = MapDesk {
        session,
        scene,
        look: map_look(session, scene),
        held,
        rest: StoredValue::new_local(None),
        layer: handle(),
        frame,
        grip: Signal::new(Grip::default()),
        over: Signal::new(false),
        flight: Signal::new(0),
        hint: Signal::new(None),
        n_told: Signal::new(0),
        focused: Signal::new(None),
    };
    let crowd = handle();
    keep_crowd(session, desk.scene, crowd);
    watch(move || desk.lay());
    follow_selection(desk);
    follow_candidate(desk);
    tell_folded(desk);
    let head = el("div")
        .class("pane-head")
        .child(el("h2").child(session.text(w::MAP)))
        .child(part(move || desk.scene.get().map(|scene| map_trays(session, &scene))))
        .child(map_controls(desk));
    nodes![head, map_frame(desk, crowd)]
}

fn map_frame(desk: MapDesk, crowd: Handle) -> Element {
    let mut outlines = Outlines::new(desk.session);
    let layer = el("div")
        .class("map-layer")
        .keep(desk.layer)
        .child(el("canvas").class("crowd").keep(crowd).attr("aria-hidden", "true"))
        .child(map_names(desk))
        .child(part(move || {
            let scene = desk.scene.get().filter(|_| desk.session.has_come(Turn::Places))?;
            Some(map_marks(desk, &scene, &mut outlines))
        }));
    el("div")
        .class("map-frame")
        .class_if("over", holds(move || desk.over.get()))
        .keep(desk.frame)
        .attr("role", "group")
        .named(desk.session.text(w::MAP_GROUP))
        .on("pointerdown", move |event| desk.press(event))
        .on("pointermove", move |event| desk.drag_to(event))
        .on("pointerup", move |event| desk.release(event))
        .on("pointercancel", move |event| desk.release(event))
        .on("touchmove", move |event| desk.keep_touch(event))
        .on("click", move |event| desk.click(event))
        .on("wheel", move |event| desk.wheel(event))
        .on("keydown", move |event| desk.key(event))
        .on("focusin", move |event| desk.focus_in(event))
        // Without any mark the keys still reach the view.
        .attr("tabindex", code_while("0", move || desk.order().is_none_or(|it| it.is_empty())))
        .child(map_ground(desk.session, desk.look))
        .child(layer)
        .child(scale_bar(desk))
        .child(why_empty(desk))
        .child(hint(desk))
}

/// The size that the map is drawn at: none while it is hidden. On paper it is the last of the screen, since the sheet
/// makes the drawing as wide as the paper.
fn drawn_size(session: Session, size: Signal<(f64, f64)>) -> Memo<Option<(f64, f64)>> {
    let last = session.map_size;
    let now = move || Some(size.get()).filter(|(width, height)| *width > 1.0 && *height > 1.0);
    watch(move || {
        if let Some(size) = now().filter(|_| session.printed_from.with_untracked(Option::is_none)) {
            last.set(Some(size));
            tell_map_size(size);
        }
    });
    Memo::new(move || if session.is_printing() { last.get() } else { now() })
}

fn map_scene(
    session: Session,
    size: Memo<Option<(f64, f64)>>,
    held: Signal<Option<Look>>,
) -> Memo<Option<Arc<MapScene>>> {
    let look = Memo::new(move || ViewState {
        map: held.get().or_else(|| session.view.with(|view| view.map)),
        ..session.view.with(map_part)
    });
    Memo::of_scene(move || {
        let account = session.account_in(Turn::Map)?;
        let (width, height) = size.get()?;
        let options = MapOptions {
            viewport: Viewport { width, height },
            language: session.language.get().code().to_owned(),
            font: MapOptions::FONT,
            medium: session.medium(),
        };
        Some(look.with(|view| Arc::new(MapScene::new(&account.document, view, &options))))
    })
}

/// Where the map looks now: a crowded drawing may lag behind.
fn map_look(
    session: Session,
    scene: Memo<Option<Arc<MapScene>>>,
) -> Memo<Option<(Look, Viewport)>> {
    Memo::new(move || {
        let scene = scene.get()?;
        Some((session.view.with(|view| view.map).unwrap_or(scene.view), scene.viewport))
    })
}

/// The view state as far as the map shows it.
fn map_part(view: &ViewState) -> ViewState {
    ViewState { times: None, step: None, playing: false, ..view.clone() }
}

fn map_trays(session: Session, scene: &MapScene) -> Element {
    el("div")
        .class("trays")
        .child(tray(session, w::UNPLACED, "unplaced", scene.unplaced.clone()))
        .child(place_tray(session, w::NAMED_ONLY, "named", &scene.named))
        .child(place_tray(session, w::UNLOCATED, "unlocated", &scene.unlocated))
}

/// Paints the marks of a crowded map: too many to be elements.
fn keep_crowd(session: Session, scene: Memo<Option<Arc<MapScene>>>, canvas: Handle) {
    let mut outlines = Outlines::new(session);
    watch(move || {
        session.theme.track();
        if !session.has_come(Turn::Ground) {
            return;
        }
        if let (Some(canvas), Some(scene)) = (canvas.get(), scene.get()) {
            outlines.settle();
            paint_crowd(canvas.unchecked_ref(), &scene, MARGIN, |area| {
                let placed = outlines.place(&scene, area)?;
                Some((placed.outline, placed.corner, placed.scale))
            });
        }
    });
}

impl MapDesk {
    pub(super) fn send(self, command: Command) {
        self.flight.set(self.flight.get_untracked() + 1);
        match command {
            Command::MoveMap(_) => self.hold(),
            _ => self.held.set(None),
        }
        self.session.send(Pane::Map, command);
    }

    /// A crowded map is drawn anew only when the hand rests: until then its drawing is moved and scaled.
    pub(super) fn hold(self) {
        let Some(scene) = self.scene.get_untracked().filter(|scene| scene.is_crowded()) else {
            return;
        };
        if self.held.with_untracked(Option::is_none) {
            self.held.set(Some(scene.view));
        }
        self.rest.set_value(Some(Timeout::new(REST, move || self.held.set(None))));
    }

    /// How the drawing comes to lie where the map looks now.
    fn shift(self) -> Shift {
        match (self.scene.get(), self.look.get()) {
            (Some(scene), Some((look, viewport))) => Shift::between(scene.view, look, viewport),
            _ => Shift::NONE,
        }
    }

    /// Lets the drawing lie where the map looks.
    fn lay(self) {
        move_by(self.layer, self.shift());
    }

    /// Zooms by so many steps about a point, or about the middle.
    pub(super) fn zoom(self, steps: f64, about: Option<Point>) {
        let Some((look, viewport)) = self.look.get_untracked() else { return };
        let about = about.unwrap_or_else(|| viewport.centre());
        self.send(Command::MoveMap(look.zoomed(viewport, steps, about)));
    }

    /// Moves what is seen by so many pixels.
    pub(super) fn pan(self, dx: f64, dy: f64) {
        let Some((look, viewport)) = self.look.get_untracked() else { return };
        self.send(Command::MoveMap(look.dragged(viewport, dx, dy)));
    }

    fn click(self, event: &MouseEvent) {
        let was_drag = self.grip.with_untracked(|grip| grip.moved);
        self.grip.set(Grip::default());
        if was_drag {
            return;
        }
        match gesture::thing_of(event).or_else(|| self.painted_at(event)) {
            Some(thing) => self.session.toggle(Pane::Map, thing),
            None => self.send(Command::ClearSelection),
        }
    }

    /// What is painted, not an element, under the pointer.
    pub(super) fn painted_at(self, event: &MouseEvent) -> Option<Selection> {
        let scene = self.scene.get_untracked().filter(|scene| scene.is_crowded())?;
        let at =
            gesture::point_in(&self.frame.get_untracked()?, event.client_x(), event.client_y());
        let at = self.shift().undo(at, scene.viewport);
        Some(match scene.hit(at, HIT_RADIUS)? {
            MapHit::Place(place) => Selection::Place(place),
            MapHit::Movement(claim) => Selection::Movement(claim),
        })
    }

    /// The wheel belongs to the page unless the map is asked: by the control key, or by having the focus. A
    /// pinch on a pad comes as a wheel with that key.
    fn wheel(self, event: &WheelEvent) {
        let Some(frame) = self.frame.get_untracked() else { return };
        if !event.ctrl_key() && !event.meta_key() && !dom::has_focus(&frame) {
            return self.tell(w::HOLD_CTRL);
        }
        event.prevent_default();
        let about = gesture::point_in(&frame, event.client_x(), event.client_y());
        self.zoom(-event.delta_y() / WHEEL_PIXELS, Some(about));
    }

    fn focus_in(self, event: &FocusEvent) {
        if let Some(thing) = gesture::thing_of(event) {
            self.show_focused(&thing);
            self.focused.set(Some(thing));
        }
    }

    fn key(self, event: &KeyboardEvent) {
        let key = event.key();
        let (thing, shift) = (gesture::thing_of(event), event.shift_key());
        match (key.as_str(), thing) {
            ("+" | "=", _) => self.zoom(1.0, None),
            ("-", _) => self.zoom(-1.0, None),
            ("0", _) => self.send(Command::FitMap),
            (".", _) => self.show_lit(),
            ("ArrowLeft", _) if shift => self.pan(PAN_PIXELS, 0.0),
            ("ArrowRight", _) if shift => self.pan(-PAN_PIXELS, 0.0),
            ("ArrowUp", _) if shift => self.pan(0.0, PAN_PIXELS),
            ("ArrowDown", _) if shift => self.pan(0.0, -PAN_PIXELS),
            ("Enter" | " ", Some(thing)) => self.session.toggle(Pane::Map, thing),
            ("Escape", _) => self.send(Command::ClearSelection),
            (key, _) => match self.steps_for(key) {
                Some(steps) => self.walk(steps),
                None => return,
            },
        }
        event.prevent_default();
    }

    /// Arrows go from thing to thing in the order of time, whatever their places.
    fn steps_for(self, key: &str) -> Option<isize> {
        let forward = match self.session.direction.get_untracked() {
            "rtl" => "ArrowLeft",
            _ => "ArrowRight",
        };
        Some(match key {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            "ArrowLeft" | "ArrowRight" if key == forward => 1,
            "ArrowLeft" | "ArrowRight" => -1,
            "Home" => isize::MIN,
            "End" => isize::MAX,
            _ => return None,
        })
    }

    fn walk(self, steps: isize) {
        let (Some(frame), Some(order)) = (self.frame.get_untracked(), self.order()) else { return };
        let current = self.focused.get_untracked();
        let Some(next) = keyboard::step_in(&order, current.as_ref(), steps).cloned() else {
            return;
        };
        if steps == -1 && current.as_ref() == Some(&next) {
            return gesture::focus_head(Some(frame));
        }
        if !gesture::focus_thing(&frame, &next) {
            // On a crowded map it becomes an element by being chosen, after this turn of the loop.
            self.focused.set(Some(next.clone()));
            let focus = move || {
                gesture::focus_thing(&frame, &next);
            };
            leptos::prelude::set_timeout(focus, Duration::ZERO);
        }
    }

    /// Everything on the map, in the order of playing.
    pub(super) fn order(self) -> Option<Vec<Selection>> {
        let scene = self.scene.get()?;
        Some(keyboard::map_order(&scene, &self.session.play_order.get()))
    }
}
