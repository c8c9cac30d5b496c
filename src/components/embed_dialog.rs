//! The dialog in which an editor makes the snippet for the open account: its form, its options, the code with what it
//! needs, and a preview.

use super::embed_desk::EmbedDesk;
use super::embed_element::element_fields;
use super::embed_fields::{labelled, switch};
use super::embed_frame::frame_fields;
use super::embed_needs::output;
use super::embed_preview::embed_preview;
use super::embed_static::{static_fields, static_output};
use crate::dom::{self, gesture};
use crate::edits;
use crate::signal::{Memo, watch};
use crate::snippet::Form;
use crate::state::{Origin, Session};
use crate::strings::{Pair, words as w};
use crate::view::{
    Element, Handle, Node, button, code, el, handle, many, nodes, part, truth, words,
};
use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::{Get, GetUntracked, set_timeout};
use std::time::Duration;

const PANEL: &str = "embed-panel";
/// Letters of the text's beginning that tell which one it is.
const TITLE: usize = 80;

pub(crate) fn embed_dialog(session: Session) -> Node {
    let desk = EmbedDesk::new(session);
    let dialog = handle();
    watch(move || {
        let is_open = session.embed_open.get();
        if let Some(dialog) = dialog.get().filter(|_| is_open) {
            desk.open();
            // What is in it is there after this turn of the loop; closed, it gives the focus back by itself.
            set_timeout(move || dom::show_dialog(&dialog), Duration::ZERO);
        }
    });
    let closed = move |_: &Event| {
        session.embed_open.set(false);
        desk.close();
    };
    el("dialog")
        .class("embed-dialog")
        .keep(dialog)
        .named(session.text(w::EMBED_TITLE))
        .on("close", closed)
        .child(part(move || session.embed_open.get().then(|| sheet(desk, dialog))))
        .into()
}

fn sheet(desk: EmbedDesk, dialog: Handle) -> Element {
    let session = desk.session;
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dom::close_dialog(&dialog);
        }
    };
    let close = button("close icon").press(close).named(session.text(w::CLOSE)).child("×");
    let head = el("h2").child(session.text(w::EMBED_TITLE));
    let sheet = el("div").class("embed-sheet").child(head).child(close);
    match session.account.with_untracked(Option::is_some) {
        true => sheet.child(tabs(desk)).child(panel(desk)),
        false => sheet.child(el("p").child(session.text(w::EMBED_NO_TEXT))),
    }
}

fn tabs(desk: EmbedDesk) -> Element {
    let go = |event: &KeyboardEvent| {
        gesture::rove(event, "[role=tab]");
    };
    el("div")
        .class("tabs")
        .attr("role", "tablist")
        .named(desk.session.text(w::EMBED_FORMS))
        .on("keydown", go)
        .child(many(Form::ALL.map(|form| tab(desk, form))))
}

fn tab(desk: EmbedDesk, form: Form) -> Element {
    let is_chosen = move || desk.form() == form;
    button("tab")
        .attr("role", "tab")
        .attr("data-form", form.code())
        .attr("aria-controls", PANEL)
        .attr("aria-selected", truth(is_chosen))
        .attr("tabindex", code(move || if is_chosen() { "0" } else { "-1" }))
        .press(move || desk.choices.update(|choices| choices.form = form))
        .child(desk.session.text(form_name(form)))
}

fn form_name(form: Form) -> Pair {
    match form {
        Form::Frame => w::EMBED_FRAME,
        Form::Element => w::EMBED_ELEMENT,
        Form::Static => w::EMBED_STATIC,
    }
}

fn panel(desk: EmbedDesk) -> Element {
    let form = Memo::new(move || desk.form());
    el("div")
        .class("embed-panel")
        .attr("role", "tabpanel")
        .attr("id", PANEL)
        .named(code(move || desk.session.say(form_name(form.get()))))
        .child(part(move || maker(desk, form.get())))
}

/// What is chosen, what comes of it, and how that looks.
fn maker(desk: EmbedDesk, form: Form) -> Node {
    let (about, fields, output) = match form {
        Form::Frame => (w::EMBED_FRAME_ABOUT, frame_fields(desk), output(desk)),
        Form::Element => (w::EMBED_ELEMENT_ABOUT, element_fields(desk), output(desk)),
        Form::Static => (w::EMBED_STATIC_ABOUT, static_fields(desk), static_output(desk)),
    };
    let choices = el("div")
        .class("choices")
        .child(el("p").class("wide").child(desk.session.text(about)))
        .child(what_it_is_of(desk))
        .child((form != Form::Static).then(|| of_the_copy(desk)))
        .child(fields);
    let keyed = |part: Element, name: &str| part.key([form.code(), name].concat());
    nodes![
        keyed(choices, "-choices"),
        keyed(output, "-output"),
        keyed(embed_preview(desk), "-preview"),
    ]
}

/// Which account it is: a field for another may lie over it that was not read yet.
fn what_it_is_of(desk: EmbedDesk) -> Option<Element> {
    let account = desk.session.account.get_untracked()?;
    let about = match account.origin {
        Origin::Sample => w::EMBED_OF_SAMPLE,
        _ => w::EMBED_OF,
    };
    let words = account.document.first_words(TITLE);
    let of = el("p").class("wide aside").child(desk.session.text(about)).child(" ");
    Some(of.child(el("bdi").child(words)))
}

/// What is the same of frames and elements.
fn of_the_copy(desk: EmbedDesk) -> Node {
    nodes![
        edits::are_beyond_the_day(desk.session).then(|| without_edits(desk)),
        site_field(desk),
        switch(desk, "same-origin", w::EMBED_SAME_ORIGIN, |it| &mut it.is_same_origin),
    ]
}

/// What a person sees here and no reader of the embed will.
fn without_edits(desk: EmbedDesk) -> Element {
    el("p").class("wide site-note").child(desk.session.text(w::EMBED_WITHOUT_EDITS))
}

fn site_field(desk: EmbedDesk) -> Element {
    let note = part(move || {
        let note = desk.site().1?;
        Some(el("span").class("site-note").child(desk.session.text(note)))
    });
    let field = el("input")
        .attr("type", "url")
        .attr("dir", "ltr")
        .attr("inputmode", "url")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "500")
        .attr("data-embed", "site")
        .filled(words(move || desk.address.get()))
        .on("input", move |event: &Event| desk.set_address(&dom::written(event)));
    labelled(desk, w::EMBED_SITE, field).class("field wide").child(note)
}
