//! What can be asked for, with the number of claims each choice would show alone.

use crate::asked::{is_witnessed, named_places, participants, speakers};
use crate::filter_fields::KINDS;
use crate::mark::MarkCounts;
use crate::mark::depth;
use crate::sorted::SortedMap;
use crate::{AxisRange, Document, Form, Mark, When};
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
        let n_witnessed = claims.iter().filter(|claim| is_witnessed(claim)).count();
        Self {
            speakers: actors(document, language, &|claim, ids| {
                ids.extend(speakers(claim).map(|it| it.0.as_ref()));
            }),
            actors: actors(document, language, &|claim, ids| {
                ids.extend(participants(claim).map(|it| it.0.as_ref()));
            }),
            places: places(document, language),
            stances: stances(document),
            depths: depths(claims),
            kinds: kinds(claims),
            n_witnessed,
            dates: dates(claims),
        }
    }
}

type Ids<'a, 'b> = &'b dyn Fn(&'a Claim, &mut Vec<&'a str>);

/// How many claims have each id; a claim that has one twice counts once.
fn by_id<'a>(claims: &'a [Claim], ids: Ids<'a, '_>) -> SortedMap<&'a str, usize> {
    let (mut counts, mut here) = (SortedMap::default(), Vec::new());
    for claim in claims {
        ids(claim, &mut here);
        sorting::sort(&mut here);
        here.dedup();
        here.drain(..).for_each(|id| *counts.or_default(id) += 1);
    }
    counts
}

fn actors<'a>(document: &'a Document, language: &str, ids: Ids<'a, '_>) -> Vec<Facet<ActorId>> {
    let counts = by_id(document.claims(), ids);
    let facets = document.reading().actors.iter().map(|actor| Facet {
        key: actor.id.clone(),
        name: document.actor_name(actor, language),
        n_claims: counts.get(actor.id.0.as_ref()).copied().unwrap_or_default(),
    });
    most_frequent_first(facets.collect())
}

fn places(document: &Document, language: &str) -> Vec<Facet<PlaceId>> {
    let counts = by_id(document.claims(), &|claim, ids| {
        ids.extend(named_places(claim).map(|it| it.0.as_ref()));
    });
    let facets = document.reading().places.iter().map(|place| Facet {
        key: place.id.clone(),
        name: Some(document.place_name(place, language)),
        n_claims: counts.get(place.id.0.as_ref()).copied().unwrap_or_default(),
    });
    most_frequent_first(facets.collect())
}

/// A choice without a name that so many claims answer; none where no claim does.
fn coded<T>(key: T, n_claims: usize) -> Option<Facet<T>> {
    (n_claims > 0).then_some(Facet { key, name: None, n_claims })
}

fn stances(document: &Document) -> Vec<Facet<Form>> {
    let marks: Vec<Mark> = (0..document.claims().len()).map(|at| Mark::at(document, at)).collect();
    let n = MarkCounts::of(&marks);
    let all = [
        (Form::Affirmed, n.affirmed),
        (Form::Hedged, n.hedged),
        (Form::NotDone, n.not_done),
        (Form::Denied, n.denied),
    ];
    all.into_iter().filter_map(|(form, n)| coded(form, n)).collect()
}

fn depths(claims: &[Claim]) -> Vec<Facet<u8>> {
    let n_of = |asked| claims.iter().filter(|claim| depth(claim) == asked).count();
    let deepest = claims.iter().map(depth).max().unwrap_or_default();
    (0..=deepest).filter_map(|depth| coded(depth, n_of(depth))).collect()
}

fn kinds(claims: &[Claim]) -> Vec<Facet<ClaimKind>> {
    let n_of = |kind| claims.iter().filter(|claim| claim.kind == kind).count();
    KINDS.iter().filter_map(|(_, kind)| coded(*kind, n_of(*kind))).collect()
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
