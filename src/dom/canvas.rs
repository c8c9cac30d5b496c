//! The basemap on a canvas: paths made once, then only moved and scaled.

use super::{pixel_ratio, window};
use isnad_scene::basemap::{Basemap, LineClass, LonLat};
use isnad_scene::{MapView, Point, Projection, Viewport, world_point};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

/// The basemap as paths in units of a world that is 256 wide.
pub(crate) struct BasemapPaths {
    land: Path2d,
    lines: Vec<(LineClass, Path2d)>,
}

const WORLD: f64 = 256.0;
/// Divisions of a country are drawn from this zoom on: farther away they are only noise.
const ADMIN_ZOOM: f64 = 5.0;
const RIVER_ZOOM: f64 = 4.0;

impl BasemapPaths {
    /// Turns a decoded basemap into paths; `None` where the browser has no such thing.
    pub(crate) fn new(basemap: &Basemap) -> Option<Self> {
        let land = Path2d::new().ok()?;
        for unit in basemap.units() {
            // Rings end where they begin, and filling closes what is open; closing each by hand would have
            // the browser measure the whole path again for every ring.
            basemap.rings(unit).for_each(|ring| trace(&land, &ring));
        }
        let mut lines = Vec::new();
        for class in LineClass::ALL {
            let path = Path2d::new().ok()?;
            basemap.lines_of(class).for_each(|line| trace(&path, line.points));
            lines.push((class, path));
        }
        Some(Self { land, lines })
    }

    /// Draws what `view` shows in a viewport, which is the canvas's own. Nothing happens where the canvas cannot
    /// be drawn on.
    pub(crate) fn paint(&self, canvas: &HtmlCanvasElement, view: MapView, viewport: Viewport) {
        let ratio = pixel_ratio();
        let Some(context) = prepared(canvas, viewport, ratio) else { return };
        let ink = Ink::of(canvas);
        let (width, height) = (viewport.width * ratio, viewport.height * ratio);
        context.set_fill_style_str(&ink.read("--map-sea"));
        context.fill_rect(0.0, 0.0, width, height);
        let projection = Projection::new(view, viewport);
        let scale = projection.world_width() / WORLD * ratio;
        // The world's north-west corner on the screen.
        let corner = projection.project(85.051_128_779_806_59, -180.0);
        for turn in [-1.0, 0.0, 1.0] {
            let x = corner.x * ratio + turn * WORLD * scale;
            if x < width && x + WORLD * scale > 0.0 {
                let placed = context.set_transform(scale, 0.0, 0.0, scale, x, corner.y * ratio);
                if placed.is_ok() {
                    self.draw(&context, &ink, view.zoom, scale / ratio);
                }
            }
        }
    }

    fn draw(&self, context: &CanvasRenderingContext2d, ink: &Ink, zoom: f64, scale: f64) {
        context.set_fill_style_str(&ink.read("--map-land"));
        context.fill_with_path_2d(&self.land);
        for (class, path) in &self.lines {
            let Some(pen) = pen_of(*class, zoom) else { continue };
            if *class == LineClass::Lake {
                context.set_fill_style_str(&ink.read("--map-sea"));
                context.fill_with_path_2d(path);
            }
            context.set_stroke_style_str(&ink.read(pen.colour));
            context.set_line_width(pen.width / scale);
            set_dash(context, pen.dash, scale);
            context.stroke_with_path(path);
        }
    }
}

pub(super) fn set_dash(context: &CanvasRenderingContext2d, lengths: &[f64], scale: f64) {
    let dash = js_sys::Array::new();
    lengths.iter().for_each(|length| {
        dash.push(&JsValue::from_f64(length / scale));
    });
    context.set_line_dash(&dash).ok();
}

/// How a class of lines is drawn, in CSS pixels.
struct Pen {
    colour: &'static str,
    width: f64,
    dash: &'static [f64],
}

fn pen_of(class: LineClass, zoom: f64) -> Option<Pen> {
    let solid = |colour, width| Some(Pen { colour, width, dash: &[] });
    match class {
        LineClass::Coast => solid("--map-coast", 0.9),
        LineClass::Border => solid("--map-border", 1.0),
        LineClass::Admin1 if zoom >= ADMIN_ZOOM => solid("--map-admin", 0.6),
        LineClass::River if zoom >= RIVER_ZOOM => solid("--map-river", 0.8),
        LineClass::Lake => solid("--map-coast", 0.6),
        LineClass::Disputed => Some(Pen { colour: "--map-border", width: 1.0, dash: &[4.0, 3.0] }),
        LineClass::Admin1 | LineClass::River | LineClass::Edge => None,
    }
}

/// The colours of the style sheet, as they are now.
pub(super) struct Ink(Option<web_sys::CssStyleDeclaration>);

impl Ink {
    pub(super) fn of(canvas: &HtmlCanvasElement) -> Self {
        Self(window().get_computed_style(canvas).ok().flatten())
    }

    pub(super) fn read(&self, name: &str) -> String {
        let value = self.0.as_ref().and_then(|style| style.get_property_value(name).ok());
        value.map(|value| value.trim().to_owned()).unwrap_or_default()
    }
}

/// More pixels than this on a side or in all, and browsers leave a canvas empty.
const MOST_ON_A_SIDE: f64 = 32_000.0;
const MOST_IN_ALL: f64 = 16_000_000.0;

/// Pixels of a canvas for one CSS pixel: as many as are wanted, fewer where it would grow too large.
pub(super) fn ratio_within(viewport: Viewport, wanted: f64) -> f64 {
    let Viewport { width, height } = viewport;
    let most = MOST_ON_A_SIDE / width.max(height).max(1.0);
    wanted.min(most).min((MOST_IN_ALL / (width * height).max(1.0)).sqrt())
}

/// The context of a canvas that has so many pixels for one CSS pixel.
pub(super) fn prepared(
    canvas: &HtmlCanvasElement,
    viewport: Viewport,
    ratio: f64,
) -> Option<CanvasRenderingContext2d> {
    let [width, height] = [viewport.width, viewport.height].map(|it| (it * ratio).round() as u32);
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let context = canvas.get_context("2d").ok()??;
    let context = context.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).ok()?;
    context.set_line_join("round");
    Some(context)
}

fn trace(path: &Path2d, points: &[LonLat]) {
    let mut points = points.iter().map(|[lon, lat]| on_world(f64::from(*lat), f64::from(*lon)));
    if let Some(first) = points.next() {
        path.move_to(first.x, first.y);
    }
    points.for_each(|point| path.line_to(point.x, point.y));
}

/// Where a point lies on a world that is [`WORLD`] wide.
fn on_world(lat: f64, lon: f64) -> Point {
    world_point(lat, lon, WORLD)
}
