//! The account as one file without scripts: how it is to look, the buttons that keep it, and what shows it in a page.

use super::embed_code::code_field;
use super::embed_desk::EmbedDesk;
use super::embed_fields::{height_field, theme_choice, words_field};
use super::export_buttons::Exporting;
use crate::export;
use crate::signal::{Signal, watch};
use crate::snippet::{Choices, still_page, still_picture};
use crate::strings::words as w;
use crate::view::{Element, Node, el, nodes};
use isnad_export::{Appearance, Format};

pub(super) fn static_fields(desk: EmbedDesk) -> Node {
    nodes![
        el("p").class("wide aside").child(desk.session.text(w::EMBED_STATIC_WHICH)),
        theme_choice(desk),
        height_field(desk),
        words_field(desk, "title", w::EMBED_FRAME_NAME, |it| &mut it.title),
    ]
}

/// The files, and the code for a page beside which they stand.
pub(super) fn static_output(desk: EmbedDesk) -> Element {
    let appearance = Signal::new(Appearance::Auto);
    watch(move || appearance.set(desk.appearance()));
    let files = Exporting::new(desk.session, appearance);
    let code = move |format, made: fn(&Choices, &str) -> String| {
        let name = export::name(desk.session, format).unwrap_or_default();
        desk.choices.with(|choices| made(choices, &name))
    };
    let page = move || code(Format::Html, still_page);
    let picture = move || code(Format::Svg, still_picture);
    el("div")
        .class("output")
        .child(el("div").class("row").child(files.buttons()))
        .child(files.outcome())
        .child(code_field(desk, "still-page", w::EMBED_STATIC_PAGE, "9", page))
        .child(code_field(desk, "still-picture", w::EMBED_STATIC_PICTURE, "3", picture))
}
