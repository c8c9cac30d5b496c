//! Stepping and playing through the claims.

use super::sign::{self, sign};
use super::top_bar::{first_tool, tool};
use crate::signal::{Memo, watch};
use crate::state::{Pane, Session};
use crate::strings::{Pair, fill, words as w};
use crate::view::{Element, Node, Value, button, code, el, words};
use gloo::timers::callback::Interval;
use isnad_scene::{Command, Step};

const STEP_MILLISECONDS: u32 = 3_000;

pub(crate) fn time_control(session: Session) -> Node {
    run_clock(session);
    let place = words(move || step_place(session));
    el("div")
        .class("time-control")
        .attr("role", "group")
        .named(session.text(w::PLAYING))
        .child(step_button(session, w::STEP_BACK, "back", sign::BACK, Step::Back))
        .child(play_button(session))
        .child(step_button(session, w::STEP_FORWARD, "forward", sign::FORWARD, Step::Forward))
        .child(el("span").class("step-place").child(place))
        .into()
}

/// The number of the claim that is played, of how many.
pub(super) fn step_place(session: Session) -> String {
    let step = session.view.with(|view| view.step.clone());
    let order = session.play_order.get();
    let at = step.and_then(|step| order.iter().position(|claim| *claim == step));
    let at = at.map_or_else(|| "–".to_owned(), |at| session.number(at + 1));
    fill(session.say(w::STEP_OF), &[&at, &session.number(order.len())])
}

fn play_button(session: Session) -> Element {
    let playing = move || session.view.with(|view| view.playing);
    let turn = move || {
        session.send(Pane::Toolbar, if playing() { Command::Pause } else { Command::Play });
    };
    let outline = move || if playing() { sign::PAUSE } else { sign::PLAY };
    let name = move || session.say(if playing() { w::PAUSE } else { w::PLAY });
    first_tool(button("icon play"))
        .attr("data-action", "play")
        .press(turn)
        .named(code(name))
        .attr("title", code(name))
        // Never mirrored: it is the sign of a machine, not a direction.
        .child(sign(code(outline)))
}

pub(super) fn step_button(
    session: Session,
    name: Pair,
    action: &'static str,
    outline: Value,
    step: Step,
) -> Element {
    tool(button("icon turned"))
        .attr("data-action", action)
        .press(move || session.send(Pane::Toolbar, Command::Step(step)))
        .named(session.text(name))
        .attr("title", session.text(name))
        .child(sign(outline))
}

/// While playing, one step every few seconds; the state itself ends it after the last.
fn run_clock(session: Session) {
    let mut clock = None;
    let playing = Memo::new(move || session.view.with(|view| view.playing));
    watch(move || {
        let tick = move || session.send(Pane::Toolbar, Command::Step(Step::Forward));
        let running = playing.get().then(|| Interval::new(STEP_MILLISECONDS, tick));
        // The interval before ends by being dropped.
        drop(std::mem::replace(&mut clock, running));
    });
}
