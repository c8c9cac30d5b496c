//! What has no place in a drawing stands beside it, counted: nothing vanishes.

use super::claim_list::claim_list;
use crate::dom::{self, gesture};
use crate::state::{Pane, Session};
use crate::strings::{Pair, words as w};
use crate::view::{Element, Node, button, el, holds, many, part};
use isnad_account::ClaimId;
use isnad_scene::{Command, Selection, TrayPlace};
use leptos::ev::Event;

/// Claims that a view cannot draw, folded behind their number.
pub(crate) fn tray(
    session: Session,
    label: Pair,
    name: &'static str,
    claims: Vec<ClaimId>,
) -> Node {
    let n = claims.len();
    folded(session, label, name, n, move || claim_list(session, &claims)).into()
}

/// Places that the map cannot draw, folded behind their number; nothing where there is none.
pub(super) fn place_tray(
    session: Session,
    label: Pair,
    name: &'static str,
    places: &[TrayPlace],
) -> Option<Element> {
    let places = places.to_vec();
    let n = places.len();
    let list = move || {
        let items = places.iter().map(|place| tray_place(session, place));
        el("ul").class("claim-list").child(many(items))
    };
    (n > 0).then(|| folded(session, label, name, n, list))
}

fn folded(
    session: Session,
    label: Pair,
    name: &'static str,
    n: usize,
    list: impl Fn() -> Element + 'static,
) -> Element {
    let is_open = move || session.open_tray.get() == Some(name);
    // The list is made when it is asked for: it may be long.
    let list = part(move || is_open().then(&list));
    let empty = (n == 0).then(|| el("p").class("aside").child(session.text(w::TRAY_EMPTY)));
    el("details")
        .class("tray")
        .attr("name", "fold")
        .attr("data-tray", name)
        .property("open", holds(is_open))
        .on("toggle", move |event: &Event| toggled(session, name, dom::is_open(event)))
        .on("keydown", gesture::close_on_escape)
        .child(
            el("summary")
                .attr("tabindex", "-1")
                .child(session.text(label))
                .child(" ")
                .child(count(session, n)),
        )
        .child(el("div").class("tray-body").child(empty).child(list))
}

/// A tray was opened or closed, by a person or because another was opened.
fn toggled(session: Session, name: &'static str, is_open: bool) {
    let was_open = session.open_tray.get_untracked() == Some(name);
    if is_open != was_open {
        session.open_tray.set(is_open.then_some(name));
    }
}

fn count(session: Session, n: usize) -> Element {
    el("b").class("count").child(session.number(n))
}

fn tray_place(session: Session, place: &TrayPlace) -> Element {
    let (id, name, n) = (place.place.clone(), place.name.clone(), place.claims.len());
    let go = move || session.send(Pane::Toolbar, Command::Select(Selection::Place(id.clone())));
    let item = button("claim-item")
        .attr("data-place", place.place.0.clone())
        .press(go)
        .child(el("bdi").child(name))
        .child(" ")
        .child(count(session, n));
    el("li").child(item)
}
