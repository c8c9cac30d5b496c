//! Code to be taken along: seen whole, selected, copied.

use super::embed_desk::EmbedDesk;
use crate::dom::{self, clipboard};
use crate::signal::Signal;
use crate::strings::{Pair, words as w};
use crate::view::{Element, button, el, holds, part, words};
use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use std::time::Duration;

/// Code that names the copy: of no use before its address is known.
const OF_THE_COPY: [&str; 3] = ["snippet", "script", "policy"];

/// A field with code; `name` is what it is called in the document, `rows` how many lines of it are seen.
pub(super) fn code_field(
    desk: EmbedDesk,
    name: &'static str,
    label: Pair,
    rows: &'static str,
    code: impl Fn() -> String + Copy + 'static,
) -> Element {
    let copied = Signal::new(None::<Pair>);
    let field = el("textarea")
        .attr("readonly", "")
        .attr("dir", "ltr")
        .attr("rows", rows)
        .attr("spellcheck", "false")
        .attr("translate", "no")
        .attr("data-code", name)
        .filled(words(code));
    let copy = button("quiet")
        .attr("data-copy", name)
        .property("disabled", holds(move || OF_THE_COPY.contains(&name) && !desk.has_site()))
        .press(move || copy(name, code(), copied))
        .child(desk.session.text(w::EMBED_COPY));
    let outcome = part(move || copied.get().map(|said| desk.session.text(said)));
    // The button stands above: a long field would keep it out of sight.
    el("div")
        .class("code")
        .child(el("span").class("code-name").child(desk.session.text(label)))
        .child(copy)
        .child(el("span").class("copied").attr("role", "status").child(outcome))
        .child(field.named(desk.session.text(label)))
}

/// Copies the code, or selects it where the browser does not lend its clipboard.
fn copy(name: &'static str, code: String, copied: Signal<Option<Pair>>) {
    copied.set(None);
    spawn_local(async move {
        if clipboard::write(&code).await {
            return copied.set(Some(w::EMBED_COPIED));
        }
        copied.set(Some(w::EMBED_COPY_BY_HAND));
        let select = move || dom::select(&["[data-code=", name, "]"].concat());
        set_timeout(select, Duration::ZERO);
    });
}
