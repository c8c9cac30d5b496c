//! Reporting verbs, participles, nouns and phrases.

use crate::pack::Row;
use crate::pack::vocabulary::{CLASSES, Takes};
use isnad_account::LinkClass;

/// A reporting word.
#[derive(Clone, Copy, Debug)]
pub struct CueRow {
    /// How its source commits.
    pub class: LinkClass,
    /// What its content looks like.
    pub takes: Takes,
}

impl CueRow {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { class: row.word(CLASSES)?, takes: Takes(row.code()?) })
    }
}
