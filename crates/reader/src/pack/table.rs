//! Word tables as a pack carries them: one after another, each with its header and rows.

use core::fmt;

/// Opens each table inside a pack; the file's name and the table's name follow on the same line.
pub(crate) const TABLE_MARK: char = '\u{1D}';

/// What is wrong with a pack, and where: the file and line a linguist would open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    /// File of the table.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// What was expected.
    pub message: String,
}

impl fmt::Display for PackError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl core::error::Error for PackError {}

/// One table: rows of named cells.
pub(crate) struct RawTable<'p> {
    pub(crate) file: &'p str,
    pub(crate) name: &'p str,
    pub(crate) header: Vec<&'p str>,
    rows: Vec<(usize, &'p str)>,
}

impl<'p> RawTable<'p> {
    pub(crate) fn rows<'t>(&'t self) -> impl Iterator<Item = Row<'t>> {
        self.rows.iter().map(|(line, cells)| Row {
            table: self,
            line: *line,
            cells: cells.split('\t').collect(),
        })
    }
}

/// The tables of a pack in order.
pub(crate) fn tables(blob: &str) -> Result<Vec<RawTable<'_>>, PackError> {
    blob.split(TABLE_MARK).skip(1).map(raw_table).collect()
}

fn raw_table(part: &str) -> Result<RawTable<'_>, PackError> {
    let mut lines = part.lines().enumerate();
    let title = lines.next().map_or("", |(_, line)| line);
    let (file, name) = title.split_once('\t').unwrap_or((title, ""));
    let mut filled = lines.filter(|(_, line)| !line.is_empty()).map(|(at, line)| (at + 1, line));
    let header = filled.next().map(|(_, line)| line.split('\t').collect());
    let header = header.ok_or_else(|| PackError {
        file: file.into(),
        line: 1,
        message: "expected a header of column names".into(),
    })?;
    Ok(RawTable { file, name, header, rows: filled.collect() })
}

/// One row of a table, its cells by column name.
pub(crate) struct Row<'t> {
    table: &'t RawTable<'t>,
    line: usize,
    cells: Vec<&'t str>,
}

impl<'t> Row<'t> {
    /// The cell of that column; empty where the table has no such column.
    pub(crate) fn get(&self, column: &str) -> &'t str {
        let at = self.table.header.iter().position(|name| *name == column);
        at.and_then(|at| self.cells.get(at)).copied().unwrap_or_default()
    }

    /// Column name and cell, in order.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (&'t str, &'t str)> {
        self.table.header.iter().copied().zip(self.cells.iter().copied())
    }

    /// The cell's parts between commas.
    pub(crate) fn list(&self, column: &str) -> impl Iterator<Item = &'t str> {
        self.get(column).split(',').filter(|part| !part.is_empty())
    }

    /// The cell as a number, or `None` where it is empty.
    pub(crate) fn number(&self, column: &str) -> Result<Option<i32>, PackError> {
        match self.get(column) {
            "" => Ok(None),
            cell => cell
                .parse()
                .map(Some)
                .map_err(|_| self.error(format!("expected a number in `{column}`"))),
        }
    }

    /// The cell as one of a closed list of words.
    pub(crate) fn choice<T: Copy>(
        &self,
        column: &str,
        choices: &[(&str, T)],
    ) -> Result<T, PackError> {
        pick(self.get(column), choices).ok_or_else(|| self.unknown(column, self.get(column)))
    }

    /// Every part of the cell as one of a closed list of words.
    pub(crate) fn choices<T: Copy>(
        &self,
        column: &str,
        choices: &[(&str, T)],
    ) -> Result<Vec<T>, PackError> {
        self.list(column)
            .map(|part| pick(part, choices).ok_or_else(|| self.unknown(column, part)))
            .collect()
    }

    pub(crate) fn error(&self, message: String) -> PackError {
        PackError { file: self.table.file.into(), line: self.line, message }
    }

    fn unknown(&self, column: &str, word: &str) -> PackError {
        self.error(format!("`{word}` is not a value of `{column}`"))
    }
}

fn pick<T: Copy>(word: &str, choices: &[(&str, T)]) -> Option<T> {
    choices.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}
