//! A text with its reading, and the look-ups every view needs.

use crate::month_day::StandIn;
use crate::outside::resting_on_outside;
use crate::search;
use crate::sorted::SortedMap;
use crate::when::stand_in_for;
use isnad_account::{Actor, Claim, ClaimId, OffsetMap, Place, Reading, Span, sorting};
use std::sync::OnceLock;

/// A stretch of the account with its words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Words {
    /// Where.
    pub span: Span,
    /// The words, untouched.
    pub text: String,
}

/// A text and what was read in it. Any reading is accepted: spans past the end are cut, unknown ids ignored.
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    offsets: OffsetMap,
    reading: Reading,
    positions: SortedMap<ClaimId, usize>,
    sentences: Vec<Option<usize>>,
    stand_in: StandIn,
    outside: Vec<bool>,
    searched: OnceLock<Vec<String>>,
}

impl Document {
    /// Takes in a text and its reading. Of claims that share an id only the first can be found.
    pub fn new(text: String, reading: Reading) -> Self {
        let offsets = OffsetMap::new(&text);
        let claims = reading.claims.iter().enumerate();
        let positions = claims.map(|(index, claim)| (claim.id.clone(), index)).collect();
        let sentences = reading.claims.iter().map(|it| sentence_at(&reading, it.span.start));
        let sentences = sentences.collect();
        let stand_in = stand_in_for(&reading.claims);
        let outside = resting_on_outside(&reading);
        let searched = OnceLock::new();
        Self { text, offsets, reading, positions, sentences, stand_in, outside, searched }
    }

    /// The claim that has the words of a claim of another text; `None` where there is none, or where they stand in
    /// several: nothing may be taken for what it only looks like.
    pub fn same_claim(&self, other: &Self, id: &ClaimId) -> Option<&Claim> {
        let words = other.slice(other.claim(id)?.span);
        let is_alike = |document: &Self, claim: &Claim| document.slice(claim.span) == words;
        let n_others = other.claims().iter().filter(|claim| is_alike(other, claim)).count();
        let mut alike = self.claims().iter().filter(|claim| is_alike(self, claim));
        match (alike.next(), alike.next()) {
            (Some(claim), None) if n_others == 1 => Some(claim),
            _ => None,
        }
    }

    /// The untouched text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Converts between code points, bytes and UTF-16 of the text.
    pub fn offsets(&self) -> &OffsetMap {
        &self.offsets
    }

    /// The first line in which anything stands: the headline, or as much of the beginning as so many letters hold.
    pub fn first_words(&self, most: usize) -> String {
        let lines = self.text.lines().map(str::trim);
        let first = lines.into_iter().find(|line| !line.is_empty()).unwrap_or_default();
        let mut words: String = first.chars().take(most).collect();
        if words.len() < first.len() {
            words.truncate(words.rfind(char::is_whitespace).unwrap_or(words.len()));
            words.push('\u{2026}');
        }
        words
    }

    /// What was read.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Every claim, in the order of the text.
    pub fn claims(&self) -> &[Claim] {
        &self.reading.claims
    }

    /// The claim of that id.
    pub fn claim(&self, id: &ClaimId) -> Option<&Claim> {
        self.position(id).map(|index| &self.reading.claims[index])
    }

    /// Where the claim stands in [`Document::claims`].
    pub fn position(&self, id: &ClaimId) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// The year in which months and days without a year are drawn.
    pub(crate) fn stand_in(&self) -> StandIn {
        self.stand_in
    }

    /// What is searched of each claim; made when words are first asked for.
    pub(crate) fn searched(&self) -> &[String] {
        self.searched.get_or_init(|| search::searched(self))
    }

    /// The words of a span; cut where it reaches past the end.
    pub fn slice(&self, span: Span) -> &str {
        self.offsets.bytes(&self.text, span).of(&self.text)
    }

    /// A span with its words.
    pub fn words(&self, span: Span) -> Words {
        Words { span, text: self.slice(span).to_owned() }
    }

    /// The claims that carry this code point, the shortest (most deeply nested) first.
    pub fn claims_at(&self, point: u32) -> Vec<&Claim> {
        let here = Span::new(point, point + 1);
        let covers = |claim: &&Claim| claim.pieces.iter().any(|piece| piece.contains(here));
        let mut found: Vec<&Claim> = self.reading.claims.iter().filter(covers).collect();
        sorting::sort_by_key(&mut found, |claim| claim.span.len());
        found
    }

    /// Whether a claim's date needs something that its text does not say.
    pub fn rests_on_outside(&self, id: &ClaimId) -> bool {
        self.position(id).is_some_and(|position| self.outside[position])
    }

    /// The same of the claim at a position.
    pub(crate) fn rests_on_outside_at(&self, position: usize) -> bool {
        self.outside.get(position).copied().unwrap_or(false)
    }

    /// The name of an actor in a language, or else in the account's own words; `None` for the article.
    pub fn actor_name(&self, actor: &Actor, language: &str) -> Option<String> {
        actor.names.get(language).or(actor.name.as_ref()).cloned()
    }

    /// The name of a place in a language, or else in the account's own.
    pub fn place_name(&self, place: &Place, language: &str) -> String {
        place.names.get(language).unwrap_or(&place.name).clone()
    }

    /// Which sentence of the reading a claim begins in.
    pub fn sentence_of(&self, id: &ClaimId) -> Option<usize> {
        self.sentences[self.position(id)?]
    }

    /// Which sentence of the reading holds this code point.
    pub fn sentence_at(&self, point: u32) -> Option<usize> {
        sentence_at(&self.reading, point)
    }
}

/// Sentences are in the order of the text and do not overlap.
fn sentence_at(reading: &Reading, point: u32) -> Option<usize> {
    let after = reading.sentences.partition_point(|sentence| sentence.span.start <= point);
    let index = after.checked_sub(1)?;
    (point < reading.sentences[index].span.end).then_some(index)
}
