//! Questions and answers set as such: whose the answers are.

use crate::mentions::actor::{Actors, MentionForm};
use crate::mentions::cue::{Cue, CueForm};
use crate::pack::Words;
use crate::text::{Kind, Punct};
use isnad_account::{ActorKind, sorting};
use std::ops::Range;

/// The one who is questioned is named within so many mentions before the first question.
const NAMED_WITHIN: usize = 24;

/// So many paragraphs behind a question make an account an interview: there every one is an answer.
const FEWEST_ANSWERS: usize = 3;

/// In an interview an answer has no more paragraphs than this on the whole.
const LONGEST_ANSWER: usize = 2;

/// Which paragraph is somebody's turn: one that begins with his name and a colon, or, right behind a
/// question, like a turn in an interview.
#[derive(Debug, Default)]
pub(super) struct Interview {
    /// Whether questions and answers make up the account.
    is_whole: bool,
    /// Who answers, from the first question on.
    guest: Option<usize>,
    /// Whose turn the paragraph now read is.
    turn: Option<usize>,
}

impl Interview {
    pub(super) fn of(words: &Words<'_>, sentences: &[Range<usize>]) -> Self {
        let paragraphs = || sentences.iter().filter(|it| words.text.token(it.start).after_break);
        let is_answer = |sentence: &&Range<usize>| is_asked(words, sentence.start);
        let answers = paragraphs().filter(is_answer).count();
        let from_first = paragraphs().skip_while(|sentence| !is_answer(sentence)).count();
        let is_whole = answers >= FEWEST_ANSWERS && answers * LONGEST_ANSWER >= from_first;
        Self { is_whole, ..Self::default() }
    }

    /// Takes in the next sentence; tells whose turn it is part of.
    pub(super) fn hear(
        &mut self,
        words: &Words<'_>,
        actors: &Actors,
        sentence: &Range<usize>,
        cues: &[Cue],
    ) -> Option<usize> {
        let start = sentence.start;
        if words.text.token(start).after_break {
            let label = cues.first().filter(|cue| cue.form == CueForm::Label);
            let speaker = label.and_then(|cue| actors.mention_at(cue.source.as_ref()?.start));
            let answers = is_asked(words, start) && (is_marked(words, start) || self.is_whole);
            if answers && self.guest.is_none() {
                self.guest = guest(words, actors, start);
            }
            self.turn = match speaker {
                Some(mention) => Some(mention.actor),
                None if answers => self.guest,
                None => self.turn.filter(|_| self.is_whole && self.guest.is_some()),
            };
        }
        self.turn
    }
}

/// Whether a paragraph begins right behind a question.
fn is_asked(words: &Words<'_>, start: usize) -> bool {
    let before = start.checked_sub(1).filter(|_| words.text.token(start).after_break);
    before.is_some_and(|before| words.text.is_punct(before, Punct::Question))
}

/// A dash or a bullet at the head of a paragraph, or a letter and a colon.
fn is_marked(words: &Words<'_>, start: usize) -> bool {
    match words.text.kind(start) {
        Some(Kind::Punct(Punct::Dash | Punct::Other)) => true,
        Some(Kind::Word) => {
            words.text.key(start).chars().count() == 1
                && words.text.is_punct(start + 1, Punct::Colon)
        }
        _ => false,
    }
}

/// The person whom the account names most before its first question; of several the first.
fn guest(words: &Words<'_>, actors: &Actors, answer: usize) -> Option<usize> {
    let question = (0..answer).rev().find(|at| words.text.token(*at).after_break)?;
    let end = actors.mentions.partition_point(|mention| mention.tokens.start < question);
    let near = &actors.mentions[end.saturating_sub(NAMED_WITHIN)..end];
    let named = || near.iter().filter(|mention| mention.form == MentionForm::Named);
    let count = |actor: usize| named().filter(|mention| mention.actor == actor).count();
    named().rev().max_by_key(|mention| count(mention.actor)).map(|mention| mention.actor)
}

/// Words of the longest label that nobody else in the account bears as a name.
const LONGEST_LABEL: usize = 3;
/// So often a label must stand at the head of a paragraph to be a speaker's.
const FEWEST_TURNS: usize = 2;

/// Makes actors of those whose turns a name and a colon open again and again, where no finder knows them.
pub(super) fn name_speakers(words: &Words<'_>, sentences: &[Range<usize>], actors: &mut Actors) {
    let label = |sentence: &Range<usize>| unknown_label(words, actors, sentence);
    let mut labels: Vec<Range<usize>> = sentences.iter().filter_map(label).collect();
    let key = |label: &Range<usize>| label.clone().map(|at| words.text.key(at)).collect::<Vec<_>>();
    sorting::sort_by_key(&mut labels, key);
    let turns = labels.chunk_by(|one, other| key(one) == key(other));
    let repeated = turns.filter(|turns| turns.len() >= FEWEST_TURNS);
    let mut speakers: Vec<Range<usize>> = repeated.flatten().cloned().collect();
    sorting::sort_by_key(&mut speakers, |label| label.start);
    for label in speakers {
        actors.add_noun_phrase(words, label, 0, ActorKind::Person);
    }
}

/// A few words and a colon at the head of a paragraph that no finder knows as an actor.
fn unknown_label(
    words: &Words<'_>,
    actors: &Actors,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let start = sentence.start;
    let end = start + (start..sentence.end).take_while(|at| words.text.is_word(*at)).count();
    let is_label = words.text.token(start).after_break
        && (1..=LONGEST_LABEL).contains(&(end - start))
        && words.text.is_punct(end, Punct::Colon)
        && words.text.key(start).chars().count() > 1
        && actors.mention_at(start).is_none()
        && (start..end)
            .all(|at| words.finite(at).is_none() && words.functions(at).next().is_none());
    is_label.then_some(start..end)
}
