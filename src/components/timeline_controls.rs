//! Buttons for the timeline: nearer and farther, earlier and later, its order, its lanes, its direction.

use super::erased::{change, code, holds, part, press, truth};
use super::map_controls::control;
use super::timeline_view::TimelineDesk;
use crate::dom;
use crate::state::DIRECTION_KEY;
use crate::strings::{Pair, words as w};
use isnad_scene::{Command, LaneBy, Order, Orientation, TimeDirection};
use leptos::prelude::*;

#[component]
pub(crate) fn TimelineControls(desk: TimelineDesk) -> impl IntoView {
    let session = desk.session;
    let is_horizontal = move || desk.orientation.get() == Orientation::Horizontal;
    view! {
        <div class="controls" role="group" aria-label=session.text(w::TIMELINE_CONTROLS)>
            {part(move || is_horizontal().then(|| direction_button(desk)))}
            {order_button(desk)}
            {lanes_choice(desk)}
            {control(session, w::ZOOM_IN, "+", move || desk.zoom(1.5, None))}
            {control(session, w::ZOOM_OUT, "−", move || desk.zoom(1.0 / 1.5, None))}
            {control(session, w::FIT_TIMES, "⤢", move || desk.send(Command::FitTimes))}
            {control(session, w::EARLIER, "‹", move || desk.shift(-0.3))}
            {control(session, w::LATER, "›", move || desk.shift(0.3))}
        </div>
    }
}

/// Which way time runs, in words and with an arrow; a press turns it round.
fn direction_button(desk: TimelineDesk) -> AnyView {
    let session = desk.session;
    let direction = move || session.view.with(|view| view.direction);
    let sign = code(move || match direction() {
        TimeDirection::Rtl => session.say(w::TIME_RUNS_RTL),
        TimeDirection::Ltr => session.say(w::TIME_RUNS_LTR),
    });
    let turn = press(move || {
        let next = match direction() {
            TimeDirection::Rtl => TimeDirection::Ltr,
            TimeDirection::Ltr => TimeDirection::Rtl,
        };
        dom::remember(DIRECTION_KEY, if next == TimeDirection::Rtl { "rtl" } else { "ltr" });
        desk.send(Command::SetDirection(next));
    });
    view! {
        <button type="button" class="quiet time-arrow" on:click=turn title=session.text(w::TURN_TIME)>
            <bdi dir="ltr">{sign}</bdi>
        </button>
    }
    .into_any()
}

fn order_button(desk: TimelineDesk) -> AnyView {
    let session = desk.session;
    let told = move || session.view.with(|view| view.order) == Order::Told;
    let turn = press(move || {
        desk.send(Command::SetOrder(if told() { Order::Happened } else { Order::Told }));
    });
    view! {
        <button type="button" class="quiet" on:click=turn aria-pressed=truth(told)>
            {session.text(w::ORDER_TOLD)}
        </button>
    }
    .into_any()
}

const LANES: [(LaneBy, &str, Pair); 3] = [
    (LaneBy::Place, "place", w::LANES_PLACE),
    (LaneBy::Actor, "actor", w::LANES_ACTOR),
    (LaneBy::Speaker, "speaker", w::LANES_SPEAKER),
];

fn lanes_choice(desk: TimelineDesk) -> AnyView {
    let session = desk.session;
    let options = LANES.map(|(lanes, code, words)| {
        let chosen = holds(move || session.view.with(|view| view.lanes) == lanes);
        view! { <option value=code prop:selected=chosen>{session.text(words)}</option> }
    });
    let choose = change(move |event| {
        let code = event_target_value(&event);
        if let Some((lanes, ..)) = LANES.iter().find(|(_, known, _)| *known == code) {
            desk.send(Command::SetLanes(*lanes));
        }
    });
    view! {
        <label class="lanes-choice">
            <span class="visually-hidden">{session.text(w::LANES)}</span>
            <select on:change=choose>{options.into_iter().collect_view()}</select>
        </label>
    }
    .into_any()
}
