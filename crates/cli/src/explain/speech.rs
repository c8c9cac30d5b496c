//! Who says that who said it, and how far each commits.

use super::page::{Page, code};
use isnad_account::{Claim, Link, Span};

pub(super) fn tell(page: &mut Page<'_>, claim: &Claim) {
    for (depth, link) in claim.chain.iter().enumerate() {
        chain(page, claim, depth, link);
    }
    page.field("polarity", &code(&claim.polarity));
    page.field("certainty", &code(&claim.certainty));
    page.field("realis", &code(&claim.realis));
    for marker in &claim.markers {
        page.detail("marked by", &page.quoted(*marker));
    }
    if claim.markers.is_empty() {
        page.detail("marked by", "no words");
    }
}

fn chain(page: &mut Page<'_>, claim: &Claim, depth: usize, link: &Link) {
    page.field(&format!("chain {depth}"), &page.actor(&link.actor));
    page.detail("class", &code(&link.class));
    page.detail("cue", &page.quoted_or(link.cue, "no words here"));
    page.detail("mention", &page.quoted_or(link.mention, "no words here"));
    page.detail("resolved", &code(&link.resolved));
    if let Some(named) = last_named(page, claim, link) {
        page.detail("last named", &page.quoted(named));
    }
}

/// Where a source that is not named here was named last.
fn last_named(page: &Page<'_>, claim: &Claim, link: &Link) -> Option<Span> {
    let actor = page.reading.actor(&link.actor).filter(|_| link.mention.is_none())?;
    let before = actor.mentions.iter().filter(|mention| mention.end <= claim.span.start);
    before.max_by_key(|mention| mention.end).copied()
}
