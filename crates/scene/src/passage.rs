//! The text as runs that marks can be put under. The runs put together are exactly the text.

use crate::{Document, Mark};
use isnad_account::{ActorId, ClaimId, PlaceId, SentenceStatus, Span, TimeId};

/// What a stretch of words names or does, drawn beneath the claims.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mention {
    /// The words that open a source's content.
    Cue,
    /// The words that set a stance.
    Marker,
    /// A time.
    Time(TimeId),
    /// A place.
    Place(PlaceId),
    /// An actor.
    Actor(ActorId),
}

/// A stretch of text with the same claims and mentions throughout.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Where.
    pub span: Span,
    /// The words, untouched.
    pub text: String,
    /// The claims it carries, the widest first; the last is the one a click means.
    pub claims: Vec<ClaimId>,
    /// The mark of the last claim; `None` where no claim is carried.
    pub mark: Option<Mark>,
    /// Whether it is part of a heading.
    pub heading: bool,
    /// What the words name or do, in a fixed order.
    pub mentions: Vec<Mention>,
}

/// A sentence of the reading, or the words between two.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageSentence {
    /// Which sentence of the reading; `None` for words between sentences.
    pub sentence: Option<usize>,
    /// What became of it.
    pub status: Option<SentenceStatus>,
    /// Where.
    pub span: Span,
    /// Deepest chain of the claims that begin in it, for the margin; `None` where none begins.
    pub depth: Option<u8>,
    /// Its runs, in order.
    pub runs: Vec<Run>,
}

/// A paragraph; its line break belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// Where.
    pub span: Span,
    /// Its sentences, in order.
    pub sentences: Vec<PassageSentence>,
}

/// The whole text.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageScene {
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// How many sentences have claims.
    pub n_claims: usize,
    /// How many sentences hold no claim.
    pub n_no_claim: usize,
    /// How many sentences were not understood.
    pub n_not_understood: usize,
}

impl PassageScene {
    /// Marks the text of a document. Depends on no view state: what is lit or hidden comes from `Shown`.
    pub fn new(document: &Document) -> Self {
        todo!()
    }

    /// Every run of the text, in order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.paragraphs.iter().flat_map(|it| &it.sentences).flat_map(|it| &it.runs)
    }
}
