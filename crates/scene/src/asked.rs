//! What is asked for, and which claims answer it.

use crate::filter::falls_in;
use crate::mark::depth;
use crate::search::letters;
use crate::{Document, Filters, Form, Mark};
use isnad_account::{ActorId, Claim, LinkClass, PlaceId, Polarity, Realis};

/// How many claims each filter hides. A claim that two filters hide counts in both, and once in `total`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Hidden {
    /// By the asked sources.
    pub speaker: usize,
    /// By the asked stances.
    pub stance: usize,
    /// By the asked places.
    pub place: usize,
    /// By the asked actors.
    pub actor: usize,
    /// By the asked depth of the chain.
    pub depth: usize,
    /// By asking for what a source has perceived himself.
    pub witnessed: usize,
    /// By the asked sorts of claims.
    pub kind: usize,
    /// By the asked stretch of time.
    pub time: usize,
    /// By the asked words.
    pub words: usize,
    /// By any of them.
    pub total: usize,
}

/// The filters on one document, with the asked words ready to be compared.
pub(crate) struct Asked<'a> {
    document: &'a Document,
    filters: &'a Filters,
    words: Vec<String>,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(document: &'a Document, filters: &'a Filters) -> Self {
        let words = letters(&filters.words);
        let words = words.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Self { document, filters, words }
    }

    /// Whether the claim at a position answers every filter; counts those that it does not answer.
    pub(crate) fn passes(&self, position: usize, hidden: &mut Hidden) -> bool {
        let (document, filters) = (self.document, self.filters);
        let Some(claim) = document.claims().get(position) else { return false };
        let verdicts = [
            (&mut hidden.speaker, asked_speaker(filters, claim)),
            (&mut hidden.stance, asked_stance(document, filters, position)),
            (&mut hidden.place, asked_place(filters, claim)),
            (&mut hidden.actor, asked_actor(filters, claim)),
            (&mut hidden.depth, asked_depth(filters, claim)),
            (&mut hidden.witnessed, !filters.witnessed || is_witnessed(claim)),
            (&mut hidden.kind, filters.kinds.is_empty() || filters.kinds.contains(&claim.kind)),
            (&mut hidden.time, self.asked_time(position)),
            (&mut hidden.words, self.asked_words(position)),
        ];
        let mut passes = true;
        for (count, verdict) in verdicts {
            *count += usize::from(!verdict);
            passes &= verdict;
        }
        hidden.total += usize::from(!passes);
        passes
    }

    fn asked_time(&self, position: usize) -> bool {
        self.filters.time.is_none_or(|asked| falls_in(self.document, position, &asked))
    }

    /// Every asked word stands in the claim, at the beginning, in the middle or at the end of one of its words.
    fn asked_words(&self, position: usize) -> bool {
        let words = || self.document.searched().get(position);
        self.words.is_empty()
            || words().is_some_and(|words| self.words.iter().all(|asked| words.contains(asked)))
    }
}

fn asked_speaker(filters: &Filters, claim: &Claim) -> bool {
    filters.speakers.is_empty() || speakers(claim).any(|actor| filters.speakers.contains(actor))
}

fn asked_stance(document: &Document, filters: &Filters, position: usize) -> bool {
    let asked = &filters.stances;
    let has_one = |forms: Vec<Form>| forms.iter().any(|form| asked.contains(form));
    asked.is_empty() || has_one(Mark::at(document, position).forms())
}

fn asked_place(filters: &Filters, claim: &Claim) -> bool {
    filters.places.is_empty() || filters.places.iter().any(|place| names_place(claim, place))
}

fn asked_actor(filters: &Filters, claim: &Claim) -> bool {
    filters.actors.is_empty() || participants(claim).any(|actor| filters.actors.contains(actor))
}

fn asked_depth(filters: &Filters, claim: &Claim) -> bool {
    filters.depth.is_none_or(|asked| (asked.min..=asked.max).contains(&depth(claim)))
}

/// On whose word: everybody in the chain but the article, or the article where it speaks alone.
pub(crate) fn speakers(claim: &Claim) -> impl Iterator<Item = &ActorId> {
    let alone = claim.chain.len() == 1;
    claim.chain.iter().skip(usize::from(!alone)).map(|link| &link.actor)
}

/// Who takes part, the mover included.
pub(crate) fn participants(claim: &Claim) -> impl Iterator<Item = &ActorId> {
    let mover = claim.movement.as_ref().and_then(|movement| movement.mover.as_ref());
    claim.actors.iter().map(|it| &it.actor).chain(mover)
}

/// Whether a claim names a place in any role, or moves from, to or by way of it.
pub(crate) fn names_place(claim: &Claim, place: &PlaceId) -> bool {
    named_places(claim).any(|it| it == place)
}

/// Whether the last source of a claim is said to have perceived it, and nobody but a medium stands between that
/// source and the article: what somebody tells of the perception of others is no testimony of theirs, and
/// what is only feared or to come he cannot have perceived.
pub(crate) fn is_witnessed(claim: &Claim) -> bool {
    let Some((witness, before)) = claim.chain.split_last() else { return false };
    let is_own = |link: &isnad_account::Link| {
        link.actor == witness.actor || matches!(link.class, LinkClass::Author | LinkClass::Medium)
    };
    witness.class == LinkClass::Perceive
        && claim.polarity == Polarity::Affirmed
        && matches!(claim.realis, Realis::Happened | Realis::Ongoing)
        && before.iter().all(is_own)
}

/// Every place that a claim names, in any role, or moves from, to or by way of; some more than once.
pub(crate) fn named_places(claim: &Claim) -> impl Iterator<Item = &PlaceId> {
    let stops = claim.movement.iter().flat_map(|it| it.from.iter().chain(&it.to).chain(&it.via));
    claim.places.iter().map(|it| &it.place).chain(stops)
}
