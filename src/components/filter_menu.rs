//! What to see: in which words and when, on whose word and through how many, with what stance, of what sort,
//! where and with whom.

use super::filter_fields::{day_fields, depth_choice, search_field};
use super::mark_glyph::mark_glyph;
use super::top_bar::tool;
use crate::dom::{self, gesture};
use crate::signal::{Memo, Signal};
use crate::state::{Pane, Session};
use crate::strings::{Pair, fill, terms, words as w};
use crate::view::{Element, Node, button, el, holds, many, part, truth, words};
use isnad_scene::{Command, Facet, Facets, Filters, Form, Mark};
use leptos::ev::Event;

/// Choices of one sort that are seen at once, and when more are asked for: whoever is rarer is searched by name.
const FEW: usize = 5;
const MOST: usize = 60;

pub(crate) fn filter_menu(session: Session) -> Node {
    let filters = Memo::new(move || session.view.with(|view| view.filters.clone()));
    let is_asking = move || filters.with(|filters| *filters != Filters::default());
    let summary =
        tool(el("summary")).class_if("asking", holds(is_asking)).child(session.text(w::FILTER));
    let is_open = Signal::new(false);
    el("details")
        .class("menu")
        .attr("name", "fold")
        .on("toggle", move |event: &Event| is_open.set(dom::is_open(event)))
        .on("keydown", gesture::close_on_escape)
        .attr("data-menu", "filter")
        .child(summary)
        // There may be many: they are made when they are asked for.
        .child(part(move || is_open.get().then(|| body(session, filters))))
        .into()
}

fn body(session: Session, filters: Memo<Filters>) -> Option<Element> {
    let account = session.account.get()?;
    let facets = Facets::new(&account.document, session.language.get().code());
    let witnessed = (facets.n_witnessed > 0).then_some(Choice {
        name: Name::Words(w::WITNESSED),
        n_claims: facets.n_witnessed,
        command: Command::ToggleWitnessed,
    });
    let chains = el("fieldset")
        .child(el("legend").child(session.text(w::CHAIN_DEPTH)))
        .child(depth_choice(session, &facets.depths))
        .child(witnessed.map(|it| choice(session, filters, &it)));
    let lists = lists(&facets).map(|(legend, choices)| list(session, filters, legend, choices));
    let body = el("div")
        .class("menu-body filters")
        .child(search_field(session))
        .child(facets.dates.map(|dates| day_fields(session, dates)))
        .child(chains)
        .child(many(lists));
    Some(body)
}

/// What a choice is called.
#[derive(Clone)]
enum Name {
    /// As the account calls it; the article has no name.
    Own(Option<String>),
    Words(Pair),
    Form(Form),
}

/// One thing that can be asked for.
#[derive(Clone)]
struct Choice {
    name: Name,
    n_claims: usize,
    command: Command,
}

fn lists(facets: &Facets) -> [(Pair, Vec<Choice>); 5] {
    let stance = |it: &Facet<Form>| (Name::Form(it.key), Command::ToggleStance(it.key));
    [
        (w::ON_WHOSE_WORD, choices(&facets.speakers, |it| own(it, Command::ToggleSpeaker))),
        (w::STANCE, choices(&facets.stances, stance)),
        (
            w::KIND_OF_CLAIM,
            choices(&facets.kinds, |it| {
                (Name::Words(terms::claim_kind(it.key)), Command::ToggleKind(it.key))
            }),
        ),
        (w::WHERE, choices(&facets.places, |it| own(it, Command::TogglePlace))),
        (w::WHO_TAKES_PART, choices(&facets.actors, |it| own(it, Command::ToggleActor))),
    ]
}

fn own<T: Clone>(facet: &Facet<T>, command: fn(T) -> Command) -> (Name, Command) {
    (Name::Own(facet.name.clone()), command(facet.key.clone()))
}

fn choices<T>(facets: &[Facet<T>], named: impl Fn(&Facet<T>) -> (Name, Command)) -> Vec<Choice> {
    let choice = |facet| {
        let (name, command) = named(facet);
        Choice { name, n_claims: facet.n_claims, command }
    };
    facets.iter().take(MOST).map(choice).collect()
}

/// The choices of one sort, the rarer ones folded away; nothing where there is no choice.
fn list(
    session: Session,
    filters: Memo<Filters>,
    legend: Pair,
    choices: Vec<Choice>,
) -> Option<Element> {
    let is_long = Signal::new(false);
    let n_more = choices.len().saturating_sub(FEW);
    let is_seen = move |at: usize, it: &Choice| {
        at < FEW || is_long.get() || filters.with_untracked(|filters| asks(filters, &it.command))
    };
    let fieldset = el("fieldset").child(el("legend").child(session.text(legend)));
    let is_choice = choices.len() > 1;
    let seen = move || {
        let all = choices.iter().enumerate().filter(|(at, it)| is_seen(*at, it));
        many(all.map(|(_, it)| choice(session, filters, it)))
    };
    let more = words(move || match is_long.get() {
        true => session.say(w::FEWER_CHOICES).to_owned(),
        false => fill(session.say(w::MORE_CHOICES), &[&session.number(n_more)]),
    });
    let more = || {
        button("link")
            .press(move || is_long.update(|it| *it = !*it))
            .attr("aria-expanded", truth(move || is_long.get()))
            .child(more)
    };
    is_choice.then(|| fieldset.child(part(seen)).child((n_more > 0).then(more)))
}

fn choice(session: Session, filters: Memo<Filters>, choice: &Choice) -> Element {
    let command = choice.command.clone();
    let checked = holds(move || filters.with(|filters| asks(filters, &command)));
    let command = choice.command.clone();
    let field = el("input")
        .attr("type", "checkbox")
        .property("checked", checked)
        .on("change", move |_: &Event| session.send(Pane::Toolbar, command.clone()));
    el("label")
        .class("choice")
        .attr("data-n", session.number(choice.n_claims))
        .child(field)
        .child(name(session, &choice.name))
}

fn name(session: Session, name: &Name) -> Element {
    let span = el("span");
    match name {
        Name::Own(Some(name)) => span.attr("dir", "auto").child(name.clone()),
        Name::Own(None) => span.child(session.text(w::THE_ARTICLE)),
        Name::Words(pair) => span.child(session.text(*pair)),
        Name::Form(form) => span
            .child(mark_glyph(mark_of(*form)))
            .child(" ")
            .child(session.text(terms::form(*form))),
    }
}

/// Whether a choice is asked for now.
fn asks(filters: &Filters, choice: &Command) -> bool {
    match choice {
        Command::ToggleSpeaker(id) => filters.speakers.contains(id),
        Command::ToggleActor(id) => filters.actors.contains(id),
        Command::TogglePlace(id) => filters.places.contains(id),
        Command::ToggleStance(form) => filters.stances.contains(form),
        Command::ToggleKind(kind) => filters.kinds.contains(kind),
        Command::ToggleWitnessed => filters.witnessed,
        _ => false,
    }
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
