//! A gazetteer file (described where it is decoded, in `isnad_reader::gazetteer`).

use super::names::NameRules;
use super::record::{Id, Record};
use crate::Outcome;
use crate::columns::{Column, zigzag};
use isnad_account::PlaceKind;

/// Cities need no more than half a kilometre; a palace needs a street.
const UNITS_PER_DEGREE: [f64; 3] = [10_000.0, 200.0, 200.0];
/// Bytes from 0x80 stand for this code point and the 127 after it: the Arabic letters.
const BLOCK: u32 = 0x600;

/// In the order of the file's codes.
const KINDS: [PlaceKind; 10] = [
    PlaceKind::Country,
    PlaceKind::Region,
    PlaceKind::City,
    PlaceKind::Town,
    PlaceKind::Building,
    PlaceKind::Airport,
    PlaceKind::Base,
    PlaceKind::Airspace,
    PlaceKind::Water,
    PlaceKind::Other,
];

pub(super) fn encode(rank: u32, records: &[Record], rules: &NameRules) -> Outcome<Vec<u8>> {
    let units_per_degree = UNITS_PER_DEGREE[rank as usize];
    let mut file = Column::default();
    file.0.extend(b"ISG1");
    for number in [rank as usize, units_per_degree as usize, BLOCK as usize, records.len()] {
        file.number(number);
    }
    write_ids(records, &mut file)?;
    write_names(records, &mut file)?;
    write_kinds_and_sizes(records, &mut file)?;
    write_steps(records.iter().map(|record| record.lat * units_per_degree), &mut file);
    write_steps(records.iter().map(|record| record.lon * units_per_degree), &mut file);
    write_countries(records, &mut file);
    write_within(records, &mut file)?;
    write_flags(records, rules, &mut file);
    Ok(file.0)
}

fn write_ids(records: &[Record], file: &mut Column) -> Outcome<()> {
    let (mut ids, mut slugs) = (Column::default(), Column::default());
    let mut before = 0i64;
    for record in records {
        match &record.id {
            Id::Named(id) => {
                ids.number(0);
                slugs.line(&bytes_of(id)?);
            }
            Id::Geonames(number) => {
                ids.number(zigzag(i64::from(*number) - before) + 1);
                before = i64::from(*number);
            }
        }
    }
    [ids, slugs].into_iter().for_each(|column| file.column(column));
    Ok(())
}

fn write_names(records: &[Record], file: &mut Column) -> Outcome<()> {
    let (mut counts, mut names, mut english) =
        (Column::default(), Column::default(), Column::default());
    for record in records {
        counts.number(record.names.len());
        for name in &record.names {
            names.line(&bytes_of(name)?);
        }
        english.line(&bytes_of(&record.name_en)?);
    }
    [counts, names, english].into_iter().for_each(|column| file.column(column));
    Ok(())
}

/// One byte a character; an error for any that has none.
fn bytes_of(text: &str) -> Outcome<Vec<u8>> {
    let byte = |character: char| match character {
        ' '..='~' => Some(character as u8),
        _ => {
            (character as u32).checked_sub(BLOCK).filter(|at| *at < 0x80).map(|at| at as u8 | 0x80)
        }
    };
    let bytes = text.chars().map(byte).collect::<Option<_>>();
    bytes.ok_or_else(|| format!("`{text}` has a character that the file cannot hold").into())
}

fn write_kinds_and_sizes(records: &[Record], file: &mut Column) -> Outcome<()> {
    let (mut kinds, mut importances, mut radii) =
        (Column::default(), Column::default(), Column::default());
    for record in records {
        let kind =
            KINDS.iter().position(|kind| *kind == record.kind).ok_or("a kind without a code")?;
        kinds.byte(kind as u8);
        importances.byte(record.importance);
        radii.number((record.radius_km * 10.0).round() as usize);
    }
    [kinds, importances, radii].into_iter().for_each(|column| file.column(column));
    Ok(())
}

fn write_steps(values: impl Iterator<Item = f64>, file: &mut Column) {
    let mut column = Column::default();
    let mut before = 0i64;
    for value in values {
        let value = value.round() as i64;
        column.signed(value - before);
        before = value;
    }
    file.column(column);
}

fn write_countries(records: &[Record], file: &mut Column) {
    let mut column = Column::default();
    for run in records.chunk_by(|a, b| a.country == b.country) {
        column.0.extend(format!("{:2}", run[0].country).bytes());
        column.number(run.len());
    }
    file.column(column);
}

fn write_within(records: &[Record], file: &mut Column) -> Outcome<()> {
    let mut column = Column::default();
    let mut before = 0;
    for (at, record) in records.iter().enumerate().filter(|(_, record)| !record.within.is_empty()) {
        column.number(at - before);
        column.line(&bytes_of(&record.within)?);
        before = at;
    }
    file.column(column);
    Ok(())
}

fn write_flags(records: &[Record], rules: &NameRules, file: &mut Column) {
    let mut column = Column::default();
    let mut before = 0;
    let names = records.iter().flat_map(|record| &record.names).enumerate();
    for (at, _) in names.filter(|(_, name)| rules.is_flagged(name)) {
        column.number(at - before);
        before = at;
    }
    file.column(column);
}
