//! The fields in which an editor chooses how an embed is to be.

use super::embed_desk::EmbedDesk;
use crate::dom;
use crate::signal::Signal;
use crate::snippet::{Choices, Look};
use crate::strings::{Pair, fill, words as w};
use crate::view::{Element, el, holds, many, part, words};
use leptos::ev::Event;
use leptos::prelude::event_target_value;

/// The lowest and the highest that an embed may be asked to be, in pixels.
const HEIGHTS: [u32; 2] = [200, 5000];
/// Letters that a field has room for.
const ROOM: usize = 200;

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
        desk.change(|choices| *of(choices) = dom::written(event));
    };
    let is_full = move || of(&mut desk.choices.get()).encode_utf16().count() >= ROOM;
    let field = el("input")
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("maxlength", ROOM.to_string())
        .attr("autocomplete", "off")
        .attr("data-embed", code)
        .filled(said)
        .on("input", typed);
    let told = move || fill(desk.session.say(w::EMBED_FULL), &[&desk.session.number(ROOM)]);
    labelled(desk, label, field).child(note(move || is_full().then(told)))
}

/// What is to be said of a field, where there is anything; told also to those who do not see it.
pub(super) fn note(said: impl Fn() -> Option<String> + 'static) -> Element {
    let said = part(move || said().map(|it| el("span").class("site-note").child(it)));
    el("span").attr("role", "status").child(said)
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
    let is_kept = Signal::new(false);
    let changed = move |event: &Event| {
        let typed = dom::field_number(event);
        let before = desk.choices.with_untracked(|it| it.height);
        let height = typed.map_or(before, |it| (it as u32).clamp(least, most));
        desk.choices.update(|choices| choices.height = height);
        is_kept.set(typed != Some(f64::from(height)));
        // What is taken is seen, although the field has the focus.
        dom::rewrite(event, &height.to_string());
    };
    let told = move || {
        let bounds = HEIGHTS.map(|it| desk.session.number(it as usize));
        fill(desk.session.say(w::EMBED_HEIGHT_KEPT), &bounds.each_ref().map(String::as_str))
    };
    let field = el("input")
        .attr("type", "number")
        .attr("min", least.to_string())
        .attr("max", most.to_string())
        .attr("step", "10")
        .attr("data-embed", "height")
        .filled(words(move || desk.choices.with(|it| it.height.to_string())))
        .on("change", changed);
    labelled(desk, w::EMBED_HEIGHT, field).child(note(move || is_kept.get().then(told)))
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
        .child(note(move || {
            let is_missing = desk.choices.with(|it| it.day().is_none());
            is_missing.then(|| desk.session.say(w::EMBED_NO_DAY).to_owned())
        }))
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
