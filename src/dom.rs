//! The browser itself: with the patcher of `view`, this folder is the only place that touches `web_sys`.
//! Everything here may be missing or refused (storage, workers, media queries) and says so by value.

pub(crate) mod bars;
pub(crate) mod canvas;
pub(crate) mod clipboard;
pub(crate) mod crowd;
pub(crate) mod dates;
pub(crate) mod decode;
pub(crate) mod files;
pub(crate) mod gesture;
pub(crate) mod highlight;
pub(crate) mod message;
pub(crate) mod module;
pub(crate) mod opened;
pub(crate) mod plural;
pub(crate) mod worker;

use crate::signal::{Signal, watch};
use crate::view::Handle;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use isnad_scene::{Rect, decimal};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The document. The page runs in one by construction: Rust is started by a script of the page.
pub(crate) fn document() -> web_sys::Document {
    window().document().expect("a page always has a document")
}

pub(crate) fn window() -> web_sys::Window {
    web_sys::window().expect("this module is started by a page, never by a worker")
}

/// The element that the page is built in.
pub(crate) fn body() -> HtmlElement {
    document().body().expect("the script of the page stands in its body")
}

/// Sets an attribute of the root element, `<html>`.
pub(crate) fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        root.set_attribute(name, value).ok();
    }
}

pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// A remembered choice; `None` where nothing was stored or storage is denied.
pub(crate) fn remembered(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Remembers a choice where storage is allowed, and does without otherwise.
pub(crate) fn remember(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        storage.set_item(key, value).ok();
    }
}

/// Whether a media query holds now.
pub(crate) fn media_matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Calls back with every change of a media query for as long as the page lives.
pub(crate) fn watch_media(query: &str, mut changed: impl FnMut(bool) + 'static) {
    if let Ok(Some(list)) = window().match_media(query) {
        let watched = list.clone();
        EventListener::new(&list, "change", move |_| changed(watched.matches())).forget();
    }
}

/// Calls back before the page is printed, with `true`, and after, for as long as the page lives.
pub(crate) fn watch_printing(changed: impl Fn(bool) + Copy + 'static) {
    EventListener::new(&window(), "beforeprint", move |_| changed(true)).forget();
    EventListener::new(&window(), "afterprint", move |_| changed(false)).forget();
}

/// Width and height of all that the first element of a selector holds, in CSS pixels; `None` where it shows
/// nothing.
pub(crate) fn extent_of(selector: &str) -> Option<(f64, f64)> {
    let element = document().query_selector(selector).ok()??;
    let (width, height) = (element.scroll_width(), element.scroll_height());
    (width > 0 && height > 0).then(|| (f64::from(width), f64::from(height)))
}

/// Sets a property of style on the root element.
pub(crate) fn set_root_style(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        root.unchecked_ref::<HtmlElement>().style().set_property(name, value).ok();
    }
}

/// The part of the address after `#`, without it.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address of the page without the part after `#`.
pub(crate) fn address() -> String {
    let location = window().location();
    let (whole, hash) = (location.href().unwrap_or_default(), location.hash().unwrap_or_default());
    whole.strip_suffix(&hash).unwrap_or(&whole).to_owned()
}

/// Replaces the part of the address after `#` without a new step in the history, and marks the step as our own.
pub(crate) fn replace_fragment(fragment: &str) {
    write_fragment(fragment, |history, url| {
        history.replace_state_with_url(&JsValue::TRUE, "", Some(url))
    });
}

/// Takes a new step in the history with another part after `#`, marked as our own.
pub(crate) fn push_fragment(fragment: &str) {
    write_fragment(fragment, |history, url| {
        history.push_state_with_url(&JsValue::TRUE, "", Some(url))
    });
}

fn write_fragment(fragment: &str, write: fn(&web_sys::History, &str) -> Result<(), JsValue>) {
    let location = window().location();
    let url = match fragment {
        // Not a bare sign at the end of the address.
        "" => [location.pathname(), location.search()].map(Result::unwrap_or_default).concat(),
        fragment => ["#", fragment].concat(),
    };
    if let Ok(history) = window().history() {
        // Refused in some sandboxes, and when asked for too often: the address then stays as it is.
        write(&history, &url).ok();
    }
}

/// Whether the step of the history that is shown now was taken by the page itself.
pub(crate) fn is_own_step() -> bool {
    window().history().and_then(|history| history.state()).is_ok_and(|state| state.is_truthy())
}

/// Calls back whenever the part after `#` changes by hand or by the back button.
pub(crate) fn watch_fragment(mut changed: impl FnMut(String) + 'static) {
    EventListener::new(&window(), "hashchange", move |_| changed(fragment())).forget();
}

/// The browser's languages, most wanted first, as one string.
pub(crate) fn preferred_language() -> String {
    window().navigator().language().unwrap_or_default()
}

/// Puts the focus on the first element of a selector inside `scope`.
pub(crate) fn focus_first(scope: &Element, selector: &str) -> bool {
    let found = scope.query_selector(selector).ok().flatten();
    // A mark of a drawing is an SVG element, which takes the focus by the same method.
    found.is_some_and(|element| element.unchecked_into::<HtmlElement>().focus().is_ok())
}

/// What stands in a field for text, of one line or of many.
pub(crate) fn field_words(field: &Element) -> String {
    match field.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => field.unchecked_ref::<HtmlInputElement>().value(),
    }
}

/// Fills a field of one line, unless it has the focus.
pub(crate) fn fill(field: &Element, words: &str) {
    let field = field.unchecked_ref::<HtmlInputElement>();
    if field.value() != words && !has_focus(field) {
        field.set_value(words);
    }
}

/// The number in the field that an event comes from; `None` where there is none.
pub(crate) fn field_number(event: &web_sys::Event) -> Option<f64> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some(field.value_as_number()).filter(|number| number.is_finite())
}

/// Whether the switch that an event comes from is on.
pub(crate) fn is_checked(event: &web_sys::Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.checked())
}

/// What stands in the field of one line that an event comes from.
pub(crate) fn written(event: &web_sys::Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Whether an event comes from something that a person writes or chooses in.
pub(crate) fn is_written_in(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.matches("input,textarea,select").unwrap_or_default())
}

/// Puts the focus on a field of one line and selects what stands in it.
pub(crate) fn select(selector: &str) {
    if let Ok(Some(field)) = document().query_selector(selector) {
        let field = field.unchecked_into::<HtmlInputElement>();
        field.focus().ok();
        field.select();
    }
}

/// What has the focus.
pub(crate) fn focused() -> Option<Element> {
    document().active_element()
}

/// Gives the focus back to an element that had it; whether it has it now.
pub(crate) fn refocus(element: &Element) -> bool {
    element.unchecked_ref::<HtmlElement>().focus().ok();
    focused().as_ref() == Some(element) && !element.is_same_node(Some(&body()))
}

/// Fills a field for text of many lines.
pub(crate) fn fill_text(field: &Element, words: &str) {
    field.unchecked_ref::<HtmlTextAreaElement>().set_value(words);
}

/// Puts the focus on the first element of a selector in the page.
pub(crate) fn focus(selector: &str) {
    if let Some(root) = document().document_element() {
        focus_first(&root, selector);
    }
}

/// Shows a dialog above everything else.
pub(crate) fn show_dialog(dialog: &Element) {
    if !dialog.has_attribute("open") {
        dialog.unchecked_ref::<HtmlDialogElement>().show_modal().ok();
    }
}

/// Closes a dialog; the focus goes back to where it came from.
pub(crate) fn close_dialog(dialog: &Element) {
    dialog.unchecked_ref::<HtmlDialogElement>().close();
}

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

/// Brings an element of the page into sight, if it is there and out of it.
pub(crate) fn show(selector: &str) {
    if let Some(root) = document().document_element() {
        scroll_in(&root, selector, Sight::Nearest, false);
    }
}

/// Whether an element is written from right to left.
pub(crate) fn is_rtl(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    let direction = style.and_then(|style| style.get_property_value("direction").ok());
    direction.as_deref() == Some("rtl")
}

/// The part of an element that lies inside another and inside the window, seen from the element's upper left
/// corner; empty where nothing does.
pub(crate) fn part_in_sight(element: &Element, frame: &Element) -> Rect {
    let (it, around) = (element.get_bounding_client_rect(), frame.get_bounding_client_rect());
    let view = document().document_element();
    let (width, height) = view.map_or((0, 0), |view| (view.client_width(), view.client_height()));
    let left = it.left().max(around.left()).max(0.0);
    let top = it.top().max(around.top()).max(0.0);
    let right = it.right().min(around.right()).min(f64::from(width));
    let bottom = it.bottom().min(around.bottom()).min(f64::from(height));
    Rect::new(left - it.left(), top - it.top(), (right - left).max(0.0), (bottom - top).max(0.0))
}

/// Calls back whenever anything on the page was scrolled, for as long as the page lives.
pub(crate) fn watch_scroll(mut scrolled: impl FnMut() + 'static) {
    // Scrolling does not bubble: it is heard on its way down.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    EventListener::new_with_options(&window(), "scroll", options, move |_| scrolled()).forget();
}

/// Width and height of an element's box in CSS pixels.
pub(crate) fn size_of(element: &Element) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    (rect.width(), rect.height())
}

/// Calls back with the size of an element now and at every change, until the answer is dropped.
pub(crate) fn watch_size(
    element: &Element,
    mut changed: impl FnMut(f64, f64) + 'static,
) -> Option<SizeWatch> {
    let watched = element.clone();
    let callback = wasm_bindgen::closure::Closure::<dyn FnMut()>::new(move || {
        let (width, height) = size_of(&watched);
        changed(width, height);
    });
    let observer = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch { observer, _callback: callback })
}

/// Keeps a signal at the size of an element for as long as the component lives.
pub(crate) fn keep_size(node: Handle, size: Signal<(f64, f64)>) {
    let mut watched = None;
    watch(move || {
        let Some(element) = node.get() else { return };
        let update = move |width, height| {
            if size.get_untracked() != (width, height) {
                size.set((width, height));
            }
        };
        drop(std::mem::replace(&mut watched, watch_size(&element, update)));
    });
}

/// Sets a property of an element's own style.
pub(crate) fn set_style(element: &Element, property: &str, value: &str) {
    element.unchecked_ref::<HtmlElement>().style().set_property(property, value).ok();
}

/// Lays an element over a part of the box it is in.
pub(crate) fn lay_over(element: &Element, part: Rect) {
    let px = |length: f64| [&decimal(length, 2), "px"].concat();
    set_style(element, "transform", &["translate(", &px(part.x), ",", &px(part.y), ")"].concat());
    set_style(element, "width", &px(part.width));
    set_style(element, "height", &px(part.height));
}

/// Whether what was folded or unfolded is open now.
pub(crate) fn is_open(event: &web_sys::Event) -> bool {
    let folded = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    folded.is_some_and(|folded| folded.has_attribute("open"))
}

/// Whether the focus is on an element or inside it.
pub(crate) fn has_focus(element: &Element) -> bool {
    element.contains(document().active_element().as_deref())
}

/// Watches an element's size until dropped.
pub(crate) struct SizeWatch {
    observer: web_sys::ResizeObserver,
    _callback: wasm_bindgen::closure::Closure<dyn FnMut()>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Physical pixels for one CSS pixel.
pub(crate) fn pixel_ratio() -> f64 {
    window().device_pixel_ratio().clamp(1.0, 4.0)
}
