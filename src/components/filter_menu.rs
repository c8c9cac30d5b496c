//! What to see: on whose word, and with what stance.

use super::erased::{change, holds, part, press, words};
use super::mark_glyph::mark_glyph;
use crate::state::{Pane, Session};
use crate::strings::{counts, fill, terms, words as w};
use isnad_account::ActorId;
use isnad_scene::{Command, Facet, Facets, Filters, Form, Mark};
use leptos::prelude::*;

#[component]
pub(crate) fn FilterMenu() -> impl IntoView {
    let session = Session::get();
    let facets = Memo::new(move |_| {
        let account = session.account.get()?;
        Some(Facets::new(&account.document, session.language.get().code()))
    });
    let filters = Memo::new(move |_| session.view.with(|view| view.filters.clone()));
    let is_asking = move || filters.with(|filters| *filters != Filters::default());
    let hidden = move || session.shown.get().map_or(0, |shown| shown.hidden.total);
    let told = move || {
        let n = hidden();
        let counted = counts::CLAIMS.words(session.language.get(), n, &session.number(n));
        fill(session.say(w::HIDDEN), &[&counted])
    };
    let rest = move || {
        is_asking().then(|| {
            let clear = press(move || session.send(Pane::Toolbar, Command::ClearFilters));
            view! {
            <p class="aside">{words(told)}</p>
            <button type="button" class="quiet" on:click=clear>{session.text(w::SHOW_ALL)}</button>
        }
        .into_any()
        })
    };
    view! {
        <details class="menu" name="fold" data-menu="filter">
            <summary class:asking=is_asking>{session.text(w::FILTER)}</summary>
            <div class="menu-body filters">
                {part(move || facets.get().map(|facets| choices(session, filters, &facets)))}
                {part(rest)}
            </div>
        </details>
    }
}

fn choices(session: Session, filters: Memo<Filters>, facets: &Facets) -> AnyView {
    let speakers = facets.speakers.iter().map(|it| speaker(session, filters, it)).collect_view();
    let stances = facets.stances.iter().map(|it| stance(session, filters, it)).collect_view();
    view! {
        <fieldset><legend>{session.text(w::ON_WHOSE_WORD)}</legend>{speakers}</fieldset>
        <fieldset><legend>{session.text(w::STANCE)}</legend>{stances}</fieldset>
    }
    .into_any()
}

fn speaker(session: Session, filters: Memo<Filters>, facet: &Facet<ActorId>) -> AnyView {
    let (key, name) = (facet.key.clone(), facet.name.clone());
    let name = match name {
        Some(name) => view! { <bdi>{name}</bdi> }.into_any(),
        None => view! { {session.text(w::THE_ARTICLE)} }.into_any(),
    };
    let of_check = key.clone();
    let checked = move || filters.with(|filters| filters.speakers.contains(&of_check));
    choice(session, name, facet.n_claims, checked, Command::ToggleSpeaker(key))
}

fn stance(session: Session, filters: Memo<Filters>, facet: &Facet<Form>) -> AnyView {
    let form = facet.key;
    let name = view! { {mark_glyph(mark_of(form))} " " {session.text(terms::form(form))} };
    let checked = move || filters.with(|filters| filters.stances.contains(&form));
    choice(session, name.into_any(), facet.n_claims, checked, Command::ToggleStance(form))
}

/// The plainest mark of a form.
fn mark_of(form: Form) -> Mark {
    Mark {
        denied: form == Form::Denied,
        hedged: form == Form::Hedged,
        not_done: form == Form::NotDone,
        ..Mark::default()
    }
}

fn choice(
    session: Session,
    name: AnyView,
    n_claims: usize,
    checked: impl Fn() -> bool + Send + 'static,
    command: Command,
) -> AnyView {
    let turn = change(move |_| session.send(Pane::Toolbar, command.clone()));
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=holds(checked) on:change=turn/>
            <span>{name}</span>
            <b class="count">{words(move || session.number(n_claims))}</b>
        </label>
    }
    .into_any()
}
