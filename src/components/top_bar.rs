//! The thin bar at the top: what this is, a new text, playing, filters, the legend, tables, looks.

use super::erased::{code, press, truth};
use super::filter_menu::FilterMenu;
use super::legend::Legend;
use super::time_control::TimeControl;
use crate::dom;
use crate::state::{LANGUAGE_KEY, Session, THEME_KEY, Theme};
use crate::strings::words as w;
use leptos::prelude::*;

#[component]
pub(crate) fn TopBar() -> impl IntoView {
    let session = Session::get();
    view! {
        <header class="top-bar">
            <h1><span class="brand">{session.text(w::BRAND)}</span> <span class="tagline">{session.text(w::TAGLINE)}</span></h1>
            <div class="tools" role="toolbar" aria-label=session.text(w::TOOLS)>
                {open_button(session)}
                <TimeControl/>
                <FilterMenu/>
                <Legend/>
                {tables_button(session)}
                {theme_button(session)}
                {language_button(session)}
            </div>
        </header>
    }
}

fn open_button(session: Session) -> AnyView {
    let turn = press(move || session.input_open.update(|open| *open = !*open));
    view! {
        <button type="button" class="primary" data-action="open" on:click=turn
            aria-expanded=truth(move || session.input_open.get())>
            {session.text(w::NEW_TEXT)}
        </button>
    }
    .into_any()
}

fn tables_button(session: Session) -> AnyView {
    let turn = press(move || session.tables_open.update(|open| *open = !*open));
    view! {
        <button type="button" class="quiet" data-action="tables" on:click=turn
            aria-pressed=truth(move || session.tables_open.get())>
            {session.text(w::TABLES)}
        </button>
    }
    .into_any()
}

fn theme_button(session: Session) -> AnyView {
    let is_dark = move || session.theme.get() == Theme::Dark;
    let name = move || session.say(if is_dark() { w::LIGHT } else { w::DARK });
    let turn = press(move || {
        let next = if is_dark() { Theme::Light } else { Theme::Dark };
        dom::remember(THEME_KEY, next.code());
        session.theme.set(next);
    });
    view! {
        <button type="button" class="icon" data-action="theme" on:click=turn title=code(name) aria-label=code(name)>
            {code(move || if is_dark() { "☀" } else { "☾" })}
        </button>
    }
    .into_any()
}

/// Named in the language it leads to.
fn language_button(session: Session) -> AnyView {
    let other = move || session.language.get().other();
    let turn = press(move || {
        dom::remember(LANGUAGE_KEY, other().code());
        session.language.set(other());
    });
    view! {
        <button type="button" class="quiet" data-action="language" on:click=turn lang=code(move || other().code())>
            {code(move || other().pick(w::LANGUAGE_NAME))}
        </button>
    }
    .into_any()
}
