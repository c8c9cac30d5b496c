//! Paragraphs, sentences and quoted stretches, as ranges of tokens.

use super::class::Punct;
use super::token::{Kind, Token};
use std::ops::Range;

/// A sentence longer than this is cut: no work may grow faster than the text.
const LONGEST_SENTENCE: usize = 400;
/// A quotation that does not close within so many tokens was no quotation.
const LONGEST_QUOTE: usize = 600;

/// Runs of tokens between line breaks.
pub(crate) fn paragraphs(tokens: &[Token]) -> Vec<Range<usize>> {
    let starts: Vec<usize> = (0..tokens.len()).filter(|&at| tokens[at].after_break).collect();
    ranges(&starts, tokens.len())
}

/// Runs of tokens that end with a sentence's closing sign, or with their paragraph.
pub(crate) fn sentences(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut starts = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        let begins = at == 0
            || tokens[at].after_break
            || begins_after(tokens, at)
            || at - start >= LONGEST_SENTENCE;
        if begins {
            starts.push(at);
            start = at;
        }
    }
    ranges(&starts, tokens.len())
}

/// Whether the token before closes a sentence. Closing marks stay with what they close.
fn begins_after(tokens: &[Token], at: usize) -> bool {
    let closes = |token: &Token| {
        matches!(token.kind, Kind::Punct(Punct::Stop | Punct::Question | Punct::Exclamation))
    };
    let trails = |token: &Token| {
        matches!(
            token.kind,
            Kind::Punct(
                Punct::Close
                    | Punct::BracketClose
                    | Punct::Stop
                    | Punct::Question
                    | Punct::Exclamation
            )
        )
    };
    if trails(&tokens[at]) || is_closing_quote(tokens, at) {
        return false;
    }
    let mut before = at;
    while before > 0
        && (matches!(tokens[before - 1].kind, Kind::Punct(Punct::Close | Punct::BracketClose))
            || is_closing_quote(tokens, before - 1))
    {
        before -= 1;
    }
    before > 0 && closes(&tokens[before - 1])
}

/// A straight quotation mark glued to what stands before it, and not to what follows, closes.
fn is_closing_quote(tokens: &[Token], at: usize) -> bool {
    let glued = |left: usize, right: usize| match (tokens.get(left), tokens.get(right)) {
        (Some(left), Some(right)) => left.span().end == right.span().start,
        _ => false,
    };
    tokens[at].kind == Kind::Punct(Punct::Quote)
        && at > 0
        && glued(at - 1, at)
        && !glued(at, at + 1)
}

/// Quoted stretches, marks included; never across a paragraph.
pub(crate) fn quotes(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, Punct)> = None;
    for (at, token) in tokens.iter().enumerate() {
        if open.is_some_and(|(start, _)| token.after_break || at - start > LONGEST_QUOTE) {
            open = None;
        }
        let Kind::Punct(punct) = token.kind else { continue };
        match (open, punct) {
            (None, Punct::Open | Punct::Quote) => open = Some((at, punct)),
            (Some((start, Punct::Open)), Punct::Close)
            | (Some((start, Punct::Quote)), Punct::Quote) => {
                found.push(start..at + 1);
                open = None;
            }
            _ => {}
        }
    }
    found
}

fn ranges(starts: &[usize], end: usize) -> Vec<Range<usize>> {
    let ends = starts.iter().skip(1).copied().chain([end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}
