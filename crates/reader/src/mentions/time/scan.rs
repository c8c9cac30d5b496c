//! The tokens of a text as words of time.

use crate::pack::rows::{ActorWordKind, FunctionKind, TimeMark, TimeRow, Unit, UnitCount};
use crate::pack::{Features, Hit, Table, Words};
use crate::text::{Kind, Punct, Text};
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
}

/// Signs before or behind a time that is all the text.
const MOST_SIGNS: usize = 4;
/// How far before a quotation the recording may be named that it is heard in.
const RECORDED: usize = 60;

/// A whole number written in digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    pub(super) value: u32,
    pub(super) n_digits: usize,
    pub(super) prefix: Features,
    pub(super) end: usize,
}
