//! When, where, who and which way, on the card of a claim.

use super::trail::{anchor_link, why_when};
use super::why;
use crate::state::{Pane, Session};
use crate::strings::{Pair, fill, terms, words as w};
use crate::view::{Element, Node, button, el, many, nodes};
use isnad_account::{Candidate, TimeBasis};
use isnad_scene::{
    CardMovement, CardPlace, CardWhen, ClaimCard, Command, NamedAnchor, NamedPlace, Selection,
    When, decimal,
};

/// The facts of a claim as a list of terms; what the claim does not tell is left out, but time is always told.
pub(crate) fn claim_facts(session: Session, card: &ClaimCard) -> Element {
    let movement = card.movement.as_ref().map(|it| movement(session, it));
    el("dl")
        .class("facts")
        .child(when(session, &card.when))
        .child(places(session, &card.places))
        .child(movement)
        .child(actors(session, card))
}

fn row(session: Session, label: Pair, value: impl Into<Node>) -> Element {
    el("div").class("fact").child(el("dt").child(session.text(label))).child(el("dd").child(value))
}

fn chip(session: Session, words: Pair) -> Element {
    el("span").class("chip").child(session.text(words))
}

fn bdi(name: impl Into<Node>) -> Element {
    el("bdi").child(name)
}

fn when(session: Session, when: &CardWhen) -> Element {
    let (shown, basis) = (when.shown, when.basis);
    let is_known = shown != When::Unknown && basis != TimeBasis::Unknown;
    let basis = is_known.then(|| nodes![" ", chip(session, terms::basis(basis))]);
    let value = if when.alone == shown { told(session, shown, false) } else { both(session, when) };
    let others = when.alternatives.iter().map(|it| alternative(session, *it));
    let anchors = when.anchors.iter().map(|it| anchor(session, it));
    // A reading may not say which anchor it was.
    let is_unnamed = when.from_outside && when.anchors.is_empty();
    let warning = || el("span").class("chip outside").child(session.text(w::NOT_FROM_TEXT));
    let value = nodes![
        value,
        basis,
        is_unnamed.then(|| nodes![" ", warning()]),
        many(others),
        many(anchors),
        why_when(session, when),
    ];
    row(session, w::WHEN, value)
}

fn told(session: Session, when: When, is_outside: bool) -> Element {
    let class = if is_outside { "value from-outside" } else { "value" };
    el("span").class(class).child(session.writer.get().when(&when))
}

/// What the text alone gives and what the anchors make of it stand side by side.
fn both(session: Session, when: &CardWhen) -> Element {
    let one = |label: Pair, value: Element| {
        el("div").child(el("span").class("aside").child(session.text(label))).child(value)
    };
    el("div")
        .class("both-times")
        .child(one(w::FROM_TEXT_ALONE, told(session, when.alone, false)))
        .child(one(w::WITH_ANCHORS, told(session, when.shown, when.from_outside)))
}

fn alternative(session: Session, when: When) -> Element {
    let told = session.writer.get().when(&when);
    el("div").class("aside").child(fill(session.say(w::OR_ELSE), &[&told]))
}

fn anchor(session: Session, anchor: &NamedAnchor) -> Element {
    let anchor = anchor_link(session, anchor);
    el("div").class("rests-on").child(session.say(w::RESTS_ON)).child(" ").child(anchor)
}

fn places(session: Session, places: &[CardPlace]) -> Option<Element> {
    if places.is_empty() {
        return None;
    }
    let all = places.iter().map(|place| one_place(session, place));
    Some(row(session, w::WHERE, el("ul").class("plain").child(many(all))))
}

fn one_place(session: Session, place: &CardPlace) -> Element {
    let (role, kind) = (place.role, place.kind);
    let mut reasons = vec![
        why::quoted(session, w::WORDS_OF_TEXT, &place.words.text),
        why::labelled(session, w::KIND, terms::place_kind(kind)),
    ];
    reasons.extend(place.at.map(|at| coordinates(session, at)));
    reasons.extend(place.ids.iter().map(|id| why::code(session, w::IDENTIFIER, id)));
    reasons.extend(place.candidates.iter().map(|it| candidate(session, it)));
    let within = place.within.as_ref();
    let within = within.map(|within| el("span").class("aside").child(bdi(within.name.clone())));
    el("li")
        .child(el("span").class("role").child(session.text(terms::place_role(role))))
        .child(" ")
        .child(place_button(session, &place.place))
        .child(" ")
        .child(within)
        .child(place.at.is_none().then(|| chip(session, w::NOT_LOCATED)))
        .child(why::why(session, reasons))
}

fn coordinates(session: Session, (lat, lon): (f64, f64)) -> Element {
    // Two decimals: about a kilometre.
    let written = [&decimal(lat, 2), ", ", &decimal(lon, 2)].concat();
    el("li").child(session.text(w::COORDINATES)).child(" ").child(bdi(written).attr("dir", "ltr"))
}

fn candidate(session: Session, candidate: &Candidate) -> Element {
    let at = [&decimal(candidate.lat, 2), ", ", &decimal(candidate.lon, 2)].concat();
    el("li")
        .child(session.text(w::COULD_ALSO_BE))
        .child(" ")
        .child(bdi(candidate.name.clone()))
        .child(" ")
        .child(bdi(at).attr("dir", "ltr"))
        .child(" ")
        .child(el("code").attr("dir", "ltr").child(candidate.why.clone()))
}

fn place_button(session: Session, place: &NamedPlace) -> Element {
    let id = place.place.clone();
    let go = move || session.send(Pane::Toolbar, Command::Select(Selection::Place(id.clone())));
    button("link").press(go).child(bdi(place.name.clone()))
}

fn movement(session: Session, movement: &CardMovement) -> Element {
    let status = movement.status;
    let mover = movement.mover.as_ref().and_then(|(_, name)| name.clone());
    let end = |place: &Option<NamedPlace>| match place {
        Some(place) => place_button(session, place),
        None => el("span").class("aside").child(session.text(w::NOT_TOLD)),
    };
    let arrow = || session.text(w::ROUTE_ARROW);
    let via = movement.via.iter().map(|place| nodes![arrow(), place_button(session, place)]);
    let route = el("span")
        .class("route")
        .child(mover.map(|name| nodes![bdi(name), ": "]))
        .child(end(&movement.from))
        .child(many(via))
        .child(arrow())
        .child(end(&movement.to))
        .child(" ")
        .child(chip(session, terms::movement_status(status)));
    row(session, w::MOVEMENT, route)
}

fn actors(session: Session, card: &ClaimCard) -> Option<Element> {
    if card.actors.is_empty() {
        return None;
    }
    let all = card.actors.iter().map(|actor| {
        let role = el("span").class("role").child(session.text(terms::actor_role(actor.role)));
        el("li").child(role).child(" ").child(bdi(actor.name.clone()))
    });
    Some(row(session, w::WHO, el("ul").class("plain").child(many(all))))
}
