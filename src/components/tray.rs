//! What has no place in a drawing stands beside it, counted: nothing vanishes.

use super::claim_list::claim_list;
use super::erased::{change, part, press, words};
use crate::dom;
use crate::state::{Pane, Session};
use crate::strings::{Pair, words as w};
use isnad_account::ClaimId;
use isnad_scene::{Command, Selection, TrayPlace};
use leptos::prelude::*;

/// Claims that a view cannot draw, folded behind their number.
#[component]
pub(crate) fn Tray(label: Pair, name: &'static str, claims: Vec<ClaimId>) -> impl IntoView {
    let session = Session::get();
    let n = claims.len();
    tray(session, label, name, n, move || claim_list(session, &claims))
}

/// Places that the map cannot draw, folded behind their number; nothing where there is none.
pub(super) fn place_tray(
    session: Session,
    label: Pair,
    name: &'static str,
    places: &[TrayPlace],
) -> Option<AnyView> {
    let places = places.to_vec();
    let n = places.len();
    let list = move || {
        let items = places.iter().map(|place| tray_place(session, place)).collect_view();
        view! { <ul class="claim-list">{items}</ul> }.into_any()
    };
    (n > 0).then(|| tray(session, label, name, n, list))
}

fn tray(
    session: Session,
    label: Pair,
    name: &'static str,
    n: usize,
    list: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    // The list is made when it is asked for: it may be long.
    let is_open = RwSignal::new(false);
    let list = part(move || is_open.get().then(&list));
    let turn = change(move |event| is_open.set(dom::is_open(&event)));
    view! {
        <details class="tray" name="fold" data-tray=name on:toggle=turn>
            <summary>{session.text(label)} " " <b class="count">{words(move || session.number(n))}</b></summary>
            <div class="tray-body">
                {(n == 0).then(|| view! { <p class="aside">{session.text(w::TRAY_EMPTY)}</p> })}
                {list}
            </div>
        </details>
    }
    .into_any()
}

fn tray_place(session: Session, place: &TrayPlace) -> AnyView {
    let (id, name, n) = (place.place.clone(), place.name.clone(), place.claims.len());
    let go =
        press(move || session.send(Pane::Toolbar, Command::Select(Selection::Place(id.clone()))));
    view! {
        <li>
            <button type="button" class="claim-item" data-place=place.place.0.clone() on:click=go>
                <bdi>{name}</bdi> " " <b class="count">{words(move || session.number(n))}</b>
            </button>
        </li>
    }
    .into_any()
}
