//! "Why?": the words and the rule behind a value, folded away until asked for.

use crate::state::{Pane, Session};
use crate::strings::{Pair, terms, words as w};
use crate::view::{Element, Node, button, el, many, nodes};
use isnad_scene::{CardReason, CardWhen, Command, ReasonTarget, Selection};

/// A folded list of reasons.
pub(crate) fn why(session: Session, reasons: Vec<Element>) -> Element {
    el("details")
        .class("why")
        .child(el("summary").child(session.text(w::WHY)))
        .child(el("ul").child(many(reasons)))
}

/// The reasons of a claim's time: how it is known, then what it hangs on.
pub(crate) fn why_when(session: Session, when: &CardWhen) -> Element {
    let mut reasons = vec![labelled(session, w::HOW_KNOWN, terms::basis(when.basis))];
    reasons.extend(
        when.expressions.iter().map(|(_, words)| quoted(session, w::WORDS_OF_TIME, &words.text)),
    );
    reasons.extend(when.because.iter().map(|reason| because(session, reason)));
    why(session, reasons)
}

/// A named code.
pub(crate) fn labelled(session: Session, label: Pair, value: Pair) -> Element {
    el("li").child(session.text(label)).child(" ").child(session.text(value))
}

/// Words of the account under a name.
pub(crate) fn quoted(session: Session, label: Pair, words: &str) -> Element {
    el("li").child(session.text(label)).child(" ").child(quote(words))
}

/// A code under a name: a rule of the reader, an identifier of an outside list.
pub(crate) fn code(session: Session, label: Pair, code: &str) -> Element {
    el("li").child(session.text(label)).child(" ").child(code_words(code))
}

fn quote(words: &str) -> Element {
    el("q").class("words").attr("dir", "auto").child(words.to_owned())
}

fn code_words(code: &str) -> Element {
    el("code").attr("dir", "ltr").child(code.to_owned())
}

fn because(session: Session, reason: &CardReason) -> Element {
    let words = reason.words.as_ref().map(|words| nodes![" ", quote(&words.text)]);
    el("li")
        .child(session.text(terms::relation(reason.relation)))
        .child(" ")
        .child(target(session, &reason.of))
        .child(words)
        .child(" ")
        .child(code_words(&reason.rule).class("rule"))
}

fn target(session: Session, target: &ReasonTarget) -> Node {
    match target {
        ReasonTarget::Time(_, words) => quote(&words.text).into(),
        ReasonTarget::Claim(claim, words) => {
            let claim = claim.clone();
            let go = move || {
                session.send(Pane::Toolbar, Command::Select(Selection::Claim(claim.clone())));
            };
            button("link").attr("dir", "auto").press(go).child(words.text.clone()).into()
        }
        ReasonTarget::Anchor { kind, label, outside, .. } => {
            let warning = || el("strong").class("outside").child(session.text(w::NOT_FROM_TEXT));
            nodes![
                session.text(terms::anchor_kind(*kind)),
                " ",
                el("bdi").child(label.clone()),
                outside.then(|| nodes![" ", warning()]),
            ]
        }
        ReasonTarget::Unknown(id) => code_words(id).into(),
    }
}
