//! The card of whatever is lit.

use super::claim_card::claim_card;
use super::place_card::place_card;
use crate::dom::gesture;
use crate::signal::{Memo, watch};
use crate::state::{Pane, Session};
use crate::strings::words as w;
use crate::view::{Node, button, el, handle, holds, nodes, part};
use isnad_scene::{ClaimCard, Command, Selection};
use leptos::ev::KeyboardEvent;
use leptos::prelude::Get;

/// The focus goes back to what the card told of, in the view where it was chosen: the card that had it is gone.
fn close(session: Session, lit: Memo<Option<Selection>>) {
    let (told, pane) = (lit.get_untracked(), session.last_pane.get_untracked());
    session.send(Pane::Toolbar, Command::ClearSelection);
    if let Some(thing) = told {
        gesture::focus_mark(&thing, pane.code());
    }
}

pub(crate) fn selection_card(session: Session) -> Node {
    let lit = Memo::new(move || session.view.with(|view| view.selection.clone()));
    let card = handle();
    watch(move || {
        // Asking for a place in what is not open would lay the whole page out for nothing.
        let is_open = lit.with(Option::is_some);
        if let Some(card) = card.get().filter(|_| is_open) {
            card.set_scroll_top(0);
        }
    });
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
        let close_button = button("close icon")
            .press(move || close(session, lit))
            .named(session.text(w::CLOSE))
            .child("×");
        Some(nodes![close_button, card])
    });
    el("aside")
        .class("card")
        .keep(card)
        .on("keydown", move |event: &KeyboardEvent| {
            if event.key() == "Escape" {
                close(session, lit);
            }
        })
        .class_if("open", holds(move || lit.with(Option::is_some)))
        .named(session.text(w::CARD))
        .child(body)
        .into()
}
