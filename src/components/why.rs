//! "Why?": the words and the rule behind a value, folded away until asked for.

use crate::state::Session;
use crate::strings::{Pair, words as w};
use crate::view::{Element, el, many};

/// A folded list of reasons.
pub(crate) fn why(session: Session, reasons: Vec<Element>) -> Element {
    el("details")
        .class("why")
        .child(el("summary").child(session.text(w::WHY)))
        .child(el("ul").class("reasons").child(many(reasons)))
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

pub(super) fn quote(words: &str) -> Element {
    el("q").class("words").attr("dir", "auto").child(words.to_owned())
}

pub(super) fn code_words(code: &str) -> Element {
    el("code").attr("dir", "ltr").child(code.to_owned())
}
