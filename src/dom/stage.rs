//! Where this instance of the program is shown and what it was given, told once by the script that starts it.
//!
//! One instance serves one place: a page of our own, alone or in a frame, or one element of somebody else's
//! page. Whatever looks for elements looks inside the stage, never in the whole document.

use gloo::events::EventListener;
use js_sys::Promise;
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// What the script that starts the program hands over; `public/stage.js` makes it.
    #[derive(Clone)]
    pub type Stage;

    /// Bears language, direction and theme, and has everything of ours inside: `<html>`, or a box in a shadow tree.
    #[wasm_bindgen(method, getter)]
    fn root(this: &Stage) -> Element;

    /// Is filled with the panes.
    #[wasm_bindgen(method, getter)]
    fn body(this: &Stage) -> Element;

    /// All files of the page by name; `null` for one that did not arrive.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn files(this: &Stage) -> Promise;

    /// The compiled reading module; `null` where it cannot be compiled.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn program(this: &Stage) -> Promise;

    /// The full address of the script of the reading module.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn module(this: &Stage) -> String;

    /// What makes a worker of the module's script.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn tail(this: &Stage) -> JsValue;

    /// The worker that was started ahead, with the answers that came and the number of questions asked; `null`
    /// where there is none.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn ahead(this: &Stage) -> Promise;

    /// `import()`, which is syntax and no function.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn load(this: &Stage, address: &str) -> Result<Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// A document or a shadow tree: both know what has the focus inside.
    type Tree;
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    fn active_element(this: &Tree) -> Option<Element>;
}

thread_local! {
    static STAGE: OnceCell<Stage> = const { OnceCell::new() };
    static KEPT: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
}

/// Takes the stage in; a later one is not taken.
pub(crate) fn enter(stage: Stage) {
    STAGE.with(|known| known.set(stage).ok());
}

/// The stage. Every part of the program runs after [`enter`].
pub(crate) fn stage() -> Stage {
    STAGE.with(|known| known.get().cloned()).expect("the program was started with a stage")
}

/// Bears language, direction and theme, and has everything of ours inside.
pub(crate) fn root() -> Element {
    stage().root()
}

/// The element that the panes are built in.
pub(crate) fn body() -> Element {
    stage().body()
}

/// What has the focus inside the stage.
pub(crate) fn active_element() -> Option<Element> {
    root().get_root_node().unchecked_into::<Tree>().active_element()
}

/// Hears for as long as the stage stands.
pub(crate) fn keep(listener: EventListener) {
    KEPT.with_borrow_mut(|kept| kept.push(listener));
}
