//! When, where, who and which way, on the card of a claim.

use super::movement_sketch::movement_sketch;
use super::trail::{anchor_link, why_when};
use super::why;
use crate::state::{Pane, Session};
use crate::strings::{Pair, fill, terms, words as w};
use crate::view::{Element, Node, button, el, many, nodes};
use isnad_account::{Candidate, TimeBasis};
use isnad_scene::{
    CardPlace, CardWhen, ClaimCard, Command, NamedAnchor, NamedPlace, OtherPlace, Selection, When,
    decimal,
};

/// The facts of a claim as a list of terms; what the claim does not tell is left out, but time is always told.
pub(crate) fn claim_facts(session: Session, card: &ClaimCard) -> Element {
    let movement =
        card.movement.as_ref().map(|it| row(session, w::MOVEMENT, movement_sketch(session, it)));
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

pub(super) fn bdi(name: impl Into<Node>) -> Element {
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
        .child(candidates(session, &place.candidates))
}

fn coordinates(session: Session, at: (f64, f64)) -> Element {
    el("li").child(session.text(w::COORDINATES)).child(" ").child(degrees(at))
}

/// Two decimals: about a kilometre.
fn degrees((lat, lon): (f64, f64)) -> Element {
    bdi([&decimal(lat, 2), ", ", &decimal(lon, 2)].concat()).attr("dir", "ltr")
}

/// What else the words could name, each with where it lies.
fn candidates(session: Session, candidates: &[Candidate]) -> Option<Element> {
    if candidates.is_empty() {
        return None;
    }
    let all = candidates.iter().map(|it| el("li").child(candidate(session, it)));
    let list = el("ul").child(many(all));
    Some(el("div").class("candidates").child(session.text(w::COULD_ALSO_BE)).child(list))
}

/// A press shows on the map where it lies.
fn candidate(session: Session, candidate: &Candidate) -> Node {
    let (lat, lon) = (candidate.lat, candidate.lon);
    let other = OtherPlace { name: candidate.name.clone(), lat, lon };
    let go = move || {
        session.send(Pane::Toolbar, Command::ShowCandidate(other.clone()));
        session.spoken.set([session.say(w::COULD_ALSO_BE), " ", &other.name].concat());
    };
    let why = match terms::candidate(&candidate.why) {
        Some(why) => el("span").class("role").child(session.text(why)),
        None => why::code_words(&candidate.why),
    };
    nodes![
        button("link")
            .attr("title", session.text(w::SHOW_ON_MAP))
            .press(go)
            .child(bdi(candidate.name.clone())),
        " ",
        why,
        " ",
        degrees((lat, lon)).class("aside"),
    ]
}

pub(super) fn place_button(session: Session, place: &NamedPlace) -> Element {
    let id = place.place.clone();
    let go = move || session.send(Pane::Toolbar, Command::Select(Selection::Place(id.clone())));
    button("link").press(go).child(bdi(place.name.clone()))
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
