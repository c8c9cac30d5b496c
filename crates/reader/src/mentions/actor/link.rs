//! Names that other words show: "son of" between two words, what stands behind the name, a full name elsewhere.

use super::lexical::Lexical;
use super::run::{Before, Opening};
use crate::pack::Table;
use crate::pack::rows::{ActorWordKind, FunctionKind, Weakness};
use crate::text::Punct;

/// Letters of the shortest word that "son of" makes a name of, whatever else it means.
const SHORTEST_LINKED: usize = 3;

impl Lexical<'_, '_> {
    /// "Son of" and a word that can be a surname.
    pub(super) fn is_link(&self, at: usize) -> bool {
        self.bare_actor(at, ActorWordKind::NameLink).is_some()
            && (self.can_be_surname(at + 1)
                || self.bare_actor(at + 1, ActorWordKind::NameLink).is_some())
            || self.is_strong_link(at)
            || self.is_servant(at)
            || self.bare_actor(at, ActorWordKind::NameLead).is_some()
                && self.bare_actor(at + 1, ActorWordKind::NameTail).is_some()
    }

    /// "Servant of the Lord", "father of the Hasan" inside a name.
    fn is_servant(&self, at: usize) -> bool {
        let is_lead = self
            .bare_actor(at, ActorWordKind::NameLead)
            .is_some_and(|(_, row)| row.weak == Weakness::Strong);
        is_lead && self.words.is_definite(at + 1) && !self.opens_sentence(at + 1)
    }

    /// A link that is no other word: what follows is a name, whatever else it means.
    pub(super) fn is_strong_link(&self, at: usize) -> bool {
        let is_strong = self
            .bare_actor(at, ActorWordKind::NameLink)
            .is_some_and(|(_, row)| row.weak == Weakness::Strong);
        let next = at + 1;
        is_strong
            && self.words.text.is_word(next)
            && !self.opens_sentence(next)
            && !self.words.is_preposition(next)
            && self.words.text.key(next).chars().count() >= SHORTEST_LINKED
    }

    /// "Son of Saleh" where a full name ended so.
    pub(super) fn is_linked_surname(&self, at: usize) -> bool {
        let text = self.words.text;
        self.is_link(at) && self.learned.contains(&[text.key(at), text.key(at + 1)].join(" "))
    }

    /// "Son of Saleh" alone; "X son of Saleh" where no table knows X and a verb or a title asks for one.
    pub(super) fn joined_name(&self, at: usize, before: Before) -> Option<Opening> {
        // The same letters are coffee: behind a noun, or with an adjective of origin.
        let is_free = || {
            before != Before::Anything
                || at.checked_sub(1).is_none_or(|before| self.stops_phrase(before))
        };
        if self.is_strong_link(at) && is_free() && !self.is_bare_adjective(at + 1) {
            return Some(Opening::sure(2).of(self.gender_of_verb(at)));
        }
        let is_asked = || {
            before != Before::Anything
                || at.checked_sub(1).is_some_and(|before| self.words.finite(before).is_some())
        };
        let is_tailed = || {
            self.bare_actor(at + 1, ActorWordKind::NameTail).is_some()
                && self.is_further_given(at + 2)
                && self.words.hits(at).is_empty()
        };
        let names =
            (self.is_strong_link(at + 1) && is_asked() || is_tailed()) && self.is_unknown(at);
        names.then(|| Opening::sure(1).open(true))
    }

    /// "X, and she is a nurse," tells that what stands before is somebody's name.
    pub(super) fn is_told_apart(&self, end: usize) -> bool {
        self.words.text.is_punct(end, Punct::Comma)
            && self.words.is_function(end + 1, FunctionKind::Pronoun)
            && self.role_hit(end + 2).is_some()
    }

    /// A word of a full name that is an ordinary word too, where a verb has it for its subject: alone
    /// behind the verb of a report, or between two verbs.
    pub(super) fn known_subject(&self, at: usize) -> Option<Opening> {
        let before = at.checked_sub(1)?;
        let is_shown = self.words.finite(before).is_some()
            && self.namesakes.has(self.words, at)
            && !self.words.is_preposition(at)
            && self.words.hits_of(at, Table::Cue).all(|hit| !hit.form.is_finite());
        let is_subject = || self.is_cue(before) || self.words.finite(at + 1).is_some();
        let goes_on = || self.words.is_definite(at + 1) || self.can_be_surname(at + 1);
        (is_shown && is_subject() && !goes_on())
            .then(|| Opening::sure(1).of(self.gender_of_verb(at)))
    }
}
