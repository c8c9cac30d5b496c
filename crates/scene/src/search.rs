//! What is searched of each claim, folded once: looking for words must not fold an account anew with every letter
//! that is typed.

use crate::Document;
use crate::asked::{named_places, participants, speakers};
use crate::fold::folded;
use crate::sorted::SortedMap;
use isnad_account::{ActorId, Claim, Named, PlaceId};

/// A text as it is searched.
pub(crate) fn letters(text: &str) -> String {
    folded(text).letters.into_iter().collect()
}

/// Names as they are searched, in every language that the reading has them in.
struct Names<'a> {
    actors: SortedMap<&'a ActorId, String>,
    places: SortedMap<&'a PlaceId, String>,
}

/// For every claim its words, and the names of all who speak and take part in it and of its places.
pub(crate) fn searched(document: &Document) -> Vec<String> {
    let reading = document.reading();
    let actors = reading.actors.iter();
    let names = Names {
        actors: actors.map(|it| (&it.id, joined(it.name.as_deref(), &it.names))).collect(),
        places: reading
            .places
            .iter()
            .map(|it| (&it.id, joined(Some(it.name.as_str()), &it.names)))
            .collect(),
    };
    document.claims().iter().map(|claim| names.with_words(document, claim)).collect()
}

impl Names<'_> {
    fn with_words(&self, document: &Document, claim: &Claim) -> String {
        let mut all = letters(document.slice(claim.span));
        let actors =
            speakers(claim).chain(participants(claim)).filter_map(|it| self.actors.get(&it));
        let places = named_places(claim).filter_map(|it| self.places.get(&it));
        for name in actors.chain(places) {
            all.push('\n');
            all.push_str(name);
        }
        all
    }
}

fn joined(name: Option<&str>, names: &Named<String>) -> String {
    let all: Vec<&str> = name.into_iter().chain(names.values().map(String::as_str)).collect();
    letters(&all.join("\n"))
}
