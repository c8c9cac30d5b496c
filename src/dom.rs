//! The browser itself: with the patcher of `view`, this folder is the only place that touches `web_sys`.
//! Everything here may be missing or refused (storage, workers, media queries) and says so by value.

pub(crate) mod bars;
mod boxes;
pub(crate) mod canvas;
pub(crate) mod clipboard;
pub(crate) mod crowd;
pub(crate) mod dates;
pub(crate) mod decode;
mod fields;
pub(crate) mod files;
mod focus;
pub(crate) mod gesture;
pub(crate) mod highlight;
mod history;
pub(crate) mod marks;
pub(crate) mod message;
pub(crate) mod module;
pub(crate) mod opened;
mod palette;
pub(crate) mod plain;
pub(crate) mod plural;
pub(crate) mod preview;
mod saving;
mod scroll;
pub(crate) mod stage;
pub(crate) mod stamps;
mod traces;
pub(crate) mod worker;

pub(crate) use boxes::{keep_size, lay_over, set_style};
pub(crate) use fields::{
    field_number, field_words, fill, fill_text, is_checked, is_open, is_written_in, rewrite,
    written,
};
pub(crate) use focus::{
    close_dialog, focus, focus_first, focused, has_focus, refocus, select, show_dialog,
};
pub(crate) use history::{
    fragment, is_own_step, link_to, push_fragment, replace_fragment, watch_fragment,
};
pub(crate) use saving::save_text;
pub(crate) use scroll::{
    Sight, first_in_sight, part_in_sight, scroll_in, scroll_nth, show, watch_scroll,
};

pub(crate) use stage::{body, keep, root};

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The document. The page runs in one by construction: Rust is started by a script of the page.
pub(crate) fn document() -> web_sys::Document {
    window().document().expect("a page always has a document")
}

pub(crate) fn window() -> web_sys::Window {
    web_sys::window().expect("this module is started by a page, never by a worker")
}

/// Sets an attribute of the root of the stage.
pub(crate) fn set_root_attribute(name: &str, value: &str) {
    root().set_attribute(name, value).ok();
}

pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// The address of the page, where it is on the web.
pub(crate) fn own_address() -> Option<String> {
    window().location().href().ok().filter(|address| address.starts_with("http"))
}

/// An address as the browser understands what a person has typed, in ASCII; `None` where it is none.
pub(crate) fn understood(address: &str) -> Option<String> {
    web_sys::Url::new(address.trim()).ok().map(|url| url.href())
}

/// A remembered choice; `None` where nothing was stored or storage is denied.
pub(crate) fn remembered(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Remembers a choice where storage is allowed, and does without otherwise.
pub(crate) fn remember(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        storage.set_item(key, value).ok();
    }
}

/// Whether a media query holds now.
pub(crate) fn media_matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Calls back with every change of a media query for as long as the page lives.
pub(crate) fn watch_media(query: &str, mut changed: impl FnMut(bool) + 'static) {
    if let Ok(Some(list)) = window().match_media(query) {
        let watched = list.clone();
        keep(EventListener::new(&list, "change", move |_| changed(watched.matches())));
    }
}

/// Calls back before the page is printed, with `true`, and after, for as long as the page lives.
pub(crate) fn watch_printing(changed: impl Fn(bool) + Copy + 'static) {
    keep(EventListener::new(&window(), "beforeprint", move |_| changed(true)));
    keep(EventListener::new(&window(), "afterprint", move |_| changed(false)));
}

/// Sets a property of style on the root of the stage.
pub(crate) fn set_root_style(name: &str, value: &str) {
    root().unchecked_ref::<HtmlElement>().style().set_property(name, value).ok();
}

/// The browser's languages, most wanted first, as one string.
pub(crate) fn preferred_language() -> String {
    window().navigator().language().unwrap_or_default()
}

/// Whether an element is written from right to left.
pub(crate) fn is_rtl(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    let direction = style.and_then(|style| style.get_property_value("direction").ok());
    direction.as_deref() == Some("rtl")
}

/// Physical pixels for one CSS pixel.
pub(crate) fn pixel_ratio() -> f64 {
    window().device_pixel_ratio().clamp(1.0, 4.0)
}
