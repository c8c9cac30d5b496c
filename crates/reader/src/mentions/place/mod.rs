//! Where: every mention of a place, what it can mean, and which mentions are one place.

mod places;

pub use places::{Candidate, PlaceDraft, PlaceMention, Places};

use crate::gazetteer::Gazetteer;
use crate::mentions::actor::Actors;
use crate::pack::Words;

/// Finds every mention of a place and resolves it, actors known.
pub fn find(words: &Words<'_>, gazetteer: &Gazetteer, actors: &Actors) -> Places {
    let _ = (words, gazetteer, actors);
    Places::default()
}
