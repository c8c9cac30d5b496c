//! What can be asked for, with the number of claims each choice would show alone.

use crate::{DepthRange, Document, Form};
use isnad_account::{ActorId, PlaceId};

/// One choice of a filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet<T> {
    /// What is chosen.
    pub key: T,
    /// The name in the asked language, or else the account's own; `None` for the article and for codes.
    pub name: Option<String>,
    /// How many claims of the account it matches.
    pub n_claims: usize,
}

/// Every choice that matches at least one claim, the most frequent first, then in the order of the reading.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Facets {
    /// On whose word.
    pub speakers: Vec<Facet<ActorId>>,
    /// What the source commits to, in a fixed order.
    pub stances: Vec<Facet<Form>>,
    /// Named in the claim.
    pub places: Vec<Facet<PlaceId>>,
    /// Takes part.
    pub actors: Vec<Facet<ActorId>>,
    /// The least and the greatest depth in the account; `None` where it has no claim.
    pub depth: Option<DepthRange>,
}

impl Facets {
    /// Counts over all claims, whatever is asked for now.
    pub fn new(document: &Document, language: &str) -> Self {
        todo!()
    }
}
