//! The table: every claim that shows, as words of the account and codes.

use crate::{Document, Mark, NamedPlace, Shown, When, Words};
use isnad_account::{
    Certainty, ClaimId, LinkClass, MovementStatus, PlaceRole, Polarity, Realis, TimeBasis,
};

/// A place in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableWhere {
    /// Which.
    pub place: NamedPlace,
    /// In what part.
    pub role: PlaceRole,
}

/// One claim as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Which.
    pub claim: ClaimId,
    /// Its position in the text, counted from 0.
    pub position: usize,
    /// The chain by name, outermost first; `None` is the article.
    pub who: Vec<Option<String>>,
    /// How the innermost source commits.
    pub class: LinkClass,
    /// The words of the innermost cue.
    pub verb: Option<Words>,
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// How surely.
    pub certainty: Certainty,
    /// Whether it has come about.
    pub realis: Realis,
    /// How it is drawn.
    pub mark: Mark,
    /// What is said; pieces joined by an ellipsis sign.
    pub what: String,
    /// Where, in the order of the words.
    pub places: Vec<TableWhere>,
    /// How far a movement came about, where one is told.
    pub movement: Option<MovementStatus>,
    /// When.
    pub when: When,
    /// How the time is known.
    pub basis: TimeBasis,
    /// The sentence it begins in.
    pub sentence: Option<Words>,
}

/// A column that rows can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Column {
    /// The order of the text.
    #[default]
    Text,
    /// The chain.
    Who,
    /// The class of the innermost link.
    Verb,
    /// Stance.
    Certainty,
    /// The words.
    What,
    /// The first place.
    Where,
    /// Time: dated, then year not known, then undated.
    When,
}

/// A row for every claim that shows, in the order of the text, names in `language` where the reading has them.
pub fn table_rows(document: &Document, shown: &Shown, language: &str) -> Vec<TableRow> {
    todo!()
}

/// Sorts rows by a column; rows that are equal there stay in the order of the text.
pub fn sort_rows(rows: &mut [TableRow], column: Column, descending: bool) {
    todo!()
}
