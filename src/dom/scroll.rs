//! Bringing things into sight, and what is in sight.

use super::{document, keep, pixel_ratio, root, window};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use isnad_scene::Rect;
use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// How far to scroll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// No farther than it takes.
    Nearest,
    /// Into the middle of what is visible.
    Middle,
}

/// Brings the first element of a selector inside `scope` into sight.
pub(crate) fn scroll_in(scope: &Element, selector: &str, sight: Sight, smooth: bool) {
    if let Ok(Some(element)) = scope.query_selector(selector) {
        scroll_to(&element, sight, smooth);
    }
}

/// Brings one of the elements of a selector inside `scope` into sight, counted from 0.
pub(crate) fn scroll_nth(scope: &Element, selector: &str, nth: usize, sight: Sight, smooth: bool) {
    let all = scope.query_selector_all(selector);
    if let Some(node) = all.ok().and_then(|all| all.item(nth as u32)) {
        scroll_to(node.unchecked_ref(), sight, smooth);
    }
}

fn scroll_to(element: &Element, sight: Sight, smooth: bool) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(match sight {
        Sight::Nearest => ScrollLogicalPosition::Nearest,
        Sight::Middle => ScrollLogicalPosition::Center,
    });
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(if smooth { ScrollBehavior::Smooth } else { ScrollBehavior::Auto });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Which of the elements of a selector inside `scope` is the first that fits another selector and whose end is seen:
/// not scrolled away, and beneath nothing.
pub(crate) fn first_in_sight(scope: &Element, selector: &str, fits: &str) -> Option<usize> {
    let all = scope.query_selector_all(selector).ok()?;
    let is_seen = |at: &u32| {
        let node = all.item(*at).and_then(|node| node.dyn_into::<Element>().ok());
        let Some(element) = node.filter(|it| it.matches(fits).unwrap_or_default()) else {
            return false;
        };
        let rect = element.get_bounding_client_rect();
        let middle = (rect.left() + rect.width() / 2.0) as f32;
        // An empty line has no height.
        let there =
            document().element_from_point(middle, (rect.bottom() - rect.height().min(4.0)) as f32);
        rect.bottom() > 0.0 && there.is_some_and(|it| scope.contains(Some(&it)))
    };
    (0..all.length()).find(is_seen).map(|at| at as usize)
}

/// Brings an element of the page into sight, if it is there and out of it.
pub(crate) fn show(selector: &str) {
    scroll_in(&root(), selector, Sight::Nearest, false);
}

/// The part of an element that lies inside another and inside the window, seen from the element's upper left
/// corner; empty where nothing does. It ends between pixels of the screen: a picture of it has whole ones.
pub(crate) fn part_in_sight(element: &Element, frame: &Element) -> Rect {
    let (it, around) = (element.get_bounding_client_rect(), frame.get_bounding_client_rect());
    let view = document().document_element();
    let (width, height) = view.map_or((0, 0), |view| (view.client_width(), view.client_height()));
    let left = around.left().max(0.0) - it.left();
    let top = around.top().max(0.0) - it.top();
    let right = around.right().min(f64::from(width)) - it.left();
    let bottom = around.bottom().min(f64::from(height)) - it.top();
    let ratio = pixel_ratio();
    let [left, top] = [left, top].map(|it| (it.max(0.0) * ratio).floor() / ratio);
    let [right, bottom] =
        [right.min(it.width()), bottom.min(it.height())].map(|it| (it * ratio).ceil() / ratio);
    Rect::new(left, top, (right - left).max(0.0), (bottom - top).max(0.0))
}

/// Calls back whenever anything on the page was scrolled, for as long as the page lives.
pub(crate) fn watch_scroll(mut scrolled: impl FnMut() + 'static) {
    // Scrolling does not bubble: it is heard on its way down.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    keep(EventListener::new_with_options(&window(), "scroll", options, move |_| scrolled()));
}
