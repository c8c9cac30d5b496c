//! Who says that who said it.

use super::Ground;
use crate::score::report::{Found, Report};
use crate::score::sources::Sources;
use isnad_account::Span;
use std::collections::BTreeMap;

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    let sources = Sources::of(ground.reading);
    let surfaces = surfaces(ground);
    let is = |actor: &str, name: &str| {
        sources.is_source(actor, name, surfaces.get(name).map_or(&[][..], Vec::as_slice))
    };
    let (mut chains, mut speakers) = (0, 0);
    for (gold, claim) in ground.pairs() {
        let want: Vec<&str> =
            gold.attribution_chain.iter().map(|link| link.source.as_str()).collect();
        let have: Vec<&str> = claim.chain.iter().map(|link| link.actor.as_str()).collect();
        let mut links = have.iter().zip(&want);
        let is_whole = want.len() == have.len() && links.all(|(actor, name)| is(actor, name));
        chains += usize::from(is_whole);
        let innermost = have.last().zip(want.last());
        speakers += usize::from(innermost.is_some_and(|(actor, name)| is(actor, name)));
        if !is_whole {
            let names: Vec<&str> = have.iter().map(|actor| sources.name(actor)).collect();
            let (want, have) = (want.join(" > "), names.join(" > "));
            report.note("chain", format!("{} wanted {want}, has {have}", gold.id));
        }
    }
    let found = |hit| Found { hit, expected: ground.gold.len(), given: ground.pairs().count() };
    report.found("chain exact", found(chains));
    report.found("innermost source", found(speakers));
}

/// The words that name each source, wherever it is marked.
fn surfaces<'a>(ground: &Ground<'a>) -> BTreeMap<&'a str, Vec<Span>> {
    let mut surfaces: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for link in ground.gold.iter().flat_map(|gold| &gold.attribution_chain) {
        let words = link.surface.map(|at| at.0);
        surfaces.entry(&link.source).or_default().extend(words);
    }
    surfaces
}
