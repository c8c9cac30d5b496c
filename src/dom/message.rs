//! Questions to the reading module and its answers as the plain objects that cross; the reading
//! inside an answer is bytes.

use isnad_account::{Reading, Reply, Request};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The message that asks a question.
pub(crate) fn question(request: &Request) -> JsValue {
    match request {
        Request::Load { id } => object(&[("kind", "load".into()), ("id", (*id).into())]),
        Request::Read { id, text, published, edits } => object(&[
            ("kind", "read".into()),
            ("id", (*id).into()),
            ("text", text.into()),
            ("published", published.as_deref().into()),
            ("edits", edits.into()),
        ]),
    }
}

/// The answer that a message is; `None` where it is none.
pub(crate) fn answer(message: &JsValue) -> Option<Reply> {
    let part = |name: &str| Reflect::get(message, &name.into()).ok();
    let words = |name: &str| part(name)?.as_string();
    let id = part("id")?.as_f64()? as u32;
    Some(match words("kind")?.as_str() {
        "loaded" => Reply::Loaded { id },
        "read" => Reply::Read { id, reading: Box::new(reading(part("reading")?)?) },
        "failed" => Reply::Failed { id, code: words("code")? },
        _ => return None,
    })
}

/// The whole milliseconds that an answer took to make; none where it does not say.
pub(crate) fn milliseconds(message: &JsValue) -> u32 {
    let told = Reflect::get(message, &"ms".into()).ok().and_then(|ms| ms.as_f64());
    told.unwrap_or_default().round() as u32
}

fn reading(part: JsValue) -> Option<Reading> {
    Reading::from_bytes(&part.dyn_into::<Uint8Array>().ok()?.to_vec())
}

/// A plain object of these parts.
pub(crate) fn object(parts: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in parts {
        // A fresh object takes every part.
        Reflect::set(&object, &(*name).into(), value).ok();
    }
    object.into()
}
