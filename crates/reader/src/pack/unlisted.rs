//! Verbs that no table lists, told by the shape of their stem.

use super::affix::Affix;
use super::features::{Features, FormClass};
use super::lexicon::{Analysis, Lexeme, Lexicon};
use super::respell::respell;
use super::table::Row;
use super::vocabulary::Table;

/// A shape that only stems of verbs have: what such a stem is looked up as.
#[derive(Debug)]
pub(crate) struct Unlisted {
    pattern: String,
    lexeme: Lexeme,
}

impl Unlisted {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        let class = row.word(FormClass::ALL)?;
        let lexeme = Lexeme {
            table: Table::Verb,
            row: 0,
            class,
            rest: Vec::new(),
            spelling: 0,
            is_listed: false,
        };
        Some(Self { pattern: row.text()?, lexeme })
    }
}

impl Lexicon {
    /// Tells which row of verbs stands for those that no row lists.
    pub(super) fn name_unlisted(&mut self, row: u32) {
        for it in &mut self.unlisted {
            it.lexeme.row = row;
        }
    }

    /// What a folded word that no table knows can be by its shape alone: least stripping first.
    pub(super) fn by_shape<'p>(&'p self, word: &str) -> Option<Analysis<'p>> {
        let marks =
            |prefix: &&Affix| is_mark_of_verb(prefix.features) && prefix.restores.is_empty();
        for prefix in self.affixes.prefixes.iter().filter(marks) {
            let Some(rest) = word.strip_prefix(prefix.form.as_str()) else { continue };
            for ending in &self.affixes.endings {
                let Some(stem) = ending.strip_from(rest) else { continue };
                let fits = |it: &&Unlisted| {
                    // Behind the plural of the perfect a pronoun's letters may be a noun's own.
                    let plain = it.lexeme.class != FormClass::PerfectPlural
                        || !ending.features.any(Features::PRONOUN);
                    plain
                        && prefix.fits(it.lexeme.class)
                        && ending.fits(it.lexeme.class)
                        && respell(stem, &it.pattern, stem).is_some()
                };
                if let Some(found) = self.unlisted.iter().find(fits) {
                    return Some(Analysis {
                        lexeme: &found.lexeme,
                        prefix: prefix.features,
                        ending: ending.features,
                        n_prefix: prefix.n_letters,
                        n_ending: ending.n_letters,
                    });
                }
            }
        }
        None
    }
}

/// Nothing glued on but a conjunction, the third person's letter and the sign of the future: whatever
/// else may stand before a verb stands before nouns as well.
fn is_mark_of_verb(features: Features) -> bool {
    let known =
        Features::CONJUNCTION | Features::FUTURE | Features::THIRD | Features::THIRD_FEMININE;
    features.0 & !known.0 == 0
}
