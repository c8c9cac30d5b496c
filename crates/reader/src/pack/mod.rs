//! A language as data: its word tables, parsed once, and the words of a text looked up in them.

mod affix;
mod declare;
mod facts;
mod features;
mod lexicon;
mod look_up;
mod readings;
mod respell;
pub mod rows;
mod shape;
mod source;
mod stem;
mod table;
mod tally;
mod unlisted;
#[allow(unreachable_pub)] // the compiler of packs reads the same lists
mod vocabulary;
mod words;

pub use features::{Features, FormClass};
pub use readings::Hit;
pub use table::PackError;
pub use vocabulary::Table;
pub use words::{Split, Words};

pub(crate) use facts::ActorKinds;
pub(crate) use table::Row;
pub(crate) use words::Marks;

use affix::{Affix, shortest_first};
use lexicon::Lexicon;
use rows::{
    ActorRow, CueRow, FunctionRow, MotionRow, PlaceRow, StanceRow, TimeRow, VerbKind, VerbRow,
};
use source::{Letters, Source};
use stem::StemRule;
use unlisted::Unlisted;
use vocabulary::AffixTable;

/// Everything the reader knows of a language.
#[derive(Debug, Default)]
pub struct Pack {
    /// Reporting words.
    pub cues: Vec<CueRow>,
    /// Negators, hedges and their kin.
    pub stances: Vec<StanceRow>,
    /// Calendar words, connectives, numerals.
    pub times: Vec<TimeRow>,
    /// Words that stand before or in place names.
    pub places: Vec<PlaceRow>,
    /// Titles, role nouns, kin, peoples, given names.
    pub actors: Vec<ActorRow>,
    /// Verbs of motion and of control over places.
    pub motions: Vec<MotionRow>,
    /// Other verbs and event nouns.
    pub verbs: Vec<VerbRow>,
    /// Function words.
    pub functions: Vec<FunctionRow>,
    lexicon: Lexicon,
}

impl Pack {
    /// Reads a pack as `isnad-languages` compiles it.
    ///
    /// # Errors
    /// Where the bytes are no pack, or one that another version compiled.
    pub fn decode(bytes: &[u8]) -> Result<Self, PackError> {
        let mut pack = Self::default();
        let mut read = || {
            let mut source = Source::open(bytes)?;
            while !source.is_at_end() {
                pack.take_table(&mut source)?;
            }
            Some(())
        };
        read().ok_or(PackError)?;
        shortest_first(&mut pack.lexicon.affixes.prefixes);
        shortest_first(&mut pack.lexicon.affixes.endings);
        let plain = pack.verbs.iter().position(|verb| verb.kind == VerbKind::Event);
        pack.lexicon.name_unlisted(plain.unwrap_or_default() as u32);
        Ok(pack)
    }

    /// A table, or the part of one that stands in one file.
    fn take_table(&mut self, source: &mut Source<'_>) -> Option<()> {
        let (name, groups) = source.file()?;
        let mut first = Letters::new();
        for group in &groups {
            for _ in 0..group.n_rows {
                let forms = read_forms(group.shape, &mut first, source)?;
                let mut row = Row { source, codes: group.codes.iter(), reference: first.clone() };
                match Table::ALL.get(name) {
                    Some(table) => self.take_row(*table, &mut row, &forms)?,
                    None => self.take_affix(name - Table::ALL.len(), &mut row)?,
                }
            }
        }
        Some(())
    }

    fn take_row(
        &mut self,
        table: Table,
        row: &mut Row<'_, '_>,
        forms: &[(FormClass, String)],
    ) -> Option<()> {
        let at = match table {
            Table::Cue => push(&mut self.cues, CueRow::from_row(row)?),
            Table::Stance => push(&mut self.stances, StanceRow::from_row(row)?),
            Table::Time => push(&mut self.times, TimeRow::from_row(row)?),
            Table::Place => push(&mut self.places, PlaceRow::from_row(row)?),
            Table::Actor => push(&mut self.actors, ActorRow::from_row(row)?),
            Table::Motion => push(&mut self.motions, MotionRow::from_row(row)?),
            Table::Verb => push(&mut self.verbs, VerbRow::from_row(row)?),
            Table::Function => push(&mut self.functions, FunctionRow::from_row(row)?),
        };
        for (class, form) in forms {
            self.lexicon.enter(table, at, *class, form);
        }
        Some(())
    }

    fn take_affix(&mut self, table: usize, row: &mut Row<'_, '_>) -> Option<()> {
        let Lexicon { affixes, rules, unlisted, .. } = &mut self.lexicon;
        match AffixTable::ALL.get(table)? {
            AffixTable::Prefix => affixes.prefixes.push(Affix::from_row(row)?),
            AffixTable::Suffix => affixes.endings.push(Affix::from_row(row)?),
            AffixTable::Stem => rules.push(StemRule::from_row(row)?),
            AffixTable::Unlisted => unlisted.push(Unlisted::from_row(row)?),
        }
        Some(())
    }
}

/// Keeps a row and tells its index.
fn push<T>(rows: &mut Vec<T>, row: T) -> u32 {
    rows.push(row);
    rows.len() as u32 - 1
}

/// The forms of a row. `first` is the first form of the row before, and becomes that of this row.
fn read_forms(
    shape: &[u8],
    first: &mut Letters,
    source: &mut Source<'_>,
) -> Option<Vec<(FormClass, String)>> {
    let mut forms = Vec::new();
    for (at, class) in shape.iter().enumerate() {
        let class = *FormClass::ALL.get(*class as usize)?;
        let cell = source.forms(first)?;
        for letters in &cell {
            forms.push((class, source.spell(letters)?));
        }
        if at == 0 {
            *first = cell.into_iter().next()?;
        }
    }
    Some(forms)
}
