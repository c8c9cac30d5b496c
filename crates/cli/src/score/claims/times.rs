//! When: the values of claims, with and without what is known from outside, and the words.

use super::Ground;
use crate::score::gold::{GoldClaimTime, GoldClaimValue};
use crate::score::json::{TimeValue, told};
use crate::score::judge::{Verdict, judge_best};
use crate::score::reading::ClaimTime;
use crate::score::report::{Found, Report, Share};
use crate::score::spans::{pair_up, touches};
use isnad_account::Span;
use std::collections::BTreeSet;

/// A value of a claim in the marks and in the reading.
struct View {
    layer: &'static str,
    wanted: fn(&GoldClaimTime) -> Option<&GoldClaimValue>,
    given: fn(&ClaimTime) -> Option<&TimeValue>,
}

const VIEWS: [View; 2] = [
    View {
        layer: "time anchored",
        wanted: |time| time.with_knowledge.as_ref(),
        given: |time| time.anchored.as_ref(),
    },
    View {
        layer: "time text_only",
        wanted: |time| time.text_only.as_ref(),
        given: |time| time.text_only.as_ref(),
    },
];

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    for view in &VIEWS {
        let verdicts = verdicts(ground, view, report);
        if !verdicts.is_empty() {
            report.share(view.layer, Share::of(&verdicts));
        }
    }
    expressions(ground, report);
}

fn verdicts(ground: &Ground<'_>, view: &View, report: &mut Report) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for (gold, claim) in ground.all() {
        let Some(want) = (view.wanted)(&gold.time) else { continue };
        let have = claim.and_then(|claim| (view.given)(claim.time.as_ref()?));
        let Some(verdict) = judge_best(&want.choices, have.and_then(|have| have.bounds)) else {
            continue;
        };
        verdicts.push(verdict);
        if verdict != Verdict::Right {
            let want = want.edtf.as_deref().unwrap_or("bounds in hours");
            let (have, verdict, layer) = (told(have), verdict.name(), view.layer);
            report
                .note("time", format!("{} {layer}: {verdict}: wanted {want}, has {have}", gold.id));
        }
    }
    verdicts
}

fn expressions(ground: &Ground<'_>, report: &mut Report) {
    let marked = ground.gold.iter().flat_map(|gold| &gold.time.expression).map(|at| at.0);
    let wanted: Vec<Span> = marked.collect::<BTreeSet<_>>().into_iter().collect();
    let given: Vec<Span> = ground.reading.times.iter().map(|time| time.span).collect();
    let hit = pair_up(&wanted, &given, touches).len();
    report.found("time expressions", Found { hit, expected: wanted.len(), given: given.len() });
}
