//! Web Mercator: degrees to pixels and back, and the view that fits a set of places.

use crate::Point;
use crate::geometry::within;

/// The latitude at which Web Mercator is square; nothing nearer the poles can be drawn.
pub(crate) const POLE: f64 = 85.051_128_779_806_59;
/// Pixels around the world at zoom 0.
pub(crate) const WORLD: f64 = 256.0;
/// The whole world in 512 pixels.
pub const MIN_ZOOM: f64 = 1.0;
/// About 1:1,000,000 at mid latitudes: nearer, the bundled outlines stop being honest.
pub const MAX_ZOOM: f64 = 9.0;
/// What a single point is shown with around it: a country's corner rather than a street.
const ALONE_ZOOM: f64 = 6.0;
/// Places of one city are fitted no nearer than this.
pub(crate) const CLOSE_ZOOM: f64 = 8.0;
const EARTH_KM: f64 = 40_075.017;

/// Where the map looks. Zoom doubles the scale with every whole step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapView {
    /// Degrees north of the centre.
    pub lat: f64,
    /// Degrees east of the centre.
    pub lon: f64,
    /// 256 * 2^zoom pixels go around the world.
    pub zoom: f64,
}

impl MapView {
    /// The same view with centre and zoom inside what can be drawn; numbers that are none become 0.
    pub fn limited(self) -> Self {
        let sound = |value: f64| if value.is_finite() { value } else { 0.0 };
        Self {
            lat: sound(self.lat).clamp(-POLE, POLE),
            lon: wrapped(sound(self.lon)),
            zoom: sound(self.zoom).clamp(MIN_ZOOM, MAX_ZOOM),
        }
    }

    /// The same view moved until no empty ground lies beyond a pole; of a world that is smaller than the drawing all
    /// of it is in sight.
    pub fn bounded(self, viewport: Viewport) -> Self {
        let view = self.limited();
        let world = WORLD * libm::exp2(view.zoom);
        let (half, y) = (viewport.height / 2.0, world_point(view.lat, view.lon, world).y);
        let (least, most) = (half.min(world - half), half.max(world - half));
        let inside = within(y, least, most);
        // What need not move keeps its degrees to the last digit.
        if inside == y { view } else { Self { lat: latitude(inside / world), ..view } }
    }

    /// Whether two views can hardly be told apart.
    pub(crate) fn looks_like(self, other: Self, viewport: Viewport) -> bool {
        let at = Projection::new(self, viewport).project_near(other.lat, other.lon);
        (self.zoom - other.zoom).abs() < 0.01 && at.distance(viewport.centre()) < 1.0
    }

    /// The view after dragging the map by so many pixels.
    pub fn dragged(self, viewport: Viewport, dx: f64, dy: f64) -> Self {
        let centre = viewport.centre();
        let (lat, lon) =
            Projection::new(self, viewport).inverse(Point::new(centre.x - dx, centre.y - dy));
        Self { lat, lon, ..self }.bounded(viewport)
    }

    /// The view after two fingers have moved: what lay midway between them does so still, and the map has
    /// grown as they have parted.
    pub fn pinched(self, viewport: Viewport, from: [Point; 2], to: [Point; 2]) -> Self {
        let middle = |pair: [Point; 2]| pair[0].toward(pair[1], 0.5);
        let spread = |pair: [Point; 2]| pair[0].distance(pair[1]).max(1.0);
        let (before, after) = (middle(from), middle(to));
        let steps = libm::log2(spread(to) / spread(from));
        let zoomed = self.zoomed(viewport, steps, before);
        zoomed.dragged(viewport, after.x - before.x, after.y - before.y)
    }

    /// The view a share `t` of the way to another, the short way round the world.
    pub fn toward(self, other: Self, t: f64) -> Self {
        let between = |from: f64, to: f64| from + (to - from) * t;
        Self {
            lat: between(self.lat, other.lat),
            lon: self.lon + wrapped(other.lon - self.lon) * t,
            zoom: between(self.zoom, other.zoom),
        }
        .limited()
    }

    /// The view zoomed by so many steps while the point of the map under `about` stays where it is.
    pub fn zoomed(self, viewport: Viewport, steps: f64, about: Point) -> Self {
        let (lat, lon) = Projection::new(self, viewport).inverse(about);
        let zoom = Self { zoom: self.zoom + steps, ..self }.limited().zoom;
        let at = Projection::new(Self { lat, lon, zoom }, viewport);
        let centre = viewport.centre();
        let back = Point::new(2.0 * centre.x - about.x, 2.0 * centre.y - about.y);
        let (lat, lon) = at.inverse(back);
        Self { lat, lon, zoom }.bounded(viewport)
    }
}

/// The size of a drawing in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Extent along x.
    pub width: f64,
    /// Extent along y.
    pub height: f64,
}

impl Viewport {
    /// The point in the middle.
    pub fn centre(self) -> Point {
        Point::new(self.width / 2.0, self.height / 2.0)
    }
}

/// How a drawing of one view comes to lie on another: scaled about its middle, then moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// How much larger.
    pub scale: f64,
    /// Pixels to the right.
    pub x: f64,
    /// Pixels down.
    pub y: f64,
}

impl Shift {
    /// Nothing is moved.
    pub const NONE: Self = Self { scale: 1.0, x: 0.0, y: 0.0 };

    /// From a drawing of `drawn` to where it belongs when the map looks at `now`.
    pub fn between(drawn: MapView, now: MapView, viewport: Viewport) -> Self {
        let middle = viewport.centre();
        let projection = Projection::new(now, viewport);
        let at = projection.project_near(drawn.lat, drawn.lon);
        let scale = libm::exp2(projection.view().zoom - drawn.limited().zoom);
        Self { scale, x: at.x - middle.x, y: at.y - middle.y }
    }

    /// Whether a drawing that reaches `margin` (a share of the viewport) beyond every edge still covers the
    /// viewport, at no more than twice or less than half its size.
    pub fn covers(self, viewport: Viewport, margin: f64) -> bool {
        let spare = |extent: f64| (extent * (1.0 + 2.0 * margin) * self.scale - extent) / 2.0;
        (0.5..=2.0).contains(&self.scale)
            && self.x.abs() <= spare(viewport.width)
            && self.y.abs() <= spare(viewport.height)
    }

    /// Where a point of the drawing comes to lie.
    pub fn apply(self, point: Point, viewport: Viewport) -> Point {
        let middle = viewport.centre();
        Point::new(
            middle.x + (point.x - middle.x) * self.scale + self.x,
            middle.y + (point.y - middle.y) * self.scale + self.y,
        )
    }

    /// The point of the drawing that comes to lie there.
    pub fn undo(self, point: Point, viewport: Viewport) -> Point {
        let middle = viewport.centre();
        Point::new(
            middle.x + (point.x - self.x - middle.x) / self.scale,
            middle.y + (point.y - self.y - middle.y) / self.scale,
        )
    }
}

/// A view at a size: degrees to pixels and back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    view: MapView,
    viewport: Viewport,
    /// Pixels around the world.
    world: f64,
    /// World pixels of the centre.
    centre: Point,
}

impl Projection {
    /// The projection of a view; the view is limited to what can be drawn.
    pub fn new(view: MapView, viewport: Viewport) -> Self {
        let view = view.limited();
        let world = WORLD * libm::exp2(view.zoom);
        let centre = world_point(view.lat, view.lon, world);
        Self { view, viewport, world, centre }
    }

    /// The view that is projected.
    pub fn view(&self) -> MapView {
        self.view
    }

    /// Pixels around the world: a line that crosses the edge of the world is drawn again this far away.
    pub fn world_width(&self) -> f64 {
        self.world
    }

    /// Where a point of the earth lies on the screen, without wrapping: for outlines.
    pub fn project(&self, lat: f64, lon: f64) -> Point {
        let middle = self.viewport.centre();
        let at = world_point(lat, lon, self.world);
        Point::new(at.x - self.centre.x + middle.x, at.y - self.centre.y + middle.y)
    }

    /// Where a point of the earth lies on the screen on the side of the world nearest the centre: for marks.
    pub fn project_near(&self, lat: f64, lon: f64) -> Point {
        self.project(lat, self.view.lon + wrapped(lon - self.view.lon))
    }

    /// The point of the earth under a point of the screen, as (degrees north, degrees east in [-180, 180)).
    pub fn inverse(&self, point: Point) -> (f64, f64) {
        let middle = self.viewport.centre();
        let x = (point.x - middle.x + self.centre.x) / self.world;
        let y = (point.y - middle.y + self.centre.y) / self.world;
        (latitude(y), wrapped(x * 360.0 - 180.0))
    }

    /// How many pixels a kilometre is at a latitude.
    pub fn px_per_km(&self, lat: f64) -> f64 {
        let shrink = libm::cos(lat.clamp(-POLE, POLE).to_radians());
        self.world / (EARTH_KM * shrink)
    }
}

/// Where a point of the earth lies on a square world so many units wide, counted from its north-west corner.
pub fn world_point(lat: f64, lon: f64, world: f64) -> Point {
    let angle = lat.clamp(-POLE, POLE).to_radians();
    let y = libm::log(libm::tan(core::f64::consts::FRAC_PI_4 + angle / 2.0));
    let turn = core::f64::consts::TAU;
    Point::new((lon + 180.0) / 360.0 * world, (0.5 - y / turn) * world)
}

/// Degrees north at a share of the way from the northern end of the world to the southern.
fn latitude(y: f64) -> f64 {
    let angle = core::f64::consts::PI * (1.0 - 2.0 * y);
    libm::atan(libm::sinh(angle)).to_degrees().clamp(-POLE, POLE)
}

/// Degrees east in [-180, 180).
pub(crate) fn wrapped(lon: f64) -> f64 {
    let turned = libm::fmod(lon + 180.0, 360.0);
    if turned < 0.0 { turned + 180.0 } else { turned - 180.0 }
}

/// The nearest view that shows all points (degrees north, degrees east) at least `padding` pixels from the
/// edge. No point gives the whole world.
pub fn fit(points: &[(f64, f64)], viewport: Viewport, padding: f64) -> MapView {
    let Some(&(_, lon)) = points.first() else {
        return MapView { lat: 20.0, lon: 0.0, zoom: MIN_ZOOM };
    };
    // Around the first point's own side of the world, so that a trip over the date line stays short.
    let flat = points.iter().map(|it| world_point(it.0, lon + wrapped(it.1 - lon), 1.0));
    let (low, high) =
        flat.fold((None, None), |(low, high), at| (lesser(low, at), greater(high, at)));
    let (Some(low), Some(high)) = (low, high) else {
        return fit(&[], viewport, padding);
    };
    let zoom = zoom_for(high.x - low.x, viewport.width - 2.0 * padding)
        .min(zoom_for(high.y - low.y, viewport.height - 2.0 * padding));
    // What lies in one spot fits at any zoom.
    let zoom = if zoom.is_finite() { zoom.min(CLOSE_ZOOM) } else { ALONE_ZOOM };
    centred(low.toward(high, 0.5), zoom).bounded(viewport)
}

fn lesser(seen: Option<Point>, at: Point) -> Option<Point> {
    seen.map_or(Some(at), |it| Some(Point::new(it.x.min(at.x), it.y.min(at.y))))
}

fn greater(seen: Option<Point>, at: Point) -> Option<Point> {
    seen.map_or(Some(at), |it| Some(Point::new(it.x.max(at.x), it.y.max(at.y))))
}

/// The zoom at which `share` of the world takes `room` pixels; infinite for none of it.
fn zoom_for(share: f64, room: f64) -> f64 {
    libm::log2(room.max(1.0) / (share * WORLD))
}

fn centred(at: Point, zoom: f64) -> MapView {
    let zero = MapView { lat: 0.0, lon: 0.0, zoom: MIN_ZOOM };
    let flat = Projection::new(zero, Viewport { width: 0.0, height: 0.0 });
    let world = flat.world_width();
    let (lat, lon) = flat.inverse(Point::new((at.x - 0.5) * world, (at.y - 0.5) * world));
    MapView { lat, lon, zoom }.limited()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PANE: Viewport = Viewport { width: 800.0, height: 400.0 };

    #[test]
    fn a_moved_drawing_lies_where_it_would_be_drawn_anew() {
        let drawn = MapView { lat: 34.0, lon: 37.0, zoom: 5.0 };
        let now = MapView { lat: 35.5, lon: 35.0, zoom: 5.6 };
        let shift = Shift::between(drawn, now, PANE);
        for (lat, lon) in [(33.5, 36.3), (36.2, 37.1), (41.0, 29.0)] {
            let before = Projection::new(drawn, PANE).project(lat, lon);
            let after = Projection::new(now, PANE).project(lat, lon);
            assert!(shift.apply(before, PANE).distance(after) < 1e-6);
            assert!(shift.undo(after, PANE).distance(before) < 1e-6);
        }
    }

    #[test]
    fn no_pole_comes_farther_in_than_the_edge() {
        let edges = |view: MapView| {
            let at = |lat| Projection::new(view, PANE).project(lat, view.lon).y;
            (at(POLE), at(-POLE))
        };
        let start = MapView { lat: 60.0, lon: 20.0, zoom: 3.0 };
        let (north, south) = (start.dragged(PANE, 0.0, 9e4), start.dragged(PANE, 0.0, -9e4));
        assert!(edges(north).0.abs() < 1e-6, "{north:?}");
        assert!((edges(south).1 - PANE.height).abs() < 1e-6, "{south:?}");
        assert_eq!(start.dragged(PANE, 0.0, 0.0).lon, 20.0);
        let out = north.zoomed(PANE, -2.0, PANE.centre());
        assert!(edges(out).0 > -1e-6 - 112.0 && edges(out).1 >= PANE.height - 1e-6, "{out:?}");
        let tall = Viewport { width: 300.0, height: 700.0 };
        let small = MapView { lat: 80.0, lon: 0.0, zoom: 1.0 }.bounded(tall);
        let at = |lat| Projection::new(small, tall).project(lat, 0.0).y;
        assert!(at(POLE) >= -1e-6 && at(-POLE) <= 700.0 + 1e-6, "all of a small world is in sight");
    }

    #[test]
    fn a_drawing_covers_as_far_as_its_margin_reaches() {
        let moved = |x, scale| Shift { scale, x, y: 0.0 };
        assert!(moved(199.0, 1.0).covers(PANE, 0.25) && !moved(201.0, 1.0).covers(PANE, 0.25));
        assert!(!moved(0.0, 0.6).covers(PANE, 0.25), "smaller, it leaves the edges bare");
        assert!(!moved(0.0, 2.1).covers(PANE, 0.25), "much larger, it is coarse");
    }
}
