//! Reads a journalistic account: text in, an `isnad-reading` out.
//!
//! No web, no file, no clock, and no word of any language: those come in as a pack. Reading never
//! fails: what is not understood is told in the reading. The same text with the same options gives
//! the same reading, native or wasm.
#![warn(missing_docs)]

pub mod chronology;
mod claims;
pub mod columns;
pub mod events;
pub mod gazetteer;
mod language;
pub mod mentions;
mod notes;
mod numbers;
pub mod pack;
mod publish;
pub mod text;

pub use events::{Event, Events, EventsError, Kin, NamedWord};
pub use gazetteer::{Gazetteer, GazetteerError};
pub use language::Language;
pub use pack::{Pack, PackError};

use chronology::{EventNouns, Placing, Roots, Story};
use isnad_account::{
    AccountInfo, Edit, Engine, FORMAT_NAME, FORMAT_VERSION, LocalMinute, OffsetMap, Reading,
};
use mentions::time::{Reference, TimeMention};
use mentions::{actor, heading, place, time};
use pack::Words;
use publish::Publisher;
use sha2::{Digest, Sha256};
use std::fmt::{self, Write};
use text::Text;

/// What is known of an account besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Midnight at the start of the day of publication.
    pub published: Option<LocalMinute>,
    /// What an editor changed of the anchors and gaps; the last change of one key holds.
    pub edits: Vec<Edit>,
}

impl ReadOptions {
    /// Nothing is known but the day of publication, if that.
    pub fn published(published: Option<LocalMinute>) -> Self {
        Self { published, edits: Vec::new() }
    }
}

/// What accounts are read with, beside the words of their language.
#[derive(Debug, Default)]
pub struct World {
    /// The places.
    pub gazetteer: Gazetteer,
    /// The dated events.
    pub events: Events,
}

impl World {
    /// Takes a file of places or of events in; the file says which it is.
    ///
    /// # Errors
    /// When it is neither, or not sound.
    pub fn load(&mut self, bytes: &[u8]) -> Result<(), WorldError> {
        if Events::is_file(bytes) {
            return self.events.load(bytes).map_err(WorldError::Events);
        }
        self.gazetteer.load(bytes).map_err(WorldError::Gazetteer)
    }
}

/// Why a file of the world was not taken in.
#[derive(Debug)]
pub enum WorldError {
    /// A file of places.
    Gazetteer(GazetteerError),
    /// A file of events.
    Events(EventsError),
}

impl fmt::Display for WorldError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gazetteer(error) => error.fmt(out),
            Self::Events(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for WorldError {}

/// Reads an account with the words of one language and what is known of the world.
pub fn read(source: &str, pack: &Pack, world: &World, options: &ReadOptions) -> Reading {
    let text = Text::new(source);
    let words = Words::new(&text, pack);
    let headings = heading::find(&words);
    let mut actors = actor::find(&words, &world.gazetteer);
    let places = place::find(&words, &world.gazetteer, &actors);
    let dates = Dates::of(&words, options);
    let times = &dates.told;
    let ground = claims::Ground { words: &words, headings: &headings, places: &places, times };
    let language = Language::of(&text);
    let (drafts, statuses) = match language {
        Language::Arabic => claims::find(&ground, &mut actors),
        Language::Undetermined => (Vec::new(), claims::not_understood(&ground)),
    };
    let story = Story {
        words: &words,
        places: &places,
        actors: &actors,
        claims: &drafts,
        told: times,
        alone: dates.alone.as_ref().unwrap_or(times),
        events: &world.events,
        published: dates.published,
        edits: &options.edits,
        placing: &Placing::of(&words, &drafts, times),
        roots: &Roots::default(),
        nouns: &EventNouns::of(&words),
    };
    let chronology = chronology::date(&story, dates.given);
    // What is read makes room for what is published.
    drop(words);
    let offsets = OffsetMap::new(source);
    let length = offsets.n_points();
    let publisher = Publisher { text: &text, offsets, actors: &actors, places: &places, times };
    let mut notes = notes::notes(&publisher, language);
    notes.extend(publisher.checks(&chronology));
    Reading {
        format: FORMAT_NAME.into(),
        version: FORMAT_VERSION,
        engine: Engine { name: "isnad".into(), version: env!("CARGO_PKG_VERSION").into() },
        account: account(source, length, language, dates.published),
        sections: publisher.sections(&headings),
        sentences: publisher.sentences(&statuses),
        actors: publisher.actors(),
        places: publisher.places(),
        times: publisher.times(),
        notes,
        claims: publisher.claims(drafts, &chronology),
        anchors: chronology.anchors,
        gaps: chronology.gaps,
    }
}

/// The time expressions of a text, with the day of publication and without.
struct Dates {
    /// The day of publication with where it comes from, whether it is used or not.
    given: Option<(LocalMinute, &'static str)>,
    /// The same as far as it is used.
    published: Option<LocalMinute>,
    told: Vec<TimeMention>,
    /// The same read without the day of publication, where there is one.
    alone: Option<Vec<TimeMention>>,
}

impl Dates {
    fn of(words: &Words<'_>, options: &ReadOptions) -> Self {
        let finder = time::Finder::new(words);
        let alone = finder.find(&Reference { published: None });
        let given = options.published.map(|day| (day, "options"));
        let given = given.or_else(|| Some((chronology::dateline(words, &alone)?, "text")));
        let published = chronology::published(given.map(|(day, _)| day), &options.edits);
        let told = published.map(|_| finder.find(&Reference { published }));
        let (told, alone) = match told {
            Some(told) => (told, Some(alone)),
            None => (alone, None),
        };
        Self { given, published, told, alone }
    }
}

fn account(
    source: &str,
    length: u32,
    language: Language,
    published: Option<LocalMinute>,
) -> AccountInfo {
    AccountInfo {
        sha256: hex(&Sha256::digest(source.as_bytes())),
        language: language.code().into(),
        length,
        text: None,
        published: published.map(LocalMinute::day_words),
        zone: None,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
