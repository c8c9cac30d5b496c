//! The words and places that accounts are read with.

use crate::Failure;
use isnad_account::{LocalMinute, Reading};
use isnad_reader::{Gazetteer, Pack, ReadOptions, read};

/// The places that the page ships, built into the command.
const GAZETTEERS: [&[u8]; 3] = [
    include_bytes!("../../../public/data/gazetteer-1.isg"),
    include_bytes!("../../../public/data/gazetteer-2.isg"),
    include_bytes!("../../../public/data/overlay.isg"),
];

/// The words and places that every account is read with.
pub struct Library {
    pack: Pack,
    gazetteer: Gazetteer,
}

impl Library {
    /// Decodes what is built in.
    pub fn open() -> Result<Self, Failure> {
        let pack = Pack::decode(isnad_languages::ar()).map_err(|error| error.to_string())?;
        let mut gazetteer = Gazetteer::empty();
        for bytes in GAZETTEERS {
            gazetteer.load(bytes).map_err(|error| error.to_string())?;
        }
        Ok(Self { pack, gazetteer })
    }

    /// Reads an account; `published` is midnight at the start of the day of publication.
    pub fn read(&self, source: &str, published: Option<LocalMinute>) -> Reading {
        read(source, &self.pack, &self.gazetteer, &ReadOptions { published })
    }
}
