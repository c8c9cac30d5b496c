//! Files that a person opens or drops.

use super::decode::decode;
use crate::encoding::{Encoding, guess};
use crate::input::MOST_BYTES;
use crate::strings::notes::Notice;
use js_sys::Uint8Array;
use leptos::ev::{DragEvent, Event};
use leptos::prelude::event_target;
use std::sync::Arc;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// A file that was pointed at, not read yet.
pub(crate) struct Chosen(File);

/// The bytes of a text file and what they are read as.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct OpenedFile {
    pub(crate) name: String,
    pub(crate) encoding: Encoding,
    bytes: Arc<Vec<u8>>,
}

impl OpenedFile {
    /// The words, without a byte order mark.
    pub(crate) fn words(&self) -> String {
        decode(&self.bytes, self.encoding)
    }

    /// The same bytes read otherwise.
    pub(crate) fn read_as(self, encoding: Encoding) -> Self {
        Self { encoding, ..self }
    }
}

/// UTF-16 takes up to twice the bytes of UTF-8; beyond that no text of this size could be read.
const MOST_FILE_BYTES: f64 = MOST_BYTES as f64 * 8.0;

/// The file that a file field holds.
pub(crate) fn chosen(event: &Event) -> Option<Chosen> {
    let field: web_sys::HtmlInputElement = event_target(event);
    let file = field.files()?.get(0)?;
    // The same file can be chosen again.
    field.set_value("");
    Some(Chosen(file))
}

/// The first file that was dropped.
pub(crate) fn dropped(event: &DragEvent) -> Option<Chosen> {
    Some(Chosen(event.data_transfer()?.files()?.get(0)?))
}

/// Reads a file: its bytes, or why it is no text.
pub(crate) async fn read(file: Chosen) -> Result<OpenedFile, Notice> {
    let (name, n_bytes) = (file.0.name(), file.0.size());
    if n_bytes > MOST_FILE_BYTES {
        return Err(Notice::TooLong(n_bytes as usize));
    }
    match JsFuture::from(file.0.array_buffer()).await {
        Ok(buffer) => as_text(name, Uint8Array::new(&buffer).to_vec()),
        Err(_) => Err(Notice::Unreadable(name)),
    }
}

fn as_text(name: String, bytes: Vec<u8>) -> Result<OpenedFile, Notice> {
    match guess(&bytes) {
        Some(encoding) => Ok(OpenedFile { name, encoding, bytes: Arc::new(bytes) }),
        None => Err(Notice::Binary(name)),
    }
}
