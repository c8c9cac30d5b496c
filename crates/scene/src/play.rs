//! The order in which playing steps through the claims.

use crate::filter::Shown;
use crate::when::When;
use crate::{Axis, Document, Order, ViewState};
use isnad_account::{ClaimId, LocalMinute, sorting};

/// Where to step to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The first claim.
    First,
    /// The one before; stays at the first.
    Back,
    /// The one after; nothing after the last.
    Forward,
    /// The last claim.
    Last,
}

/// The claims that show, in the order of playing: told order, or by time and then by text, with what has no
/// year after what is dated, and what has no time at the end.
pub fn play_order(document: &Document, view: &ViewState) -> Vec<ClaimId> {
    let shown = Shown::new(document, view);
    let key = |position, claim| match view.order {
        Order::Happened => time_key(document, position, When::of(claim)),
        Order::Told => (0, None, None),
    };
    // Keys are made once: each is asked for many times.
    let claims = shown.claims(document);
    let mut order: Vec<_> = claims.map(|(at, claim)| (key(at, claim), claim)).collect();
    sorting::sort_by_key(&mut order, |(key, _)| *key);
    order.into_iter().map(|(_, claim)| claim.id.clone()).collect()
}

/// Rank of the axis, start, end.
pub(crate) type TimeKey = (u8, Option<LocalMinute>, Option<LocalMinute>);

/// Earlier starts first, shorter stretches first. What is only known to be before something comes by that.
pub(crate) fn time_key(document: &Document, position: usize, when: When) -> TimeKey {
    let (rank, axis) = match when {
        When::Dated(_) => (0, Axis::Dated),
        When::YearUnknown(_) => (1, Axis::YearUnknown),
        When::Unknown => return (2, None, None),
    };
    let (earliest, latest) = when.on(document, position, axis).unwrap_or_default();
    (rank, earliest.or(latest), latest)
}

/// The claim that a step leads to. Without a current claim, forward is the first and back is the last.
pub fn step<'a>(order: &'a [ClaimId], current: Option<&ClaimId>, to: Step) -> Option<&'a ClaimId> {
    let at = current.and_then(|claim| order.iter().position(|it| it == claim));
    match (to, at) {
        (Step::First, _) | (Step::Forward, None) => order.first(),
        (Step::Last, _) | (Step::Back, None) => order.last(),
        (Step::Forward, Some(at)) => order.get(at + 1),
        (Step::Back, Some(at)) => order.get(at.saturating_sub(1)),
    }
}
