//! The order in which the rows of a file are shipped: what is alike stands together, which makes the
//! pack small. Only where one form stands in two rows does their order mean something: the earlier
//! row is the likelier reading, and stays the earlier one.

use crate::compile::CodedFile;
use crate::fold::fold;
use crate::respell::respell;
use crate::rows::CodedRow;
use crate::schema;
use crate::vocabulary::FormClass;
use std::collections::BTreeMap;

/// Alternatives of a cell up to so many stay as written: a singular before its plural.
const FEW: usize = 3;

/// A rule that gives the stems of a class further spellings.
pub(crate) struct Rule {
    class: u32,
    pattern: String,
    replacement: String,
}

/// The rules of the `stem` table.
pub(crate) fn rules_of(files: &[CodedFile]) -> Vec<Rule> {
    let text = |row: &CodedRow, at: usize| row.texts[at].first().cloned().unwrap_or_default();
    let is_stem = |file: &&CodedFile| schema::tables().nth(file.table) == Some("stem");
    let rows = files.iter().filter(is_stem).flat_map(|file| &file.rows);
    rows.map(|row| Rule { class: row.codes[0], pattern: text(row, 0), replacement: text(row, 1) })
        .collect()
}

/// Whether the rows stand as they are written, because the order of all of them means something.
pub(crate) fn is_kept(rows: &[CodedRow]) -> bool {
    rows.iter().all(|row| row.forms.is_empty())
}

/// The rows of a file in shipping order.
pub(crate) fn for_shipping(mut rows: Vec<CodedRow>, rules: &[Rule]) -> Vec<CodedRow> {
    if is_kept(&rows) {
        return rows;
    }
    for cell in rows.iter_mut().flat_map(|row| &mut row.forms).filter(|cell| cell.len() > FEW) {
        cell.sort();
    }
    let earlier = earlier_rivals(&rows, rules);
    let mut waiting: Vec<usize> = (0..rows.len()).collect();
    waiting.sort_by_key(|at| &rows[*at]);
    let mut is_shipped = vec![false; rows.len()];
    let mut order = Vec::new();
    // The first row of the file that waits has no rival before it: each pass ships one at least.
    while !waiting.is_empty() {
        waiting.retain(|at| {
            let may_go = earlier[*at].iter().all(|rival| is_shipped[*rival]);
            if may_go {
                is_shipped[*at] = true;
                order.push(*at);
            }
            !may_go
        });
    }
    order.into_iter().map(|at| rows[at].clone()).collect()
}

/// For each row the rows before it that have a form in common with it and say something else.
fn earlier_rivals(rows: &[CodedRow], rules: &[Rule]) -> Vec<Vec<usize>> {
    let mut owners: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut rivals = vec![Vec::new(); rows.len()];
    for (at, row) in rows.iter().enumerate() {
        for stem in stems(row, rules) {
            let owners = owners.entry(stem).or_default();
            let differs = |other: &&usize| {
                let other = &rows[**other];
                (&other.codes, &other.shape, &other.texts) != (&row.codes, &row.shape, &row.texts)
            };
            rivals[at].extend(owners.iter().filter(differs));
            owners.push(at);
        }
    }
    rivals
}

/// What the reader looks the row's forms up by: the first word, an imperfect without its person
/// letter, and what the rules make of that.
fn stems(row: &CodedRow, rules: &[Rule]) -> Vec<String> {
    let mut stems = Vec::new();
    for (class, form) in
        row.shape.iter().zip(&row.forms).flat_map(|(class, forms)| {
            forms.iter().map(move |form| (usize::from(*class), fold(form)))
        })
    {
        let skip = usize::from(FormClass[class].starts_with("imperfect"));
        let first = form.split(' ').next().unwrap_or_default();
        let stem: String = first.chars().skip(skip).collect();
        let fitting = rules.iter().filter(|rule| rule.class as usize == class);
        stems.extend(fitting.filter_map(|rule| respell(&stem, &rule.pattern, &rule.replacement)));
        stems.push(stem);
    }
    stems
}
