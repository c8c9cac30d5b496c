//! The tokens of a text as words of time.

use crate::pack::rows::{
    ActorWordKind, FunctionKind, StanceKind, TimeMark, TimeRow, Unit, UnitCount,
};
use crate::pack::{Features, Hit, Table, Words};
use crate::text::{Kind, Punct, Text};
use isnad_account::LinkClass;
use std::ops::Range;

/// Tokens of the longest note in brackets.
const LONGEST_NOTE: usize = 400;

/// A word of time found at a token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'a, T> {
    pub(super) what: T,
    pub(super) hit: &'a Hit,
    /// One past the last token.
    pub(super) end: usize,
}

/// A text seen through its words of time.
pub(super) struct Scan<'a> {
    pub(super) words: &'a Words<'a>,
    article: &'a str,
    testimonies: Vec<Range<usize>>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(words: &'a Words<'a>) -> Self {
        let article = words.pack.times.iter().find_map(|row| match row {
            TimeRow::Article(letters) => Some(letters.as_str()),
            _ => None,
        });
        let article = article.unwrap_or_default();
        Self { words, article, testimonies: super::speech::testimonies(words.text) }
    }

    /// The end of a paragraph in brackets that begins here: a note of the editor, after which the story goes on.
    pub(super) fn note_in_brackets(&self, at: usize) -> Option<usize> {
        let opens = self.is_punct(at, Punct::BracketOpen) && (at == 0 || self.is_after_break(at));
        let last = (at + LONGEST_NOTE).min(self.len());
        let close =
            opens.then(|| (at..last).find(|at| self.is_punct(*at, Punct::BracketClose)))??;
        self.is_after_break(close + 1).then_some(close)
    }

    /// Where the quotation over paragraphs begins that a token stands in.
    pub(super) fn testimony_at(&self, at: usize) -> Option<usize> {
        let nth = self.testimonies.partition_point(|quote| quote.end <= at);
        self.testimonies.get(nth).map(|quote| quote.start).filter(|start| *start <= at)
    }

    pub(super) fn text(&self) -> &'a Text<'a> {
        self.words.text
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The first reading of the token that `want` accepts: longest phrase, then least stripped.
    pub(super) fn find<T>(
        &self,
        at: usize,
        want: impl Fn(&TimeRow) -> Option<T>,
    ) -> Option<Seen<'a, T>> {
        self.words.hits_of(at, Table::Time).find_map(|hit| {
            let what = want(self.words.pack.times.get(hit.row)?)?;
            Some(Seen { what, hit, end: at + hit.n_tokens })
        })
    }

    /// As [`Scan::find`], for a word that is nobody's: no pronoun is glued behind.
    pub(super) fn find_bare<T>(
        &self,
        at: usize,
        want: impl Fn(&TimeRow) -> Option<T>,
    ) -> Option<Seen<'a, T>> {
        self.words
            .hits_of(at, Table::Time)
            .filter(|hit| !hit.ending.any(Features::PRONOUN))
            .find_map(|hit| {
                let what = want(self.words.pack.times.get(hit.row)?)?;
                Some(Seen { what, hit, end: at + hit.n_tokens })
            })
    }

    /// The end of a marker word that begins here.
    pub(super) fn mark(&self, at: usize, mark: TimeMark) -> Option<usize> {
        let is_it = |row: &TimeRow| (*row == TimeRow::Mark(mark)).then_some(());
        self.find(at, is_it).map(|seen| seen.end)
    }

    /// Past the marker word, or where we are.
    pub(super) fn skip(&self, at: usize, mark: TimeMark) -> usize {
        self.mark(at, mark).unwrap_or(at)
    }

    /// A unit that the word counts as `count`.
    pub(super) fn unit(&self, at: usize, count: UnitCount) -> Option<Seen<'_, Unit>> {
        // Only the least stripped reading: a plural is no singular with an ending.
        let seen = self.find_bare(at, |row| match row {
            TimeRow::Unit { unit, count, .. } => Some((*unit, *count)),
            _ => None,
        })?;
        (seen.what.1 == count).then_some(Seen { what: seen.what.0, hit: seen.hit, end: seen.end })
    }

    /// This very unit in the singular.
    pub(super) fn single(&self, at: usize, unit: Unit) -> Option<Seen<'_, Unit>> {
        self.unit(at, UnitCount::One).filter(|seen| seen.what == unit)
    }

    pub(super) fn is_punct(&self, at: usize, punct: Punct) -> bool {
        self.text().is_punct(at, punct)
    }

    pub(super) fn is_any_punct(&self, at: usize) -> bool {
        matches!(self.text().kind(at), Some(Kind::Punct(_)) | None)
    }

    /// Whether a line break stands before the token, or the text is over.
    pub(super) fn is_after_break(&self, at: usize) -> bool {
        at >= self.len() || self.text().token(at).after_break
    }

    /// A whole number in digits, with glued letters (a conjunction, the article) left out.
    pub(super) fn digits(&self, at: usize) -> Option<Digits> {
        if !self.words.ends_in_digit(at) {
            return None;
        }
        let key: &'a str = self.text().key(at);
        let letters = key.find(|c: char| c.is_ascii_digit())?;
        let (glued, digits) = key.split_at(letters);
        let value = digits.parse().ok()?;
        let prefix = self.glued(at, glued)?;
        Some(Digits { value, n_digits: digits.len(), prefix, end: at + 1 })
    }

    fn glued(&self, at: usize, letters: &str) -> Option<Features> {
        if letters.is_empty() {
            return Some(Features::NONE);
        }
        let bare = letters.strip_suffix(self.article).unwrap_or(letters);
        let definite = if bare.len() < letters.len() { Features::DEFINITE } else { Features::NONE };
        if bare.is_empty() {
            return Some(definite);
        }
        let n_letters = bare.chars().count();
        let splits = self.words.splits(at);
        splits.iter().find(|split| split.n_prefix == n_letters).map(|split| split.prefix | definite)
    }

    /// Whether the word bears the article, known to a table or not.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        let bears = |hit: &Hit| hit.prefix.has(Features::DEFINITE);
        // A small word like "to" only begins with the same letters.
        let small = || self.words.hits_of(at, Table::Function).any(|hit| hit.prefix.is_none());
        self.text().is_word(at)
            && (self.words.hits(at).iter().any(bears)
                || self.is_article(self.text().key(at)) && !small())
    }

    /// Whether a folded word begins with the article.
    pub(super) fn is_article(&self, word: &str) -> bool {
        !self.article.is_empty()
            && word.len() > self.article.len()
            && word.starts_with(self.article)
    }

    /// Whether these tokens are the whole text, but for signs: somebody typed a time and nothing else.
    pub(super) fn is_whole(&self, from: usize, to: usize) -> bool {
        let near = from <= MOST_SIGNS && self.len() - to.min(self.len()) <= MOST_SIGNS;
        near && (0..from).chain(to..self.len()).all(|at| self.is_any_punct(at))
    }

    /// Where a line of the page around the account ends, if one begins here: "read also", "reading time".
    pub(super) fn furniture(&self, at: usize) -> Option<usize> {
        let opens = at == 0 || self.is_after_break(at);
        let from = self.mark(at, TimeMark::Furniture).filter(|_| opens)?;
        Some((from..self.len()).find(|at| self.is_after_break(*at)).unwrap_or(self.len()))
    }

    /// Whether these tokens are a line of their own, or open one before a colon or a dash.
    pub(super) fn is_line_head(&self, from: usize, to: usize) -> bool {
        let opens = from == 0 || self.is_after_break(from);
        let parted = self.is_punct(to, Punct::Colon) || self.is_punct(to, Punct::Dash);
        opens && (self.is_after_break(to) || parted)
    }

    /// Whether these tokens open a paragraph or the quotation that it begins with, before a colon: the day of an
    /// entry in a diary.
    pub(super) fn heads_entry(&self, from: usize, to: usize) -> bool {
        let quoted = from > 0 && self.is_punct(from - 1, Punct::Open);
        let from = from - usize::from(quoted);
        (from == 0 || self.is_after_break(from)) && self.is_punct(to, Punct::Colon)
    }

    /// Whether a quotation is heard in a recording, or read in minutes, that its paragraph names before it.
    pub(super) fn is_recorded(&self, quote: usize) -> bool {
        let near = (quote.saturating_sub(RECORDED)..quote).rev();
        let mut line = near.take_while(|at| !self.is_after_break(at + 1));
        line.any(|at| self.mark(at, TimeMark::Recorded).is_some())
    }

    /// Whether a conjunction is glued to the word.
    pub(super) fn has_and(&self, at: usize) -> bool {
        self.digits(at).is_some_and(|digits| digits.prefix.has(Features::AND))
            || self
                .words
                .hits_of(at, Table::Time)
                .next()
                .is_some_and(|hit| hit.prefix.has(Features::AND))
    }

    /// Whether a word stands before that makes this one part of a name ("the paper Evening"), a quotation mark between.
    pub(super) fn is_in_name(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let quoted = before.is_some_and(|before| {
            self.is_punct(before, Punct::Open) || self.is_punct(before, Punct::Quote)
        });
        let before = if quoted { before.and_then(|at| at.checked_sub(1)) } else { before };
        before.is_some_and(|at| self.mark(at, TimeMark::NoDay).is_some())
    }

    /// Whether the word is a given name and hence what follows may be a family's.
    pub(super) fn is_given_name(&self, at: usize) -> bool {
        self.words.hits_of(at, Table::Actor).any(|hit| {
            let kind = self.words.pack.actors.get(hit.row).map(|row| row.kind);
            kind == Some(ActorWordKind::Given)
        })
    }

    /// Whether the word is a given name and no noun for what is said or written ("in a statement on Thursday").
    pub(super) fn is_only_name(&self, at: usize) -> bool {
        let speech = |kind| matches!(kind, FunctionKind::Speech | FunctionKind::Document);
        self.is_given_name(at) && !self.words.functions(at).any(|(kind, _)| speech(kind))
    }

    /// The sentence that holds a token.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        let text = self.text();
        text.sentences.get(text.sentence_of(at)).cloned().unwrap_or(at..at)
    }

    /// Whether a word that looks ahead (a future verb, "due") stands within a few tokens of the phrase.
    pub(super) fn looks_ahead(&self, tokens: &Range<usize>) -> bool {
        let moved = || {
            let to = tokens.start > 0 && self.mark(tokens.start - 1, TimeMark::To).is_some();
            let mut near = self.neighbours(tokens, NEAR_AFTER, 0);
            to && near.any(|at| self.mark(at, TimeMark::Reschedule).is_some())
        };
        let ahead = |at: usize| self.is_future(at) || self.intends(at);
        // A word that is a noun as well tells nothing done.
        let is_noun = |at: usize| self.words.least(at).any(|hit| hit.form.is_noun());
        let done = |at: usize| {
            self.words.finite(at).is_some_and(|hit| hit.form.is_perfect()) && !is_noun(at)
        };
        let behind = || self.neighbours(tokens, 0, NEAR_AFTER).any(ahead);
        // The nearest verb decides: "is to study what was signed on Sunday".
        let mut before: Vec<usize> = self.neighbours(tokens, NEAR_BEFORE, 0).collect();
        before.reverse();
        let nearest = before.into_iter().find_map(|at| {
            if ahead(at) {
                Some(true)
            } else {
                // "By a statement they issued": a verb behind such a noun describes it.
                let tells = !self.words.is_auxiliary(at) && (at == 0 || !self.is_described(at - 1));
                (done(at) && tells || self.is_issued(at, tokens.start)).then_some(false)
            }
        });
        moved() || nearest.unwrap_or(false) || behind()
    }

    /// "A statement issued on Thursday": a verb in the past between a document and the phrase is dated by it.
    fn is_issued(&self, at: usize, phrase: usize) -> bool {
        let speech = |kind| matches!(kind, FunctionKind::Speech | FunctionKind::Document);
        let done = || self.words.finite(at).is_some_and(|hit| hit.form.is_perfect());
        at + 1 == phrase
            && at > 0
            && self.words.functions(at - 1).any(|(kind, _)| speech(kind))
            && done()
    }

    /// Whether the nearest verb before a phrase tells of what is or will be, or sets a condition.
    pub(super) fn hangs_on_present(&self, at: usize) -> bool {
        let first = self.telling_from(at);
        let near = at.saturating_sub(NEAR_BEFORE).max(first)..at;
        let Some(verb) = near.clone().rev().find(|at| self.verb(*at).is_some()) else {
            return false;
        };
        // "May be held" looks ahead; "was not held" does not.
        let negates = |hit: &Hit| {
            let kind = self.words.pack.stances.get(hit.row).map(|row| row.kind);
            !matches!(kind, Some(StanceKind::Hedge | StanceKind::Future | StanceKind::Booster))
        };
        let negated = verb > first && self.words.hit(verb - 1, Table::Stance).is_some_and(negates);
        let condition = verb > first + 1 && self.words.is_that(verb - 2);
        let seen = self.is_seen(verb);
        self.verb(verb).is_some_and(|hit| hit.form.is_imperfect())
            && (!negated || condition)
            && !seen
    }

    /// "Saw masked men cut the rails": somebody saw or heard what the verb behind tells.
    pub(super) fn is_seen(&self, verb: usize) -> bool {
        let near = verb.saturating_sub(PERCEIVED).max(self.sentence(verb).start)..verb;
        let perceived = |hit: &Hit| {
            hit.form.is_perfect() && self.words.pack.cues[hit.row].class == LinkClass::Perceive
        };
        near.rev()
            .take_while(|at| !self.words.is_that(*at) && !self.is_any_punct(*at))
            .any(|at| self.words.is_finite(at) && self.words.hits_of(at, Table::Cue).any(perceived))
    }

    /// "Intends to", "promises to".
    fn intends(&self, at: usize) -> bool {
        self.words.hits_of(at, Table::Cue).any(|hit| {
            let class = self.words.pack.cues[hit.row].class;
            hit.form.is_imperfect() && matches!(class, LinkClass::Decide | LinkClass::Promise)
        })
    }

    /// Whether a verb in the perfect stands within a few tokens of the phrase.
    pub(super) fn looks_back(&self, tokens: &Range<usize>) -> bool {
        self.neighbours(tokens, NEAR_BEFORE, NEAR_AFTER).any(|at| {
            let done = |hit: &Hit| hit.form.is_perfect();
            self.words.is_finite(at) && self.words.hits(at).iter().any(done)
                || at < tokens.start && self.mark(at, TimeMark::Undone).is_some()
        })
    }

    /// Whether a finite word of saying stands right before the phrase, or one word before it.
    pub(super) fn is_by_cue(&self, tokens: &Range<usize>) -> bool {
        self.neighbours(tokens, 2, 0).any(|at| {
            // "A letter which he wrote two days ago": what describes a thing is no saying of the account's own.
            let opens = at == 0 || self.is_any_punct(at - 1) || self.is_described(at - 1);
            let describes = |hit: &Hit| opens && hit.ending.any(Features::PRONOUN);
            let mut cues = self.words.hits_of(at, Table::Cue);
            cues.any(|hit| hit.form.is_finite() && !describes(hit))
        })
    }

    /// Whether a phrase is the first of what somebody says: right behind a colon, or behind a connective that is.
    pub(super) fn is_answer(&self, at: usize) -> bool {
        at > 0 && self.is_punct(at - 1, Punct::Colon)
    }

    /// Whether a colon stands before, in the same line, that a word of saying leads up to.
    pub(super) fn is_behind_colon(&self, at: usize) -> bool {
        let first = at.saturating_sub(NEAR_BEFORE).max(self.sentence(at).start);
        let mut before = (first..at).rev().take_while(|at| !self.is_after_break(at + 1));
        let colon = before.find(|at| self.is_punct(*at, Punct::Colon));
        let says = |at: usize| self.words.hits_of(at, Table::Cue).any(|hit| hit.form.is_finite());
        let near =
            |colon: usize| colon.saturating_sub(NEAR_AFTER).max(self.sentence(at).start)..colon;
        self.text().quote_at(at).is_none() && colon.is_some_and(|colon| near(colon).any(says))
    }

    /// Tokens of the same sentence up to so many before and after a phrase.
    pub(super) fn neighbours(
        &self,
        tokens: &Range<usize>,
        before: usize,
        after: usize,
    ) -> impl Iterator<Item = usize> + use<> {
        let sentence = self.sentence(tokens.start);
        let first = tokens.start.saturating_sub(before).max(self.telling_from(tokens.start));
        let last = (tokens.end + after).min(sentence.end).max(tokens.end);
        // What a new clause tells is not told of this one, nor what stands behind the sign that ends it.
        let inside = tokens.start > sentence.start && !self.is_any_punct(tokens.start - 1);
        let over = |at: &usize| {
            self.joins_clause(*at) || self.words.is_that(*at) || inside && self.is_any_punct(*at)
        };
        let last = (tokens.end..last).find(over).unwrap_or(last);
        (first..tokens.start).chain(tokens.end..last)
    }

    /// Whether what was wished for or expected on a day that was told since a token leads up to a phrase: it is of
    /// no day told.
    pub(super) fn is_wished_since(&self, from: usize, at: usize) -> bool {
        let from = from.max(at.saturating_sub(NEAR_BEFORE));
        let that = (from.max(self.sentence(at).start)..at).rev().find(|at| self.words.is_that(*at));
        that.is_some_and(|that| self.words.hits(that + 1).iter().any(|hit| hit.form.is_imperfect()))
    }

    /// Where the words begin that tell when a phrase happens: behind a colon or the opening of the quotation that it
    /// stands in, or at "and that" with a subject of its own; else its sentence.
    fn telling_from(&self, at: usize) -> usize {
        let first = self.sentence(at).start;
        let quote = self.text().quote_at(at).map_or(first, |quote| quote.start.max(first));
        let near = at.saturating_sub(NEAR_BEFORE).max(quote)..at;
        let mut before = near.rev();
        before.find(|at| self.is_punct(*at, Punct::Colon) || self.adds_that(*at)).unwrap_or(quote)
    }

    /// "And that the delegation": what was told before it has a verb of its own. With a verb behind it, what was
    /// due or asked for goes on.
    fn adds_that(&self, at: usize) -> bool {
        let mut that = self.words.functions(at).filter(|(kind, _)| *kind == FunctionKind::That);
        let joined = that.next().filter(|(_, hit)| hit.prefix.any(Features::CONJUNCTION));
        joined.is_some_and(|(_, hit)| {
            let is_own = hit.ending.any(Features::PRONOUN);
            is_own || !self.words.hits(at + 1).iter().any(|hit| hit.form.is_imperfect())
        })
    }
}

/// Signs before or behind a time that is all the text.
const MOST_SIGNS: usize = 4;
/// How far before a quotation the recording may be named that it is heard in.
const RECORDED: usize = 60;
/// Words from a verb of seeing to the one that tells what was seen.
const PERCEIVED: usize = 4;
/// How far a verb's tense reaches.
const NEAR_BEFORE: usize = 12;
const NEAR_AFTER: usize = 6;

/// A whole number written in digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    pub(super) value: u32,
    pub(super) n_digits: usize,
    pub(super) prefix: Features,
    pub(super) end: usize,
}
