//! What the scene says of how marks look, drawn on a canvas.

use super::canvas::{Ink, set_dash};
use isnad_scene::{Fill, Look, Point, Sign, Trace};
use std::f64::consts::{FRAC_PI_4, TAU};
use web_sys::CanvasRenderingContext2d;

/// The colours that marks are made of.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Inks {
    pub(super) ink: String,
    pub(super) wash: String,
    pub(super) paper: String,
}

impl Inks {
    /// The colours of the style sheet with `ink` for outlines.
    pub(super) fn of(style: &Ink, ink: &str) -> Self {
        let [ink, wash, paper] = [ink, "--mark-wash", "--paper-raised"].map(|it| style.read(it));
        Self { ink, wash, paper }
    }

    pub(super) fn of_fill(&self, fill: Fill) -> Option<&str> {
        match fill {
            Fill::Ink => Some(&self.ink),
            Fill::Wash => Some(&self.wash),
            Fill::Paper => Some(&self.paper),
            Fill::Bare => None,
        }
    }

    /// Fills and strokes what is traced.
    pub(super) fn dress(&self, context: &CanvasRenderingContext2d, look: &Look) {
        if let Some(fill) = self.of_fill(look.fill) {
            context.set_fill_style_str(fill);
            context.fill();
        }
        // A canvas takes no width of nothing.
        if look.width <= 0.0 {
            return;
        }
        context.set_stroke_style_str(&self.ink);
        context.set_line_width(look.width);
        set_dash(context, look.dash, 1.0);
        context.stroke();
        set_dash(context, &[], 1.0);
    }

    /// The sign of a claim around a point.
    pub(super) fn sign(&self, context: &CanvasRenderingContext2d, at: Point, sign: &Sign) {
        if let Some(radius) = sign.ground {
            context.begin_path();
            trace(context, at, &Trace::Circle(radius));
            context.set_fill_style_str(&self.paper);
            context.fill();
        }
        let lines = Look { fill: Fill::Paper, width: sign.width, dash: &[] };
        for (traces, look) in [(&sign.lines[..], &lines), (sign.dot.as_slice(), &sign.look)] {
            context.begin_path();
            traces.iter().for_each(|it| trace(context, at, it));
            self.dress(context, look);
        }
    }
}

/// Adds to the path, around a point.
pub(super) fn trace(context: &CanvasRenderingContext2d, at: Point, trace: &Trace) {
    // Arcs fail only for a radius below nothing.
    match trace {
        Trace::Circle(radius) => {
            context.move_to(at.x + radius, at.y);
            context.arc(at.x, at.y, *radius, 0.0, TAU).ok();
        }
        Trace::Half(radius) => {
            let across = radius * FRAC_PI_4.sin();
            context.move_to(at.x - across, at.y + across);
            context.arc(at.x, at.y, *radius, 3.0 * FRAC_PI_4, 7.0 * FRAC_PI_4).ok();
            context.close_path();
        }
        Trace::Line(points) => {
            let moved = |it: &Point| Point::new(it.x + at.x, it.y + at.y);
            trace_line(context, points.iter().map(moved));
        }
    }
}

/// Adds straight lines from point to point to the path.
pub(super) fn trace_line(
    context: &CanvasRenderingContext2d,
    points: impl IntoIterator<Item = Point>,
) {
    let mut points = points.into_iter();
    if let Some(first) = points.next() {
        context.move_to(first.x, first.y);
    }
    points.for_each(|it| context.line_to(it.x, it.y));
}
