//! Any bytes are read as a text: no panic, no overflow, no law broken, and no text that takes much
//! longer to read than others of its length.
//!
//! `cargo xtask fuzz` builds this with counters of coverage and runs it; words after it are options of
//! libFuzzer, `-max_total_time=3600` among them. A text that fails is left beside the build as `crash-…`
//! and fails again with `cargo xtask fuzz PATH`.
#![no_main]

mod edit;
mod fragments;
#[allow(dead_code)]
#[path = "../../crates/reader/tests/laws/laws.rs"]
mod laws;
mod library;
mod pace;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(init: library::open(), |bytes: &[u8]| {
    let source = String::from_utf8_lossy(bytes);
    let (reading, time) = library::read_timed(&source);
    laws::hold(&source, &reading);
    pace::check(&source, time);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    edit::mutate(data, size, max_size, seed)
});
