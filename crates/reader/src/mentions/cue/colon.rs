//! A quotation behind a colon, whatever verb stands before: "he shakes his head: «...»".

use super::{Cue, CueForm, Opens};
use crate::mentions::actor::{Actors, MentionForm};
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Words};
use crate::text::Punct;
use isnad_account::LinkClass;
use std::ops::Range;

/// A quotation of fewer words is a name or a scare quote, not speech.
const FEWEST_QUOTED: usize = 3;

/// The cue that a colon makes where speech in quotation marks follows it. Its source stands beside the
/// verb before it; "of X:" has none, it is who has the word. `is_told` says that somebody's words stand
/// before the colon already.
pub(super) fn quoting(
    words: &Words<'_>,
    actors: &Actors,
    free: &Range<usize>,
    at: usize,
    is_told: bool,
) -> Option<Cue> {
    let quote = words.text.quote_at(at + 1).filter(|quote| quote.start == at + 1)?;
    let is_speech = words.text.is_punct(at, Punct::Colon)
        && words.word_count(quote.clone()) >= FEWEST_QUOTED
        && at > free.start;
    if !is_speech {
        return None;
    }
    // Behind a comma somebody else may come in.
    let is_told = is_told && !(free.start..at).any(|at| words.text.is_punct(at, Punct::Comma));
    let first = (free.start..at).find(|at| words.text.is_word(*at))?;
    let first = first + usize::from(words.is_function(first, FunctionKind::But));
    let is_topic = words.is_function(first, FunctionKind::About);
    let verb = (first..at).find(|at| words.finite(*at).is_some()).filter(|_| !is_topic);
    let subject = match verb {
        // "X denies that Y did it: «...»": X goes on.
        _ if is_told => None,
        Some(verb) => subject(words, actors, first, verb),
        None => labelled(words, actors, first..at).filter(|_| !is_topic),
    };
    if verb.is_none() && !is_topic && subject.is_none() && !is_told {
        return None;
    }
    let hit = verb.filter(|_| !is_told).and_then(|verb| words.finite(verb));
    let cue = verb.filter(|_| !is_told).unwrap_or(at);
    Some(Cue {
        tokens: cue..cue + 1,
        region: at..at + 1,
        class: LinkClass::Say,
        form: CueForm::Finite,
        source: subject,
        second: None,
        is_speech: true,
        opens: Opens::Content(at + 1),
        ending: hit.map_or(Features::NONE, |hit| hit.ending),
        prefix: hit.map_or(Features::NONE, |hit| hit.prefix),
    })
}

/// "The mother of one of them, X, to our reporter: «...»": whom a line without a verb names at its head.
fn labelled(words: &Words<'_>, actors: &Actors, line: Range<usize>) -> Option<Range<usize>> {
    let opens = words.text.token(line.start).after_break;
    let people = actors.mentions_in(line.clone()).into_iter().filter(|mention| {
        matches!(mention.form, MentionForm::Named | MentionForm::RoleNoun | MentionForm::Kin)
    });
    let mut people = people.filter(|_| opens);
    let first = people.next().filter(|mention| mention.tokens.start == line.start)?;
    let named = people.find(|mention| mention.form == MentionForm::Named);
    Some(named.unwrap_or(first).tokens.clone())
}

/// The known actor right behind the verb, or the one that its clause begins with.
fn subject(words: &Words<'_>, actors: &Actors, first: usize, verb: usize) -> Option<Range<usize>> {
    let begins = |at: usize| actors.mention_at(at).filter(|mention| mention.tokens.start == at);
    let speaks = |mention: &&crate::mentions::actor::ActorMention| {
        mention.form != MentionForm::Vehicle
            && mention.tokens.start >= first
            && !words.has_glued_preposition(mention.tokens.start)
    };
    begins(verb + 1)
        .filter(speaks)
        .or_else(|| begins(first).filter(|mention| mention.tokens.end <= verb).filter(speaks))
        .map(|mention| mention.tokens.clone())
}

/// Words of the longest name or office that labels a turn.
const LONGEST_LABEL: usize = 6;

/// "X: ..." at the head of a paragraph: the turn of X in a conversation.
pub(super) fn label(words: &Words<'_>, actors: &Actors, sentence: &Range<usize>) -> Option<Cue> {
    let start = sentence.start;
    let first = (start..sentence.end.min(start + 2)).find(|at| words.text.is_word(*at))?;
    let mention = actors.mention_at(first).filter(|mention| mention.tokens.start == first)?;
    let colon = past_hearer(words, mention.tokens.end);
    let is_named = matches!(mention.form, MentionForm::Named | MentionForm::NounPhrase);
    let is_person = is_named || mention.form == MentionForm::RoleNoun;
    let is_label = words.text.token(start).after_break
        && is_person
        && mention.tokens.len() <= LONGEST_LABEL
        && words.text.is_punct(colon, Punct::Colon)
        && words.word_count(colon + 1..sentence.end) >= FEWEST_QUOTED
        // "Editor in chief: X": behind an office without a name only a sentence is a turn.
        && (is_named || words.has_finite(colon + 1..sentence.end));
    is_label.then(|| Cue {
        tokens: mention.tokens.clone(),
        region: start..colon + 1,
        class: LinkClass::Say,
        form: CueForm::Label,
        source: Some(mention.tokens.clone()),
        second: None,
        is_speech: true,
        opens: Opens::Content(colon + 1),
        ending: Features::NONE,
        prefix: Features::NONE,
    })
}

/// Past whom a speaker speaks to: "X to «the paper»:".
fn past_hearer(words: &Words<'_>, at: usize) -> usize {
    let is_to = words.is_function(at, FunctionKind::For) || words.is_function(at, FunctionKind::To);
    let quote = words.text.quote_at(at + 1).filter(|quote| quote.start == at + 1 && is_to);
    quote.map_or(at, |quote| quote.end)
}
