//! The actors of a text and their mentions, for those who look them up.

use crate::numbers::Numbers;
use crate::pack::Words;
use crate::pack::rows::Gender;
use crate::text::fold::fold;
use isnad_account::{ActorKind, sorting};
use std::ops::Range;

/// How a mention names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MentionForm {
    /// A proper name, alone or with its title.
    Named,
    /// A role or title without a name: "the minister", "the former official".
    RoleNoun,
    /// A kinsman without a name: "his brother".
    Kin,
    /// A source that will not be named: "a source", "witnesses".
    Anonymous,
    /// A people or plural side: "the Russians", "the drivers".
    People,
    /// A body or organisation: "the ministry of health".
    Body,
    /// A party or armed group: "the opposition factions".
    Group,
    /// A side by its adjective: "the Iranian side".
    Side,
    /// A state by its own name; the same words are also a place.
    State,
    /// A building or capital that speaks for an institution; the same words are also a place.
    Seat,
    /// "The latter".
    Latter,
    /// "The two sides": the actor is a group of two.
    Pair,
    /// A vehicle, convoy or cargo that moves.
    Vehicle,
    /// A noun phrase that the caller registered.
    NounPhrase,
}

/// One who is named or meant. The article itself is not among them.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorDraft {
    /// What sort.
    pub kind: ActorKind,
    /// The fullest name or phrase of the account, as written, without glued letters.
    pub name: String,
    /// English, where a word table lists it.
    pub english: Option<String>,
    /// Grammatical gender, where the words show it.
    pub gender: Gender,
    /// Whether the actor is more than one.
    pub plural: bool,
    /// Whether a proper name is known.
    pub named: bool,
}

/// Words that name or mean an actor.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorMention {
    /// The whole noun phrase, title and name.
    pub tokens: Range<usize>,
    /// Folded letters glued before the first token that are no part of the phrase.
    pub n_prefix: usize,
    /// The proper name inside the phrase, or the head word where there is none.
    pub head: Range<usize>,
    /// Index into [`Actors::list`].
    pub actor: usize,
    /// How it names.
    pub form: MentionForm,
    /// The actor named inside the phrase as its owner: the prince in "the prince's aide".
    pub owner: Option<usize>,
}

/// All actors of a text and all their mentions.
#[derive(Clone, Debug, Default)]
pub struct Actors {
    /// The actors, by first mention.
    pub list: Vec<ActorDraft>,
    /// Mentions by first token; none overlaps another.
    pub mentions: Vec<ActorMention>,
    /// Mentions that a caller registered, by first token. They stand apart, so that one more of them
    /// does not move all that follow it in the text.
    pub registered: Vec<ActorMention>,
    /// Mentions that lie inside one of [`Actors::mentions`] (owners), by first token.
    pub inner: Vec<ActorMention>,
    /// For every so many tokens, the first of [`Actors::mentions`] that ends behind their beginning.
    near: Vec<u32>,
    phrases: Numbers,
}

impl Actors {
    /// The mention that covers a token.
    pub fn mention_at(&self, token: usize) -> Option<&ActorMention> {
        self.known_at(token).or_else(|| covering(&self.registered, token))
    }

    fn known_at(&self, token: usize) -> Option<&ActorMention> {
        let mut nth = *self.near.get(token / NEAR)? as usize;
        while self.mentions.get(nth)?.tokens.end <= token {
            nth += 1;
        }
        self.mentions.get(nth).filter(|mention| mention.tokens.start <= token)
    }

    /// Adds the next mention of the text.
    pub(super) fn push(&mut self, mention: ActorMention) {
        let n_near = mention.tokens.end.div_ceil(NEAR);
        self.near.resize(n_near.max(self.near.len()), self.mentions.len() as u32);
        self.mentions.push(mention);
    }

    /// The mentions that begin inside a range, in order.
    pub fn mentions_in(&self, tokens: Range<usize>) -> Vec<&ActorMention> {
        let known = beginning_in(&self.mentions, &tokens).iter();
        let mut found: Vec<_> = known.chain(beginning_in(&self.registered, &tokens)).collect();
        sorting::sort_by_key(&mut found, |mention| mention.tokens.start);
        found
    }

    /// Registers a noun phrase that names an actor and is no known mention; answers its index into
    /// [`Actors::list`]. A phrase of the same words is the same actor. Where a mention already covers
    /// the first token, that mention's actor is the answer. `n_prefix` letters are glued before it.
    pub fn add_noun_phrase(
        &mut self,
        words: &Words<'_>,
        tokens: Range<usize>,
        n_prefix: usize,
        kind: ActorKind,
    ) -> usize {
        if let Some(known) = self.mention_at(tokens.start) {
            return known.actor;
        }
        let name = words.text.stem_span(tokens.clone(), n_prefix).of(words.text.source);
        let actor = self.phrase(name, kind);
        let start = tokens.start;
        let end =
            self.mentions_in(tokens.clone()).first().map_or(tokens.end, |next| next.tokens.start);
        let mention = ActorMention {
            tokens: start..end,
            n_prefix,
            head: start..start + 1,
            actor,
            form: MentionForm::NounPhrase,
            owner: None,
        };
        // Callers read on through the text: the place is at the end, or close to it.
        let at = self.registered.partition_point(|other| other.tokens.start < start);
        self.registered.insert(at, mention);
        actor
    }

    fn phrase(&mut self, name: &str, kind: ActorKind) -> usize {
        let actor = *self.phrases.at(&fold(name), self.list.len());
        if actor == self.list.len() {
            self.list.push(ActorDraft {
                kind,
                name: name.into(),
                english: None,
                gender: Gender::Either,
                plural: kind == ActorKind::Group,
                named: false,
            });
        }
        actor
    }
}

/// Tokens to which one entry of [`Actors::near`] belongs.
const NEAR: usize = 16;

/// The mention that covers a token. Those who add to a list ask for the tokens near its end.
fn covering(mentions: &[ActorMention], token: usize) -> Option<&ActorMention> {
    if mentions.last()?.tokens.end <= token {
        return None;
    }
    let nth = mentions.partition_point(|mention| mention.tokens.end <= token);
    mentions.get(nth).filter(|mention| mention.tokens.start <= token)
}

/// The mentions that begin inside a range.
fn beginning_in<'m>(mentions: &'m [ActorMention], tokens: &Range<usize>) -> &'m [ActorMention] {
    let before = |end: usize| mentions.partition_point(|mention| mention.tokens.start < end);
    mentions.get(before(tokens.start)..before(tokens.end)).unwrap_or_default()
}
