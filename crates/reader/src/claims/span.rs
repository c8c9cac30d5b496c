//! The stretches of words that carry a claim.

use crate::mentions::cue::{self, Cue};
use crate::pack::Words;
use crate::pack::rows::FunctionKind;
use crate::text::{Kind, Punct};
use isnad_account::QuoteMode;
use std::ops::Range;

/// The claim without the cue phrases that stand inside it.
pub(super) fn pieces_around(
    words: &Words<'_>,
    tokens: &Range<usize>,
    cues: &[Cue],
) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = tokens.start;
    for cue in
        cues.iter().filter(|cue| tokens.start <= cue.region.start && cue.region.end <= tokens.end)
    {
        if cue.opens == cue::Opens::Around {
            pieces.push(start..cue.region.start);
            start = cue.region.end;
        }
    }
    pieces.push(start..tokens.end);
    // "..., according to X, who": a pronoun alone is left of what describes the source.
    let is_pronoun = |at: usize| words.is_function(at, FunctionKind::Relative);
    let tells = |at: usize| words.text.is_word(at) && !is_pronoun(at);
    pieces.retain(|piece| piece.clone().any(tells));
    pieces.into_iter().map(|piece| within_dividers(words, piece)).collect()
}

/// A stretch without the commas and the like at its edges: they divide it from what is beside it.
pub(super) fn within_dividers(words: &Words<'_>, tokens: Range<usize>) -> Range<usize> {
    let divides = |at: &usize| {
        matches!(
            words.text.kind(*at),
            Some(Kind::Punct(
                Punct::Comma | Punct::Semicolon | Punct::Colon | Punct::Stop | Punct::Dash
            ))
        )
    };
    let start = tokens.clone().find(|at| !divides(at)).unwrap_or(tokens.start);
    let last = tokens.clone().rev().find(|at| !divides(at));
    start..last.map_or(tokens.end, |at| at + 1)
}

/// Direct where the whole claim stands in quotation marks, mixed where some of its words do.
pub(super) fn quote_mode(words: &Words<'_>, tokens: &Range<usize>) -> QuoteMode {
    let whole = |quote: Range<usize>| quote.start <= tokens.start && tokens.end <= quote.end;
    if words.text.quote_at(tokens.start).is_some_and(whole) {
        return QuoteMode::Direct;
    }
    let partly = tokens
        .clone()
        .any(|at| words.text.quote_at(at).is_some_and(|quote| words.word_count(quote) >= 2));
    if partly { QuoteMode::Mixed } else { QuoteMode::Indirect }
}
