//! The window in which our own page shows how an embed will look, and the letters into which it packs a text.

use super::stage::stage;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlIFrameElement};

/// Says in the document that it is the page for previews.
const MARK: &str = "data-preview";

/// A text in the letters of an address; `None` where the browser cannot pack.
pub(crate) async fn packed(text: &str) -> Option<String> {
    JsFuture::from(stage().pack(text).ok()?).await.ok()?.as_string()
}

/// The address of the page for previews; `None` where this page is one single file.
pub(crate) fn address() -> Option<String> {
    stage().preview()
}

/// Whether the page for previews has come into a frame, and no word of a server or of the browser in its place.
pub(crate) fn has_come(frame: &Element) -> bool {
    let document = frame.unchecked_ref::<HtmlIFrameElement>().content_document();
    document.and_then(|it| it.document_element()).is_some_and(|it| it.has_attribute(MARK))
}

/// Tells the page in a frame what to show. A frame that is gone is told nothing.
pub(crate) fn tell(frame: &Element, message: &JsValue) {
    if let Some(window) = frame.unchecked_ref::<HtmlIFrameElement>().content_window() {
        let origin = super::window().location().origin().unwrap_or_default();
        window.post_message(message, &origin).ok();
    }
}

/// Attributes as a script takes them: pairs of a name and a value.
pub(crate) fn pairs(attributes: &[(&'static str, String)]) -> JsValue {
    let pair = |(name, value): &(&str, String)| {
        Array::of2(&JsString::from(*name), &JsString::from(value.as_str()))
    };
    attributes.iter().map(pair).collect::<Array>().into()
}
