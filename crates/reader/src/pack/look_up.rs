//! The words of a text looked up: every distinct word is taken apart once, and tokens that can be the
//! same share one list of what they can be.

use super::features::Features;
use super::lexicon::Analysis;
use super::readings::Hit;
use super::words::Words;
use crate::text::fold::FEMININE_END;
use core::cmp::Reverse;
use isnad_account::sorting;

/// What a distinct folded word can be by itself, and the phrases that it can begin.
#[derive(Clone, Copy, Default)]
struct Entry {
    is_known: bool,
    words: (u32, u32),
    phrases: (u32, u32),
    /// The first list of readings of this word, as an index into `lists`.
    first: Option<u32>,
}

/// What tells tokens of one folded word apart, beside the phrases that they begin.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Case {
    /// How the word is spelled: two spellings of one folded word can be different words.
    spelling: u8,
    is_feminine: bool,
    /// Only its shape tells that it may be a verb, and here it is none.
    is_no_verb: bool,
}

/// A list of readings and what it was made for.
struct List {
    case: Case,
    /// How many of its readings are phrases.
    n_phrases: u32,
    /// The next list of the same word.
    next: Option<u32>,
}

/// Lists of one word that are looked through for one with the same phrases: no work may grow faster
/// than the text.
const MOST_ALIKE: usize = 24;

/// Looks every token of a text up.
pub(super) struct LookUp<'w, 't> {
    words: &'w mut Words<'t>,
    entries: Vec<Entry>,
    analyses: Vec<Analysis<'t>>,
    lists: Vec<List>,
    /// The phrases at one token.
    phrases: Vec<Hit>,
}

impl<'w, 't> LookUp<'w, 't> {
    /// Tells what each token of the text can be.
    pub(super) fn of(words: &'w mut Words<'t>) {
        let mut look_up = Self {
            entries: vec![Entry::default(); words.text.n_words()],
            analyses: Vec::new(),
            lists: Vec::new(),
            phrases: Vec::new(),
            words,
        };
        for at in 0..look_up.words.len() {
            let list = look_up.list_at(at);
            look_up.words.readings.push_token(list);
        }
    }

    /// The list of what a token can be.
    fn list_at(&mut self, at: usize) -> u32 {
        let word = self.words.text.word(at);
        if !self.entries[word].is_known {
            self.entries[word] = self.entry(at);
        }
        let entry = self.entries[word];
        self.find_phrases(at, entry.phrases);
        let case = self.case(at, entry.words);
        let mut next = entry.first;
        for _ in 0..MOST_ALIKE {
            let Some(list) = next else { break };
            let known = &self.lists[list as usize];
            let phrases = &self.words.readings.hits(list)[..known.n_phrases as usize];
            if known.case == case && *phrases == self.phrases[..] {
                return list;
            }
            next = known.next;
        }
        self.make_list(word, case)
    }

    fn case(&self, at: usize, words: (u32, u32)) -> Case {
        let text = self.words.text;
        let by_shape = match &self.analyses[words.0 as usize..words.1 as usize] {
            [only] if !only.lexeme.is_listed => Some(Hit::of(only)),
            _ => None,
        };
        Case {
            spelling: text.spelling(at),
            is_feminine: text.has_feminine_end(at),
            is_no_verb: by_shape.is_some_and(|hit| !self.words.is_verb_here(at, &hit)),
        }
    }

    /// Takes the word at a token apart.
    fn entry(&mut self, at: usize) -> Entry {
        let Words { text, pack, .. } = *self.words;
        let found = if text.is_word(at) { pack.lexicon.analyses(text.key(at)) } else { Vec::new() };
        let is_word = |analysis: &&Analysis<'_>| analysis.lexeme.rest.is_empty();
        let start = self.analyses.len() as u32;
        self.analyses.extend(found.iter().filter(is_word));
        let middle = self.analyses.len() as u32;
        self.analyses.extend(found.iter().filter(|analysis| !is_word(analysis)));
        let end = self.analyses.len() as u32;
        Entry { is_known: true, words: (start, middle), phrases: (middle, end), first: None }
    }

    /// Finds the phrases that begin at a token, the longest first, then the least stripped.
    fn find_phrases(&mut self, at: usize, analyses: (u32, u32)) {
        self.phrases.clear();
        if analyses.0 == analyses.1 {
            return;
        }
        // Some words begin a hundred phrases: the word behind tells most of them at a look.
        let next = self.words.text.key(at + 1);
        // Their last letters differ sooner than their first.
        let goes_on = |it: &&Analysis<'_>| {
            it.lexeme.rest.first().is_none_or(|word| {
                let last = word.len().saturating_sub(1);
                next.as_bytes().get(last) == word.as_bytes().get(last) && next.starts_with(&**word)
            })
        };
        let analyses = &self.analyses[analyses.0 as usize..analyses.1 as usize];
        let mut phrases = std::mem::take(&mut self.phrases);
        phrases.extend(analyses.iter().filter(goes_on).filter_map(|it| self.phrase(at, it)));
        sorting::sort_by_key(&mut phrases, |hit| Reverse(hit.n_tokens));
        self.phrases = phrases;
    }

    /// A phrase needs its further words, the last of them with any ending that fits.
    fn phrase(&self, at: usize, analysis: &Analysis<'t>) -> Option<Hit> {
        let Words { text, pack, .. } = *self.words;
        let lexeme = analysis.lexeme;
        let (last, inner) = lexeme.rest.split_last()?;
        let mut inner = inner.iter().enumerate();
        if analysis.n_ending > 0
            || !inner.all(|(offset, word)| text.key(at + 1 + offset) == &**word)
        {
            return None;
        }
        let mut hit = Hit::of(analysis);
        let written = text.key(at + lexeme.rest.len());
        if written != &**last {
            let ending = pack.lexicon.ending_between(last, written, lexeme.class)?;
            (hit.ending, hit.n_ending) = (ending.features, ending.n_letters as usize);
        }
        Some(hit)
    }

    /// The phrases that were found and what the word is by itself, as a list of its own.
    fn make_list(&mut self, word: usize, case: Case) -> u32 {
        let entry = &mut self.entries[word];
        let analyses = &self.analyses[entry.words.0 as usize..entry.words.1 as usize];
        let all = &self.analyses[entry.words.0 as usize..entry.phrases.1 as usize];
        let words = analyses
            .iter()
            .map(|analysis| (analysis, Hit::of(analysis)))
            // The feminine ending folds like "his", and is not.
            .filter(|(_, hit)| !(case.is_feminine && hit.ending.has(Features::HIS)))
            .filter(|(analysis, _)| !is_other_spelling(analysis, analyses, case.spelling))
            .filter(|(analysis, _)| !is_verb_with_his(analysis, all, case.spelling))
            .filter(|_| !case.is_no_verb)
            .map(|(_, hit)| hit);
        let n_phrases = self.phrases.len() as u32;
        let hits = self.phrases.iter().copied().chain(words);
        let list = self.words.readings.push_list(hits, self.words.pack);
        let next = entry.first.replace(list);
        self.lists.push(List { case, n_phrases, next });
        list
    }
}

/// Whether a word that only folds like the written one gives way to one that is spelled like it.
fn is_other_spelling(analysis: &Analysis<'_>, words: &[Analysis<'_>], written: u8) -> bool {
    let stripped = |other: &Analysis<'_>| other.n_prefix + other.n_ending;
    let is_better = |other: &Analysis<'_>| {
        other.lexeme.spelling == written && stripped(other) == stripped(analysis)
    };
    // Behind an ending the last letter is not the stem's own: it tells nothing.
    analysis.n_ending == 0 && analysis.lexeme.spelling != written && words.iter().any(is_better)
}

/// Whether a noun in ta marbuta gives way to a verb with "him" glued on: its last letter is written as
/// that pronoun is.
fn is_verb_with_his(analysis: &Analysis<'_>, all: &[Analysis<'_>], written: u8) -> bool {
    let is_verb = |other: &Analysis<'_>| {
        other.ending.has(Features::HIS) && other.lexeme.class.is_finite() && other.n_prefix <= 1
    };
    analysis.n_ending == 0
        && analysis.lexeme.spelling & !written & FEMININE_END != 0
        && all.iter().any(is_verb)
}
