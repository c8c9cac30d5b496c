//! A finite verb of reporting in its frame.

use super::content::{Content, content_after, continued};
use super::event::{self, is_event, noun_content, vows};
use super::{Cue, CueForm, Free, Opens, document, phrase, quote_before, source, subject};
use crate::mentions::actor::{Actors, MentionForm};
use crate::pack::rows::{CueRow, FunctionKind, StanceKind, Takes};
use crate::pack::{Features, FormClass, Hit, Table, Words};
use crate::text::Punct;
use isnad_account::LinkClass;
use std::ops::Range;

/// The cue that the verb at `at` makes, if its frame has content or opens a turn.
pub(super) fn finite(
    words: &Words<'_>,
    actors: &Actors,
    all: &Free,
    at: usize,
    hit: &Hit,
    row: &CueRow,
) -> Option<Cue> {
    let free = &all.tokens;
    let class = class(row, is_negated(words, free.start, at))?;
    let after = at + hit.n_tokens;
    let marked = content_after(words, after..free.end, row.takes)
        .or_else(|| continued(words, after..free.end, row));
    let limit = marked.map_or(free.end, |content| content.cue_end);
    let before = subject::before(words, actors, free.start, at, hit.prefix);
    let beside =
        || source_beside(words, actors, free.start..at, hit, after..limit, row, marked.is_some());
    let source = before.clone().or_else(beside);
    let behind = behind_source(words, actors, after, source.as_ref());
    let event = event(words, actors, all, behind, hit, row, before.is_some());
    let content = match (marked, event) {
        (Some(marked), Some(event)) if marked.start < event.start => Some(marked),
        (marked, event) => event.or(marked),
    };
    let is_aside = before.is_none() && content.is_none();
    let relayed = is_aside.then(|| phrase::relayed_next(words, actors, behind..free.end)).flatten();
    let behind_relayed = relayed.as_ref().map_or(behind, |relayed| relayed.end);
    let is_inserted =
        before.is_none() && is_inserted(words, at, behind_relayed, source.as_ref(), row);
    let behind = if is_inserted { behind_relayed } else { behind };
    let opens = opens(words, at, row, content).or(is_inserted.then_some(Opens::Around))?;
    let frame = content.map(|content| after..content.cue_end);
    Some(Cue {
        tokens: at..after,
        region: before.map_or(at, |range| range.start)
            ..content.map_or(behind, |content| content.start),
        class,
        form: form(opens, row, source.is_some()),
        second: frame
            .and_then(|frame| second_source(words, actors, frame, row))
            .or(relayed.filter(|_| is_inserted)),
        source,
        is_speech: row.takes.any(Takes::COLON.or(Takes::ADDRESSEE)),
        opens,
        ending: hit.ending,
        prefix: hit.prefix,
    })
}

/// How the source commits; nothing where the verb's denial is itself what is told.
fn class(row: &CueRow, negated: bool) -> Option<LinkClass> {
    match row.class {
        // Who does not rule out a thing holds it for possible.
        LinkClass::Doubt if negated => Some(LinkClass::Estimate),
        // Who does not expect a thing doubts it.
        LinkClass::Estimate if negated && row.takes.any(Takes::THAT) => Some(LinkClass::Doubt),
        _ if negated => None,
        class => Some(class),
    }
}

/// The mere event that a verb governs behind its source.
fn event(
    words: &Words<'_>,
    actors: &Actors,
    all: &Free,
    behind: usize,
    hit: &Hit,
    row: &CueRow,
    is_named_before: bool,
) -> Option<Content> {
    // "Said that ..., and called for": what is joined so is no part of what was said.
    let joined = !all.is_first && hit.prefix.any(Features::CONJUNCTION) && hit.form.is_perfect();
    let is_first = all.is_first || is_named_before || joined;
    // In somebody's words a mere thing that is promised ("electricity") tells nothing of its own.
    noun_content(words, actors, behind..all.tokens.end, row, is_first).filter(|content| {
        let is_of = words.is_function(behind, FunctionKind::From) && !joined;
        all.is_first || !is_of && (!vows(row.class) || is_event(words, content.start))
    })
}

/// The source of a verb (`hit`, right behind `before`) that none stands before: whom a relative clause
/// describes, or the subject behind it, up to its content.
fn source_beside(
    words: &Words<'_>,
    actors: &Actors,
    before: Range<usize>,
    hit: &Hit,
    behind: Range<usize>,
    row: &CueRow,
    is_marked: bool,
) -> Option<Range<usize>> {
    let (from, at) = (before.start, before.end);
    // What is an object of its own beside a content clause is the subject: "a study showed that".
    let takes_object =
        row.takes.any(Takes::OBJECT) && (!is_marked || row.takes.any(Takes::ADDRESSEE));
    let after = behind.start;
    // "In which it says": the phrase has its verb and its pronoun in it.
    let taken_up = || {
        let is_phrase = row.takes.any(Takes::CONTENT_AFTER) && words.is_preposition(after - 1);
        is_phrase.then(|| document::document_before(words, actors, from, at)).flatten()
    };
    subject::antecedent(words, actors, at)
        .or_else(taken_up)
        .or_else(|| subject::behind_homograph(words, actors, at, after))
        .or_else(|| {
            let subject =
                source::subject_after(words, actors, hit, behind.clone(), takes_object, row);
            // "Described it as": the pronoun is the object.
            let has_object = hit.ending.any(Features::PRONOUN);
            // "Came aboard and informed the crew that".
            let is_joined = row.class != LinkClass::Inform || words.has_finite(before.clone());
            subject
                .filter(|found| has_object || !is_described(words, found, behind.end, row))
                .filter(|found| !event::is_measured(words, found, &behind, row))
                .filter(|found| {
                    !is_joined
                        || !source::is_only_hearer(words, actors, found, behind.end, hit, row)
                })
        })
}

/// "Described the minutes as (being) mere paper": of a verb that says of its object what it is, the one
/// noun phrase before the content is that object.
fn is_described(words: &Words<'_>, found: &Range<usize>, limit: usize, row: &CueRow) -> bool {
    let takes_up = words.functions(limit).any(|(kind, hit)| {
        kind == FunctionKind::That
            && hit.prefix.has(Features::IN)
            && hit.ending.any(Features::PRONOUN)
    });
    row.takes.any(Takes::OBJECT) && row.takes.any(Takes::BY) && takes_up && found.end == limit
}

/// Behind the source, and behind a name right behind it that goes with it ("the council of the tribe of X").
fn behind_source(
    words: &Words<'_>,
    actors: &Actors,
    after: usize,
    source: Option<&Range<usize>>,
) -> usize {
    let Some(source) = source else { return after };
    let behind = source.end.max(after);
    // "Another source".
    let describes = |at: usize| {
        let mut hits = words.least(at).peekable();
        hits.peek().is_some() && hits.all(|hit| hit.form == FormClass::Adjective)
    };
    let behind = behind + usize::from(describes(behind));
    actors
        .mention_at(behind)
        .filter(|name| name.tokens.start == behind && name.n_prefix == 0)
        .filter(|name| name.form == MentionForm::Named)
        .map_or(behind, |name| name.tokens.end)
}

/// Whom the source passes on, inside the frame of its verb.
fn second_source(
    words: &Words<'_>,
    actors: &Actors,
    frame: Range<usize>,
    row: &CueRow,
) -> Option<Range<usize>> {
    let relays = row.class == LinkClass::Relay;
    // "Heard from the neighbours that".
    if matches!(row.class, LinkClass::Know | LinkClass::Perceive) {
        return source::heard_from(words, actors, frame.clone())
            .or_else(|| source::heard_saying(words, frame));
    }
    let of_verb = || source::quoted(words, actors, frame.clone(), row.takes);
    relays.then(of_verb).flatten().or_else(|| phrase::relayed(words, actors, frame.clone()))
}

fn form(opens: Opens, row: &CueRow, is_named: bool) -> CueForm {
    match opens {
        Opens::Around => CueForm::Phrase,
        _ if !is_named && row.takes.any(Takes::IMPERSONAL) => CueForm::Impersonal,
        _ => CueForm::Finite,
    }
}

/// "..., says X, ..." and "..., says X." behind what he says, without quotation marks.
fn is_inserted(
    words: &Words<'_>,
    at: usize,
    behind: usize,
    source: Option<&Range<usize>>,
    row: &CueRow,
) -> bool {
    let comma = at.checked_sub(1).is_some_and(|before| words.text.is_punct(before, Punct::Comma));
    comma && source.is_some() && row.takes.any(Takes::COLON) && !words.text.is_word(behind)
}

fn opens(words: &Words<'_>, at: usize, row: &CueRow, content: Option<Content>) -> Option<Opens> {
    match content {
        Some(content) => Some(Opens::Content(content.start)),
        None if quote_ends_before(words, at) && row.takes.any(Takes::COLON) => Some(Opens::Before),
        None if opens_turn(row) => Some(Opens::Turn),
        None => None,
    }
}

/// Nobody reports what he does not say or does not think: the denial itself is the claim.
fn is_negated(words: &Words<'_>, from: usize, at: usize) -> bool {
    let is_negator = |at: usize| {
        words
            .hits_of(at, Table::Stance)
            .any(|hit| words.pack.stances[hit.row].kind == StanceKind::Negator && hit.n_prefix <= 1)
    };
    // "Did not confirm or deny".
    let reach = if words.is_function(at.saturating_sub(1), FunctionKind::Or) { 4 } else { 2 };
    (at.saturating_sub(reach).max(from)..at)
        .any(|before| is_negator(before) && words.text.is_word(before))
}

/// Without content in its frame only a verb that opens an account gives its subject the word.
fn opens_turn(row: &CueRow) -> bool {
    row.class == LinkClass::Narrate && row.takes.any(Takes::OBJECT)
}

fn quote_ends_before(words: &Words<'_>, at: usize) -> bool {
    quote_before(words, at).is_some()
}
