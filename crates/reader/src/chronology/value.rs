//! The two values of a claim, from the bounds that the constraints leave.

use super::edtf::{Year, edtf};
use super::network::{Network, Point};
use super::own::date_of;
use super::solve::Solved;
use super::story::Story;
use super::told::value_of;
use super::web::{CALENDAR, Web};
use crate::mentions::time::TimeMention;
use isnad_account::{Alternative, Bounds, Dated, Extent, LocalMinute, TimeValue};

/// How a claim fills its bounds: as its own date says, or else once within.
pub(super) fn extent_of(story: &Story<'_, '_>, claim: usize) -> Extent {
    date_of(story, claim).map_or(Extent::Within, |(_, mention)| mention.extent)
}

/// From the text alone.
pub(super) fn text_only(
    story: &Story<'_, '_>,
    solved: &Solved,
    some_year: Option<&Solved>,
    claim: usize,
) -> TimeValue {
    let extent = extent_of(story, claim);
    let own = date_of(story, claim).and_then(|(time, _)| story.alone(time));
    let bounds = bounds_of(&solved.network, claim);
    if !bounds.is_open() {
        return value(bounds, extent, own);
    }
    let yearless = some_year.map(|it| bounds_of(&it.network, claim)).unwrap_or_default();
    let edtf = edtf(yearless, extent, Year::Unknown);
    // A month and a day that hold together with no other stand for themselves.
    let edtf = edtf.or_else(|| own.and_then(|mention| value_of(mention).edtf));
    TimeValue { edtf, ..TimeValue::default() }
}

/// With the anchors. `alternatives` are days of one name that fit alike.
pub(super) fn anchored(
    story: &Story<'_, '_>,
    solved: &Solved,
    claim: usize,
    alternatives: Vec<Alternative>,
    text_only: &TimeValue,
) -> Dated {
    let extent = extent_of(story, claim);
    let own = date_of(story, claim).map(|(_, mention)| mention);
    let bounds = bounds_of(&solved.network, claim);
    if bounds.is_open() {
        return Dated { edtf: text_only.edtf.clone(), alternatives, ..Dated::default() };
    }
    let TimeValue { earliest, latest, edtf } = value(bounds, extent, own);
    let whole = extent == Extent::Throughout;
    let (start, end) = Web::claim(claim);
    let around = |point| whole.then(|| point_bounds(&solved.network, point));
    let told = own.map(|mention| mention.alternatives.clone()).unwrap_or_default();
    Dated {
        earliest,
        latest,
        edtf,
        starts: around(start),
        ends: around(end),
        alternatives: if alternatives.is_empty() { told } else { alternatives },
    }
}

/// The words' own value where the bounds are its own: it may say more, as a season or "about" does.
fn value(bounds: Bounds, extent: Extent, own: Option<&TimeMention>) -> TimeValue {
    let told = own
        .map(value_of)
        .filter(|value| (value.earliest, value.latest) == (bounds.earliest, bounds.latest));
    let Bounds { earliest, latest } = bounds;
    let edtf = match told {
        Some(value) => value.edtf,
        None => edtf(bounds, extent, Year::Known),
    };
    TimeValue { earliest, latest, edtf }
}

/// The earliest start and the latest end of a claim.
pub(super) fn bounds_of(network: &Network, claim: usize) -> Bounds {
    let (start, end) = Web::claim(claim);
    bounds(network.earliest(start), network.latest(end))
}

/// Half-open bounds: a moment takes the minute that it begins.
fn bounds(earliest: Option<i64>, latest: Option<i64>) -> Bounds {
    let latest = latest.map(|latest| earliest.map_or(latest, |earliest| latest.max(earliest + 1)));
    Bounds { earliest: minute(earliest), latest: minute(latest) }
}

fn point_bounds(network: &Network, point: Point) -> Bounds {
    debug_assert_ne!(point, CALENDAR);
    bounds(network.earliest(point), network.latest(point))
}

/// A minute of the calendar; what lies outside its four-digit years is not known.
fn minute(minutes: Option<i64>) -> Option<LocalMinute> {
    let minute = LocalMinute::from_minutes(minutes?);
    (Some(minute.minutes()) == minutes).then_some(minute)
}
