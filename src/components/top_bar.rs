//! The thin bar at the top: what this is, a new text, playing, filters, the legend, tables, looks.

use super::anchor_menu::anchor_menu;
use super::filter_menu::filter_menu;
use super::legend::legend;
use super::sign::{self, sign};
use super::time_control::time_control;
use crate::dom::stage::{self, Kind};
use crate::dom::{self, gesture};
use crate::state::{LANGUAGE_KEY, Session, THEME_KEY, Theme};
use crate::strings::words as w;
use crate::view::{Element, Node, button, code, el, truth};
use leptos::ev::KeyboardEvent;
use leptos::prelude::set_timeout;
use std::time::Duration;

pub(crate) fn top_bar(session: Session) -> Node {
    // In somebody else's page the text, the language and the look are theirs to choose.
    let is_page = stage::kind() == Kind::Page;
    let title = el("h1")
        .child(el("span").class("brand").child(session.text(w::BRAND)))
        .child(el("span").class("tagline").child(session.text(w::TAGLINE)));
    let tools = el("div")
        .class("tools")
        .attr("role", "toolbar")
        .named(session.text(w::TOOLS))
        .on("keydown", move |event: &KeyboardEvent| {
            if gesture::asks_for_help(event) {
                session.help_open.set(true);
            }
            gesture::move_in_toolbar(event);
        })
        .child(is_page.then(|| open_button(session)))
        .child(time_control(session))
        .child(filter_menu(session))
        .child(anchor_menu(session))
        .child(legend(session))
        .child(tables_button(session))
        .child(is_page.then(|| embed_button(session)))
        .child(help_button(session))
        .child(is_page.then(|| theme_button(session)))
        .child(is_page.then(|| language_button(session)));
    el("header").class("top-bar").attr("part", "toolbar").child(title).child(tools).into()
}

fn open_button(session: Session) -> Element {
    button("primary")
        .attr("data-tool", "")
        .attr("tabindex", "0")
        .attr("data-action", "open")
        .press(move || session.input_open.update(|open| *open = !*open))
        .attr("aria-expanded", truth(move || session.input_open.get()))
        .child(session.text(w::NEW_TEXT))
}

fn tables_button(session: Session) -> Element {
    tool(button("quiet"))
        .attr("data-action", "tables")
        .press(move || {
            session.tables_open.update(|open| *open = !*open);
            // On a narrow screen they stand below the text; they are there after this turn of the loop.
            set_timeout(|| dom::show("[data-view=table]"), Duration::ZERO);
        })
        .attr("aria-pressed", truth(move || session.tables_open.get()))
        .child(session.text(w::TABLES))
}

fn embed_button(session: Session) -> Element {
    tool(button("quiet"))
        .attr("data-action", "embed")
        .press(move || session.embed_open.set(true))
        .attr("aria-haspopup", "dialog")
        .named(session.text(w::EMBED))
        .attr("title", session.text(w::EMBED))
        .child(el("span").child(session.text(w::EMBED)))
        // Where there is no room for the word.
        .child(el("bdi").attr("dir", "ltr").child("</>"))
}

fn help_button(session: Session) -> Element {
    tool(button("icon"))
        .attr("data-action", "help")
        .press(move || session.help_open.set(true))
        .attr("title", session.text(w::HELP))
        .named(session.text(w::HELP))
        .child(session.text(w::HELP_SIGN))
}

/// A thing of the toolbar, among which the arrows go; the tab key stops at one of them.
pub(super) fn tool(element: Element) -> Element {
    element.attr("data-tool", "").attr("tabindex", "-1")
}

/// The thing of the toolbar at which the tab key stops at first, where no field for a text comes before it.
pub(super) fn first_tool(element: Element) -> Element {
    match stage::kind() {
        Kind::Page => tool(element),
        Kind::Frame | Kind::Element => element.attr("data-tool", "").attr("tabindex", "0"),
    }
}

fn theme_button(session: Session) -> Element {
    let is_dark = move || session.theme.get() == Theme::Dark;
    let name = move || session.say(if is_dark() { w::LIGHT } else { w::DARK });
    let turn = move || {
        let next = if is_dark() { Theme::Light } else { Theme::Dark };
        dom::remember(THEME_KEY, next.code());
        session.theme.set(next);
    };
    tool(button("icon"))
        .attr("data-action", "theme")
        .press(turn)
        .attr("title", code(name))
        .named(code(name))
        .child(sign(code(move || if is_dark() { sign::SUN } else { sign::MOON })))
}

/// Named in the language it leads to.
fn language_button(session: Session) -> Element {
    let other = move || session.language.get().other();
    let turn = move || {
        dom::remember(LANGUAGE_KEY, other().code());
        session.language.set(other());
    };
    tool(button("quiet"))
        .attr("data-action", "language")
        .press(turn)
        .attr("lang", code(move || other().code()))
        .child(code(move || other().pick(w::LANGUAGE_NAME)))
}
