//! The marks of a crowded map as a picture, with the looks that the style sheet gives to those that are elements.

use super::canvas::{Ink, prepared, set_dash};
use super::pixel_ratio;
use isnad_scene::{AreaMark, Emphasis, MapScene, Mark, MovementMark, PlaceMark, Point, Viewport};
use std::f64::consts::TAU;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Thinner than a line that is an element, and seen through: many lie on one another.
const LINE: f64 = 1.0;
const THROUGH: f64 = 0.45;
const FAINT: f64 = 0.35;

/// The dashes of movements, as the style sheet has them for those that are elements.
const DASHES: [&[f64]; 4] = [&[], &[7.0, 4.0], &[2.0, 4.0], &[1.0, 5.0]];

fn dash_of(mark: Mark) -> usize {
    match mark {
        Mark { denied: true, .. } => 3,
        Mark { hedged: true, .. } => 2,
        Mark { not_done: true, .. } => 1,
        _ => 0,
    }
}

/// Paints the marks of a crowded map that are no elements, with a margin (a share of the viewport) on every
/// side; nothing where the map is not crowded.
pub(crate) fn paint_crowd(canvas: &HtmlCanvasElement, scene: &MapScene, margin: f64) {
    let Viewport { width, height } = scene.viewport;
    let reach = 1.0 + 2.0 * margin;
    let whole = Viewport { width: width * reach, height: height * reach };
    let Some(context) = prepared(canvas, whole) else { return };
    context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    if !scene.is_crowded() {
        return;
    }
    let ratio = pixel_ratio();
    context.scale(ratio, ratio).ok();
    context.translate(width * margin, height * margin).ok();
    let ink = Ink::of(canvas);
    let movements = scene.distinct_movements();
    for emphasis in [Emphasis::Dimmed, Emphasis::Plain, Emphasis::Selected] {
        context.set_global_alpha(if emphasis == Emphasis::Dimmed { FAINT } else { 1.0 });
        let colour = if emphasis == Emphasis::Selected { "--accent" } else { "--mark" };
        let crowd =
            Crowd { context: &context, ink: ink.read(colour), paper: ink.read("--paper-raised") };
        scene.areas.iter().filter(|it| it.emphasis == emphasis).for_each(|it| crowd.area(it));
        let strength = context.global_alpha();
        context.set_global_alpha(strength * THROUGH);
        crowd.movements(movements.iter().filter(|it| it.emphasis == emphasis));
        context.set_global_alpha(strength);
        scene.places.iter().filter(|it| it.emphasis == emphasis).for_each(|it| crowd.place(it));
    }
}

struct Crowd<'a> {
    context: &'a CanvasRenderingContext2d,
    ink: String,
    paper: String,
}

impl Crowd<'_> {
    /// One path for all lines of a dash: strokes upon strokes would take the browser long.
    fn movements<'m>(&self, movements: impl Iterator<Item = &'m &'m MovementMark> + Clone) {
        self.context.set_stroke_style_str(&self.ink);
        self.context.set_line_width(LINE);
        for (nth, dash) in DASHES.iter().enumerate() {
            let alike = movements.clone().filter(|it| dash_of(it.mark) == nth);
            set_dash(self.context, dash, 1.0);
            self.context.begin_path();
            alike.clone().for_each(|it| self.trace_line(it));
            self.context.stroke();
            set_dash(self.context, &[], 1.0);
            self.context.begin_path();
            alike.for_each(|it| self.trace_head(it));
            self.context.stroke();
        }
    }

    fn trace_line(&self, movement: &MovementMark) {
        for curve in &movement.curves {
            self.context.move_to(curve.start.x, curve.start.y);
            let (control, end) = (curve.control, curve.end);
            self.context.quadratic_curve_to(control.x, control.y, end.x, end.y);
        }
    }

    fn trace_head(&self, movement: &MovementMark) {
        let [a, b] = movement.head();
        self.context.move_to(a.x, a.y);
        self.context.line_to(movement.tip.x, movement.tip.y);
        self.context.line_to(b.x, b.y);
    }

    fn circle(&self, at: Point, radius: f64) {
        self.context.begin_path();
        // Fails only for a radius below nothing.
        self.context.arc(at.x, at.y, radius, 0.0, TAU).ok();
    }

    fn area(&self, area: &AreaMark) {
        let alpha = self.context.global_alpha();
        self.circle(area.at, area.radius);
        self.context.set_global_alpha(alpha * 0.1);
        self.context.set_fill_style_str(&self.ink);
        self.context.fill();
        self.context.set_global_alpha(alpha);
        self.outline(1.0, &[2.0, 4.0]);
    }

    /// Filled where it is affirmed; hollow, dashed or struck through where it is not.
    fn place(&self, place: &PlaceMark) {
        let Mark { denied, hedged, not_done, .. } = place.mark;
        let is_hollow = denied || hedged || not_done;
        self.circle(place.at, place.radius);
        self.context.set_fill_style_str(if is_hollow { &self.paper } else { &self.ink });
        self.context.fill();
        if is_hollow {
            self.outline(2.0, if hedged { &[3.0, 2.0] } else { &[] });
        }
        if denied {
            let half = place.radius * 0.9;
            self.context.begin_path();
            self.context.move_to(place.at.x - half, place.at.y + half);
            self.context.line_to(place.at.x + half, place.at.y - half);
            self.outline(2.0, &[]);
        }
    }

    fn outline(&self, width: f64, dash: &[f64]) {
        self.context.set_stroke_style_str(&self.ink);
        self.context.set_line_width(width);
        set_dash(self.context, dash, 1.0);
        self.context.stroke();
    }
}
