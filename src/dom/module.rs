//! The reading module imported by the page itself, where no worker can be had.

use super::message::object;
use super::stage::stage;
use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The exported `answer` of the reading module, started on the main thread.
pub(crate) struct PageModule {
    answer: Function,
}

impl PageModule {
    /// Imports the module at `address` and starts it on an already compiled program.
    pub(crate) async fn start(address: &str, program: &JsValue) -> Result<Self, JsValue> {
        let exports = JsFuture::from(stage().load(address)?).await?;
        let settings = object(&[("module", program.clone())]);
        function(&exports, "initSync")?.call1(&JsValue::UNDEFINED, &settings)?;
        Ok(Self { answer: function(&exports, "answer")? })
    }

    /// One question in, one answer out. `Err` is a trap: the instance must not be used again.
    pub(crate) fn answer(
        &self,
        message: &JsValue,
        bytes: Option<&Uint8Array>,
    ) -> Result<JsValue, JsValue> {
        let bytes = bytes.map_or(JsValue::UNDEFINED, |bytes| bytes.clone().into());
        self.answer.call2(&JsValue::UNDEFINED, message, &bytes)
    }
}

fn function(exports: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(exports, &name.into())?.dyn_into::<Function>()
}
