//! The embed as readers will see it, on a page of ours that has nothing else of ours. It is there only while the dialog
//! is open.

use super::embed_desk::EmbedDesk;
use crate::dom::preview;
use crate::signal::Memo;
use crate::snippet::{Form, Source};
use crate::strings::{Pair, words as w};
use crate::view::{Element, button, el, holds, part, truth};
use leptos::ev::Event;
use leptos::prelude::GetUntracked;

pub(super) fn embed_preview(desk: EmbedDesk) -> Element {
    let session = desk.session;
    let Some(address) = preview::address() else {
        return el("p").class("aside preview").child(session.text(w::EMBED_PREVIEW_SINGLE));
    };
    let is_missing = Memo::new(move || desk.has_come.get() == Some(false));
    let is_blocked = Memo::new(move || desk.obstacle().is_some());
    let window = part(move || match is_missing.get() {
        true => el("p").class("aside").child(session.text(w::EMBED_PREVIEW_MISSING)),
        false => window(desk, address.clone()).attr("hidden", holds(move || is_blocked.get())),
    });
    el("section")
        .class("preview")
        .named(session.text(w::EMBED_PREVIEW))
        .child(head(desk))
        .child(part(move || remark(desk).map(|it| el("p").class("aside").child(session.text(it)))))
        .child(window)
}

fn head(desk: EmbedDesk) -> Element {
    let width = |code: &'static str, name: Pair, is_phone: bool| {
        button("quiet")
            .attr("data-action", code)
            .press(move || desk.is_phone.set(is_phone))
            .attr("aria-pressed", truth(move || desk.is_phone.get() == is_phone))
            .child(desk.session.text(name))
    };
    el("div")
        .class("preview-head")
        .child(el("h3").child(desk.session.text(w::EMBED_PREVIEW)))
        .child(width("preview-phone", w::EMBED_PHONE, true))
        .child(width("preview-wide", w::EMBED_WIDE, false))
}

/// In what the preview is other than the snippet.
fn remark(desk: EmbedDesk) -> Option<Pair> {
    let is_file = desk.choices.with(|it| it.form == Form::Frame && it.source == Source::File);
    let is_own = EmbedDesk::own_site() == Some(desk.site().0);
    match (is_own, is_file) {
        (false, _) => Some(w::EMBED_PREVIEW_OWN),
        (true, true) => Some(w::EMBED_PREVIEW_FILE),
        (true, false) => None,
    }
}

fn window(desk: EmbedDesk, address: String) -> Element {
    let loaded = move |_: &Event| {
        let has_come = desk.frame.get_untracked().is_some_and(|frame| preview::has_come(&frame));
        desk.has_come.set(Some(has_come));
    };
    el("iframe")
        .class("preview-window")
        .class_if("phone", holds(move || desk.is_phone.get()))
        .attr("title", desk.session.text(w::EMBED_PREVIEW))
        .attr("src", address)
        .keep(desk.frame)
        .on("load", loaded)
}
