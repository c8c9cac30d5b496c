//! The time of a claim as the timeline can use it: dated, with an unknown year, or unknown.

use crate::month_day::{MonthDays, StandIn};
use crate::{Axis, Document};
use isnad_account::{Alternative, Bounds, Claim, LocalMinute};

/// Earliest and latest minute on an axis, half-open; `None` is an open side.
pub(crate) type Sides = (Option<LocalMinute>, Option<LocalMinute>);

/// When a claim is said to be, as far as it can be placed on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Bounds on the calendar; at least one side is known.
    Dated(Bounds),
    /// Month and day without a year.
    YearUnknown(MonthDays),
    /// Neither.
    Unknown,
}

impl When {
    /// The value with anchors, or else the value from the text alone.
    pub fn of(claim: &Claim) -> Self {
        let (anchored, alone) = (&claim.time.anchored, &claim.time.text_only);
        let with = Bounds { earliest: anchored.earliest, latest: anchored.latest };
        let without = Bounds { earliest: alone.earliest, latest: alone.latest };
        let bounds = if with.is_open() { without } else { with };
        Self::new(bounds, &[&anchored.edtf, &alone.edtf])
    }

    /// The value from the text alone.
    pub fn alone(claim: &Claim) -> Self {
        let alone = &claim.time.text_only;
        let bounds = Bounds { earliest: alone.earliest, latest: alone.latest };
        Self::new(bounds, &[&alone.edtf])
    }

    /// Other values that fit as well, with anchors.
    pub fn alternatives(claim: &Claim) -> Vec<Self> {
        let value = |it: &Alternative| {
            Self::new(Bounds { earliest: it.earliest, latest: it.latest }, &[&it.edtf])
        };
        let known = claim.time.anchored.alternatives.iter().map(value);
        known.filter(|it| *it != Self::Unknown).collect()
    }

    /// Bounds where a side is known, else the first month and day without a year.
    fn new(bounds: Bounds, edtfs: &[&Option<String>]) -> Self {
        if !bounds.is_open() {
            return Self::Dated(bounds);
        }
        let mut written = edtfs.iter().filter_map(|it| it.as_deref());
        written.find_map(MonthDays::parse).map_or(Self::Unknown, Self::YearUnknown)
    }

    /// The sides of the claim at `position` on an axis; `None` where the claim is not on that axis.
    pub(crate) fn on(self, document: &Document, position: usize, axis: Axis) -> Option<Sides> {
        let told = |at: usize| Some(LocalMinute::from_minutes(at as i64));
        match (axis, self) {
            (Axis::Told, _) => Some((told(position), told(position + 1))),
            (Axis::Dated, Self::Dated(bounds)) => Some((bounds.earliest, bounds.latest)),
            (Axis::YearUnknown, Self::YearUnknown(days)) => Some(document.stand_in().sides(days)),
            _ => None,
        }
    }
}

/// The stand-in year of an account, chosen from all its claims so that filters never move it.
pub(crate) fn stand_in_for(claims: &[Claim]) -> StandIn {
    let days = claims.iter().filter_map(|claim| match When::of(claim) {
        When::YearUnknown(days) => Some(days),
        When::Dated(_) | When::Unknown => None,
    });
    StandIn::for_days(days)
}
