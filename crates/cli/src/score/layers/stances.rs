//! What is denied, hedged, or has not come about.

use super::{Ground, judged, spans, spans_of};
use crate::score::gold::GoldStance;
use crate::score::reading::Claim;
use crate::score::report::{Found, Report};
use crate::score::spans::{pair_up, shares_half};

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    let denied = layer(ground, |mark| mark.polarity == "negative", Claim::is_denied);
    report.found("denied", denied);
    let is_hedged = |mark: &GoldStance| matches!(mark.certainty.as_str(), "probable" | "possible");
    report.found("hedged", layer(ground, is_hedged, Claim::is_hedged));
    let unrealised = layer(ground, |mark| mark.certainty == "unrealised", Claim::is_unrealised);
    report.found("not realised", unrealised);
}

fn layer(
    ground: &Ground<'_>,
    is_wanted: fn(&GoldStance) -> bool,
    has: fn(&Claim) -> bool,
) -> Found {
    let mut wanted = ground.wanted(&ground.gold.stances);
    wanted.retain(|mark| is_wanted(&mark.what));
    let claims = ground.claims.iter().filter(|claim| has(claim));
    let given = judged(&ground.gold.stances, claims.map(|claim| (claim.span, ())).collect());
    let hit = pair_up(&spans(&wanted), &spans_of(&given), shares_half).len();
    Found { hit, expected: wanted.len(), given: given.len() }
}
