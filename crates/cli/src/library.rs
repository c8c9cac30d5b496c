//! The words, places and events that accounts are read with.

use crate::Failure;
use isnad_account::Reading;
use isnad_reader::{Pack, ReadOptions, World, read};

/// The places and events that the page ships, built into the command.
const WORLD: [&[u8]; 4] = [
    include_bytes!("../../../public/data/gazetteer-1.isg"),
    include_bytes!("../../../public/data/gazetteer-2.isg"),
    include_bytes!("../../../public/data/overlay.isg"),
    include_bytes!("../../../public/data/events.ise"),
];

/// The words, places and events that every account is read with.
pub struct Library {
    pack: Pack,
    world: World,
}

impl Library {
    /// Decodes what is built in.
    pub fn open() -> Result<Self, Failure> {
        let pack = Pack::decode(isnad_languages::ar()).map_err(|error| error.to_string())?;
        let mut world = World::default();
        for bytes in WORLD {
            world.load(bytes).map_err(|error| error.to_string())?;
        }
        Ok(Self { pack, world })
    }

    /// Reads an account.
    pub fn read(&self, source: &str, options: &ReadOptions) -> Reading {
        read(source, &self.pack, &self.world, options)
    }
}
