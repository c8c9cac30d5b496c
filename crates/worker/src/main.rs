//! The one wasm module that reads. A page calls `answer`: from a few lines of script in a worker, or
//! directly where it may have no worker. One instance serves one page.

mod message;
mod module;

use js_sys::Uint8Array;
use module::Module;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static MODULE: RefCell<Module> = RefCell::new(Module::default());
}

/// One question in, one answer out, as plain objects (`isnad_account::Request`, `Reply`); the reading
/// in an answer is a byte array. `bytes` are the file of a `load` question.
#[wasm_bindgen]
pub fn answer(question: JsValue, bytes: Option<Uint8Array>) -> JsValue {
    let request = message::request(&question);
    message::reply(&MODULE.with_borrow_mut(|module| module.answer(request, bytes)))
}

/// Nothing happens until the first question.
fn main() {}
