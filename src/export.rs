//! What a reader sees now, as a file of its own that needs no program.

mod wording;

use crate::components::timeline_layout::lying_scene;
use crate::dom::{files, stage};
use crate::state::{Account, Session};
use crate::strings::{fill, words as w};
use isnad_export::{Export, Format, file_name};
use isnad_scene::{MapOptions, MapScene, Medium, ViewState, Viewport};
use wasm_bindgen::JsValue;
use wording::{Wording, words};

/// A map that was never seen is drawn as large as this.
const UNSEEN_MAP: (f64, f64) = (860.0, 480.0);
/// Letters of the text's beginning that may name a file.
const TITLE: usize = 80;

/// Gives the browser a file of what is seen, and says so.
pub(crate) fn save(session: Session, format: Format) {
    let Some(account) = session.account.get_untracked() else { return };
    let name = file_name(&account.document.first_words(TITLE), format);
    let file = written(session, &account, format);
    if files::save(&name, format.media_type(), &file).is_some() {
        session.spoken.set(fill(session.say(w::EXPORTED), &[&name]));
    }
}

/// Tells whoever asked for a file of what is seen, by the number of the question: the file, or nothing where there
/// is no such form or no account.
pub(crate) fn answer(session: Session, format: &str, id: &str) {
    let mut told = vec![("id", JsValue::from_str(id))];
    if let (Some(format), Some(account)) =
        (Format::of_name(format), session.account.get_untracked())
    {
        let file = written(session, &account, format);
        told.extend([("words", file.into()), ("media", format.media_type().into())]);
    }
    stage::tell("exported", &told);
}

fn written(session: Session, account: &Account, format: Format) -> String {
    let document = &account.document;
    // Where playing has come to, and what a name could also mean, is nothing to keep.
    let view = ViewState { candidate: None, step: None, ..session.view.get_untracked() };
    let language = session.language.get_untracked().code();
    let (width, height) = session.map_size.get_untracked().unwrap_or(UNSEEN_MAP);
    let options = MapOptions {
        viewport: Viewport { width, height },
        language: language.to_owned(),
        font: MapOptions::FONT,
        medium: Medium::Screen,
    };
    let map = MapScene::new(document, &view, &options);
    let names = session.map_names.get_untracked();
    let basemap = session.basemap.get_untracked();
    let export = Export {
        document,
        view: &view,
        map: &map,
        timeline: &lying_scene(session, document, &view),
        basemap: basemap.as_deref(),
        map_names: &names.beneath(&map, language),
        words: &words(session, account, &view),
        voice: &Wording(session),
    };
    export.write(format)
}
