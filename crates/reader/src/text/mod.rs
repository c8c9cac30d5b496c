//! The text as words, sentences and quotations, with every word's way back to the source.

mod class;
pub mod fold;
mod lower;
mod plain;
mod segment;
mod shown;
pub mod skeleton;
mod spelled;
mod spellings;
mod token;

pub use class::Punct;
pub use token::{Kind, Token};

use isnad_account::{ByteSpan, letters};
use std::ops::Range;
use token::Tokens;

/// Where controls that override the direction of writing stand: they can make a text show other words
/// than it holds.
pub fn direction_overrides(text: &str) -> impl Iterator<Item = ByteSpan> {
    let is_override =
        |bytes: &[u8]| matches!(bytes, [_, 0x80, 0xAA..=0xAE] | [_, 0x81, 0xA6..=0xA9]);
    let bytes = text.as_bytes();
    let begins = bytes.iter().enumerate().filter(|(_, byte)| **byte == 0xE2);
    begins
        .map(|(at, _)| ByteSpan::new(at, at + 3))
        .filter(move |span| bytes.get(span.start..span.end).is_some_and(is_override))
}

/// A text cut into tokens; token ranges are the unit of everything above.
#[derive(Debug)]
pub struct Text<'t> {
    /// The untouched text.
    pub source: &'t str,
    /// Ranges of tokens that tile the text, split at line breaks.
    pub paragraphs: Vec<Range<usize>>,
    /// Ranges of tokens that tile the text, split at sentence ends and line breaks.
    pub sentences: Vec<Range<usize>>,
    /// Ranges of tokens between quotation marks, marks included, in order and apart.
    pub quotes: Vec<Range<usize>>,
    tokens: Tokens,
}

impl<'t> Text<'t> {
    /// Cuts `source` up in one pass.
    pub fn new(source: &'t str) -> Self {
        let mut tokens = Tokens::of(source);
        let quotes = segment::quotes(&tokens.tokens);
        for quote in &quotes {
            tokens.tokens[quote.clone()].iter_mut().for_each(|token| token.in_quote = true);
        }
        Self {
            source,
            paragraphs: segment::paragraphs(&tokens.tokens),
            sentences: segment::sentences(&tokens.tokens),
            quotes,
            tokens,
        }
    }

    /// Number of tokens.
    #[inline(always)] // asked for every token
    pub fn len(&self) -> usize {
        self.tokens.tokens.len()
    }

    /// Whether there is no token at all.
    pub fn is_empty(&self) -> bool {
        self.tokens.tokens.is_empty()
    }

    /// The token at `at`.
    ///
    /// # Panics
    /// When `at` is not below [`Text::len`]; callers hold ranges made by this type.
    pub fn token(&self, at: usize) -> &Token {
        &self.tokens.tokens[at]
    }

    /// The folded word, or the digits of a number; empty for signs and past the end.
    pub fn key(&self, at: usize) -> &str {
        self.tokens.tokens.get(at).map_or("", |token| self.tokens.key(token))
    }

    /// The words as written; empty past the end.
    pub fn written(&self, at: usize) -> &'t str {
        self.tokens.tokens.get(at).map_or("", |token| token.span().of(self.source))
    }

    /// The distinct folded word at `at`, as a number below [`Text::n_words`]; 0 for signs.
    #[inline(always)] // asked for every token
    pub fn word(&self, at: usize) -> usize {
        self.tokens.tokens.get(at).map_or(0, |token| token.word as usize)
    }

    /// How many distinct folded words there are, the empty one included.
    pub fn n_words(&self) -> usize {
        self.tokens.words.len()
    }

    /// Every distinct folded word, by its number.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.n_words()).map(|word| self.tokens.words.get(word as u32))
    }

    /// How many letters are Arabic, and how many letters there are.
    pub fn letters(&self) -> (usize, usize) {
        self.tokens.letters
    }

    /// How a word is spelled beyond its fold ([`fold::spelling`]).
    pub fn spelling(&self, at: usize) -> u8 {
        self.tokens.tokens.get(at).map_or(0, |token| token.shown.spelling())
    }

    /// Whether a word is written with the feminine ending, which folds like a pronoun's letter.
    pub fn has_feminine_end(&self, at: usize) -> bool {
        self.tokens.tokens.get(at).is_some_and(|token| token.shown.has_feminine_end())
    }

    /// Whether the fold left the word's last letter as it is written.
    pub fn has_plain_end(&self, at: usize) -> bool {
        self.tokens.tokens.get(at).is_none_or(|token| token.shown.has_plain_end())
    }

    /// Whether a word is written with a hamza below its alef.
    pub fn has_low_hamza(&self, at: usize) -> bool {
        self.spelling(at) & 2 != 0
    }

    /// Whether a mark of case stands at the word's end ([`fold::has_case_mark`]).
    pub fn has_final_mark(&self, at: usize) -> bool {
        self.tokens.tokens.get(at).is_some_and(|token| token.shown.has_case_mark())
    }

    /// The kind of the token at `at`, or `None` past the end.
    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.tokens.get(at).map(|token| token.kind)
    }

    /// Whether the token at `at` is this sign.
    pub fn is_punct(&self, at: usize, punct: Punct) -> bool {
        matches!(self.kind(at), Some(Kind::Punct(found)) if found == punct)
    }

    /// Whether the token at `at` is a word.
    pub fn is_word(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Word))
    }

    /// Whether nothing stands between the token before and this one.
    pub fn is_glued(&self, at: usize) -> bool {
        at > 0 && at < self.len() && self.token(at - 1).span().end == self.token(at).span().start
    }

    /// The source bytes from the first to the last token of a range; empty at the end of the text for an empty range.
    pub fn span(&self, tokens: Range<usize>) -> ByteSpan {
        match self.tokens.tokens.get(tokens) {
            Some([only]) => only.span(),
            Some([first, .., last]) => first.span().cover(last.span()),
            _ => ByteSpan::new(self.source.len(), self.source.len()),
        }
    }

    /// As [`Text::span`], without the first token's leading `n_letters` folded letters (a clitic).
    pub fn stem_span(&self, tokens: Range<usize>, n_letters: usize) -> ByteSpan {
        let span = self.span(tokens);
        let mut left = n_letters;
        let start = span.of(self.source).char_indices().find_map(|(at, character)| {
            let n_folded = fold::fold_char(character).count();
            if left == 0
                && n_folded > 0
                && !matches!(
                    class::class_of(character),
                    class::Class::Space | class::Class::LineBreak
                )
            {
                return Some(at);
            }
            left = left.saturating_sub(n_folded);
            None
        });
        ByteSpan::new(span.start + start.unwrap_or(0), span.end)
    }

    /// The sentence that holds a token, as an index into [`Text::sentences`].
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.start <= token).saturating_sub(1)
    }

    /// The quotation that holds a token, marks included.
    pub fn quote_at(&self, token: usize) -> Option<Range<usize>> {
        let is_quoted = self.tokens.tokens.get(token).is_some_and(|token| token.in_quote);
        if is_quoted { self.quote_of(token) } else { None }
    }

    fn quote_of(&self, token: usize) -> Option<Range<usize>> {
        let nth = self.quotes.partition_point(|quote| quote.end <= token);
        self.quotes.get(nth).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(source: &str) -> Vec<&str> {
        let text = Text::new(source);
        text.sentences.iter().map(|range| text.span(range.clone()).of(source)).collect()
    }

    #[test]
    fn sentences_end_at_stops_and_lines() {
        assert_eq!(
            sentences("أول. ثان؟ «ثالث.» رابع\nخامس"),
            ["أول.", "ثان؟", "«ثالث.»", "رابع", "خامس"]
        );
        assert_eq!(sentences("قال: \"نعم.\" ثم غادر."), ["قال: \"نعم.\"", "ثم غادر."]);
    }

    #[test]
    fn quotations_close_within_their_paragraph() {
        let text = Text::new("قال «نعم» و\"لا\" ثم «فتح\nسطر»");
        let quotes: Vec<_> =
            text.quotes.iter().map(|q| text.span(q.clone()).of(text.source)).collect();
        assert_eq!(quotes, ["«نعم»", "\"لا\""]);
        assert_eq!(text.quote_at(2), Some(1..4));
        assert_eq!(text.quote_at(0), None);
    }

    #[test]
    fn a_clitic_is_left_out_of_a_span_with_its_marks() {
        let text = Text::new("وَبِدمشق");
        assert_eq!(text.stem_span(0..1, 2).of(text.source), "دمشق");
    }

    #[test]
    fn tokens_tile_the_sentences() {
        let text = Text::new("واحد. اثنان، ثلاثة.\n\nأربعة");
        let tiled: Vec<usize> = text.sentences.iter().cloned().flatten().collect();
        assert_eq!(tiled, (0..text.len()).collect::<Vec<_>>());
    }
}
