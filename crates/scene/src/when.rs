//! The time of a claim as the timeline can use it: dated, with an unknown year, or unknown.

use crate::month_day::{MonthDays, StandIn};
use crate::{Axis, Document};
use isnad_account::{Bounds, Claim, LocalMinute};

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
        let dated = [with, without].into_iter().find(|bounds| !bounds.is_open());
        let yearless = || {
            [&anchored.edtf, &alone.edtf]
                .into_iter()
                .flatten()
                .find_map(|edtf| MonthDays::parse(edtf))
        };
        dated
            .map(Self::Dated)
            .or_else(|| yearless().map(Self::YearUnknown))
            .unwrap_or(Self::Unknown)
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
