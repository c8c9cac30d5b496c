//! The whole build, step by step.

use crate::fetch::Packages;
use crate::{Outcome, artefacts, events, map, places, sources};
use std::path::{Path, PathBuf};

/// `$XDG_CACHE_HOME/isnad/data-sources`, or the same under `~/.cache`.
pub fn default_cache() -> PathBuf {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home);
    cache.unwrap_or_else(|| PathBuf::from(".cache")).join("isnad/data-sources")
}

/// Builds and records what needs no package: the events.
pub fn build_events() -> Outcome<()> {
    events::build()?;
    sources::record_artefacts()
}

/// Builds and records the names of the map, which need no package.
pub fn build_names() -> Outcome<()> {
    map::names::build()?;
    sources::record_artefacts()
}

/// Fetches, checks, builds and records everything.
pub fn build(cache: &Path) -> Outcome<()> {
    let packages = Packages::fetch(cache)?;
    map::build(&packages)?;
    places::build(&packages)?;
    events::build()?;
    map::names::build()?;
    sources::record_artefacts()?;
    artefacts::print_sizes()
}
