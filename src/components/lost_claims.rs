//! Claims whose words are not found in the page around an embed: never marked there, and listed here.

use super::claim_list::claim_list;
use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Element, Node, el, part};
use isnad_account::ClaimId;

pub(crate) fn lost_claims(session: Session) -> Node {
    part(move || {
        let lost = session.lost.get();
        (!lost.is_empty()).then(|| tray(session, &lost))
    })
}

fn tray(session: Session, lost: &[ClaimId]) -> Element {
    let count = el("b").class("count").child(session.number(lost.len()));
    let body = el("div")
        .class("tray-body")
        .child(el("p").class("aside").child(session.text(w::LOST_ABOUT)))
        .child(claim_list(session, lost));
    el("details")
        .class("tray")
        .attr("name", "fold")
        .attr("data-tray", "lost")
        .attr("data-notice", "not-found")
        .child(el("summary").child(session.text(w::LOST_CLAIMS)).child(" ").child(count))
        .child(body)
}

/// The same of one claim, for its card.
pub(super) fn lost_note(session: Session, claim: &ClaimId) -> Option<Element> {
    let is_lost = session.lost.with(|lost| lost.contains(claim));
    let note = || el("p").class("notice").attr("data-notice", "not-found");
    is_lost.then(|| note().child(session.text(w::LOST_CLAIM)))
}
