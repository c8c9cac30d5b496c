//! Files that a person opens or drops.

use super::decode::decode;
use crate::encoding::{Encoding, guess};
use crate::input::MOST_BYTES;
use crate::strings::notes::Notice;
use gloo::file::callbacks::read_as_bytes;
use gloo::file::{Blob, File};
use leptos::ev::{DragEvent, Event};
use leptos::prelude::event_target;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

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
const MOST_FILE_BYTES: u64 = MOST_BYTES as u64 * 8;

/// The file that a file field holds.
pub(crate) fn chosen(event: &Event) -> Option<Chosen> {
    let field: web_sys::HtmlInputElement = event_target(event);
    let file = field.files()?.get(0)?;
    // The same file can be chosen again.
    field.set_value("");
    Some(Chosen(File::from(file)))
}

/// The first file that was dropped.
pub(crate) fn dropped(event: &DragEvent) -> Option<Chosen> {
    Some(Chosen(File::from(event.data_transfer()?.files()?.get(0)?)))
}

/// Reads a file and calls back once: with its bytes, or with why it is no text.
pub(crate) fn read(file: Chosen, done: impl FnOnce(Result<OpenedFile, Notice>) + 'static) {
    let name = file.0.name();
    if file.0.size() > MOST_FILE_BYTES {
        return done(Err(Notice::TooLong(file.0.size() as usize)));
    }
    // The reading ends when its handle is dropped: the callback itself keeps it until then.
    let handle = Rc::new(RefCell::new(None));
    let kept = Rc::clone(&handle);
    let reading = read_as_bytes(&Blob::from(file.0), move |outcome| {
        done(match outcome {
            Ok(bytes) => as_text(name, bytes),
            Err(_) => Err(Notice::Unreadable(name)),
        });
        drop(kept);
    });
    *handle.borrow_mut() = Some(reading);
}

fn as_text(name: String, bytes: Vec<u8>) -> Result<OpenedFile, Notice> {
    match guess(&bytes) {
        Some(encoding) => Ok(OpenedFile { name, encoding, bytes: Arc::new(bytes) }),
        None => Err(Notice::Binary(name)),
    }
}
