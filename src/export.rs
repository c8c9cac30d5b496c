//! What a reader sees now, as a file of its own that needs no program.

mod wording;

use crate::components::timeline_layout::lying_scene;
use crate::dom::{files, stage};
use crate::state::{Account, Session};
use isnad_export::{Appearance, Export, Format, NarrowMap, file_name};
use isnad_scene::{Document, MapOptions, MapScene, MapView, Medium, ViewState, Viewport};
use wasm_bindgen::JsValue;
use wording::{Wording, words};

/// A map that was never seen is drawn as large as this.
const UNSEEN_MAP: (f64, f64) = (860.0, 480.0);
/// A map that is wider is drawn once more for the windows of phones, as large as this.
const NARROW_MAP: (f64, f64) = (340.0, 320.0);
/// Letters of the text's beginning that may name a file.
const TITLE: usize = 80;

/// What a file of the open account is called.
pub(crate) fn name(session: Session, format: Format) -> Option<String> {
    let account = session.account.get_untracked()?;
    Some(file_name(&account.document.first_words(TITLE), format))
}

/// Gives the browser a file of what is seen; what it is called, where the browser took it. Whether it keeps it nobody is
/// told.
pub(crate) fn save(session: Session, format: Format, appearance: Appearance) -> Option<String> {
    let name = name(session, format)?;
    files::save(&name, format.media_type(), &file(session, format, appearance)?)?;
    Some(name)
}

/// A file of what is seen.
pub(crate) fn file(session: Session, format: Format, appearance: Appearance) -> Option<String> {
    let account = session.account.get_untracked()?;
    Some(written(session, &account, format, appearance))
}

/// Tells whoever asked for a file of what is seen, by the number of the question: the file, or nothing where there
/// is no such form or no account.
pub(crate) fn answer(session: Session, format: &str, id: &str) {
    let mut told = vec![("id", JsValue::from_str(id))];
    if let (Some(format), Some(account)) =
        (Format::of_name(format), session.account.get_untracked())
    {
        let file = written(session, &account, format, Appearance::Auto);
        told.extend([("words", file.into()), ("media", format.media_type().into())]);
    }
    stage::tell("exported", &told);
}

fn written(session: Session, account: &Account, format: Format, appearance: Appearance) -> String {
    let document = &account.document;
    // Where playing has come to, and what a name could also mean, is nothing to keep.
    let view = ViewState { candidate: None, step: None, ..session.view.get_untracked() };
    let language = session.language.get_untracked().code();
    let (width, height) = session.map_size.get_untracked().unwrap_or(UNSEEN_MAP);
    let map = map_of(document, &view, language, (width, height));
    let narrowed = narrowed(&view, (width, height));
    let narrow = (width > NARROW_MAP.0).then(|| map_of(document, &narrowed, language, NARROW_MAP));
    let names = session.map_names.get_untracked();
    let names_of = |map: &MapScene| names.beneath(map, language);
    let narrow_names = narrow.as_ref().map(names_of).unwrap_or_default();
    let basemap = session.basemap.get_untracked();
    let export = Export {
        document,
        view: &view,
        map: &map,
        timeline: &lying_scene(session, document, &view),
        basemap: basemap.as_deref(),
        map_names: &names_of(&map),
        narrow: narrow.as_ref().map(|map| NarrowMap { map, names: &narrow_names }),
        appearance,
        words: &words(session, account, &view),
        voice: &Wording(session),
    };
    export.write(format)
}

fn map_of(
    document: &Document,
    view: &ViewState,
    language: &str,
    (width, height): (f64, f64),
) -> MapScene {
    let options = MapOptions {
        viewport: Viewport { width, height },
        language: language.to_owned(),
        font: MapOptions::FONT,
        medium: Medium::Screen,
    };
    MapScene::new(document, view, &options)
}

/// The view whose map, where a person has moved it, shows as much of the world in the narrow window.
fn narrowed(view: &ViewState, (width, height): (f64, f64)) -> ViewState {
    let share = (NARROW_MAP.0 / width).min(NARROW_MAP.1 / height);
    let map = view.map.map(|map| MapView { zoom: map.zoom + share.log2(), ..map });
    ViewState { map, ..view.clone() }
}
