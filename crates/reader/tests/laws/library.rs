//! The pack and the places that ship, opened once.

use isnad_account::{LocalMinute, Reading};
use isnad_reader::{Pack, ReadOptions, World};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::decode(isnad_languages::ar()).unwrap());
static WORLD: LazyLock<World> = LazyLock::new(world);

fn world() -> World {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data");
    let mut world = World::default();
    for name in ["gazetteer-1.isg", "gazetteer-2.isg", "overlay.isg", "events.ise"] {
        world.load(&fs::read(folder.join(name)).unwrap()).unwrap();
    }
    world
}

/// The reading of a text whose day of publication is known or not.
pub(crate) fn read(source: &str, published: Option<LocalMinute>) -> Reading {
    read_with(source, &ReadOptions::published(published))
}

/// The places alone: a world of which no event is known.
static PLACES: LazyLock<World> = LazyLock::new(|| {
    let mut world = world();
    world.events = isnad_reader::Events::empty();
    world
});

/// The reading of a text by a reader that knows no event of the world.
pub(crate) fn read_without_events(source: &str, published: Option<LocalMinute>) -> Reading {
    isnad_reader::read(source, &PACK, &PLACES, &ReadOptions::published(published))
}

/// The reading of a text of which this is known.
pub(crate) fn read_with(source: &str, options: &ReadOptions) -> Reading {
    isnad_reader::read(source, &PACK, &WORLD, options)
}

/// The reading of a text of which nothing else is known.
pub(crate) fn reading(source: &str) -> Reading {
    read(source, None)
}
