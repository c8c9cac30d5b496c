//! `isnad explain FILE CLAIM`: one claim for a person, with the words behind every value.

use crate::Failure;
use crate::args::ExplainArgs;
use crate::read::reading;
use isnad_account::{Claim, ClaimId, OffsetMap, Reading, Span};
use serde::Serialize;
use std::fmt::Write;

pub(crate) fn explain(args: &ExplainArgs) -> Result<String, Failure> {
    let (source, reading) = reading(&args.read)?;
    let claim = reading
        .claim(&ClaimId(args.claim.clone()))
        .ok_or_else(|| no_claim(&args.claim, reading.claims.len()))?;
    let telling = Telling { source: &source, offsets: OffsetMap::new(&source), reading: &reading };
    Ok(telling.claim(claim))
}

fn no_claim(id: &str, n_claims: usize) -> Failure {
    match n_claims {
        0 => format!("there is no claim {id}: no claim was found in this text"),
        n => format!("there is no claim {id}; this reading has c1 to c{n}"),
    }
}

struct Telling<'a> {
    source: &'a str,
    offsets: OffsetMap,
    reading: &'a Reading,
}

impl Telling<'_> {
    fn claim(&self, claim: &Claim) -> String {
        let mut out = format!("{}  {}\n", claim.id.0, self.words(claim.span));
        let _ =
            writeln!(out, "rule        {} (confidence {})", claim.rule, code(&claim.confidence));
        for (depth, link) in claim.chain.iter().enumerate() {
            let name = self
                .reading
                .actor(&link.actor)
                .and_then(|actor| actor.name.clone())
                .unwrap_or_else(|| "article".into());
            let cue = link
                .cue
                .map_or_else(|| "no cue here".into(), |cue| format!("cue: {}", self.words(cue)));
            let _ = writeln!(
                out,
                "chain {}     {name}  [{}, {}, {cue}]",
                depth,
                code(&link.class),
                code(&link.resolved)
            );
        }
        let _ = writeln!(
            out,
            "stance      {}, {}, {}",
            code(&claim.polarity),
            code(&claim.certainty),
            code(&claim.realis)
        );
        for marker in &claim.markers {
            let _ = writeln!(out, "  because   {}", self.words(*marker));
        }
        for place in &claim.places {
            let name = self.reading.place(&place.place).map_or("", |place| place.name.as_str());
            let _ = writeln!(
                out,
                "place       {name} as {}  words: {}",
                code(&place.role),
                self.words(place.span)
            );
        }
        self.time(claim, &mut out);
        out
    }

    fn time(&self, claim: &Claim, out: &mut String) {
        let value = claim.time.anchored.edtf.as_deref().unwrap_or("not known");
        let _ = writeln!(out, "time        {value} ({})", code(&claim.time.basis));
        for because in &claim.time.because {
            let words = because.words.map_or("", |span| self.words(span));
            let _ = writeln!(
                out,
                "  because   {words}  [{} {}, {}]",
                code(&because.relation),
                because.of,
                because.rule
            );
        }
    }

    fn words(&self, span: Span) -> &str {
        self.offsets.bytes(self.source, span).of(self.source)
    }
}

/// The published word of a value.
fn code(value: &impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(String::from))
        .unwrap_or_default()
}
