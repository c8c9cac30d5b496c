//! What the page and the reading module say to each other.

use crate::Reading;
use serde::{Deserialize, Serialize};

/// A file of places the reading module is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LoadFile {
    /// First and second tier of the gazetteer, and the project's own overlay.
    GazetteerFirst,
    /// The larger tier.
    GazetteerSecond,
    /// Bases, airports, palaces, districts, countries.
    Overlay,
}

/// A question to the reading module. The bytes of a file travel beside it, not in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Request {
    /// Take in a file of places.
    Load {
        /// Answers carry the same number.
        id: u32,
        /// Which file.
        file: LoadFile,
    },
    /// Read a text.
    Read {
        /// Answers carry the same number.
        id: u32,
        /// The account.
        text: String,
        /// Day of publication, `YYYY-MM-DD`.
        published: Option<String>,
        /// Language code, or `None` to find out.
        language: Option<String>,
    },
}

/// The reading module's answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
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
        /// Details for a person, in English.
        message: String,
    },
}
