//! Plain values of a reading as the objects of a script.

use super::message::object;
use isnad_account::Plain;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// The value as JSON would bring it to a script, made anew: whoever is given it may change it.
pub(crate) fn object_of(plain: &Plain<'_>) -> JsValue {
    match plain {
        Plain::Null => JsValue::NULL,
        Plain::Flag(flag) => JsValue::from_bool(*flag),
        Plain::Number(number) => JsValue::from_f64(*number),
        Plain::Text(text) => JsValue::from_str(text),
        Plain::List(values) => values.iter().map(object_of).collect::<Array>().into(),
        Plain::Record(fields) => {
            let fields: Vec<_> =
                fields.iter().map(|(name, value)| (*name, object_of(value))).collect();
            object(&fields)
        }
    }
}
