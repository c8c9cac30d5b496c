//! The page's own files, found through `<link data-file=NAME>`: their names carry a hash made by the build.

use super::{document, window};
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The full address of a file of the page; `None` where the page does not link it.
pub(crate) fn address_of(file: &str) -> Option<String> {
    let selector = ["link[data-file=\"", file, "\"]"].concat();
    let link = document().query_selector(&selector).ok()??;
    Reflect::get(&link, &"href".into()).ok()?.as_string()
}

/// A file that is on its way: asking for several before waiting for the first fetches them side by side.
pub(crate) struct Asked(Promise);

/// Asks for a file of the page; `None` where the page does not link it.
pub(crate) fn ask_for(file: &str) -> Option<Asked> {
    Some(Asked(window().fetch_with_str(&address_of(file)?)))
}

impl Asked {
    /// The bytes; `None` where the file is missing or the network is gone.
    pub(crate) async fn bytes(self) -> Option<Uint8Array> {
        let buffer: JsValue = self.settle(|response| response.array_buffer()).await?;
        Some(Uint8Array::new(&buffer))
    }

    /// The words, read as UTF-8.
    pub(crate) async fn text(self) -> Option<String> {
        self.settle(|response| response.text()).await?.as_string()
    }

    async fn settle(
        self,
        body: impl FnOnce(&Response) -> Result<Promise, JsValue>,
    ) -> Option<JsValue> {
        let response: JsValue = JsFuture::from(self.0).await.ok()?;
        let response = response.dyn_into::<Response>().ok()?;
        let body = response.ok().then(|| body(&response).ok())??;
        JsFuture::from(body).await.ok()
    }
}
