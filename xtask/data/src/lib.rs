//! The steps that turn source packages into the files under `public/data`.
//!
//! Everything here runs on a developer's machine, by hand, when a source changes; a build of the
//! page only copies the committed files. The same packages give the same bytes.

pub mod artefacts;
pub mod build;
mod columns;
pub mod events;
mod fetch;
pub mod map;
pub mod places;
mod run;
pub mod sources;

/// What any step can fail with: a sentence for the person at the keyboard.
pub type Error = Box<dyn std::error::Error>;
/// The outcome of a step.
pub type Outcome<T> = Result<T, Error>;

/// The top of the repository.
pub fn repository() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
