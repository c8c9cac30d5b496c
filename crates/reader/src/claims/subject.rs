//! Who does what a clause tells, and who else has a part in it.

use super::roles;
use crate::mentions::actor::{ActorMention, Actors, MentionForm};
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Words};
use crate::text::Punct;
use isnad_account::ActorRole;
use std::ops::Range;

/// The grammatical subject, where it is a known actor: beside the first verb.
pub(super) fn subject(words: &Words<'_>, actors: &Actors, tokens: &Range<usize>) -> Option<usize> {
    subject_mention(words, actors, tokens).map(|mention| mention.actor)
}

/// The mention that is the subject of a clause.
pub(super) fn subject_mention<'a>(
    words: &Words<'_>,
    actors: &'a Actors,
    tokens: &Range<usize>,
) -> Option<&'a ActorMention> {
    let verb = tokens.clone().find(|at| words.finite(*at).is_some())?;
    let after = verb + words.finite(verb).map_or(1, |hit| hit.n_tokens);
    // "X called me": past whom it is done to.
    let past_pronoun = words.functions(after).find(|(kind, hit)| {
        kind.is_preposition() && hit.n_tokens == 1 && hit.ending.any(Features::PRONOUN)
    });
    let after = after + usize::from(past_pronoun.is_some());
    let begins = |at: usize| actors.mention_at(at).filter(|mention| mention.tokens.start == at);
    let opener = |at: usize| {
        let opens = |kind: FunctionKind| kind == FunctionKind::But || kind.opens_clause();
        words.functions(at).find(|(kind, _)| opens(*kind)).map(|(_, hit)| hit.n_tokens)
    };
    let mut start = tokens.start;
    while let Some(n_tokens) = opener(start).filter(|_| start < tokens.end) {
        start += n_tokens;
    }
    let first = begins(start).filter(|mention| mention.tokens.end <= verb);
    // "As for X, Y does not find him": behind a topic the verb has a subject of its own.
    let answers = |at: usize| words.least(at).any(|hit| hit.prefix.has(Features::SO));
    let has_own = first.is_some_and(|topic| (topic.tokens.end..=verb).any(answers));
    let first = first.filter(|_| !(has_own && start > tokens.start && begins(after).is_some()));
    in_apposition(words, actors, start..verb).or(first).or_else(|| {
        // "He called his brother": whom a preposition governs does nothing.
        begins(after).filter(|_| after < tokens.end && !words.has_glued_preposition(after))
    })
}

/// "His commander, X, gathered the men": the name set aside right before the verb, where what it explains
/// is a mere noun.
fn in_apposition<'a>(
    words: &Words<'_>,
    actors: &'a Actors,
    before_verb: Range<usize>,
) -> Option<&'a ActorMention> {
    let comma = |at: usize| words.text.is_punct(at, Punct::Comma);
    let last = before_verb.end.checked_sub(1)?;
    let inside = actors.mention_at(last.checked_sub(usize::from(comma(last)))?)?;
    let opens = inside.tokens.start.checked_sub(1).filter(|at| comma(last) && comma(*at))?;
    let is_noun = before_verb.start < opens
        && !words.is_preposition(before_verb.start)
        && (before_verb.start..opens).all(|at| words.text.is_word(at));
    (is_noun && inside.form == MentionForm::Named).then_some(inside)
}

pub(super) fn participants(
    words: &Words<'_>,
    actors: &Actors,
    tokens: &Range<usize>,
    subject: Option<usize>,
) -> Vec<(usize, ActorRole, Range<usize>)> {
    let mut subject = subject;
    let part = |mention: &ActorMention| {
        let is_subject = subject.take_if(|actor| *actor == mention.actor).is_some();
        (
            mention.actor,
            roles::actor_role(words, mention.tokens.start, mention.n_prefix, is_subject),
            mention.tokens.clone(),
        )
    };
    actors.mentions_in(tokens.clone()).into_iter().map(part).collect()
}
