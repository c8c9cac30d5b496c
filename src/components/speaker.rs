//! One quiet voice for those who hear the page: a message for what a person did, never a flood.

use super::filter_state::shown_of;
use crate::signal::{Memo, watch};
use crate::state::Session;
use crate::strings::{fill, words as w};
use crate::view::{Node, el, words};
use gloo::timers::callback::Timeout;
use isnad_scene::{Filters, Selection};

const QUIET_MILLISECONDS: u32 = 250;

/// What is told when it becomes another.
#[derive(Clone, PartialEq, Default)]
struct Told {
    lit: Option<Selection>,
    filters: Filters,
    playing: bool,
}

pub(crate) fn speaker(session: Session) -> Node {
    // Dropped, and so silenced, when the next message is set.
    let mut waiting = None;
    // Nothing is said about how the page began.
    let mut before = None::<Told>;
    let told = Memo::new(move || {
        session.view.with(|view| Told {
            lit: view.selection.clone(),
            filters: view.filters.clone(),
            playing: view.playing,
        })
    });
    watch(move || {
        let now = told.get();
        let message = before.as_ref().and_then(|before| message(session, before, &now));
        before = Some(now);
        if let Some(message) = message {
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

/// One message for one act: what is asked for tells more than what it puts out, and while the claims are played
/// their steps are not told.
fn message(session: Session, before: &Told, now: &Told) -> Option<String> {
    if before.playing != now.playing {
        return Some(session.say(if now.playing { w::PLAYS } else { w::STOPS }).to_owned());
    }
    if before.filters != now.filters {
        return Some(shown_of(session));
    }
    if now.playing || before.lit == now.lit {
        return None;
    }
    let lit = now.lit.as_ref().map(|thing| lit(session, thing));
    Some(lit.unwrap_or_else(|| session.say(w::NOTHING_LIT).to_owned()))
}

fn lit(session: Session, thing: &Selection) -> String {
    let Some(account) = session.account.get_untracked() else { return String::new() };
    let language = session.language.get_untracked().code();
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
