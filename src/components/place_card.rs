//! A place that is lit: what it is, and every claim that names it.

use super::claim_list::claim_list;
use super::erased::words;
use crate::state::Session;
use crate::strings::{counts, terms, words as w};
use isnad_account::{ClaimId, PlaceId};
use leptos::prelude::*;

pub(crate) fn place_card(session: Session, place: &PlaceId) -> Option<AnyView> {
    let account = session.account.get()?;
    let found = account.document.reading().place(place)?;
    let name = account.document.place_name(found, session.language.get().code());
    let (kind, located) = (found.kind, found.lat.is_some());
    let claims: Vec<ClaimId> = session.claims_of_place(place);
    let n = claims.len();
    let counted =
        words(move || counts::CLAIMS.words(session.language.get(), n, &session.number(n)));
    let card = view! {
        <div class="place-card">
            <p class="place-name"><bdi>{name}</bdi> " " <span class="chip">{session.text(terms::place_kind(kind))}</span>
                {(!located).then(|| view! { " " <span class="chip">{session.text(w::NOT_LOCATED)}</span> })}
            </p>
            <p class="aside">{counted}</p>
            {claim_list(session, &claims)}
        </div>
    };
    Some(card.into_any())
}
