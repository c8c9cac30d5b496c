//! The page's own files: their names carry a hash made by the build, so the script that starts the program finds them.

use super::stage::stage;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

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
