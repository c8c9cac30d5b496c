//! The claim that is meant: by its id, or by words that stand in it alone.

use crate::Failure;
use isnad_account::{ByteSpan, Claim, ClaimId, OffsetMap, Reading, Span};

pub(super) fn claim<'a>(
    source: &str,
    reading: &'a Reading,
    asked: &str,
) -> Result<&'a Claim, Failure> {
    if reading.claims.is_empty() {
        return Err(format!("there is no claim {asked}: no claim was found in this text"));
    }
    match reading.claim(&ClaimId(asked.into())) {
        Some(claim) => Ok(claim),
        None if is_id(asked) => Err(format!(
            "there is no claim {asked}; this reading has c1 to c{}",
            reading.claims.len()
        )),
        None => by_words(source, reading, asked),
    }
}

fn is_id(asked: &str) -> bool {
    asked.strip_prefix('c').is_some_and(|number| number.parse::<u32>().is_ok())
}

fn by_words<'a>(source: &str, reading: &'a Reading, words: &str) -> Result<&'a Claim, Failure> {
    let offsets = OffsetMap::new(source);
    let spans: Vec<Span> = source
        .match_indices(words)
        .map(|(at, _)| offsets.span(source, ByteSpan::new(at, at + words.len())))
        .collect();
    if words.trim().is_empty() || spans.is_empty() {
        return Err(format!("`{words}` is no claim's id and does not stand in this text"));
    }
    let holds = |claim: &&Claim| spans.iter().any(|span| claim.span.contains(*span));
    let holding: Vec<&Claim> = reading.claims.iter().filter(holds).collect();
    let whole = holding.iter().find(|claim| spans.contains(&claim.span));
    match (holding.as_slice(), whole) {
        (_, Some(claim)) | ([claim], _) => Ok(claim),
        ([], _) => Err(format!("`{words}` stands in no claim; `isnad read` lists them all")),
        (several, _) => {
            let ids: Vec<&str> = several.iter().map(|claim| claim.id.0.as_ref()).collect();
            Err(format!("`{words}` stands in {}; name one of them", ids.join(", ")))
        }
    }
}
