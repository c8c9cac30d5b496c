//! The words that a note of the reading is about, each with its claim.

use crate::Document;
use isnad_account::{Claim, ClaimId, Note, Span};

/// Words that a note is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteQuote {
    /// The claim that they stand in, if any.
    pub claim: Option<ClaimId>,
    /// The words.
    pub words: String,
}

impl Document {
    /// The words that a note is about: its spans, each with the claim of the note that holds it, and the claims that
    /// hold none of them, in their own words. Hidden characters are left out.
    pub fn quotes_of(&self, note: &Note) -> Vec<NoteQuote> {
        let claims: Vec<&Claim> = note.claims.iter().filter_map(|id| self.claim(id)).collect();
        let holder = |span: &Span| claims.iter().find(|claim| claim.span.contains(*span));
        let quote = |span: &Span| NoteQuote {
            claim: holder(span).map(|claim| claim.id.clone()),
            words: self.slice(*span).to_owned(),
        };
        let is_seen = |it: &NoteQuote| it.words.chars().any(|c| !is_hidden(c));
        let mut quotes: Vec<NoteQuote> = note.spans.iter().map(quote).filter(is_seen).collect();
        for claim in claims {
            if !quotes.iter().any(|quote| quote.claim.as_ref() == Some(&claim.id)) {
                let words = self.slice(claim.span).to_owned();
                quotes.push(NoteQuote { claim: Some(claim.id.clone()), words });
            }
        }
        quotes
    }
}

/// Spaces, and the marks of direction and of joining, which nothing shows.
fn is_hidden(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{61C}' | '\u{200B}'..='\u{206F}' | '\u{FEFF}')
}
