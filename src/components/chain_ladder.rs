//! Who says that who said it: the chain of a claim as a ladder, outermost first.

use crate::state::Session;
use crate::strings::{terms, words as w};
use isnad_account::Resolved;
use isnad_scene::Rung;
use leptos::prelude::*;

pub(crate) fn chain_ladder(session: Session, rungs: Vec<Rung>) -> AnyView {
    let steps = rungs.into_iter().map(|rung| step(session, rung)).collect_view();
    view! { <ol class="ladder" aria-label=session.text(w::CHAIN)>{steps}</ol> }.into_any()
}

fn step(session: Session, rung: Rung) -> AnyView {
    let name = match rung.name {
        Some(name) => view! { <bdi class="who">{name}</bdi> }.into_any(),
        None => view! { <span class="who">{session.text(w::THE_ARTICLE)}</span> }.into_any(),
    };
    let class = rung.class;
    let reason = match &rung.cue {
        Some(cue) => {
            let words = cue.text.clone();
            view! { <q class="words" dir="auto">{words}</q> }.into_any()
        }
        None => no_cue(session, rung.resolved),
    };
    let found = (rung.cue.is_some() && needs_telling(rung.resolved))
        .then(|| no_cue(session, rung.resolved));
    view! {
        <li class="rung">
            {name}
            <span class="verb">{session.text(terms::link_class(class))}</span>
            <span class="because">{reason}{found}</span>
        </li>
    }
    .into_any()
}

/// Sources that the words beside them do not name must be marked as found otherwise.
fn needs_telling(resolved: Resolved) -> bool {
    !matches!(resolved, Resolved::Named | Resolved::RoleNoun | Resolved::Default)
}

fn no_cue(session: Session, resolved: Resolved) -> AnyView {
    view! { <span class="found">{session.text(terms::resolved(resolved))}</span> }.into_any()
}
