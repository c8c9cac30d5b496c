//! Reported speech: whether it is laid to anybody, to the right source, and as deep as it is.

use super::Ground;
use crate::score::gold::{Attribution, Mark};
use crate::score::reading::Claim;
use crate::score::report::{Found, Report, Share};
use crate::score::sources::Sources;
use crate::score::spans::{overlap, shares_half, size};
use isnad_account::Span;
use std::collections::BTreeMap;

/// So much of what is claimed under a content has to be laid to its source: a content that is
/// claimed once for every actor is not right.
const ENOUGH: f64 = 0.6;

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    let speech = Speech::new(ground);
    let wanted = ground.wanted(&ground.gold.attributions);
    let (mut found, mut speakers, mut depths) = (0, 0, 0);
    for mark in &wanted {
        let under = speech.under(mark);
        let is_right = speech.has_speaker(mark, &under);
        found += usize::from(!under.is_empty());
        speakers += usize::from(is_right);
        depths += usize::from(under.iter().any(|claim| claim.chain.len() == mark.what.chain.len()));
        if !is_right {
            report.note("attribution", difference(mark, !under.is_empty()));
        }
    }
    let n = wanted.len();
    report.found("attributed content", Found { hit: found, expected: n, given: n });
    report.share("speaker right", Share::right(n, speakers));
    report.share("chain depth right", Share::right(n, depths));
    let said = &speech.said;
    let in_wrong_mouth = said.iter().filter(|claim| speech.is_in_wrong_mouth(claim)).count();
    report.share("attributed wrongly", Share::wrong(said.len(), in_wrong_mouth));
}

fn difference(mark: &Mark<Attribution>, is_attributed: bool) -> String {
    let name = mark.what.source_name.as_deref().unwrap_or("nobody");
    let Span { start, end } = mark.span();
    let what = if is_attributed { "wrong speaker" } else { "not attributed" };
    format!("{name} at [{start}, {end}]: {what}")
}

/// The claims that the reading lays to somebody, and the marks that judge them.
struct Speech<'a> {
    said: Vec<&'a Claim>,
    marks: &'a [Mark<Attribution>],
    sources: Sources<'a>,
    /// The mentions of each actor that is marked.
    mentions: BTreeMap<&'a str, &'a [Span]>,
}

impl<'a> Speech<'a> {
    fn new(ground: &Ground<'a>) -> Self {
        let actors = ground.gold.actors.iter();
        Self {
            said: ground.claims.iter().copied().filter(|claim| claim.chain.len() >= 2).collect(),
            marks: &ground.gold.attributions,
            sources: Sources::of(ground.reading),
            mentions: actors
                .map(|actor| (actor.name_en.as_str(), actor.mentions.as_slice()))
                .collect(),
        }
    }

    fn under(&self, mark: &Mark<Attribution>) -> Vec<&'a Claim> {
        let said = self.said.iter().copied();
        said.filter(|claim| shares_half(claim.span, mark.span())).collect()
    }

    fn has_speaker(&self, mark: &Mark<Attribution>, under: &[&Claim]) -> bool {
        let (mut good, mut total) = (0, 0);
        for claim in under {
            let shared = overlap(claim.span, mark.span());
            total += shared;
            good += if self.is_right_source(claim, mark) { shared } else { 0 };
        }
        total > 0 && good as f64 >= ENOUGH * total as f64
    }

    fn is_in_wrong_mouth(&self, claim: &Claim) -> bool {
        !self.marks.iter().any(|mark| {
            overlap(claim.span, mark.span()) > 0
                && (mark.is_unsure || self.is_right_source(claim, mark))
        })
    }

    /// The innermost content around a claim judges its innermost source; an outer content, whether
    /// its source is in the chain at all.
    fn is_right_source(&self, claim: &Claim, mark: &Mark<Attribution>) -> bool {
        let around = self
            .marks
            .iter()
            .map(Mark::span)
            .filter(|content| overlap(claim.span, *content) * 2 >= size(claim.span));
        let nearest = around.map(size).min();
        let is_innermost = nearest.is_none_or(|nearest| size(mark.span()) <= nearest);
        let first = if is_innermost { claim.chain.len().saturating_sub(1) } else { 1 };
        claim.chain[first..].iter().any(|link| self.names_source(&link.actor, &mark.what))
    }

    fn names_source(&self, actor: &str, mark: &Attribution) -> bool {
        let name = mark.source_name.as_deref().unwrap_or_default();
        let mentions = self.mentions.get(name).copied().unwrap_or_default();
        let spans: Vec<Span> = mark.source.iter().chain(mentions).copied().collect();
        self.sources.is_source(actor, name, &spans)
    }
}
