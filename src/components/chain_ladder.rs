//! Who says that who said it: the chain of a claim as a ladder, outermost first.

use crate::state::Session;
use crate::strings::{terms, words as w};
use crate::view::{Element, el, many};
use isnad_account::Resolved;
use isnad_scene::Rung;

pub(crate) fn chain_ladder(session: Session, rungs: Vec<Rung>) -> Element {
    let steps = rungs.into_iter().map(|rung| step(session, rung));
    el("ol").class("ladder").named(session.text(w::CHAIN)).child(many(steps))
}

fn step(session: Session, rung: Rung) -> Element {
    let name = match rung.name {
        Some(name) => el("bdi").class("who").child(name),
        None => el("span").class("who").child(session.text(w::THE_ARTICLE)),
    };
    let class = rung.class;
    let reason = match &rung.cue {
        Some(cue) => el("q").class("words").attr("dir", "auto").child(cue.text.clone()),
        None => no_cue(session, rung.resolved),
    };
    let found = (rung.cue.is_some() && needs_telling(rung.resolved))
        .then(|| no_cue(session, rung.resolved));
    el("li")
        .class("rung")
        .child(name)
        .child(" ")
        .child(el("span").class("verb").child(session.text(terms::link_class(class))))
        .child(" ")
        .child(el("span").class("because").child(reason).child(" ").child(found))
}

/// Sources that the words beside them do not name must be marked as found otherwise.
fn needs_telling(resolved: Resolved) -> bool {
    !matches!(resolved, Resolved::Named | Resolved::RoleNoun | Resolved::Default)
}

fn no_cue(session: Session, resolved: Resolved) -> Element {
    el("span").class("found").child(session.text(terms::resolved(resolved)))
}
