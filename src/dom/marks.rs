//! The claims of a text as plain data for the script that paints them in somebody else's page.

use super::message::object;
use isnad_account::{Claim, Polarity, Span};
use isnad_scene::{Document, Mark};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// The text that was read and its claims, `{ text, claims: [{ claim, form, polarity, pieces, units }] }`: where the words
/// of a claim stand, `[[from, to], ...]`, once in code points and once in UTF-16 units of the text.
pub(crate) fn marks(document: &Document) -> JsValue {
    let claims: Array = document.claims().iter().map(|claim| marked(document, claim)).collect();
    object(&[("text", document.text().into()), ("claims", claims.into())])
}

fn marked(document: &Document, claim: &Claim) -> JsValue {
    let pair = |(from, to): (u32, u32)| -> JsValue { Array::of2(&from.into(), &to.into()).into() };
    let units = |span: &Span| pair(document.offsets().utf16(document.text(), *span));
    let points = |span: &Span| pair((span.start, span.end));
    let polarity = if claim.polarity == Polarity::Denied { "denied" } else { "affirmed" };
    object(&[
        ("claim", JsValue::from_str(&claim.id.0)),
        ("form", form(Mark::of(document, claim)).into()),
        ("polarity", polarity.into()),
        ("pieces", claim.pieces.iter().map(points).collect::<Array>().into()),
        ("units", claim.pieces.iter().map(units).collect::<Array>().into()),
    ])
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
