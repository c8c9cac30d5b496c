//! What an office or a body is of, joined by "to" and "for": "spokesman for the ministry".

use super::lexical::Lexical;
use super::phrase::Phrase;
use crate::pack::rows::ActorWordKind;
use crate::pack::{Features, Hit, Table};

/// Words of the longest name of a body that no table knows.
const MAX_UNKNOWN: usize = 2;

impl Lexical<'_, '_> {
    /// "Secretary general *of* the council", "spokesman *for* the ministry".
    pub(super) fn joined(&self, phrase: &mut Phrase) -> bool {
        let at = phrase.end;
        if self.opens_sentence(at) {
            return false;
        }
        if let Some((hit, _)) = self.bare_actor(at, ActorWordKind::For) {
            return self.take_joined(phrase, at + hit.n_tokens, None)
                || self.take_unknown(phrase, at + hit.n_tokens);
        }
        if !phrase.is_definite || phrase.owner.is_some() {
            return false;
        }
        if let Some((features, n_letters)) = self.words.article(at) {
            let word = self.words.bare(at, n_letters, 0).to_string();
            let is_body = !phrase.ranks.is_empty() && !self.is_people(at);
            return features == (Features::TO | Features::DEFINITE)
                && is_body
                && self.take_joined(phrase, at + 1, Some(word));
        }
        let to = |hit: &&Hit| {
            hit.prefix == Features::TO
                && !hit.form.is_finite()
                && matches!(hit.table, Table::Actor | Table::Place)
        };
        let unknown_but_ranked = || !phrase.ranks.is_empty() && self.words.hits(at).is_empty();
        let split = self.words.splits(at).iter().find(|split| split.prefix == Features::TO);
        let is_joined = self.words.hits(at).iter().find(to).is_some() || unknown_but_ranked();
        match split {
            Some(split) if is_joined && !self.stops_phrase(at) => {
                let word = self.words.stem(at, split).to_string();
                let is_name = self.actors(at).any(|(hit, row)| {
                    hit.prefix == Features::TO && row.kind == ActorWordKind::Name
                });
                if is_name {
                    self.take_joined(phrase, at + 1, Some(word))
                } else {
                    self.take_chain(phrase, at + 1, word)
                }
            }
            _ => false,
        }
    }

    /// Those who are told rather than what an office is of.
    fn is_people(&self, at: usize) -> bool {
        self.actors(at)
            .any(|(hit, row)| row.kind == ActorWordKind::People || hit.ending.has(Features::PLURAL))
    }

    /// "Spokesman for" needs a name behind it, even one that no table knows.
    fn take_unknown(&self, phrase: &mut Phrase, at: usize) -> bool {
        let n_tokens = (at..at + MAX_UNKNOWN)
            .take_while(|word| !self.stops_phrase(*word) && !self.is_bare_name(*word))
            .count();
        phrase
            .details
            .extend((at..at + n_tokens).map(|word| self.words.text.key(word).to_string()));
        phrase.end = at + n_tokens;
        phrase.is_definite = true;
        n_tokens > 0
    }

    fn is_bare_name(&self, at: usize) -> bool {
        self.bare_actor(at, ActorWordKind::Given).is_some()
            || self.learned.contains(self.words.text.key(at))
    }

    /// A joined definite noun (`word`), or a chain that begins at `at`.
    fn take_joined(&self, phrase: &mut Phrase, at: usize, word: Option<String>) -> bool {
        match word {
            Some(word) => {
                phrase.details.push(word);
                phrase.end = at;
                true
            }
            None => self.take_chain_from(phrase, at, Vec::new()),
        }
    }

    fn take_chain(&self, phrase: &mut Phrase, at: usize, word: String) -> bool {
        self.take_chain_from(phrase, at, vec![word])
    }

    fn take_chain_from(&self, phrase: &mut Phrase, at: usize, details: Vec<String>) -> bool {
        let mut inner = Phrase { end: at, details, ..Phrase::default() };
        self.chain(&mut inner);
        if !inner.is_definite {
            return false;
        }
        phrase.details.append(&mut inner.details);
        phrase.end = inner.end;
        phrase.is_definite = true;
        true
    }
}
