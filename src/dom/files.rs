//! The page's own files: their names carry a hash made by the build, so the script that starts the program finds them.
//! And files of the person's, which leave the page by the browser's own way.

use super::document;
use super::stage::stage;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// The compiled reading module; `None` where it did not arrive whole.
pub(crate) async fn program() -> Option<JsValue> {
    JsFuture::from(stage().program()).await.ok().filter(|program| !program.is_null())
}

/// Everything that the page links, as far as it arrived.
pub(crate) struct Files(JsValue);

impl Files {
    /// Waits for all of them.
    pub(crate) async fn arrived() -> Self {
        Self(JsFuture::from(stage().files()).await.unwrap_or_default())
    }

    /// The bytes of a file; `None` where it is missing or the network was gone.
    pub(crate) fn bytes(&self, file: &str) -> Option<Uint8Array> {
        Reflect::get(&self.0, &file.into()).ok()?.dyn_into().ok()
    }

    /// The words of a file, read as UTF-8.
    pub(crate) fn words(&self, file: &str) -> Option<String> {
        String::from_utf8(self.bytes(file)?.to_vec()).ok()
    }
}

/// Milliseconds for which a browser may still read a file that it was given.
const READ_WITHIN: u32 = 60_000;

/// Gives words to the browser as a file to keep; `None` where it takes none.
pub(crate) fn save(name: &str, media_type: &str, words: &str) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = Array::of1(&words.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document().create_element("a").ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.unchecked_ref::<HtmlElement>().click();
    let forget = move || {
        Url::revoke_object_url(&address).ok();
    };
    Timeout::new(READ_WITHIN, forget).forget();
    Some(())
}
