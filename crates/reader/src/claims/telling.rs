//! Whether a stretch of a sentence tells anything.

use super::chain::Attributed;
use super::clause::{Joint, has_predicate, is_circumstance};
use super::stance;
use crate::mentions::cue::{self, Cue, CueForm};
use crate::pack::rows::FunctionKind;
use crate::pack::{Table, Words};
use crate::text::{Kind, Punct};
use isnad_account::SentenceStatus;
use std::ops::Range;

/// A stretch without a verb tells something only from so many words on.
const FEWEST_WORDS: usize = 2;
/// Without a verb and without a cue before it, a sentence needs more to be more than a heading.
const FEWEST_WORDS_BARE: usize = 5;

/// Whether a clause asserts something: a verb, or under a cue enough words to be a nominal clause.
pub(super) fn tells(words: &Words<'_>, clause: &Attributed, cues: &[Cue]) -> bool {
    let tokens = clause.tokens.clone();
    let n_words = words.word_count(tokens.clone());
    let asked = words.text.is_punct(tokens.end, Punct::Question);
    let is_question =
        asked && (clause.chain.len() == 1 || words.text.quote_at(tokens.start).is_none());
    let opens_content = clause.joint == Joint::Content;
    if is_question || (n_words < FEWEST_WORDS && !opens_content) {
        return false;
    }
    // "An hour later, as the captain tells,": the circumstance of what comes next tells nothing.
    let outside = tokens
        .clone()
        .filter(|at| words.text.is_word(*at) && !cues.iter().any(|cue| cue.region.contains(at)));
    let beside = outside.count() >= FEWEST_WORDS
        && !is_circumstance(words, tokens.start)
        && cues.iter().any(|cue| tokens.start <= cue.region.start && cue.region.end <= tokens.end);
    if describes_source(words, &tokens, cues) {
        return false;
    }
    predicates(words, &tokens, cues)
        || denies_being(words, clause)
        || opens_content
        || clause.joint == Joint::AndThat
        || clause.joint.is_nominal()
        || beside
        || nominal_sentence(words, clause, n_words)
}

/// Whether a verb stands in a clause that is none of a phrase's beside it ("as X tells").
fn predicates(words: &Words<'_>, tokens: &Range<usize>, cues: &[Cue]) -> bool {
    let is_aside =
        |at: usize| cues.iter().any(|cue| cue.form == CueForm::Phrase && cue.region.contains(&at));
    // "In answer to a question" begins with the letters of a verb.
    let in_phrase = |at: usize| {
        words.hits_of(at, Table::Cue).any(|hit| hit.n_tokens > 1 && !hit.form.is_finite())
    };
    tokens.clone().any(|at| words.finite(at).is_some() && !is_aside(at) && !in_phrase(at))
}

/// "According to a note written by hand": what goes on without a comma behind the phrase describes its
/// source.
fn describes_source(words: &Words<'_>, tokens: &Range<usize>, cues: &[Cue]) -> bool {
    let opens = cues.iter().find(|cue| {
        cue.form == CueForm::Phrase && cue.region.start == tokens.start && cue.source.is_some()
    });
    opens.is_some_and(|cue| {
        let rest = cue.region.end..tokens.end;
        words.text.is_word(rest.start) && rest.into_iter().all(|at| words.text.is_word(at))
    })
}

/// "No delay", "we are no postmen": a denial needs no verb, where it is said or closed as a sentence.
fn denies_being(words: &Words<'_>, clause: &Attributed) -> bool {
    let closed = matches!(words.text.kind(clause.tokens.end), Some(Kind::Punct(Punct::Stop)));
    (closed || clause.chain.len() > 1) && stance::negator(words, clause.tokens.start).is_some()
}

/// A sentence without a verb still tells something where it is closed and long enough.
pub(super) fn nominal_sentence(words: &Words<'_>, clause: &Attributed, n_words: usize) -> bool {
    let closed = matches!(words.text.kind(clause.tokens.end), Some(Kind::Punct(Punct::Stop)));
    // What somebody says needs fewer than what would else be a heading.
    let fewest = if clause.chain.len() > 1 { FEWEST_WORDS } else { FEWEST_WORDS_BARE };
    closed && n_words >= fewest && !words.is_preposition(clause.tokens.start)
}

/// Whether a clause is nothing but who says what stands before it ("says X, the author of Y").
pub(super) fn is_only_cue(words: &Words<'_>, clause: &Attributed, cues: &[Cue]) -> bool {
    let opens = |cue: &&Cue| {
        cue.opens == cue::Opens::Around
            && cue.region.start == clause.tokens.start
            && words.finite(cue.tokens.start).is_some()
    };
    let rest = cues.iter().find(opens).map(|cue| cue.region.end..clause.tokens.end);
    rest.is_some_and(|rest| !has_predicate(words, rest))
}

pub(super) fn is_condition(clause: &Attributed) -> bool {
    clause.joint == Joint::Opener(FunctionKind::If)
}

/// Whether content begins with a verbal noun that has the letters of a verb: no complementiser, no sign
/// stands before it.
pub(super) fn is_event_head(words: &Words<'_>, start: usize) -> bool {
    let is_marked = start == 0
        || !words.text.is_word(start - 1)
        || words.is_that(start - 1)
        || words.text.quote_at(start).is_some();
    !is_marked && words.least(start).any(|hit| hit.form.is_noun())
}

pub(super) fn empty_status(words: &Words<'_>, tokens: &Range<usize>) -> SentenceStatus {
    let known = tokens.clone().filter(|at| !words.hits(*at).is_empty()).count();
    let n_words = words.word_count(tokens.clone());
    if n_words >= FEWEST_WORDS_BARE && known * 3 < n_words {
        SentenceStatus::NotUnderstood
    } else {
        SentenceStatus::NoClaim
    }
}
