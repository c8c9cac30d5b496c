//! What is shown, in the part of the address after `#`: a link that opens on the same claim.

use crate::dom;
use crate::edits;
use crate::signal::watch;
use crate::state::{Pane, Session};
use crate::strings::notes::Notice;
use isnad_scene::{Command, Found, Link};

/// Shows what a fragment asks for; an unknown or broken one asks for nothing.
pub(crate) fn open(session: Session, fragment: &str) {
    if fragment.is_empty() {
        return session.send(Pane::Toolbar, Command::ClearSelection);
    }
    let Some(link) = Link::decode(fragment) else { return };
    let Some(account) = session.account.get_untracked() else { return };
    let opened = session.view.with_untracked(|view| link.open(view, &account.document));
    if opened.same_text {
        edits::read_with(session, link.edits.clone());
    }
    session.last_pane.set(Pane::Toolbar);
    session.view.set(opened.view);
    let is_of_link = |it: &Notice| matches!(it, Notice::LinkMissing | Notice::LinkOtherText);
    session.notices.update(|notices| notices.retain(|notice| !is_of_link(notice)));
    let notice = match opened.found {
        Found::Missing if opened.same_text => Notice::LinkMissing,
        Found::Missing => Notice::LinkOtherText,
        Found::NotAsked | Found::ById | Found::ByQuote => return,
    };
    session.notices.update(|notices| notices.push(notice));
}

/// The fragment that opens on what is shown now.
fn fragment_of(session: Session) -> Option<String> {
    let account = session.account.get()?;
    let edits = account.edits.clone();
    Some(session.focus.with(|view| Link::of(view, &account.document, edits)).encode())
}

/// The whole address of what is shown now.
pub(crate) fn link(session: Session) -> String {
    [&dom::address(), "#", &fragment_of(session).unwrap_or_default()].concat()
}

/// Keeps the address in step with the selection, from the moment the page is ready.
pub(crate) fn keep(session: Session) {
    watch(move || {
        if !session.is_ready.get() {
            return;
        }
        let is_lit = session.focus.with(|view| view.selection.is_some());
        let is_edited = || {
            session.account.with(|it| it.as_ref().is_some_and(|account| !account.edits.is_empty()))
        };
        let is_told = is_lit || is_edited();
        let fragment = fragment_of(session).filter(|_| is_told).unwrap_or_default();
        if dom::fragment() != fragment {
            dom::replace_fragment(&fragment);
        }
    });
    dom::watch_fragment(move |fragment| open(session, &fragment));
}
