//! What was read, for the script around an element: it paints the claims in somebody else's page, and hands the reading
//! out.

use super::message::object;
use super::plain::object_of;
use crate::state::Account;
use isnad_account::{Claim, Polarity, Span};
use isnad_scene::{Document, Mark};
use js_sys::Array;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// The text that was read and its claims, `{ text, claims: [{ claim, form, polarity, pieces, units }], reading }`: where
/// the words of a claim stand, `[[from, to], ...]`, once in code points and once in UTF-16 units of the text. `reading()`
/// makes all of the reading as it is published: most pages never ask for it.
pub(crate) fn read(account: Arc<Account>) -> JsValue {
    let document = &account.document;
    let claims: Array = document.claims().iter().map(|claim| marked(document, claim)).collect();
    let text = document.text().into();
    let reading =
        Closure::<dyn Fn() -> JsValue>::new(move || object_of(account.document.reading().plain()));
    object(&[("text", text), ("claims", claims.into()), ("reading", reading.into_js_value())])
}

fn marked(document: &Document, claim: &Claim) -> JsValue {
    let pair = |(from, to): (u32, u32)| -> JsValue { Array::of2(&from.into(), &to.into()).into() };
    let units = |span: &Span| pair(document.offsets().utf16(document.text(), *span));
    let points = |span: &Span| pair((span.start, span.end));
    let polarity = if claim.polarity == Polarity::Denied { "denied" } else { "affirmed" };
    object(&[
        ("claim", JsValue::from_str(&claim.id.0)),
        ("form", Mark::of(document, claim).leading().code().into()),
        ("polarity", polarity.into()),
        ("pieces", claim.pieces.iter().map(points).collect::<Array>().into()),
        ("units", claim.pieces.iter().map(units).collect::<Array>().into()),
    ])
}
