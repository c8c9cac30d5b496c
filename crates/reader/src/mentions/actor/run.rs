//! Where a person's name begins and ends.

use super::lexical::{Lexical, by_chance};
use crate::pack::rows::{ActorRow, ActorWordKind, Gender, Weakness};
use crate::pack::{ActorKinds, Features, Hit, Table};
use crate::text::Punct;
use isnad_account::{ActorKind, PlaceKind};
use std::ops::Range;

/// Words of the longest name taken.
const MAX_WORDS: usize = 6;

/// What stands before a name, and so how much the name itself must show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Before {
    /// Nothing that asks for a name.
    Anything,
    /// The verb of a report: its subject is due.
    Report,
    /// A title or a kinsman: a name is due.
    Title,
    /// "Named": nothing but a name can follow.
    Called,
}

/// A person's name found in the text.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) tokens: Range<usize>,
    pub(super) n_prefix: usize,
    pub(super) gender: Gender,
    pub(super) english: String,
    /// Folded words, the first without what is glued to it.
    pub(super) name: Vec<String>,
}

/// The first word or words of a name.
pub(super) struct Opening {
    n_tokens: usize,
    n_prefix: usize,
    /// The first word where its letters are not all in the text: the article behind "to".
    word: Option<String>,
    gender: Gender,
    english: String,
    /// The word is a name and nothing else.
    is_sure: bool,
    /// More words may follow.
    is_open: bool,
}

impl Opening {
    /// Words that are a name and nothing else, with nothing glued before them.
    pub(super) fn sure(n_tokens: usize) -> Self {
        Self {
            n_tokens,
            n_prefix: 0,
            word: None,
            gender: Gender::Either,
            english: String::new(),
            is_sure: true,
            is_open: false,
        }
    }

    pub(super) fn of(self, gender: Gender) -> Self {
        Self { gender, ..self }
    }

    pub(super) fn open(self, is_open: bool) -> Self {
        Self { is_open, ..self }
    }
}

impl Lexical<'_, '_> {
    /// Whether a name could begin at a word that nothing calls one: most words are none of what
    /// [`Self::opening`] looks for, and so much is told at a look.
    pub(super) fn may_open_name(&self, at: usize) -> bool {
        use ActorWordKind as Kind;
        const FIRST: ActorKinds =
            ActorKinds::of(&[Kind::Name, Kind::Given, Kind::NameLead, Kind::NameLink]);
        const SECOND: ActorKinds = ActorKinds::of(&[Kind::NameLink, Kind::NameTail]);
        self.words.actor_kinds(at).any(FIRST)
            || self.words.actor_kinds(at + 1).any(SECOND)
            || self.surnames.has(self.words, at)
            || self.namesakes.has(self.words, at)
            || self.words.hits(at).iter().all(by_chance)
    }

    /// The name that begins at a word, if one does.
    pub(super) fn name_run(&self, at: usize, before: Before) -> Option<Run> {
        let opening = self.opening(at, before)?;
        if self.names_a_place(at, &opening) {
            return None;
        }
        let mut end = at + opening.n_tokens;
        if opening.is_open {
            end = self.rest_of_name(end, at + MAX_WORDS);
        }
        while self.is_link(end) && !self.opens_sentence(end) {
            end += 2;
        }
        let n_words = end - at;
        let is_due = before != Before::Anything || self.is_sure_surname(at + 1, end);
        let is_asked = matches!(before, Before::Title | Before::Called);
        let is_enough = opening.is_sure
            || (n_words > 1
                && (is_due || self.is_told_apart(end) || self.is_one_of_list(at, end, &opening)))
            || is_asked;
        if !is_enough {
            return None;
        }
        let is_single_word = n_words == 1
            && !opening.is_sure
            && (self.words.hits(at).iter().any(|hit| hit.table == Table::Function)
                || self.bare_actor(at, ActorWordKind::Title).is_some());
        if is_single_word {
            return None;
        }
        let first =
            opening.word.unwrap_or_else(|| self.words.bare(at, opening.n_prefix, 0).to_string());
        let name = std::iter::once(first)
            .chain((at + 1..end).map(|next| self.words.text.key(next).to_string()));
        let name = name.collect();
        Some(Run {
            tokens: at..end,
            n_prefix: opening.n_prefix,
            gender: opening.gender,
            english: opening.english,
            name,
        })
    }

    /// "X, *and Y the Z*,": one more of those named, between two signs.
    fn is_one_of_list(&self, at: usize, end: usize, opening: &Opening) -> bool {
        let text = self.words.text;
        let is_comma = |at: usize| text.is_punct(at, Punct::Comma);
        opening.n_prefix > 0
            && end == at + 2
            && at.checked_sub(1).is_some_and(is_comma)
            && (is_comma(end) || text.is_punct(end, Punct::Stop))
            && self.words.is_definite(at + 1)
            && self.words.has_origin_tail(at + 1)
    }

    fn opening(&self, at: usize, before: Before) -> Option<Opening> {
        self.listed(at)
            .or_else(|| self.led(at, before))
            .or_else(|| self.given(at).filter(|given| given.is_sure))
            .or_else(|| self.learned_surname(at))
            .or_else(|| self.joined_name(at, before))
            .or_else(|| self.known_subject(at))
            .or_else(|| self.given(at))
            .or_else(|| self.stranger(at))
            .or_else(|| self.unknown_name(at, before))
    }

    /// Behind "the town of" a person's name names a place; a building may be a person's own.
    fn names_a_place(&self, at: usize, opening: &Opening) -> bool {
        let names = |hit: &Hit| {
            let row = &self.words.pack.places[hit.row];
            row.kind.is_type()
                && row.place != Some(PlaceKind::Building)
                && hit.n_ending == 0
                && hit.n_tokens == 1
        };
        let is_free = at == 0 || opening.n_prefix > 0 || self.words.article(at - 1).is_some();
        !is_free && self.words.hits_of(at - 1, Table::Place).any(names)
    }

    /// A person known to every paper.
    fn listed(&self, at: usize) -> Option<Opening> {
        let person = |row: &crate::pack::rows::ActorRow| {
            row.kind == ActorWordKind::Name && row.actor == ActorKind::Person
        };
        if !self.words.may_be_actor(at, ActorWordKind::Name) {
            return None;
        }
        let (hit, row) = self.actors(at).find(|(_, row)| person(row))?;
        Some(Opening {
            n_tokens: hit.n_tokens,
            n_prefix: hit.n_prefix,
            word: None,
            gender: row.gender,
            english: row.english.clone(),
            is_sure: true,
            is_open: false,
        })
    }

    /// "Servant of", "father of" and the word after.
    fn led(&self, at: usize, before: Before) -> Option<Opening> {
        let (hit, row) = self.actor(at, ActorWordKind::NameLead)?;
        if self.opens_sentence(at + 1) {
            return None;
        }
        let next_is_given = self.bare_actor(at + 1, ActorWordKind::Given).is_some();
        let next_is_tail = self.bare_actor(at + 1, ActorWordKind::NameTail).is_some();
        let is_weak = row.weak != Weakness::Strong;
        let is_mother = row.gender == Gender::Feminine;
        let fits = if is_weak {
            next_is_given && (is_mother || before != Before::Anything)
        } else {
            next_is_given || next_is_tail || self.can_be_surname(at + 1)
        };
        fits.then(|| Opening {
            n_tokens: 2,
            n_prefix: hit.n_prefix,
            word: None,
            gender: row.gender,
            english: String::new(),
            is_sure: fits,
            is_open: true,
        })
    }

    fn given(&self, at: usize) -> Option<Opening> {
        let (hit, row) = self.actor(at, ActorWordKind::Given)?;
        if row.weak == Weakness::Plain && !self.words.has_plain_end(at) {
            return None;
        }
        let hits = self.words.hits(at);
        let is_other = |one: &Hit| {
            one.table != Table::Actor && (one.table != Table::Place || hit.n_prefix > 0)
        };
        let reads_otherwise =
            hits.iter().any(|one| is_other(one) && one.n_prefix + one.n_ending <= hit.n_prefix);
        let is_function = hit.n_prefix > 0 && hits.iter().any(|one| one.table == Table::Function);
        let is_verb = row.weak != Weakness::Strong
            && hits.iter().any(|one| one.form.is_finite() && one.n_prefix == 0);
        let has_tail = self.bare_actor(at + 1, ActorWordKind::NameTail).is_some();
        // "Committees" has the letters of "to Jean".
        let is_listed = |(one, row): (&Hit, &ActorRow)| {
            one.n_prefix + one.n_ending == 0 && row.kind != ActorWordKind::Given
        };
        let is_function = is_function || hit.n_prefix > 0 && self.actors(at).any(is_listed);
        if is_function || (reads_otherwise && hit.n_prefix > 0) || (is_verb && !has_tail) {
            return None;
        }
        // A name that men and women bear.
        let is_both = self
            .actors(at)
            .any(|(_, other)| other.kind == ActorWordKind::Given && other.gender != row.gender);
        Some(Opening {
            n_tokens: 1,
            n_prefix: hit.n_prefix,
            word: None,
            gender: if is_both { Gender::Either } else { row.gender },
            english: String::new(),
            is_sure: !reads_otherwise
                && (row.weak == Weakness::Strong || self.given.contains(&self.stem(at, hit))),
            is_open: true,
        })
    }

    /// Two words that no table knows, the second like a surname: no noun has an adjective so, and the
    /// account has one of them again.
    fn stranger(&self, at: usize) -> Option<Opening> {
        let is_unknown = self.words.hits(at).is_empty() && self.is_unknown(at);
        let is_shown = || {
            self.looks_like_surname(at + 1)
                && self.words.has_origin_tail(at + 1)
                && self.names_again(at)
        };
        let is_told = || self.is_unknown(at + 1) && self.is_told_apart(at + 2);
        (is_unknown && (is_shown() || is_told()))
            .then(|| Opening::sure(2).of(self.gender_of_verb(at)))
    }

    /// A surname that a full name of this text has shown.
    fn learned_surname(&self, at: usize) -> Option<Opening> {
        if self.learned.is_empty() || !self.words.text.is_word(at) || self.words.is_preposition(at)
        {
            return None;
        }
        if self.is_linked_surname(at) {
            return Some(Opening::sure(2));
        }
        if !self.surnames.has(self.words, at) {
            return None;
        }
        let splits = self.words.splits(at);
        let known = splits
            .iter()
            .find(|split| self.learned.contains(self.words.stem(at, split).as_ref()))?;
        let is_sure = known.n_prefix > 0 || !self.words.can_be_finite(at);
        is_sure.then(|| Opening {
            n_prefix: known.n_prefix,
            word: Some(self.words.stem(at, known).into_owned()),
            ..Opening::sure(1)
        })
    }

    /// A name no table knows, where a title asks for one: two words, or one that closes the subject.
    /// Behind the verb of a report only a given name after it tells.
    fn unknown_name(&self, at: usize, before: Before) -> Option<Opening> {
        let may_be = match before {
            Before::Anything => false,
            Before::Called => !self.stops_phrase(at),
            _ => self.is_unknown(at),
        };
        if !may_be {
            return None;
        }
        let next_is_given = self
            .bare_actor(at + 1, ActorWordKind::Given)
            .is_some_and(|(_, row)| row.weak == Weakness::Strong);
        if before == Before::Report && !next_is_given {
            return None;
        }
        // "Argued against the inquiries": letters of a preposition before a definite noun.
        let may_be_glued =
            self.words.splits(at).iter().any(|split| split.prefix.any(Features::PREPOSITION));
        let goes_on = self.is_link(at + 1)
            || self.is_unknown(at + 1)
            || (self.words.is_definite(at + 1)
                && self.words.hits(at + 1).is_empty()
                && !may_be_glued);
        let is_whole = before == Before::Called || self.closes_subject(at + 1);
        (goes_on || next_is_given || is_whole)
            .then(|| Opening::sure(1).open(goes_on || next_is_given))
    }
}
