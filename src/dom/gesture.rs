//! Which drawn thing an event is about, and moving the focus from thing to thing.
//!
//! Views listen once for all their marks: a mark only bears its id, as `data-claim`, `data-place` or
//! `data-movement`; a name on the map the id of the place that it names, as `data-names`.

use super::document;
use isnad_account::{ClaimId, PlaceId};
use isnad_scene::{Point, Selection};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

const DRAWN: &str = "[data-claim],[data-place],[data-movement],[data-names]";
const HOVERED: &str = "data-hovered";

/// The drawn thing that an event happened on; `None` beside all of them.
pub(crate) fn thing_of(event: &Event) -> Option<Selection> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    thing_at(&target.closest(DRAWN).ok()??)
}

fn thing_at(element: &Element) -> Option<Selection> {
    let id = |name| element.get_attribute(name);
    id("data-movement")
        .map(|it| Selection::Movement(ClaimId(it)))
        .or_else(|| {
            id("data-place").or_else(|| id("data-names")).map(|it| Selection::Place(PlaceId(it)))
        })
        .or_else(|| id("data-claim").map(|it| Selection::Claim(ClaimId(it))))
}

/// The selector of everything that shows a thing.
pub(crate) fn selector_of(thing: &Selection) -> String {
    let (name, id) = match thing {
        Selection::Claim(id) => ("data-claim", &id.0),
        Selection::Place(id) => ("data-place", &id.0),
        Selection::Movement(id) => ("data-movement", &id.0),
    };
    let escaped = id.replace('\\', "\\\\").replace('"', "\\\"");
    ["[", name, "=\"", &escaped, "\"]"].concat()
}

/// Puts the focus on the mark of a thing inside a view.
pub(crate) fn focus_thing(view: &Element, thing: &Selection) -> bool {
    super::focus_first(view, &[&selector_of(thing), "[tabindex]"].concat())
}

/// Puts the focus on the first mark of a thing in the page: of a claim, in the text.
pub(crate) fn focus_mark(thing: &Selection) {
    super::focus(&[&selector_of(thing), "[tabindex]"].concat());
}

/// Moves the focus among the focusable marks of a view by so many places; stops at the ends.
pub(crate) fn move_focus(view: &Element, selector: &str, steps: isize) -> bool {
    let Ok(all) = view.query_selector_all(selector) else { return false };
    let n_all = all.length() as isize;
    let focused = document().active_element();
    let is_focused = |at: &u32| match (all.item(*at), &focused) {
        (Some(node), Some(focused)) => node.is_same_node(Some(focused)),
        _ => false,
    };
    let at = (0..all.length()).find(is_focused).map_or(-1, |at| at as isize);
    let next = at.saturating_add(steps).clamp(0, (n_all - 1).max(0));
    let target = all.item(next as u32).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| element.focus().is_ok())
}

/// Marks everything that shows one of some things as under the pointer, and nothing else.
pub(crate) fn mark_hovered(things: &[Selection]) {
    each(&["[", HOVERED, "]"].concat(), |element| {
        element.remove_attribute(HOVERED).ok();
    });
    for thing in things {
        each(&selector_of(thing), |element| {
            element.set_attribute(HOVERED, "").ok();
        });
    }
}

fn each(selector: &str, act: impl Fn(&Element)) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for at in 0..found.length() {
        if let Some(element) = found.item(at).and_then(|node| node.dyn_into::<Element>().ok()) {
            act(&element);
        }
    }
}

/// Where a pointer is inside an element, in CSS pixels from its upper left corner.
pub(crate) fn point_in(element: &Element, client_x: i32, client_y: i32) -> Point {
    let rect = element.get_bounding_client_rect();
    Point::new(f64::from(client_x) - rect.x(), f64::from(client_y) - rect.y())
}

/// Lets an element receive a pointer's moves even when it leaves the element's box.
pub(crate) fn capture(element: &Element, pointer: i32) {
    element.set_pointer_capture(pointer).ok();
}

/// Folds the menu up that a key was pressed in, if it was Escape, and gives the focus back to its button.
pub(crate) fn close_on_escape(event: &KeyboardEvent) {
    let menu = event.current_target().and_then(|menu| menu.dyn_into::<Element>().ok());
    if let Some(menu) = menu.filter(|_| event.key() == "Escape") {
        menu.remove_attribute("open").ok();
        super::focus_first(&menu, "summary");
    }
}

/// Follows a skip link by moving the focus, leaving the address alone: it holds the shown claim.
pub(crate) fn skip_to(event: &Event, selector: &str) {
    event.prevent_default();
    super::focus(selector);
}
