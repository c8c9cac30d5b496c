//! Reads a journalistic account: text in, an `isnad-reading` out.
//!
//! No web, no file, no clock, and no word of any language: those come in as a pack. Reading never
//! fails: what is not understood is told in the reading. The same text with the same options gives
//! the same reading, native or wasm.
#![warn(missing_docs)]

mod chronology;
mod claims;
pub mod gazetteer;
mod language;
pub mod mentions;
mod notes;
mod numbers;
pub mod pack;
mod publish;
pub mod text;

pub use gazetteer::{Gazetteer, GazetteerError};
pub use language::Language;
pub use pack::{Pack, PackError};

use isnad_account::{
    AccountInfo, Anchor, AnchorKind, Engine, FORMAT_NAME, FORMAT_VERSION, LocalMinute, OffsetMap,
    Reading,
};
use mentions::time::Reference;
use mentions::{actor, heading, place, time};
use pack::Words;
use publish::Publisher;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use text::Text;

/// What is known of an account besides its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Midnight at the start of the day of publication.
    pub published: Option<LocalMinute>,
}

/// Reads an account with the words of one language and the places of a gazetteer.
pub fn read(source: &str, pack: &Pack, gazetteer: &Gazetteer, options: &ReadOptions) -> Reading {
    let text = Text::new(source);
    let words = Words::new(&text, pack);
    let headings = heading::find(&words);
    let mut actors = actor::find(&words, gazetteer);
    let places = place::find(&words, gazetteer, &actors);
    let times = time::find(&words, &Reference { published: options.published });
    let ground =
        claims::Ground { words: &words, headings: &headings, places: &places, times: &times };
    let language = Language::of(&text);
    let (drafts, statuses) = match language {
        Language::Arabic => claims::find(&ground, &mut actors),
        Language::Undetermined => (Vec::new(), claims::not_understood(&ground)),
    };
    // What is read makes room for what is published.
    drop(words);
    let offsets = OffsetMap::new(source);
    let length = offsets.n_points();
    let publisher =
        Publisher { text: &text, offsets, actors: &actors, places: &places, times: &times };
    Reading {
        format: FORMAT_NAME.into(),
        version: FORMAT_VERSION,
        engine: Engine { name: "isnad".into(), version: env!("CARGO_PKG_VERSION").into() },
        account: account(source, length, language, options),
        anchors: anchors(options),
        sections: publisher.sections(&headings),
        sentences: publisher.sentences(&statuses),
        actors: publisher.actors(),
        places: publisher.places(),
        times: publisher.times(),
        notes: notes::notes(&publisher, language),
        claims: publisher.claims(drafts),
    }
}

fn account(source: &str, length: u32, language: Language, options: &ReadOptions) -> AccountInfo {
    AccountInfo {
        sha256: hex(&Sha256::digest(source.as_bytes())),
        language: language.code().into(),
        length,
        text: None,
        published: options.published.map(day),
        zone: None,
    }
}

fn day(minute: LocalMinute) -> String {
    let (year, month, day) = minute.date();
    format!("{year:04}-{month:02}-{day:02}")
}

fn anchors(options: &ReadOptions) -> Vec<Anchor> {
    let published = options.published.map(|start| Anchor {
        id: "n1".into(),
        kind: AnchorKind::Published,
        label: day(start),
        earliest: Some(start),
        latest: Some(start.plus_days(1)),
        origin: "options".into(),
        enabled: true,
    });
    published.into_iter().collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
