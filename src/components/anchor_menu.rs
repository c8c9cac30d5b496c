//! The anchors: what dates rest on besides the words, each to be switched off, changed and put back.

use super::anchor_fields::{day_fields, gap, reset_button};
use super::claim_list::claim_list;
use super::top_bar::tool;
use crate::dom::stage::is_readonly;
use crate::dom::{self, gesture};
use crate::edits;
use crate::signal::Signal;
use crate::state::{Account, Session};
use crate::strings::{fill, terms, words as w};
use crate::view::{Element, Node, button, el, holds, many, nodes, part, words};
use isnad_account::{AnchorKind, Bounds, ClaimId, LocalMinute};
use isnad_scene::{AnchorOrigin, AnchorRow, NamedAnchor, anchor_rows};
use leptos::ev::Event;
use leptos::prelude::set_timeout;
use std::time::Duration;

/// Its name among what is unfolded.
const MENU: &str = "anchors";

pub(crate) fn anchor_menu(session: Session) -> Node {
    let is_open = move || session.open_tray.get() == Some(MENU);
    let is_edited = holds(move || session.edits.with(|edits| !edits.is_empty()));
    let toggled = move |event: &Event| {
        let (is_open, was_open) = (dom::is_open(event), session.open_tray.get_untracked());
        if is_open != (was_open == Some(MENU)) {
            session.open_tray.set(is_open.then_some(MENU));
        }
    };
    let body = part(move || is_open().then(|| body(session)));
    el("details")
        .class("menu")
        .attr("name", "fold")
        .attr("data-menu", MENU)
        .property("open", holds(is_open))
        .on("toggle", toggled)
        .on("keydown", gesture::close_on_escape)
        .child(tool(el("summary")).class_if("asking", is_edited).child(session.text(w::ANCHORS)))
        .child(el("div").class("menu-body anchors").child(body))
        .into()
}

/// Unfolds the anchors and puts the focus on one of them.
pub(crate) fn show_anchor(session: Session, key: String) {
    session.open_tray.set(Some(MENU));
    // It is there after this turn of the loop.
    let focus =
        move || dom::focus(&["[data-anchor=\"", &key, "\"] :is(input, [tabindex])"].concat());
    set_timeout(focus, Duration::ZERO);
}

fn body(session: Session) -> Node {
    let reset_all = move || {
        let is_edited = session.edits.with(|edits| !edits.is_empty());
        let reset = button("quiet")
            .attr("data-action", "reset-anchors")
            .press(move || edits::read_with(session, Vec::new()));
        is_edited.then(|| reset.child(session.text(w::RESET_ALL)))
    };
    let came = move || {
        let n = session.n_redated.get()?;
        Some(el("p").class("redated").child(words(move || edits::redated(session, n))))
    };
    let about = if is_readonly() { w::ANCHORS_SHOWN } else { w::ANCHORS_ABOUT };
    nodes![
        el("p").class("aside").child(session.text(about)),
        part(came),
        part(move || session.account.get().map(|account| lists(session, &account))),
        part(reset_all),
    ]
}

fn lists(session: Session, account: &Account) -> Node {
    let mut rows = anchor_rows(&account.document, session.language.get().code());
    if !rows.iter().any(|row| row.anchor.key == edits::PUBLISHED) {
        rows.insert(0, no_day());
    }
    let gaps = &account.document.reading().gaps;
    let gap_list = || {
        let all = gaps.iter().map(|it| gap(session, it, edits::is_changed(account, &it.key)));
        nodes![el("h3").child(session.text(w::GAPS)), el("ul").class("plain").child(many(all)),]
    };
    nodes![
        el("ul").class("plain").child(many(rows.iter().map(|it| row(session, account, it)))),
        (!gaps.is_empty()).then(gap_list),
    ]
}

/// The day of publication, where nobody has told it: it can be given.
fn no_day() -> AnchorRow {
    let anchor = NamedAnchor {
        key: edits::PUBLISHED.into(),
        kind: AnchorKind::Published,
        name: String::new(),
        origin: AnchorOrigin::Given,
        bounds: Bounds::default(),
    };
    AnchorRow { anchor, enabled: false, claims: Vec::new() }
}

fn row(session: Session, account: &Account, row: &AnchorRow) -> Element {
    let (anchor, key) = (&row.anchor, &row.anchor.key);
    let is_known = !anchor.bounds.is_open();
    let name = || el("span").class("anchor-name").child(anchor_name(session, anchor));
    let title = match is_known {
        true if is_readonly() => el("p").attr("tabindex", "-1").child(name()),
        true => switch(session, key, row.enabled).child(name()),
        false => el("p").child(name()).child(" ").child(session.say(w::NOT_TOLD)),
    };
    let told = || {
        el("p")
            .child(session.writer.get().bounds(anchor.bounds))
            .child(" ")
            .child(origin_chip(session, anchor.origin))
    };
    let fields = || {
        let is_changed = edits::is_changed(account, key);
        el("div").class("anchor-fields").child(day_fields(session, anchor)).child(reset_button(
            session,
            key,
            &spoken_name(session, anchor),
            is_changed,
        ))
    };
    el("li")
        .key(key.clone())
        .class(if is_known && !row.enabled { "anchor off" } else { "anchor" })
        .attr("data-anchor", key.clone())
        .child(title)
        .child(is_known.then(told))
        .child((!is_readonly()).then(fields))
        .child((!row.claims.is_empty()).then(|| resting(session, row.claims.clone())))
}

fn switch(session: Session, key: &str, is_on: bool) -> Element {
    let key = key.to_owned();
    let field = el("input")
        .attr("type", "checkbox")
        .property("checked", holds(move || is_on))
        .on("change", move |event: &Event| edits::switch(session, &key, dom::is_checked(event)));
    el("label").class("choice").child(field)
}

/// Whose an anchor is.
pub(super) fn origin_chip(session: Session, origin: AnchorOrigin) -> Element {
    let class = if origin.is_outside() { "chip outside" } else { "chip" };
    el("span").class(class).child(session.say(terms::anchor_origin(origin)))
}

/// How many claims rest on it, and which, once they are asked for.
fn resting(session: Session, claims: Vec<ClaimId>) -> Element {
    let counted = session.counted(claims.len());
    let is_open = Signal::new(false);
    let list = part(move || is_open.get().then(|| claim_list(session, &claims)));
    el("details")
        .class("resting")
        .on("toggle", move |event: &Event| is_open.set(dom::is_open(event)))
        .child(el("summary").child(fill(session.say(w::RESTING), &[&counted])))
        .child(list)
}

/// What an anchor is called: by its own name, or by what sort it is where that says all.
pub(super) fn anchor_name(session: Session, anchor: &NamedAnchor) -> Node {
    let kind = session.say(terms::anchor_kind(anchor.kind));
    let name = || el("bdi").child(anchor.name.clone());
    match anchor.kind {
        AnchorKind::Published => kind.into(),
        AnchorKind::Event => name().into(),
        AnchorKind::Year | AnchorKind::Editor => nodes![kind, " ", name()],
    }
}

fn spoken_name(session: Session, anchor: &NamedAnchor) -> String {
    match anchor.kind {
        AnchorKind::Event => anchor.name.clone(),
        kind => session.say(terms::anchor_kind(kind)).to_owned(),
    }
}

/// The first and the last day of bounds, as fields for days write them.
pub(super) fn written_days(bounds: Bounds) -> (String, String) {
    let written = |day: Option<LocalMinute>| day.map(LocalMinute::day_words).unwrap_or_default();
    let last = bounds.latest.map(|end| end.plus_minutes(-1));
    (written(bounds.earliest), written(last))
}
