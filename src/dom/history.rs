//! The address of what is shown, and the steps of the history; where they are kept is the stage's affair.

use super::stage::stage;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// `public/script/address.js` makes it.
    pub type Address;

    #[wasm_bindgen(method)]
    fn shown(this: &Address) -> String;

    #[wasm_bindgen(method)]
    fn write(this: &Address, shown: &str, is_step: bool);

    #[wasm_bindgen(method, js_name = isOwnStep)]
    fn is_own_step(this: &Address) -> bool;

    #[wasm_bindgen(method)]
    fn link(this: &Address, shown: &str) -> String;

    #[wasm_bindgen(method)]
    fn watch(this: &Address, changed: &Closure<dyn FnMut(String)>);
}

/// What the address says is shown.
pub(crate) fn fragment() -> String {
    stage().address().shown()
}

/// The whole address that opens on what a fragment says.
pub(crate) fn link_to(fragment: &str) -> String {
    stage().address().link(fragment)
}

/// Writes what is shown without a new step in the history, and marks the step as our own.
pub(crate) fn replace_fragment(fragment: &str) {
    stage().address().write(fragment, false);
}

/// Takes a new step in the history with what is shown now, marked as our own.
pub(crate) fn push_fragment(fragment: &str) {
    stage().address().write(fragment, true);
}

/// Whether the step of the history that is shown now was taken by the page itself.
pub(crate) fn is_own_step() -> bool {
    stage().address().is_own_step()
}

/// Calls back whenever what the address says changes by hand or by the back button.
pub(crate) fn watch_fragment(changed: impl FnMut(String) + 'static) {
    let callback = Closure::new(changed);
    stage().address().watch(&callback);
    callback.forget();
}
