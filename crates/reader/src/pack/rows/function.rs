//! Function words: complementisers, prepositions, conjunctions, pronouns, clause openers.

use super::row_words;
use crate::pack::{PackError, Row};

row_words!(
    /// What a function word does.
    FunctionKind {
        That = "that", Because = "because", AsIf = "as-if",
        In = "in", To = "to", From = "from", On = "on", About = "about", With = "with", Until = "until",
        Between = "between", By = "by", Towards = "towards", Over = "over", Through = "through",
        Under = "under", For = "for", Like = "like", During = "during", After = "after", Before = "before",
        Against = "against", At = "at", Without = "without", Around = "around", Among = "among",
        And = "and", Or = "or", But = "but", Then = "then", Either = "either",
        While = "while", When = "when", Whereas = "whereas", If = "if", SoThat = "so-that", As = "as",
        Relative = "relative", Demonstrative = "demonstrative", Pronoun = "pronoun", Question = "question",
        OpenerReason = "opener-reason", OpenerResult = "opener-result", OpenerPurpose = "opener-purpose",
        OpenerContrast = "opener-contrast", OpenerAddition = "opener-addition", OpenerWhile = "opener-while",
        OpenerConcession = "opener-concession", Speech = "speech", Anaphor = "anaphor", Particle = "particle",
        Quantifier = "quantifier", Vocative = "vocative",
    }
);

/// A function word.
#[derive(Clone, Copy, Debug)]
pub struct FunctionRow {
    /// What it does.
    pub kind: FunctionKind,
}

impl FunctionRow {
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, PackError> {
        Ok(Self { kind: row.choice("kind", FunctionKind::NAMES)? })
    }
}

impl FunctionKind {
    /// Whether the word is a preposition.
    pub const fn is_preposition(self) -> bool {
        matches!(
            self,
            Self::In
                | Self::To
                | Self::From
                | Self::On
                | Self::About
                | Self::With
                | Self::Until
                | Self::Between
                | Self::By
                | Self::Towards
                | Self::Over
                | Self::Through
                | Self::Under
                | Self::For
                | Self::Like
                | Self::During
                | Self::After
                | Self::Before
                | Self::Against
                | Self::At
                | Self::Without
                | Self::Around
                | Self::Among
        )
    }

    /// Whether a new clause begins with the word.
    pub const fn opens_clause(self) -> bool {
        matches!(
            self,
            Self::But
                | Self::Then
                | Self::While
                | Self::When
                | Self::Whereas
                | Self::If
                | Self::Because
                | Self::OpenerReason
                | Self::OpenerResult
                | Self::OpenerContrast
                | Self::OpenerAddition
                | Self::OpenerWhile
                | Self::OpenerConcession
        )
    }
}
