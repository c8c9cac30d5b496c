//! The words of a claim where they stand: its sentence, and a little around it where that is short.

use crate::Document;
use isnad_account::{Claim, Span};

/// Code points of the sentence that are shown before and after a claim.
const REACH: u32 = 150;
/// Code points that are shown on each side even past the ends of the sentence.
const LEAST: u32 = 45;

/// Words of the context that are all said by the claim, or all not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextPart {
    /// The words, untouched.
    pub text: String,
    /// Whether the claim says them.
    pub said: bool,
}

/// A claim's words among those around them, never past the paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Context {
    /// The words in their order.
    pub parts: Vec<ContextPart>,
    /// Whether the paragraph has words before the first.
    pub cut_before: bool,
    /// Whether the paragraph has words after the last.
    pub cut_after: bool,
}

/// The context of a claim.
pub(crate) fn context(document: &Document, claim: &Claim) -> Context {
    let paragraph = paragraph(document, claim.span);
    let shown = shown(document, claim, paragraph);
    let before = document.slice(Span::new(paragraph.start, shown.start));
    let after = document.slice(Span::new(shown.end, paragraph.end));
    Context {
        parts: parts(document, claim, shown),
        cut_before: !before.trim().is_empty(),
        cut_after: !after.trim().is_empty(),
    }
}

/// The lines that a span stands on.
fn paragraph(document: &Document, span: Span) -> Span {
    let (text, offsets) = (document.text(), document.offsets());
    let bytes = offsets.bytes(text, span);
    let start = text[..bytes.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[bytes.end..].find('\n').map_or(text.len(), |at| bytes.end + at);
    offsets.span(text, isnad_account::ByteSpan::new(start, end))
}

fn shown(document: &Document, claim: &Claim, paragraph: Span) -> Span {
    let sentence = document.sentence_of(&claim.id).map(|at| document.reading().sentences[at].span);
    let sentence = sentence.unwrap_or(claim.span);
    let Span { start, end } = claim.span;
    let first = sentence.start.max(start.saturating_sub(REACH)).min(start.saturating_sub(LEAST));
    let last = sentence.end.min(end.saturating_add(REACH)).max(end.saturating_add(LEAST));
    let wide = Span::new(first.max(paragraph.start), last.min(paragraph.end));
    let start = if wide.start == paragraph.start || wide.start == sentence.start {
        wide.start
    } else {
        let words = document.slice(Span::new(wide.start, start));
        wide.start + n_points(&words[..words.find(char::is_whitespace).unwrap_or(words.len())])
    };
    let end = if wide.end == paragraph.end || wide.end == sentence.end {
        wide.end
    } else {
        let words = document.slice(Span::new(end, wide.end));
        end + n_points(&words[..words.rfind(char::is_whitespace).unwrap_or(0)])
    };
    Span::new(start, end)
}

fn n_points(words: &str) -> u32 {
    words.chars().count() as u32
}

/// The shown words cut at the edges of the claim's pieces, which may come in any order.
fn parts(document: &Document, claim: &Claim, shown: Span) -> Vec<ContextPart> {
    let inside = |point: &u32| (shown.start..=shown.end).contains(point);
    let edges = claim.pieces.iter().flat_map(|piece| [piece.start, piece.end]);
    let mut cuts: Vec<u32> = edges.chain([shown.start, shown.end]).filter(inside).collect();
    isnad_account::sorting::sort(&mut cuts);
    cuts.dedup();
    let mut parts: Vec<ContextPart> = Vec::new();
    for pair in cuts.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        let said = claim.pieces.iter().any(|piece| piece.contains(span));
        match parts.last_mut() {
            Some(last) if last.said == said => last.text.push_str(document.slice(span)),
            _ => parts.push(ContextPart { text: document.slice(span).to_owned(), said }),
        }
    }
    parts
}
