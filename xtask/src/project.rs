//! Where things are: the checkout and its folders.

use std::path::PathBuf;

/// The top folder of the checkout that this command was started from.
pub(crate) fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map_or_else(|| own.clone(), PathBuf::from)
}

/// A path given relative to the top folder.
pub(crate) fn path(relative: &str) -> PathBuf {
    root().join(relative)
}

/// Cargo's folder of built things, in which this program itself was built; Trunk does not watch it.
pub(crate) fn built() -> PathBuf {
    let own = std::env::current_exe().unwrap_or_default();
    own.ancestors().nth(2).map_or_else(|| path("target"), PathBuf::from)
}
