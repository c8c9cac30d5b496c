//! What the page and the reading module say to each other.

use crate::Reading;

/// A question to the reading module.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Take in a file of places or of events; its bytes travel beside the question.
    Load {
        /// Answers carry the same number.
        id: u32,
    },
    /// Read a text.
    Read {
        /// Answers carry the same number.
        id: u32,
        /// The account.
        text: String,
        /// Day of publication, `YYYY-MM-DD`.
        published: Option<String>,
        /// What an editor changed, one change a line ([`crate::Edit`]).
        edits: String,
    },
}

/// The reading module's answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// The file was taken in.
    Loaded {
        /// Number of the question.
        id: u32,
    },
    /// The text was read.
    Read {
        /// Number of the question.
        id: u32,
        /// What was made of it.
        reading: Box<Reading>,
    },
    /// The question could not be met.
    Failed {
        /// Number of the question.
        id: u32,
        /// A code of a closed list.
        code: String,
    },
}
