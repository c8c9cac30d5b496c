//! Where the shown text comes from: that the sample is a retelling, or the name of the opened file.

use crate::state::{Origin, Session};
use crate::strings::words as w;
use crate::view::{Element, Node, el, nodes, part};

pub(crate) fn sample_note(session: Session) -> Node {
    part(move || {
        let is_sample = session.account.get()?.origin == Origin::Sample;
        is_sample.then(|| retelling(session))
    })
}

fn retelling(session: Session) -> Node {
    let english = session.sample_english.get();
    let translation = (!english.is_empty()).then(|| translation(session, english));
    nodes![el("p").class("sample-note").child(session.text(w::SAMPLE_NOTE)), translation]
}

fn translation(session: Session, english: String) -> Element {
    el("details")
        .class("translation")
        .child(el("summary").child(session.text(w::SAMPLE_ENGLISH)))
        .child(el("div").attr("lang", "en").attr("dir", "ltr").child(english))
}
