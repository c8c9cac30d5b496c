//! Signs, bars' bodies and lines with the looks that the scene gives them.

use crate::element::{Element, el, path, px};
use crate::paint::{self, Paint};
use isnad_scene::{Emphasis, Fill, Look, Point, Sign, Trace, decimal, svg_traces};

/// The ink of a mark: lit it is another.
pub(crate) fn ink_of(emphasis: Emphasis) -> Paint {
    if emphasis == Emphasis::Selected { paint::ACCENT } else { paint::MARK }
}

/// How much of what is outside the brushed stretch is seen.
pub(crate) const DIMMED: &str = "0.35";

/// A group in the ink of its mark; what is dimmed is seen through.
pub(crate) fn group(emphasis: Emphasis) -> Element {
    let group = el("g").ink(ink_of(emphasis));
    if emphasis == Emphasis::Dimmed { group.attr("opacity", DIMMED) } else { group }
}

/// Something filled with the ink of its group.
pub(crate) fn inked(shape: Element) -> Element {
    shape.with("fill='currentColor'")
}

/// A line in the ink of its group.
pub(crate) fn lined(shape: Element, width: f64) -> Element {
    shape.with("fill='none' stroke='currentColor'").attr("stroke-width", &decimal(width, 2))
}

/// A shape with a look, in the ink of its group.
pub(crate) fn dressed(shape: Element, look: &Look) -> Element {
    outlined(shape, look, "currentColor")
}

/// A shape with a look of which the outline has a paint of its own.
pub(crate) fn outlined(shape: Element, look: &Look, paint: &str) -> Element {
    let shape = match look.fill {
        Fill::Ink => inked(shape),
        Fill::Wash => shape.fill(paint::MARK_WASH),
        Fill::Paper => shape.fill(paint::PAPER_RAISED),
        Fill::Bare => shape.with("fill='none'"),
    };
    if look.width <= 0.0 {
        return shape;
    }
    let shape = shape.attr("stroke", paint).attr("stroke-width", &decimal(look.width, 2));
    let dash: Vec<String> = look.dash.iter().map(|length| px(*length)).collect();
    if dash.is_empty() { shape } else { shape.attr("stroke-dasharray", &dash.join(" ")) }
}

/// Traces around a point.
pub(crate) fn traced(traces: &[Trace], at: Point) -> Element {
    path(svg_traces(traces)).moved_to(at)
}

/// The sign of a claim at a point; `has_ground` where paper of its own lies beneath.
pub(crate) fn sign(sign: &Sign, at: Point, has_ground: bool) -> Element {
    let ground = sign.ground.filter(|_| has_ground);
    let ground = ground.map(|radius| {
        traced(&[Trace::Circle(radius)], at).class("ground").fill(paint::PAPER_RAISED)
    });
    let lines = (!sign.lines.is_empty()).then(|| {
        let lines = traced(&sign.lines, at).fill(paint::PAPER_RAISED);
        lines.with("stroke='currentColor'").attr("stroke-width", &decimal(sign.width, 2))
    });
    let dot = sign.dot.as_ref();
    let dot = dot.map(|dot| dressed(traced(std::slice::from_ref(dot), at), &sign.look));
    el("g").maybe(ground).maybe(lines).maybe(dot)
}
