//! What is chosen of an element that reads the article in its own page.

use super::embed_desk::EmbedDesk;
use super::embed_fields::{
    day_field, height_field, language_choice, look_choice, note, theme_choice, view_choice,
    words_field,
};
use crate::snippet::Look;
use crate::strings::words as w;
use crate::view::{Element, Node, el, nodes};

pub(super) fn element_fields(desk: EmbedDesk) -> Node {
    let about = el("span").class("aside").child(desk.session.text(w::EMBED_ARTICLE_ABOUT));
    let marks = &[w::EMBED_HIGHLIGHT_HOVER, w::EMBED_HIGHLIGHT_ALL, w::EMBED_HIGHLIGHT_OFF];
    let times = &[w::EMBED_LOADING_LAZY, w::EMBED_LOADING_EAGER, w::EMBED_LOADING_CLICK];
    nodes![
        words_field(desk, "article", w::EMBED_ARTICLE, |it| &mut it.article).child(about),
        day_field(desk),
        words_field(desk, "fallback", w::EMBED_FALLBACK, |it| &mut it.fallback),
        link_field(desk),
        look_choice(desk, Look::Highlight, w::EMBED_HIGHLIGHT, marks),
        look_choice(desk, Look::Loading, w::EMBED_LOADING, times),
        view_choice(desk),
        language_choice(desk),
        theme_choice(desk),
        height_field(desk),
    ]
}

/// Where readers find the account who cannot see it here.
fn link_field(desk: EmbedDesk) -> Element {
    let is_faulty =
        move || desk.choices.with(|it| it.link().is_none() && !it.link.trim().is_empty());
    let told = move || desk.session.say(w::EMBED_LINK_FAULT).to_owned();
    words_field(desk, "link", w::EMBED_LINK, |it| &mut it.link)
        .child(note(move || is_faulty().then(told)))
}
