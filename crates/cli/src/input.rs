//! Texts from files and standard input.

use crate::Failure;
use std::io::Read;

/// The whole of a file, or of standard input for `-`.
pub(crate) fn bytes(file: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if file == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(file).map(|read| bytes = read)
    };
    read.map_err(|error| format!("cannot read {file}: {error}"))?;
    Ok(bytes)
}

/// The whole of a file, or of standard input for `-`, as UTF-8.
pub(crate) fn text(file: &str) -> Result<String, Failure> {
    String::from_utf8(bytes(file)?).map_err(|error| format!("{file} is not UTF-8 (byte {}); convert it, for instance with iconv -f windows-1256 -t utf-8", error.utf8_error().valid_up_to()))
}
