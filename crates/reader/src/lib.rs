//! Reads a journalistic account: text in, an `isnad-reading` out.
//!
//! No web, no file, no clock, and no word of any language: those come in as a pack.
#![warn(missing_docs)]

pub mod gazetteer;
pub mod mentions;
pub mod pack;
pub mod text;
