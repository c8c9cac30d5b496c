//! What can be taken along from a claim: a link that opens on it, and a sentence to quote.

use super::citation::citation;
use crate::address;
use crate::dom::{self, clipboard};
use crate::signal::Signal;
use crate::state::Session;
use crate::strings::{Pair, words as w};
use crate::view::{Element, button, el, nodes, part};
use isnad_scene::ClaimCard;
use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use std::time::Duration;

/// What has become of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Copied {
    /// It is on the clipboard.
    Done(Pair),
    /// The clipboard was denied: what a person can copy by hand.
    Refused(String),
}

pub(super) fn claim_share(
    session: Session,
    card: &ClaimCard,
    copied: Signal<Option<Copied>>,
) -> Element {
    let claim = card.claim.clone();
    let link = button("quiet")
        .attr("data-action", "copy-link")
        .press(move || copy(address::link(session), w::LINK_COPIED, copied))
        .child(session.text(w::COPY_LINK));
    let citation = button("quiet")
        .attr("data-action", "copy-citation")
        .press(move || copy(citation(session, &claim), w::CITATION_COPIED, copied))
        .child(session.text(w::COPY_CITATION));
    let outcome = part(move || copied.get().map(|copied| outcome(session, copied)));
    el("div")
        .class("share-claim")
        .child(link)
        .child(citation)
        .child(el("div").class("copied").attr("role", "status").child(outcome))
}

fn copy(text: String, done: Pair, copied: Signal<Option<Copied>>) {
    copied.set(None);
    spawn_local(async move {
        if clipboard::write(&text).await {
            return copied.set(Some(Copied::Done(done)));
        }
        copied.set(Some(Copied::Refused(text)));
        // The field is there after this turn of the loop.
        set_timeout(|| dom::select("[data-input=copy]"), Duration::ZERO);
    });
}

fn outcome(session: Session, copied: Copied) -> crate::view::Node {
    match copied {
        Copied::Done(said) => session.text(said).into(),
        Copied::Refused(text) => nodes![
            session.text(w::COPY_BY_HAND),
            el("input")
                .attr("type", "text")
                .attr("readonly", "")
                .attr("dir", "auto")
                .attr("data-input", "copy")
                .named(session.text(w::COPY_BY_HAND))
                .filled(text),
        ],
    }
}
