//! The thin bar at the top: what this is, a new text, playing, filters, the legend, tables, looks.

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
            <h1><span class="brand">{move || session.say(w::BRAND)}</span> <span class="tagline">{move || session.say(w::TAGLINE)}</span></h1>
            <div class="tools" role="toolbar" aria-label=move || session.say(w::TOOLS)>
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
    let turn = move |_| session.input_open.update(|open| *open = !*open);
    view! {
        <button type="button" class="primary" data-action="open" on:click=turn
            aria-expanded=move || if session.input_open.get() { "true" } else { "false" }>
            {move || session.say(w::NEW_TEXT)}
        </button>
    }
    .into_any()
}

fn tables_button(session: Session) -> AnyView {
    let turn = move |_| session.tables_open.update(|open| *open = !*open);
    view! {
        <button type="button" class="quiet" data-action="tables" on:click=turn
            aria-pressed=move || if session.tables_open.get() { "true" } else { "false" }>
            {move || session.say(w::TABLES)}
        </button>
    }
    .into_any()
}

fn theme_button(session: Session) -> AnyView {
    let is_dark = move || session.theme.get() == Theme::Dark;
    let name = move || session.say(if is_dark() { w::LIGHT } else { w::DARK });
    let turn = move |_| {
        let next = if is_dark() { Theme::Light } else { Theme::Dark };
        dom::remember(THEME_KEY, next.code());
        session.theme.set(next);
    };
    view! {
        <button type="button" class="icon" data-action="theme" on:click=turn title=name aria-label=name>
            {move || if is_dark() { "☀" } else { "☾" }}
        </button>
    }
    .into_any()
}

/// Named in the language it leads to.
fn language_button(session: Session) -> AnyView {
    let other = move || session.language.get().other();
    let turn = move |_| {
        dom::remember(LANGUAGE_KEY, other().code());
        session.language.set(other());
    };
    view! {
        <button type="button" class="quiet" data-action="language" on:click=turn lang=move || other().code()>
            {move || other().pick(w::LANGUAGE_NAME)}
        </button>
    }
    .into_any()
}
