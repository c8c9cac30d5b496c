//! What goes with the snippet: further lines for the page, and what page and server have to allow.

use super::embed_code::code_field;
use super::embed_desk::EmbedDesk;
use crate::snippet::{Form, Source, needs_header, policy, sending_script};
use crate::strings::words as w;
use crate::view::{Element, Node, el, holds, nodes, part};

/// What a server says to let pages of other origins load its files.
const HEADER: &str = "Access-Control-Allow-Origin: *";

/// The snippet and all that goes with it.
pub(super) fn output(desk: EmbedDesk) -> Element {
    let is_sent =
        move || desk.choices.with(|it| it.form == Form::Frame && it.source == Source::Message);
    let script = move || desk.choices.with(|it| sending_script(it, &desk.site().0));
    let sheet = move || desk.choices.with(|it| it.sheet());
    let sending =
        move || is_sent().then(|| code_field(desk, "script", w::EMBED_SCRIPT, "11", script));
    let keeping = move || {
        (desk.form() == Form::Element)
            .then(|| code_field(desk, "sheet", w::EMBED_SHEET, "2", sheet))
    };
    let is_blocked = holds(move || desk.obstacle().is_some());
    let snippet = code_field(desk, "snippet", w::EMBED_CODE, "11", move || desk.snippet());
    // An element on another server is nothing but its sentence until that server sends the header: it comes first.
    let server = move |form: bool| {
        part(move || ((desk.form() == Form::Element) == form).then(|| server_needs(desk)))
    };
    el("div")
        .class("output")
        .child(snippet.attr("hidden", is_blocked))
        .child(part(sending))
        .child(part(keeping))
        .child(el("h3").child(desk.session.text(w::EMBED_NEEDS)))
        .child(server(true))
        .child(part(move || page_needs(desk, is_sent())))
        .child(code_field(desk, "policy", w::EMBED_POLICY, "2", move || {
            desk.choices.with(|it| policy(it, &desk.site().0))
        }))
        .child(server(false))
}

fn page_needs(desk: EmbedDesk, is_sent: bool) -> Node {
    let session = desk.session;
    let of_ours = desk.choices.with(|it| it.needs_script());
    let first = match (of_ours, is_sent) {
        (true, _) => w::EMBED_NEEDS_SCRIPT,
        (false, true) => w::EMBED_NEEDS_OWN_SCRIPT,
        (false, false) => w::EMBED_NEEDS_NO_SCRIPT,
    };
    let second = (of_ours && is_sent).then_some(w::EMBED_NEEDS_OWN_SCRIPT);
    let worker = (desk.form() == Form::Element).then_some(w::EMBED_NEEDS_WORKER);
    nodes![
        el("p").child(session.text(first)),
        second.map(|it| el("p").child(session.text(it))),
        worker.map(|it| el("p").child(session.text(it))),
    ]
}

fn server_needs(desk: EmbedDesk) -> Node {
    let session = desk.session;
    match desk.choices.with(needs_header) {
        true => nodes![
            el("p").child(session.text(w::EMBED_HEADER)),
            el("code").attr("dir", "ltr").child(HEADER),
        ],
        false => el("p").child(session.text(w::EMBED_NO_HEADER)).into(),
    }
}
