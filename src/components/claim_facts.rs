//! When, where, who and which way, on the card of a claim.

use super::erased::{press, words};
use super::why;
use crate::state::{Pane, Session};
use crate::strings::{Pair, fill, terms, words as w};
use isnad_account::{Bounds, Candidate, TimeBasis};
use isnad_scene::{CardMovement, CardPlace, CardWhen, ClaimCard, Command, NamedPlace, Selection};
use leptos::prelude::*;

/// The facts of a claim as a list of terms; what the claim does not tell is left out, but time is always told.
pub(crate) fn claim_facts(session: Session, card: &ClaimCard) -> AnyView {
    let movement = card.movement.as_ref().map(|it| movement(session, it));
    view! {
        <dl class="facts">
            {when(session, &card.when)}
            {places(session, &card.places)}
            {movement}
            {actors(session, card)}
        </dl>
    }
    .into_any()
}

fn row(session: Session, label: Pair, value: AnyView) -> AnyView {
    view! { <div class="fact"><dt>{session.text(label)}</dt><dd>{value}</dd></div> }.into_any()
}

fn when(session: Session, when: &CardWhen) -> AnyView {
    let (anchored, alone) = (&when.anchored, &when.text_only);
    let anchored = Bounds { earliest: anchored.earliest, latest: anchored.latest };
    let alone = Bounds { earliest: alone.earliest, latest: alone.latest };
    let (days, basis, outside) = (when.year_unknown, when.basis, when.from_outside);
    let value = move || {
        let writer = session.writer.get();
        match days {
            Some(days) if anchored.is_open() => writer.yearless(days),
            _ => writer.bounds(if anchored.is_open() { alone } else { anchored }),
        }
    };
    // The two values stand side by side where the anchors make a difference.
    let differs = !anchored.is_open() && anchored != alone;
    let from_text = move || {
        let writer = session.writer.get();
        let told = days.map_or_else(|| writer.bounds(alone), |days| writer.yearless(days));
        fill(session.say(w::FROM_TEXT_ALONE), &[&told])
    };
    let known = basis != TimeBasis::Unknown;
    let value = view! {
        <span class=if outside { "value from-outside" } else { "value" }>{words(value)}</span>
        {known.then(|| view! { " " <span class="chip">{session.text(terms::basis(basis))}</span> })}
        {outside.then(|| view! { " " <span class="chip outside">{session.text(w::NOT_FROM_TEXT)}</span> })}
        {differs.then(|| view! { <div class="aside">{words(from_text)}</div> }.into_any())}
        {why::why_when(session, when)}
    };
    row(session, w::WHEN, value.into_any())
}

fn places(session: Session, places: &[CardPlace]) -> Option<AnyView> {
    if places.is_empty() {
        return None;
    }
    let all = places.iter().map(|place| one_place(session, place)).collect_view();
    Some(row(session, w::WHERE, view! { <ul class="plain">{all}</ul> }.into_any()))
}

fn one_place(session: Session, place: &CardPlace) -> AnyView {
    let (role, kind) = (place.role, place.kind);
    let mut reasons = vec![
        why::quoted(session, w::WORDS_OF_TEXT, &place.words.text),
        why::labelled(session, w::KIND, terms::place_kind(kind)),
    ];
    reasons.extend(place.at.map(|at| coordinates(session, at)));
    reasons.extend(place.ids.iter().map(|id| why::code(session, w::IDENTIFIER, id)));
    reasons.extend(place.candidates.iter().map(|it| candidate(session, it)));
    let within = place.within.as_ref().map(|within| {
        let name = within.name.clone();
        view! { <span class="aside"><bdi>{name}</bdi></span> }
    });
    view! {
        <li>
            <span class="role">{session.text(terms::place_role(role))}</span> " "
            {place_button(session, &place.place)} " " {within}
            {place.at.is_none().then(|| view! {
                <span class="chip">{session.text(w::NOT_LOCATED)}</span>
            })}
            {why::why(session, reasons)}
        </li>
    }
    .into_any()
}

fn coordinates(session: Session, (lat, lon): (f64, f64)) -> AnyView {
    let written = [&rounded(lat), ", ", &rounded(lon)].concat();
    view! { <li>{session.text(w::COORDINATES)} " " <bdi dir="ltr">{written}</bdi></li> }.into_any()
}

/// Two decimals: about a kilometre.
fn rounded(degrees: f64) -> String {
    ((degrees * 100.0).round() / 100.0).to_string()
}

fn candidate(session: Session, candidate: &Candidate) -> AnyView {
    let name = candidate.name.clone();
    let at = [&rounded(candidate.lat), ", ", &rounded(candidate.lon)].concat();
    let why = candidate.why.clone();
    view! {
        <li>
            {session.text(w::COULD_ALSO_BE)} " " <bdi>{name}</bdi> " " <bdi dir="ltr">{at}</bdi> " "
            <code dir="ltr">{why}</code>
        </li>
    }
    .into_any()
}

fn place_button(session: Session, place: &NamedPlace) -> AnyView {
    let (id, name) = (place.place.clone(), place.name.clone());
    let go =
        press(move || session.send(Pane::Toolbar, Command::Select(Selection::Place(id.clone()))));
    view! { <button type="button" class="link" on:click=go><bdi>{name}</bdi></button> }.into_any()
}

fn movement(session: Session, movement: &CardMovement) -> AnyView {
    let status = movement.status;
    let mover = movement.mover.as_ref().and_then(|(_, name)| name.clone());
    let end = |place: &Option<NamedPlace>| match place {
        Some(place) => place_button(session, place),
        None => view! { <span class="aside">{session.text(w::NOT_TOLD)}</span> }.into_any(),
    };
    let arrow = move || session.say(w::ROUTE_ARROW);
    let via = movement.via.iter().map(|place| view! { {arrow} {place_button(session, place)} });
    let value = view! {
        {mover.map(|name| view! { <bdi>{name}</bdi> ": " })}
        {end(&movement.from)} {via.collect_view()} {arrow} {end(&movement.to)} " "
        <span class="chip">{session.text(terms::movement_status(status))}</span>
    };
    row(session, w::MOVEMENT, view! { <span class="route">{value}</span> }.into_any())
}

fn actors(session: Session, card: &ClaimCard) -> Option<AnyView> {
    if card.actors.is_empty() {
        return None;
    }
    let all = card.actors.iter().map(|actor| {
        let (name, role) = (actor.name.clone(), actor.role);
        view! {
            <li>
                <span class="role">{session.text(terms::actor_role(role))}</span> " "
                <bdi>{name}</bdi>
            </li>
        }
    });
    let all = all.collect_view();
    Some(row(session, w::WHO, view! { <ul class="plain">{all}</ul> }.into_any()))
}
