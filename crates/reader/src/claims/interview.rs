//! Questions and answers set as such: whose the answers are.

use crate::mentions::actor::{Actors, MentionForm};
use crate::mentions::cue::{Cue, CueForm};
use crate::pack::Words;
use crate::text::{Kind, Punct};
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
                self.guest = guest(actors, start);
            }
            self.turn = match speaker {
                Some(mention) => Some(mention.actor),
                None if answers => self.guest,
                None => self.turn.filter(|_| self.is_whole),
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

/// The person whom the account names last before its first question.
fn guest(actors: &Actors, before: usize) -> Option<usize> {
    let end = actors.mentions.partition_point(|mention| mention.tokens.start < before);
    let near = actors.mentions[..end].iter().rev().take(NAMED_WITHIN);
    near.into_iter().find(|mention| mention.form == MentionForm::Named).map(|mention| mention.actor)
}
