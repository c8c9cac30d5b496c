//! Negators, hedges, conditions: the words that set stance.

use crate::pack::Row;
use crate::pack::vocabulary::{CERTAINTIES, Scope, StanceKind};
use isnad_account::Certainty;

/// A stance word.
#[derive(Clone, Copy, Debug)]
pub struct StanceRow {
    /// What it does.
    pub kind: StanceKind,
    /// The certainty it leaves, where it sets one.
    pub certainty: Option<Certainty>,
    /// How far it reaches.
    pub scope: Scope,
}

impl StanceRow {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            kind: row.word(StanceKind::ALL)?,
            certainty: row.maybe(CERTAINTIES)?,
            scope: row.word(Scope::ALL)?,
        })
    }
}
