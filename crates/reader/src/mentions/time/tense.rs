//! When the clause around a phrase happens, told by its nearest verb, and whether somebody else tells it.

use super::scan::Scan;
use crate::pack::rows::{Hang, StanceKind, TimeMark, TimeRow};
use crate::pack::{Features, Hit, Table};
use crate::text::Punct;
use std::ops::Range;

/// How far a verb's tense reaches, before and behind it.
const REACH: (usize, usize) = (12, 6);
/// Tokens between an auxiliary in the past and the verb that it puts there: "was then working".
const AUXILIARY: usize = 4;
/// How far before a phrase the word may stand that opens what is reported.
const REPORT: usize = 24;

/// The time of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Present,
    Future,
}

impl Scan<'_> {
    /// The tense of the nearest verb: the last one before the phrase, else the first one behind it.
    pub(super) fn tense(&self, tokens: &Range<usize>) -> Option<Tense> {
        let finite = |at: &usize| self.verb(*at).is_some();
        let before = self.neighbours(tokens, REACH.0, 0);
        let verb = before
            .filter(finite)
            .last()
            .or_else(|| self.neighbours(tokens, 0, REACH.1).find(|at| finite(at)))?;
        let hit = self.verb(verb)?;
        Some(if hit.prefix.has(Features::FUTURE) || self.may_come(verb) || self.will_not(verb) {
            Tense::Future
        } else if hit.form.is_perfect() || self.is_put_in_past(verb) || self.is_seen(verb) {
            Tense::Past
        } else {
            Tense::Present
        })
    }

    /// "It may run out": a hedge right before a verb in the imperfect, which nothing puts in the past.
    fn may_come(&self, verb: usize) -> bool {
        let hedges = |hit: &Hit| {
            let kind = self.words.pack.stances.get(hit.row).map(|row| row.kind);
            kind == Some(StanceKind::Hedge)
        };
        let is_imperfect = self.verb(verb).is_some_and(|hit| hit.form.is_imperfect());
        verb > self.sentence(verb).start
            && is_imperfect
            && self.words.hit(verb - 1, Table::Stance).is_some_and(hedges)
            && !self.is_put_in_past(verb)
    }

    /// "Will not return": what denies the future stands right before a verb.
    fn will_not(&self, verb: usize) -> bool {
        verb > self.sentence(verb).start
            && self.mark(verb - 1, TimeMark::Future).is_some()
            && self.words.hit(verb - 1, Table::Stance).is_some()
    }

    /// "Will not open before a week", "does not come back before two days": an amount with "before" is how long it
    /// takes at least, and is not counted back, where the verb before it is denied and not in the past.
    pub(super) fn takes_at_least(&self, tokens: &Range<usize>) -> bool {
        let before = self.neighbours(tokens, REACH.0, 0);
        let Some(verb) = before.filter(|at| self.verb(*at).is_some()).last() else { return false };
        let is_imperfect = self.verb(verb).is_some_and(|hit| hit.form.is_imperfect());
        let denies = |hit: &Hit| {
            let kind = self.words.pack.stances.get(hit.row).map(|row| row.kind);
            kind == Some(StanceKind::Negator)
        };
        let is_denied = verb > self.sentence(verb).start
            && self.mark(verb - 1, TimeMark::Undone).is_none()
            && self.words.hit(verb - 1, Table::Stance).is_some_and(denies);
        is_imperfect && is_denied && !self.is_behind_past(verb - 1)
    }

    /// The verb here, if it tells when its clause happens. A verbal noun with the letters of an imperfect is one
    /// at the head of a clause.
    pub(super) fn verb(&self, at: usize) -> Option<&Hit> {
        let imperfect = || self.words.hits(at).iter().find(|hit| hit.form.is_imperfect());
        let headed = || imperfect().filter(|_| self.is_at_head(at));
        // "The truce enters": what stands behind her is no deed of his.
        let hers = || at > 0 && self.text().has_feminine_end(at - 1) && self.is_definite(at - 1);
        let done = self
            .words
            .finite(at)
            .filter(|hit| !(hit.form.is_perfect() && headed().is_some() && hers()));
        done.or_else(headed).filter(|_| !self.is_unreached(at))
    }

    /// Whether a clause begins here, or its subject right before: "that the truce takes effect".
    fn is_at_head(&self, at: usize) -> bool {
        let first = self.sentence(at).start;
        let behind = |that: usize| that >= first && self.words.is_that(that);
        at == first
            || self.joins_clause(at)
            || at > 0 && behind(at - 1)
            || at > 1 && behind(at - 2) && self.is_definite(at - 1) && !self.is_definite(at)
    }

    /// Whether a negation of the past or a verb in the past stands right before a verb in the imperfect.
    fn is_put_in_past(&self, verb: usize) -> bool {
        let first = self.sentence(verb).start;
        let negates = |hit: &Hit| {
            let kind = self.words.pack.stances.get(hit.row).map(|row| row.kind);
            !matches!(kind, Some(StanceKind::Hedge | StanceKind::Future | StanceKind::Booster))
        };
        if self.will_not(verb) {
            return false;
        }
        if verb > first && self.words.hit(verb - 1, Table::Stance).is_some_and(negates) {
            return true;
        }
        // "It had been due to sail."
        if verb > first && self.words.is_that(verb - 1) && self.had_been_due(verb - 1) {
            return true;
        }
        // "Gave a term that ends on Thursday": a verb behind a noun without its article describes that noun.
        if verb > first && self.is_described(verb - 1) {
            return false;
        }
        self.is_behind_past(verb)
    }

    /// Whether a verb in the past stands in the few words before, in the same clause.
    fn is_behind_past(&self, at: usize) -> bool {
        let near = (at.saturating_sub(AUXILIARY).max(self.sentence(at).start)..at).rev();
        near.take_while(|at| !self.words.is_that(*at) && !self.is_any_punct(*at))
            .any(|at| self.words.finite(at).is_some_and(|hit| hit.form.is_perfect()))
    }

    /// Whether somebody in the account tells what stands here: inside a quotation, or behind "that".
    pub(super) fn is_reported(&self, at: usize) -> bool {
        let first = self.sentence(at).start;
        let mut before = at.saturating_sub(REPORT).max(first)..at;
        self.text().quote_at(at).is_some() || before.any(|at| self.words.is_that(at))
    }

    /// Whether what is reported stands behind a "that" of a clause before this one, and in no quotation.
    pub(super) fn is_that_over(&self, at: usize, clause: usize) -> bool {
        let first = self.sentence(at).start;
        let last =
            (at.saturating_sub(REPORT).max(first)..at).rev().find(|at| self.words.is_that(*at));
        self.text().quote_at(at).is_none() && last.is_some_and(|that| that < clause)
    }

    /// Whether a "that" or a colon stands before, in the same quotation: what is said there was said before.
    pub(super) fn is_relayed(&self, at: usize) -> bool {
        let quote = self.text().quote_at(at).map(|quote| quote.start);
        let Some(quote) = quote.or_else(|| self.testimony_at(at)) else { return false };
        let first = self.sentence(at).start.max(quote);
        let opens = |at: usize| self.words.is_that(at) || self.is_punct(at, Punct::Colon);
        (at.saturating_sub(REPORT).max(first)..at).any(opens)
    }

    /// Whether a word for "until" stands right before, of a time and not of a place: no "from" is near.
    pub(super) fn is_until(&self, at: usize) -> bool {
        let until = at.checked_sub(1).and_then(|before| {
            self.find(before, |row| match row {
                TimeRow::Connective { hang, .. } => Some(*hang == Hang::Until),
                _ => None,
            })
        });
        let mut before = self.neighbours(&(at..at + 1), REACH.0, 0);
        until.is_some_and(|seen| seen.what)
            && !before.any(|at| self.mark(at, TimeMark::From).is_some())
    }

    /// Whether a word for "since" stands here.
    pub(super) fn is_since(&self, at: usize) -> bool {
        let since = |row: &TimeRow| {
            matches!(row, TimeRow::Connective { hang: Hang::Since, .. }).then_some(())
        };
        self.find(at, since).is_some_and(|seen| seen.end == at + 1)
    }

    /// Whether a night is spent: "spent the night" tells of the night of the story.
    pub(super) fn is_spent(&self, at: usize) -> bool {
        at > 0 && self.mark(at - 1, TimeMark::Spends).is_some()
    }

    /// Whether the phrase is where something due is moved to: "adjourned to".
    pub(super) fn is_moved_to(&self, tokens: &Range<usize>) -> bool {
        let to = tokens.start > 0 && self.mark(tokens.start - 1, TimeMark::To).is_some();
        let mut near = self.neighbours(tokens, REACH.0, 0);
        to && near.any(|at| self.mark(at, TimeMark::Reschedule).is_some())
    }
}
