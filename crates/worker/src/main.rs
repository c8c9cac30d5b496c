//! The one wasm module that reads: in a worker it answers messages; imported by a page that may have
//! no worker, the same `answer` is called there. One instance serves one page.

mod message;
mod module;

use js_sys::{Reflect, Uint8Array};
use module::Module;
use std::cell::RefCell;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

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

fn main() {
    // In a page the module must leave the page's own messages alone.
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        listen(&scope);
    }
}

fn listen(scope: &DedicatedWorkerGlobalScope) {
    let replies = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let part = |name: &str| Reflect::get(&event.data(), &name.into()).unwrap_or_default();
        let reply = answer(part("message"), part("bytes").dyn_into().ok());
        // A message that cannot be posted is met by the asker's time limit.
        let _ = replies.post_message(&reply);
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The listener lives as long as the worker.
    on_message.forget();
    let _ = scope.post_message(&message::ready());
}
