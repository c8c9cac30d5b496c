//! What the module holds between questions, and how it answers them.

use isnad_account::{Edit, LocalMinute, Reply, Request};
use isnad_reader::{Pack, ReadOptions, World, read};
use js_sys::Uint8Array;

/// Longest text that is read, in UTF-8 bytes.
const LONGEST_TEXT: usize = 2_000_000;

/// The words of the language and what is known of the world so far.
#[derive(Default)]
pub(crate) struct Module {
    pack: Option<Pack>,
    world: World,
}

impl Module {
    /// The answer to a question; `bytes` are the file of a `load`.
    pub(crate) fn answer(&mut self, request: Option<Request>, bytes: Option<Uint8Array>) -> Reply {
        match request {
            Some(Request::Load { id }) => self.load(id, bytes),
            Some(Request::Read { id, text, published, edits }) => {
                let published = published.as_deref().and_then(LocalMinute::parse);
                let edits = Edit::parse_lines(&edits);
                self.read(id, &text, &ReadOptions { published, edits })
            }
            None => failed(0, "bad-message"),
        }
    }

    fn load(&mut self, id: u32, bytes: Option<Uint8Array>) -> Reply {
        match bytes.map(|bytes| self.world.load(&bytes.to_vec())) {
            Some(Ok(())) => Reply::Loaded { id },
            Some(Err(_)) | None => failed(id, "bad-file"),
        }
    }

    fn read(&mut self, id: u32, text: &str, options: &ReadOptions) -> Reply {
        if text.len() > LONGEST_TEXT {
            return failed(id, "text-too-long");
        }
        match pack(&mut self.pack) {
            Some(pack) => {
                let reading = Box::new(read(text, pack, &self.world, options));
                Reply::Read { id, reading }
            }
            None => failed(id, "bad-pack"),
        }
    }
}

/// The pack, parsed at the first question.
fn pack(slot: &mut Option<Pack>) -> Option<&Pack> {
    let parsed = match slot.take() {
        Some(pack) => pack,
        None => Pack::decode(isnad_languages::ar()).ok()?,
    };
    Some(slot.insert(parsed))
}

fn failed(id: u32, code: &str) -> Reply {
    Reply::Failed { id, code: code.into() }
}
