//! A place that is lit: what it is, and every claim that names it.

use super::claim_list::claim_list;
use crate::state::Session;
use crate::strings::{terms, words as w};
use crate::view::{Element, el, nodes};
use isnad_account::{ClaimId, PlaceId};

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
        .child(claim_list(session, &claims));
    Some(card)
}
