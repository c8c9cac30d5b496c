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
mod find;
mod input;
mod keyboard;
mod opening;
mod paging;
mod printing;
mod reader_client;
mod signal;
mod state;
mod strings;
mod view;

pub use dom::stage::Stage;

/// Builds the page on its stage. Called once, by the script that starts the program.
pub fn mount(stage: Stage) {
    dom::stage::enter(stage);
    leptos::mount::mount_to_renderer(&dom::body(), app::app).forget();
}
