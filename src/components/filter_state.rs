//! What is hidden and what is dimmed, always told while something is, with the way back.

use crate::dom;
use crate::signal::Memo;
use crate::state::{Pane, Session};
use crate::strings::{Pair, fill, words as w};
use crate::view::{Element, Node, button, el, part, words};
use isnad_scene::{Command, Filters};

pub(crate) fn filter_state(session: Session) -> Node {
    let is_asking = Memo::new(move || session.view.with(|view| view.filters != Filters::default()));
    let is_brushed = Memo::new(move || session.view.with(|view| view.brush.is_some()));
    let strip = move || {
        (is_asking.get() || is_brushed.get()).then(|| {
            el("div")
                .class("filter-state")
                .attr("role", "group")
                .named(session.text(w::FILTER_STATE))
                .child(is_asking.get().then(|| hidden(session)))
                .child(is_brushed.get().then(|| dimmed(session)))
        })
    };
    part(strip)
}

fn act(
    session: Session,
    name: &'static str,
    label: Pair,
    command: impl Fn() -> Command + 'static,
) -> Element {
    button("quiet")
        .attr("data-action", name)
        .press(move || {
            session.send(Pane::Toolbar, command());
            // The strip is made anew or gone: the focus goes to what it tells of.
            dom::focus("[data-menu=filter] summary");
        })
        .child(session.text(label))
}

fn hidden(session: Session) -> Element {
    let told = words(move || shown_of(session));
    el("p").child(el("span").class("shown-of").child(told)).child(" ").child(act(
        session,
        "clear-filters",
        w::SHOW_ALL,
        || Command::ClearFilters,
    ))
}

/// How many claims show, of how many.
pub(crate) fn shown_of(session: Session) -> String {
    let (n_shown, n_hidden) =
        session.shown.get().map_or((0, 0), |shown| (shown.n_visible(), shown.hidden.total));
    let all = session.number(n_shown + n_hidden);
    fill(session.say(w::SHOWN_OF), &[&session.number(n_shown), &all, &session.number(n_hidden)])
}

/// How many claims are dimmed.
pub(crate) fn dimmed_of(session: Session) -> String {
    let n = session.shown.get().map_or(0, |shown| shown.n_dimmed);
    fill(session.say(w::DIMMED), &[&session.number(n)])
}

fn dimmed(session: Session) -> Element {
    let told = words(move || dimmed_of(session));
    let keep = move || Command::KeepTime(session.view.with_untracked(|view| view.brush));
    el("p")
        .child(el("span").child(told))
        .child(" ")
        .child(act(session, "keep-time", w::ONLY_THIS_TIME, keep))
        .child(" ")
        .child(act(session, "clear-brush", w::UNDO_BRUSH, || Command::ClearBrush))
}
