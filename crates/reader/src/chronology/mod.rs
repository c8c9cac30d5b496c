//! When a claim is said to have happened: from the time expressions that stand in it.
//!
//! Only stated dates give bounds here. What is merely ordered ("after the fall of the city") keeps
//! its words and no bounds.

pub mod network;

use crate::mentions::time::{RESCHEDULED, TimeMention};
use isnad_account::{Because, ClaimTime, Dated, Span, TimeBasis, TimeId, TimeKind, TimeValue};

/// The time of a claim whose own expressions are `mentions`, each with its published id and span.
pub(crate) fn claim_time(mentions: &[(TimeId, Span, &TimeMention)]) -> ClaimTime {
    let located: Vec<_> = mentions.iter().filter(|(_, _, mention)| locates(mention)).collect();
    let mut time = ClaimTime {
        basis: located.first().map_or(TimeBasis::Unknown, |(_, _, mention)| basis(mention)),
        expressions: mentions.iter().map(|(id, _, _)| id.clone()).collect(),
        because: located.iter().map(|(id, span, mention)| because(id, *span, mention)).collect(),
        ..ClaimTime::default()
    };
    let dated: Vec<_> = located
        .iter()
        .map(|(_, _, mention)| *mention)
        .filter(|mention| has_value(mention))
        .collect();
    if let Some(mention) = narrowest(&dated) {
        take(&mut time, mention);
    }
    time
}

/// Two dates in one clause do not say which of them is the claim's, unless one lies inside all others:
/// the hour of a day that is told beside it. Else none is.
fn narrowest<'m>(dated: &[&'m TimeMention]) -> Option<&'m TimeMention> {
    let lies_in = |inner: &TimeMention, outer: &TimeMention| {
        let bounds = inner.earliest.zip(inner.latest).zip(outer.earliest.zip(outer.latest));
        bounds.is_some_and(|((from, to), (first, last))| first <= from && to <= last)
    };
    match dated {
        [only] => Some(only),
        _ => dated.iter().copied().find(|one| dated.iter().all(|other| lies_in(one, other))),
    }
}

fn take(time: &mut ClaimTime, mention: &TimeMention) {
    let value = own_value(mention);
    time.extent = mention.extent;
    time.anchored = Dated {
        earliest: value.earliest,
        latest: value.latest,
        edtf: value.edtf.clone(),
        alternatives: mention.alternatives.clone(),
        ..Dated::default()
    };
    time.text_only = TimeValue { earliest: value.earliest, latest: value.latest, edtf: value.edtf };
}

/// A meeting moved from one day to another has the new day.
fn own_value(mention: &TimeMention) -> TimeValue {
    let moved = mention.ends.as_ref().filter(|_| mention.rule == RESCHEDULED).map(|[_, new]| new);
    match moved {
        Some(new) => {
            TimeValue { earliest: new.earliest, latest: new.latest, edtf: new.edtf.clone() }
        }
        None => TimeValue {
            earliest: mention.earliest,
            latest: mention.latest,
            edtf: mention.edtf.clone(),
        },
    }
}

/// A bare length of time places nothing.
fn locates(mention: &TimeMention) -> bool {
    mention.kind != TimeKind::Duration
}

fn has_value(mention: &TimeMention) -> bool {
    mention.earliest.is_some() || mention.latest.is_some() || mention.edtf.is_some()
}

fn basis(mention: &TimeMention) -> TimeBasis {
    match (mention.kind, has_value(mention), mention.earliest.is_some()) {
        (TimeKind::Relative | TimeKind::Order | TimeKind::Vague, ..) => TimeBasis::Relative,
        (_, true, true) => TimeBasis::Explicit,
        _ => TimeBasis::Partial,
    }
}

fn because(id: &TimeId, span: Span, mention: &TimeMention) -> Because {
    Because {
        side: isnad_account::Side::Both,
        relation: mention.relation,
        of: id.0.clone(),
        words: Some(span),
        rule: mention.rule.into(),
    }
}
