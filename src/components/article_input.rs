//! The field for a text: paste, drop or open, say when it was published, have it read.

use super::encoding_switch::EncodingSwitch;
use super::erased::{change, code, press, truth};
use crate::dom::opened;
use crate::opening;
use crate::state::{Origin, Session};
use crate::strings::words as w;
use leptos::ev::{DragEvent, SubmitEvent};
use leptos::html::{Input, Textarea};
use leptos::prelude::*;

/// The fields, by handle: the browser keeps their content, so that nothing a person typed is ever lost.
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    pub(super) session: Session,
    text: NodeRef<Textarea>,
    published: NodeRef<Input>,
    /// The file whose words stand in the field, while they stand there unchanged.
    pub(super) file: RwSignal<Option<opened::OpenedFile>>,
}

#[component]
pub(crate) fn ArticleInput() -> impl IntoView {
    let session = Session::get();
    let fields = Fields {
        session,
        text: NodeRef::new(),
        published: NodeRef::new(),
        file: RwSignal::new(None),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        fields.read();
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        if let Some(file) = opened::dropped(&event) {
            fields.open(file);
        }
    };
    Effect::new(move |_| {
        if session.input_open.get()
            && let Some(text) = fields.text.get_untracked()
        {
            text.focus().ok();
        }
    });
    view! {
        <form class="article-input" class:open=move || session.input_open.get() on:submit=submit
            on:dragover=|event: DragEvent| event.prevent_default() on:drop=drop
            aria-label=session.text(w::INPUT)>
            <label class="field">
                <span>{session.text(w::PASTE_HERE)}</span>
                <textarea data-input="account" dir="auto" rows="7" spellcheck="false" node_ref=fields.text
                    on:input=change(move |_| fields.file.set(None))></textarea>
            </label>
            <EncodingSwitch fields=fields/>
            <div class="input-row">
                <label class="field inline">
                    <span>{session.text(w::PUBLISHED)}</span>
                    <input type="date" data-input="published" node_ref=fields.published/>
                </label>
                {file_button(fields)}
                <button type="button" class="quiet" on:click=press(move || opening::read_sample(session, fields.published_day()))>
                    {session.text(w::READ_SAMPLE)}
                </button>
                <button type="submit" class="primary" data-action="read" aria-busy=truth(move || session.is_reading())>
                    {code(move || session.say(if session.is_reading() { w::READING } else { w::READ }))}
                </button>
            </div>
            <p class="aside">{session.text(w::STAYS_HERE)}</p>
        </form>
    }
}

fn file_button(fields: Fields) -> AnyView {
    let chosen = change(move |event| {
        if let Some(file) = opened::chosen(&event) {
            fields.open(file);
        }
    });
    view! {
        <label class="file-button quiet">
            <input type="file" class="visually-hidden" data-input="file" accept=".txt,.md,.text,text/plain" on:change=chosen/>
            <span>{fields.session.text(w::OPEN_FILE)}</span>
        </label>
    }
    .into_any()
}

impl Fields {
    fn read(self) {
        let text = self.text.get_untracked().map(|field| field.value()).unwrap_or_default();
        let origin = match self.file.get_untracked() {
            Some(file) => Origin::File(file.name, file.encoding),
            None => Origin::Pasted,
        };
        opening::read(self.session, text, self.published_day(), origin);
    }

    fn published_day(self) -> Option<String> {
        let day = self.published.get_untracked()?.value();
        (!day.is_empty()).then_some(day)
    }

    /// Puts the words of a file into the field, in the encoding that was guessed or chosen.
    fn open(self, file: opened::Chosen) {
        self.session.input_open.set(true);
        opened::read(file, move |outcome| match outcome {
            Ok(file) => self.show_file(file),
            Err(notice) => self.session.notices.set(vec![notice]),
        });
    }

    pub(super) fn show_file(self, file: opened::OpenedFile) {
        if let Some(field) = self.text.get_untracked() {
            field.set_value(&file.words());
        }
        self.session.notices.set(Vec::new());
        self.file.set(Some(file));
    }
}
