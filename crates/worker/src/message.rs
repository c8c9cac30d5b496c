//! Questions and answers as the plain objects that cross; the reading inside an answer is bytes.

use isnad_account::{Reply, Request};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;

/// The question that a message asks; `None` where it asks none.
pub(crate) fn request(message: &JsValue) -> Option<Request> {
    let part = |name: &str| Reflect::get(message, &name.into()).ok();
    let words = |name: &str| part(name)?.as_string();
    let id = part("id")?.as_f64()? as u32;
    match words("kind")?.as_str() {
        "load" => Some(Request::Load { id }),
        "read" => Some(Request::Read {
            id,
            text: words("text")?,
            published: words("published"),
            edits: words("edits").unwrap_or_default(),
        }),
        _ => None,
    }
}

/// The message that an answer is.
pub(crate) fn reply(reply: &Reply) -> JsValue {
    let message = |kind: &str, id: u32, part, value| {
        object(&[("kind", kind.into()), ("id", id.into()), (part, value)])
    };
    match reply {
        Reply::Loaded { id } => object(&[("kind", "loaded".into()), ("id", (*id).into())]),
        Reply::Read { id, reading } => {
            let bytes = Uint8Array::from(reading.to_bytes().as_slice());
            message("read", *id, "reading", bytes.into())
        }
        Reply::Failed { id, code } => message("failed", *id, "code", code.into()),
    }
}

fn object(parts: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in parts {
        // A fresh object takes every part.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
