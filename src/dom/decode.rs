//! Bytes of an opened file to words, by the browser's own decoders.

use crate::encoding::Encoding;
use wasm_bindgen::JsValue;

/// The words of a file; what cannot be read becomes U+FFFD, never an error.
pub(crate) fn decode(bytes: &[u8], encoding: Encoding) -> String {
    let decoder = web_sys::TextDecoder::new_with_label(encoding.label());
    let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes));
    text.unwrap_or_else(|_: JsValue| String::from_utf8_lossy(bytes).into_owned())
}
