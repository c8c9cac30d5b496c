//! The bars of a crowded timeline as a picture of what is in sight, with the looks that the style sheet gives to
//! those that are elements.

use super::canvas::{Ink, prepared, set_dash};
use super::pixel_ratio;
use isnad_scene::{Bar, BarEnd, Emphasis, Mark, Point, Rect, Stretching, TimelineScene, Viewport};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// How bars lie, and which part of the drawing is in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sight {
    /// The part of the drawing that the canvas shows.
    pub(crate) window: Rect,
    /// Whether time runs downwards.
    pub(crate) is_vertical: bool,
    /// Whether later has the smaller x.
    pub(crate) is_turned: bool,
    /// The width of a drawing that is mirrored.
    pub(crate) mirrored: Option<f64>,
    /// How the drawing is stretched while the hand moves it.
    pub(crate) stretching: Option<Stretching>,
}

/// Share of a bar that fades where its end is not the time itself, and how faint it is there.
const FADING: f64 = 0.3;
const FAINT: f64 = 0.4;
const DIMMED: f64 = 0.3;

impl Sight {
    /// Where a rectangle of the scene is seen on the canvas.
    fn place(&self, bar: &Bar) -> Rect {
        let mut rect = bar.rect;
        if let Some(stretching) = self.stretching.filter(|it| it.panel == bar.panel) {
            let (low, extent) = if self.is_vertical {
                (&mut rect.y, &mut rect.height)
            } else {
                (&mut rect.x, &mut rect.width)
            };
            *low = stretching.apply(*low);
            *extent *= stretching.scale;
        }
        let x = self.mirrored.map_or(rect.x, |width| width - rect.x - rect.width);
        Rect { x: x - self.window.x, y: rect.y - self.window.y, ..rect }
    }
}

/// Paints the bars that lie in the window; nothing where the timeline is not crowded.
pub(crate) fn paint_bars(canvas: &HtmlCanvasElement, scene: &TimelineScene, sight: &Sight) {
    let window = sight.window;
    let size = Viewport { width: window.width, height: window.height };
    let Some(context) = prepared(canvas, size) else { return };
    context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    let ratio = pixel_ratio();
    context.scale(ratio, ratio).ok();
    let ink = Ink::of(canvas);
    let paper = ink.read("--paper-raised");
    let page = Rect::new(0.0, 0.0, window.width, window.height);
    let thick = scene.thickness();
    for emphasis in [Emphasis::Dimmed, Emphasis::Plain, Emphasis::Selected] {
        let colour = ink.read(if emphasis == Emphasis::Selected { "--accent" } else { "--mark" });
        context.set_fill_style_str(&colour);
        context.set_stroke_style_str(&colour);
        let strength = if emphasis == Emphasis::Dimmed { DIMMED } else { 1.0 };
        let brush = Brush { context: &context, ink: &colour, paper: &paper, strength, sight };
        let bars = scene.ghosts.iter().chain(&scene.echoes).chain(&scene.bars);
        for bar in bars.filter(|bar| bar.emphasis == emphasis) {
            let place = seen_part(sight.place(bar), thick, sight.is_vertical);
            if place.overlaps(&page) {
                brush.bar(bar, place);
            }
        }
    }
}

/// The middle of a row, as thick as a bar is seen.
fn seen_part(row: Rect, thick: f64, is_vertical: bool) -> Rect {
    if is_vertical {
        Rect { x: row.x + (row.width - thick) / 2.0, width: thick, ..row }
    } else {
        Rect { y: row.y + (row.height - thick) / 2.0, height: thick, ..row }
    }
}

struct Brush<'a> {
    context: &'a CanvasRenderingContext2d,
    ink: &'a str,
    paper: &'a str,
    strength: f64,
    sight: &'a Sight,
}

impl Brush<'_> {
    fn bar(&self, bar: &Bar, at: Rect) {
        let Mark { denied, hedged, not_done, .. } = bar.mark;
        if denied || hedged || not_done {
            self.hollow(bar.mark, at);
        } else {
            self.filled(bar, at);
        }
        if bar.mark.from_outside {
            self.hatch(bar.mark, at);
        }
    }

    /// Fainter towards an end that is not the time itself.
    fn filled(&self, bar: &Bar, at: Rect) {
        let is_faint = |end| matches!(end, BarEnd::Faded | BarEnd::Open);
        let length = if self.sight.is_vertical { at.height } else { at.width };
        let (start, end) = match self.sight.is_turned {
            true => (is_faint(bar.end), is_faint(bar.start)),
            false => (is_faint(bar.start), is_faint(bar.end)),
        };
        let fading = length * FADING;
        let solid = (if start { fading } else { 0.0 }, if end { length - fading } else { length });
        self.part(at, solid, self.strength);
        self.part(at, (0.0, solid.0), self.strength * FAINT);
        self.part(at, (solid.1, length), self.strength * FAINT);
        self.context.set_global_alpha(self.strength);
    }

    fn part(&self, at: Rect, (from, to): (f64, f64), alpha: f64) {
        if to > from {
            self.context.set_global_alpha(alpha);
            match self.sight.is_vertical {
                true => self.context.fill_rect(at.x, at.y + from, at.width, to - from),
                false => self.context.fill_rect(at.x + from, at.y, to - from, at.height),
            }
        }
    }

    fn hollow(&self, mark: Mark, at: Rect) {
        let context = self.context;
        context.set_global_alpha(self.strength);
        context.set_fill_style_str(self.paper);
        context.fill_rect(at.x, at.y, at.width, at.height);
        context.set_fill_style_str(self.ink);
        let dash: &[f64] = match mark {
            Mark { hedged: true, .. } => &[4.0, 3.0],
            Mark { not_done: true, .. } => &[7.0, 4.0],
            _ => &[],
        };
        set_dash(context, dash, 1.0);
        context.set_line_width(1.25);
        context.stroke_rect(at.x, at.y, at.width, at.height);
        set_dash(context, &[], 1.0);
        if mark.denied {
            let (x, y) = (at.x + at.width / 2.0, at.y + at.height / 2.0);
            let ends = match self.sight.is_vertical {
                true => [Point::new(x, at.y), Point::new(x, at.y + at.height)],
                false => [Point::new(at.x, y), Point::new(at.x + at.width, y)],
            };
            self.line(ends);
        }
    }

    /// One slanted stroke at each end stands for the hatch, where a whole one would take thousands of strokes.
    fn hatch(&self, mark: Mark, at: Rect) {
        let is_filled = !(mark.denied || mark.hedged || mark.not_done);
        self.context.set_stroke_style_str(if is_filled { self.paper } else { self.ink });
        self.context.set_line_width(1.5);
        let (width, height) = (at.width.min(at.height), at.height.min(at.width));
        let stroke = |x: f64, y: f64| [Point::new(x, y + height), Point::new(x + width, y)];
        self.line(stroke(at.x, at.y));
        self.line(stroke(at.x + at.width - width, at.y + at.height - height));
        self.context.set_stroke_style_str(self.ink);
    }

    fn line(&self, [from, to]: [Point; 2]) {
        self.context.begin_path();
        self.context.move_to(from.x, from.y);
        self.context.line_to(to.x, to.y);
        self.context.stroke();
    }
}
