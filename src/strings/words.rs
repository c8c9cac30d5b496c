//! The words of the interface, made by `build.rs` from `words.tsv`, where they stand side by side.

use super::Pair;

include!(concat!(env!("OUT_DIR"), "/words.rs"));
