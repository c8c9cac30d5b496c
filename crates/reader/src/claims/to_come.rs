//! What direct speech bids, and what a clause puts at a time to come: neither is done.

use super::stance::negator;
use crate::pack::rows::{Hang, Modifier, StanceKind, TimeRow};
use crate::pack::{Features, Hit, Table, Words};
use crate::text::{Kind, Punct};
use std::ops::Range;

/// "Go back!": a bid right behind the sign that opens direct speech.
pub(super) fn bids(words: &Words<'_>, start: usize) -> bool {
    let opens = |at: usize| {
        matches!(words.text.kind(at), Some(Kind::Punct(Punct::Colon | Punct::Open | Punct::Quote)))
    };
    let is_bid = |hit: &Hit| words.pack.stances[hit.row].kind == StanceKind::Imperative;
    let start = start + usize::from(opens(start));
    let bids = words.finite(start).is_none() && words.hits_of(start, Table::Stance).any(is_bid);
    // "Do not go": of many, only those who are spoken to have the feminine's letter before the verb.
    let forbids = negator(words, start).is_some()
        && words.finite(start + 1).is_some_and(|verb| {
            verb.prefix == Features::THIRD_FEMININE && verb.ending.has(Features::PLURAL)
        });
    (bids || forbids) && start.checked_sub(1).is_some_and(opens)
}

/// Whether the clause tells when it will be: "next Monday", "tomorrow", and no other time.
pub(super) fn is_ahead(words: &Words<'_>, tokens: &Range<usize>) -> bool {
    let time = |at: usize| words.hits_of(at, Table::Time).map(|hit| &words.pack.times[hit.row]);
    // "The plan of next year" is no time of what is done about it.
    let belongs = |at: usize| {
        words.text.is_word(at)
            && words.finite(at).is_none()
            && !words.is_definite(at)
            && words.least(at).any(|hit| hit.form.is_noun())
    };
    let is_unit = |at: usize| {
        time(at).any(|row| matches!(row, TimeRow::Unit { .. } | TimeRow::Weekday { .. }))
    };
    let next = |at: usize| {
        let is_next = time(at)
            .any(|row| matches!(row, TimeRow::Modifier(Modifier::Next | Modifier::AfterNext)));
        is_next && at > tokens.start && is_unit(at - 1) && !(at > 1 && belongs(at - 2))
    };
    // Behind its verb: before a predicate its letters are those of "became".
    let told =
        |at: usize| tokens.clone().take_while(|it| *it < at).any(|it| words.finite(it).is_some());
    let tomorrow = |at: usize| {
        time(at).any(|row| matches!(row, TimeRow::Deictic { shift, .. } if *shift > 0)) && told(at)
    };
    let is_now = |at: usize| {
        time(at).any(|row| {
            matches!(
                row,
                TimeRow::Deictic { shift: 0, .. } | TimeRow::Connective { hang: Hang::Since, .. }
            )
        })
    };
    tokens.clone().any(|at| next(at) || tomorrow(at)) && !tokens.clone().any(is_now)
}
