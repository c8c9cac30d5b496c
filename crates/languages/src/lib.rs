//! Language packs: the words of a language, kept as tables that a linguist can edit, compiled into
//! one text each. Data only: the reader gives it meaning.
#![warn(missing_docs)]

/// The Arabic pack, for `isnad_reader::Pack::decode`.
#[cfg(feature = "ar")]
pub fn ar() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/ar.pack"))
}
