//! Compiles each language's word tables into one pack, and refuses a table of the wrong shape.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Opens each table inside a pack (see `isnad-reader`, `pack::table`).
const TABLE_MARK: char = '\u{1D}';
/// Columns for the linguist alone; they are not shipped.
const UNSHIPPED: &str = "note";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=ar");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    match pack(Path::new("ar")) {
        Ok(pack) => fs::write(out.join("ar.pack"), pack).expect("OUT_DIR can be written"),
        Err(message) => panic!("{message}"),
    }
}

/// All tables of a folder, by file name.
fn pack(folder: &Path) -> Result<String, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "tsv"));
    files.sort();
    files.iter().map(|file| table(file)).collect()
}

/// One file as it is shipped: comments and notes left out, every line where it was.
fn table(file: &Path) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let name = text.lines().next().and_then(|line| line.strip_prefix("# table: "));
    let name = name.ok_or_else(|| format!("{}:1: expected `# table: NAME`", file.display()))?;
    let file_name = file.file_name().unwrap_or_default().to_string_lossy();
    let mut out = format!("{TABLE_MARK}{file_name}\t{}\n", name.trim());
    let mut columns: Option<Vec<&str>> = None;
    let mut seen = BTreeSet::new();
    for (at, line) in text.lines().enumerate().skip(1) {
        if !line.starts_with('#') && !line.trim().is_empty() {
            let cells: Vec<&str> = line.split('\t').collect();
            let header = columns.get_or_insert_with(|| cells.clone());
            check(file, at + 1, header, &cells, seen.insert(line))?;
            let kept = header.iter().zip(&cells).filter(|(column, _)| **column != UNSHIPPED);
            out.push_str(&kept.map(|(_, cell)| *cell).collect::<Vec<_>>().join("\t"));
        }
        out.push('\n');
    }
    Ok(out)
}

fn check(
    file: &Path,
    line: usize,
    header: &[&str],
    cells: &[&str],
    is_new: bool,
) -> Result<(), String> {
    let fail = |message: String| Err(format!("{}:{line}: {message}", file.display()));
    if cells.len() != header.len() {
        return fail(format!("expected {} cells, found {}", header.len(), cells.len()));
    }
    if let Some(cell) = cells.iter().find(|cell| cell.trim() != **cell) {
        return fail(format!("white space around `{cell}`"));
    }
    if !is_new {
        return fail("the same row stands twice".into());
    }
    Ok(())
}
