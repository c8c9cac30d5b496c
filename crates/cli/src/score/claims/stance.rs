//! What is denied and what is hedged, by the innermost source.

use super::Ground;
use crate::score::gold::GoldClaim;
use crate::score::reading::Claim;
use crate::score::report::{Found, Report};

/// FactBank's values for what is denied, and for what is not certain.
const DENIED: [&str; 3] = ["CT-", "PR-", "PS-"];
const HEDGED: [&str; 4] = ["PR+", "PR-", "PS+", "PS-"];
/// Nothing is known of how far it is meant: no stance is wrong.
const UNKNOWN: &str = "Uu";

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    report.found("denied", layer(ground, &DENIED, Claim::is_denied));
    report.found("hedged", layer(ground, &HEDGED, Claim::is_hedged));
}

fn layer(ground: &Ground<'_>, values: &[&str], has: fn(&Claim) -> bool) -> Found {
    let value = |gold: &GoldClaim| gold.factuality.value.clone().unwrap_or_default();
    let is_wanted = |gold: &GoldClaim| values.contains(&value(gold).as_str());
    let told = || ground.pairs().filter(|(_, claim)| has(claim));
    let hit = told().filter(|(gold, _)| is_wanted(gold)).count();
    let extra = told().filter(|(gold, _)| !is_wanted(gold) && value(gold) != UNKNOWN).count();
    let expected = ground.gold.iter().filter(|gold| is_wanted(gold)).count();
    Found { hit, expected, given: hit + extra }
}
