//! Function words: complementisers, prepositions, conjunctions, pronouns, clause openers.

use crate::pack::Row;
use crate::pack::vocabulary::FunctionKind;

/// A function word.
#[derive(Clone, Copy, Debug)]
pub struct FunctionRow {
    /// What it does.
    pub kind: FunctionKind,
}

impl FunctionRow {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { kind: row.word(FunctionKind::ALL)? })
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
