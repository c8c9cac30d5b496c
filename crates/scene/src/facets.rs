//! What can be asked for, with the number of claims each choice would show alone.

use crate::asked::{is_witnessed, named_places, participants, speakers};
use crate::mark::depth;
use crate::sorted::SortedMap;
use crate::{AxisRange, Document, Form, Mark, SortedSet, When};
use isnad_account::{ActorId, Bounds, Claim, ClaimKind, PlaceId, sorting};

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

/// Every choice that matches at least one claim, the most frequent first, then in the order of the reading; codes
/// stand in their own order.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Facets {
    /// On whose word.
    pub speakers: Vec<Facet<ActorId>>,
    /// What the source commits to.
    pub stances: Vec<Facet<Form>>,
    /// Named in the claim.
    pub places: Vec<Facet<PlaceId>>,
    /// Takes part.
    pub actors: Vec<Facet<ActorId>>,
    /// How many sources stand between the article and the content.
    pub depths: Vec<Facet<u8>>,
    /// What sort of proposition.
    pub kinds: Vec<Facet<ClaimKind>>,
    /// How many claims tell what their source is said to have perceived himself; where there is none, the text
    /// does not say so and it cannot be asked for.
    pub n_witnessed: usize,
    /// From the first to the last date; `None` where nothing is dated.
    pub dates: Option<AxisRange>,
}

impl Facets {
    /// Counts over all claims, whatever is asked for now; names in `language` where the reading has them.
    pub fn new(document: &Document, language: &str) -> Self {
        let claims = document.claims();
        Self {
            speakers: actors(document, language, |claim| speakers(claim).collect()),
            stances: codes(claims, |claim| Mark::of(document, claim).forms()),
            places: places(document, language),
            actors: actors(document, language, |claim| participants(claim).collect()),
            depths: codes(claims, |claim| vec![depth(claim)]),
            kinds: codes(claims, |claim| vec![claim.kind]),
            n_witnessed: claims.iter().filter(|claim| is_witnessed(claim)).count(),
            dates: dates(claims),
        }
    }
}

/// How many claims have each key; a claim that has one twice counts once.
fn counted<'a, T: Ord + 'a>(
    claims: &'a [Claim],
    keys: impl Fn(&'a Claim) -> Vec<T>,
) -> SortedMap<T, usize> {
    let mut counts = SortedMap::default();
    for claim in claims {
        let keys: SortedSet<T> = keys(claim).into_iter().collect();
        keys.into_iter().for_each(|key| *counts.or_default(key) += 1);
    }
    counts
}

fn codes<'a, T: Ord + Copy + 'a>(
    claims: &'a [Claim],
    keys: impl Fn(&'a Claim) -> Vec<T>,
) -> Vec<Facet<T>> {
    let counts = counted(claims, keys);
    counts.iter().map(|(key, n)| Facet { key: *key, name: None, n_claims: *n }).collect()
}

fn actors<'a>(
    document: &'a Document,
    language: &str,
    keys: impl Fn(&'a Claim) -> Vec<&'a ActorId>,
) -> Vec<Facet<ActorId>> {
    let counts = counted(document.claims(), keys);
    let facets = document.reading().actors.iter().map(|actor| Facet {
        key: actor.id.clone(),
        name: document.actor_name(actor, language),
        n_claims: counts.get(&&actor.id).copied().unwrap_or_default(),
    });
    most_frequent_first(facets.collect())
}

fn places(document: &Document, language: &str) -> Vec<Facet<PlaceId>> {
    let counts = counted(document.claims(), |claim| named_places(claim).collect());
    let facets = document.reading().places.iter().map(|place| Facet {
        key: place.id.clone(),
        name: Some(document.place_name(place, language)),
        n_claims: counts.get(&&place.id).copied().unwrap_or_default(),
    });
    most_frequent_first(facets.collect())
}

fn most_frequent_first<T>(mut facets: Vec<Facet<T>>) -> Vec<Facet<T>> {
    facets.retain(|facet| facet.n_claims > 0);
    sorting::sort_by_key(&mut facets, |facet| core::cmp::Reverse(facet.n_claims));
    facets
}

fn dates(claims: &[Claim]) -> Option<AxisRange> {
    let bounds = || {
        claims.iter().filter_map(|claim| match When::of(claim) {
            When::Dated(bounds) => Some(bounds),
            When::YearUnknown(_) | When::Unknown => None,
        })
    };
    let ends = |bounds: Bounds| bounds.earliest.into_iter().chain(bounds.latest);
    let (first, last) = (bounds().flat_map(ends).min()?, bounds().flat_map(ends).max()?);
    AxisRange::of_days(Some(first), Some(last.plus_minutes(-1).max(first)))
}
