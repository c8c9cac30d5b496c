//! Where: every mention of a place, what it can mean, and which mentions are one place.

mod choose;
mod container;
mod doubtful;
mod found;
mod institution;
mod link;
mod name;
mod phrase;
mod places;
mod resolve;
mod scan;
mod town;
mod unlisted;

pub use places::{Candidate, PlaceDraft, PlaceMention, Places};

use crate::gazetteer::Gazetteer;
use crate::mentions::actor::Actors;
use crate::pack::Words;
use scan::Scan;

/// Finds every mention of a place and resolves it. Persons come first: no word of a proper name is a place.
pub fn find(words: &Words<'_>, gazetteer: &Gazetteer, actors: &Actors) -> Places {
    let names = words.mark(|at| {
        let mut stems = words.splits(at).iter().map(|split| words.stem(at, split));
        stems.any(|stem| gazetteer.begins(&stem))
    });
    let mut scan = Scan { words, gazetteer, actors, established: Vec::new(), names };
    let found = scan.all();
    resolve::resolve(&scan, &found)
}
