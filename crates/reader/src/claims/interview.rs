//! Questions and answers set as such: whose the answers are.

use crate::mentions::actor::{Actors, MentionForm};
use crate::pack::Words;
use crate::text::{Kind, Punct};
use std::ops::Range;

/// The one who is questioned is named within so many mentions before the first question.
const NAMED_WITHIN: usize = 24;

/// Which paragraph is an answer: one that begins like a turn in an interview, right behind a question.
#[derive(Debug, Default)]
pub(super) struct Interview {
    /// Who answers, from the first question on.
    guest: Option<usize>,
    /// Whether the paragraph now read is an answer.
    is_answer: bool,
}

impl Interview {
    /// Takes in the next sentence; tells whose answer it is part of.
    pub(super) fn hear(
        &mut self,
        words: &Words<'_>,
        actors: &Actors,
        sentence: &Range<usize>,
    ) -> Option<usize> {
        let start = sentence.start;
        if words.text.token(start).after_break {
            let asked = start > 0 && words.text.is_punct(start - 1, Punct::Question);
            self.is_answer = asked && is_marked(words, start);
            if self.is_answer && self.guest.is_none() {
                self.guest = guest(actors, start);
            }
        }
        self.guest.filter(|_| self.is_answer)
    }
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
