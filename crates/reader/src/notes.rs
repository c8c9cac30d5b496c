//! What whoever uses the reading must know beyond its claims.

use crate::language::Language;
use crate::publish::Publisher;
use crate::text::direction_overrides;
use isnad_account::{Named, Note, Span};

/// The notes on a whole text.
pub(crate) fn notes(publisher: &Publisher<'_>, language: Language) -> Vec<Note> {
    let mut found = Vec::new();
    if publisher.text.is_empty() {
        found.push(note("empty-text", Vec::new()));
    } else if language == Language::Undetermined {
        found.push(note("language-not-read", Vec::new()));
    }
    let overrides: Vec<Span> =
        direction_overrides(publisher.text.source).map(|at| publisher.bytes(at)).collect();
    if !overrides.is_empty() {
        found.push(note("hidden-direction-controls", overrides));
    }
    for time in publisher.times {
        found.extend(time.notes.iter().map(|code| note(code, vec![publisher.bytes(time.span)])));
    }
    found
}

fn note(code: &str, spans: Vec<Span>) -> Note {
    Note { code: code.into(), spans, claims: Vec::new(), params: Named::default() }
}
