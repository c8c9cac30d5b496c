//! What the marks mean: shape and word, never colour alone.

use super::mark_glyph::mark_glyph;
use crate::state::Session;
use crate::strings::{Pair, words as w};
use isnad_scene::Mark;
use leptos::prelude::*;

#[component]
pub(crate) fn Legend() -> impl IntoView {
    let session = Session::get();
    let plain = Mark::default();
    let glyphs = [
        (plain, w::LEGEND_AFFIRMED),
        (Mark { hedged: true, ..plain }, w::LEGEND_HEDGED),
        (Mark { denied: true, ..plain }, w::LEGEND_DENIED),
        (Mark { not_done: true, ..plain }, w::LEGEND_NOT_DONE),
        (Mark { rings: 2, ..plain }, w::LEGEND_RINGS),
    ];
    let glyphs = glyphs.map(|(mark, words)| entry(session, mark_glyph(mark), words));
    view! {
        <details class="menu" name="fold">
            <summary>{session.text(w::LEGEND)}</summary>
            <ul class="menu-body legend">
                {glyphs.into_iter().collect_view()}
                {entry(session, swatch("area"), w::LEGEND_AREA)}
                {entry(session, swatch("faded"), w::LEGEND_FADED)}
                {entry(session, swatch("from-outside"), w::LEGEND_OUTSIDE)}
                {entry(session, swatch("depth-bars"), w::LEGEND_DEPTH)}
                {entry(session, swatch("not-understood"), w::LEGEND_NOT_UNDERSTOOD)}
            </ul>
        </details>
    }
}

fn swatch(kind: &'static str) -> AnyView {
    let class = ["swatch ", kind].concat();
    view! { <span class=class aria-hidden="true"></span> }.into_any()
}

fn entry(session: Session, sign: AnyView, words: Pair) -> AnyView {
    view! { <li>{sign} <span>{session.text(words)}</span></li> }.into_any()
}
