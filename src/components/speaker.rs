//! One quiet voice for those who hear the page: a message for what a person did, never a flood.

use crate::signal::{Memo, watch};
use crate::state::Session;
use crate::strings::{fill, words as w};
use crate::view::{Node, el, words};
use gloo::timers::callback::Timeout;
use isnad_scene::Selection;

const QUIET_MILLISECONDS: u32 = 250;

pub(crate) fn speaker(session: Session) -> Node {
    // Dropped, and so silenced, when the next message is set.
    let mut waiting = None;
    // Nothing is said about how the page began.
    let mut has_begun = false;
    let lit = Memo::new(move || session.view.with(|view| view.selection.clone()));
    watch(move || {
        let message = lit.get().map(|thing| message(session, &thing));
        if std::mem::replace(&mut has_begun, true) {
            let message = message.unwrap_or_else(|| session.say(w::NOTHING_LIT).to_owned());
            let say = move || session.spoken.set(message);
            waiting.replace(Timeout::new(QUIET_MILLISECONDS, say));
        }
    });
    el("div")
        .class("visually-hidden")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .child(words(move || session.spoken.get()))
        .into()
}

fn message(session: Session, thing: &Selection) -> String {
    let Some(account) = session.account.get_untracked() else { return String::new() };
    let language = session.language.get().code();
    match thing {
        Selection::Claim(claim) | Selection::Movement(claim) => {
            fill(session.say(w::LIT_CLAIM), &[&session.words_of(claim)])
        }
        Selection::Place(place) => {
            let found = account.document.reading().place(place);
            let name = found.map(|it| account.document.place_name(it, language));
            fill(session.say(w::LIT_PLACE), &[&name.unwrap_or_default()])
        }
    }
}
