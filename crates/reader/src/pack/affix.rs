//! What may be glued before and after a stem, from the pack's affix tables.

use super::features::{Features, FormClass};
use super::table::Row;
use isnad_account::sorting;

/// One full string of glued letters and what it means; the empty one tells which forms stand bare.
#[derive(Debug)]
pub(crate) struct Affix {
    pub(crate) form: String,
    pub(crate) n_letters: u8,
    pub(crate) features: Features,
    /// Letters of the stem that this spelling swallowed (a contraction), to be put back.
    pub(crate) restores: String,
    classes: u32,
}

impl Affix {
    pub(crate) fn fits(&self, class: FormClass) -> bool {
        self.classes & class.bit() != 0
    }

    /// What is left of a word without these letters at its end, if it ends so.
    pub(crate) fn strip_from<'w>(&self, word: &'w str) -> Option<&'w str> {
        // Most words are told apart by their last byte.
        let (letters, written) = (self.form.as_bytes(), word.as_bytes());
        let may_end = letters.is_empty() || letters.last() == written.last();
        if may_end { word.strip_suffix(self.form.as_str()) } else { None }
    }
}

/// All prefixes and endings, shortest first: the least stripping is tried first.
#[derive(Debug, Default)]
pub(crate) struct Affixes {
    pub(crate) prefixes: Vec<Affix>,
    pub(crate) endings: Vec<Affix>,
}

/// Sorts a table of affixes as `Affixes` promises.
pub(crate) fn shortest_first(affixes: &mut [Affix]) {
    sorting::sort_by(affixes, |a, b| (a.form.len(), &a.form).cmp(&(b.form.len(), &b.form)));
}

impl Affix {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        let (classes, features) = (row.code()?, Features(row.code()?));
        let form = row.text()?;
        let n_letters = form.chars().count() as u8;
        Some(Self { form, n_letters, features, restores: row.text()?, classes })
    }
}
