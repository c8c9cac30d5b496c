//! What may be glued before and after a stem, from the pack's affix tables.

use super::features::{Features, FormClass};
use super::table::{PackError, RawTable, Row};
use crate::text::fold::fold;
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
}

/// All prefixes and endings, shortest first: the least stripping is tried first.
#[derive(Debug, Default)]
pub(crate) struct Affixes {
    pub(crate) prefixes: Vec<Affix>,
    pub(crate) endings: Vec<Affix>,
}

pub(crate) fn affixes_of(table: &RawTable<'_>) -> Result<Vec<Affix>, PackError> {
    let mut found = table.rows().map(|row| affix_of(&row)).collect::<Result<Vec<_>, _>>()?;
    sorting::sort_by(&mut found, |a, b| (a.form.len(), &a.form).cmp(&(b.form.len(), &b.form)));
    Ok(found)
}

fn affix_of(row: &Row<'_>) -> Result<Affix, PackError> {
    let form = fold(row.get("form"));
    let features = row.choices("features", Features::NAMES)?;
    let classes = row.choices("classes", FormClass::NAMES)?;
    Ok(Affix {
        n_letters: form.chars().count() as u8,
        form,
        features: features.into_iter().fold(Features::NONE, |all, one| all | one),
        restores: fold(row.get("restores")),
        classes: classes.into_iter().fold(0, |all, one| all | one.bit()),
    })
}
