//! The occasions on which people speak with each other.

use super::story::Story;
use crate::pack::Table;
use crate::pack::rows::{EventStage, MotionKind};
use isnad_account::{ClaimKind, Realis};

/// A noun resumes what was told in the last so many claims.
pub(super) const RESUMES_WITHIN: usize = 24;

/// An occasion on which people speak with each other.
#[derive(Clone, Debug)]
pub(super) struct Occasion {
    pub(super) claim: usize,
    people: Vec<usize>,
}

/// The occasions told so far.
#[derive(Debug, Default)]
pub(super) struct Talk {
    occasions: Vec<Occasion>,
    /// The last one told.
    pub(super) last: Option<Occasion>,
    /// The last claim that was said on an occasion.
    said: Option<usize>,
}

impl Talk {
    /// A claim has been dated, from another one or by itself.
    pub(super) fn take(&mut self, story: &Story<'_, '_>, claim: usize) {
        let tokens = story.claims[claim].tokens.clone();
        let is_occasion = tokens
            .clone()
            .any(|at| story.event_noun(at) == Some(EventStage::Setting) || meets(story, at));
        if is_occasion {
            let occasion = Occasion { claim, people: people(story, claim) };
            self.last = Some(occasion.clone());
            self.occasions.push(occasion);
        }
    }

    /// The occasion that a noun in a claim resumes: of the same people, best under the same noun.
    pub(super) fn resumed_by(
        &self,
        story: &Story<'_, '_>,
        claim: usize,
        noun: usize,
    ) -> Option<usize> {
        let mine = people(story, claim);
        let key = |at: usize| {
            let split = story.words.article(at).map_or(0, |(_, n)| n);
            story.words.text.key(at).chars().skip(split).collect::<String>()
        };
        let wanted = key(noun);
        let has_noun = |occasion: &&Occasion| {
            let tokens = story.claims[occasion.claim].tokens.clone();
            tokens.clone().any(|at| {
                story.event_noun(at) == Some(EventStage::Setting) && key(at).starts_with(&wanted)
            })
        };
        let is_near = |occasion: &&Occasion| claim - occasion.claim <= RESUMES_WITHIN;
        let shares = |occasion: &&Occasion| {
            mine.is_empty()
                || occasion.people.is_empty()
                || occasion.people.iter().any(|one| mine.contains(one))
        };
        let near = || self.occasions.iter().rev().take_while(is_near).filter(shares);
        near().find(has_noun).or_else(|| near().next()).map(|occasion| occasion.claim)
    }

    /// "He asked him for support": said on the last occasion on which both met.
    pub(super) fn spoken_at(
        &mut self,
        story: &Story<'_, '_>,
        claim: usize,
    ) -> Option<(usize, &'static str)> {
        let draft = &story.claims[claim];
        let goes_on = self.said.filter(|said| story.sentence_of(*said) == story.sentence_of(claim));
        let is_word = matches!(draft.kind, ClaimKind::Request | ClaimKind::Promise)
            || matches!(
                draft.stance.realis,
                Realis::Requested | Realis::Promised | Realis::Ordered
            );
        if let Some(said) = goes_on.filter(|_| is_word) {
            self.said = Some(claim);
            return Some((said, "time.same.talk"));
        }
        if !speaks(story, claim) {
            return None;
        }
        let mut all = people(story, claim);
        all.extend(draft.chain.iter().filter_map(|link| link.actor));
        let own = people(story, claim);
        let both = |occasion: &&Occasion| {
            occasion.people.len() >= 2
                && occasion.people.iter().all(|one| all.contains(one))
                && occasion.people.iter().any(|one| own.contains(one))
        };
        let is_near = |occasion: &&Occasion| claim - occasion.claim <= RESUMES_WITHIN;
        let occasion = self.occasions.iter().rev().take_while(is_near).find(both)?.claim;
        self.said = Some(claim);
        Some((occasion, "time.same.talk"))
    }
}

/// Whether a verb tells that people meet.
pub(super) fn meets(story: &Story<'_, '_>, at: usize) -> bool {
    story.words.finite(at).is_some()
        && story.words.hits_of(at, Table::Motion).any(|hit| {
            let row = story.words.pack.motions.get(hit.row);
            row.is_some_and(|row| row.kind == MotionKind::Meet)
        })
}

/// Whether a claim tells that somebody says something to somebody.
pub(super) fn speaks(story: &Story<'_, '_>, claim: usize) -> bool {
    let tokens = &story.claims[claim].tokens;
    let verb = tokens.clone().find(|at| story.words.finite(*at).is_some());
    verb.is_some_and(|at| story.words.hits_of(at, Table::Cue).next().is_some())
        && story.is_told_as_past(claim)
        || matches!(story.claims[claim].kind, ClaimKind::Request | ClaimKind::Promise)
}

/// Who has a part in a claim.
pub(super) fn people(story: &Story<'_, '_>, claim: usize) -> Vec<usize> {
    let draft = &story.claims[claim];
    let mut found: Vec<usize> = draft.actors.iter().map(|(actor, ..)| *actor).collect();
    found.extend(story.actors.mentions_in(draft.tokens.clone()).iter().map(|it| it.actor));
    isnad_account::sorting::sort_by_key(&mut found, |actor| *actor);
    found.dedup();
    found
}
