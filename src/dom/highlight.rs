//! Stretches of text painted by the browser, without an element more: the words stay as they are.
//!
//! A browser that cannot paint them shows the text without.

use super::document;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Node, NodeList, Range};

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(catch, constructor)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range) -> JsValue;
    /// Under a name of `::highlight()`, in place of what was painted under it.
    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = set)]
    fn paint_as(name: &str, painted: &Highlight) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["CSS", "highlights"], js_name = delete)]
    fn unpaint(name: &str) -> Result<JsValue, JsValue>;
}

/// A place in a text: which element of a list, and how many UTF-16 units into its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) nth: usize,
    pub(crate) unit: u32,
}

/// Paints stretches between places of the elements that a selector finds in `scope`, and nothing else, under a name.
pub(crate) fn paint(
    name: &str,
    scope: &Element,
    selector: &str,
    stretches: impl Iterator<Item = (Place, Place)>,
) {
    let (Ok(painted), Ok(elements)) = (Highlight::new(), scope.query_selector_all(selector)) else {
        return;
    };
    let mut is_empty = true;
    for range in stretches.filter_map(|(from, to)| range(&elements, from, to)) {
        painted.add(&range);
        is_empty = false;
    }
    // The list of names may be somebody else's page's: ours are there only while they paint.
    if is_empty {
        unpaint(name).ok()
    } else {
        paint_as(name, &painted).ok()
    };
}

fn range(elements: &NodeList, from: Place, to: Place) -> Option<Range> {
    let words = |place: Place| -> Option<Node> { elements.item(place.nth as u32)?.first_child() };
    let range = document().create_range().ok()?;
    range.set_start(&words(from)?, from.unit).ok()?;
    range.set_end(&words(to)?, to.unit).ok()?;
    Some(range)
}
