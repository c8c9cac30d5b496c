//! How far a name goes on that has begun: further given names, surnames, what ties to it.

use super::lexical::Lexical;
use crate::pack::rows::{ActorWordKind, Weakness};
use crate::pack::{Features, Hit, Table};

impl Lexical<'_, '_> {
    /// Where a name that has begun ends: further given names, "son of", one surname, what ties to it.
    pub(super) fn rest_of_name(&self, from: usize, limit: usize) -> usize {
        let (mut at, mut n_surnames) = (from, 0);
        while at < limit && !self.opens_sentence(at) {
            if self.bare_actor(at, ActorWordKind::NameTail).is_some() && n_surnames == 0 {
                at += 1;
            } else if self.is_link(at) {
                at += 2;
            } else if self.is_further_given(at) && n_surnames == 0 {
                at += 1;
            } else if self.takes_surname(at, n_surnames)
                && (at == from || self.is_certain_surname(at))
            {
                at += 1;
                n_surnames += 1;
            } else {
                break;
            }
        }
        at
    }

    pub(super) fn is_further_given(&self, at: usize) -> bool {
        self.bare_actor(at, ActorWordKind::Given).is_some_and(|(_, row)| {
            let whole = |hit: &&Hit| hit.n_prefix + hit.n_ending == 0 && hit.table != Table::Actor;
            let is_word_too = self.words.hits(at).iter().any(|hit| whole(&hit));
            match row.weak {
                Weakness::Strong => true,
                Weakness::Word => !is_word_too,
                Weakness::Plain => self.words.has_plain_end(at),
            }
        })
    }

    /// One surname; a second only with the article behind one without.
    pub(super) fn takes_surname(&self, at: usize, n_surnames: usize) -> bool {
        match n_surnames {
            0 => self.can_be_surname(at) && !self.begins_with_conjunction(at),
            1 => {
                let before_has_article = at > 0 && self.words.is_definite(at - 1);
                // A foreign name of three words, or one of a great-grandfather.
                if !before_has_article && self.is_unknown(at) {
                    return self.recurs(at) || self.opens_content(at + 1);
                }
                let is_nisba = self.actor(at, ActorWordKind::Nisba).is_some();
                let may_be_name = self.words.hits(at).is_empty() || is_nisba;
                !before_has_article
                    && self.words.is_definite(at)
                    && may_be_name
                    && self.closes_subject(at + 1)
            }
            _ => false,
        }
    }

    /// Behind two given names a word with the article may be a name no longer.
    pub(super) fn is_certain_surname(&self, at: usize) -> bool {
        let is_known = self.actor(at, ActorWordKind::Nisba).is_some()
            || self.learned.contains(self.words.text.key(at))
            || self.looks_like_surname(at);
        // "Details of the inquiry" are no name: a definite noun follows.
        let owns = !self.words.is_definite(at)
            && self.words.is_definite(at + 1)
            && !self.looks_like_surname(at + 1)
            && !self.recurs(at);
        is_known || self.closes_subject(at + 1) || !self.words.is_definite(at) && !owns
    }

    /// "And Ahmad" after "Muhammad" is another person.
    pub(super) fn begins_with_conjunction(&self, at: usize) -> bool {
        let conjoined = |hit: &Hit| hit.prefix.any(Features::CONJUNCTION);
        let whole = |hit: &Hit| hit.n_prefix == 0;
        let article =
            self.words.article(at).is_some_and(|(features, _)| features.any(Features::CONJUNCTION));
        article
            || (self.words.hits(at).iter().any(conjoined) && !self.words.hits(at).iter().any(whole))
            || self.words.splits(at).iter().any(|split| {
                split.prefix.any(Features::CONJUNCTION)
                    && self.learned.contains(self.words.stem(at, split).as_ref())
            })
    }

    /// Whether the words after a doubtful given name show that it is one.
    pub(super) fn is_sure_surname(&self, from: usize, end: usize) -> bool {
        let is_called = end > from && self.bare_actor(end, ActorWordKind::Called).is_some();
        is_called
            || (from..end).any(|at| {
                let strong_given = self
                    .bare_actor(at, ActorWordKind::Given)
                    .is_some_and(|(_, row)| row.weak == Weakness::Strong);
                let tail = self.bare_actor(at, ActorWordKind::NameTail).is_some();
                strong_given
                    || tail
                    || self.is_strong_link(at)
                    || self.learned.contains(self.words.text.key(at))
                    || (self.looks_like_surname(at) && self.words.has_origin_tail(at))
            })
    }
}
