//! The page around an embed: it is told what is lit, how high we are and what went wrong, never any words of the
//! text; and it may ask for a claim, a time, a look or another text.

mod held;

use crate::address;
use crate::dom;
use crate::dom::stage::{self, Kind};
use crate::export;
use crate::opening;
use crate::reader_client::ReadFailure;
use crate::signal::{Memo, Signal, watch};
use crate::state::{Origin, Pane, Session, Theme, Turn};
use crate::strings::notes::Notice;
use crate::view::handle;
use held::Held;
use isnad_account::{ClaimId, LocalMinute};
use isnad_scene::{Command, Selection};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// Keeps who is around told, and does what is asked, for as long as the stage stands.
pub(crate) fn keep(session: Session) {
    if stage::kind() == Kind::Page {
        return;
    }
    tell_lit(session);
    tell_read(session);
    tell_errors(session);
    tell_time(session);
    tell_playing(session);
    tell_height();
    let is_ready = Memo::new(move || session.is_ready.get());
    watch(move || {
        if is_ready.get() {
            stage::tell("ready", &[("version", env!("CARGO_PKG_VERSION").into())]);
            listen(session);
        }
    });
}

/// What is asked earlier waits in the script: there is nothing yet that it could be asked of.
fn listen(session: Session) {
    let held = Held::default();
    stage::listen(move |kind, field| {
        match kind {
            // Pressed in the words of the page, and so of the text that is shown.
            "select" if field("chosen").is_some() => choose(session, field("claimId")),
            "select" => {
                let (link, keep, claim) =
                    (field("link"), field("keep").is_some(), field("claimId"));
                held.when_read(move || select(session, link, keep, claim));
            }
            "seek" => {
                let time = field("time").unwrap_or_default();
                held.when_read(move || seek(session, &time));
            }
            "play" => session.send(Pane::Host, Command::Play),
            "pause" => session.send(Pane::Host, Command::Pause),
            "theme" => session.theme.set(Theme::of_choice(field("theme").as_deref())),
            "export" => {
                let format = field("format").unwrap_or_default();
                export::answer(session, &format, &field("id").unwrap_or_default());
            }
            "text" => {
                let text = field("text").unwrap_or_default();
                match field("again") {
                    Some(_) => read_again(session, text, field("published")),
                    None => held.read(opening::read_given(session, text, field("published"))),
                }
            }
            "lost" => {
                let ids = field("claims").unwrap_or_default();
                session.lost.set(ids.split_whitespace().map(|id| ClaimId(id.into())).collect());
            }
            // A newer script than this program: what it asks is left alone.
            _ => {}
        }
    });
}

/// Opens a link, or lights alone what it says and keeps all else as it is; or lights a claim, or none.
fn select(session: Session, link: Option<String>, keep: bool, claim: Option<String>) {
    match link {
        Some(link) if keep => return address::go_to(session, &link),
        Some(link) => return address::open(session, &link),
        None => {}
    }
    let command = match claim {
        Some(id) => Command::Select(Selection::Claim(ClaimId(id.into()))),
        None => Command::ClearSelection,
    };
    session.send(Pane::Host, command);
}

/// Lights what a reader has pressed in the page around.
fn choose(session: Session, claim: Option<String>) {
    select(session, None, false, claim);
    session.is_choice.set(true);
}

/// Reads the text of the page around, which has changed. What was lit is lit again where its words still stand once
/// and no more; where they do not, that is told.
fn read_again(session: Session, text: String, published: Option<String>) {
    if let Some(refusal) = opening::refusal(&text) {
        return session.notices.set(vec![refusal]);
    }
    spawn_local(async move {
        let before = session.account.get_untracked();
        let lit = session.view.with_untracked(|view| view.selection.clone());
        opening::read_and_show(session, text, published, Origin::Given).await;
        let (Some(before), Some(now)) = (before, session.account.get_untracked()) else { return };
        let Some(claim) = lit.as_ref().and_then(Selection::claim) else { return };
        if Arc::ptr_eq(&before, &now) {
            return;
        }
        match now.document.same_claim(&before.document, claim) {
            Some(claim) => {
                session.send(Pane::Host, Command::Select(Selection::Claim(claim.id.clone())));
            }
            None => session.notices.update(|notices| notices.push(Notice::ClaimGone)),
        }
    });
}

/// Lights the first claim that is not over before a time.
fn seek(session: Session, time: &str) {
    let (Some(time), Some(account)) = (LocalMinute::parse(time), session.account.get_untracked())
    else {
        return;
    };
    let is_on = |id: &&ClaimId| {
        let latest = account.document.claim(id).and_then(|claim| claim.time.anchored.latest);
        latest.is_some_and(|latest| latest >= time)
    };
    if let Some(claim) = session.play_order.get_untracked().iter().find(is_on) {
        session.send(Pane::Host, Command::Select(Selection::Claim(claim.clone())));
    }
}

fn tell_lit(session: Session) {
    let lit = Memo::new(move || session.view.with(|view| view.selection.clone()));
    let mut is_first = true;
    watch(move || {
        let lit = lit.get();
        let is_chosen = lit.is_some() && session.is_choice.get_untracked();
        let claim = match lit {
            Some(Selection::Claim(id) | Selection::Movement(id)) => JsValue::from_str(&id.0),
            _ => JsValue::NULL,
        };
        // Nothing is lit to begin with: that is no news.
        if !std::mem::take(&mut is_first) {
            let link = address::wordless(session).unwrap_or_default();
            let source = session.last_pane.get_untracked().source();
            let fields = [
                ("claimId", claim),
                ("source", source.into()),
                ("link", link.into()),
                ("chosen", is_chosen.into()),
            ];
            stage::tell("select", &fields);
        }
    });
}

fn tell_read(session: Session) {
    watch(move || {
        if let Some(account) = session.account_in(Turn::Marks) {
            let reading = account.document.reading();
            let n = |length: usize| JsValue::from_f64(length as f64);
            let ms = JsValue::from(account.milliseconds);
            let fields = [
                ("claims", n(reading.claims.len())),
                ("places", n(reading.places.len())),
                ("ms", ms),
            ];
            // Who hears that a text was read may ask what was read.
            if stage::kind() == Kind::Element {
                stage::tell("read", &[("read", dom::marks::read(account.clone()))]);
            }
            stage::tell("parsed", &fields);
        }
    });
}

fn tell_errors(session: Session) {
    watch(move || {
        session.notices.with(|notices| {
            for (code, notice) in notices.iter().filter_map(|it| Some((promised(it)?, it))) {
                let words = notice.words(session.locale.get_untracked());
                let told = [("code", code.into()), ("message", words.into())];
                // To a page of another origin goes the code alone.
                let n_told = if stage::kind() == Kind::Element { told.len() } else { 1 };
                stage::tell("error", &told[..n_told]);
            }
        });
    });
}

/// What the documents call an error: a closed list, whatever the page calls its own notices; `None` for what is none.
fn promised(notice: &Notice) -> Option<&'static str> {
    Some(match notice {
        Notice::TooLong(_) => "text-too-long",
        Notice::Failed(ReadFailure::Missing(_) | ReadFailure::CannotStart) => "wasm-missing",
        Notice::Failed(ReadFailure::Crashed | ReadFailure::Refused(_)) | Notice::ReadHere => {
            "reader-crashed"
        }
        Notice::Failed(ReadFailure::TooSlow) => "reader-slow",
        Notice::NotGiven(why) => why.code(),
        _ => return None,
    })
}

/// The stretch that is brushed, or else that in which what is lit lies.
fn tell_time(session: Session) {
    let stretch = Memo::new(move || {
        let brush = session.view.with(|view| view.brush.map(|it| (it.from, it.to)));
        brush.or_else(|| lit_time(session))
    });
    watch(move || {
        if let Some((from, to)) = stretch.get() {
            let end = |minute: LocalMinute| JsValue::from_str(&minute.to_string());
            stage::tell("time", &[("from", end(from)), ("to", end(to))]);
        }
    });
}

fn lit_time(session: Session) -> Option<(LocalMinute, LocalMinute)> {
    let lit = session.view.with(|view| view.selection.clone())?;
    let (Selection::Claim(id) | Selection::Movement(id)) = lit else { return None };
    let account = session.account.get()?;
    let time = &account.document.claim(&id)?.time.anchored;
    Some((time.earliest?, time.latest?))
}

/// That it plays now: the script has whatever else plays on the page stop.
fn tell_playing(session: Session) {
    let is_playing = Memo::new(move || session.view.with(|view| view.playing));
    watch(move || {
        if is_playing.get() {
            stage::tell("playing", &[]);
        }
    });
}

/// How high all of it is, now and whenever that changes.
fn tell_height() {
    let (body, size) = (handle(), Signal::new((0.0, 0.0)));
    body.set(Some(dom::body()));
    dom::keep_size(body, size);
    let height = Memo::new(move || size.get().1.ceil());
    watch(move || {
        // Before it is laid out it has none.
        let height = height.get();
        if height > 0.0 {
            stage::tell("height", &[("height", height.into())]);
        }
    });
}
