//! Message catalogues of GNU gettext, as `libgeonames-common` keeps its names.

use crate::Outcome;
use std::collections::BTreeMap;

/// Every message with its translation, of a little-endian catalogue.
pub(super) fn messages(bytes: &[u8]) -> Outcome<BTreeMap<String, String>> {
    if word(bytes, 0)? != 0x9504_12DE {
        return Err("not a little-endian message catalogue".into());
    }
    let (n_messages, originals, translations) =
        (word(bytes, 8)?, word(bytes, 12)?, word(bytes, 16)?);
    (0..n_messages)
        .map(|at| Ok((text(bytes, originals + 8 * at)?, text(bytes, translations + 8 * at)?)))
        .collect()
}

fn word(bytes: &[u8], at: usize) -> Outcome<usize> {
    let found = bytes.get(at..at + 4).ok_or("a message catalogue cut short")?;
    Ok(u32::from_le_bytes(found.try_into()?) as usize)
}

/// The text that a pair of length and place points at.
fn text(bytes: &[u8], at: usize) -> Outcome<String> {
    let (n_bytes, start) = (word(bytes, at)?, word(bytes, at + 4)?);
    let found = bytes.get(start..start + n_bytes).ok_or("a message catalogue cut short")?;
    Ok(String::from_utf8(found.to_vec())?)
}
