//! Claims one under another, each a button that lights it.

use super::mark_glyph::signed;
use crate::state::{Pane, Session};
use crate::strings::{fill, words as w};
use crate::view::{Element, button, el, many};
use isnad_account::ClaimId;
use isnad_scene::{Command, Mark, Selection};

/// A longer list is read in the table.
const MOST_ITEMS: usize = 80;

pub(crate) fn claim_list(session: Session, claims: &[ClaimId]) -> Element {
    let shown = claims.iter().take(MOST_ITEMS);
    let items = shown.filter_map(|claim| item(session, claim));
    let n_more = claims.len().saturating_sub(MOST_ITEMS);
    let more = || fill(session.say(w::MORE_IN_TABLES), &[&session.number(n_more)]);
    // One element a claim: its number stands on what unfolds the list.
    el("div")
        .class("claim-list")
        .child(many(items))
        .child((n_more > 0).then(|| el("p").class("aside").child(more())))
}

fn item(session: Session, claim: &ClaimId) -> Option<Element> {
    let account = session.account.get_untracked()?;
    let found = account.document.claim(claim)?;
    let mark = Mark::of(&account.document, found);
    let said = account.document.slice(found.span).trim().to_owned();
    let id = claim.clone();
    let go = move || session.send(Pane::Toolbar, Command::Select(Selection::Claim(id.clone())));
    let item = signed(button(""), "signed claim-item ", mark)
        .attr("data-claim", claim.0.clone())
        .attr("dir", "auto")
        .press(go)
        .child(said);
    Some(item)
}
