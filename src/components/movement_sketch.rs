//! A movement as a small drawing: who, from where, to where, and whether it came about. It runs as one reads.

use super::claim_facts::{bdi, place_button};
use super::mark_glyph::{dressed, mark_class};
use crate::state::Session;
use crate::strings::{fill, terms, words as w};
use crate::view::{Element, Node, el, nodes, svg};
use isnad_account::EndKnown;
use isnad_scene::{CardMovement, NamedPlace};

pub(super) fn movement_sketch(session: Session, movement: &CardMovement) -> Element {
    let mut drawing =
        el("div").class("sketch").attr("role", "group").named(spoken(session, movement));
    drawing = drawing.child(end(session, movement.from.as_ref(), movement.from_known));
    let first = nodes![mover(movement), status(session, movement)];
    let mut beside = Some(first);
    for place in &movement.via {
        drawing = drawing.child(way(movement, false, beside.take())).child(end(
            session,
            Some(place),
            EndKnown::Stated,
        ));
    }
    drawing.child(way(movement, true, beside)).child(end(
        session,
        movement.to.as_ref(),
        movement.to_known,
    ))
}

/// A place where the movement begins, ends or passes; what is not told stands as that.
fn end(session: Session, place: Option<&NamedPlace>, known: EndKnown) -> Element {
    let dot = el("i").class("dot").attr("aria-hidden", "true");
    let inferred = known == EndKnown::Inferred && place.is_some();
    let inferred =
        inferred.then(|| nodes![" ", el("span").class("aside").child(session.text(w::INFERRED))]);
    let (class, name) = match place {
        Some(place) => ("end", place_button(session, place)),
        None => ("end untold", el("span").class("aside").child(session.text(w::NOT_TOLD))),
    };
    el("span").class(class).child(dot).child(el("span").class("below").child(name).child(inferred))
}

fn mover(movement: &CardMovement) -> Option<Element> {
    let name = movement.mover.as_ref().and_then(|(_, name)| name.clone());
    name.map(|name| bdi(name).class("mover"))
}

fn status(session: Session, movement: &CardMovement) -> Element {
    let words = session.text(terms::movement_status(movement.status));
    el("span").class("below").child(el("span").class("chip").child(words))
}

/// A line as the map draws it, with the head of the arrow where it reaches the last place.
fn way(movement: &CardMovement, is_last: bool, beside: Option<Node>) -> Element {
    let shape = || svg("path").attr("d", "M-9,-5 L0,0 L-9,5");
    // The inner drawing stands at the far end, however long the line becomes.
    let head =
        || svg("svg").attr("x", "100%").child(dressed(shape(), "head", &movement.mark.head()));
    let arrow = svg("svg")
        .class(["arrow movement ", &mark_class(movement.mark)].concat())
        .attr("aria-hidden", "true")
        .child(dressed(svg("line").attr("x2", "100%"), "line", &movement.mark.line()))
        .child(is_last.then(head));
    el("span").class("way").child(arrow).child(beside)
}

fn spoken(session: Session, movement: &CardMovement) -> String {
    let told = |name: Option<&String>| {
        name.cloned().unwrap_or_else(|| session.say(w::NOT_TOLD).to_owned())
    };
    let place = |place: &Option<NamedPlace>| told(place.as_ref().map(|it| &it.name));
    let mover = told(movement.mover.as_ref().and_then(|(_, name)| name.as_ref()));
    let status = session.say(terms::movement_status(movement.status));
    fill(
        session.say(w::MOVEMENT_TOLD),
        &[&mover, &place(&movement.from), &place(&movement.to), status],
    )
}
