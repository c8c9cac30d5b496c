//! Whether what is lit is in sight, where to look to see it, and how long a kilometre is there.

use crate::places::OWN_ZOOM;
use crate::projection::{CLOSE_ZOOM, fit};
use crate::sites::{coordinates, event_places, is_part_of_city};
use crate::{
    Document, Emphasis, MapScene, MapView, PlaceMark, Point, Projection, Rect, Selection, Viewport,
};
use isnad_account::PlaceId;

/// Pixels to the edge of the map within which a mark counts as out of sight.
const EDGE_PX: f64 = 14.0;
/// Pixels kept free around what is fitted, for its labels.
const PADDING: f64 = 64.0;

impl MapScene {
    /// Where to look to see what is lit, as near as shows all of it. What of it is folded into another place is
    /// shown by itself: at once where all of it lies in one mark, else once the whole of it is shown. `None`
    /// where nothing that is lit is on the map.
    pub fn view_of_lit(&self, document: &Document, selection: &Selection) -> Option<MapView> {
        let whole = self.whole()?;
        let is_seen_whole = || whole.looks_like(self.view, self.viewport);
        let folded = self.folded(document, selection);
        Some(match folded.first() {
            Some((lat, lon)) if self.lit().len() == 1 || is_seen_whole() => {
                let together = fit(&folded, self.viewport, self.padding());
                let alone = MapView { lat: *lat, lon: *lon, zoom: CLOSE_ZOOM }.limited();
                if together.zoom >= OWN_ZOOM { together } else { alone }
            }
            _ => whole,
        })
    }

    /// Where to look to bring what is lit into sight, not nearer than now; `None` where it is in sight.
    pub fn view_with_lit(&self) -> Option<MapView> {
        let Viewport { width, height } = self.viewport;
        let page = Rect::new(EDGE_PX, EDGE_PX, width - 2.0 * EDGE_PX, height - 2.0 * EDGE_PX);
        if self.lit().iter().all(|it| page.distance(*it) <= 0.0) {
            return None;
        }
        let view = self.whole()?;
        Some(MapView { zoom: view.zoom.min(self.view.zoom), ..view })
    }

    /// The view that fits the marks that are lit. A mark that stands by itself only from near by is not left so far
    /// that it folds again.
    fn whole(&self) -> Option<MapView> {
        let projection = Projection::new(self.view, self.viewport);
        let points: Vec<_> = self.lit().into_iter().map(|it| projection.inverse(it)).collect();
        let whole = (!points.is_empty()).then(|| fit(&points, self.viewport, self.padding()))?;
        let is_near =
            |it: &PlaceMark| it.emphasis == Emphasis::Selected && is_part_of_city(it.kind);
        let is_alone = points.len() == 1 && self.places.iter().any(is_near);
        Some(if is_alone { MapView { zoom: CLOSE_ZOOM, ..whole } } else { whole })
    }

    /// Where to look to see the middle of a thing that lies beyond the edge of the map; `None` where it is seen.
    pub fn view_with(&self, thing: &Selection) -> Option<MapView> {
        let at = match thing {
            Selection::Place(place) => {
                let points = self.places.iter().map(|it| (&it.place, it.at));
                let mut all = points.chain(self.areas.iter().map(|it| (&it.place, it.at)));
                all.find(|(id, _)| *id == place)?.1
            }
            Selection::Claim(claim) | Selection::Movement(claim) => {
                self.movements.iter().find(|it| it.claim == *claim)?.middle()
            }
        };
        let Viewport { width, height } = self.viewport;
        if Rect::new(0.0, 0.0, width, height).distance(at) <= 0.0 {
            return None;
        }
        let (lat, lon) = Projection::new(self.view, self.viewport).inverse(at);
        Some(MapView { lat, lon, ..self.view }.bounded(self.viewport))
    }

    /// The spots of the lit places.
    fn lit(&self) -> Vec<Point> {
        let places = self.places.iter().map(|it| (it.emphasis, it.spot));
        let all = places.chain(self.areas.iter().map(|it| (it.emphasis, it.at)));
        all.filter(|(emphasis, _)| *emphasis == Emphasis::Selected).map(|(_, at)| at).collect()
    }

    /// Where the selected place or those of the selected claim lie that have no mark of their own at this zoom.
    fn folded(&self, document: &Document, selection: &Selection) -> Vec<(f64, f64)> {
        let mut folded = Vec::new();
        let mut add = |id: &PlaceId| {
            if self.places.iter().any(|mark| mark.inside.contains(id)) {
                folded.extend(document.reading().place(id).and_then(coordinates));
            }
        };
        match selection {
            Selection::Place(id) => add(id),
            Selection::Claim(id) | Selection::Movement(id) => {
                document.claim(id).into_iter().for_each(|it| event_places(it).for_each(&mut add));
            }
        }
        folded
    }

    /// Small maps keep less free.
    fn padding(&self) -> f64 {
        PADDING.min(self.viewport.height / 4.0).min(self.viewport.width / 4.0)
    }
}

/// A length on the map and the kilometres that it stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// Kilometres: 1, 2 or 5, or that times ten, a hundred, a thousand.
    pub km: u32,
    /// Pixels, at the latitude of the middle of the map.
    pub px: f64,
}

impl ScaleBar {
    /// The longest bar of at most `most` pixels, at the latitude of the middle of the map.
    pub fn of(view: MapView, viewport: Viewport, most: f64) -> Self {
        let per_km = Projection::new(view, viewport).px_per_km(view.lat);
        let steps = (0..5).flat_map(|power| [1, 2, 5].map(|step| step * 10_u32.pow(power)));
        let fits = |km: &u32| f64::from(*km) * per_km <= most;
        let km = steps.take_while(fits).last().unwrap_or(1);
        Self { km, px: f64::from(km) * per_km }
    }
}
