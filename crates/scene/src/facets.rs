//! What can be asked for, with the number of claims each choice would show alone.

use crate::filter::{names_place, participants, speakers};
use crate::mark::depth;
use crate::{DepthRange, Document, Form, Mark};
use isnad_account::{ActorId, Claim, PlaceId, sorting};

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
    /// Counts over all claims, whatever is asked for now; names in `language` where the reading has them.
    pub fn new(document: &Document, language: &str) -> Self {
        Self {
            speakers: actors(document, language, |claim, id| speakers(claim).any(|it| it == id)),
            stances: stances(document),
            places: places(document, language),
            actors: actors(document, language, |claim, id| participants(claim).any(|it| it == id)),
            depth: depth_range(document),
        }
    }
}

fn actors(
    document: &Document,
    language: &str,
    matches: impl Fn(&Claim, &ActorId) -> bool,
) -> Vec<Facet<ActorId>> {
    let facets = document.reading().actors.iter().map(|actor| Facet {
        key: actor.id.clone(),
        name: document.actor_name(actor, language),
        n_claims: count(document, |claim| matches(claim, &actor.id)),
    });
    most_frequent_first(facets.collect())
}

fn places(document: &Document, language: &str) -> Vec<Facet<PlaceId>> {
    let facets = document.reading().places.iter().map(|place| Facet {
        key: place.id.clone(),
        name: Some(document.place_name(place, language)),
        n_claims: count(document, |claim| names_place(claim, &place.id)),
    });
    most_frequent_first(facets.collect())
}

fn stances(document: &Document) -> Vec<Facet<Form>> {
    let forms = [Form::Affirmed, Form::Hedged, Form::NotDone, Form::Denied];
    let has = |form| move |claim: &Claim| Mark::of(document, claim).forms().contains(&form);
    let facets = forms.map(|key| Facet { key, name: None, n_claims: count(document, has(key)) });
    facets.into_iter().filter(|facet| facet.n_claims > 0).collect()
}

fn count(document: &Document, matches: impl Fn(&Claim) -> bool) -> usize {
    document.claims().iter().filter(|claim| matches(claim)).count()
}

fn most_frequent_first<T>(mut facets: Vec<Facet<T>>) -> Vec<Facet<T>> {
    facets.retain(|facet| facet.n_claims > 0);
    sorting::sort_by_key(&mut facets, |facet| core::cmp::Reverse(facet.n_claims));
    facets
}

fn depth_range(document: &Document) -> Option<DepthRange> {
    let depths = || document.claims().iter().map(depth);
    Some(DepthRange { min: depths().min()?, max: depths().max()? })
}
