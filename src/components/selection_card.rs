//! The card of whatever is lit.

use super::claim_card::claim_card;
use super::erased::{holds, part, press};
use super::place_card::place_card;
use crate::state::{Pane, Session};
use crate::strings::words as w;
use isnad_scene::{ClaimCard, Command, Selection};
use leptos::prelude::*;

#[component]
pub(crate) fn SelectionCard() -> impl IntoView {
    let session = Session::get();
    let lit = Memo::new(move |_| session.view.with(|view| view.selection.clone()));
    let body = part(move || {
        let account = session.account.get()?;
        let card = match lit.get()? {
            Selection::Place(place) => place_card(session, &place)?,
            Selection::Claim(claim) | Selection::Movement(claim) => {
                let card =
                    ClaimCard::new(&account.document, &claim, session.language.get().code())?;
                claim_card(session, card)
            }
        };
        let close = press(move || session.send(Pane::Toolbar, Command::ClearSelection));
        let whole = view! {
            <button type="button" class="close icon" on:click=close aria-label=session.text(w::CLOSE)>"×"</button>
            {card}
        };
        Some(whole.into_any())
    });
    view! {
        <aside class="card" class:open=holds(move || lit.with(Option::is_some)) aria-label=session.text(w::CARD)>
            {body}
        </aside>
    }
}
