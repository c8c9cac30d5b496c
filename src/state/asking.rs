//! Which readings were asked for and have not come, and which answer is the one that is waited for.

use super::Session;

/// What a reading was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    /// A text that a person brought.
    Text,
    /// The open account with other anchors.
    Edits,
}

/// The readings that were asked for and have not come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Questions {
    n_asked: u32,
    n_waiting: u32,
    /// The latest of each sort: only its answer counts.
    latest: [u32; 2],
}

impl Session {
    /// A reading is asked for; the number of the question.
    pub(crate) fn ask(self, sort: Question) -> u32 {
        self.questions.update(|it| {
            it.n_asked += 1;
            it.n_waiting += 1;
            it.latest[sort as usize] = it.n_asked;
        });
        self.questions.with_untracked(|it| it.n_asked)
    }

    /// The answer to a question has come: whether it is the one that is waited for.
    pub(crate) fn answer(self, sort: Question, question: u32) -> bool {
        self.questions.update(|it| it.n_waiting -= 1);
        self.questions.with_untracked(|it| it.latest[sort as usize] == question)
    }

    /// Whether a text is being read.
    pub(crate) fn is_reading(self) -> bool {
        self.questions.with(|it| it.n_waiting > 0)
    }
}
