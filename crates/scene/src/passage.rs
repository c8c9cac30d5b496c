//! The text as runs that marks can be put under. The runs put together are exactly the text.

use crate::layers::{Layer, Stretch, layers, stretches};
use crate::mark::depth;
use crate::{Document, Mark};
use isnad_account::{ClaimId, PlaceId, SentenceStatus, Span, TimeId, sorting};

/// What a stretch of words names or does that is seen in the text. Whatever else is told apart costs an element for
/// every stretch of words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mention {
    /// The words that open a source's content.
    Cue,
    /// A time.
    Time(TimeId),
    /// A place.
    Place(PlaceId),
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

/// The text, or a stretch of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageScene {
    /// Its paragraphs, in order; the first and the last may be parts of one.
    pub paragraphs: Vec<Paragraph>,
}

impl PassageScene {
    /// Marks the whole text of a document. Depends on no view state: what is lit or hidden comes from
    /// [`crate::Shown`].
    pub fn new(document: &Document) -> Self {
        Self::of(document, Span::new(0, document.offsets().n_points()))
    }

    /// Marks a stretch of the text, which takes no longer for what lies outside.
    pub fn of(document: &Document, within: Span) -> Self {
        let laid = layers(document, within);
        let breaks = paragraph_starts(document, within);
        let sentences = document.reading().sentences.iter();
        let edges = sentences.flat_map(|it| [it.span.start, it.span.end]);
        let cuts = edges.chain(breaks.iter().copied()).collect();
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        for stretch in stretches(&laid, cuts, within) {
            if paragraphs.is_empty() || breaks.binary_search(&stretch.span.start).is_ok() {
                paragraphs.push(Paragraph { span: stretch.span, sentences: Vec::new() });
            }
            if let Some(paragraph) = paragraphs.last_mut() {
                paragraph.add(document, &stretch);
            }
        }
        fill_depths(document, &mut paragraphs);
        Self { paragraphs }
    }

    /// Every run, in order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.paragraphs.iter().flat_map(|it| &it.sentences).flat_map(|it| &it.runs)
    }
}

impl Paragraph {
    fn add(&mut self, document: &Document, stretch: &Stretch<'_>) {
        let sentence = document.sentence_at(stretch.span.start);
        if self.sentences.last().is_none_or(|last| last.sentence != sentence) {
            let status = sentence.map(|index| document.reading().sentences[index].status);
            let (span, runs) = (stretch.span, Vec::new());
            self.sentences.push(PassageSentence { sentence, status, span, depth: None, runs });
        }
        if let Some(last) = self.sentences.last_mut() {
            last.span.end = stretch.span.end;
            last.runs.push(run(document, stretch));
        }
        self.span.end = stretch.span.end;
    }
}

fn run(document: &Document, stretch: &Stretch<'_>) -> Run {
    let claims = carried(document, stretch);
    let mut mentions: Vec<Mention> = stretch.layers.iter().filter_map(|it| mention(it)).collect();
    sorting::sort(&mut mentions);
    mentions.dedup();
    Run {
        span: stretch.span,
        text: document.slice(stretch.span).to_owned(),
        mark: claims.last().map(|at| Mark::at(document, *at)),
        claims: claims.iter().map(|at| document.claims()[*at].id.clone()).collect(),
        heading: stretch.layers.iter().any(|layer| matches!(layer, Layer::Heading)),
        mentions,
    }
}

/// Positions of the claims over a stretch, the widest first.
fn carried(document: &Document, stretch: &Stretch<'_>) -> Vec<usize> {
    let claims = stretch.layers.iter().filter_map(|layer| match layer {
        Layer::Claim(position) => Some(*position),
        Layer::Heading | Layer::Mention(_) => None,
    });
    let mut claims: Vec<usize> = claims.collect();
    sorting::sort_by_key(&mut claims, |at| {
        (core::cmp::Reverse(document.claims()[*at].span.len()), *at)
    });
    claims.dedup();
    claims
}

fn mention(layer: &Layer) -> Option<Mention> {
    match layer {
        Layer::Mention(mention) => Some(mention.clone()),
        Layer::Claim(_) | Layer::Heading => None,
    }
}

/// The code points of a stretch at which paragraphs start; a line break ends one.
fn paragraph_starts(document: &Document, within: Span) -> Vec<u32> {
    let points = document.slice(within).chars().zip(within.start + 1..);
    points.filter_map(|(character, next)| (character == '\n').then_some(next)).collect()
}

fn fill_depths(document: &Document, paragraphs: &mut [Paragraph]) {
    let mut begins: Vec<(u32, u8)> =
        document.claims().iter().map(|claim| (claim.span.start, depth(claim))).collect();
    sorting::sort(&mut begins);
    for sentence in paragraphs.iter_mut().flat_map(|it| &mut it.sentences) {
        let first = begins.partition_point(|(start, _)| *start < sentence.span.start);
        let inside = begins[first..].iter().take_while(|(start, _)| *start < sentence.span.end);
        sentence.depth = inside.map(|(_, depth)| *depth).max();
    }
}
