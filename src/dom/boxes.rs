//! The boxes of elements: how large they are, and where they are laid.

use crate::signal::{Signal, watch};
use crate::view::Handle;
use isnad_scene::{Rect, decimal};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Width and height of an element's box in CSS pixels.
fn size_of(element: &Element) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    (rect.width(), rect.height())
}

/// Calls back with the size of an element now and at every change, until the answer is dropped.
fn watch_size(element: &Element, mut changed: impl FnMut(f64, f64) + 'static) -> Option<SizeWatch> {
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

/// Watches an element's size until dropped.
struct SizeWatch {
    observer: web_sys::ResizeObserver,
    _callback: wasm_bindgen::closure::Closure<dyn FnMut()>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Sets a property of an element's own style.
pub(crate) fn set_style(element: &Element, property: &str, value: &str) {
    element.unchecked_ref::<HtmlElement>().style().set_property(property, value).ok();
}

/// Lays an element over a part of the box it is in.
pub(crate) fn lay_over(element: &Element, part: Rect) {
    let px = |length: f64| [&decimal(length, 4), "px"].concat();
    set_style(element, "transform", &["translate(", &px(part.x), ",", &px(part.y), ")"].concat());
    set_style(element, "width", &px(part.width));
    set_style(element, "height", &px(part.height));
}
