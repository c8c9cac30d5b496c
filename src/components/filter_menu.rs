//! What to see: on whose word, and with what stance.

use super::mark_glyph::mark_glyph;
use crate::dom::gesture;
use crate::signal::Memo;
use crate::state::{Pane, Session};
use crate::strings::{fill, terms, words as w};
use crate::view::{Element, Node, Value, button, el, holds, many, nodes, part, words};
use isnad_account::ActorId;
use isnad_scene::{Command, Facet, Facets, Filters, Form, Mark};
use leptos::ev::Event;

pub(crate) fn filter_menu(session: Session) -> Node {
    let facets = Memo::of_scene(move || {
        let account = session.account.get()?;
        Some(Facets::new(&account.document, session.language.get().code()))
    });
    let filters = Memo::new(move || session.view.with(|view| view.filters.clone()));
    let is_asking = move || filters.with(|filters| *filters != Filters::default());
    let summary = el("summary").class_if("asking", holds(is_asking)).child(session.text(w::FILTER));
    let body = el("div")
        .class("menu-body filters")
        .child(part(move || facets.get().map(|facets| choices(session, filters, &facets))))
        .child(part(move || is_asking().then(|| rest(session))));
    el("details")
        .class("menu")
        .attr("name", "fold")
        .on("keydown", gesture::close_on_escape)
        .attr("data-menu", "filter")
        .child(summary)
        .child(body)
        .into()
}

/// What the filters hide, and the way back.
fn rest(session: Session) -> Node {
    let told = move || {
        let n = session.shown.get().map_or(0, |shown| shown.hidden.total);
        fill(session.say(w::HIDDEN), &[&session.counted(n)])
    };
    let clear = button("quiet")
        .press(move || session.send(Pane::Toolbar, Command::ClearFilters))
        .child(session.text(w::SHOW_ALL));
    nodes![el("p").class("aside").child(words(told)), clear]
}

fn choices(session: Session, filters: Memo<Filters>, facets: &Facets) -> Node {
    let speakers = facets.speakers.iter().map(|it| speaker(session, filters, it));
    let stances = facets.stances.iter().map(|it| stance(session, filters, it));
    nodes![
        el("fieldset")
            .child(el("legend").child(session.text(w::ON_WHOSE_WORD)))
            .child(many(speakers)),
        el("fieldset").child(el("legend").child(session.text(w::STANCE))).child(many(stances)),
    ]
}

fn speaker(session: Session, filters: Memo<Filters>, facet: &Facet<ActorId>) -> Element {
    let key = facet.key.clone();
    let name = match facet.name.clone() {
        Some(name) => el("bdi").child(name).into(),
        None => session.text(w::THE_ARTICLE).into(),
    };
    let of_check = key.clone();
    let checked = holds(move || filters.with(|filters| filters.speakers.contains(&of_check)));
    choice(session, name, facet.n_claims, checked, Command::ToggleSpeaker(key))
}

fn stance(session: Session, filters: Memo<Filters>, facet: &Facet<Form>) -> Element {
    let form = facet.key;
    let name = nodes![mark_glyph(mark_of(form)), " ", session.text(terms::form(form))];
    let checked = holds(move || filters.with(|filters| filters.stances.contains(&form)));
    choice(session, name, facet.n_claims, checked, Command::ToggleStance(form))
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
    name: Node,
    n_claims: usize,
    checked: Value,
    command: Command,
) -> Element {
    let field = el("input")
        .attr("type", "checkbox")
        .property("checked", checked)
        .on("change", move |_: &Event| session.send(Pane::Toolbar, command.clone()));
    el("label")
        .class("choice")
        .child(field)
        .child(el("span").child(name))
        .child(el("b").class("count").child(session.number(n_claims)))
}
