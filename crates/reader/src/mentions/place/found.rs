//! A place phrase before it is known which place it means.

use crate::gazetteer::Place;
use crate::pack::Features;
use isnad_account::PlaceKind;
use std::ops::Range;

/// Words that name a place, and what they can mean.
#[derive(Clone, Debug)]
pub(super) struct Found<'g> {
    /// The name, with the type words that belong to it.
    pub(super) tokens: Range<usize>,
    /// The name alone, without the type words before it.
    pub(super) name: Range<usize>,
    pub(super) n_prefix: usize,
    pub(super) prefix: Features,
    pub(super) phrase_start: usize,
    pub(super) phrase_prefix: Features,
    pub(super) what: What<'g>,
    pub(super) institution: bool,
    pub(super) in_title: bool,
}

/// What a place phrase can mean.
#[derive(Clone, Debug)]
pub(super) enum What<'g> {
    /// Places of this name, most important first; a type word may ask for a kind.
    Listed { places: Vec<Place<'g>>, wanted: Option<PlaceKind> },
    /// Something at, in or around a listed place, told by a word of the place table.
    Around { places: Vec<Place<'g>>, shape: Shape },
    /// A name that no list knows, behind a type word; one that may be an adjective is not sure.
    Unlisted { kind: PlaceKind, is_sure: bool },
    /// A place that is described, not named: "the Russian base".
    Described { kind: PlaceKind, english: String },
}

/// How a part or the surroundings lie to the place they are named after.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) kind: PlaceKind,
    pub(super) radius_km: f64,
    pub(super) bearing: (f64, f64),
    /// English with `%` for the English of the named place.
    pub(super) english: String,
}

/// Puts phrases in the order of the text.
pub(super) fn in_order(found: &mut [Found<'_>]) {
    isnad_account::sorting::sort_by_key(found, |one| one.tokens.start);
}

impl<'g> What<'g> {
    /// The listed places behind the words.
    pub(super) fn places(&self) -> &[Place<'g>] {
        match self {
            Self::Listed { places, .. } | Self::Around { places, .. } => places,
            Self::Unlisted { .. } | Self::Described { .. } => &[],
        }
    }
}
