//! "Why?": the words and the rule behind a value, folded away until asked for.

use super::erased::press;
use crate::state::{Pane, Session};
use crate::strings::{Pair, terms, words as w};
use isnad_scene::{CardReason, CardWhen, Command, ReasonTarget, Selection};
use leptos::prelude::*;

/// A folded list of reasons.
pub(crate) fn why(session: Session, reasons: Vec<AnyView>) -> AnyView {
    view! {
        <details class="why">
            <summary>{session.text(w::WHY)}</summary>
            <ul>{reasons}</ul>
        </details>
    }
    .into_any()
}

/// The reasons of a claim's time: how it is known, then what it hangs on.
pub(crate) fn why_when(session: Session, when: &CardWhen) -> AnyView {
    let mut reasons = vec![labelled(session, w::HOW_KNOWN, terms::basis(when.basis))];
    reasons.extend(
        when.expressions.iter().map(|(_, words)| quoted(session, w::WORDS_OF_TIME, &words.text)),
    );
    reasons.extend(when.because.iter().map(|reason| because(session, reason)));
    why(session, reasons)
}

/// A named code.
pub(crate) fn labelled(session: Session, label: Pair, value: Pair) -> AnyView {
    view! { <li>{session.text(label)} " " {session.text(value)}</li> }.into_any()
}

/// Words of the account under a name.
pub(crate) fn quoted(session: Session, label: Pair, words: &str) -> AnyView {
    let words = words.to_owned();
    view! { <li>{session.text(label)} " " <q class="words" dir="auto">{words}</q></li> }.into_any()
}

/// A code under a name: a rule of the reader, an identifier of an outside list.
pub(crate) fn code(session: Session, label: Pair, code: &str) -> AnyView {
    let code = code.to_owned();
    view! { <li>{session.text(label)} " " <code dir="ltr">{code}</code></li> }.into_any()
}

fn because(session: Session, reason: &CardReason) -> AnyView {
    let relation = reason.relation;
    let words = reason.words.as_ref().map(|words| words.text.clone());
    let name = reason.rule.clone();
    view! {
        <li>
            {session.text(terms::relation(relation))} " " {target(session, &reason.of)}
            {words.map(|words| view! { " " <q class="words" dir="auto">{words}</q> })}
            " " <code class="rule" dir="ltr">{name}</code>
        </li>
    }
    .into_any()
}

fn target(session: Session, target: &ReasonTarget) -> AnyView {
    match target {
        ReasonTarget::Time(_, words) => {
            let words = words.text.clone();
            view! { <q class="words" dir="auto">{words}</q> }.into_any()
        }
        ReasonTarget::Claim(claim, words) => {
            let (claim, words) = (claim.clone(), words.text.clone());
            let go = press(move || {
                session.send(Pane::Toolbar, Command::Select(Selection::Claim(claim.clone())));
            });
            view! { <button type="button" class="link" dir="auto" on:click=go>{words}</button> }
                .into_any()
        }
        ReasonTarget::Anchor { kind, label, outside, .. } => {
            let (kind, label, outside) = (*kind, label.clone(), *outside);
            view! {
                {session.text(terms::anchor_kind(kind))} " " <bdi>{label}</bdi>
                {outside.then(|| view! {
                    " " <strong class="outside">{session.text(w::NOT_FROM_TEXT)}</strong>
                })}
            }
            .into_any()
        }
        ReasonTarget::Unknown(id) => view! { <code dir="ltr">{id.clone()}</code> }.into_any(),
    }
}
