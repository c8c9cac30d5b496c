//! Marks what must be of one build: both programs and the reader's script bear an id, which the scripts that start
//! them know as well.

use super::Asset;
use crate::digest;
use crate::failure::Outcome;

/// What stands in the source of the scripts for the id.
const PLACE: &str = "id-of-the-build";
/// The name of the section of a program that holds the id.
const SECTION: &[u8] = b"build";
const READER_SCRIPT: &str = "isnad-worker.js";
const ID_LENGTH: usize = 16;

/// Writes the id into both programs and the reader's script; answers it. It is made of them all.
pub(super) fn mark(assets: &mut [Asset]) -> Outcome<String> {
    let is_program = |asset: &Asset| asset.name.starts_with("isnad-");
    let all: Vec<u8> =
        assets.iter().filter(|it| is_program(it)).flat_map(|it| it.bytes.clone()).collect();
    let mut id = digest::sha256(&all)?;
    id.truncate(ID_LENGTH);
    for asset in assets.iter_mut().filter(|it| is_program(it)) {
        if asset.has_extension("wasm") {
            asset.bytes.extend(section(&id));
        }
        if asset.name == READER_SCRIPT {
            asset.bytes.extend(["export const build=\"", &id, "\";"].concat().bytes());
        }
    }
    Ok(id)
}

/// A section that the browser keeps and does not run: all lengths are below 128, a byte each.
fn section(id: &str) -> Vec<u8> {
    let name = [&[SECTION.len() as u8], SECTION].concat();
    [&[0, (name.len() + id.len()) as u8], name.as_slice(), id.as_bytes()].concat()
}

/// A script that knows the id.
pub(super) fn told(script: &[u8], id: &str) -> Vec<u8> {
    String::from_utf8_lossy(script).replace(PLACE, id).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(program: &[u8]) -> (String, Vec<Asset>) {
        let asset = |name: &str, bytes: &[u8]| Asset { name: name.into(), bytes: bytes.into() };
        let mut assets = vec![
            asset("isnad-page_bg.wasm", program),
            asset(READER_SCRIPT, b"export{answer};"),
            asset("style.css", b"a{}"),
        ];
        let id = mark(&mut assets).expect("sha256sum is there");
        (id, assets)
    }

    #[test]
    fn programs_and_the_script_of_the_reader_bear_one_id() {
        let (id, assets) = marked(b"\0asm\x01\0\0\0");
        assert_eq!(id.len(), ID_LENGTH);
        assert_eq!(assets[0].bytes, [b"\0asm\x01\0\0\0\0\x16\x05build", id.as_bytes()].concat());
        let script = String::from_utf8_lossy(&assets[1].bytes).into_owned();
        assert_eq!(script, ["export{answer};export const build=\"", &id, "\";"].concat());
        assert_eq!(assets[2].bytes, b"a{}");
        assert_eq!(told(b"const a=\"id-of-the-build\"", "7f"), b"const a=\"7f\"");
    }

    #[test]
    fn another_program_is_another_build() {
        assert_ne!(marked(b"1").0, marked(b"2").0);
    }
}
