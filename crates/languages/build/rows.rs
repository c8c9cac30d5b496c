//! Rows as numbers and strings, each cell checked against its column.

use crate::files::{File, Row, UNSHIPPED};
use crate::fold::{fold, is_dropped};
use crate::schema::{self, Column};
use crate::vocabulary::{End, FormClass, TimeSense};

/// What a row is shipped as.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CodedRow {
    /// Words by their place in a list, sets and numbers, in the order of the columns.
    pub(crate) codes: Vec<u32>,
    /// The classes of its cells of forms, by their place in `FormClass`.
    pub(crate) shape: Vec<u8>,
    /// The cells of forms.
    pub(crate) forms: Vec<Vec<String>>,
    /// The other cells of strings.
    pub(crate) texts: Vec<Vec<String>>,
}

/// The number of a file's table, if the file has no column that nobody reads.
pub(crate) fn table_of(file: &File) -> Result<usize, String> {
    let table = schema::tables().position(|name| name == file.table);
    let table = table.ok_or_else(|| file.error(None, &format!("`{}` is no table", file.table)))?;
    let senses = TimeSense.iter().copied();
    let columns: Vec<Column> =
        senses.flat_map(|sense| schema::columns(&file.table, sense)).copied().collect();
    let is_known = |name: &&String| {
        **name == UNSHIPPED
            || FormClass.contains(&name.as_str())
            || columns.iter().any(|column| column.name() == name.as_str())
    };
    match file.header.iter().find(|name| !is_known(name)) {
        Some(name) => Err(file.error(None, &format!("`{name}` is no column of this table"))),
        None => Ok(table),
    }
}

/// One row, or what is wrong with it.
pub(crate) fn coded(file: &File, row: &Row) -> Result<CodedRow, String> {
    let mut coded = CodedRow { codes: vec![], shape: vec![], forms: vec![], texts: vec![] };
    for column in schema::columns(&file.table, file.cell(row, "sense")) {
        let cell = file.cell(row, column.name());
        take(&mut coded, *column, cell).map_err(|message| file.error(Some(row), &message))?;
    }
    for name in &file.header {
        let Some(class) = FormClass.iter().position(|class| class == name) else { continue };
        let forms = filled(file.cell(row, name).split('|').map(form));
        if !forms.is_empty() {
            coded.shape.push(class as u8);
            coded.forms.push(forms);
        }
    }
    Ok(coded)
}

/// A form keeps the spelling of its letters, which tells words of one fold apart; a phrase needs none.
fn form(written: &str) -> String {
    if written.contains(' ') {
        return fold(written);
    }
    written.chars().filter(|letter| !is_dropped(*letter)).collect()
}

fn take(row: &mut CodedRow, column: Column, cell: &str) -> Result<(), String> {
    match column {
        Column::Word(name, words) => row.codes.push(place(name, words, cell)?),
        Column::Maybe(_, _) if cell.is_empty() => row.codes.push(0),
        Column::Maybe(name, words) => row.codes.push(1 + place(name, words, cell)?),
        Column::Set(name, words) => row.codes.push(set(name, words, cell)?),
        Column::Is(name, word, words) => {
            place(name, words, cell)?;
            row.codes.push(u32::from(cell == word));
        }
        Column::Mark(_) => row.codes.push(place("sense", TimeSense, "mark")?),
        Column::Radius(_) if cell.is_empty() => row.codes.push(0),
        Column::Radius(name) => row.codes.push(number(name, (0, 1000), 0, cell)?),
        Column::Number(name, bounds, zero) => row.codes.push(number(name, bounds, zero, cell)?),
        Column::Hour(name) => row.codes.push(minute(name, cell)?),
        Column::Direct(_) => row.codes.push(direct(cell)?),
        Column::Frame(_) => frame(row, cell)?,
        Column::Text(_) => row.texts.push(filled([cell.to_string()])),
        Column::Folded(_) => row.texts.push(filled([fold(cell)])),
        Column::List(_) => {
            let mut words = filled(cell.split(',').map(|word| fold(word.trim())));
            words.sort();
            row.texts.push(words);
        }
    }
    Ok(())
}

fn filled(words: impl IntoIterator<Item = String>) -> Vec<String> {
    words.into_iter().filter(|word| !word.is_empty()).collect()
}

fn place(column: &str, words: &[&str], cell: &str) -> Result<u32, String> {
    let place = words.iter().position(|word| *word == cell);
    place.map(|at| at as u32).ok_or_else(|| format!("`{cell}` is not a value of `{column}`"))
}

fn set(column: &str, words: &[&str], cell: &str) -> Result<u32, String> {
    let mut parts = cell.split(',').filter(|part| !part.is_empty());
    parts.try_fold(0, |all, part| place(column, words, part).map(|at| all | 1 << at))
}

fn number(column: &str, (least, most): (i32, i32), zero: i32, cell: &str) -> Result<u32, String> {
    let number: i32 = cell.parse().map_err(|_| format!("expected a number in `{column}`"))?;
    let fits = (least..=most).contains(&number).then_some(number + zero);
    fits.map(i32::unsigned_abs)
        .ok_or_else(|| format!("{number} in `{column}` is not within {least} to {most}"))
}

/// Minutes after midnight of an hour written `HH:MM`, up to `24:00`.
fn minute(column: &str, cell: &str) -> Result<u32, String> {
    let parsed = cell.split_once(':').and_then(|(hour, minute)| {
        let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
        (minute < 60 && hour * 60 + minute <= 1440).then_some(hour * 60 + minute)
    });
    parsed.ok_or_else(|| format!("expected an hour HH:MM in `{column}`"))
}

/// The parts of a frame, `end=words` each.
fn parts(cell: &str) -> impl Iterator<Item = Result<(&str, &str), String>> {
    let parts = cell.split(';').filter(|part| !part.is_empty());
    parts.map(|part| part.split_once('=').ok_or("expected `end=words` in `frame`".into()))
}

fn direct(cell: &str) -> Result<u32, String> {
    let parts = parts(cell).collect::<Result<Vec<_>, _>>()?;
    let direct = parts.iter().find(|(key, _)| *key == "direct");
    direct.map_or(Ok(0), |(_, value)| place("frame", End, value).map(|end| 1 + end))
}

/// One code and one string for each word of a frame.
fn frame(row: &mut CodedRow, cell: &str) -> Result<(), String> {
    let mut words = Vec::new();
    for part in parts(cell) {
        let (key, value) = part?;
        if key != "direct" {
            for word in value.split('|') {
                row.codes.push(place("frame", End, key)?);
                words.push(fold(word));
            }
        }
    }
    row.texts.push(words);
    Ok(())
}
