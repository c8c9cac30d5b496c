//! What a person writes in or chooses, and what is folded.

use super::focus::has_focus;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

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

/// Fills a field for text of many lines.
pub(crate) fn fill_text(field: &Element, words: &str) {
    field.unchecked_ref::<HtmlTextAreaElement>().set_value(words);
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

/// Puts words into the field of one line that an event comes from, although a person is in it.
pub(crate) fn rewrite(event: &web_sys::Event, words: &str) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(words);
    }
}

/// Whether an event comes from something that a person writes or chooses in.
pub(crate) fn is_written_in(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.matches("input,textarea,select").unwrap_or_default())
}

/// Whether what was folded or unfolded is open now.
pub(crate) fn is_open(event: &web_sys::Event) -> bool {
    let folded = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    folded.is_some_and(|folded| folded.has_attribute("open"))
}
