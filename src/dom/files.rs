//! The page's own files, found through `<link data-file=NAME>`: their names carry a hash made by the build.

use super::document;
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// All linked files by name, which `boot.js` asked for; `null` for one that did not arrive.
    #[wasm_bindgen(thread_local_v2, js_namespace = isnad, js_name = files)]
    static FILES: Promise;

    /// The compiled reading module; `null` where it cannot be compiled.
    #[wasm_bindgen(thread_local_v2, js_namespace = isnad, js_name = program)]
    static PROGRAM: Promise;
}

/// The compiled reading module; `None` where it did not arrive whole.
pub(crate) async fn program() -> Option<JsValue> {
    let program = PROGRAM.with(|program| JsFuture::from(program.clone()));
    program.await.ok().filter(|program| !program.is_null())
}

/// The full address of a file of the page; `None` where the page does not link it.
pub(crate) fn address_of(file: &str) -> Option<String> {
    let selector = ["link[data-file=\"", file, "\"]"].concat();
    let link = document().query_selector(&selector).ok()??;
    Reflect::get(&link, &"href".into()).ok()?.as_string()
}

/// Everything that the page links, as far as it arrived.
pub(crate) struct Files(JsValue);

impl Files {
    /// Waits for all of them.
    pub(crate) async fn arrived() -> Self {
        let files = FILES.with(|files| JsFuture::from(files.clone()));
        Self(files.await.unwrap_or_default())
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
