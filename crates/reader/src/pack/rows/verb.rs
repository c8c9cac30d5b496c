//! Verbs and event nouns that neither report nor move.

use crate::pack::Row;
use crate::pack::vocabulary::VerbKind;

/// A verb or event noun.
#[derive(Clone, Copy, Debug)]
pub struct VerbRow {
    /// What sort.
    pub kind: VerbKind,
}

impl VerbRow {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { kind: row.word(VerbKind::ALL)? })
    }
}
