//! How far two things lie apart that words put an amount of time between: "two days after the attack".

use super::quantity::Quantity;
use crate::pack::rows::Unit;
use isnad_account::DAY;

const HOUR: i64 = 60;

/// Least and most minutes of an amount. A day is counted as one; of weeks, months and years people speak roughly.
pub(super) fn apart(quantity: &Quantity) -> Option<(i64, i64)> {
    let n = i64::from(quantity.n.max(1));
    let (unit, slack) = match quantity.unit {
        Unit::Minute => (1, 0),
        Unit::Hour => (HOUR, 0),
        Unit::Day | Unit::Night => (DAY, 0),
        Unit::Week => (7 * DAY, DAY),
        Unit::Month => (30 * DAY, 5 * DAY),
        Unit::Year => (365 * DAY, 60 * DAY),
        _ => return None,
    };
    let (least, most) = (n * (unit - slack), n * (unit + slack));
    // "Days after": two at least, and no more than would be told in the next longer unit.
    if !quantity.is_told {
        return Some((unit, 10 * unit));
    }
    let rough = if quantity.is_approximate { n * unit / 2 } else { 0 };
    Some((least - rough, most + rough))
}
