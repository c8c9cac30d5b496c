//! What is seen, to be kept as a file that needs no program.

use crate::dom::{self, clipboard};
use crate::export;
use crate::signal::Signal;
use crate::state::Session;
use crate::strings::{Pair, fill, words as w};
use crate::view::{Element, Node, button, el, many, nodes, part, words};
use isnad_export::{Appearance, Format};
use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use std::time::Duration;

/// The forms of a file, with the words that keep one and those that copy it.
const FORMS: [(Format, Pair, Pair); 2] = [
    (Format::Html, w::EXPORT_HTML, w::EXPORT_COPY_HTML),
    (Format::Svg, w::EXPORT_SVG, w::EXPORT_COPY_SVG),
];

/// The files of an account, and what came of the last one that was asked for.
#[derive(Clone, Copy)]
pub(crate) struct Exporting {
    session: Session,
    appearance: Signal<Appearance>,
    said: Signal<String>,
    /// A file that the browser does not let be copied by a script; empty where there is none.
    by_hand: Signal<String>,
}

impl Exporting {
    pub(crate) fn new(session: Session, appearance: Signal<Appearance>) -> Self {
        let (said, by_hand) = (Signal::new(String::new()), Signal::new(String::new()));
        Self { session, appearance, said, by_hand }
    }

    /// Gives the browser a file. A frame may be kept from saving, and nobody is told: so copying is offered, too.
    fn save(self, format: Format) {
        let name = export::save(self.session, format, self.appearance.get_untracked());
        self.by_hand.set(String::new());
        if let Some(name) = name {
            let said = fill(self.session.say(w::EXPORTED), &[&name]);
            self.said.set([&said, " ", self.session.say(w::EXPORTED_OR_COPY)].concat());
        }
    }

    /// Copies a file, or selects it where the browser does not lend its clipboard.
    fn copy(self, format: Format) {
        let (session, appearance) = (self.session, self.appearance.get_untracked());
        let Some(file) = export::file(session, format, appearance) else { return };
        let Some(name) = export::name(session, format) else { return };
        self.by_hand.set(String::new());
        spawn_local(async move {
            if clipboard::write(&file).await {
                return self.said.set(fill(session.say(w::EXPORT_COPIED), &[&name]));
            }
            self.said.set(fill(session.say(w::EXPORT_BY_HAND), &[&name]));
            self.by_hand.set(file);
            set_timeout(|| dom::select("[data-code=file]"), Duration::ZERO);
        });
    }

    /// For each form of file a button that keeps it, and one that copies it.
    pub(crate) fn buttons(self) -> Node {
        self.each(|button| button)
    }

    /// The same in a row to which the arrows lead.
    pub(crate) fn row(self) -> Element {
        let words = self.session.text(w::EXPORT);
        el("span")
            .class("export")
            .attr("role", "group")
            .named(self.session.text(w::EXPORT))
            .child(el("span").class("aside").child(words))
            .child(self.each(|button| button.attr("tabindex", "-1")))
    }

    fn each(self, made: fn(Element) -> Element) -> Node {
        many(FORMS.map(|(format, save, copy)| {
            let act = |action: &'static str, words: Pair| {
                let button = button("quiet").attr("data-action", action);
                button.attr("data-format", format.name()).child(self.session.text(words))
            };
            nodes![
                made(act("export", save).press(move || self.save(format))),
                made(act("copy-export", copy).press(move || self.copy(format))),
            ]
        }))
    }

    /// What came of it, told also to those who do not see it.
    pub(crate) fn outcome(self) -> Element {
        let file = part(move || {
            let is_there = self.by_hand.with(|it| !it.is_empty());
            is_there.then(|| self.file_by_hand())
        });
        el("div")
            .class("file-outcome")
            .child(el("p").attr("role", "status").child(words(move || self.said.get())))
            .child(file)
    }

    fn file_by_hand(self) -> Element {
        el("textarea")
            .attr("readonly", "")
            .attr("dir", "ltr")
            .attr("rows", "6")
            .attr("spellcheck", "false")
            .attr("data-code", "file")
            .named(self.session.text(w::EXPORT_FILE))
            .filled(words(move || self.by_hand.get()))
    }
}
