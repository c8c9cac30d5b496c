//! What an opened file was read as, and a switch for when the guess is wrong.

use super::article_input::Fields;
use crate::encoding::Encoding;
use crate::strings::{fill, words as w};
use crate::view::{Element, Node, el, holds, many, words};
use leptos::ev::Event;
use leptos::prelude::*;

pub(crate) fn encoding_switch(fields: Fields) -> Node {
    let session = fields.session;
    let told = move || match fields.file.get() {
        Some(file) => fill(session.say(w::OPENED_AS), &[&file.name]),
        None => String::new(),
    };
    let choose = move |event: &Event| {
        let label = event_target_value(event);
        let file = fields.file.get_untracked();
        if let (Some(file), Some(encoding)) = (file, Encoding::from_label(&label)) {
            fields.show_file(file.read_as(encoding));
        }
    };
    let switch = el("select")
        .attr("data-input", "encoding")
        .on("change", choose)
        .child(many(Encoding::ALL.map(|encoding| option(fields, encoding))));
    let label = el("label").child(el("span").child(words(told))).child(" ").child(switch);
    el("div")
        .class("encoding")
        .attr("hidden", holds(move || fields.file.with(Option::is_none)))
        .child(label)
        .into()
}

fn option(fields: Fields, encoding: Encoding) -> Element {
    let chosen =
        move || fields.file.with(|file| file.as_ref().is_some_and(|it| it.encoding == encoding));
    el("option")
        .attr("value", encoding.label())
        .property("selected", holds(chosen))
        .child(encoding.label())
}
