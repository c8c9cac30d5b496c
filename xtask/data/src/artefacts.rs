//! The committed files: their bytes, sizes and recorded hashes.

use crate::{Outcome, repository, sources};
use std::io::Write as _;

/// The bytes of a committed file under `public/data`.
pub fn bytes_of(name: &str) -> Outcome<Vec<u8>> {
    let path = repository().join("public/data").join(name);
    std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Writes a file under `public/data`.
pub(crate) fn write(name: &str, bytes: &[u8]) -> Outcome<()> {
    let folder = repository().join("public/data");
    std::fs::create_dir_all(&folder)?;
    Ok(std::fs::write(folder.join(name), bytes)?)
}

/// Length under brotli at quality 11, as the page is served.
pub fn brotli_len(bytes: &[u8]) -> Outcome<usize> {
    let mut packer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    packer.write_all(bytes)?;
    Ok(packer.into_inner().len())
}

/// Prints every artefact with its plain and its brotli length.
pub fn print_sizes() -> Outcome<()> {
    for artefact in sources::artefacts()? {
        let bytes = std::fs::read(repository().join(&artefact.path))?;
        println!("{:<36} {:>8} {:>8}", artefact.path, bytes.len(), brotli_len(&bytes)?);
    }
    Ok(())
}

/// The artefacts whose bytes are not those that `data/sources.toml` records.
pub fn unrecorded() -> Outcome<Vec<String>> {
    let mut differing = Vec::new();
    for artefact in sources::artefacts()? {
        if sources::sha256_of(&repository().join(&artefact.path))? != artefact.sha256 {
            differing.push(artefact.path);
        }
    }
    Ok(differing)
}
