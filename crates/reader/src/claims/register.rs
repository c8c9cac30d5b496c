//! Who has the word from one sentence to the next.

use super::chain::{Chain, LinkDraft};

/// Who has the word, carried from sentence to sentence.
#[derive(Debug, Default)]
pub(super) struct Register {
    pub(super) open: Option<usize>,
    /// Who had the word last, whether or not he still has it.
    pub(super) last: Option<usize>,
    /// Who did what the sentence before told in the article's own words.
    pub(super) subject: Option<usize>,
    /// How often each actor opened a turn, by actor index.
    turns: Vec<usize>,
    n_turns: usize,
}

/// A speaker who opened at least this share of all turns so far tells the account.
const NARRATOR_SHARE: f64 = 0.6;
/// Who opened fewer turns is quoted, and tells no account yet.
const NARRATOR_TURNS: usize = 4;

impl Register {
    /// A new paragraph: only the account's narrator keeps the word.
    pub(super) fn new_paragraph(&mut self) {
        self.subject = None;
        self.article_speaks();
    }

    /// Whether the open speaker tells most of the account: what is not said by another is his.
    pub(super) fn is_narrated(&self) -> bool {
        let turns = self.open.and_then(|actor| self.turns.get(actor)).copied().unwrap_or(0);
        turns >= NARRATOR_TURNS && turns as f64 >= NARRATOR_SHARE * self.n_turns as f64
    }

    /// The article itself speaks: what was carried over ends.
    pub(super) fn article_speaks(&mut self) {
        if !self.is_narrated() {
            self.open = None;
        }
    }

    /// Somebody else has the word, whatever was told before.
    pub(super) fn close(&mut self) {
        self.open = None;
    }

    pub(super) fn take_turn(&mut self, actor: usize) {
        if self.turns.len() <= actor {
            self.turns.resize(actor + 1, 0);
        }
        self.turns[actor] += 1;
        self.n_turns += 1;
        self.open = Some(actor);
        self.last = Some(actor);
    }

    pub(super) fn base(&self) -> Chain {
        let mut chain = vec![LinkDraft::article()];
        chain.extend(self.open.map(LinkDraft::continued));
        chain
    }
}
