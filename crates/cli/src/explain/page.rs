//! Lines of a label and what it says, with the words of the account.

use isnad_account::{ActorId, OffsetMap, PlaceId, Reading, Span};
use serde::Serialize;
use std::fmt::Write;

/// What is told so far, of one reading.
pub(super) struct Page<'a> {
    pub(super) reading: &'a Reading,
    source: &'a str,
    offsets: OffsetMap,
    out: String,
}

impl<'a> Page<'a> {
    pub(super) fn new(source: &'a str, reading: &'a Reading) -> Self {
        Self { reading, source, offsets: OffsetMap::new(source), out: String::new() }
    }

    pub(super) fn finish(self) -> String {
        self.out.trim_end().to_owned()
    }

    pub(super) fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{text}");
    }

    /// A field of the claim.
    pub(super) fn field(&mut self, label: &str, text: &str) {
        self.line(&format!("{label:14}{text}"));
    }

    /// What belongs to the field above it.
    pub(super) fn detail(&mut self, label: &str, text: &str) {
        self.line(&format!("  {label:12}{text}"));
    }

    /// The words of a span on one line.
    pub(super) fn words(&self, span: Span) -> String {
        let words = self.offsets.bytes(self.source, span).of(self.source);
        words.split('\n').map(str::trim).collect::<Vec<_>>().join(" ")
    }

    /// The words of a span and where they stand.
    pub(super) fn quoted(&self, span: Span) -> String {
        format!("\"{}\" [{}, {}]", self.words(span), span.start, span.end)
    }

    /// The words of a span, or why there are none.
    pub(super) fn quoted_or(&self, span: Option<Span>, none: &str) -> String {
        span.map_or_else(|| none.to_owned(), |span| self.quoted(span))
    }

    /// The name of an actor, or what it is.
    pub(super) fn actor(&self, id: &ActorId) -> String {
        let actor = self.reading.actor(id);
        let name = actor.and_then(|actor| actor.name.clone());
        let kind = || actor.map_or_else(String::new, |actor| code(&actor.kind));
        format!("{} ({})", name.unwrap_or_else(kind), id.0)
    }

    pub(super) fn place(&self, id: &PlaceId) -> String {
        let name = self.reading.place(id).map_or("", |place| place.name.as_str());
        format!("{name} ({})", id.0)
    }
}

/// The published word of a value.
pub(super) fn code(value: &impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(String::from))
        .unwrap_or_default()
}
