//! The card of whatever is lit.

use super::claim_card::claim_card;
use super::claim_share::Copied;
use super::place_card::place_card;
use super::sign;
use super::time_control::{step_button, step_place};
use crate::dom::gesture;
use crate::signal::{Memo, Signal, watch};
use crate::state::{Pane, Session};
use crate::strings::words as w;
use crate::view::{Element, Node, button, el, handle, holds, nodes, part, words};
use isnad_scene::{ClaimCard, Command, Selection, Step};
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
    let copied = Signal::new(None::<Copied>);
    let card = handle();
    watch(move || {
        copied.set(None);
        // Asking for a place in what is not open would lay the whole page out for nothing.
        let is_open = lit.with(Option::is_some);
        if let Some(card) = card.get().filter(|_| is_open) {
            card.set_scroll_top(0);
        }
    });
    let body = part(move || {
        let account = session.account.get()?;
        let (card, is_claim) = match lit.get()? {
            Selection::Place(place) => (place_card(session, &place)?, false),
            Selection::Claim(claim) | Selection::Movement(claim) => {
                let card =
                    ClaimCard::new(&account.document, &claim, session.language.get().code())?;
                (claim_card(session, card, copied), true)
            }
        };
        Some(nodes![head(session, lit, is_claim), card])
    });
    el("aside")
        .class("card")
        .keep(card)
        .class_if("open", holds(move || lit.with(Option::is_some)))
        .named(session.text(w::CARD))
        .on("keydown", move |event: &KeyboardEvent| {
            if event.key() == "Escape" {
                close(session, lit);
            }
        })
        .child(body)
        .into()
}

/// Stays above what is scrolled: the claims before and after in the order of playing, and the way out.
fn head(session: Session, lit: Memo<Option<Selection>>, is_claim: bool) -> Element {
    let steps = is_claim.then(|| {
        let place = words(move || step_place(session));
        nodes![
            step_button(session, w::STEP_BACK, "card-back", sign::BEFORE, Step::Back),
            el("span").class("step-place").child(place),
            step_button(session, w::STEP_FORWARD, "card-forward", sign::AFTER, Step::Forward),
        ]
    });
    let close_button = button("close icon")
        .press(move || close(session, lit))
        .named(session.text(w::CLOSE))
        .child("×");
    el("div").class("card-head").child(steps).child(close_button)
}
