//! Every stem of a pack in one hash, and how a written word is taken apart to find it.

use super::affix::{Affix, Affixes};
use super::features::{Features, FormClass};
use super::stem::{StemRule, spellings};
use super::unlisted::Unlisted;
use super::vocabulary::Table;
use crate::numbers::Lists;
use crate::text::fold::{FEMININE_END, fold, spelling};
use isnad_account::sorting;
use std::borrow::Cow;

/// A stem's place in the tables. For a phrase, the words after the first.
#[derive(Debug)]
pub(crate) struct Lexeme {
    pub(crate) table: Table,
    pub(crate) row: u32,
    pub(crate) class: FormClass,
    pub(crate) rest: Vec<Box<str>>,
    /// How the form is spelled beyond its fold.
    pub(crate) spelling: u8,
    /// Whether a table lists the stem; else only its shape tells what it is.
    pub(crate) is_listed: bool,
}

/// One way of taking a written word apart: a stem of the lexicon and what is glued to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Analysis<'p> {
    pub(crate) lexeme: &'p Lexeme,
    pub(crate) prefix: Features,
    pub(crate) ending: Features,
    pub(crate) n_prefix: u8,
    pub(crate) n_ending: u8,
}

#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    stems: Lists<Lexeme>,
    pub(crate) affixes: Affixes,
    pub(crate) rules: Vec<StemRule>,
    pub(crate) unlisted: Vec<Unlisted>,
}

impl Lexicon {
    /// Enters one form of a row.
    pub(crate) fn enter(&mut self, table: Table, row: u32, class: FormClass, form: &str) {
        let folded = fold(form);
        let spelling = spelling(form);
        let mut words = folded.split_ascii_whitespace();
        let first = words.next().unwrap_or_default();
        let rest: Vec<Box<str>> = words.map(Into::into).collect();
        // An imperfect is written with its person prefix, one letter, and looked up without it.
        let skip =
            if class.is_imperfect() { first.chars().next().map_or(0, char::len_utf8) } else { 0 };
        for (stem, class) in spellings(first.get(skip..).unwrap_or_default(), class, &self.rules) {
            let lexeme =
                Lexeme { table, row, class, rest: rest.clone(), spelling, is_listed: true };
            self.stems.at(&stem).push(lexeme);
        }
    }

    /// Every analysis of a folded word, least stripping first.
    pub(crate) fn analyses<'p>(&'p self, word: &str) -> Vec<Analysis<'p>> {
        let mut found = Vec::new();
        for prefix in &self.affixes.prefixes {
            let Some(rest) = word.strip_prefix(prefix.form.as_str()) else { continue };
            let restored = if prefix.restores.is_empty() {
                Cow::Borrowed(rest)
            } else {
                Cow::Owned(format!("{}{rest}", prefix.restores))
            };
            let rest = restored.as_ref();
            for ending in &self.affixes.endings {
                if let Some(stem) = ending.strip_from(rest) {
                    self.collect(stem, prefix, ending, &mut found);
                }
            }
        }
        if found.is_empty() {
            found.extend(self.by_shape(word));
        }
        sorting::sort_by_key(&mut found, |analysis| {
            (
                analysis.n_prefix + analysis.n_ending,
                analysis.lexeme.class == FormClass::ImperfectJussive,
            )
        });
        found
    }

    fn collect<'p>(
        &'p self,
        stem: &str,
        prefix: &Affix,
        ending: &Affix,
        found: &mut Vec<Analysis<'p>>,
    ) {
        // The ending of a phrase stands after its last word, not here.
        let fits = |lexeme: &&Lexeme| {
            let bare_phrase = !lexeme.rest.is_empty() && ending.form.is_empty();
            // The feminine ending takes no alef of tanwin: its letters before one are "her".
            let feminine = ending.features == Features::ACCUSATIVE
                && lexeme.rest.is_empty()
                && lexeme.spelling & FEMININE_END != 0;
            prefix.fits(lexeme.class) && !feminine && (bare_phrase || ending.fits(lexeme.class))
        };
        found.extend(self.stems.get(stem).iter().filter(fits).map(|lexeme| Analysis {
            lexeme,
            prefix: prefix.features,
            ending: ending.features,
            n_prefix: prefix.n_letters,
            n_ending: ending.n_letters,
        }));
    }

    /// The ending, if any, that turns `stem` into `word` for a form of that class.
    pub(crate) fn ending_between(
        &self,
        stem: &str,
        word: &str,
        class: FormClass,
    ) -> Option<&Affix> {
        let glued = word.strip_prefix(stem)?;
        self.affixes.endings.iter().find(|ending| ending.form == glued && ending.fits(class))
    }
}
