//! Against a list of claims: each is matched with a claim of the reading, and what both say of it
//! is compared.

mod chain;
mod movements;
mod places;
mod stance;
mod times;

use crate::score::gold::GoldClaim;
use crate::score::reading::{Claim, Reading};
use crate::score::report::{Found, Report, Share};
use crate::score::spans::{overlap, pair_up, same, size};
use isnad_account::Span;

/// The marks and the reading, with the claims that are the same.
struct Ground<'a> {
    reading: &'a Reading,
    gold: &'a [GoldClaim],
    /// For each marked claim, the one of the reading.
    matched: Vec<Option<&'a Claim>>,
}

pub(super) fn score(reading: &Reading, gold: &[GoldClaim]) -> Report {
    let ground = Ground::new(reading, gold);
    let mut report = Report::default();
    ground.claims(&mut report);
    chain::score(&ground, &mut report);
    stance::score(&ground, &mut report);
    times::score(&ground, &mut report);
    places::score(&ground, &mut report);
    movements::score(&ground, &mut report);
    report
}

impl<'a> Ground<'a> {
    fn new(reading: &'a Reading, gold: &'a [GoldClaim]) -> Self {
        let wanted: Vec<Span> = gold.iter().map(GoldClaim::span).collect();
        let given: Vec<Span> = reading.claims.iter().map(|claim| claim.span).collect();
        let mut matched = vec![None; gold.len()];
        for (i, j) in pair_up(&wanted, &given, same) {
            matched[i] = Some(&reading.claims[j]);
        }
        Self { reading, gold, matched }
    }

    /// Every marked claim with the one of the reading, where there is one.
    fn all(&self) -> impl Iterator<Item = (&'a GoldClaim, Option<&'a Claim>)> {
        self.gold.iter().zip(self.matched.iter().copied())
    }

    fn pairs(&self) -> impl Iterator<Item = (&'a GoldClaim, &'a Claim)> {
        self.all().filter_map(|(gold, claim)| Some((gold, claim?)))
    }

    fn claims(&self, report: &mut Report) {
        for (gold, _) in self.all().filter(|(_, claim)| claim.is_none()) {
            report.note("claims", format!("missed {}: {}", gold.id, gold.quote));
        }
        let given = self.reading.claims.len();
        let hit = self.pairs().count();
        report.found("claims", Found { hit, expected: self.gold.len(), given });
        let core = self.gold.iter().filter(|gold| gold.core).count();
        let found = self.pairs().filter(|(gold, _)| gold.core).count();
        report.share("claims core found", Share::right(core, found));
        let on_target = self.reading.claims.iter().filter(|claim| self.is_on_target(claim));
        report.share("claims given on target", Share::right(given, on_target.count()));
    }

    /// The same as a marked claim, or four fifths of it inside one.
    fn is_on_target(&self, claim: &Claim) -> bool {
        let most = 0.8 * size(claim.span) as f64;
        self.gold
            .iter()
            .map(GoldClaim::span)
            .any(|wanted| same(claim.span, wanted) || overlap(claim.span, wanted) as f64 >= most)
    }
}
