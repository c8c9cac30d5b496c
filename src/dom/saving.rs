//! Files that a person takes along.

use super::document;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// The browser has taken the bytes in long before.
const KEPT_MILLISECONDS: u32 = 10_000;

/// Saves a text under a name, as the browser saves files.
pub(crate) fn save_text(name: &str, text: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/plain;charset=utf-8");
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document().create_element("a") {
        // A fresh element takes every attribute.
        link.set_attribute("href", &address).ok();
        link.set_attribute("download", name).ok();
        link.unchecked_into::<HtmlElement>().click();
    }
    Timeout::new(KEPT_MILLISECONDS, move || {
        Url::revoke_object_url(&address).ok();
    })
    .forget();
}
