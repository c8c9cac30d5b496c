//! Readings of real texts, and words to stand around them: some of each, enough to tell one from another.

use isnad_account::{LinkClass, LocalMinute, MovementStatus, PlaceKind, PlaceRole, Reading};
use isnad_export::{Appearance, Export, Format, LegendSign, NarrowMap, Voice, Words};
use isnad_reader::{Pack, ReadOptions, World};
use isnad_scene::basemap::Basemap;
use isnad_scene::{
    ClaimRow, Document, Gap, MapOptions, MapScene, Mark, Medium, Orientation, Panel, Tick,
    TimeDirection, TimelineOptions, TimelineScene, ViewState, Viewport, When,
};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::decode(isnad_languages::ar()).unwrap());
static WORLD: LazyLock<World> = LazyLock::new(|| {
    let mut world = World::default();
    for name in ["gazetteer-1.isg", "gazetteer-2.isg", "overlay.isg", "events.ise"] {
        world.load(&fs::read(data(name)).unwrap()).unwrap();
    }
    world
});
pub(crate) static BASEMAP: LazyLock<Basemap> =
    LazyLock::new(|| Basemap::decode(&fs::read(data("basemap.isb")).unwrap()).unwrap());

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data").join(name)
}

pub(crate) fn read(text: &str) -> Document {
    let day = LocalMinute::parse("2023-03-19T00:00");
    let reading: Reading = isnad_reader::read(text, &PACK, &WORLD, &ReadOptions::published(day));
    Document::new(text.to_owned(), reading)
}

/// The account of the example page.
pub(crate) fn article() -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/article/account.txt");
    read(&fs::read_to_string(path).unwrap())
}

pub(crate) struct Plain;

impl Voice for Plain {
    fn number(&self, n: usize) -> String {
        n.to_string()
    }
    fn verb(&self, _: LinkClass) -> &str {
        "verb"
    }
    fn stance(&self, row: &ClaimRow) -> String {
        format!("{:?}, {:?}", row.polarity, row.certainty)
    }
    fn role(&self, _: PlaceRole) -> &str {
        "at"
    }
    fn kind(&self, _: PlaceKind) -> &str {
        "kind"
    }
    fn status(&self, _: MovementStatus) -> &str {
        "status"
    }
    fn when(&self, when: When, _: Mark) -> String {
        format!("{when:?}").chars().take(24).collect()
    }
    fn heading(&self, _: &Panel) -> String {
        "2023".to_owned()
    }
    fn tick(&self, _: &Panel, tick: &Tick) -> String {
        tick.minute.date().2.to_string()
    }
    fn gap(&self, _: &Gap) -> String {
        "a while".to_owned()
    }
}

pub(crate) fn words(is_rtl: bool) -> Words {
    let plain = Mark::default();
    Words {
        language: if is_rtl { "ar" } else { "en" },
        is_rtl,
        brand: "Isnad",
        untitled: "An account",
        about: "Who says what, where and when. Isnad does not judge what is true.",
        sources: ["Places: GeoNames", "Borders: Natural Earth"],
        counts: vec!["44 claims in 40 sentences".to_owned()],
        turned: "Characters are shown as numbers",
        scrolls: "Move it sideways",
        skip: "To the table",
        map: "Map",
        timeline: "Timeline",
        legend: "Legend",
        claims: "Claims",
        columns: ["No.", "On whose word", "Stance", "What", "Where", "When", "Movement"],
        places: "Places",
        place_columns: ["Name", "Kind", "Claims"],
        article: "The article",
        comma: ", ",
        arrow: " > ",
        unplaced: "Unplaced",
        undated: "Undated",
        outside: "Out of sight",
        more: "and {} more",
        no_lane: "not told",
        no_dates: "No claim could be dated.",
        no_places: "No claim could be placed.",
        time_runs: "time",
        kilometres: "{} km",
        signs: vec![
            (LegendSign::Claim(plain), "Affirmed"),
            (LegendSign::Claim(Mark { hedged: true, ..plain }), "Hedged"),
            (LegendSign::Claim(Mark { denied: true, ..plain }), "Denied"),
            (LegendSign::Claim(Mark { not_done: true, ..plain }), "Not done"),
            (LegendSign::Claim(Mark { rings: 2, ..plain }), "Rings"),
            (LegendSign::Torn, "Half"),
            (LegendSign::Area, "Area"),
            (LegendSign::FadingMovement, "Fading"),
            (LegendSign::FadedBar, "Bounds"),
            (LegendSign::SharedBar, "Shared"),
            (LegendSign::OpenBar, "Open"),
            (LegendSign::Ghost, "Ghost"),
            (LegendSign::Outside, "Outside"),
        ],
    }
}

/// A view with the scenes that are made of it.
pub(crate) struct Seen {
    pub(crate) document: Document,
    pub(crate) view: ViewState,
    pub(crate) map: MapScene,
    pub(crate) narrow: MapScene,
    pub(crate) timeline: TimelineScene,
}

impl Seen {
    pub(crate) fn of(document: Document, mut view: ViewState, is_rtl: bool) -> Self {
        view.direction = if is_rtl { TimeDirection::Rtl } else { TimeDirection::Ltr };
        let language = if is_rtl { "ar" } else { "en" };
        let viewport = Viewport { width: 860.0, height: 480.0 };
        let medium = Medium::Screen;
        let options = MapOptions { viewport, language: language.to_owned(), font: 13.0, medium };
        let map = MapScene::new(&document, &view, &options);
        let viewport = Viewport { width: 360.0, height: 320.0 };
        let narrow = MapScene::new(&document, &view, &MapOptions { viewport, ..options });
        let options = TimelineOptions {
            orientation: Orientation::Horizontal,
            length: 860.0,
            row: 24.0,
            lane: 24.0,
            tick_room: 64.0,
            medium,
        };
        let timeline = TimelineScene::new(&document, &view, &options, language);
        Self { document, view, map, narrow, timeline }
    }

    pub(crate) fn written(&self, is_rtl: bool, format: Format) -> String {
        self.written_in(Appearance::Auto, is_rtl, format)
    }

    pub(crate) fn written_in(
        &self,
        appearance: Appearance,
        is_rtl: bool,
        format: Format,
    ) -> String {
        let export = Export {
            document: &self.document,
            view: &self.view,
            map: &self.map,
            timeline: &self.timeline,
            basemap: Some(&BASEMAP),
            map_names: &[],
            narrow: Some(NarrowMap { map: &self.narrow, names: &[] }),
            appearance,
            words: &words(is_rtl),
            voice: &Plain,
        };
        export.write(format)
    }
}

pub(crate) const FORMATS: [Format; 2] = [Format::Html, Format::Svg];
