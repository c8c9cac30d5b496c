//! What is yet to be done where a phrase stands: promised, asked for, ordered, decided, or due.

use super::scan::Scan;
use crate::pack::Table;
use crate::pack::rows::{FunctionKind, StanceKind, TimeMark};
use crate::pack::{Features, Hit};
use crate::text::Punct;
use isnad_account::LinkClass;
use std::ops::Range;

/// How far before a phrase the word may stand that makes it a term.
const REACH: usize = 18;
/// Tokens from an auxiliary in the past to the word for "due" that it puts there: "it was, so he said, due".
const PUT_BACK: usize = 2;
/// Words of "it had been due" at most.
const LONGEST_DUE: usize = 4;

impl Scan<'_> {
    /// Whether the phrase is a term set for what is not yet done. The nearest word decides: what follows a
    /// verb in the perfect is told as done.
    pub(super) fn is_due(&self, tokens: &Range<usize>) -> bool {
        let before: Vec<usize> = self.neighbours(tokens, REACH, 0).collect();
        for at in before.into_iter().rev() {
            if self.sets_a_term(at) {
                return true;
            }
            let done = self.words.finite(at).is_some_and(|hit| hit.form.is_perfect());
            // "Who is still at large" tells nothing done.
            if done && !self.words.is_auxiliary(at) {
                return false;
            }
        }
        false
    }

    /// A word that promises, asks, orders or decides, in whatever form; a verb of the future; "must".
    fn sets_a_term(&self, at: usize) -> bool {
        let asks = |hit: &Hit| {
            match self.words.pack.cues[hit.row].class {
                LinkClass::Promise | LinkClass::Order | LinkClass::Decide => true,
                // "A call for help" asks for nothing more.
                LinkClass::Request => !hit.form.is_noun(),
                _ => false,
            }
        };
        let owed = |hit: &Hit| self.is_owed(hit) && !self.is_past_auxiliary(at);
        self.is_future(at)
            || self.words.hits_of(at, Table::Cue).any(asks)
            || self.words.hits_of(at, Table::Stance).any(owed)
    }

    /// A verb of the future, or a word like "due" that no past auxiliary puts back.
    pub(super) fn is_future(&self, at: usize) -> bool {
        let will = |hit: &Hit| hit.form.is_imperfect() && hit.prefix.has(Features::FUTURE);
        // A foreign name may have the letters of one, with nothing behind it that it could be a verb of.
        let governs = !self.is_any_punct(at + 1) || self.is_sentence_end(at + 1);
        // "Travelled" has the letters of "I shall flee": what strips least counts.
        let done = || self.words.finite(at).is_some_and(|hit| hit.form.is_perfect());
        governs && self.words.hits(at).iter().any(will) && !done()
            || self.mark(at, TimeMark::Future).is_some() && !self.was_due(at)
    }

    /// Whether the article itself says that something is due: nothing is told as done before it in the clause, and
    /// nobody says it.
    pub(super) fn is_scheduled(&self, at: usize) -> bool {
        let clause = self.clause_before(at);
        let is_own = self.text().quote_at(at).is_none() && !self.words.is_that(clause.start);
        // "Its transfer is due": what stands behind tells nothing done.
        let due = clause.clone().find(|at| self.mark(*at, TimeMark::Future).is_some());
        is_own && due.is_some_and(|due| !self.tells_past(clause.start..due))
    }

    fn is_sentence_end(&self, at: usize) -> bool {
        at >= self.sentence(at.saturating_sub(1)).end || self.is_punct(at, Punct::Stop)
    }

    /// Whether what stands here as due was so in the past: "it had been due".
    pub(super) fn was_due(&self, at: usize) -> bool {
        let first = self.sentence(at).start;
        (at.saturating_sub(PUT_BACK).max(first)..at).any(|at| self.is_past_auxiliary(at))
    }

    /// Whether a noun stands here that what follows describes: it has no article, nor anybody's.
    pub(super) fn is_described(&self, at: usize) -> bool {
        let plain = |hit: &Hit| {
            hit.form.is_noun() && hit.prefix.is_none() && !hit.ending.any(Features::PRONOUN)
        };
        let known = self.words.hits(at);
        let noun = known.is_empty() || self.words.least(at).any(plain);
        noun && self.text().is_word(at) && !self.is_definite(at) && !self.is_only_name(at)
    }

    /// Whether a new clause is joined on here: behind a sign, with its conjunction.
    pub(super) fn joins_clause(&self, at: usize) -> bool {
        let joined = |hit: &Hit| hit.prefix.any(Features::CONJUNCTION);
        at > 0 && self.is_any_punct(at - 1) && self.words.least(at).next().is_some_and(joined)
    }

    /// Whether words for "it had been due" end right before a token.
    pub(super) fn had_been_due(&self, end: usize) -> bool {
        let first = self.sentence(end).start;
        let due = |at: usize| {
            let mut hits = self.words.hits_of(at, Table::Stance);
            hits.any(|hit| at + hit.n_tokens == end && self.is_owed(hit))
        };
        (end.saturating_sub(LONGEST_DUE).max(first)..end)
            .any(|at| self.is_past_auxiliary(at) && (due(at) || due(at + 1)))
    }

    /// Whether a clause tells what had been due: "it was due that".
    pub(super) fn was_planned(&self, clause: Range<usize>) -> bool {
        let near = clause.start.max(clause.end.saturating_sub(REACH))..clause.end;
        near.into_iter().any(|at| self.words.is_that(at) && self.had_been_due(at))
    }

    pub(super) fn is_past_auxiliary(&self, at: usize) -> bool {
        self.words.is_auxiliary(at)
            && self.words.finite(at).is_some_and(|hit| hit.form.is_perfect())
    }

    fn is_owed(&self, hit: &Hit) -> bool {
        self.words.pack.stances.get(hit.row).is_some_and(|row| row.kind == StanceKind::Future)
    }

    /// The clause that leads up to a phrase, from where it was joined on.
    pub(super) fn clause_before(&self, at: usize) -> Range<usize> {
        let first = self.sentence(at).start;
        (first..at).rev().find(|at| self.joins_clause(*at)).unwrap_or(first)..at
    }

    /// Whether a verb in the past stands among these tokens.
    pub(super) fn tells_past(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().any(|at| self.words.finite(at).is_some_and(|hit| hit.form.is_perfect()))
    }

    /// Whether a verb tells what came later, or never: "before he was caught".
    pub(super) fn is_unreached(&self, verb: usize) -> bool {
        let before = |at: usize| {
            self.words
                .functions(at)
                .any(|(kind, hit)| kind == FunctionKind::Before && at + hit.n_tokens == verb)
        };
        (1..=2).filter_map(|back| verb.checked_sub(back)).any(before)
    }
}
