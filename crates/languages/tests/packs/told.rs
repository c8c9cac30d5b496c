//! The rows of all tables as plain text, once as they are written and once out of a pack, to compare.

use crate::files::File;
use crate::fold::{fold, is_dropped};
use crate::schema::{self, Column};
use crate::source::Source;
use crate::vocabulary::{End, FormClass, TimeSense};

/// Every row, sorted, as the files have it.
pub(crate) fn by_tables(files: &[File]) -> Vec<String> {
    let mut told: Vec<String> = files
        .iter()
        .flat_map(|file| file.rows.iter().map(move |row| (file, row)))
        .map(|(file, row)| {
            let meaning = schema::columns(&file.table, file.cell(row, "sense")).iter();
            let meaning = meaning.map(|column| written(*column, file.cell(row, column.name())));
            let forms = file.header.iter().filter(|name| FormClass.contains(&name.as_str()));
            let forms = forms.map(|name| (name.as_str(), file.cell(row, name)));
            let forms = forms
                .filter(|(_, cell)| !cell.is_empty())
                .map(|(name, cell)| format!("{name}:{}", sorted(cell.split('|').map(form))));
            line(&file.table, meaning, forms)
        })
        .collect();
    told.sort();
    told
}

/// Every row, sorted, as a pack has it.
pub(crate) fn by_pack(bytes: &[u8]) -> Vec<String> {
    let mut source = Source::open(bytes).unwrap();
    let mut told = Vec::new();
    while !source.is_at_end() {
        let (table, groups) = source.file().unwrap();
        let table = schema::tables().nth(table).unwrap();
        let mut first = Vec::new();
        for group in &groups {
            for _ in 0..group.n_rows {
                told.push(row(table, &mut source, &group.codes, group.shape, &mut first));
            }
        }
    }
    told.sort();
    told
}

fn row(
    table: &str,
    source: &mut Source<'_>,
    codes: &[u32],
    shape: &[u8],
    first: &mut Vec<u8>,
) -> String {
    let mut forms = Vec::new();
    for (at, class) in shape.iter().enumerate() {
        let cell = source.forms(first).unwrap();
        let spelled = cell.iter().map(|letters| source.spell(letters).unwrap());
        forms.push(format!("{}:{}", FormClass[*class as usize], sorted(spelled)));
        if at == 0 {
            *first = cell[0].clone();
        }
    }
    let mut reference = first.clone();
    let mut codes = codes.iter().copied();
    let sense =
        if table == "time" { TimeSense[codes.clone().next().unwrap() as usize] } else { "" };
    let meaning: Vec<String> = schema::columns(table, sense)
        .iter()
        .map(|column| {
            let mut texts = || {
                let cell = source.texts(&reference).unwrap();
                reference = cell.first().cloned().unwrap_or(std::mem::take(&mut reference));
                cell.iter().map(|letters| source.spell(letters).unwrap()).collect::<Vec<_>>()
            };
            packed(*column, &mut codes, &mut texts)
        })
        .collect();
    assert_eq!(codes.next(), None);
    line(table, meaning.into_iter(), forms.into_iter())
}

fn line(
    table: &str,
    meaning: impl Iterator<Item = String>,
    forms: impl Iterator<Item = String>,
) -> String {
    format!(
        "{table} {} {}",
        meaning.collect::<Vec<_>>().join(";"),
        forms.collect::<Vec<_>>().join(";")
    )
}

fn sorted(words: impl Iterator<Item = String>) -> String {
    let mut words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    words.sort();
    words.join("|")
}

/// A phrase is folded; a word alone loses its marks.
fn form(written: &str) -> String {
    let marks_off = || written.chars().filter(|letter| !is_dropped(*letter)).collect();
    if written.contains(' ') { fold(written) } else { marks_off() }
}

fn written(column: Column, cell: &str) -> String {
    match column {
        Column::Set(_, _) => sorted(cell.split(',').map(Into::into)),
        Column::Is(_, word, _) => (cell == word).to_string(),
        Column::Mark(_) => "mark".into(),
        Column::Radius(_) if cell.is_empty() => "0".into(),
        Column::Direct(_) => {
            let parts = cell.split(';').find_map(|part| part.strip_prefix("direct="));
            parts.unwrap_or_default().into()
        }
        Column::Frame(_) => {
            let parts = cell.split(';').filter_map(|part| part.split_once('='));
            let parts = parts.filter(|(key, _)| *key != "direct");
            sorted(parts.flat_map(|(key, words)| {
                words.split('|').map(move |word| format!("{key}={}", fold(word)))
            }))
        }
        Column::Folded(_) => fold(cell),
        Column::List(_) => sorted(cell.split(',').map(|word| fold(word.trim()))),
        Column::Word(_, _) | Column::Maybe(_, _) | Column::Number(_, _, _) | Column::Radius(_) => {
            cell.into()
        }
        Column::Hour(_) | Column::Text(_) => cell.into(),
    }
}

fn packed(
    column: Column,
    codes: &mut dyn Iterator<Item = u32>,
    texts: &mut dyn FnMut() -> Vec<String>,
) -> String {
    let mut code = || codes.next().unwrap();
    let maybe = |words: &[&str], code: u32| match code {
        0 => String::new(),
        code => words[code as usize - 1].into(),
    };
    match column {
        Column::Word(_, words) => words[code() as usize].into(),
        Column::Maybe(_, words) => maybe(words, code()),
        Column::Set(_, words) => {
            let set = code();
            sorted(
                (0..)
                    .zip(words)
                    .filter(|(bit, _)| set >> bit & 1 == 1)
                    .map(|(_, word)| (*word).into()),
            )
        }
        Column::Is(_, _, _) => (code() != 0).to_string(),
        Column::Mark(_) => TimeSense[code() as usize].into(),
        Column::Radius(_) => code().to_string(),
        Column::Number(_, _, zero) => (code() as i32 - zero).to_string(),
        Column::Hour(_) => {
            let minutes = code();
            format!("{:02}:{:02}", minutes / 60, minutes % 60)
        }
        Column::Direct(_) => maybe(End, code()),
        Column::Frame(_) => {
            sorted(texts().into_iter().map(|word| format!("{}={word}", End[code() as usize])))
        }
        Column::Text(_) | Column::Folded(_) | Column::List(_) => sorted(texts().into_iter()),
    }
}
