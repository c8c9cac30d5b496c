//! The places of a text and their mentions, for those who look them up.

use crate::pack::Features;
use isnad_account::PlaceKind;
use std::ops::Range;

/// A place that the account names.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceDraft {
    /// Display name in the account's language.
    pub name: String,
    /// English, where a list has it.
    pub english: Option<String>,
    /// What sort of place.
    pub kind: PlaceKind,
    /// Degrees north; of an area its centroid; `None` where the name is in no list.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// How far the place may reach around its point, in kilometres.
    pub radius_km: Option<f64>,
    /// Identifiers in outside lists, as `list:key`.
    pub ids: Vec<String>,
    /// Index of the place of this text that it lies in.
    pub within: Option<usize>,
    /// Other places that the same words could name.
    pub candidates: Vec<Candidate>,
}

/// A place that the words could also name.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Display name.
    pub name: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Why it was not chosen: `less-important`, `other-country`, `tie`.
    pub why: &'static str,
}

/// Words that name a place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMention {
    /// The name, with the type words that belong to it.
    pub tokens: Range<usize>,
    /// Folded letters glued before the first token that are no part of the name.
    pub n_prefix: usize,
    /// What those letters mean.
    pub prefix: Features,
    /// Where the place phrase begins: at the type or direction word before the name, if any.
    pub phrase_start: usize,
    /// What is glued before the phrase (equals `prefix` where the phrase begins with the name).
    pub phrase_prefix: Features,
    /// Index into [`Places::list`].
    pub place: usize,
    /// Whether the name stands for those who act there and speak.
    pub institution: bool,
    /// Whether the words lie inside the title of an actor: "governor of Aleppo".
    pub in_title: bool,
}

/// All places of a text and all their mentions.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The places, by first mention.
    pub list: Vec<PlaceDraft>,
    /// Mentions by first token; none overlaps another.
    pub mentions: Vec<PlaceMention>,
}

impl Places {
    /// The mention that covers a token; the phrase before the name counts.
    pub fn mention_at(&self, token: usize) -> Option<&PlaceMention> {
        let first = self.mentions.partition_point(|mention| mention.tokens.end <= token);
        self.mentions.get(first).filter(|mention| mention.phrase_start <= token)
    }

    /// The mentions whose name begins inside a range.
    pub fn mentions_in(&self, tokens: Range<usize>) -> &[PlaceMention] {
        let start = self.mentions.partition_point(|mention| mention.tokens.start < tokens.start);
        let end = self.mentions.partition_point(|mention| mention.tokens.start < tokens.end);
        self.mentions.get(start..end).unwrap_or_default()
    }
}
