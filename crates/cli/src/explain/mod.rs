//! `isnad explain FILE CLAIM`: one claim for a person, field by field, with the words and the rule
//! behind each as far as the reading tells them.

mod choose;
mod page;
mod parties;
mod speech;
mod when;

use crate::Failure;
use crate::args::ExplainArgs;
use crate::read::reading;
use isnad_account::{Claim, Note};
use page::{Page, code};

pub(crate) fn explain(args: &ExplainArgs) -> Result<String, Failure> {
    let (source, reading) = reading(&args.read)?;
    let claim = choose::claim(&source, &reading, &args.claim)?;
    let mut page = Page::new(&source, &reading);
    head(&mut page, claim);
    speech::tell(&mut page, claim);
    parties::tell(&mut page, claim);
    when::tell(&mut page, claim);
    notes(&mut page, claim);
    Ok(page.finish())
}

fn head(page: &mut Page<'_>, claim: &Claim) {
    let words = page.words(claim.span);
    page.line(&format!("{}  {words}", claim.id.0));
    let confidence = code(&claim.confidence);
    page.field("claim", &format!("rule {}, confidence {confidence}", claim.rule));
    for piece in &claim.pieces {
        page.detail("words", &page.quoted(*piece));
    }
    page.field("kind", &code(&claim.kind));
    page.field("quote", &code(&claim.quote));
}

/// What has to be known beside it: of the claim itself, or of words in it.
fn notes(page: &mut Page<'_>, claim: &Claim) {
    let is_of = |note: &&Note| {
        note.claims.contains(&claim.id) || note.spans.iter().any(|span| span.overlaps(claim.span))
    };
    for note in page.reading.notes.iter().filter(is_of) {
        page.field("note", &note.code);
        for span in &note.spans {
            page.detail("words", &page.quoted(*span));
        }
    }
}
