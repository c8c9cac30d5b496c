//! What is chosen of a frame: where its text comes from, and how it is to look.

use super::embed_desk::{EmbedDesk, Obstacle};
use super::embed_fields::{
    day_field, height_field, language_choice, switch, theme_choice, view_choice, words_field,
};
use crate::dom;
use crate::signal::Signal;
use crate::snippet::{LIMIT, Source};
use crate::strings::{Pair, fill, words as w};
use crate::view::{Element, Node, button, el, holds, many, nodes, part, words};
use leptos::ev::Event;

const KILOBYTE: usize = 1024;

pub(super) fn frame_fields(desk: EmbedDesk) -> Node {
    nodes![
        source_choice(desk),
        day_field(desk),
        words_field(desk, "title", w::EMBED_FRAME_NAME, |it| &mut it.title),
        view_choice(desk),
        language_choice(desk),
        theme_choice(desk),
        height_field(desk),
        switch(desk, "follows", w::EMBED_FOLLOWS, |it| &mut it.follows),
    ]
}

fn source_name(source: Source) -> Pair {
    match source {
        Source::Address => w::EMBED_SOURCE_ADDRESS,
        Source::File => w::EMBED_SOURCE_FILE,
        Source::Message => w::EMBED_SOURCE_MESSAGE,
    }
}

fn source_choice(desk: EmbedDesk) -> Element {
    let source = move || desk.choices.with(|it| it.source);
    let about = words(move || match source() {
        Source::Address => {
            let limit = desk.session.number(LIMIT / KILOBYTE);
            fill(desk.session.say(w::EMBED_SOURCE_ADDRESS_ABOUT), &[&limit])
        }
        Source::File => desk.session.say(w::EMBED_SOURCE_FILE_ABOUT).to_owned(),
        Source::Message => desk.session.say(w::EMBED_SOURCE_MESSAGE_ABOUT).to_owned(),
    });
    el("fieldset")
        .class("sources")
        .child(el("legend").child(desk.session.text(w::EMBED_SOURCE)))
        .child(many(Source::ALL.map(|it| source_button(desk, it))))
        .child(el("p").class("aside").child(about))
        .child(part(move || (source() == Source::File).then(|| file_row(desk))))
        .child(el("div").attr("role", "alert").child(part(move || obstacle(desk))))
}

fn source_button(desk: EmbedDesk, source: Source) -> Element {
    let field = el("input")
        .attr("type", "radio")
        .attr("name", "embed-source")
        .attr("value", source.code())
        .property("checked", holds(move || desk.choices.with(|it| it.source) == source))
        .on("change", move |_: &Event| choose(desk, source));
    el("label")
        .class("choice")
        .child(field)
        .child(el("span").child(desk.session.text(source_name(source))))
}

fn choose(desk: EmbedDesk, source: Source) {
    desk.choices.update(|choices| choices.source = source);
}

fn file_row(desk: EmbedDesk) -> Element {
    let said = Signal::new(String::new());
    let save = move || {
        let account = desk.session.account.get_untracked();
        let name = desk.choices.with_untracked(|it| it.file_name().map(ToOwned::to_owned));
        if let (Some(account), Some(name)) = (account, name) {
            dom::save_text(&name, account.document.text());
            said.set(fill(desk.session.say(w::EXPORTED), &[&name]));
        }
    };
    let save = button("quiet")
        .attr("data-action", "save-text")
        .press(save)
        .child(desk.session.text(w::EMBED_SAVE_TEXT));
    el("div")
        .class("file-row")
        .child(words_field(desk, "file", w::EMBED_FILE, |it| &mut it.file))
        .child(save)
        .child(el("p").attr("role", "status").child(words(move || said.get())))
}

/// Why there is no snippet, and what else there is.
fn obstacle(desk: EmbedDesk) -> Option<Element> {
    let session = desk.session;
    let told = match desk.obstacle()? {
        Obstacle::TooLong(n_kilobytes) => {
            let limit = LIMIT / KILOBYTE;
            let numbers = [n_kilobytes, limit, n_kilobytes - limit].map(|it| session.number(it));
            fill(session.say(w::EMBED_TOO_LONG), &numbers.each_ref().map(String::as_str))
        }
        Obstacle::CannotPack => session.say(w::EMBED_CANNOT_PACK).to_owned(),
        Obstacle::File => session.say(w::EMBED_FILE_FAULT).to_owned(),
    };
    let other = |source: Source| {
        button("quiet").press(move || choose(desk, source)).child(session.text(source_name(source)))
    };
    let others = (desk.obstacle() != Some(Obstacle::File))
        .then(|| nodes![other(Source::File), other(Source::Message)]);
    let notice = el("div").class("notice").attr("data-notice", "embed-obstacle");
    Some(notice.child(el("p").child(told)).child(others))
}
