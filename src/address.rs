//! What is shown, in the part of the address after `#`: a link that opens on the same view.
//!
//! Whatever changes is written over the address; only what a person chooses to light takes a new step in the
//! history, so that going back goes from choice to choice.

use crate::dom;
use crate::edits;
use crate::signal::{Memo, watch};
use crate::state::{Pane, Session};
use crate::strings::notes::Notice;
use gloo::timers::callback::Timeout;
use isnad_scene::{Command, Found, Link, Selection};

/// Browsers refuse an address that changes with every frame of a drag.
const QUIET_MILLISECONDS: u32 = 300;

/// Shows what a fragment asks for; an unknown or broken one asks for nothing.
pub(crate) fn open(session: Session, fragment: &str) {
    let link = match Link::decode(fragment) {
        Some(link) => link,
        None if fragment.is_empty() => Link::default(),
        None => return,
    };
    open_link(session, link);
}

/// Opens the link that waits for a text, where the text that is shown now is that one.
pub(crate) fn open_awaited(session: Session) {
    let (Some(link), Some(account)) =
        (session.awaited.get_untracked(), session.account.get_untracked())
    else {
        return;
    };
    if link.fits(&account.document) {
        open_link(session, link);
    } else {
        session.notices.update(|notices| notices.push(Notice::LinkOtherText));
    }
}

fn open_link(session: Session, link: Link) {
    let Some(account) = session.account.get_untracked() else { return };
    let opened = session.view.with_untracked(|view| link.open(view, &account.document));
    if opened.same_text {
        edits::read_with(session, link.edits.clone());
    }
    session.awaited.set((!opened.same_text).then_some(link));
    session.last_pane.set(Pane::Host);
    session.is_choice.set(false);
    session.view.set(opened.view);
    let is_of_link = |it: &Notice| matches!(it, Notice::LinkMissing | Notice::LinkOtherText);
    session.notices.update(|notices| notices.retain(|notice| !is_of_link(notice)));
    let notice = match opened.found {
        Found::ById | Found::ByQuote => return,
        Found::Missing | Found::NotAsked if !opened.same_text => Notice::LinkOtherText,
        Found::Missing => Notice::LinkMissing,
        Found::NotAsked => return,
    };
    session.notices.update(|notices| notices.push(notice));
}

/// Goes to another step of a history that we have written: what was lit then is lit again, and what has been asked for
/// and changed since stays.
pub(crate) fn go_to(session: Session, fragment: &str) {
    let Some(account) = session.account.get_untracked() else { return };
    let link = Link::decode(fragment).unwrap_or_default();
    let thing =
        session.view.with_untracked(|view| link.open(view, &account.document).view.selection);
    let is_lit = |session: Session, thing: &Selection| {
        session.view.with_untracked(|view| view.selection.as_ref() == Some(thing))
    };
    if let Some(thing) = thing {
        session.send(Pane::Host, Command::Select(thing.clone()));
        if is_lit(session, &thing) {
            return write(session);
        }
    }
    session.send(Pane::Host, Command::ClearSelection);
    write(session);
}

/// The whole address of what is shown now.
pub(crate) fn link(session: Session) -> String {
    dom::link_to(&fragment_of(session).unwrap_or_default())
}

/// The fragment that opens on what is shown now; empty where nothing was chosen. A link that waits for its text stays
/// until something is lit, so that it outlives the page.
fn fragment_of(session: Session) -> Option<String> {
    let account = session.account.get_untracked()?;
    let edits = account.edits.clone();
    let link = session.view.with_untracked(|view| {
        let awaited = session.awaited.get_untracked().filter(|_| view.selection.is_none());
        awaited.unwrap_or_else(|| Link::of(view, &account.document, edits))
    });
    Some(if link.is_plain() { String::new() } else { link.encode() })
}

/// The same without any words of the text: for whoever is around.
pub(crate) fn wordless(session: Session) -> Option<String> {
    let mut link = Link::decode(&fragment_of(session)?)?;
    link.quote = None;
    Some(link.encode())
}

/// Writes what is shown over the address.
fn write(session: Session) {
    let fragment = fragment_of(session).unwrap_or_default();
    if dom::fragment() != fragment || !dom::is_own_step() {
        dom::replace_fragment(&fragment);
    }
}

/// Keeps the address in step with what is shown, from the moment the page is ready.
pub(crate) fn keep(session: Session) {
    let lit = Memo::new(move || session.view.with(|view| view.selection.clone()));
    let mut lit_before = None;
    watch(move || {
        if !session.is_ready.get() {
            return;
        }
        session.focus.with(|_| ());
        session.account.with(|_| ());
        let now = lit.get();
        let is_new = now.is_some() && now != lit_before && session.is_choice.get_untracked();
        lit_before = now;
        let fragment = fragment_of(session).filter(|_| is_new);
        match fragment.filter(|fragment| dom::fragment() != *fragment) {
            Some(fragment) => dom::push_fragment(&fragment),
            None => write(session),
        }
    });
    keep_looks(session);
    dom::watch_fragment(move |fragment| match dom::is_own_step() {
        true => go_to(session, &fragment),
        false => open(session, &fragment),
    });
}

/// Where map and timeline look is written once they rest.
fn keep_looks(session: Session) {
    let looks = Memo::new(move || session.view.with(|view| (view.map, view.times)));
    let mut waiting = None;
    watch(move || {
        looks.with(|_| ());
        if session.is_ready.get() {
            // The one before ends by being dropped.
            waiting.replace(Timeout::new(QUIET_MILLISECONDS, move || write(session)));
        }
    });
}
