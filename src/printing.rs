//! On paper everything is open and light, and the map is as wide as the paper.

use crate::dom;
use crate::state::{Session, Theme};

/// Pixels between the margins of an upright sheet; the style sheet sets the margins.
const PAPER: f64 = 670.0;
/// It is made larger no further than this: lines would get coarse.
const MOST: f64 = 1.3;

/// Gets the page ready for paper whenever it is printed, and back for the screen.
pub(crate) fn prepare(session: Session) {
    dom::watch_printing(move |begins| {
        let is_printing = session.printed_from.with_untracked(Option::is_some);
        if begins && !is_printing {
            let theme = session.theme.get_untracked();
            wear(session, Theme::Light);
            session.printed_from.set(Some(theme));
        } else if !begins && let Some(theme) = session.printed_from.get_untracked() {
            wear(session, theme);
            session.printed_from.set(None);
        }
    });
}

/// The sheet has the other colours at once: what is painted for paper, or again for the screen, takes its ink from it.
fn wear(session: Session, theme: Theme) {
    dom::set_root_attribute("data-theme", theme.code());
    session.theme.set(theme);
}

/// Tells the sheet how large the map is on the screen, where it was drawn, and how much smaller paper wants it.
/// Told whenever the map is measured: when the page is printed the map may be hidden behind the tables.
pub(crate) fn tell_map_size((width, height): (f64, f64)) {
    let zoom = (PAPER / width.max(1.0)).min(MOST);
    let all = [
        ("--printed-map-width", width, "px"),
        ("--printed-map-height", height, "px"),
        ("--printed-map-zoom", zoom, ""),
    ];
    for (name, value, unit) in all {
        dom::set_root_style(name, &[&isnad_scene::decimal(value, 3), unit].concat());
    }
}
