//! The field in which words of the text are looked for.

use super::sign::{self, sign};
use crate::dom;
use crate::find::Find;
use crate::state::Session;
use crate::strings::{Pair, fill, words as w};
use crate::view::{Element, button, code, el, holds, part, truth, words};
use leptos::ev::{Event, KeyboardEvent};

pub(crate) fn find_bar(session: Session, find: Find) -> Element {
    let open = button("quiet")
        .attr("data-action", "find")
        // The keys come up here from the marks, as to the buttons of the other views.
        .attr(
            "tabindex",
            code(move || if session.play_order.with(Vec::is_empty) { "0" } else { "-1" }),
        )
        .on("keydown", |event: &KeyboardEvent| {
            if matches!(event.key().as_str(), "ArrowDown" | "Escape") {
                event.prevent_default();
                dom::focus(".passage [tabindex=\"0\"]");
            }
        })
        .attr("aria-expanded", truth(move || find.is_open.get()))
        .attr("aria-keyshortcuts", "/")
        .attr("title", session.text(w::FIND_TITLE))
        .press(move || find.open())
        .child(session.text(w::FIND));
    el("div")
        .class("find")
        .class_if("open", holds(move || find.is_open.get()))
        .child(open)
        .child(part(move || find.is_open.get().then(|| bar(session, find))))
}

/// Opens the field at the key for it, unless the key is being written into a field.
pub(crate) fn open_at_key(find: Find, event: &KeyboardEvent) {
    let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    // Other layouts have a letter on the key.
    let is_slash = event.key() == "/" || event.code() == "Slash" && !event.shift_key();
    if is_plain && is_slash && !dom::is_written_in(event) {
        event.prevent_default();
        find.open();
    }
}

fn bar(session: Session, find: Find) -> Element {
    let field = el("input")
        .attr("type", "search")
        .attr("data-input", "find")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("placeholder", session.text(w::FIND))
        .named(session.text(w::FIND))
        .filled(find.asked.get_untracked())
        .on("input", move |event: &Event| find.ask(dom::written(event)));
    el("div")
        .class("find-bar")
        .attr("role", "search")
        .on("keydown", move |event: &KeyboardEvent| at_key(find, event))
        .child(field)
        .child(
            el("span")
                .class("found")
                .attr("role", "status")
                .child(words(move || told(session, find))),
        )
        .child(step_button(session, find, w::FIND_BACK, "find-back", -1))
        .child(step_button(session, find, w::FIND_ON, "find-on", 1))
        .child(button("icon").press(move || find.close()).named(session.text(w::CLOSE)).child("×"))
}

/// Which of how many is reached, in words; nothing before anything is asked.
fn told(session: Session, find: Find) -> String {
    match find.place() {
        _ if find.asked.with(|asked| asked.trim().is_empty()) => String::new(),
        (_, 0) => session.say(w::FOUND_NONE).to_owned(),
        (at, n) => fill(session.say(w::STEP_OF), &[&session.number(at + 1), &session.number(n)]),
    }
}

fn at_key(find: Find, event: &KeyboardEvent) {
    match event.key().as_str() {
        "Escape" => find.close(),
        // A button that has the focus does what it says.
        "Enter" if dom::is_written_in(event) => {
            event.prevent_default();
            find.step(if event.shift_key() { -1 } else { 1 });
        }
        _ => {}
    }
}

fn step_button(
    session: Session,
    find: Find,
    name: Pair,
    action: &'static str,
    by: isize,
) -> Element {
    let outline = if by < 0 { sign::UPWARDS } else { sign::DOWNWARDS };
    button("icon")
        .attr("data-action", action)
        .attr("aria-disabled", code(move || if find.place().1 == 0 { "true" } else { "false" }))
        .press(move || find.step(by))
        .named(session.text(name))
        .attr("title", session.text(name))
        .child(sign(outline.into()))
}
