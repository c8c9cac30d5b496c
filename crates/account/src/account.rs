//! A whole reading.

use crate::time::words;
use crate::{Actor, Claim, ClaimId, LocalMinute, Named, Place, Span, TimeExpression};
use serde::{Deserialize, Serialize};

words!(
    /// Where an anchor comes from.
    AnchorKind { Published, Year, Event, Editor }
);
words!(
    /// What became of a sentence.
    SentenceStatus { Claims, NoClaim, NotUnderstood }
);

/// The program that read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Engine {
    /// Always `isnad`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// The text that was read, without the text itself unless the reading is a saved file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountInfo {
    /// Lower-case hexadecimal SHA-256 of the UTF-8 text.
    pub sha256: String,
    /// Language code of the pack that read it.
    pub language: String,
    /// Length in code points.
    pub length: u32,
    /// The text itself, in saved files only.
    pub text: Option<String>,
    /// Day of publication, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// Time zone that bounds are local to, where known.
    pub zone: Option<String>,
}

/// A fact from outside the words that dates hang on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Anchor {
    /// Unique in one reading.
    pub id: String,
    /// What an [`crate::Edit`] names it by; the same for every text and every reading.
    pub key: String,
    /// What sort of anchor.
    pub kind: AnchorKind,
    /// Words to show, in the language of the account.
    pub label: String,
    /// The label in other languages.
    pub names: Named<String>,
    /// Not before.
    pub earliest: Option<LocalMinute>,
    /// Not at or after.
    pub latest: Option<LocalMinute>,
    /// Where it comes from: `page`, `options`, `text`, `text:weekday`, `events:KEY` or `editor`.
    pub origin: String,
    /// Whether it is used.
    pub enabled: bool,
}

/// How long something takes that words leave open ("shortly after"): a custom of this program, for an editor to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// What an [`crate::Edit`] names it by: `gap:` and what it is the length of.
    pub key: String,
    /// Its length in minutes.
    pub minutes: u32,
    /// Its length where nobody changes it.
    pub usual: u32,
}

/// A stretch of the account under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading, where there is one.
    pub title: Option<Span>,
    /// Heading and body.
    pub span: Span,
}

/// A sentence and what became of it: nothing vanishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The sentence.
    pub span: Span,
    /// What became of it.
    pub status: SentenceStatus,
}

/// A value inside a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Param {
    /// A count or measure; at most five decimals.
    Number(f64),
    /// Words or a code.
    Text(String),
}

/// Something the reader of the result must know. The words shown to people are made from code and parameters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// What sort of note.
    pub code: String,
    /// The words concerned.
    pub spans: Vec<Span>,
    /// The claims concerned.
    pub claims: Vec<ClaimId>,
    /// Values for the message.
    pub params: Named<Param>,
}

/// What the reader made of an account: `isnad-reading`, version 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Always [`crate::FORMAT_NAME`].
    pub format: String,
    /// Always [`crate::FORMAT_VERSION`].
    pub version: u32,
    /// The program that read.
    pub engine: Engine,
    /// The text that was read.
    pub account: AccountInfo,
    /// Facts from outside the words.
    pub anchors: Vec<Anchor>,
    /// Lengths that words leave open and that some value rests on.
    pub gaps: Vec<Gap>,
    /// Headings and their stretches, covering the text in order.
    pub sections: Vec<Section>,
    /// Every sentence and what became of it.
    pub sentences: Vec<Sentence>,
    /// Everybody; the article is always first.
    pub actors: Vec<Actor>,
    /// Every place.
    pub places: Vec<Place>,
    /// Every time expression.
    pub times: Vec<TimeExpression>,
    /// Every claim, in the order of the text.
    pub claims: Vec<Claim>,
    /// What the reader of the result must know.
    pub notes: Vec<Note>,
}

impl Reading {
    /// The claim of that id.
    pub fn claim(&self, id: &ClaimId) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == *id)
    }

    /// The place of that id.
    pub fn place(&self, id: &crate::PlaceId) -> Option<&Place> {
        self.places.iter().find(|place| place.id == *id)
    }

    /// The actor of that id.
    pub fn actor(&self, id: &crate::ActorId) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == *id)
    }

    /// The time expression of that id.
    pub fn time(&self, id: &crate::TimeId) -> Option<&TimeExpression> {
        self.times.iter().find(|time| time.id == *id)
    }
}
