//! The source text, untouched, with the claims marked under its words.

use super::passage_find::follow_find;
use super::passage_runs::{Shelf, paragraph};
use crate::dom::{self, Sight, gesture};
use crate::find::Find;
use crate::paging::Pages;
use crate::signal::{Memo, Signal, watch};
use crate::state::{Pane, Session, Turn};
use crate::strings::{fill, words as w};
use crate::view::{Handle, Node, button, el, handle, holds, many, nodes, part, words};
use isnad_account::ClaimId;
use isnad_scene::{Command, Emphasis, PassageScene, Selection};
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use std::sync::Arc;

const FOCUSABLE: &str = "[data-claim][tabindex]:not([data-emphasis=hidden])";

pub(crate) fn passage_view(session: Session, find: Find) -> Node {
    let pane = handle();
    let page = Signal::new(0_usize);
    let focused = Signal::new(None::<ClaimId>);
    let pages = Memo::of_scene(move || {
        let whole = session.is_printing();
        Some(Arc::new(Pages::of(&session.account_in(Turn::Text)?.document, whole)))
    });
    // Only what stands on the page. Read with other anchors it stands as it stood.
    let scene = Memo::new(move || {
        let (account, pages) = (session.account_in(Turn::Text)?, pages.get()?);
        Some(Arc::new(PassageScene::of(&account.document, pages.span(page.get()))))
    });
    // Another text begins at its beginning; ids of the one before mean something else in it.
    watch(move || {
        session.n_shown.track();
        page.set(0);
        focused.set(None);
    });
    let shelf = Shelf { session, tab_stop: tab_stop(session, pages, page, focused) };
    let lit = Memo::new(move || session.selected_claim().or_else(|| first_of_place(session)));
    follow_selection(session, pages, page, pane, lit);
    keep_in_sight(pane, lit);
    follow_find(session, find, scene, pages, page, pane);
    let click = move |event: &MouseEvent| {
        if let Some(thing) = gesture::thing_of(event) {
            session.toggle(Pane::Text, thing);
        }
    };
    let focus_in = move |event: &FocusEvent| {
        let thing = gesture::thing_of(event);
        if let Some(claim) = thing.as_ref().and_then(Selection::claim) {
            focused.set(Some(claim.clone()));
        }
    };
    let passage = el("div")
        .class("passage")
        .attr("role", "group")
        .named(session.text(w::TEXT_GROUP))
        .keep(pane)
        .on("click", click)
        .on("focusin", focus_in)
        .on("keydown", move |event: &KeyboardEvent| move_in_text(session, pane, event))
        .child(part(move || {
            let (scene, pages) = (scene.get()?, pages.get_untracked()?);
            // Names are said in the language of the page.
            session.language.track();
            let paragraphs = scene.paragraphs.iter();
            Some(many(paragraphs.map(|it| paragraph(shelf, &pages, &it.sentences))))
        }));
    let turn = move |by: isize| {
        page.update(|page| *page = page.saturating_add_signed(by));
        if let Some(pane) = pane.get_untracked() {
            pane.scroll_into_view();
        }
    };
    let buttons = part(move || page_buttons(session, pages.get()?.n_pages(), page, turn));
    nodes![passage, buttons]
}

/// The claim that the tab key reaches: the last focused, else the lit, else the first of the page; one that shows.
fn tab_stop(
    session: Session,
    pages: Memo<Option<Arc<Pages>>>,
    page: Signal<usize>,
    focused: Signal<Option<ClaimId>>,
) -> Memo<Option<ClaimId>> {
    Memo::new(move || {
        let pages = pages.get()?;
        let (shown, account) = (session.shown.get()?, session.account.get_untracked()?);
        let is_here = |position: usize| pages.page_of(position) == Some(page.get());
        let here = |claim: &ClaimId| {
            let position = account.document.position(claim);
            position.is_some_and(|it| shown.shows(it) && is_here(it))
        };
        let first = || shown.claims(&account.document).find(|(position, _)| is_here(*position));
        let wanted = focused.get().or_else(|| session.selected_claim());
        wanted.filter(here).or_else(|| first().map(|(_, claim)| claim.id.clone()))
    })
}

/// The page on which a claim of the shown account begins.
fn page_of(session: Session, pages: &Pages, claim: &ClaimId) -> Option<usize> {
    let account = session.account.get_untracked()?;
    pages.page_of(account.document.position(claim)?)
}

/// Turns to the page of the lit claim and brings it into sight: barely where the person clicked it here,
/// since the card that opens may cover it; in the middle where they chose it elsewhere.
fn follow_selection(
    session: Session,
    pages: Memo<Option<Arc<Pages>>>,
    page: Signal<usize>,
    pane: Handle,
    lit: Memo<Option<ClaimId>>,
) {
    watch(move || {
        let (Some(claim), Some(pages)) = (lit.get(), pages.get()) else {
            return;
        };
        if let Some(found) = page_of(session, &pages, &claim)
            && page.get_untracked() != found
        {
            page.set(found);
        }
        let where_to = match session.last_pane.get_untracked() {
            Pane::Text => Sight::Nearest,
            _ => Sight::Middle,
        };
        show_claim(pane, claim, where_to, !Session::is_still());
    });
}

/// Words that run anew in another width leave what is lit elsewhere: it is brought back into sight.
fn keep_in_sight(pane: Handle, lit: Memo<Option<ClaimId>>) {
    let size = Signal::new((0.0, 0.0));
    dom::keep_size(pane, size);
    let width = Memo::new(move || size.get().0 as i32);
    watch(move || {
        width.get();
        if let Some(claim) = lit.get_untracked() {
            show_claim(pane, claim, Sight::Nearest, false);
        }
    });
}

/// Brings the words of a claim into sight after this turn of the loop: a new page must be drawn first.
fn show_claim(pane: Handle, claim: ClaimId, sight: Sight, smooth: bool) {
    let show = move || {
        if let Some(pane) = pane.get_untracked() {
            let selector = gesture::selector_of(&Selection::Claim(claim));
            dom::scroll_in(&pane, &selector, sight, smooth);
        }
    };
    set_timeout(show, std::time::Duration::ZERO);
}

/// Of a lit place, the first claim that names it.
fn first_of_place(session: Session) -> Option<ClaimId> {
    session.view.with(|view| view.selection.as_ref()?.place().cloned())?;
    let (account, shown) = (session.account.get_untracked()?, session.shown.get()?);
    let mut claims = shown.claims(&account.document);
    let first = claims.find(|(at, _)| shown.emphasis(*at) == Emphasis::Selected);
    first.map(|(_, claim)| claim.id.clone())
}

fn move_in_text(session: Session, pane: Handle, event: &KeyboardEvent) {
    let Some(pane) = pane.get_untracked() else { return };
    let forward = if dom::is_rtl(&pane) { "ArrowLeft" } else { "ArrowRight" };
    let steps = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "ArrowLeft" | "ArrowRight" if event.key() == forward => 1,
        "ArrowLeft" | "ArrowRight" => -1,
        "PageDown" => 10,
        "PageUp" => -10,
        "Home" => isize::MIN,
        "End" => isize::MAX,
        "Escape" => return session.send(Pane::Text, Command::ClearSelection),
        _ => return,
    };
    event.prevent_default();
    let before = dom::focused();
    gesture::move_focus(&pane, FOCUSABLE, steps);
    if event.key() == "ArrowUp" && dom::focused() == before {
        dom::focus("[data-action=find]");
    }
}

fn page_buttons(
    session: Session,
    n_pages: usize,
    page: Signal<usize>,
    turn: impl Fn(isize) + Copy + 'static,
) -> Option<Node> {
    if n_pages < 2 {
        return None;
    }
    let here = move || {
        let (at, all) = (session.number(page.get() + 1), session.number(n_pages));
        fill(session.say(w::PART_OF), &[&at, &all])
    };
    let before = button("quiet")
        .attr("disabled", holds(move || page.get() == 0))
        .press(move || turn(-1))
        .child(session.text(w::PART_BEFORE));
    let after = button("quiet")
        .attr("disabled", holds(move || page.get() + 1 >= n_pages))
        .press(move || turn(1))
        .child(session.text(w::PART_AFTER));
    let parts = el("nav")
        .class("parts")
        .named(session.text(w::PARTS))
        .child(before)
        .child(el("span").child(words(here)))
        .child(after);
    Some(nodes![el("p").class("aside").child(session.text(w::LONG_TEXT)), parts])
}
