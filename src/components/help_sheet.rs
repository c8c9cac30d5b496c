//! The sheet of keys: what every key does in every view.

use crate::dom;
use crate::signal::watch;
use crate::state::Session;
use crate::strings::keys::{SHEET, Section};
use crate::strings::words as w;
use crate::view::{Element, Node, button, el, handle, many, part};
use leptos::ev::Event;
use leptos::prelude::{Get, GetUntracked, set_timeout};
use std::time::Duration;

pub(crate) fn help_sheet(session: Session) -> Node {
    let dialog = handle();
    watch(move || {
        let is_open = session.help_open.get();
        if let Some(dialog) = dialog.get().filter(|_| is_open) {
            // What is in it is there after this turn of the loop; closed, it gives the focus back by itself.
            set_timeout(move || dom::show_dialog(&dialog), Duration::ZERO);
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dom::close_dialog(&dialog);
        }
    };
    let sheet = move || session.help_open.get().then(|| sheet(session, close));
    el("dialog")
        .class("help")
        .keep(dialog)
        .named(session.text(w::HELP))
        .on("close", move |_: &Event| session.help_open.set(false))
        .child(part(sheet))
        .into()
}

fn sheet(session: Session, close: impl Fn() + 'static) -> Element {
    let button = button("close icon").press(close).named(session.text(w::CLOSE)).child("×");
    el("div")
        .child(button)
        .child(el("h2").child(session.text(w::HELP)))
        .child(many(SHEET.iter().map(|it| section(session, it))))
}

fn section(session: Session, section: &'static Section) -> Element {
    let lines = section.lines.iter().map(|(keys, does)| {
        let keys = keys.iter().map(|key| el("kbd").attr("dir", "ltr").child(*key));
        el("div").child(el("dt").child(many(keys))).child(el("dd").child(session.text(*does)))
    });
    el("section")
        .child(el("h3").child(session.text(section.view)))
        .child(el("dl").child(many(lines)))
}
