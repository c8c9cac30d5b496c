//! Stretches of the source text, in the three units that meet here, and the one type that converts.

use serde::{Deserialize, Serialize};

/// A half-open stretch of the untouched text in Unicode code points, as published (`[start, end)`).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(from = "[u32; 2]", into = "[u32; 2]")]
pub struct Span {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

impl Span {
    /// A span from `start` up to, not including, `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The number of code points covered.
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether nothing is covered.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the two share at least one code point.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<[u32; 2]> for Span {
    fn from([start, end]: [u32; 2]) -> Self {
        Self { start, end }
    }
}

impl From<Span> for [u32; 2] {
    fn from(span: Span) -> Self {
        [span.start, span.end]
    }
}

/// A half-open stretch of the text in UTF-8 bytes: the unit inside Rust. Always on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ByteSpan {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl ByteSpan {
    /// A span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The words themselves; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// Bytes between two marks: a conversion counts the rest of one stretch, eight bytes at a time.
const STRIDE: usize = 32;

/// What stands before a place in the text.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    points: u32,
    utf16: u32,
}

impl Mark {
    /// What so many bytes hold: each byte that does not continue a character begins one, and those of
    /// four bytes take two units of UTF-16.
    fn of(bytes: &[u8]) -> Self {
        let (words, rest) = bytes.as_chunks::<8>();
        let words = words.iter().map(|word| Self::of_word(u64::from_le_bytes(*word)));
        let rest = rest.iter().rev().fold(HIGH_BITS, |word, byte| word << 8 | u64::from(*byte));
        words.fold(Self::of_word(rest), Self::plus)
    }

    #[inline(always)] // once for every eight bytes
    fn of_word(word: u64) -> Self {
        let continuing = word & !(word << 1) & HIGH_BITS;
        let long = word & (word << 1) & (word << 2) & (word << 3) & HIGH_BITS;
        let points = 8 - continuing.count_ones();
        Self { points, utf16: points + long.count_ones() }
    }

    #[inline(always)] // once for every eight bytes
    fn plus(self, other: Self) -> Self {
        Self { points: self.points + other.points, utf16: self.utf16 + other.utf16 }
    }
}

/// The highest bit of each of eight bytes: as bytes, eight that begin no character.
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// Converts between bytes (Rust), UTF-16 units (the DOM) and code points (the published form) of one text.
#[derive(Clone, Debug, Default)]
pub struct OffsetMap {
    /// What stands before every [`STRIDE`]th byte.
    marks: Vec<Mark>,
    end: Mark,
}

impl OffsetMap {
    /// Walks `text` once. Texts over 4 GiB are not supported (offsets are 32 bits wide).
    pub fn new(text: &str) -> Self {
        let mut map = Self::default();
        map.marks.reserve_exact(text.len().div_ceil(STRIDE));
        for stretch in text.as_bytes().chunks(STRIDE) {
            map.marks.push(map.end);
            map.end = map.end.plus(Mark::of(stretch));
        }
        map
    }

    /// The length of the text in code points.
    pub fn n_points(&self) -> u32 {
        self.end.points
    }

    /// The published form of a stretch of bytes of `text`.
    pub fn span(&self, text: &str, bytes: ByteSpan) -> Span {
        let before = |byte: usize| self.before(text, byte).points;
        Span::new(before(bytes.start), before(bytes.end))
    }

    /// The bytes of a published span; offsets past the end are cut to the end.
    pub fn bytes(&self, text: &str, span: Span) -> ByteSpan {
        let byte = |point: u32| self.byte_where(text, |seen| seen.points < point);
        ByteSpan::new(byte(span.start), byte(span.end))
    }

    /// The UTF-16 offsets of a published span, as the DOM counts.
    pub fn utf16(&self, text: &str, span: Span) -> (u32, u32) {
        let bytes = self.bytes(text, span);
        (self.before(text, bytes.start).utf16, self.before(text, bytes.end).utf16)
    }

    /// The code point that a UTF-16 offset of the DOM falls on or before.
    pub fn point_of_utf16(&self, text: &str, utf16: u32) -> u32 {
        self.before(text, self.byte_where(text, |seen| seen.utf16 < utf16)).points
    }

    /// What stands before a byte at which a character begins.
    fn before(&self, text: &str, byte: usize) -> Mark {
        let mark = self.marks.get(byte / STRIDE);
        let rest = text.as_bytes().get(byte / STRIDE * STRIDE..byte);
        mark.zip(rest).map_or(self.end, |(mark, rest)| mark.plus(Mark::of(rest)))
    }

    /// The first character boundary with no `more` of what stands before it, or the end.
    fn byte_where(&self, text: &str, more: impl Fn(Mark) -> bool) -> usize {
        let nth = self.marks.partition_point(|mark| more(*mark)).saturating_sub(1);
        let start = text.ceil_char_boundary(nth * STRIDE);
        let mut seen = self.before(text, start);
        let mut rest = text.get(start..).unwrap_or_default().chars();
        while more(seen) {
            let Some(character) = rest.next() else { break };
            let utf16 = seen.utf16 + character.len_utf16() as u32;
            seen = Mark { points: seen.points + 1, utf16 };
        }
        text.len() - rest.as_str().len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_units_agree_around_an_emoji_and_past_a_stride() {
        let text = format!("{}😀ب{}", "س".repeat(70), "x".repeat(70));
        let map = OffsetMap::new(&text);
        let emoji = Span::new(70, 71);
        assert_eq!(map.bytes(&text, emoji).of(&text), "😀");
        assert_eq!(map.utf16(&text, emoji), (70, 72));
        assert_eq!(map.utf16(&text, Span::new(71, 72)), (72, 73));
        assert_eq!(map.span(&text, map.bytes(&text, emoji)), emoji);
        assert_eq!(map.point_of_utf16(&text, 72), 71);
        assert_eq!(map.n_points(), 142);
    }

    #[test]
    fn every_point_converts_there_and_back() {
        let text = "قال إن 😀 «x»".repeat(40);
        let map = OffsetMap::new(&text);
        for point in 0..=map.n_points() {
            let span = Span::new(point, map.n_points());
            assert_eq!(map.span(&text, map.bytes(&text, span)), span);
            assert_eq!(map.point_of_utf16(&text, map.utf16(&text, span).0), point);
        }
    }

    #[test]
    fn offsets_past_the_end_are_cut() {
        let map = OffsetMap::new("ab");
        assert_eq!(map.bytes("ab", Span::new(1, 99)), ByteSpan::new(1, 2));
    }
}
