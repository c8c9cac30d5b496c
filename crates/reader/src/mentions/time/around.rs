//! What the verbs and signs around a phrase say of it: what is to come, what was seen or wished, who speaks.

use super::scan::Scan;
use crate::pack::rows::{FunctionKind, StanceKind, TimeMark};
use crate::pack::{Features, Hit, Table};
use crate::text::Punct;
use isnad_account::LinkClass;
use std::ops::Range;

/// Words from a verb of seeing to the one that tells what was seen.
const PERCEIVED: usize = 4;
/// How far a verb's tense reaches.
const NEAR_BEFORE: usize = 12;
const NEAR_AFTER: usize = 6;

impl Scan<'_> {
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
