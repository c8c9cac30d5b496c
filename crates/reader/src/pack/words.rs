//! A text with every word looked up once: what all mention finders read.

use super::Pack;
use super::features::{Features, FormClass};
use super::lexicon::Analysis;
use super::rows::{ActorWordKind, FunctionKind, TimeRow, VerbKind};
use super::shape::Shape;
use super::vocabulary::Table;
use crate::numbers::Numbers;
use crate::text::fold::{FEMININE_END, has_feminine_end, has_low_hamza, spelling};
use crate::text::{Kind, Punct, Text};
use isnad_account::sorting;
use std::borrow::Cow;
use std::ops::Range;

/// Words of the longest listed name that may hold a word like a verb.
const LONGEST_NAME: usize = 4;

/// A row of a word table found at a token.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// Whose row.
    pub table: Table,
    /// Index into the pack's rows of that table.
    pub row: usize,
    /// What sort of form matched.
    pub form: FormClass,
    /// How many tokens matched.
    pub n_tokens: usize,
    /// What is glued before the first token's stem.
    pub prefix: Features,
    /// What is glued after the last token's stem.
    pub ending: Features,
    /// Folded letters glued before.
    pub n_prefix: usize,
    /// Folded letters glued after.
    pub n_ending: usize,
}

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

/// A text, its pack, and what every token can be.
pub struct Words<'t> {
    /// The text.
    pub text: &'t Text<'t>,
    /// The language.
    pub pack: &'t Pack,
    hits: Vec<Hit>,
    starts: Vec<u32>,
    shapes: Vec<Shape<'t>>,
    /// The shape of each token, as an index into `shapes`.
    shape_of: Vec<u32>,
    /// What stands before each token, and before the end.
    counts: Vec<Counts>,
}

/// How many tokens up to a point are words or numbers, and how many are finite verbs: a question
/// about a stretch costs the same however long it is.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    words: u32,
    finite: u32,
}

impl<'t> Words<'t> {
    /// Looks every token up. Each distinct spelling is taken apart once.
    pub fn new(text: &'t Text<'t>, pack: &'t Pack) -> Self {
        let mut words = Self {
            text,
            pack,
            hits: Vec::new(),
            starts: Vec::with_capacity(text.len() + 1),
            shapes: Vec::new(),
            shape_of: Vec::with_capacity(text.len()),
            counts: Vec::with_capacity(text.len() + 1),
        };
        let mut analyses: Vec<Vec<Analysis<'t>>> = Vec::new();
        let mut known = Numbers::default();
        for at in 0..text.len() {
            words.starts.push(words.hits.len() as u32);
            let key = text.key(at);
            let nth = *known.at(key, analyses.len());
            if nth == analyses.len() {
                words.shapes.push(Shape::of(key, &pack.lexicon.affixes));
                analyses.push(if text.is_word(at) { pack.lexicon.analyses(key) } else { vec![] });
            }
            words.shape_of.push(nth as u32);
            words.enter(at, &analyses[nth]);
        }
        words.starts.push(words.hits.len() as u32);
        words.count();
        words
    }

    fn count(&mut self) {
        let mut before = Counts::default();
        for at in 0..self.text.len() {
            self.counts.push(before);
            let is_sign = matches!(self.text.kind(at), Some(Kind::Punct(_)));
            before.words += u32::from(!is_sign);
            before.finite += u32::from(self.finite(at).is_some());
        }
        self.counts.push(before);
    }

    fn counts_in(&self, tokens: Range<usize>) -> Counts {
        let before = |at: usize| self.counts[at.min(self.text.len())];
        let (start, end) = (before(tokens.start), before(tokens.end.max(tokens.start)));
        Counts { words: end.words - start.words, finite: end.finite - start.finite }
    }

    /// What the letters of a token show by themselves; nothing past the end.
    pub(super) fn shape(&self, at: usize) -> Option<&Shape<'t>> {
        self.shapes.get(*self.shape_of.get(at)? as usize)
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether the text has no token.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What the token at `at` can begin: longest match first, then least stripping.
    pub fn hits(&self, at: usize) -> &[Hit] {
        let (Some(start), Some(end)) = (self.starts.get(at), self.starts.get(at + 1)) else {
            return &[];
        };
        &self.hits[*start as usize..*end as usize]
    }

    /// The best match of one table at a token.
    pub fn hit(&self, at: usize, table: Table) -> Option<&Hit> {
        self.hits(at).iter().find(|hit| hit.table == table)
    }

    /// Every match of one table at a token.
    pub fn hits_of(&self, at: usize, table: Table) -> impl Iterator<Item = &Hit> {
        self.hits(at).iter().filter(move |hit| hit.table == table)
    }

    /// Whether any finite verb of any table can begin here.
    pub fn can_be_finite(&self, at: usize) -> bool {
        self.hits(at).iter().any(|hit| hit.form.is_finite())
    }

    /// Whether the least stripped reading of the token, over all tables, is a finite verb.
    pub fn is_finite(&self, at: usize) -> bool {
        let hits = self.hits(at);
        let least = hits.iter().map(|hit| hit.n_prefix + hit.n_ending).min();
        hits.iter().any(|hit| hit.form.is_finite() && Some(hit.n_prefix + hit.n_ending) == least)
    }

    /// The ways of taking a name's glued letters off, least first; the first strips nothing.
    pub fn splits(&self, at: usize) -> &[Split<'t>] {
        self.shape(at).map_or(&[], |shape| &shape.splits)
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

    fn enter(&mut self, at: usize, analyses: &[Analysis<'t>]) {
        let start = self.hits.len();
        let spelling = spelling(self.text.written(at));
        let feminine = has_feminine_end(self.text.written(at));
        let next = self.text.key(at + 1);
        // Some words begin a hundred phrases: the word behind tells most of them at a look.
        let goes_on = |it: &&Analysis<'_>| {
            it.lexeme.rest.first().is_none_or(|word| next.starts_with(&**word))
        };
        for analysis in analyses.iter().filter(goes_on) {
            if let Some(hit) = self
                .match_rest(at, analysis)
                // The feminine ending folds like "his", and is not.
                .filter(|hit| !(feminine && hit.n_tokens == 1 && hit.ending.has(Features::HIS)))
                .filter(|_| !is_other_spelling(analysis, analyses, spelling))
                .filter(|_| !is_verb_with_his(analysis, analyses, spelling))
                .filter(|hit| analysis.lexeme.is_listed || self.is_verb_here(at, hit))
            {
                self.hits.push(hit);
            }
        }
        // Stable: among equal lengths the order of least stripping stays.
        sorting::sort_by_key(&mut self.hits[start..], |hit| core::cmp::Reverse(hit.n_tokens));
    }

    /// A phrase needs its further words, the last of them with any ending that fits.
    fn match_rest(&self, at: usize, analysis: &Analysis<'t>) -> Option<Hit> {
        let lexeme = analysis.lexeme;
        let mut hit = Hit {
            table: lexeme.table,
            row: lexeme.row as usize,
            form: lexeme.class,
            n_tokens: 1 + lexeme.rest.len(),
            prefix: analysis.prefix,
            ending: analysis.ending,
            n_prefix: analysis.n_prefix as usize,
            n_ending: analysis.n_ending as usize,
        };
        let Some((last, inner)) = lexeme.rest.split_last() else { return Some(hit) };
        let mut inner = inner.iter().enumerate();
        if analysis.n_ending > 0
            || !inner.all(|(offset, word)| self.text.key(at + 1 + offset) == &**word)
        {
            return None;
        }
        let written = self.text.key(at + lexeme.rest.len());
        if written != &**last {
            let ending = self.pack.lexicon.ending_between(last, written, lexeme.class)?;
            (hit.ending, hit.n_ending) = (ending.features, ending.n_letters as usize);
        }
        Some(hit)
    }

    /// The tokens of a range that are words or numbers.
    pub fn word_count(&self, tokens: Range<usize>) -> usize {
        self.counts_in(tokens).words as usize
    }

    /// Whether a finite verb stands in the stretch.
    pub fn has_finite(&self, tokens: Range<usize>) -> bool {
        self.counts_in(tokens).finite > 0
    }
}

/// Whether a word that only folds like the written one gives way to one that is spelled like it.
fn is_other_spelling(analysis: &Analysis<'_>, analyses: &[Analysis<'_>], written: u8) -> bool {
    let stripped = |other: &Analysis<'_>| other.n_prefix + other.n_ending;
    let is_better = |other: &&Analysis<'_>| {
        other.lexeme.spelling == written
            && stripped(other) == stripped(analysis)
            && other.lexeme.rest.is_empty()
    };
    // Behind an ending the last letter is not the stem's own: it tells nothing.
    analysis.n_ending == 0
        && analysis.lexeme.rest.is_empty()
        && analysis.lexeme.spelling != written
        && analyses.iter().any(|other| is_better(&other))
}

/// Whether a noun in ta marbuta gives way to a verb with "him" glued on: its last letter is written as
/// that pronoun is.
fn is_verb_with_his(analysis: &Analysis<'_>, analyses: &[Analysis<'_>], written: u8) -> bool {
    let is_verb = |other: &Analysis<'_>| {
        other.ending.has(Features::HIS) && other.lexeme.class.is_finite() && other.n_prefix <= 1
    };
    analysis.n_ending == 0
        && analysis.lexeme.rest.is_empty()
        && analysis.lexeme.spelling & !written & FEMININE_END != 0
        && analyses.iter().any(is_verb)
}

/// What claims and cues ask of a token again and again.
impl Words<'_> {
    /// The readings that strip least: where a word is in a table as it stands, what is left of it
    /// after stripping is no evidence. Time words, which include words that only bound a phrase,
    /// count where no other table knows the word.
    pub fn least(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let hits = self.hits(at);
        let only_time = hits.iter().all(|hit| hit.table == Table::Time);
        let counted = move |hit: &&Hit| only_time || hit.table != Table::Time;
        let least = hits.iter().filter(counted).map(|hit| hit.n_prefix + hit.n_ending).min();
        hits.iter().filter(counted).filter(move |hit| Some(hit.n_prefix + hit.n_ending) == least)
    }

    /// The function words a token can be, by least stripping and longest match.
    pub fn functions(&self, at: usize) -> impl Iterator<Item = (FunctionKind, &Hit)> {
        let found = self.hits_of(at, Table::Function);
        let least = self.least(at).map(|hit| hit.n_prefix + hit.n_ending).next();
        found
            .filter(move |hit| hit.n_tokens > 1 || Some(hit.n_prefix + hit.n_ending) == least)
            .map(|hit| (self.pack.functions[hit.row].kind, hit))
    }

    /// Whether the token is a function word of that kind.
    pub fn is_function(&self, at: usize, kind: FunctionKind) -> bool {
        self.functions(at).any(|(found, _)| found == kind)
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
        let bare = |hit: &Hit| hit.n_ending == 0 && hit.n_tokens == 1;
        has_low_hamza(self.text.written(at))
            && self.functions(at).any(|(kind, hit)| kind == FunctionKind::That && bare(hit))
            && self.least(at + 1).any(|hit| hit.form.is_perfect())
            && !self.least(at + 1).any(|hit| hit.form.is_noun())
            && self.finite(at + 1).is_some()
    }

    /// Whether the token is a preposition as a word of its own.
    pub fn is_preposition(&self, at: usize) -> bool {
        self.functions(at).any(|(kind, _)| kind.is_preposition())
    }

    /// Whether a preposition is glued to the front of the token, in every least reading of it.
    pub fn has_glued_preposition(&self, at: usize) -> bool {
        let mut hits = self.least(at).peekable();
        hits.peek().is_some() && hits.all(|hit| hit.prefix.any(Features::PREPOSITION))
    }

    /// Whether the token is an auxiliary verb.
    pub fn is_auxiliary(&self, at: usize) -> bool {
        self.hits_of(at, Table::Verb)
            .any(|hit| hit.form.is_finite() && self.pack.verbs[hit.row].kind == VerbKind::Auxiliary)
    }

    /// The finite verb of any table that the token is by least stripping. A form that is also a noun is
    /// no verb behind a preposition.
    pub fn finite(&self, at: usize) -> Option<&Hit> {
        let verb = self.least(at).find(|hit| hit.form.is_finite())?;
        let after_preposition = || {
            at > 0
                && self.functions(at - 1).any(|(kind, hit)| {
                    kind.is_preposition() && hit.n_tokens == 1 && !hit.ending.any(Features::PRONOUN)
                })
        };
        let is_noun = self.least(at).any(|hit| hit.form.is_noun()) && after_preposition();
        let is_phrase = || {
            // No word of a listed name of several words is a verb: "the movement Fatah".
            let covers = |back: usize| {
                at.checked_sub(back).is_some_and(|first| {
                    self.hits_of(first, Table::Actor)
                        .any(|hit| hit.n_tokens > back.max(1) && !hit.form.is_finite())
                })
            };
            (0..LONGEST_NAME).any(covers)
        };
        let in_name = || {
            let kinds = |at: usize| {
                let rows = self.hits_of(at, Table::Actor).filter(|hit| hit.n_prefix == 0);
                rows.map(|hit| self.pack.actors[hit.row].kind)
            };
            let links = kinds(at).any(|kind| kind == ActorWordKind::NameLink);
            let before = at.checked_sub(1);
            links && before.is_some_and(|at| kinds(at).any(|kind| kind == ActorWordKind::Given))
        };
        (!is_noun
            && !is_phrase()
            && !in_name()
            && !self.is_object(at)
            && !self.is_month_of_day(at)
            && !self.is_accusative(at, verb)
            && !self.is_explained(at + verb.n_tokens))
        .then_some(verb)
    }

    /// Whether a relative pronoun stands behind a comma right here: what it explains is a noun.
    fn is_explained(&self, after: usize) -> bool {
        self.text.is_punct(after, Punct::Comma)
            && self.is_function(after + 1, FunctionKind::Relative)
    }

    /// Whether what has the dual's ending is a noun in the accusative: behind a complementiser, or joined
    /// by its first letter to a verb that is no dual ("he went alone").
    fn is_accusative(&self, at: usize, verb: &Hit) -> bool {
        let is_dual = |hit: &Hit| hit.form.is_perfect() && hit.ending.has(Features::DUAL);
        let Some(before) = at.checked_sub(1).filter(|_| is_dual(verb)) else { return false };
        let joined = verb.prefix.any(Features::CONJUNCTION);
        // Not `is_that`, which asks for the verb behind it.
        self.is_function(before, FunctionKind::That)
            || joined && self.least(before).any(|hit| hit.form.is_finite() && !is_dual(hit))
    }

    /// Whether a preposition that only nouns follow stands right before the token.
    fn is_object(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        before.is_some_and(|before| {
            self.functions(before).any(|(kind, hit)| {
                hit.n_tokens == 1
                    && hit.n_ending == 0
                    && matches!(kind, FunctionKind::In | FunctionKind::To | FunctionKind::About)
            })
        })
    }

    /// Whether the token is the name of a month behind the number of its day or another word of time
    /// ("the end of August").
    fn is_month_of_day(&self, at: usize) -> bool {
        let is_month =
            |hit: &Hit| matches!(self.pack.times.get(hit.row), Some(TimeRow::Month { .. }));
        let Some(before) = at.checked_sub(1) else { return false };
        let is_day = self.text.key(before).as_bytes().last().is_some_and(u8::is_ascii_digit);
        (is_day || self.hit(before, Table::Time).is_some())
            && self.hits_of(at, Table::Time).any(is_month)
    }
}
