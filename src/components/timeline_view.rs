//! The timeline: when each claim is said to have happened, between its earliest and its latest.

use super::timeline_bars::timeline_bars;
use super::timeline_controls::timeline_controls;
use super::timeline_crowd::keep_crowd;
use super::timeline_desk::TimelineDesk;
use super::tray::tray;
use crate::signal::{Memo, watch};
use crate::state::{Session, Turn};
use crate::strings::words as w;
use crate::view::{Element, Node, code_while, el, nodes, part};
use isnad_scene::{Command, TimelineScene};
use leptos::ev::PointerEvent;

pub(crate) fn timeline_view(session: Session) -> Node {
    let desk = TimelineDesk::new(session);
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
        .on("pointerup", move |event| desk.release(event))
        .on("pointercancel", move |_: &PointerEvent| desk.drop_brush())
        .on("click", move |event| desk.click(event))
        .on("wheel", move |event| desk.wheel(event))
        .on("keydown", move |event| desk.key(event))
        .on("focusin", move |event| desk.focus_in(event))
        // Without any mark the keys still reach the view.
        .attr("tabindex", code_while("0", move || desk.is_bare()))
        .child(part(move || drawn(desk)))
}

fn drawn(desk: TimelineDesk) -> Option<Node> {
    let scene = desk.scene.get()?;
    desk.session.has_come(Turn::Bars).then(|| timeline_bars(desk, &scene))
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

fn timeline_trays(session: Session, scene: &TimelineScene) -> Element {
    let outside = scene.outside.clone();
    let outside = (!outside.is_empty()).then(|| tray(session, w::OUTSIDE, "outside", outside));
    el("div")
        .class("trays")
        .child(tray(session, w::UNDATED, "undated", scene.undated.clone()))
        .child(outside)
}
