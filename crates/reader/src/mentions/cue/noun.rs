//! A verbal noun of reporting: "the statement that", "the police's denial of".

use super::content::{Content, content_after};
use super::event::{governs_noun, noun_at, wills};
use super::{Cue, CueForm, Opens, source};
use crate::mentions::actor::Actors;
use crate::pack::rows::{CueRow, Takes};
use crate::pack::{Features, Hit, Table, Words};
use isnad_account::LinkClass;
use std::ops::Range;

/// Content is opened within so many words of its noun.
const CONTENT_WITHIN: usize = 7;
/// Words from a verb of denying to what it denies.
const DENIED_WITHIN: usize = 5;

/// The cue that a noun makes: with a content clause close behind it, or with its own subject and the
/// event that this subject denies, asks for or warns of.
pub(super) fn noun(
    words: &Words<'_>,
    actors: &Actors,
    free: &Range<usize>,
    at: usize,
    hit: &Hit,
    row: &CueRow,
) -> Option<Cue> {
    if row.class == LinkClass::Anonymous {
        return None;
    }
    let after = at + hit.n_tokens;
    // "Denies the account of the police:": that account does not follow.
    if is_denied(words, at) {
        return None;
    }
    let near = after..free.end.min(after + CONTENT_WITHIN);
    let takes_clause = row.takes.any(Takes::THAT.or(Takes::COLON));
    let clause = takes_clause.then(|| content_after(words, near, row.takes)).flatten();
    let (source, content) = match clause {
        Some(content) => (own_source(words, actors, hit, after..content.cue_end), content),
        None => of_event(words, actors, hit, after..free.end, row)?,
    };
    // "with the comment that": no source of its own, but the subject's words all the same.
    let by_subject = hit.prefix.has(Features::IN) && content.cue_end == after;
    let bare = source.is_none() && !hit.ending.any(Features::PRONOUN);
    (!bare || by_subject).then_some(Cue {
        tokens: at..after,
        region: at..content.start,
        class: row.class,
        form: CueForm::Noun,
        source,
        second: None,
        is_speech: true,
        opens: Opens::Content(content.start),
        ending: hit.ending,
        prefix: hit.prefix,
    })
}

/// Whether a verb of denying has the noun for its object, past its subject.
fn is_denied(words: &Words<'_>, at: usize) -> bool {
    let denies = |at: usize| {
        words.finite(at).is_some()
            && words.hits_of(at, Table::Cue).any(|hit| {
                matches!(words.pack.cues[hit.row].class, LinkClass::Deny | LinkClass::Doubt)
            })
    };
    let near = at.saturating_sub(DENIED_WITHIN)..at;
    near.rev().take_while(|at| words.text.is_word(*at)).any(denies)
}

/// The noun's subject behind it; its pronoun names one elsewhere.
fn own_source(
    words: &Words<'_>,
    actors: &Actors,
    hit: &Hit,
    tokens: Range<usize>,
) -> Option<Range<usize>> {
    let has_pronoun = hit.ending.any(Features::PRONOUN);
    (!has_pronoun).then(|| source::after(words, actors, tokens)).flatten()
}

/// "The police's denial of an arrest": a known subject, and right behind it the event.
fn of_event(
    words: &Words<'_>,
    actors: &Actors,
    hit: &Hit,
    tokens: Range<usize>,
    row: &CueRow,
) -> Option<(Option<Range<usize>>, Content)> {
    let is_definite = hit.prefix.has(Features::DEFINITE);
    if is_definite || !(governs_noun(row) || wills(row.class)) {
        return None;
    }
    let subject = source::named(words, actors, tokens.clone())?;
    let content = noun_at(words, subject.end, tokens.end, row)?;
    Some((Some(subject), content))
}
