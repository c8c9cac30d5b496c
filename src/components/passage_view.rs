//! The source text, untouched, with the claims marked under its words.

use super::mark_glyph::{emphasis_word, mark_class, mark_glyph};
use crate::dom::{self, Sight, gesture};
use crate::paging::Pages;
use crate::signal::{Memo, Signal, watch};
use crate::state::{Pane, Session};
use crate::strings::{fill, terms, words as w};
use crate::view::{
    Element, Handle, Node, button, code, el, handle, holds, many, nodes, part, truth, words,
};
use isnad_account::{ClaimId, SentenceStatus};
use isnad_scene::{
    Command, Emphasis, Mark, Mention, PassageScene, PassageSentence, Run, Selection,
};
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use std::sync::Arc;

/// Longest piece of a claim that is read out as its name.
const SPOKEN_CHARACTERS: usize = 120;
const FOCUSABLE: &str = "[data-claim][tabindex]";

/// What the runs of one page share.
#[derive(Clone, Copy)]
struct Shelf {
    session: Session,
    /// The claim that the tab key reaches.
    tab_stop: Memo<Option<ClaimId>>,
}

pub(crate) fn passage_view(session: Session) -> Node {
    let pane = handle();
    let page = Signal::new(0_usize);
    let focused = Signal::new(None::<ClaimId>);
    let pages = Memo::of_scene(move || {
        let whole = session.is_printing();
        Some(Arc::new(Pages::of(&session.account.get()?.document, whole)))
    });
    // Only what stands on the page. Read with other anchors it stands as it stood.
    let scene = Memo::new(move || {
        let (account, pages) = (session.account.get()?, pages.get()?);
        Some(Arc::new(PassageScene::of(&account.document, pages.span(page.get()))))
    });
    // Another text begins at its beginning; ids of the one before mean something else in it.
    watch(move || {
        session.n_shown.track();
        page.set(0);
        focused.set(None);
    });
    let shelf = Shelf { session, tab_stop: tab_stop(session, pages, page, focused) };
    follow_selection(session, pages, page, pane);
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

/// The claim that the tab key reaches: the last focused, else the lit, else the first of the page.
fn tab_stop(
    session: Session,
    pages: Memo<Option<Arc<Pages>>>,
    page: Signal<usize>,
    focused: Signal<Option<ClaimId>>,
) -> Memo<Option<ClaimId>> {
    Memo::new(move || {
        let pages = pages.get()?;
        let here = |claim: &ClaimId| page_of(session, &pages, claim) == Some(page.get());
        let wanted = focused.get().or_else(|| session.selected_claim());
        wanted.filter(here).or_else(|| pages.first_claim(page.get()).cloned())
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
) {
    let lit = Memo::new(move || session.selected_claim());
    watch(move || {
        let (Some(claim), Some(pages)) = (lit.get(), pages.get()) else {
            return;
        };
        if let Some(found) = page_of(session, &pages, &claim)
            && page.get_untracked() != found
        {
            page.set(found);
        }
        let Some(pane) = pane.get() else { return };
        let where_to = match session.last_pane.get_untracked() {
            Pane::Text => Sight::Nearest,
            _ => Sight::Middle,
        };
        let selector = gesture::selector_of(&Selection::Claim(claim));
        // After this turn of the loop: a new page must be drawn first.
        leptos::prelude::set_timeout(
            move || dom::scroll_in(&pane, &selector, where_to, !Session::is_still()),
            std::time::Duration::ZERO,
        );
    });
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
    gesture::move_focus(&pane, FOCUSABLE, steps);
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

fn paragraph(shelf: Shelf, pages: &Pages, sentences: &[PassageSentence]) -> Element {
    let mut runs = sentences.iter().flat_map(|sentence| &sentence.runs);
    let is_heading = runs.all(|run| run.heading || run.text.trim().is_empty());
    let inside = many(sentences.iter().map(|it| sentence(shelf, pages, it)));
    let is_blank = sentences.iter().flat_map(|it| &it.runs).all(|run| run.text.trim().is_empty());
    if is_blank {
        el("div").class("blank").child(inside)
    } else if is_heading {
        el("h3").class("paragraph heading").attr("dir", "auto").child(inside)
    } else {
        el("p").class("paragraph").attr("dir", "auto").child(inside)
    }
}

fn sentence(shelf: Shelf, pages: &Pages, sentence: &PassageSentence) -> Element {
    let session = shelf.session;
    let status = match sentence.status {
        Some(SentenceStatus::NotUnderstood) => "not-understood",
        Some(SentenceStatus::NoClaim) => "no-claim",
        Some(SentenceStatus::Claims) | None => "claims",
    };
    let explained = sentence.status.filter(|status| *status != SentenceStatus::Claims);
    let title = explained.map(|status| session.text(terms::sentence_status(status)));
    let depth = sentence.depth.filter(|depth| *depth > 0).map(|depth| {
        let bars = (0..depth.min(5)).map(|_| el("i"));
        el("span").class("depth").attr("aria-hidden", "true").child(many(bars))
    });
    el("span")
        .class("sentence")
        .attr("data-status", status)
        .attr("title", title)
        .child(depth)
        .child(many(sentence.runs.iter().map(|it| run(shelf, pages, it))))
}

fn run(shelf: Shelf, pages: &Pages, run: &Run) -> Node {
    let starting = pages.starting_at(run.span.start);
    let handles = many(starting.map(|claim| claim_handle(shelf, claim.clone())));
    let mut class = run.mark.map(mark_class).unwrap_or_default();
    class.insert_str(0, "run ");
    class.extend(run.mentions.iter().map(mention_class));
    if run.heading {
        class.push_str(" heading");
    }
    let claim = run.claims.last().map(|claim| claim.0.clone());
    let (session, claims) = (shelf.session, run.claims.clone());
    let emphasis = (!claims.is_empty()).then(|| code(move || strongest(session, &claims)));
    let span = el("span")
        .class(class)
        .attr("data-claim", claim)
        .attr("data-emphasis", emphasis)
        .child(run.text.clone());
    nodes![handles, span]
}

fn mention_class(mention: &Mention) -> &'static str {
    match mention {
        Mention::Cue => " cue",
        Mention::Marker => " marker",
        Mention::Time(_) => " time",
        Mention::Place(_) => " place",
        Mention::Actor(_) => " actor",
    }
}

/// How strongly words are drawn that carry several claims: as the strongest of those that show.
fn strongest(session: Session, claims: &[ClaimId]) -> &'static str {
    let (Some(shown), Some(account)) = (session.shown.get(), session.account.get_untracked())
    else {
        return "plain";
    };
    let positions = claims.iter().filter_map(|claim| account.document.position(claim));
    let emphases = positions.filter(|at| shown.shows(*at)).map(|at| shown.emphasis(at));
    emphases.max().map_or("hidden", emphasis_word)
}

/// The sign before the first word of a claim: what the keyboard reaches.
fn claim_handle(shelf: Shelf, claim: ClaimId) -> Option<Element> {
    let session = shelf.session;
    let account = session.account.get_untracked()?;
    let found = account.document.claim(&claim)?;
    let mark = Mark::of(&account.document, found);
    let spoken: String =
        account.document.slice(found.span).chars().take(SPOKEN_CHARACTERS).collect();
    let name = words(move || fill(session.say(w::CLAIM_NAMED), &[&spoken]));
    let of_lit = claim.clone();
    let is_lit = Memo::new(move || {
        strongest(session, std::slice::from_ref(&of_lit)) == emphasis_word(Emphasis::Selected)
    });
    let of_stop = claim.clone();
    let tab_index =
        code(move || if shelf.tab_stop.get().as_ref() == Some(&of_stop) { "0" } else { "-1" });
    let sign = button("handle")
        .attr("data-claim", claim.0)
        .attr("tabindex", tab_index)
        .named(name)
        .attr("aria-pressed", truth(move || is_lit.get()))
        .child(mark_glyph(mark));
    Some(sign)
}
