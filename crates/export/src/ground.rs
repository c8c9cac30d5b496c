//! The outlines of the map under everything else, as far as they lie in the frame.

use crate::clip::{Clip, path, thinned};
use crate::element::{self, Element, el};
use crate::paint::{self, Paint};
use isnad_scene::basemap::{Basemap, Bounds, LineClass, LonLat};
use isnad_scene::{AreaMark, MapView, Outline, Point, Projection, Rect, Viewport};

/// Divisions of a country and rivers are drawn from these zooms on, as on the screen.
const ADMIN_ZOOM: f64 = 5.0;
const RIVER_ZOOM: f64 = 4.0;

/// The outlines in the frame of a map.
pub(crate) struct Ground<'a> {
    basemap: &'a Basemap,
    projection: Projection,
    clip: Clip,
}

/// How a class of lines is drawn.
fn pen(class: LineClass, zoom: f64) -> Option<(Paint, f64, &'static str)> {
    match class {
        LineClass::Coast => Some((paint::MAP_COAST, 0.9, "")),
        LineClass::Border => Some((paint::MAP_BORDER, 1.0, "")),
        LineClass::Disputed => Some((paint::MAP_BORDER, 1.0, "4 3")),
        LineClass::Admin1 if zoom >= ADMIN_ZOOM => Some((paint::MAP_ADMIN, 0.6, "")),
        LineClass::River if zoom >= RIVER_ZOOM => Some((paint::MAP_RIVER, 0.8, "")),
        _ => None,
    }
}

impl<'a> Ground<'a> {
    /// What of a basemap a view shows.
    pub(crate) fn new(basemap: &'a Basemap, view: MapView, viewport: Viewport) -> Self {
        let clip = Clip::to(viewport.width, viewport.height);
        Self { basemap, projection: Projection::new(view, viewport), clip }
    }

    /// Land, waters and lines.
    pub(crate) fn drawn(&self) -> Element {
        let zoom = self.projection.view().zoom;
        let units: Vec<_> = self.basemap.units().iter().collect();
        let land = self.basemap.outlines(&units);
        let land = self.rings(&land.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let lakes: Vec<_> = self.basemap.lines_of(LineClass::Lake).map(|it| it.points).collect();
        let lakes =
            element::path(self.rings(&lakes)).fill(paint::MAP_SEA).stroke(paint::MAP_COAST, 0.6);
        let lines = LineClass::ALL.into_iter().filter_map(|class| {
            let (colour, width, dash) = pen(class, zoom)?;
            let lines = self.lines(class);
            let line = (!lines.is_empty()).then(|| element::path(lines).stroke(colour, width))?;
            Some(if dash.is_empty() { line } else { line.attr("stroke-dasharray", dash) })
        });
        el("g")
            .with("fill='none' stroke-linejoin='round'")
            .child(element::path(land).fill(paint::MAP_LAND))
            .child(lakes)
            .children(lines)
    }

    /// The country that an area is, where it is one: to be filled and stroked.
    pub(crate) fn outline(&self, area: &AreaMark) -> Option<String> {
        let units = Outline::units(self.basemap, area)?;
        let aside = area.at.x - self.projection.project(area.centre.0, area.centre.1).x;
        let rings = self.basemap.outlines(&units);
        let seen = rings.iter().map(|ring| self.ring(ring, aside));
        Some(path(&seen.filter(|ring| !ring.is_empty()).collect::<Vec<_>>(), true))
    }

    /// How far aside the sides of the world lie that can be in the frame.
    fn turns(&self) -> [f64; 3] {
        [-1.0, 0.0, 1.0].map(|turn| turn * self.projection.world_width())
    }

    fn rings(&self, rings: &[&[LonLat]]) -> String {
        let mut seen = Vec::new();
        for ring in rings {
            let bounds = Bounds::around(*ring);
            for aside in self.turns().into_iter().filter(|aside| self.is_near(bounds, *aside)) {
                seen.push(self.ring(ring, aside));
            }
        }
        seen.retain(|ring| ring.len() > 2);
        path(&seen, true)
    }

    fn ring(&self, ring: &[LonLat], aside: f64) -> Vec<Point> {
        self.clip.ring(&thinned(&self.placed(ring, aside)))
    }

    fn lines(&self, class: LineClass) -> String {
        let mut seen = Vec::new();
        for line in self.basemap.lines_of(class) {
            for aside in self.turns().into_iter().filter(|it| self.is_near(line.bounds, *it)) {
                seen.extend(self.clip.line(&thinned(&self.placed(line.points, aside))));
            }
        }
        path(&seen, false)
    }

    fn placed(&self, points: &[LonLat], aside: f64) -> Vec<Point> {
        let place = |[lon, lat]: &LonLat| {
            let at = self.projection.project(f64::from(*lat), f64::from(*lon));
            Point::new(at.x + aside, at.y)
        };
        points.iter().map(place).collect()
    }

    /// Whether a box of the world can be in the frame.
    fn is_near(&self, bounds: Bounds, aside: f64) -> bool {
        let Bounds { west, south, east, north } = bounds;
        let corners = self.placed(&[[west, north], [east, south]], aside);
        let (low, high) = (corners[0], corners[1]);
        self.clip.meets(Rect::new(low.x, low.y, high.x - low.x, high.y - low.y))
    }
}
