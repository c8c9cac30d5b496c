//! Starts the page on the stage that a script hands over, nothing else.

use isnad::Stage;
use wasm_bindgen::prelude::wasm_bindgen;

/// Builds the page on its stage; once for an instance.
#[wasm_bindgen]
pub fn mount(stage: Stage) {
    isnad::mount(stage);
}

/// Takes the page down, where its element is gone.
#[wasm_bindgen]
pub fn unmount() {
    isnad::unmount();
}

/// Nothing happens until there is a stage.
fn main() {}
