//! From the start of the page to the sample drawn, and from a text to its account.

use crate::address;
use crate::dom;
use crate::dom::files::Files;
use crate::dom::stage::{self, Kind};
use crate::input;
use crate::reader_client::{Answer, ReadFailure, ReaderClient};
use crate::state::{Account, Origin, Pane, Question, Session, Turn};
use crate::strings::notes::{NotGiven, Notice};
use gloo::timers::callback::Timeout;
use isnad_scene::basemap::Basemap;
use isnad_scene::{Document, MapNames};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::Arc;

const SAMPLE: &str = "sample";
const SAMPLE_ENGLISH: &str = "sample-en";
const BASEMAP: &str = "basemap";
const MAP_NAMES: &str = "map-names";
/// A view that is long in the coming (a hidden tab draws no frames) must not hold the page back.
const LONGEST_WAIT_FOR_A_FRAME: u32 = 500;

/// Loads everything the page will ever need, reads the first text and says that the page is ready.
pub(crate) fn open_page(session: Session) {
    spawn_local(async move {
        // What stands here before anything was read is drawn by then.
        session.take(Turn::Panes).await;
        match load(session).await {
            Ok(()) => open_first(session).await,
            Err(failure) => session.notices.set(vec![Notice::Failed(failure)]),
        }
    });
}

/// Takes all files in.
async fn load(session: Session) -> Result<(), ReadFailure> {
    let files = Files::arrived().await;
    let client = ReaderClient::start(&files).await?;
    session.client.set_value(Some(Rc::new(client)));
    let basemap = files.bytes(BASEMAP).ok_or(ReadFailure::Missing(BASEMAP))?;
    stage::give_way().await;
    // A map without its outlines and names still shows every mark.
    let basemap = Basemap::decode(&basemap.to_vec()).ok().map(Arc::new);
    stage::give_way().await;
    session.basemap.set(basemap);
    stage::give_way().await;
    session.writer.get_untracked().prepare();
    stage::give_way().await;
    let names = files.words(MAP_NAMES).unwrap_or_default();
    session.map_names.set(Arc::new(MapNames::decode(&names)));
    session.sample_english.set(files.words(SAMPLE_ENGLISH).unwrap_or_default());
    stage::give_way().await;
    Ok(())
}

async fn open_first(session: Session) {
    // It stands until there is a text: a frame without one is never an empty box.
    if stage::awaits_message() {
        session.notices.set(vec![Notice::Waiting]);
    }
    match stage::first().await {
        Ok((text, published)) => open_given(session, text, published).await,
        Err(code) => session.notices.set(vec![missing(&code)]),
    }
    address::open(session, &dom::fragment());
    session.take_turns().await;
    announce_ready(session);
}

async fn open_given(session: Session, text: String, published: Option<String>) {
    if stage::kind() == Kind::Page {
        session.sample.set(text.clone());
        return read_and_show(session, text, published, Origin::Sample).await;
    }
    read_given(session, text, published).await;
    if stage::is_alone() {
        session.notices.update(|notices| notices.push(Notice::CameByLink));
    }
}

/// Why there is no first text: the page's own is a file of ours.
fn missing(code: &str) -> Notice {
    match stage::kind() {
        Kind::Page => Notice::Failed(ReadFailure::Missing(SAMPLE)),
        Kind::Frame | Kind::Element => Notice::NotGiven(NotGiven::of_code(code)),
    }
}

/// After the next frame: sizes are known and the views drawn by then. Only then are they shown where nothing may move
/// before the reader's eyes; "ready" does not wait for a frame that does not come.
fn announce_ready(session: Session) {
    let ready = move || {
        session.is_ready.set(true);
        dom::set_root_attribute("data-ready", "");
    };
    let drawn = move || {
        dom::set_root_attribute("data-drawn", "");
        ready();
    };
    request_animation_frame(move || {
        Timeout::new(0, drawn).forget();
    });
    Timeout::new(LONGEST_WAIT_FOR_A_FRAME, ready).forget();
}

/// Why a text cannot be read at all: in somebody else's page there is no field to put another into.
pub(crate) fn refusal(text: &str) -> Option<Notice> {
    input::refusal(text).map(|refusal| match refusal {
        Notice::Empty if stage::kind() != Kind::Page => Notice::NotGiven(NotGiven::Words),
        refusal => refusal,
    })
}

/// Reads a text that a person brought. A text that cannot be read is answered with a notice and kept.
pub(crate) fn read(session: Session, text: String, published: Option<String>, origin: Origin) {
    match refusal(&text) {
        Some(refusal) => session.notices.set(vec![refusal]),
        None => spawn_local(read_and_show(session, text, published, origin)),
    }
}

/// Reads a text that the page around gives, as [`read`] does; ends when that is done.
pub(crate) async fn read_given(session: Session, text: String, published: Option<String>) {
    match refusal(&text) {
        Some(refusal) => session.notices.set(vec![refusal]),
        None => read_and_show(session, text, published, Origin::Given).await,
    }
}

/// Reads the sample again, as published on a day or on none.
pub(crate) fn read_sample(session: Session, published: Option<String>) {
    read(session, session.sample.get_untracked(), published, Origin::Sample);
}

/// Has a text read and shows its account, or tells why there is none.
pub(crate) async fn read_and_show(
    session: Session,
    text: String,
    published: Option<String>,
    origin: Origin,
) {
    let Some(client) = session.client.get_value() else {
        session.notices.set(vec![Notice::Failed(ReadFailure::CannotStart)]);
        return;
    };
    let question = session.ask(Question::Text);
    let outcome = client.read(&text, published.clone(), String::new()).await;
    // A later text has been asked for meanwhile: this answer is stale.
    if !session.answer(Question::Text, question) {
        return;
    }
    match outcome {
        Ok(Answer { reading, milliseconds, is_read_here }) => {
            let mut notices = input::remarks(&text);
            notices.extend(is_read_here.then_some(Notice::ReadHere));
            notices.extend(opened_notice(&origin));
            // The field that was folded away had the focus.
            if session.input_open.get_untracked() {
                session.input_open.set(false);
                dom::focus("[data-view=text]");
            }
            // What is put out with the text before was put out by who gave this one.
            if origin == Origin::Given {
                session.last_pane.set(Pane::Host);
            }
            let document = Document::new(text, reading);
            session.show(Account { document, origin, published, edits: Vec::new(), milliseconds });
            // What was read is told before what is remarked of it: whoever waits for it has it then.
            session.notices.set(notices);
            address::open_awaited(session);
        }
        Err(failure) => session.notices.set(vec![Notice::Failed(failure)]),
    }
}

fn opened_notice(origin: &Origin) -> Option<Notice> {
    match origin {
        Origin::File(name, encoding) => Some(Notice::Opened(name.clone(), *encoding)),
        Origin::Sample | Origin::Pasted | Origin::Given => None,
    }
}
