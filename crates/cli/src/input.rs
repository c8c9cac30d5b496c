//! Texts from files and standard input, and what they are read with.

use crate::Failure;
use isnad_reader::{Gazetteer, Pack};
use std::io::Read;

/// The places that the page ships, built into the command.
const GAZETTEERS: [&[u8]; 3] = [
    include_bytes!("../../../public/data/gazetteer-1.isg"),
    include_bytes!("../../../public/data/gazetteer-2.isg"),
    include_bytes!("../../../public/data/overlay.isg"),
];

/// The words and places that every account is read with.
pub(crate) struct Library {
    pub(crate) pack: Pack,
    pub(crate) gazetteer: Gazetteer,
}

impl Library {
    pub(crate) fn open() -> Result<Self, Failure> {
        let pack = Pack::decode(isnad_languages::ar()).map_err(|error| error.to_string())?;
        let mut gazetteer = Gazetteer::empty();
        for bytes in GAZETTEERS {
            gazetteer.load(bytes).map_err(|error| error.to_string())?;
        }
        Ok(Self { pack, gazetteer })
    }
}

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
