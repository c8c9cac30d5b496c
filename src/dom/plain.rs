//! A reading as the objects of a script.

use isnad_account::Plain;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// The value as JSON would bring it to a script, made anew: whoever is given it may change it.
pub(crate) fn object_of(pieces: Vec<Plain<'_>>) -> JsValue {
    value(&mut pieces.into_iter()).unwrap_or_default()
}

/// The value that the next pieces make; `None` at the end of a list or a record.
fn value<'r>(pieces: &mut std::vec::IntoIter<Plain<'r>>) -> Option<JsValue> {
    Some(match pieces.next()? {
        Plain::Null => JsValue::NULL,
        Plain::Flag(flag) => JsValue::from_bool(flag),
        Plain::Number(number) => JsValue::from_f64(number),
        Plain::Text(text) => JsValue::from_str(&text),
        Plain::List => std::iter::from_fn(|| value(pieces)).collect::<Array>().into(),
        Plain::Record => {
            let record = Object::new();
            while let Some(Plain::Name(name)) = pieces.next() {
                // A fresh object takes every field.
                Reflect::set(&record, &name.into(), &value(pieces)?).ok();
            }
            record.into()
        }
        Plain::Name(_) | Plain::End => return None,
    })
}
