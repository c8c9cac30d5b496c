//! What has the focus, and what it is put on.

use super::root;
use super::stage::active_element;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlInputElement};

/// Puts the focus on the first element of a selector inside `scope`.
pub(crate) fn focus_first(scope: &Element, selector: &str) -> bool {
    let found = scope.query_selector(selector).ok().flatten();
    // A mark of a drawing is an SVG element, which takes the focus by the same method.
    found.is_some_and(|element| element.unchecked_into::<HtmlElement>().focus().is_ok())
}

/// Puts the focus on the first element of a selector in the page.
pub(crate) fn focus(selector: &str) {
    focus_first(&root(), selector);
}

/// Puts the focus on a field of one line and selects what stands in it.
pub(crate) fn select(selector: &str) {
    if let Ok(Some(field)) = root().query_selector(selector) {
        let field = field.unchecked_into::<HtmlInputElement>();
        field.focus().ok();
        field.select();
    }
}

/// What has the focus.
pub(crate) fn focused() -> Option<Element> {
    active_element()
}

/// Gives the focus back to an element that had it; whether it has it now.
pub(crate) fn refocus(element: &Element) -> bool {
    element.unchecked_ref::<HtmlElement>().focus().ok();
    focused().as_ref() == Some(element) && element.tag_name() != "BODY"
}

/// Whether the focus is on an element or inside it.
pub(crate) fn has_focus(element: &Element) -> bool {
    element.contains(active_element().as_deref())
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
