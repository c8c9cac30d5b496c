//! What the readings of a token come to: told once for each spelling, asked again and again.

use super::Pack;
use super::features::{Features, FormClass};
use super::readings::Hit;
use super::rows::{ActorWordKind, FunctionKind, TimeRow, VerbKind};
use super::vocabulary::Table;

/// A set of kinds of actor word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ActorKinds(u32);

impl ActorKinds {
    /// A kind that every word is of.
    pub(crate) const ANY: Self = Self(1 << 31);

    /// These kinds.
    pub(crate) const fn of(kinds: &[ActorWordKind]) -> Self {
        let (mut set, mut nth) = (0, 0);
        while nth < kinds.len() {
            set |= 1 << kinds[nth] as u8;
            nth += 1;
        }
        Self(set)
    }

    /// Whether the two sets share a kind.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What the readings of a token come to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    /// Letters stripped by the readings that strip least; `None` without a reading.
    least: Option<u8>,
    /// Whether no table but that of time knows the token.
    only_time: bool,
    /// The kinds of function word that it is, a bit each.
    functions: u64,
    /// The kinds of actor word that it can be.
    pub(super) actors: ActorKinds,
    /// Which reading is the first finite verb among those that strip least.
    pub(super) verb: Option<u16>,
    /// Tokens of the longest listed name that begins here and is no verb.
    pub(super) longest_name: u8,
    /// Any reading is a finite verb.
    pub(super) can_be_finite: bool,
    /// Of all readings of all tables one that strips least is a finite verb.
    pub(super) is_finite: bool,
    pub(super) is_auxiliary: bool,
    /// A reading that strips least is a noun.
    pub(super) is_noun: bool,
    /// A preposition is glued before it, in every reading that strips least.
    pub(super) has_glued_preposition: bool,
    /// "That", of one token and with nothing glued behind.
    pub(super) is_bare_that: bool,
    /// A preposition of one token, no pronoun glued behind.
    pub(super) is_short_preposition: bool,
    /// A preposition of one token, nothing glued behind, that only nouns follow.
    pub(super) takes_noun: bool,
    /// A name, or a word between the parts of one, nothing glued before.
    pub(super) is_given_name: bool,
    pub(super) is_name_link: bool,
    pub(super) is_month: bool,
    /// No table knows the word as it stands, or as a name alone: an article may be taken off.
    pub(super) may_have_article: bool,
}

const _: () = assert!(FunctionKind::ALL.len() <= 64);
const _: () = assert!(ActorWordKind::ALL.len() <= 31);

impl Facts {
    /// Of a token without a reading.
    pub(super) const NONE: Self = Self {
        least: None,
        only_time: true,
        functions: 0,
        actors: ActorKinds::ANY,
        verb: None,
        longest_name: 0,
        can_be_finite: false,
        is_finite: false,
        is_auxiliary: false,
        is_noun: false,
        has_glued_preposition: false,
        is_bare_that: false,
        is_short_preposition: false,
        takes_noun: false,
        is_given_name: false,
        is_name_link: false,
        is_month: false,
        may_have_article: true,
    };

    /// Of the readings of one token.
    pub(super) fn of(hits: &[Hit], pack: &Pack) -> Self {
        let only_time = hits.iter().all(|hit| hit.table == Table::Time);
        let mut facts = Self { only_time, ..Self::NONE };
        facts.least =
            hits.iter().filter(|hit| facts.counts(hit)).map(|hit| hit.n_glued() as u8).min();
        facts.tell_functions(hits, pack);
        facts.tell_verbs(hits, pack);
        facts.tell_names(hits, pack);
        facts
    }

    /// Whether the token is a function word of that kind.
    pub(super) const fn is_function(&self, kind: FunctionKind) -> bool {
        self.functions >> kind as u8 & 1 == 1
    }

    /// Whether the token is a preposition as a word of its own.
    pub(super) const fn is_preposition(&self) -> bool {
        self.functions & PREPOSITIONS != 0
    }

    /// Whether a reading strips least. Time words count where no other table knows the word.
    pub(super) fn is_least(&self, hit: &Hit) -> bool {
        self.counts(hit) && self.least == Some(hit.n_glued() as u8)
    }

    /// Whether a reading tells a function of the token.
    pub(super) fn is_function_hit(&self, hit: &Hit) -> bool {
        hit.n_tokens > 1 || self.least == Some(hit.n_glued() as u8)
    }

    fn counts(&self, hit: &Hit) -> bool {
        self.only_time || hit.table != Table::Time
    }

    fn tell_functions(&mut self, hits: &[Hit], pack: &Pack) {
        for hit in hits.iter().filter(|hit| hit.table == Table::Function) {
            let kind = pack.functions[hit.row].kind;
            if !self.is_function_hit(hit) {
                continue;
            }
            self.functions |= 1 << kind as u8;
            self.is_short_preposition |=
                kind.is_preposition() && hit.n_tokens == 1 && !hit.ending.any(Features::PRONOUN);
            self.is_bare_that |=
                kind == FunctionKind::That && hit.n_ending == 0 && hit.n_tokens == 1;
            self.takes_noun |= hit.n_tokens == 1
                && hit.n_ending == 0
                && matches!(kind, FunctionKind::In | FunctionKind::To | FunctionKind::About);
        }
    }

    fn tell_verbs(&mut self, hits: &[Hit], pack: &Pack) {
        let least_of_all = hits.iter().map(Hit::n_glued).min();
        let verb = hits.iter().position(|hit| self.is_least(hit) && hit.form.is_finite());
        self.verb = verb.map(|nth| nth as u16);
        self.can_be_finite = hits.iter().any(|hit| hit.form.is_finite());
        self.is_finite =
            hits.iter().any(|hit| hit.form.is_finite() && Some(hit.n_glued()) == least_of_all);
        self.is_auxiliary = hits.iter().any(|hit| {
            hit.table == Table::Verb
                && hit.form.is_finite()
                && pack.verbs[hit.row].kind == VerbKind::Auxiliary
        });
        self.is_noun = hits.iter().any(|hit| self.is_least(hit) && hit.form.is_noun());
        let mut least = hits.iter().filter(|hit| self.is_least(hit)).peekable();
        self.has_glued_preposition =
            least.peek().is_some() && least.all(|hit| hit.prefix.any(Features::PREPOSITION));
    }

    fn tell_names(&mut self, hits: &[Hit], pack: &Pack) {
        let actors = || hits.iter().filter(|hit| hit.table == Table::Actor);
        let kinds = actors().map(|hit| ActorKinds::of(&[pack.actors[hit.row].kind]));
        self.actors = kinds.fold(self.actors, |all, kind| ActorKinds(all.0 | kind.0));
        let is_bare = |kind: ActorWordKind| {
            actors().any(|hit| hit.n_prefix == 0 && pack.actors[hit.row].kind == kind)
        };
        self.is_given_name = is_bare(ActorWordKind::Given);
        self.is_name_link = is_bare(ActorWordKind::NameLink);
        let names = actors().filter(|hit| !hit.form.is_finite());
        self.longest_name = names.map(|hit| hit.n_tokens as u8).max().unwrap_or(0);
        self.is_month = hits.iter().any(|hit| {
            hit.table == Table::Time
                && matches!(pack.times.get(hit.row), Some(TimeRow::Month { .. }))
        });
        let is_whole = hits.iter().any(|hit| hit.n_prefix == 0)
            && !hits.iter().any(|hit| hit.prefix.has(Features::DEFINITE));
        let is_name = |hit: &Hit| hit.n_prefix == 0 && hit.form == FormClass::Proper;
        self.may_have_article = !is_whole || hits.iter().any(is_name);
    }
}

/// The kinds of function word that are prepositions.
const PREPOSITIONS: u64 = {
    let (mut kinds, mut nth) = (0, 0);
    while nth < FunctionKind::ALL.len() {
        kinds |= (FunctionKind::ALL[nth].is_preposition() as u64) << nth;
        nth += 1;
    }
    kinds
};
