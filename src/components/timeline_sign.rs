//! The sign of a claim that stands somewhere on its stretch: the one of text and tables, as part of a drawing.

use super::mark_glyph::dressed;
use super::timeline_bars::Lie;
use crate::view::{Node, nodes, svg};
use isnad_scene::{Bar, Trace, decimal, svg_traces};

/// Where the sign stands, as SVG writes it.
fn sign_place(bar: &Bar) -> String {
    let (x, y) = (bar.rect.x + bar.rect.width / 2.0, bar.rect.y + bar.rect.height / 2.0);
    ["translate(", &decimal(x, 2), " ", &decimal(y, 2), ")"].concat()
}

/// What the sign is made of, where it stands: as few elements as it takes, since there are many signs.
pub(super) fn claim_sign(lie: Lie, bar: &Bar) -> Node {
    let sign = bar.sign();
    let sign = if lie.is_mirrored { sign.mirrored() } else { sign };
    let drawn = |traces: &[Trace]| {
        svg("path").attr("d", svg_traces(traces)).attr("transform", sign_place(bar))
    };
    // What is hollow has paper enough.
    let ground = sign.ground.filter(|_| bar.is_sign || bar.mark.is_plain());
    let ground = ground.map(|radius| drawn(&[Trace::Circle(radius)]).class("ground"));
    let lines = (!sign.lines.is_empty())
        .then(|| drawn(&sign.lines).class("ring").attr("stroke-width", sign.width));
    let dot = sign.dot.map(|dot| dressed(drawn(&[dot]), "dot", &sign.look));
    nodes![ground, lines, dot]
}
