//! The sign of a claim that stands somewhere on its stretch: the one of text and tables, as part of a drawing.

use crate::view::{Element, Node, nodes, svg};
use isnad_scene::{Bar, decimal};

/// One ring for every source between the article and the content, and the stroke through what is denied.
const RINGS: [&str; 3] = [
    "M-5.1,0a5.1,5.1 0 1 0 10.2,0a5.1,5.1 0 1 0 -10.2,0",
    "M-7,0a7,7 0 1 0 14,0a7,7 0 1 0 -14,0",
    "M-8.9,0a8.9,8.9 0 1 0 17.8,0a8.9,8.9 0 1 0 -17.8,0",
];
const STROKE: &str = "M-7,7L7,-7";

/// Where the sign stands, as SVG writes it.
pub(super) fn sign_place(bar: &Bar) -> String {
    let (x, y) = (bar.rect.x + bar.rect.width / 2.0, bar.rect.y + bar.rect.height / 2.0);
    ["translate(", &decimal(x, 2), " ", &decimal(y, 2), ")"].concat()
}

/// What the sign is made of, around its place: as few elements as it takes, since there are many signs.
pub(super) fn claim_sign(bar: &Bar) -> Node {
    let dot = if bar.mark.not_done {
        svg("path").class("dot").attr("d", "M-2.6,-3 L3,0 L-2.6,3")
    } else {
        circle("dot", 3.0)
    };
    let mut lines = RINGS[..usize::from(bar.mark.rings).min(RINGS.len())].concat();
    if bar.mark.denied {
        lines.push_str(STROKE);
    }
    let lines = (!lines.is_empty()).then(|| svg("path").class("ring").attr("d", lines));
    nodes![circle("ground", 8.0), lines, dot]
}

fn circle(class: &'static str, radius: f64) -> Element {
    svg("circle").class(class).attr("r", radius)
}
