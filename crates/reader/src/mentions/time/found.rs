//! A phrase that was found: its tokens, its reading, and the event it hangs on.

use super::reading::Reading;
use isnad_account::{Alternative, Relation};
use std::ops::Range;

/// The event that a phrase hangs on: the words that name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// How the phrase's time stands to the event.
    pub relation: Relation,
    /// The noun phrase that names the event.
    pub tokens: Range<usize>,
}

#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) tokens: Range<usize>,
    pub(super) reading: Reading,
    pub(super) anchor: Option<Anchor>,
    /// Both ends of a range, first and last.
    pub(super) ends: Option<[Alternative; 2]>,
    /// Least and most minutes between the event and what is dated, where an amount is told.
    pub(super) apart: Option<(i64, i64)>,
}

impl Found {
    #[inline(never)] // asked for in many places
    pub(super) fn new(tokens: Range<usize>, reading: Reading) -> Self {
        Self { tokens, reading, anchor: None, ends: None, apart: None }
    }

    pub(super) fn hung_on(mut self, relation: Relation, tokens: Range<usize>) -> Self {
        self.reading.relation = relation;
        self.anchor = Some(Anchor { relation, tokens });
        self
    }

    pub(super) fn apart(mut self, apart: Option<(i64, i64)>) -> Self {
        self.apart = apart;
        self
    }
}
