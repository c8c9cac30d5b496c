//! A text with every word looked up once: what all mention finders read.

use super::Pack;
use super::facts::{ActorKinds, Facts};
use super::features::Features;
use super::look_up::LookUp;
use super::readings::{ALL, FUNCTIONS, Hit, LEAST, Readings};
use super::rows::{ActorWordKind, FunctionKind, StanceKind, Takes};
use super::shape::{Shape, Shapes};
use super::tally::Tally;
use super::vocabulary::Table;
use crate::text::{Kind, Punct, Text};
use std::borrow::Cow;
use std::ops::Range;
use std::slice::Iter;

/// Words of the longest listed name that may hold a word like a verb.
const LONGEST_NAME: usize = 4;

/// A way of taking the glued letters off the front of a word that no table need know.
#[derive(Clone, Copy, Debug)]
pub struct Split<'p> {
    /// What the letters mean.
    pub prefix: Features,
    /// How many folded letters.
    pub n_prefix: usize,
    pub(super) restores: &'p str,
    pub(super) n_bytes: usize,
}

/// A mark at some of the distinct words of a text.
#[derive(Debug, Default)]
pub(crate) struct Marks(Vec<bool>);

impl Marks {
    /// Whether the word at a token is marked.
    #[inline(always)] // asked for every token
    pub(crate) fn has(&self, words: &Words<'_>, at: usize) -> bool {
        self.0.get(words.text.word(at)).is_some_and(|marked| *marked)
    }
}

/// A text, its pack, and what every token can be.
pub struct Words<'t> {
    /// The text.
    pub text: &'t Text<'t>,
    /// The language.
    pub pack: &'t Pack,
    pub(super) readings: Readings,
    shapes: Shapes<'t>,
    /// Which tokens are words or numbers, and which are finite verbs.
    words: Tally,
    verbs: Tally,
}

impl<'t> Words<'t> {
    /// Looks every token up. Each distinct spelling is taken apart once.
    pub fn new(text: &'t Text<'t>, pack: &'t Pack) -> Self {
        let mut words = Self {
            text,
            pack,
            readings: Readings::with_room(text.len()),
            shapes: Shapes::of(text, &pack.lexicon.affixes),
            words: Tally::of(text.len(), |at| !matches!(text.kind(at), Some(Kind::Punct(_)))),
            verbs: Tally::default(),
        };
        LookUp::of(&mut words);
        words.verbs = Tally::of(text.len(), |at| words.tells_as_verb(at));
        words
    }

    /// What the letters of a token show by themselves; nothing past the end.
    pub(super) fn shape(&self, at: usize) -> Option<&Shape<'t>> {
        if at < self.len() { self.shapes.get(self.text.word(at)) } else { None }
    }

    /// What the readings of a token come to; past the end, of none.
    #[inline(always)] // asked for every token
    pub(super) fn facts(&self, at: usize) -> &Facts {
        self.readings.facts(at)
    }

    /// Whether a digit ends the folded word.
    pub(crate) fn ends_in_digit(&self, at: usize) -> bool {
        self.shape(at).is_some_and(|shape| shape.ends_in_digit)
    }

    /// Marks distinct words: each is asked about once, at the first token that it is.
    pub(crate) fn mark(&self, is_marked: impl Fn(usize) -> bool) -> Marks {
        let mut marks = vec![None; self.text.n_words()];
        for at in 0..self.len() {
            marks[self.text.word(at)].get_or_insert_with(|| is_marked(at));
        }
        Marks(marks.into_iter().map(|mark| mark.unwrap_or_default()).collect())
    }

    /// Number of tokens.
    #[inline(always)] // asked for every token
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether the text has no token.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What the token at `at` can begin: longest match first, then least stripping.
    pub fn hits(&self, at: usize) -> &[Hit] {
        self.readings.part(at, ALL)
    }

    /// The best match of one table at a token.
    pub fn hit(&self, at: usize, table: Table) -> Option<&Hit> {
        self.hits_of(at, table).next()
    }

    /// Every match of one table at a token.
    pub fn hits_of(&self, at: usize, table: Table) -> Iter<'_, Hit> {
        self.readings.part(at, table as usize + 1).iter()
    }

    /// The kinds of actor word that the token can be.
    pub(crate) fn actor_kinds(&self, at: usize) -> ActorKinds {
        self.facts(at).actors
    }

    /// Whether some reading of the token is an actor word of that kind.
    pub fn may_be_actor(&self, at: usize, kind: ActorWordKind) -> bool {
        self.facts(at).actors.any(ActorKinds::of(&[kind]))
    }

    /// Whether any finite verb of any table can begin here.
    pub fn can_be_finite(&self, at: usize) -> bool {
        self.facts(at).can_be_finite
    }

    /// Whether the least stripped reading of the token, over all tables, is a finite verb.
    pub fn is_finite(&self, at: usize) -> bool {
        self.facts(at).is_finite
    }

    /// The ways of taking a name's glued letters off, least first; the first strips nothing.
    pub fn splits(&self, at: usize) -> &[Split<'t>] {
        self.shape(at).map_or(&[], |shape| self.shapes.splits(shape))
    }

    /// The folded word without what a split takes off, contractions put back.
    pub fn stem<'s>(&'s self, at: usize, split: &Split<'_>) -> Cow<'s, str> {
        let rest = self.text.key(at).get(split.n_bytes..).unwrap_or_default();
        if split.restores.is_empty() {
            Cow::Borrowed(rest)
        } else {
            Cow::Owned(format!("{}{rest}", split.restores))
        }
    }

    /// The tokens of a range that are words or numbers.
    pub fn word_count(&self, tokens: Range<usize>) -> usize {
        self.words.count(tokens)
    }

    /// Whether a finite verb stands in the stretch.
    pub fn has_finite(&self, tokens: Range<usize>) -> bool {
        self.verbs.count(tokens) > 0
    }
}

/// What claims and cues ask of a token again and again.
impl Words<'_> {
    /// The readings that strip least: where a word is in a table as it stands, what is left of it
    /// after stripping is no evidence. Time words, which include words that only bound a phrase,
    /// count where no other table knows the word.
    pub fn least(&self, at: usize) -> Iter<'_, Hit> {
        self.readings.part(at, LEAST).iter()
    }

    /// The function words a token can be, by least stripping and longest match.
    pub fn functions(&self, at: usize) -> impl Iterator<Item = (FunctionKind, &Hit)> {
        let hits = self.readings.part(at, FUNCTIONS).iter();
        hits.map(|hit| (self.pack.functions[hit.row].kind, hit))
    }

    /// Whether the token is a function word of that kind.
    pub fn is_function(&self, at: usize, kind: FunctionKind) -> bool {
        self.facts(at).is_function(kind)
    }

    /// Whether the token opens a content clause.
    pub fn is_that(&self, at: usize) -> bool {
        self.is_function(at, FunctionKind::That) && !self.is_written_if(at)
    }

    /// Whether the token opens a condition.
    pub fn is_if(&self, at: usize) -> bool {
        self.is_function(at, FunctionKind::If) || self.is_written_if(at)
    }

    /// The conditional that has the letters of "that": written with its own hamza, and a verb right
    /// behind it, where "that" would have its subject; a word that is a noun too is rather the subject.
    fn is_written_if(&self, at: usize) -> bool {
        // "If it did not".
        let negated = self
            .hits_of(at + 1, Table::Stance)
            .any(|hit| self.pack.stances[hit.row].kind == StanceKind::Negator && hit.n_prefix == 0)
            && self.finite(at + 2).is_some_and(|verb| verb.form.is_imperfect());
        let is_bare = self.facts(at).is_bare_that && self.text.has_low_hamza(at);
        is_bare && negated
            || is_bare
                && self.least(at + 1).any(|hit| hit.form.is_perfect())
                && !self.least(at + 1).any(|hit| hit.form.is_noun())
                && self.finite(at + 1).is_some()
    }

    /// Whether the token is a preposition as a word of its own.
    pub fn is_preposition(&self, at: usize) -> bool {
        self.facts(at).is_preposition()
    }

    /// Whether a preposition is glued to the front of the token, in every least reading of it.
    pub fn has_glued_preposition(&self, at: usize) -> bool {
        self.facts(at).has_glued_preposition
    }

    /// Whether the token is an auxiliary verb.
    pub fn is_auxiliary(&self, at: usize) -> bool {
        self.facts(at).is_auxiliary
    }

    /// The finite verb of any table that the token is by least stripping. A form that is also a noun is
    /// no verb behind a preposition.
    pub fn finite(&self, at: usize) -> Option<&Hit> {
        if self.verbs.has(at) { self.verb(at) } else { None }
    }

    /// The finite verb that the token is by least stripping, wherever it stands.
    fn verb(&self, at: usize) -> Option<&Hit> {
        self.hits(at).get(usize::from(self.facts(at).verb?))
    }

    /// Whether what stands beside the token leaves the verb that it can be a verb.
    fn tells_as_verb(&self, at: usize) -> bool {
        let facts = self.facts(at);
        let before = at.checked_sub(1).map_or(&Facts::NONE, |before| self.facts(before));
        let is_noun = facts.is_noun && before.is_short_preposition;
        let in_name = facts.is_name_link && before.is_given_name;
        facts.verb.is_some()
            && !is_noun
            && !in_name
            // Whether a preposition that only nouns follow stands right before the token.
            && !before.takes_noun
            && !self.is_in_listed_name(at)
            && !self.is_month_of_day(at)
            && !self.is_who_says(at)
            && !self.is_accusative(at)
            && !self.verb(at).is_some_and(|verb| self.is_explained(at + verb.n_tokens))
    }

    /// Whether a relative pronoun stands behind a comma right here: what it explains is a noun.
    fn is_explained(&self, after: usize) -> bool {
        self.text.is_punct(after, Punct::Comma)
            && self.is_function(after + 1, FunctionKind::Relative)
    }

    /// Whether the token is a title or a name right behind a verb of saying, whose subject it is: "a witness
    /// said" has the letters of "he said, he saw".
    fn is_who_says(&self, at: usize) -> bool {
        let says = |hit: &Hit| {
            let is_verb = hit.form.is_finite() && !hit.ending.any(Features::PRONOUN);
            is_verb && self.pack.cues.get(hit.row).is_some_and(|row| row.takes.any(Takes::COLON))
        };
        let is_said =
            || at.checked_sub(1).is_some_and(|before| self.hits_of(before, Table::Cue).any(says));
        let is_whole = |hit: &Hit| hit.n_tokens == 1 && hit.n_glued() == 0;
        self.hits_of(at, Table::Actor).any(is_whole) && is_said()
    }

    /// Whether what has the dual's ending is a noun in the accusative: behind a complementiser, or joined
    /// by its first letter to a verb that is no dual ("he went alone").
    fn is_accusative(&self, at: usize) -> bool {
        let is_dual = |hit: &&Hit| hit.form.is_perfect() && hit.ending.has(Features::DUAL);
        let (Some(before), Some(verb)) = (at.checked_sub(1), self.verb(at).filter(is_dual)) else {
            return false;
        };
        let joined = verb.prefix.any(Features::CONJUNCTION);
        // Not `is_that`, which asks for the verb behind it.
        self.is_function(before, FunctionKind::That)
            || joined && self.least(before).any(|hit| hit.form.is_finite() && !is_dual(&hit))
    }

    /// No word of a listed name of several words is a verb: "the movement Fatah".
    fn is_in_listed_name(&self, at: usize) -> bool {
        let covers = |back: usize| {
            let first = at.checked_sub(back);
            first.is_some_and(|at| usize::from(self.facts(at).longest_name) > back.max(1))
        };
        (0..LONGEST_NAME).any(covers)
    }

    /// Whether the token is the name of a month behind the number of its day or another word of time
    /// ("the end of August").
    fn is_month_of_day(&self, at: usize) -> bool {
        let is_day = |before| self.ends_in_digit(before) || self.hit(before, Table::Time).is_some();
        self.facts(at).is_month && at.checked_sub(1).is_some_and(is_day)
    }
}
