//! What the module holds between questions, and how it answers them.

use isnad_account::{LocalMinute, Reply, Request};
use isnad_reader::{Gazetteer, Pack, PackError, ReadOptions, read};
use js_sys::Uint8Array;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// Longest text that is read, in UTF-8 bytes.
const LONGEST_TEXT: usize = 2_000_000;

/// The words of the language and the places known so far.
#[derive(Default)]
pub(crate) struct Module {
    pack: Option<Pack>,
    gazetteer: Gazetteer,
}

#[derive(Serialize)]
struct Ready {
    kind: &'static str,
    version: &'static str,
}

/// The first words of a worker: that it runs, and which version it is.
pub(crate) fn ready() -> JsValue {
    to_js(&Ready { kind: "ready", version: env!("CARGO_PKG_VERSION") })
}

impl Module {
    pub(crate) fn answer(&mut self, message: JsValue, bytes: Option<Uint8Array>) -> JsValue {
        let reply = match serde_wasm_bindgen::from_value(message) {
            Ok(request) => self.reply(request, bytes),
            Err(error) => failed(0, "bad-message", error.to_string()),
        };
        to_js(&reply)
    }

    fn reply(&mut self, request: Request, bytes: Option<Uint8Array>) -> Reply {
        match request {
            Request::Load { id, .. } => match bytes
                .map(|bytes| self.gazetteer.load(&bytes.to_vec()))
            {
                Some(Ok(())) => Reply::Loaded { id },
                Some(Err(error)) => failed(id, "bad-file", error.to_string()),
                None => failed(id, "bad-file", "a file of places came without its bytes".into()),
            },
            Request::Read { id, text, published, .. } => self.read(id, &text, published.as_deref()),
        }
    }

    fn read(&mut self, id: u32, text: &str, published: Option<&str>) -> Reply {
        if text.len() > LONGEST_TEXT {
            return failed(
                id,
                "text-too-long",
                format!("{} bytes; at most {LONGEST_TEXT} are read", text.len()),
            );
        }
        let published = published.and_then(LocalMinute::parse);
        match pack(&mut self.pack) {
            Ok(pack) => Reply::Read {
                id,
                reading: Box::new(read(text, pack, &self.gazetteer, &ReadOptions { published })),
            },
            Err(error) => failed(id, "bad-pack", error.to_string()),
        }
    }
}

/// The pack, parsed at the first question.
fn pack(slot: &mut Option<Pack>) -> Result<&Pack, PackError> {
    let parsed = match slot.take() {
        Some(pack) => pack,
        None => Pack::decode(isnad_languages::ar())?,
    };
    Ok(slot.insert(parsed))
}

fn failed(id: u32, code: &str, message: String) -> Reply {
    Reply::Failed { id, code: code.into(), message }
}

/// Plain objects, arrays and numbers, with `null` for what is not known, as JSON would have it.
fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
