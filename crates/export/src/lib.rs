//! The view that a reader has, as one file of its own: for hosts that allow neither scripts nor programs.
//!
//! Scenes and words go in, a page of HTML or a picture of SVG comes out: no script, nothing that is asked of
//! anybody, every text escaped in one place ([`escape`]). What is drawn is what the scenes hold, and the table has
//! every claim that shows.
#![warn(missing_docs)]

mod bars;
mod clip;
mod element;
mod escape;
mod file;
mod ground;
mod legend;
mod map;
mod measure;
mod page;
mod paint;
mod phrase;
mod picture;
mod row;
mod sign;
mod table;
mod target;
mod timeline;
mod words;

pub use file::{Appearance, Format, file_name};
pub use words::{LegendSign, Voice, Words};

use isnad_scene::basemap::Basemap;
use isnad_scene::{ContextName, Document, MapScene, TimelineScene, ViewState};

/// What is exported: an account, what a reader has chosen to see of it, and the scenes that were made of both.
pub struct Export<'a> {
    /// The text with its reading.
    pub document: &'a Document,
    /// What the reader has chosen.
    pub view: &'a ViewState,
    /// The map, in the frame that the reader sees.
    pub map: &'a MapScene,
    /// The timeline, lying.
    pub timeline: &'a TimelineScene,
    /// The outlines under the map, where they arrived.
    pub basemap: Option<&'a Basemap>,
    /// The names beneath those of the account.
    pub map_names: &'a [ContextName],
    /// The same map for windows that are too narrow for it.
    pub narrow: Option<NarrowMap<'a>>,
    /// How a file looks, whoever opens it.
    pub appearance: Appearance,
    /// What stands around the words of the account.
    pub words: &'a Words,
    /// How codes and numbers are worded.
    pub voice: &'a dyn Voice,
}

/// The map as it is drawn for a phone: as large letters on less room.
#[derive(Clone, Copy)]
pub struct NarrowMap<'a> {
    /// The map, as much of the world in it.
    pub map: &'a MapScene,
    /// The names beneath those of the account.
    pub names: &'a [ContextName],
}

/// Marks of one drawing that are drawn one by one, each a link to its row; of more nobody follows a single one.
const MOST_MARKS: usize = 300;
/// Letters of a title, at most.
const TITLE: usize = 120;

impl Export<'_> {
    /// All of it as one file.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Html => page::page(self),
            Format::Svg => picture::picture(self),
        }
    }

    /// With the map for narrow windows in the place of the other.
    fn narrowed<'b>(&'b self, narrow: NarrowMap<'b>) -> Export<'b> {
        let NarrowMap { map, names } = narrow;
        Export { map, map_names: names, narrow: None, ..*self }
    }

    /// Whether the text has characters that turn letters around, which the file shows as numbers.
    fn is_turned(&self) -> bool {
        self.document.text().contains(escape::turns)
    }

    /// The headline of the account, or its first words.
    fn title(&self) -> String {
        self.document.first_words(TITLE)
    }
}

impl Words {
    /// The writing direction, as HTML names it.
    fn direction(&self) -> &'static str {
        if self.is_rtl { "rtl" } else { "ltr" }
    }
}
