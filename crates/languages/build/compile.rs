//! From a folder of tables to a pack.

use crate::files::{self, File};
use crate::order;
use crate::rows::{self, CodedRow};
use crate::write;
use std::path::Path;

/// A file as it is shipped: its table, and its rows in shipping order.
#[derive(Debug)]
pub(crate) struct CodedFile {
    /// Place of the table in `schema::tables`.
    pub(crate) table: usize,
    /// Rows.
    pub(crate) rows: Vec<CodedRow>,
}

/// The pack of a language.
pub(crate) fn pack(folder: &Path) -> Result<Vec<u8>, String> {
    Ok(write::pack(&coded(folder)?))
}

/// All files of a folder by name, those of affixes first: what a form can become depends on them.
pub(crate) fn coded(folder: &Path) -> Result<Vec<CodedFile>, String> {
    let files = files::all(folder)?;
    let mut files = files.iter().map(coded_file).collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(|file| !order::is_kept(&file.rows));
    let rules = order::rules_of(&files);
    for file in &mut files {
        file.rows = order::for_shipping(std::mem::take(&mut file.rows), &rules);
    }
    Ok(files)
}

fn coded_file(file: &File) -> Result<CodedFile, String> {
    let table = rows::table_of(file)?;
    let rows = file.rows.iter().map(|row| rows::coded(file, row)).collect::<Result<_, _>>()?;
    Ok(CodedFile { table, rows })
}
