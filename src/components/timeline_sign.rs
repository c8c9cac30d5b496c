//! The sign of a claim that stands somewhere on its stretch: the one of text and tables, as part of a drawing.

use crate::view::{Element, many, svg};
use isnad_scene::{Bar, decimal};

/// Radii of the rings, one for every source between the article and the content.
const RINGS: [f64; 3] = [5.1, 7.0, 8.9];

pub(super) fn claim_sign(bar: &Bar) -> Element {
    let (x, y) = (bar.rect.x + bar.rect.width / 2.0, bar.rect.y + bar.rect.height / 2.0);
    let place = ["translate(", &decimal(x, 2), " ", &decimal(y, 2), ")"].concat();
    let rings = RINGS.into_iter().take(usize::from(bar.mark.rings));
    let strike = || svg("path").class("stroke-through").attr("d", "M-4.6,4.6 L4.6,-4.6");
    let dot = if bar.mark.not_done {
        svg("path").class("dot").attr("d", "M-2.6,-3 L3,0 L-2.6,3")
    } else {
        circle("dot", 3.0)
    };
    svg("g")
        .class("claim-sign")
        .attr("transform", place)
        .child(circle("ground", 8.0))
        .child(many(rings.map(|radius| circle("ring", radius))))
        .child(dot)
        .child(bar.mark.denied.then(strike))
}

fn circle(class: &'static str, radius: f64) -> Element {
    svg("circle").class(class).attr("r", radius)
}
