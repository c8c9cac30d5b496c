//! What went wrong or must be known, with its mend; and what the reading itself remarks.

use super::trail::claim_link;
use super::why::quote;
use crate::state::Session;
use crate::strings::notes::{self, Notice, Weight};
use crate::strings::words as w;
use crate::view::{Element, Node, button, el, many, nodes, part};
use isnad_account::Note;
use isnad_scene::NoteQuote;

pub(crate) fn notices(session: Session) -> Node {
    let all = move || {
        let all = session.notices.get();
        (!all.is_empty()).then(|| notice_list(session, all))
    };
    el("div").class("notices").attr("aria-live", "polite").child(part(all)).into()
}

fn notice_list(session: Session, all: Vec<Notice>) -> Node {
    let close = button("quiet")
        .press(move || session.notices.set(Vec::new()))
        .child(session.text(w::UNDERSTOOD));
    nodes![many(all.into_iter().map(|it| notice(session, it))), close]
}

fn notice(session: Session, notice: Notice) -> Element {
    let class = match notice.weight() {
        Weight::Error => "notice error",
        Weight::Remark => "notice",
    };
    el("p")
        .class(class)
        .attr("data-notice", notice.code())
        .child(notice.words(session.locale.get()))
}

/// What the reader of the account must know about it, folded behind a number.
pub(crate) fn reading_notes(session: Session) -> Node {
    part(move || {
        let account = session.account.get()?;
        let all = &account.document.reading().notes;
        (!all.is_empty()).then(|| note_tray(session, all))
    })
}

fn note_tray(session: Session, all: &[Note]) -> Element {
    let count = el("b").class("count").child(session.number(all.len()));
    let items = all.iter().map(|it| reading_note(session, it));
    el("details")
        .class("tray")
        .attr("name", "fold")
        .attr("data-tray", "notes")
        .child(el("summary").child(session.text(w::NOTES)).child(" ").child(count))
        .child(el("ul").class("tray-body notes").child(many(items)))
}

fn reading_note(session: Session, note: &Note) -> Element {
    el("li").child(note_words(session, note)).child(note_quotes(session, note))
}

/// What a note remarks, in words.
pub(super) fn note_words(session: Session, note: &Note) -> String {
    match notes::note(&note.code) {
        Some(pair) => session.say(pair).to_owned(),
        None => note.code.clone(),
    }
}

/// The words that a note is about, each a link to its claim: what they come to is for the reader to judge.
pub(super) fn note_quotes(session: Session, note: &Note) -> Option<Element> {
    let account = session.account.get_untracked()?;
    let said = |it: NoteQuote| match it.claim {
        Some(claim) => claim_link(session, &claim, it.words.trim()),
        None => quote(it.words.trim()),
    };
    let quotes = account.document.quotes_of(note).into_iter();
    Some(el("ul").class("note-quotes").child(many(quotes.map(|it| el("li").child(said(it))))))
}
