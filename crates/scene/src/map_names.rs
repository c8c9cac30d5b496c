//! Names that tell where one is: seas, lakes, rivers, countries. They stand beneath the account's own names and
//! give way to all of them.

use crate::decimal::parsed;
use crate::{MapScene, Projection, Rect, Viewport};

/// What a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameClass {
    /// A sea, a gulf, a strait.
    Sea,
    /// A lake.
    Lake,
    /// A river.
    River,
    /// A state.
    Country,
    /// Ground that is named without a state.
    Land,
}

/// A name of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapName {
    /// What it belongs to.
    pub class: NameClass,
    /// Of a state, its two letters (ISO 3166-1).
    pub code: String,
    /// From which zoom on it is written.
    pub zoom: f64,
    /// Where it may stand (degrees north, degrees east), best first.
    pub spots: Vec<(f64, f64)>,
    names: Vec<String>,
}

/// All names of the map, with the codes of the languages that they are in.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MapNames {
    languages: Vec<String>,
    names: Vec<MapName>,
}

/// A name with room of its own on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextName {
    /// The name in the asked language.
    pub name: String,
    /// What it belongs to.
    pub class: NameClass,
    /// The room that was kept for it; the name is centred in it.
    pub rect: Rect,
    /// Height of the letters.
    pub font: f64,
}

impl MapNames {
    /// Reads the file: the first line names the columns, the last of them by the codes of their languages.
    /// A line that is none is left out.
    pub fn decode(text: &str) -> Self {
        let mut lines = text.lines();
        let languages = lines.next().unwrap_or_default().split('\t').skip(FIRST_NAME);
        Self {
            languages: languages.map(str::to_owned).collect(),
            names: lines.filter_map(map_name).collect(),
        }
    }

    /// Every name, the most important first.
    pub fn iter(&self) -> impl Iterator<Item = &MapName> {
        self.names.iter()
    }

    /// The names that have room on a map, those of wide things first: inside it, beside all that is drawn and
    /// written there, and none that the account itself has written.
    pub fn beneath(&self, scene: &MapScene, language: &str) -> Vec<ContextName> {
        let Some(column) = self.languages.iter().position(|known| known == language) else {
            return Vec::new();
        };
        let zoom = scene.view.zoom;
        let mut room = Room::of(scene);
        for it in self.names.iter().filter(|it| it.zoom <= zoom) {
            if let Some(name) = it.names.get(column).filter(|name| !room.is_said(name)) {
                room.write(it, name, font(it, zoom));
            }
        }
        room.names
    }
}

/// Columns before the names.
const FIRST_NAME: usize = 3;

/// `class and code, zoom, places, names`; the places as `north east;north east`.
fn map_name(line: &str) -> Option<MapName> {
    let mut cells = line.split('\t');
    let (class, code) = cells.next()?.split_at_checked(1)?;
    let class = match class {
        "s" => NameClass::Sea,
        "l" => NameClass::Lake,
        "r" => NameClass::River,
        "c" => NameClass::Country,
        _ => NameClass::Land,
    };
    let zoom = parsed(cells.next()?)?;
    let spots = cells.next()?.split(';').filter_map(spot).collect();
    let names = cells.map(str::to_owned).collect();
    Some(MapName { class, code: code.to_owned(), zoom, spots, names })
}

fn spot(words: &str) -> Option<(f64, f64)> {
    let (lat, lon) = words.split_once(' ')?;
    Some((parsed(lat)?, parsed(lon)?))
}

/// Width of a letter and height of a line as shares of the height of the letters; tall, so that a name that stands
/// right above or below another is not read as one with it.
const LETTER: f64 = 0.56;
const LINE: f64 = 1.8;
/// Pixels kept free around a name.
const MARGIN: f64 = 5.0;
/// Pixels at the lower edge that belong to the scale bar.
const FOOT_PX: f64 = 26.0;
/// Names at most: more would be a crowd.
const MOST: usize = 40;

/// A name grows a little after its zoom, as what it names does.
fn font(it: &MapName, zoom: f64) -> f64 {
    let (least, most) = match it.class {
        NameClass::Country => (11.5, 16.0),
        NameClass::Sea => (11.5, 15.0),
        NameClass::Lake | NameClass::River | NameClass::Land => (11.0, 12.5),
    };
    (least + 1.5 * (zoom - it.zoom)).min(most)
}

/// What is written and drawn already.
struct Room<'s> {
    scene: &'s MapScene,
    projection: Projection,
    page: Rect,
    names: Vec<ContextName>,
}

impl<'s> Room<'s> {
    fn of(scene: &'s MapScene) -> Self {
        let Viewport { width, height } = scene.viewport;
        Self {
            scene,
            projection: Projection::new(scene.view, scene.viewport),
            page: Rect::new(0.0, 0.0, width, (height - FOOT_PX).max(0.0)),
            names: Vec::new(),
        }
    }

    /// Whether the account has a mark of that name, or an area with the name in its own; or it is written.
    fn is_said(&self, name: &str) -> bool {
        self.scene.areas.iter().any(|it| it.name.contains(name))
            || self.scene.places.iter().any(|it| it.name == name)
            || self.names.iter().any(|it| it.name == name)
    }

    /// Writes a name on its first spot, or a line above or below, where there is room.
    fn write(&mut self, it: &MapName, name: &str, font: f64) {
        let width = name.chars().count() as f64 * font * LETTER + 2.0 * MARGIN;
        let height = font * LINE;
        for (lat, lon) in &it.spots {
            let at = self.projection.project_near(*lat, *lon);
            for down in [-0.5, -1.4, 0.4] {
                let rect = Rect::new(at.x - width / 2.0, at.y + down * height, width, height);
                if self.is_free(&rect) {
                    let (name, class) = (name.to_owned(), it.class);
                    return self.names.push(ContextName { name, class, rect, font });
                }
            }
        }
    }

    fn is_free(&self, rect: &Rect) -> bool {
        self.names.len() < MOST
            && self.page.contains(rect)
            && !self.scene.labels.iter().any(|it| it.rect.overlaps(rect))
            && !self.scene.places.iter().any(|it| rect.distance(it.at) < it.reach())
            && !self.names.iter().any(|it| it.rect.overlaps(rect))
    }
}
