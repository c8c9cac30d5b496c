//! What went wrong or must be known, with its mend; and what the reading itself remarks.

use super::claim_list::claim_list;
use super::erased::{part, press, words};
use crate::state::Session;
use crate::strings::notes::{self, Notice, Weight};
use crate::strings::words as w;
use isnad_account::Note;
use leptos::prelude::*;

#[component]
pub(crate) fn Notices() -> impl IntoView {
    let session = Session::get();
    let all = move || {
        let all = session.notices.get();
        (!all.is_empty()).then(|| notice_list(session, all))
    };
    view! {
        <div class="notices" aria-live="polite">
            {part(all)}
        </div>
    }
}

fn notice_list(session: Session, all: Vec<Notice>) -> AnyView {
    let close = press(move || session.notices.set(Vec::new()));
    let all = all.into_iter().map(|it| notice(session, it)).collect_view();
    view! {
        {all}
        <button type="button" class="quiet" on:click=close>{session.text(w::UNDERSTOOD)}</button>
    }
    .into_any()
}

fn notice(session: Session, notice: Notice) -> AnyView {
    let class = match notice.weight() {
        Weight::Error => "notice error",
        Weight::Remark => "notice",
    };
    let code = notice.code();
    view! { <p class=class data-notice=code>{words(move || notice.words(session.locale.get()))}</p> }
        .into_any()
}

/// What the reader of the account must know about it, folded behind a number.
#[component]
pub(crate) fn ReadingNotes() -> impl IntoView {
    let session = Session::get();
    part(move || {
        let account = session.account.get()?;
        let all = &account.document.reading().notes;
        if all.is_empty() {
            return None;
        }
        let n = all.len();
        let items = all.iter().map(|it| reading_note(session, it)).collect_view();
        Some(view! {
            <details class="tray" name="fold" data-tray="notes">
                <summary>{session.text(w::NOTES)} " " <b class="count">{words(move || session.number(n))}</b></summary>
                <ul class="tray-body notes">{items}</ul>
            </details>
        }.into_any())
    })
}

fn reading_note(session: Session, note: &Note) -> AnyView {
    let code = note.code.clone();
    let words = words(move || match notes::note(&code) {
        Some(pair) => session.say(pair).to_owned(),
        None => code.clone(),
    });
    view! { <li>{words}{claim_list(session, &note.claims)}</li> }.into_any()
}
