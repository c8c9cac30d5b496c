//! Which drawn thing an event is about, and moving the focus from thing to thing.
//!
//! Views listen once for all their marks: a mark only bears its id, as `data-claim`, `data-place` or
//! `data-movement`; a name on the map the id of the place that it names, as `data-names`.

use super::root;
use super::stage::active_element;
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
        .map(|it| Selection::Movement(ClaimId(it.into())))
        .or_else(|| {
            id("data-place")
                .or_else(|| id("data-names"))
                .map(|it| Selection::Place(PlaceId(it.into())))
        })
        .or_else(|| id("data-claim").map(|it| Selection::Claim(ClaimId(it.into()))))
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

/// Puts the focus on the mark of a thing in a view, or else on its first mark in the page.
pub(crate) fn focus_mark(thing: &Selection, view: &str) {
    let mark = [&selector_of(thing), "[tabindex]"].concat();
    let in_view = ["[data-view=", view, "] ", &mark].concat();
    let in_table = ["[data-view=", view, "] ", &selector_of(thing), " [tabindex]"].concat();
    let root = root();
    // The first that is there.
    let _ = [in_view, in_table, mark].iter().any(|it| super::focus_first(&root, it));
}

/// Moves the focus among the focusable marks of a view by so many places; stops at the ends.
pub(crate) fn move_focus(view: &Element, selector: &str, steps: isize) -> bool {
    let Ok(all) = view.query_selector_all(selector) else { return false };
    let n_all = all.length() as isize;
    let focused = active_element();
    let is_focused = |at: &u32| match (all.item(*at), &focused) {
        (Some(node), Some(focused)) => node.is_same_node(Some(focused)),
        _ => false,
    };
    let at = (0..all.length()).find(is_focused).map_or(-1, |at| at as isize);
    let next = at.saturating_add(steps).clamp(0, (n_all - 1).max(0));
    let target = all.item(next as u32).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus among the things of a selector in the group that a key was pressed in: left and right go on as
/// it is read, up and down to the nearest that is drawn there. Whether the focus moved; the key is then used up.
pub(crate) fn rove(event: &KeyboardEvent, selector: &str) -> bool {
    let scope = event.current_target().and_then(|group| group.dyn_into::<Element>().ok());
    let moved = scope.is_some_and(|scope| roved(&scope, selector, &event.key()));
    if moved {
        event.prevent_default();
    }
    moved
}

/// Keys of a view's head: arrows go among its buttons, down or away leads to the marks beneath.
pub(crate) fn move_in_head(event: &KeyboardEvent) {
    let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
    let (key, view) = (event.key(), target.closest("section").ok().flatten());
    let is_head = target.matches(HEAD).unwrap_or(false);
    // A choice among several goes up and down by itself.
    let is_own = target.tag_name() == "SELECT" && matches!(key.as_str(), "ArrowUp" | "ArrowDown");
    if !is_head || is_own || rove(event, HEAD) || !matches!(key.as_str(), "ArrowDown" | "Escape") {
        return;
    }
    if view.is_some_and(|view| super::focus_first(&view, "[class$=frame] [tabindex=\"0\"]")) {
        event.prevent_default();
    }
}

const HEAD: &str = ".pane-head [tabindex]";

/// Puts the focus on the first button of a view, above its marks.
pub(crate) fn focus_head(frame: Option<Element>) {
    let view = frame.and_then(|frame| frame.closest("section").ok().flatten());
    if let Some(view) = view {
        super::focus_first(&view, HEAD);
    }
}

/// Whether a key asks for the sheet of keys: not where somebody writes or chooses.
pub(crate) fn asks_for_help(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let writes = |it: Element| it.matches("input,select,textarea").unwrap_or(true);
    matches!(event.key().as_str(), "?" | "؟") && !target.is_none_or(writes)
}

/// Moves the focus among a toolbar's things, and keeps the one that has it as the stop of the tab key.
pub(crate) fn move_in_toolbar(event: &KeyboardEvent) {
    let Some(bar) = event.current_target().and_then(|it| it.dyn_into::<Element>().ok()) else {
        return;
    };
    if rove(event, TOOL)
        && let Some(focused) = active_element()
    {
        each_in(&bar, TOOL, |tool| {
            tool.set_attribute("tabindex", "-1").ok();
        });
        focused.set_attribute("tabindex", "0").ok();
    }
}

const TOOL: &str = "[data-tool]";

fn roved(scope: &Element, selector: &str, key: &str) -> bool {
    let Ok(found) = scope.query_selector_all(selector) else { return false };
    let all = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok());
    // What is not drawn has no box.
    let all: Vec<HtmlElement> =
        all.filter(|it| it.get_bounding_client_rect().width() > 0.0).collect();
    let focused = active_element();
    let at = all.iter().position(|it| it.is_same_node(focused.as_deref()));
    let Some(at) = at else { return false };
    let forward = if super::is_rtl(scope) { "ArrowLeft" } else { "ArrowRight" };
    let next = match key {
        "Home" => all.first(),
        "End" => all.last(),
        "ArrowLeft" | "ArrowRight" if key == forward => all.get(at + 1),
        "ArrowLeft" | "ArrowRight" => at.checked_sub(1).and_then(|at| all.get(at)),
        "ArrowDown" => nearest(&all, at, 1.0),
        "ArrowUp" => nearest(&all, at, -1.0),
        _ => None,
    };
    next.is_some_and(|it| it.focus().is_ok())
}

/// The nearest below (above where `side` is negative): of the nearest line, what is least aside.
fn nearest(all: &[HtmlElement], at: usize, side: f64) -> Option<&HtmlElement> {
    let middle = |it: &HtmlElement| {
        let rect = it.get_bounding_client_rect();
        (rect.x() + rect.width() / 2.0, (rect.y() + rect.height() / 2.0) * side, rect.height())
    };
    let (x, y, height) = middle(all.get(at)?);
    let distance = |it: &HtmlElement| {
        let (to_x, to_y, _) = middle(it);
        (to_y - y > height / 2.0).then(|| (to_y - y) * LINE_OVER_ASIDE + (to_x - x).abs())
    };
    let distances = all.iter().filter_map(|it| Some((distance(it)?, it)));
    distances.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, it)| it)
}

/// How much farther a line counts than the same distance aside.
const LINE_OVER_ASIDE: f64 = 12.0;

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
    each_in(&root(), selector, act);
}

fn each_in(scope: &Element, selector: &str, act: impl Fn(&Element)) {
    let Ok(found) = scope.query_selector_all(selector) else { return };
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
    if let Some(menu) = menu.filter(|it| event.key() == "Escape" && it.has_attribute("open")) {
        event.stop_propagation();
        menu.remove_attribute("open").ok();
        super::focus_first(&menu, "summary");
    }
}

/// Follows a skip link by moving the focus, leaving the address alone: it holds the shown claim.
pub(crate) fn skip_to(event: &Event, selector: &str) {
    event.prevent_default();
    super::focus(selector);
}
