//! The claims of a text as plain data for the script that paints them in somebody else's page.

use super::message::object;
use isnad_account::Claim;
use isnad_scene::{Document, Mark};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// The text that was read and its claims, `{ text, claims: [{ claim, form, pieces: [[from, to], ...] }] }`; places in
/// UTF-16 units of the text.
pub(crate) fn marks(document: &Document) -> JsValue {
    let claims: Array = document.claims().iter().map(|claim| marked(document, claim)).collect();
    object(&[("text", document.text().into()), ("claims", claims.into())])
}

fn marked(document: &Document, claim: &Claim) -> JsValue {
    let piece = |span: &isnad_account::Span| -> JsValue {
        let (from, to) = document.offsets().utf16(document.text(), *span);
        Array::of2(&from.into(), &to.into()).into()
    };
    let pieces: Array = claim.pieces.iter().map(piece).collect();
    let id = JsValue::from_str(&claim.id.0);
    let form = form(Mark::of(document, claim)).into();
    object(&[("claim", id), ("form", form), ("pieces", pieces.into())])
}

/// What weighs most of how a claim is drawn.
fn form(mark: Mark) -> &'static str {
    match mark {
        Mark { denied: true, .. } => "denied",
        Mark { not_done: true, .. } => "not-done",
        Mark { hedged: true, .. } => "hedged",
        _ => "affirmed",
    }
}
