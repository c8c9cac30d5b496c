//! The gazetteer: names of places to the places they can mean, from compact files.
//!
//! Any number of files may be loaded, in any order: what a lookup answers depends on the set of
//! loaded files alone. Names are folded at load by the reader's own fold, so that a change of the
//! fold can never part the files from the texts.

mod english;
mod file;
mod index;
mod key;

#[cfg(test)]
mod tests;

pub use file::town_radius_km;
pub use key::key_of;

use crate::columns;
use file::File;
use index::Index;
use isnad_account::{PlaceKind, sorting};
use std::fmt;

/// Places by name. Empty until files are loaded.
#[derive(Debug, Default)]
pub struct Gazetteer {
    files: Vec<File>,
    index: Index,
}

/// A place as the gazetteer knows it, seen through one of its names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'g> {
    /// Identity in the source list; the same place has one id in every file.
    pub id: PlaceId<'g>,
    /// Display name in the language of the files.
    pub name: &'g str,
    /// English name.
    pub name_en: &'g str,
    /// What sort of place.
    pub kind: PlaceKind,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// How far the place may reach around its point, in kilometres.
    pub radius_km: f64,
    /// ISO 3166-1 code in two letters; `None` for seas and contested ground.
    pub country: Option<&'g str>,
    /// How likely a bare name means this place: countries about 200, great capitals about 90,
    /// villages about 25. For ranking candidates only.
    pub importance: u8,
    /// The id, as text, of the place that this one lies in.
    pub within: Option<&'g str>,
    /// The name asked for is also a word or a person's name: it names a place only after a word
    /// that asks for one.
    pub flagged: bool,
}

/// Identity of a place in the list it comes from; its text is `list:key`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceId<'g> {
    /// A GeoNames number.
    Geonames(u32),
    /// Any other list, as `list:key`.
    Named(&'g str),
}

impl fmt::Display for PlaceId<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Geonames(number) => write!(out, "geonames:{number}"),
            Self::Named(id) => out.write_str(id),
        }
    }
}

/// Why a file was not taken. The gazetteer is unchanged then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GazetteerError {
    /// The bytes do not begin as a gazetteer file of this version.
    NotAGazetteer,
    /// The named column is cut short or holds a value that cannot be.
    Damaged(&'static str),
}

impl fmt::Display for GazetteerError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAGazetteer => out.write_str("not a gazetteer file of this version"),
            Self::Damaged(column) => write!(out, "damaged gazetteer file: column {column}"),
        }
    }
}

impl std::error::Error for GazetteerError {}

impl From<columns::Damaged> for GazetteerError {
    fn from(columns::Damaged(column): columns::Damaged) -> Self {
        Self::Damaged(column)
    }
}

impl Gazetteer {
    /// A gazetteer that knows no place.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Adds the places of one file; the same file a second time takes the place of the first.
    ///
    /// # Errors
    /// [`GazetteerError`] when the bytes are no gazetteer file or are damaged; nothing changes then.
    pub fn load(&mut self, bytes: &[u8]) -> Result<(), GazetteerError> {
        let file = File::decode(bytes)?;
        self.files.retain(|other| other.rank != file.rank);
        self.files.push(file);
        sorting::sort_by_key(&mut self.files, |file| file.rank);
        self.index = Index::of(&self.files);
        Ok(())
    }

    /// Every place that bears this name, most important first. `folded` is a folded name, its
    /// words parted by single spaces (see [`key_of`]).
    pub fn lookup<'g>(&'g self, folded: &str) -> impl Iterator<Item = Place<'g>> + use<'g> {
        self.index
            .named(&self.files, folded)
            .into_iter()
            .map(|at| self.files[at.file].place_named(at.name))
    }

    /// Whether some place bears this name (see [`Gazetteer::lookup`]).
    pub fn knows(&self, folded: &str) -> bool {
        self.index.knows(&self.files, folded)
    }

    /// Whether some name is these folded words, or begins with them and has more words after them.
    pub fn begins(&self, folded: &str) -> bool {
        self.index.begins(&self.files, folded)
    }

    /// Whether some name begins with these folded words and has more words after them.
    pub fn continues(&self, folded: &str) -> bool {
        self.index.continues(&self.files, folded)
    }

    /// Whether some name may have this folded word behind its first: most words of a text are in no name.
    pub fn may_go_on_with(&self, word: &str) -> bool {
        self.index.may_go_on_with(word)
    }

    /// Number of words of the longest name.
    pub fn max_words(&self) -> usize {
        self.index.max_words()
    }

    /// The place with this id (`list:key`), seen through its display name.
    pub fn place(&self, id: &str) -> Option<Place<'_>> {
        self.files.iter().find_map(|file| file.place_with_id(id))
    }

    /// Every place once, file by file.
    pub fn places(&self) -> impl Iterator<Item = Place<'_>> {
        self.files.iter().flat_map(File::places)
    }

    /// Number of places.
    pub fn len(&self) -> usize {
        self.files.iter().map(File::len).sum()
    }

    /// Whether no place is known.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
