//! Stepping and playing through the claims.

use super::erased::{code, press, words};
use crate::state::{Pane, Session};
use crate::strings::{Pair, fill, words as w};
use gloo::timers::callback::Interval;
use isnad_scene::{Command, Step};
use leptos::prelude::*;

const STEP_MILLISECONDS: u32 = 3_000;

#[component]
pub(crate) fn TimeControl() -> impl IntoView {
    let session = Session::get();
    run_clock(session);
    let playing = move || session.view.with(|view| view.playing);
    let turn = press(move || {
        session.send(Pane::Toolbar, if playing() { Command::Pause } else { Command::Play });
    });
    let sign = move || {
        if playing() { "M3,2 h3 v10 h-3 Z M8,2 h3 v10 h-3 Z" } else { "M4,2 L12,7 L4,12 Z" }
    };
    let name = move || session.say(if playing() { w::PAUSE } else { w::PLAY });
    let place = move || {
        let step = session.view.with(|view| view.step.clone());
        let order = session.play_order.get();
        let at = step.and_then(|step| order.iter().position(|claim| *claim == step));
        let at = at.map_or_else(|| "–".to_owned(), |at| session.number(at + 1));
        fill(session.say(w::STEP_OF), &[&at, &session.number(order.len())])
    };
    view! {
        <div class="time-control" role="group" aria-label=session.text(w::PLAYING)>
            {step_button(session, w::STEP_BACK, "back", "M9,2 L3,7 L9,12 Z", Step::Back)}
            <button type="button" class="icon play" data-action="play" on:click=turn
                aria-label=code(name) title=code(name)>
                // Never mirrored: it is the sign of a machine, not a direction.
                <svg viewBox="0 0 14 14" aria-hidden="true">
                    <path d=code(sign)/>
                </svg>
            </button>
            {step_button(session, w::STEP_FORWARD, "forward", "M5,2 L11,7 L5,12 Z", Step::Forward)}
            <span class="step-place">{words(place)}</span>
        </div>
    }
}

fn step_button(
    session: Session,
    name: Pair,
    action: &'static str,
    path: &'static str,
    step: Step,
) -> AnyView {
    let go = press(move || session.send(Pane::Toolbar, Command::Step(step)));
    view! {
        <button type="button" class="icon turned" data-action=action on:click=go
            aria-label=session.text(name) title=session.text(name)>
            <svg viewBox="0 0 14 14" aria-hidden="true"><path d=path/></svg>
        </button>
    }
    .into_any()
}

/// While playing, one step every few seconds; the state itself ends it after the last.
fn run_clock(session: Session) {
    let clock = StoredValue::<Option<Interval>, LocalStorage>::new_local(None);
    let playing = Memo::new(move |_| session.view.with(|view| view.playing));
    Effect::new(move |_| {
        let tick = move || session.send(Pane::Toolbar, Command::Step(Step::Forward));
        clock.set_value(playing.get().then(|| Interval::new(STEP_MILLISECONDS, tick)));
    });
}
