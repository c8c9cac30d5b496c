//! Buttons for the timeline: nearer and farther, earlier and later, its order, its lanes, its direction.

use super::map_controls::control;
use super::sign;
use super::timeline_desk::TimelineDesk;
use crate::dom;
use crate::state::DIRECTION_KEY;
use crate::strings::{Pair, words as w};
use crate::view::{Element, Value, button, code, el, holds, many, part, truth};
use isnad_scene::{Command, LaneBy, Order, Orientation, TimeDirection};
use leptos::ev::Event;
use leptos::prelude::*;

pub(super) fn timeline_controls(desk: TimelineDesk) -> Element {
    let session = desk.session;
    let is_horizontal = move || desk.orientation.get() == Orientation::Horizontal;
    el("div")
        .class("controls")
        .attr("role", "group")
        .named(session.text(w::TIMELINE_CONTROLS))
        .child(part(move || is_horizontal().then(|| direction_button(desk))))
        .child(order_button(desk))
        .child(lanes_choice(desk))
        .child(control(session, w::ZOOM_IN, sign::PLUS).press(move || desk.zoom(1.5, None)))
        .child(control(session, w::ZOOM_OUT, sign::MINUS).press(move || desk.zoom(1.0 / 1.5, None)))
        .child(
            control(session, w::FIT_TIMES, sign::FIT).press(move || desk.send(Command::FitTimes)),
        )
        .child(
            control(session, w::EARLIER, towards(desk, Side::Earlier))
                .press(move || desk.shift(-0.3)),
        )
        .child(
            control(session, w::LATER, towards(desk, Side::Later)).press(move || desk.shift(0.3)),
        )
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Earlier,
    Later,
}

/// The sign that points to where what is earlier or later lies in the drawing.
fn towards(desk: TimelineDesk, side: Side) -> Value {
    let is_later = side == Side::Later;
    code(move || match (desk.orientation.get(), desk.direction.get()) {
        (Orientation::Vertical, _) if is_later => sign::DOWNWARDS,
        (Orientation::Vertical, _) => sign::UPWARDS,
        (Orientation::Horizontal, TimeDirection::Ltr) if is_later => sign::RIGHTWARDS,
        (Orientation::Horizontal, TimeDirection::Rtl) if !is_later => sign::RIGHTWARDS,
        (Orientation::Horizontal, _) => sign::LEFTWARDS,
    })
}

/// Which way time runs, in words and with an arrow; a press turns it round.
fn direction_button(desk: TimelineDesk) -> Element {
    let session = desk.session;
    let direction = move || session.view.with(|view| view.direction);
    let sign = code(move || match direction() {
        TimeDirection::Rtl => session.say(w::TIME_RUNS_RTL),
        TimeDirection::Ltr => session.say(w::TIME_RUNS_LTR),
    });
    let turn = move || {
        let next = match direction() {
            TimeDirection::Rtl => TimeDirection::Ltr,
            TimeDirection::Ltr => TimeDirection::Rtl,
        };
        dom::remember(DIRECTION_KEY, if next == TimeDirection::Rtl { "rtl" } else { "ltr" });
        desk.send(Command::SetDirection(next));
    };
    button("quiet time-arrow")
        .press(turn)
        .attr("tabindex", "-1")
        .attr("title", session.text(w::TURN_TIME))
        .child(el("bdi").attr("dir", "ltr").child(sign))
}

fn order_button(desk: TimelineDesk) -> Element {
    let session = desk.session;
    let told = move || session.view.with(|view| view.order) == Order::Told;
    let turn = move || {
        desk.send(Command::SetOrder(if told() { Order::Happened } else { Order::Told }));
    };
    button("quiet")
        .press(turn)
        .attr("tabindex", "-1")
        .attr("aria-pressed", truth(told))
        .child(session.text(w::ORDER_TOLD))
}

const LANES: [(LaneBy, &str, Pair); 3] = [
    (LaneBy::Place, "place", w::LANES_PLACE),
    (LaneBy::Actor, "actor", w::LANES_ACTOR),
    (LaneBy::Speaker, "speaker", w::LANES_SPEAKER),
];

fn lanes_choice(desk: TimelineDesk) -> Element {
    let session = desk.session;
    let options = LANES.map(|(lanes, code, words)| {
        let chosen = holds(move || session.view.with(|view| view.lanes) == lanes);
        let option = el("option").attr("value", code).property("selected", chosen);
        option.child(session.text(words))
    });
    let choose = move |event: &Event| {
        let code = event_target_value(event);
        if let Some((lanes, ..)) = LANES.iter().find(|(_, known, _)| *known == code) {
            desk.send(Command::SetLanes(*lanes));
        }
    };
    let name = el("span").class("visually-hidden").child(session.text(w::LANES));
    el("label")
        .class("lanes-choice")
        .child(name)
        .child(el("select").attr("tabindex", "-1").on("change", choose).child(many(options)))
}
