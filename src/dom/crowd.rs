//! The marks of a crowded map as a picture, with the looks that the scene gives them.

use super::canvas::{Ink, prepared, set_dash};
use super::palette::Palette;
use super::pixel_ratio;
use super::traces::{Inks, trace, trace_line};
use isnad_scene::{
    AreaMark, Emphasis, Fill, Look, MapScene, MovementMark, Outline, PlaceMark, Point, Trace,
    Viewport,
};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

/// Lines are thinner than those that are elements, and seen through: many lie on one another.
const THINNER: f64 = 0.6;
const THROUGH: f64 = 0.45;
const FAINT: f64 = 0.35;
/// Pieces of a line that fades.
const PIECES: u32 = 6;
/// Radius of the spot that a mark beside it belongs to.
const SPOT: f64 = 2.0;

/// The outline of an area, where the corner of its world lies, and how many pixels one of that world's is.
pub(crate) type Outlined = (Outline, Point, f64);

/// Paints the marks of a crowded map that are no elements, with a margin (a share of the viewport) on every
/// side; nothing where the map is not crowded.
pub(crate) fn paint_crowd(
    canvas: &HtmlCanvasElement,
    scene: &MapScene,
    margin: f64,
    mut outline: impl FnMut(&AreaMark) -> Option<Outlined>,
) {
    let Viewport { width, height } = scene.viewport;
    let reach = 1.0 + 2.0 * margin;
    let whole = Viewport { width: width * reach, height: height * reach };
    let ratio = pixel_ratio();
    let Some(context) = prepared(canvas, whole, ratio) else { return };
    context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    if !scene.is_crowded() {
        return;
    }
    context.scale(ratio, ratio).ok();
    context.translate(width * margin, height * margin).ok();
    let style = Ink::of(canvas);
    let movements = scene.distinct_movements();
    for emphasis in [Emphasis::Dimmed, Emphasis::Plain, Emphasis::Selected] {
        let strength = if emphasis == Emphasis::Dimmed { FAINT } else { 1.0 };
        let is_lit = emphasis == Emphasis::Selected;
        let palette = if is_lit { Palette::of_lit(&style) } else { Palette::of(&style) };
        for (inks, suits) in palette.parts() {
            let is_due = |mark, its| its == emphasis && suits(mark);
            let crowd = Crowd { context: &context, inks, strength };
            let areas = scene.areas.iter().filter(|it| is_due(it.mark, it.emphasis));
            areas.for_each(|it| crowd.area(it, outline(it)));
            crowd.movements(movements.iter().copied().filter(|it| is_due(it.mark, it.emphasis)));
            context.set_global_alpha(strength);
            let places = || scene.places.iter().filter(|it| is_due(it.mark, it.emphasis));
            crowd.leaders(places().filter(|it| it.moved_aside));
            places().for_each(|it| crowd.place(it));
        }
    }
}

struct Crowd<'a> {
    context: &'a CanvasRenderingContext2d,
    inks: &'a Inks,
    strength: f64,
}

impl Crowd<'_> {
    /// One path for all that look alike: strokes upon strokes would take the browser long.
    fn movements<'m>(&self, movements: impl Iterator<Item = &'m MovementMark> + Clone) {
        let mut looks: Vec<Look> = Vec::new();
        for look in movements.clone().flat_map(|it| [it.mark.line(), it.mark.head()]) {
            if !looks.contains(&look) {
                looks.push(look);
            }
        }
        for look in looks {
            let alike = movements.clone().filter(|it| it.mark.line() == look);
            self.lines(&look, alike);
            let heads = movements.clone().filter(|it| it.mark.head() == look);
            self.path(&look, self.strength * THROUGH, heads, |it| {
                let [a, b] = it.head();
                trace_line(self.context, [a, it.tip, b]);
            });
        }
        let signs = Look { fill: Fill::Bare, width: 1.25, dash: &[] };
        let mut signed: Vec<&MovementMark> = movements.collect();
        // The same sign on the same line is seen once.
        signed.dedup_by(|a, b| a.middle() == b.middle() && a.sign() == b.sign());
        self.path(&signs, self.strength, signed.into_iter(), |it| {
            let middle = it.middle();
            it.sign().iter().for_each(|sign| trace(self.context, middle, sign));
        });
    }

    /// Where it is not known whence or whither, the line fades piece by piece.
    fn lines<'m>(&self, look: &Look, lines: impl Iterator<Item = &'m MovementMark> + Clone) {
        let look = Look { width: look.width * THINNER, ..*look };
        let strength = self.strength * THROUGH;
        let whole = lines.clone().filter(|it| it.strengths().is_empty());
        self.path(&look, strength, whole, |it| self.trace_whole(it));
        for fades in [(true, false), (false, true), (true, true)] {
            let alike = lines.clone().filter(|it| (it.fades_in, it.fades_out) == fades);
            for piece in 0..PIECES {
                let ends = [piece, piece + 1].map(|nth| f64::from(nth) / f64::from(PIECES));
                let Some(first) = alike.clone().next() else { break };
                self.path(
                    &look,
                    strength * first.strength((ends[0] + ends[1]) / 2.0),
                    alike.clone(),
                    |it| {
                        trace_line(self.context, ends.map(|t| it.at(t)));
                    },
                );
            }
        }
    }

    fn path<'m>(
        &self,
        look: &Look,
        strength: f64,
        movements: impl Iterator<Item = &'m MovementMark>,
        trace: impl Fn(&MovementMark),
    ) {
        self.context.set_global_alpha(strength);
        self.context.begin_path();
        movements.for_each(trace);
        self.inks.dress(self.context, look);
    }

    fn trace_whole(&self, movement: &MovementMark) {
        for curve in &movement.curves {
            self.context.move_to(curve.start.x, curve.start.y);
            let (control, end) = (curve.control, curve.end);
            self.context.quadratic_curve_to(control.x, control.y, end.x, end.y);
        }
    }

    /// The outline of the country that it is, or else a disc.
    fn area(&self, area: &AreaMark, outline: Option<Outlined>) {
        let context = self.context;
        context.set_fill_style_str(&self.inks.ink);
        context.set_stroke_style_str(&self.inks.ink);
        context.set_global_alpha(self.strength * 0.1);
        let Some((outline, corner, scale)) = outline else {
            context.begin_path();
            trace(context, area.at, &Trace::Circle(area.radius));
            context.fill();
            return self.soft_edge(1.0, || context.stroke());
        };
        let paths = [outline.land, outline.edge].map(|it| Path2d::new_with_path_string(&it));
        let [Ok(land), Ok(edge)] = paths else { return };
        context.save();
        context.translate(corner.x, corner.y).ok();
        context.scale(scale, scale).ok();
        context.fill_with_path_2d(&land);
        self.soft_edge(scale, || context.stroke_with_path(&edge));
        context.restore();
    }

    fn soft_edge(&self, scale: f64, stroke: impl FnOnce()) {
        self.context.set_global_alpha(self.strength);
        self.context.set_line_width(1.0 / scale);
        set_dash(self.context, &[2.0, 4.0], scale);
        stroke();
        set_dash(self.context, &[], 1.0);
    }

    /// From marks that stand beside their spots to these.
    fn leaders<'m>(&self, places: impl Iterator<Item = &'m PlaceMark> + Clone) {
        let line = Look { fill: Fill::Bare, width: 1.0, dash: &[] };
        self.context.begin_path();
        places.clone().for_each(|it| trace_line(self.context, [it.at, it.spot]));
        self.inks.dress(self.context, &line);
        self.context.begin_path();
        places.for_each(|it| trace(self.context, it.spot, &Trace::Circle(SPOT)));
        self.context.set_fill_style_str(&self.inks.ink);
        self.context.fill();
    }

    fn place(&self, place: &PlaceMark) {
        let pin = place.pin();
        // What is filled is set off from what lies beneath by an outline of paper.
        let edged = Inks { ink: self.inks.paper.clone(), ..self.inks.clone() };
        let outline = if pin.look.fill == Fill::Ink { &edged } else { self.inks };
        let rings = Look { fill: Fill::Bare, width: 0.9, dash: &[] };
        let signs = Look { fill: Fill::Ink, width: 2.0, dash: &[] };
        let disc = [Trace::Circle(place.radius)];
        let draw = |traces: &[Trace], inks, look: Look| self.traced(place.at, traces, inks, &look);
        draw(&pin.rings, self.inks, rings);
        draw(&disc, self.inks, Look { width: 0.0, ..pin.look });
        draw(&disc, outline, Look { fill: Fill::Bare, ..pin.look });
        draw(&pin.signs, self.inks, signs);
    }

    fn traced(&self, at: Point, traces: &[Trace], inks: &Inks, look: &Look) {
        if traces.is_empty() {
            return;
        }
        self.context.begin_path();
        traces.iter().for_each(|it| trace(self.context, at, it));
        inks.dress(self.context, look);
    }
}
