//! The field for a text: paste, drop or open, say when it was published, have it read.

use super::encoding_switch::encoding_switch;
use crate::dom::{self, opened};
use crate::edits;
use crate::opening;
use crate::signal::{Memo, Signal, watch};
use crate::state::{Origin, Session};
use crate::strings::words as w;
use crate::view::{Element, Handle, Node, button, code, el, handle, holds, truth};
use leptos::ev::{DragEvent, Event};
use leptos::prelude::GetUntracked;
use leptos::task::spawn_local;

/// The fields, by handle: the browser keeps their content, so that nothing a person typed is ever lost.
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    pub(super) session: Session,
    text: Handle,
    published: Handle,
    /// The file whose words stand in the field, while they stand there unchanged.
    pub(super) file: Signal<Option<opened::OpenedFile>>,
}

pub(crate) fn article_input(session: Session) -> Node {
    let fields = Fields { session, text: handle(), published: handle(), file: Signal::new(None) };
    focus_when_open(fields);
    keep_day(fields);
    form(fields)
        .class("article-input")
        .class_if("open", holds(move || session.input_open.get()))
        .named(session.text(w::INPUT))
        .child(text_field(fields))
        .child(encoding_switch(fields))
        .child(input_row(fields))
        .child(el("p").class("aside").child(session.text(w::STAYS_HERE)))
        .into()
}

fn focus_when_open(fields: Fields) {
    watch(move || {
        if fields.session.input_open.get() {
            dom::focus("[data-input=account]");
        }
    });
}

/// The day of publication can be changed among the anchors, too.
fn keep_day(fields: Fields) {
    let session = fields.session;
    let day = Memo::new(move || session.account.get().and_then(|it| edits::published_of(&it)));
    watch(move || {
        let day = day.get().unwrap_or_default();
        if let Some(field) = fields.published.get_untracked() {
            dom::fill(&field, &day);
        }
    });
}

/// The form itself: what is sent is read here, what is dropped is opened.
fn form(fields: Fields) -> Element {
    let submit = move |event: &Event| {
        event.prevent_default();
        fields.read();
    };
    let drop = move |event: &DragEvent| {
        event.prevent_default();
        if let Some(file) = opened::dropped(event) {
            fields.open(file);
        }
    };
    el("form")
        .on("submit", submit)
        .on("dragover", |event: &DragEvent| event.prevent_default())
        .on("drop", drop)
}

fn text_field(fields: Fields) -> Element {
    let area = el("textarea")
        .attr("data-input", "account")
        .attr("dir", "auto")
        .attr("rows", "7")
        .attr("spellcheck", "false")
        .keep(fields.text)
        .on("input", move |_: &Event| fields.file.set(None));
    let name = el("span").child(fields.session.text(w::PASTE_HERE));
    el("label").class("field").child(name).child(area)
}

fn input_row(fields: Fields) -> Element {
    let session = fields.session;
    let sample = button("quiet")
        .press(move || opening::read_sample(session, fields.published_day()))
        .child(session.text(w::READ_SAMPLE));
    el("div")
        .class("input-row")
        .child(published_field(fields))
        .child(file_button(fields))
        .child(sample)
        .child(read_button(session))
}

fn published_field(fields: Fields) -> Element {
    let day =
        el("input").attr("type", "date").attr("data-input", "published").keep(fields.published);
    let name = el("span").child(fields.session.text(w::PUBLISHED));
    el("label").class("field inline").child(name).child(day)
}

fn file_button(fields: Fields) -> Element {
    let chosen = move |event: &Event| {
        if let Some(file) = opened::chosen(event) {
            fields.open(file);
        }
    };
    let field = el("input")
        .attr("type", "file")
        .class("visually-hidden")
        .attr("data-input", "file")
        .attr("accept", ".txt,.md,.text,text/plain")
        .on("change", chosen);
    let name = el("span").child(fields.session.text(w::OPEN_FILE));
    el("label").class("file-button quiet").child(field).child(name)
}

fn read_button(session: Session) -> Element {
    let name = move || session.say(if session.is_reading() { w::READING } else { w::READ });
    el("button")
        .attr("type", "submit")
        .class("primary")
        .attr("data-action", "read")
        .attr("aria-busy", truth(move || session.is_reading()))
        .child(code(name))
}

impl Fields {
    fn read(self) {
        let text =
            self.text.get_untracked().map(|field| dom::field_words(&field)).unwrap_or_default();
        let origin = match self.file.get_untracked() {
            Some(file) => Origin::File(file.name, file.encoding),
            None => Origin::Pasted,
        };
        opening::read(self.session, text, self.published_day(), origin);
    }

    fn published_day(self) -> Option<String> {
        let day = dom::field_words(&self.published.get_untracked()?);
        (!day.is_empty()).then_some(day)
    }

    /// Puts the words of a file into the field, in the encoding that was guessed or chosen.
    fn open(self, file: opened::Chosen) {
        self.session.input_open.set(true);
        spawn_local(async move {
            match opened::read(file).await {
                Ok(file) => self.show_file(file),
                Err(notice) => self.session.notices.set(vec![notice]),
            }
        });
    }

    pub(super) fn show_file(self, file: opened::OpenedFile) {
        if let Some(field) = self.text.get_untracked() {
            dom::fill_text(&field, &file.words());
        }
        self.session.notices.set(Vec::new());
        self.file.set(Some(file));
    }
}
