//! The Isnad page: a journalistic account as a linked map, timeline and marked text.
//!
//! The only crate that knows Leptos and the browser. It shows scenes and sends commands; reading happens
//! in the worker module, everything drawable comes from `isnad-scene`.
#![warn(missing_docs)]

mod address;
mod app;
mod components;
mod dom;
mod edits;
mod embed;
mod encoding;
mod export;
mod find;
mod input;
mod keyboard;
mod opening;
mod paging;
mod printing;
mod reader_client;
mod signal;
mod snippet;
mod state;
mod strings;
mod view;

pub use dom::stage::Stage;

use std::any::Any;
use std::cell::RefCell;

thread_local! {
    /// What the stage is filled with; dropped, it is taken down.
    static MOUNTED: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Builds the page on its stage. Called once, by the script that starts the program.
pub fn mount(stage: Stage) {
    dom::stage::enter(stage);
    let mounted = leptos::mount::mount_to_renderer(&dom::body(), app::app);
    MOUNTED.set(Some(Box::new(mounted)));
}

/// Takes everything down again: nothing is heard, shown or run any more.
pub fn unmount() {
    dom::stage::leave();
    drop(MOUNTED.take());
}
