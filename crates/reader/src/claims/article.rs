//! Where the article speaks itself, though somebody had the word in the sentence before.

use super::classes::is_public;
use crate::mentions::actor::{Actors, MentionForm};
use crate::mentions::cue::Cue;
use crate::pack::rows::{FunctionKind, StanceKind, StanceRow};
use crate::pack::{Features, Hit, Table, Words};
use crate::text::Punct;
use isnad_account::{Certainty, LinkClass};
use std::ops::Range;

/// A turn to another speaker stands within so many words of the beginning.
const OPENING: usize = 3;

/// Whether a sentence begins as only the article does: it turns to another speaker, says who did not
/// comment, tells what somebody else asked or announced, or goes back to what had been before.
pub(super) fn speaks(
    words: &Words<'_>,
    actors: &Actors,
    tokens: &Range<usize>,
    cues: &[Cue],
) -> bool {
    let Some(start) = opening_word(words, tokens) else { return false };
    let opening = start..tokens.end.min(start + OPENING);
    opening.clone().any(|at| turns(words, at))
        || opening.clone().any(|at| is_due(words, at))
        || withholds(words, start)
        || another_answers(words, actors, start)
        || acts(words, actors, start, cues)
        || goes_back(words, start)
}

/// The first word of a sentence that does not begin inside a quotation.
fn opening_word(words: &Words<'_>, tokens: &Range<usize>) -> Option<usize> {
    let start = tokens.clone().find(|at| words.text.is_word(*at))?;
    words.text.quote_at(start).is_none().then_some(start)
}

/// "For his part".
fn turns(words: &Words<'_>, at: usize) -> bool {
    let class = |hit: &crate::pack::Hit| words.pack.cues[hit.row].class;
    words.hits_of(at, Table::Cue).any(|hit| class(hit) == LinkClass::Switch)
}

/// "It is planned that".
fn is_due(words: &Words<'_>, at: usize) -> bool {
    let kind = |hit: &crate::pack::Hit| words.pack.stances[hit.row].kind;
    words.hits_of(at, Table::Stance).any(|hit| kind(hit) == StanceKind::Future && hit.n_tokens > 1)
}

/// "Nor did the ministry comment".
fn withholds(words: &Words<'_>, start: usize) -> bool {
    let stances =
        || words.hits_of(start, Table::Stance).map(|hit| (hit, words.pack.stances[hit.row]));
    let negated = stances().any(|(_, row)| row.kind == StanceKind::Negator);
    let unknown = |row: StanceRow| row.certainty == Some(Certainty::Unstated);
    negated && reports(words, start + 1)
        || stances().any(|(hit, row)| hit.n_tokens > 1 && unknown(row))
}

/// "The directorate does not confirm it": somebody who is named at once, and what he says or does not say.
fn another_answers(words: &Words<'_>, actors: &Actors, start: usize) -> bool {
    let Some(mention) = actors.mention_at(start).filter(|it| it.tokens.start == start) else {
        return false;
    };
    let verb = mention.tokens.end;
    let negated = words
        .hits_of(verb, Table::Stance)
        .any(|hit| words.pack.stances[hit.row].kind == StanceKind::Negator);
    let is_known = matches!(mention.form, MentionForm::Named | MentionForm::Body);
    is_known && mention.n_prefix == 0 && negated && reports(words, verb + 1)
}

/// "And the union called for": a verb of reporting with its subject behind it, whose content no cue opens.
fn acts(words: &Words<'_>, actors: &Actors, start: usize, cues: &[Cue]) -> bool {
    let opened = cues.iter().any(|cue| cue.tokens.start == start);
    let named = actors.mention_at(start + 1).is_some()
        || words.least(start + 1).any(|hit| hit.prefix.has(Features::DEFINITE))
        || words.hits(start + 1).is_empty() && words.text.is_word(start + 1);
    let known = actors.mention_at(start + 1).is_some_and(|mention| {
        mention.tokens.start == start + 1
            && mention.n_prefix == 0
            && matches!(
                mention.form,
                MentionForm::Named | MentionForm::RoleNoun | MentionForm::Body | MentionForm::State
            )
    });
    let does = || words.finite(start).is_some_and(|hit| hit.form.is_perfect());
    !opened && (named && reports(words, start) || known && does())
}

/// "But X, whom the paper met, ...": a paragraph that begins with somebody and who he is.
fn introduces(words: &Words<'_>, actors: &Actors, start: usize) -> bool {
    let but = usize::from(words.is_function(start, FunctionKind::But));
    let named = actors.mention_at(start + but).filter(|it| it.form == MentionForm::Named);
    let behind = named.filter(|it| it.tokens.start == start + but).map(|it| it.tokens.end);
    behind.is_some_and(|at| {
        words.text.is_punct(at, Punct::Comma) && words.is_function(at + 1, FunctionKind::Relative)
    })
}

/// Whether what begins a sentence is said in public by somebody who is named there.
pub(super) fn turns_to_another(
    words: &Words<'_>,
    actors: &Actors,
    tokens: &Range<usize>,
    cues: &[Cue],
) -> bool {
    let Some(start) = opening_word(words, tokens) else { return false };
    if words.text.token(tokens.start).after_break && introduces(words, actors, start) {
        return true;
    }
    let public = |hit: &crate::pack::Hit| is_public(words.pack.cues[hit.row].class);
    acts(words, actors, start, cues) && words.hits_of(start, Table::Cue).any(public)
}

fn reports(words: &Words<'_>, at: usize) -> bool {
    let reports = words.hits_of(at, Table::Cue).any(|hit| hit.form.is_finite());
    reports && words.finite(at).is_some()
}

/// "X had been": the past before what is told. "They were going to" goes on about those just spoken of.
fn goes_back(words: &Words<'_>, start: usize) -> bool {
    let goes_on = words.finite(start + 1).is_some_and(|next| next.form.is_imperfect());
    words.is_auxiliary(start)
        && words.finite(start).is_some_and(|hit| hit.form.is_perfect())
        && !goes_on
}

/// "But did not say more": of the one who has the word, not by him.
pub(super) fn falls_silent(words: &Words<'_>, start: usize) -> bool {
    let negated = words
        .hits_of(start, Table::Stance)
        .any(|hit| words.pack.stances[hit.row].kind == StanceKind::Negator);
    let subject = words.least(start + 2).any(|hit| hit.prefix.has(Features::DEFINITE));
    let present = words.finite(start + 1).is_some_and(|verb| verb.form.is_imperfect());
    negated && present && reports(words, start + 1) && !subject
}

/// Whether the paragraph that begins here was announced with a colon at the end of the one before.
pub(super) fn follows_colon(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    let before = sentence.start.checked_sub(1);
    before.is_some_and(|at| words.text.is_punct(at, Punct::Colon))
}

/// Whether the paragraph that a sentence begins tells of "me" or "us" outside quotation marks.
pub(super) fn is_in_first_person(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    let is_mine = |hit: &Hit| {
        hit.prefix.has(Features::FIRST)
            || hit.ending.any(Features::FIRST | Features::MY | Features::OUR)
    };
    let tells = |at: usize| {
        words.finite(at).is_some_and(is_mine)
            || words.functions(at).any(|(kind, hit)| kind.is_preposition() && is_mine(hit))
    };
    let goes_on = |at: &usize| *at == sentence.start || !words.text.token(*at).after_break;
    let mut paragraph = (sentence.start..words.len()).take_while(goes_on);
    // All of it may be one quotation.
    let own = words.text.quote_at(sentence.start);
    paragraph.any(|at| words.text.quote_at(at) == own && tells(at))
}

/// Whether the sentence before a paragraph names somebody's own words: "and this is his testimony:".
pub(super) fn announces_his_words(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    let Some(colon) = sentence.start.checked_sub(1) else { return false };
    let before = words.text.sentences[words.text.sentence_of(colon)].start..colon;
    let is_his = |(kind, hit): (FunctionKind, &Hit)| {
        kind == FunctionKind::Speech && hit.ending.any(Features::HIS | Features::HER)
    };
    let is_document =
        |at: usize| words.is_function(at, FunctionKind::Document) && words.is_definite(at);
    before.clone().any(|at| words.functions(at).any(is_his)) && !before.into_iter().any(is_document)
}

/// A paragraph in brackets is the editors' note.
pub(super) fn is_note(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    if !words.text.is_punct(sentence.start, Punct::BracketOpen) {
        return false;
    }
    let ends = |at: &usize| *at > sentence.start && words.text.token(*at).after_break;
    let end = (sentence.start..words.len()).find(ends).unwrap_or(words.len());
    let closes = |at: &usize| words.text.is_punct(*at, Punct::BracketClose);
    let closed = (end.saturating_sub(2)..end).find(closes);
    closed.is_some_and(|at| at > sentence.start)
}
