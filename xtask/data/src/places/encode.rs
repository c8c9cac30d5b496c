//! A gazetteer file (described where it is decoded, in `isnad_reader::gazetteer`).

use super::english::Spellings;
use super::names::NameRules;
use super::record::{Id, Record};
use crate::Outcome;
use crate::columns::{BLOCK, Column, bytes_of, zigzag};
use isnad_account::PlaceKind;
use isnad_reader::columns::kebab;
use isnad_reader::gazetteer::town_radius_km;
use std::collections::BTreeMap;

/// Cities need no more than half a kilometre; a palace needs its street: a hundred metres.
const UNITS_PER_DEGREE: [f64; 3] = [1_000.0, 200.0, 200.0];

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
    file.0.extend(b"ISG2");
    for number in [rank as usize, units_per_degree as usize, BLOCK as usize, records.len()] {
        file.number(number);
    }
    write_ids(records, &mut file)?;
    write_names(records, &mut file)?;
    // What the own list calls its places is mostly translated.
    let spellings = if rank == 0 { Spellings::none() } else { Spellings::read()? };
    write_english(records, &spellings, &mut file)?;
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
                slugs.line(&bytes_of(&shortened(id, &record.name_en))?);
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

/// The list's name alone, or with the place of the key's words, where the English name says the rest.
fn shortened(id: &str, name_en: &str) -> String {
    let Some((list, key)) = id.split_once(':') else { return id.to_owned() };
    let name = kebab(name_en);
    let [words, wanted] = [name.as_str(), key].map(|text| text.split('-').collect::<Vec<_>>());
    match words.windows(wanted.len()).position(|part| part == wanted) {
        Some(0) if words.len() == wanted.len() => format!("{list}:"),
        Some(first @ 0..10) if wanted.len() < 10 => format!("{list}:{first}{}", wanted.len()),
        _ => id.to_owned(),
    }
}

fn write_names(records: &[Record], file: &mut Column) -> Outcome<()> {
    let (mut counts, mut names) = (Column::default(), Column::default());
    for record in records {
        counts.number(record.names.len());
        for name in &record.names {
            names.line(&bytes_of(name)?);
        }
    }
    [counts, names].into_iter().for_each(|column| file.column(column));
    Ok(())
}

fn write_english(records: &[Record], spellings: &Spellings, file: &mut Column) -> Outcome<()> {
    let mut english = Column::default();
    for record in records {
        english.line(&spellings.told(&bytes_of(&record.names[0])?, &record.name_en));
    }
    [spellings.column(), english].into_iter().for_each(|column| file.column(column));
    Ok(())
}

fn write_kinds_and_sizes(records: &[Record], file: &mut Column) -> Outcome<()> {
    let (mut kinds, mut importances, mut radii) =
        (Column::default(), Column::default(), Column::default());
    for record in records {
        let kind =
            KINDS.iter().position(|kind| *kind == record.kind).ok_or("a kind without a code")?;
        kinds.byte(kind as u8);
        importances.byte(record.importance);
        radii.number(radius(record));
    }
    [kinds, importances, radii].into_iter().for_each(|column| file.column(column));
    Ok(())
}

/// What a seat of a division, and a capital, have in importance beyond their people.
const RANKS: [u8; 3] = [0, 5, 15];
/// How far, as a part of it, the radius by importance may be off.
const MOST_OFF: f64 = 0.06;

/// As the file holds it: by the importance where that comes near.
fn radius(record: &Record) -> usize {
    let off = |rank: &u8| {
        let usual = town_radius_km(record.importance.saturating_sub(*rank));
        (usual / record.radius_km - 1.0).abs()
    };
    let nearest = RANKS.into_iter().min_by(|a, b| off(a).total_cmp(&off(b)));
    match nearest.filter(|rank| off(rank) < MOST_OFF) {
        Some(rank) => usize::from(rank),
        None => 15 + ((record.radius_km * 10.0).round() as usize).max(1),
    }
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
    let places: BTreeMap<String, usize> =
        records.iter().enumerate().map(|(at, record)| (record.id.text(), at)).collect();
    let mut column = Column::default();
    let mut before = 0;
    for (at, record) in records.iter().enumerate().filter(|(_, record)| !record.within.is_empty()) {
        column.number(at - before);
        before = at;
        match places.get(&record.within) {
            Some(place) => column.number(place + 1),
            None => {
                column.number(0);
                column.line(&bytes_of(&record.within)?);
            }
        }
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
