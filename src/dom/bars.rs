//! The bars of a crowded timeline as a picture of what is in sight, with the looks that the scene gives them.

use super::canvas::{Ink, prepared, ratio_within, set_dash};
use super::palette::Palette;
use super::pixel_ratio;
use super::stamps::{Dress, Stamps};
use super::traces::{Inks, trace_line};
use isnad_scene::{
    Bar, BarEnd, Emphasis, FADE, FADED, Fill, Look, Point, Rect, Stretching, TimelineScene,
    Viewport, fades, open_arrow, seen_part,
};
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
    /// Whether writing runs from right to left.
    pub(crate) is_rtl: bool,
    /// The width of a drawing that is mirrored.
    pub(crate) mirrored: Option<f64>,
    /// Whether a place is one in the telling, which rests on no date.
    pub(crate) is_told: bool,
    /// Whether it is printed.
    pub(crate) is_on_paper: bool,
    /// How thick a bar is seen.
    pub(crate) thick: f64,
    /// How the drawing is stretched while the hand moves it.
    pub(crate) stretching: Option<Stretching>,
}

/// How strongly what is dimmed is painted, and the bar of another time that fits as well.
const DIMMED: f64 = 0.3;
const GHOST: f64 = 0.7;
/// Pixels for one CSS pixel that a printer shows, at least.
const PAPER_RATIO: f64 = 2.0;
/// Steps in which a bar fades.
const STEPS: u32 = 5;
/// Pixels that an outline reaches beyond what it is of.
const BEYOND: f64 = 1.0;

/// What is painted of a bar.
struct Piece {
    at: Rect,
    look: Look,
    /// How it ends on the side of the smaller and of the greater coordinate.
    ends: (BarEnd, BarEnd),
    is_hatched: bool,
    is_struck: bool,
}

impl Sight {
    /// Where a rectangle of the scene is seen on the canvas; `None` beyond its edges.
    fn place(&self, mut rect: Rect, panel: usize) -> Option<Rect> {
        if let Some(stretching) = self.stretching.filter(|it| it.panel == panel) {
            let (low, extent) = if self.is_vertical {
                (&mut rect.y, &mut rect.height)
            } else {
                (&mut rect.x, &mut rect.width)
            };
            *low = stretching.apply(*low);
            *extent *= stretching.scale;
        }
        let x = self.mirrored.map_or(rect.x, |width| width - rect.x - rect.width);
        let rect = Rect { x: x - self.window.x, y: rect.y - self.window.y, ..rect };
        let page = Rect::new(0.0, 0.0, self.window.width, self.window.height);
        rect.overlaps(&page).then_some(rect)
    }

    fn piece(&self, row: Rect, panel: usize, look: Look, ends: (BarEnd, BarEnd)) -> Option<Piece> {
        let at = seen_part(self.place(row, panel)?, self.thick, self.is_vertical);
        let ends = if self.is_turned { (ends.1, ends.0) } else { ends };
        Some(Piece { at, look, ends, is_hatched: false, is_struck: false })
    }

    fn bar(&self, bar: &Bar, look: Look) -> Option<Piece> {
        let piece = self.piece(bar.rect, bar.panel, look, (bar.start, bar.end))?;
        let is_hatched = bar.mark.from_outside && !self.is_told;
        Some(Piece { is_hatched, is_struck: bar.is_struck(), ..piece })
    }
}

/// Paints the bars that lie in the window; nothing where the timeline is not crowded.
pub(crate) fn paint_bars(
    canvas: &HtmlCanvasElement,
    scene: &TimelineScene,
    sight: &Sight,
    stamps: &mut Stamps,
) {
    let window = sight.window;
    let size = Viewport { width: window.width, height: window.height };
    let wanted = if sight.is_on_paper { pixel_ratio().max(PAPER_RATIO) } else { pixel_ratio() };
    let ratio = ratio_within(size, wanted);
    let Some(context) = prepared(canvas, size, ratio) else { return };
    context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    context.scale(ratio, ratio).ok();
    let style = Ink::of(canvas);
    let [soft, accent] = ["--mark-soft", "--accent"].map(|ink| Inks::of(&style, ink));
    let (plain, lit) = (Palette::of(&style), Palette::of_lit(&style));
    let hatch = [soft.paper.clone(), soft.ink.clone()];
    let is_mirrored = sight.is_rtl;
    stamps.wear(Dress { plain: plain.clone(), lit: lit.clone(), hatch, is_mirrored, ratio });
    for emphasis in [Emphasis::Dimmed, Emphasis::Plain, Emphasis::Selected] {
        let is_lit = emphasis == Emphasis::Selected;
        let (soft, palette) = if is_lit { (&accent, &lit) } else { (&soft, &plain) };
        let strength = if emphasis == Emphasis::Dimmed { DIMMED } else { 1.0 };
        let mut brush = Brush { context: &context, stamps, sight, strength };
        let stretches = scene.whereabouts.iter().filter(|it| it.emphasis == emphasis);
        let stretches = stretches.filter_map(|it| {
            let piece = sight.piece(it.rect, it.panel, Look::STRETCH, (it.start, it.end))?;
            Some(Piece { is_hatched: it.from_outside, ..piece })
        });
        brush.paint(&stretches.collect::<Vec<_>>(), soft);
        let alike = |bar: &&Bar| bar.emphasis == emphasis;
        let bars = || scene.echoes.iter().chain(&scene.bars).filter(alike);
        for (inks, suits) in palette.parts() {
            let ghosts = scene.ghosts.iter().filter(alike).filter(|it| suits(it.mark));
            let ghosts = ghosts.filter_map(|it| sight.bar(it, it.mark.ghost()));
            brush.strength = strength * GHOST;
            brush.paint(&ghosts.collect::<Vec<_>>(), inks);
            let bodies = bars().filter(|it| !it.is_sign && suits(it.mark));
            let bodies = bodies.filter_map(|it| sight.bar(it, it.mark.bar()));
            brush.strength = strength;
            brush.paint(&bodies.collect::<Vec<_>>(), inks);
        }
        bars().filter(|it| it.is_signed).for_each(|it| brush.sign(it, is_lit));
    }
}

struct Brush<'a> {
    context: &'a CanvasRenderingContext2d,
    stamps: &'a mut Stamps,
    sight: &'a Sight,
    strength: f64,
}

impl Brush<'_> {
    /// All of a sort together: what all have alike is set once.
    fn paint(&mut self, pieces: &[Piece], inks: &Inks) {
        if pieces.is_empty() {
            return;
        }
        self.context.set_global_alpha(self.strength);
        for fill in [Fill::Ink, Fill::Wash, Fill::Paper] {
            self.fill(pieces.iter().filter(|it| it.look.fill == fill), inks.of_fill(fill));
        }
        self.context.set_stroke_style_str(&inks.ink);
        self.outline(pieces.iter().filter(|it| it.look.fill != Fill::Ink));
        self.hatch(pieces);
        self.fade(pieces);
        self.lines(pieces);
    }

    /// What is filled with its own ink is as much larger as its outline would be.
    fn fill<'p>(&self, pieces: impl Iterator<Item = &'p Piece>, colour: Option<&str>) {
        let Some(colour) = colour else { return };
        self.context.set_fill_style_str(colour);
        for Piece { at, look, .. } in pieces {
            let more = if look.fill == Fill::Ink { look.width / 2.0 } else { 0.0 };
            let (width, height) = (at.width + 2.0 * more, at.height + 2.0 * more);
            self.context.fill_rect(at.x - more, at.y - more, width, height);
        }
    }

    fn outline<'p>(&self, pieces: impl Iterator<Item = &'p Piece>) {
        let mut last: Option<Look> = None;
        for Piece { at, look, .. } in pieces {
            if last.is_none_or(|last| last != *look) {
                self.context.set_line_width(look.width);
                set_dash(self.context, look.dash, 1.0);
                last = Some(*look);
            }
            self.context.stroke_rect(at.x, at.y, at.width, at.height);
        }
        set_dash(self.context, &[], 1.0);
    }

    /// Lines between the filled parts, or lines in the hollow.
    fn hatch(&mut self, pieces: &[Piece]) {
        let ratio = self.stamps.dress.ratio;
        if !pieces.iter().any(|it| it.is_hatched) {
            return;
        }
        let Some(patterns) = self.stamps.hatches() else { return };
        self.context.save();
        self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).ok();
        for (is_filled, pattern) in [true, false].into_iter().zip(patterns) {
            self.context.set_fill_style_canvas_pattern(pattern);
            let alike = |it: &&Piece| it.is_hatched && (it.look.fill == Fill::Ink) == is_filled;
            for Piece { at, .. } in pieces.iter().filter(alike) {
                let [x, y, width, height] = [at.x, at.y, at.width, at.height].map(|it| it * ratio);
                self.context.fill_rect(x, y, width, height);
            }
        }
        self.context.restore();
    }

    /// Takes away, step by step, of what is painted towards an end that is not the time itself.
    fn fade(&self, pieces: &[Piece]) {
        let context = self.context;
        context.set_global_composite_operation("destination-out").ok();
        for step in 0..STEPS {
            let from = f64::from(step) / f64::from(STEPS);
            let to = f64::from(step + 1) / f64::from(STEPS);
            context.set_global_alpha((1.0 - FADED) * (1.0 - (from + to) / 2.0));
            for Piece { at, ends, .. } in pieces {
                let length = if self.sight.is_vertical { at.height } else { at.width };
                let reach = length * FADE;
                let before = if step == 0 { -BEYOND } else { from * reach };
                if fades(ends.0) {
                    self.along(at, before, to * reach);
                }
                if fades(ends.1) {
                    self.along(at, length - to * reach, length - before);
                }
            }
        }
        context.set_global_composite_operation("source-over").ok();
        context.set_global_alpha(self.strength);
    }

    /// A part of a bar with its outline, from and to so many pixels along it.
    fn along(&self, at: &Rect, from: f64, to: f64) {
        let (x, y) = (at.x - BEYOND, at.y - BEYOND);
        let (width, height) = (at.width + 2.0 * BEYOND, at.height + 2.0 * BEYOND);
        match self.sight.is_vertical {
            true => self.context.fill_rect(x, at.y + from, width, to - from),
            false => self.context.fill_rect(at.x + from, y, to - from, height),
        }
    }

    /// The arrows of open ends, and the strokes through what is denied.
    fn lines(&self, pieces: &[Piece]) {
        let (context, is_vertical) = (self.context, self.sight.is_vertical);
        context.begin_path();
        for Piece { at, ends, is_struck, .. } in pieces {
            for (end, is_low) in [(ends.0, true), (ends.1, false)] {
                if end == BarEnd::Open {
                    trace_line(context, open_arrow(*at, is_vertical, is_low));
                }
            }
            if *is_struck {
                let (x, y) = (at.x + at.width / 2.0, at.y + at.height / 2.0);
                let ends = match is_vertical {
                    true => [Point::new(x, at.y), Point::new(x, at.y + at.height)],
                    false => [Point::new(at.x, y), Point::new(at.x + at.width, y)],
                };
                trace_line(context, ends);
            }
        }
        context.set_line_width(1.75);
        context.stroke();
    }

    /// The sign in the middle of its bar.
    fn sign(&mut self, bar: &Bar, is_lit: bool) {
        if let Some(at) = self.sight.place(bar.rect, bar.panel) {
            let middle = Point::new(at.x + at.width / 2.0, at.y + at.height / 2.0);
            self.context.set_global_alpha(self.strength);
            self.stamps.press(self.context, bar, is_lit, middle);
        }
    }
}
