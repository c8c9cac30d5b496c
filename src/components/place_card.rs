//! A place that is lit: what it is, and every claim that names it.

use super::claim_list::claim_list;
use crate::state::{Pane, Session};
use crate::strings::{terms, words as w};
use crate::view::{Element, Node, button, el, nodes};
use isnad_account::{ClaimId, Place, PlaceId};
use isnad_scene::{Command, Selection};

pub(crate) fn place_card(session: Session, place: &PlaceId) -> Option<Element> {
    let account = session.account.get()?;
    let found = account.document.reading().place(place)?;
    let name = account.document.place_name(found, session.language.get().code());
    let (kind, located) = (found.kind, found.lat.is_some());
    let claims: Vec<ClaimId> = session.claims_of_place(place);
    let counted = session.counted(claims.len());
    let chip = |words| el("span").class("chip").child(session.text(words));
    let title = el("p")
        .class("place-name")
        .child(el("bdi").child(name))
        .child(" ")
        .child(chip(terms::place_kind(kind)))
        .child((!located).then(|| nodes![" ", chip(w::NOT_LOCATED)]));
    let card = el("div")
        .class("place-card")
        .child(title)
        .child(el("p").class("aside").child(counted))
        .child(inside(session, place))
        .child(claim_list(session, &claims));
    Some(card)
}

/// The places that stand in this one, or that the map has folded into it at its zoom: each can be had.
fn inside(session: Session, place: &PlaceId) -> Option<Element> {
    let (account, shown) = (session.account.get()?, session.shown.get()?);
    let folded = session.folded.get();
    let is_inside = |it: &&Place| it.within.as_ref() == Some(place) || folded.contains(&it.id);
    let is_shown = |it: &&Place| shown.holds(&account.document, &Selection::Place(it.id.clone()));
    let places = account.document.reading().places.iter().filter(is_inside).filter(is_shown);
    let item = |it: &Place| {
        let id = it.id.clone();
        let name = account.document.place_name(it, session.language.get().code());
        let go = move || session.send(Pane::Toolbar, Command::Select(Selection::Place(id.clone())));
        nodes![" ", button("link").press(go).child(el("bdi").child(name))]
    };
    let items: Vec<Node> = places.map(item).collect();
    let list = el("p").class("inside").child(session.text(w::PLACES_INSIDE));
    (!items.is_empty()).then(|| list.child(items))
}
