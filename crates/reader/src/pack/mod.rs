//! A language as data: its word tables, parsed once, and the words of a text looked up in them.

mod affix;
mod features;
mod lexicon;
pub mod rows;
mod shape;
mod stem;
mod table;
mod words;

pub use features::{Features, FormClass};
pub use lexicon::Table;
pub use table::PackError;
pub use words::{Hit, Split, Words};

pub(crate) use table::Row;

use lexicon::Lexicon;
use rows::{ActorRow, CueRow, FunctionRow, MotionRow, PlaceRow, StanceRow, TimeRow, VerbRow};
use stem::StemRule;
use table::{RawTable, tables};

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
    /// The first cell that does not fit its column, with file and line.
    pub fn decode(blob: &str) -> Result<Self, PackError> {
        let tables = tables(blob)?;
        let mut pack = Self::default();
        let mut rules = Vec::new();
        for table in tables.iter().filter(|table| table.name == "stem") {
            rules.extend(stem::rules_of(table)?);
        }
        for table in &tables {
            pack.take(table, &rules)?;
        }
        Ok(pack)
    }

    fn take(&mut self, table: &RawTable<'_>, rules: &[StemRule]) -> Result<(), PackError> {
        let lexicon = &mut self.lexicon;
        match table.name {
            "stem" => Ok(()),
            "prefix" => affix::affixes_of(table).map(|found| lexicon.affixes.prefixes = found),
            "suffix" => affix::affixes_of(table).map(|found| lexicon.affixes.endings = found),
            "cue" => enter(lexicon, Table::Cue, table, rules, &mut self.cues, CueRow::from_row),
            "stance" => {
                enter(lexicon, Table::Stance, table, rules, &mut self.stances, StanceRow::from_row)
            }
            "time" => enter(lexicon, Table::Time, table, rules, &mut self.times, TimeRow::from_row),
            "place" => {
                enter(lexicon, Table::Place, table, rules, &mut self.places, PlaceRow::from_row)
            }
            "actor" => {
                enter(lexicon, Table::Actor, table, rules, &mut self.actors, ActorRow::from_row)
            }
            "motion" => {
                enter(lexicon, Table::Motion, table, rules, &mut self.motions, MotionRow::from_row)
            }
            "verb" => enter(lexicon, Table::Verb, table, rules, &mut self.verbs, VerbRow::from_row),
            "function" => enter(
                lexicon,
                Table::Function,
                table,
                rules,
                &mut self.functions,
                FunctionRow::from_row,
            ),
            name => Err(PackError {
                file: table.file.into(),
                line: 1,
                message: format!("`{name}` is no table"),
            }),
        }
    }
}

/// Parses every row of a table, keeps it, and enters its forms under its index.
fn enter<T>(
    lexicon: &mut Lexicon,
    name: Table,
    table: &RawTable<'_>,
    rules: &[StemRule],
    rows: &mut Vec<T>,
    parse: impl Fn(&Row<'_>) -> Result<T, PackError>,
) -> Result<(), PackError> {
    for row in table.rows() {
        lexicon.enter(name, rows.len() as u32, &row, rules);
        rows.push(parse(&row)?);
    }
    Ok(())
}
