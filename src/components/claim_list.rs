//! Claims one under another, each a button that lights it.

use super::mark_glyph::mark_glyph;
use crate::state::{Pane, Session};
use isnad_account::ClaimId;
use isnad_scene::{Command, Mark, Selection};
use leptos::prelude::*;

pub(crate) fn claim_list(session: Session, claims: &[ClaimId]) -> AnyView {
    let items = claims.iter().filter_map(|claim| item(session, claim)).collect_view();
    view! { <ul class="claim-list">{items}</ul> }.into_any()
}

fn item(session: Session, claim: &ClaimId) -> Option<AnyView> {
    let account = session.account.get_untracked()?;
    let found = account.document.claim(claim)?;
    let mark = Mark::of(&account.document, found);
    let words = account.document.slice(found.span).trim().to_owned();
    let id = claim.clone();
    let go = move |_| session.send(Pane::Toolbar, Command::Select(Selection::Claim(id.clone())));
    let item = view! {
        <li>
            <button type="button" class="claim-item" data-claim=claim.0.clone() on:click=go>
                {mark_glyph(mark)}<span dir="auto">{words}</span>
            </button>
        </li>
    };
    Some(item.into_any())
}
