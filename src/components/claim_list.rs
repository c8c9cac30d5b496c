//! Claims one under another, each a button that lights it.

use super::erased::{press, words};
use super::mark_glyph::mark_glyph;
use crate::state::{Pane, Session};
use crate::strings::{fill, words as w};
use isnad_account::ClaimId;
use isnad_scene::{Command, Mark, Selection};
use leptos::prelude::*;

/// A longer list is read in the table.
const MOST_ITEMS: usize = 200;

pub(crate) fn claim_list(session: Session, claims: &[ClaimId]) -> AnyView {
    let shown = claims.iter().take(MOST_ITEMS);
    let items = shown.filter_map(|claim| item(session, claim)).collect_view();
    let n_more = claims.len().saturating_sub(MOST_ITEMS);
    let more = words(move || fill(session.say(w::MORE_IN_TABLES), &[&session.number(n_more)]));
    view! {
        <ul class="claim-list">
            {items}
            {(n_more > 0).then(|| view! { <li class="aside">{more}</li> }.into_any())}
        </ul>
    }
    .into_any()
}

fn item(session: Session, claim: &ClaimId) -> Option<AnyView> {
    let account = session.account.get_untracked()?;
    let found = account.document.claim(claim)?;
    let mark = Mark::of(&account.document, found);
    let said = account.document.slice(found.span).trim().to_owned();
    let id = claim.clone();
    let go =
        press(move || session.send(Pane::Toolbar, Command::Select(Selection::Claim(id.clone()))));
    let item = view! {
        <li>
            <button type="button" class="claim-item" data-claim=claim.0.clone() on:click=go>
                {mark_glyph(mark)}<span dir="auto">{said}</span>
            </button>
        </li>
    };
    Some(item.into_any())
}
