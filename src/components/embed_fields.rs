//! The fields in which an editor chooses how an embed is to be.

use super::embed_desk::EmbedDesk;
use crate::dom;
use crate::snippet::{Choices, Look};
use crate::strings::{Pair, words as w};
use crate::view::{Element, el, holds, many, words};
use leptos::ev::Event;
use leptos::prelude::event_target_value;

/// The lowest and the highest that an embed may be asked to be, in pixels.
const HEIGHTS: [u32; 2] = [200, 5000];

/// A field with its name above it.
pub(super) fn labelled(desk: EmbedDesk, label: Pair, field: Element) -> Element {
    el("label").class("field").child(el("span").child(desk.session.text(label))).child(field)
}

/// A choice from a list; `names` are the words for its codes, in their order.
pub(super) fn look_choice(
    desk: EmbedDesk,
    look: Look,
    label: Pair,
    names: &'static [Pair],
) -> Element {
    let options = look.codes().iter().zip(names).map(|(code, name)| {
        let chosen = holds(move || desk.choices.with(|it| it.look(look)) == *code);
        let option = el("option").attr("value", *code).property("selected", chosen);
        option.child(desk.session.text(*name))
    });
    let select = el("select")
        .attr("data-embed", look.name())
        .on("change", move |event: &Event| desk.set_look(look, &event_target_value(event)))
        .child(many(options));
    labelled(desk, label, select)
}

/// A field for words.
pub(super) fn words_field(
    desk: EmbedDesk,
    code: &'static str,
    label: Pair,
    of: fn(&mut Choices) -> &mut String,
) -> Element {
    let said = words(move || of(&mut desk.choices.get()).clone());
    let typed = move |event: &Event| {
        desk.choices.update(|choices| *of(choices) = dom::written(event));
    };
    let field = el("input")
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("maxlength", "200")
        .attr("autocomplete", "off")
        .attr("data-embed", code)
        .filled(said)
        .on("input", typed);
    labelled(desk, label, field)
}

/// Something that is so or not.
pub(super) fn switch(
    desk: EmbedDesk,
    code: &'static str,
    label: Pair,
    of: fn(&mut Choices) -> &mut bool,
) -> Element {
    let turned = move |event: &Event| {
        desk.choices.update(|choices| *of(choices) = dom::is_checked(event));
    };
    let field = el("input")
        .attr("type", "checkbox")
        .attr("data-embed", code)
        .property("checked", holds(move || *of(&mut desk.choices.get())))
        .on("change", turned);
    el("label").class("choice wide").child(field).child(el("span").child(desk.session.text(label)))
}

pub(super) fn height_field(desk: EmbedDesk) -> Element {
    let [least, most] = HEIGHTS;
    let changed = move |event: &Event| {
        let Some(height) = dom::field_number(event) else { return };
        desk.choices.update(|choices| choices.height = (height as u32).clamp(least, most));
    };
    let field = el("input")
        .attr("type", "number")
        .attr("min", least.to_string())
        .attr("max", most.to_string())
        .attr("step", "10")
        .attr("data-embed", "height")
        .filled(words(move || desk.choices.with(|it| it.height.to_string())))
        .on("change", changed);
    labelled(desk, w::EMBED_HEIGHT, field)
}

pub(super) fn day_field(desk: EmbedDesk) -> Element {
    let changed = move |event: &Event| {
        desk.choices.update(|choices| choices.published = dom::written(event));
    };
    let field = el("input")
        .attr("type", "date")
        .attr("data-embed", "published")
        .filled(words(move || desk.choices.with(|it| it.published.clone())))
        .on("change", changed);
    labelled(desk, w::PUBLISHED, field)
        .child(el("span").class("aside").child(desk.session.text(w::EMBED_PUBLISHED_ABOUT)))
}

pub(super) fn language_choice(desk: EmbedDesk) -> Element {
    look_choice(desk, Look::Language, w::EMBED_LANGUAGE, &[w::EMBED_ARABIC, w::EMBED_ENGLISH])
}

pub(super) fn theme_choice(desk: EmbedDesk) -> Element {
    let names = &[w::EMBED_THEME_AUTO, w::EMBED_THEME_LIGHT, w::EMBED_THEME_DARK];
    look_choice(desk, Look::Theme, w::EMBED_THEME, names)
}

pub(super) fn view_choice(desk: EmbedDesk) -> Element {
    let names = &[
        w::EMBED_VIEW_LINKED,
        w::EMBED_VIEW_MAP,
        w::EMBED_VIEW_TIMELINE,
        w::EMBED_VIEW_TABLE,
        w::EMBED_VIEW_TEXT,
    ];
    look_choice(desk, Look::View, w::EMBED_VIEW, names)
}
