//! What tells where one is: names of seas and countries beneath the marks, and a scale bar.

use super::map_view::MapDesk;
use crate::strings::{fill, words as w};
use crate::view::{Element, Node, code, el, many, part, svg};
use isnad_scene::{ContextName, NameClass, ScaleBar, decimal};

/// Pixels that the scale bar is long at most.
const SCALE_PIXELS: f64 = 110.0;

pub(super) fn map_names(desk: MapDesk) -> Node {
    part(move || {
        let scene = desk.scene.get()?;
        let names = desk.session.map_names.get();
        let names = names.beneath(&scene, desk.session.language.get().code());
        let drawing = svg("svg")
            .class("map-names")
            .attr("width", scene.viewport.width)
            .attr("height", scene.viewport.height)
            .attr("aria-hidden", "true");
        Some(drawing.child(many(names.iter().map(name))))
    })
}

fn name(it: &ContextName) -> Element {
    let class = match it.class {
        NameClass::Sea => "sea",
        NameClass::Lake | NameClass::River => "water",
        NameClass::Country | NameClass::Land => "country",
    };
    svg("text")
        .class(class)
        .attr("x", it.rect.x + it.rect.width / 2.0)
        .attr("y", it.rect.y + it.rect.height / 2.0)
        .style("font-size", [&decimal(it.font, 1), "px"].concat())
        .child(it.name.clone())
}

/// Kilometres at the latitude of the map's middle.
pub(super) fn scale_bar(desk: MapDesk) -> Node {
    let session = desk.session;
    part(move || {
        let (look, viewport) = desk.look.get()?;
        let ScaleBar { km, px } = ScaleBar::of(look, viewport, SCALE_PIXELS);
        let words = fill(session.say(w::KILOMETRES), &[&session.number(km as usize)]);
        let bar = el("div")
            .class("scale-bar")
            .attr("dir", code(move || session.language.get().direction()))
            .style("inline-size", [&decimal(px, 1), "px"].concat());
        Some(bar.child(el("span").child(words)))
    })
}

/// Why there is nothing on the map.
pub(super) fn why_empty(desk: MapDesk) -> Node {
    let session = desk.session;
    part(move || {
        let scene = desk.scene.get().filter(|scene| scene.is_empty())?;
        let why = if scene.unplaced.is_empty() { w::NOTHING_SHOWN } else { w::NO_PLACES };
        let words = el("p").class("empty").attr("dir", session.language.get().direction());
        Some(words.child(session.text(why)))
    })
}

/// Words over the map while it cannot do what a person has tried.
pub(super) fn hint(desk: MapDesk) -> Node {
    let session = desk.session;
    part(move || {
        let words = desk.hint.get()?;
        let hint = el("div").class("map-hint").attr("dir", session.language.get().direction());
        Some(hint.attr("aria-hidden", "true").child(session.text(words)))
    })
}
