//! The files as a linguist writes them, and what every one of them must be like.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Columns for the linguist alone; they are not shipped.
pub(crate) const UNSHIPPED: &str = "note";

/// One file.
#[derive(Debug)]
pub(crate) struct File {
    path: PathBuf,
    /// Name of the table that the file is part of.
    pub(crate) table: String,
    /// Names of the columns.
    pub(crate) header: Vec<String>,
    /// Rows, comments left out.
    pub(crate) rows: Vec<Row>,
}

/// One row.
#[derive(Debug)]
pub(crate) struct Row {
    line: usize,
    cells: Vec<String>,
}

impl File {
    /// The cell of that column; empty where the file has no such column.
    pub(crate) fn cell<'r>(&self, row: &'r Row, column: &str) -> &'r str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| row.cells.get(at)).map_or("", String::as_str)
    }

    /// Says where something is wrong: at a row, or at the head of the file.
    pub(crate) fn error(&self, row: Option<&Row>, message: &str) -> String {
        format!("{}:{}: {message}", self.path.display(), row.map_or(1, |row| row.line))
    }
}

/// The tables of a folder, by file name.
pub(crate) fn all(folder: &Path) -> Result<Vec<File>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    paths.sort();
    paths.into_iter().map(file).collect()
}

fn file(path: PathBuf) -> Result<File, String> {
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = text.lines().next().and_then(|line| line.strip_prefix("# table: "));
    let name = name.ok_or_else(|| format!("{}:1: expected `# table: NAME`", path.display()))?;
    let mut lines = text.lines().enumerate().skip(1).filter(|(_, line)| is_row(line));
    let header = lines.next().map(|(_, line)| cells(line)).unwrap_or_default();
    let mut file = File { path, table: name.trim().into(), header, rows: Vec::new() };
    let mut seen = BTreeSet::new();
    for (at, line) in lines {
        let row = Row { line: at + 1, cells: cells(line) };
        check(&file, &row, seen.insert(line))?;
        file.rows.push(row);
    }
    Ok(file)
}

fn is_row(line: &str) -> bool {
    !line.starts_with('#') && !line.trim().is_empty()
}

fn cells(line: &str) -> Vec<String> {
    line.split('\t').map(String::from).collect()
}

fn check(file: &File, row: &Row, is_new: bool) -> Result<(), String> {
    let fail = |message: String| Err(file.error(Some(row), &message));
    let (expected, found) = (file.header.len(), row.cells.len());
    if found != expected {
        return fail(format!("expected {expected} cells, found {found}"));
    }
    if let Some(cell) = row.cells.iter().find(|cell| cell.trim() != **cell) {
        return fail(format!("white space around `{cell}`"));
    }
    if !is_new {
        return fail("the same row stands twice".into());
    }
    Ok(())
}
