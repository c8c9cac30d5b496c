//! Language packs: the words of a language, kept as tables that a linguist can edit, compiled into
//! one compact block each. Data only: the reader gives it meaning.
#![warn(missing_docs)]

/// The Arabic pack, for `isnad_reader::Pack::decode`.
#[cfg(feature = "ar")]
pub fn ar() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/ar.pack"))
}
