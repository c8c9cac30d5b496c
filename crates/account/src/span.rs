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

/// Characters between two marks: small enough that a conversion walks little, large enough to be cheap.
const STRIDE: usize = 64;

#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    bytes: u32,
    utf16: u32,
}

/// Converts between bytes (Rust), UTF-16 units (the DOM) and code points (the published form) of one text.
#[derive(Clone, Debug, Default)]
pub struct OffsetMap {
    marks: Vec<Mark>,
    end: Mark,
    n_points: u32,
}

impl OffsetMap {
    /// Walks `text` once. Texts over 4 GiB are not supported (offsets are 32 bits wide).
    pub fn new(text: &str) -> Self {
        let mut map = Self::default();
        for character in text.chars() {
            if (map.n_points as usize).is_multiple_of(STRIDE) {
                map.marks.push(map.end);
            }
            map.n_points += 1;
            map.end.bytes += character.len_utf8() as u32;
            map.end.utf16 += character.len_utf16() as u32;
        }
        map
    }

    /// The length of the text in code points.
    pub fn n_points(&self) -> u32 {
        self.n_points
    }

    /// The published form of a stretch of bytes of `text`.
    pub fn span(&self, text: &str, bytes: ByteSpan) -> Span {
        Span::new(self.point_of_byte(text, bytes.start), self.point_of_byte(text, bytes.end))
    }

    /// The bytes of a published span; offsets past the end are cut to the end.
    pub fn bytes(&self, text: &str, span: Span) -> ByteSpan {
        ByteSpan::new(
            self.at(text, span.start).bytes as usize,
            self.at(text, span.end).bytes as usize,
        )
    }

    /// The UTF-16 offsets of a published span, as the DOM counts.
    pub fn utf16(&self, text: &str, span: Span) -> (u32, u32) {
        (self.at(text, span.start).utf16, self.at(text, span.end).utf16)
    }

    /// The code point that a UTF-16 offset of the DOM falls on or before.
    pub fn point_of_utf16(&self, text: &str, utf16: u32) -> u32 {
        let mark = self.marks.partition_point(|mark| mark.utf16 <= utf16).saturating_sub(1);
        self.walk(text, mark, |seen| seen.utf16 < utf16).0
    }

    fn point_of_byte(&self, text: &str, byte: usize) -> u32 {
        let mark = self.marks.partition_point(|mark| mark.bytes as usize <= byte).saturating_sub(1);
        self.walk(text, mark, |seen| (seen.bytes as usize) < byte).0
    }

    fn at(&self, text: &str, point: u32) -> Mark {
        if point >= self.n_points {
            return self.end;
        }
        let first = (point as usize / STRIDE * STRIDE) as u32;
        let mut left = point - first;
        self.walk(text, point as usize / STRIDE, |_| {
            let more = left > 0;
            left = left.saturating_sub(1);
            more
        })
        .1
    }

    /// Steps character by character from a mark while `more` holds; the point and the offsets reached.
    fn walk(&self, text: &str, mark: usize, mut more: impl FnMut(Mark) -> bool) -> (u32, Mark) {
        let mut seen = self.marks.get(mark).copied().unwrap_or_default();
        let mut point = (mark * STRIDE) as u32;
        let rest = text.get(seen.bytes as usize..).unwrap_or_default();
        for character in rest.chars() {
            if !more(seen) {
                break;
            }
            point += 1;
            seen.bytes += character.len_utf8() as u32;
            seen.utf16 += character.len_utf16() as u32;
        }
        (point, seen)
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
