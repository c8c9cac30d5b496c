//! Negators, hedges, conditions: the words that set stance.

use super::row_words;
use crate::pack::{PackError, Row};
use isnad_account::Certainty;

row_words!(
    /// What a stance word does.
    StanceKind {
        Negator = "negator",
        Hedge = "hedge",
        Cessation = "cessation",
        Except = "except",
        Condition = "condition",
        Future = "future",
        NearMiss = "near-miss",
        Booster = "booster",
        Degree = "degree",
        Approx = "approx",
        Prevented = "prevented",
        Failed = "failed",
        Refrained = "refrained",
        NotYet = "not-yet",
        Feared = "feared",
    }
);
row_words!(
    /// How far a stance word reaches.
    Scope {
        /// The clause it stands in.
        Clause = "clause",
        /// The next word.
        Next = "next",
        /// The noun phrase behind it.
        Phrase = "phrase",
        /// The verb beside it.
        Verb = "verb",
        /// Its own complement.
        Content = "content",
        /// The clause, and only before a verb in the perfect.
        Perfect = "perfect",
        /// The clause, and only before a verb in the imperfect.
        Imperfect = "imperfect",
    }
);

const CERTAINTIES: &[(&str, Option<Certainty>)] = &[
    ("", None),
    ("possible", Some(Certainty::Possible)),
    ("probable", Some(Certainty::Probable)),
    ("certain", Some(Certainty::Certain)),
    ("unstated", Some(Certainty::Unstated)),
];

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
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, PackError> {
        Ok(Self {
            kind: row.choice("kind", StanceKind::NAMES)?,
            certainty: row.choice("value", CERTAINTIES)?,
            scope: row.choice("scope", Scope::NAMES)?,
        })
    }
}
