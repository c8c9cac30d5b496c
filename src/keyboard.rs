//! Where the arrow keys lead on the timeline and on the map. Arrows follow the drawing.

use isnad_account::{ClaimId, DAY, sorting};
use isnad_scene::{Axis, Bar, MapScene, Orientation, Selection, TimeDirection, TimelineScene};

const CLAIMS_A_PAGE: i64 = 10;

/// A step from one mark to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Earlier,
    Later,
    LaneBefore,
    LaneAfter,
    /// The last before the day of this one.
    DayBefore,
    /// The first after the day of this one.
    DayAfter,
    First,
    Last,
}

/// What a key means on the timeline.
pub(crate) fn way_on_timeline(
    key: &str,
    orientation: Orientation,
    direction: TimeDirection,
) -> Option<Way> {
    let (later, earlier) = match (orientation, direction) {
        (Orientation::Vertical, _) => ("ArrowDown", "ArrowUp"),
        (_, TimeDirection::Ltr) => ("ArrowRight", "ArrowLeft"),
        (_, TimeDirection::Rtl) => ("ArrowLeft", "ArrowRight"),
    };
    Some(match key {
        key if key == later => Way::Later,
        key if key == earlier => Way::Earlier,
        "ArrowDown" | "ArrowRight" => Way::LaneAfter,
        "ArrowUp" | "ArrowLeft" => Way::LaneBefore,
        "PageUp" => Way::DayBefore,
        "PageDown" => Way::DayAfter,
        "Home" => Way::First,
        "End" => Way::Last,
        _ => return None,
    })
}

/// The claim that a step leads to, among the bars or in the undated row that stands as the last lane;
/// `None` where there is none that way.
pub(crate) fn neighbour(
    scene: &TimelineScene,
    current: Option<&ClaimId>,
    way: Way,
) -> Option<ClaimId> {
    let undated = &scene.undated;
    let at = undated.iter().position(|claim| Some(claim) == current);
    let found = match (way, at) {
        (Way::Last, _) => undated.last(),
        (Way::Later, Some(at)) => return undated.get(at + 1).cloned(),
        (Way::DayBefore | Way::DayAfter, Some(_)) => return None,
        (Way::Earlier, Some(at)) => return undated.get(at.checked_sub(1)?).cloned(),
        (Way::LaneAfter, Some(_)) => return None,
        (Way::LaneBefore, Some(_)) => return among_bars(scene, None, Way::Last),
        (_, None) | (Way::First, Some(_)) => None,
    };
    let beside =
        || (way == Way::LaneAfter || scene.bars.is_empty()).then(|| undated.first().cloned());
    found.cloned().or_else(|| among_bars(scene, current, way)).or_else(|| beside().flatten())
}

fn among_bars(scene: &TimelineScene, current: Option<&ClaimId>, way: Way) -> Option<ClaimId> {
    let mut bars: Vec<&Bar> = scene.bars.iter().collect();
    sorting::sort_by_key(&mut bars, |bar| {
        (bar.panel, bar.earliest.or(bar.latest), bar.latest, bar.position)
    });
    let at = bars.iter().position(|bar| Some(&bar.claim) == current);
    let found = match (way, at) {
        (Way::Last, _) => bars.last(),
        (Way::First, _) | (_, None) => bars.first(),
        (Way::Later, Some(at)) => bars[at + 1..].iter().find(|bar| bar.lane == bars[at].lane),
        (Way::Earlier, Some(at)) => bars[..at].iter().rfind(|bar| bar.lane == bars[at].lane),
        (Way::DayAfter, Some(at)) => {
            let day = day_of(scene, bars[at]);
            bars[at + 1..].iter().find(|bar| day_of(scene, bar) > day)
        }
        (Way::DayBefore, Some(at)) => {
            let day = day_of(scene, bars[at]);
            bars[..at].iter().rfind(|bar| day_of(scene, bar) < day)
        }
        (Way::LaneAfter, Some(at)) => nearest_in_lane(&bars, at, |lane, here| lane > here),
        (Way::LaneBefore, Some(at)) => nearest_in_lane(&bars, at, |lane, here| lane < here),
    };
    found.map(|bar| bar.claim.clone())
}

/// The day that a bar begins on, in its panel; in the order of the telling, which knows no days, ten claims.
fn day_of(scene: &TimelineScene, bar: &Bar) -> (usize, i64) {
    let is_told = scene.panels.get(bar.panel).is_some_and(|panel| panel.axis == Axis::Told);
    let minutes = if is_told { CLAIMS_A_PAGE } else { DAY };
    let start = bar.earliest.or(bar.latest).map_or(0, |it| it.minutes());
    (bar.panel, start.div_euclid(minutes))
}

/// The bar nearest in time in the nearest lane on one side.
fn nearest_in_lane<'a, 'b>(
    bars: &'a [&'b Bar],
    at: usize,
    on_side: impl Fn(usize, usize) -> bool,
) -> Option<&'a &'b Bar> {
    let here = bars[at].lane;
    let lanes = bars.iter().map(|bar| bar.lane).filter(|lane| on_side(*lane, here));
    let lane = lanes.min_by_key(|lane| lane.abs_diff(here))?;
    let in_lane = bars.iter().enumerate().filter(|(_, bar)| bar.lane == lane);
    in_lane.min_by_key(|(index, _)| index.abs_diff(at)).map(|(_, bar)| bar)
}

/// Everything on the map that can be reached, in the order of the first claim of each.
pub(crate) fn map_order(scene: &MapScene, claims: &[ClaimId]) -> Vec<Selection> {
    let mut ranks: Vec<(&ClaimId, usize)> = claims.iter().zip(0..).collect();
    sorting::sort_by(&mut ranks, |a, b| a.0.cmp(b.0));
    let rank = |named: &[ClaimId]| {
        let first = |claim: &ClaimId| {
            let at = ranks.binary_search_by(|(known, _)| (*known).cmp(claim)).ok()?;
            Some(ranks[at].1)
        };
        named.iter().filter_map(first).min().unwrap_or(usize::MAX)
    };
    let areas = scene.areas.iter().map(|it| (rank(&it.claims), Selection::Place(it.place.clone())));
    let places =
        scene.places.iter().map(|it| (rank(&it.claims), Selection::Place(it.place.clone())));
    let movements = scene.movements.iter().map(|it| {
        let claim = std::slice::from_ref(&it.claim);
        (rank(claim), Selection::Movement(it.claim.clone()))
    });
    let mut all: Vec<_> = places.chain(areas).chain(movements).collect();
    sorting::sort(&mut all);
    all.into_iter().map(|(_, thing)| thing).collect()
}

/// The thing so many places further on, or the first where none is current.
pub(crate) fn step_in<'a>(
    order: &'a [Selection],
    current: Option<&Selection>,
    steps: isize,
) -> Option<&'a Selection> {
    let at = current.and_then(|current| order.iter().position(|it| it == current));
    match at {
        None => order.first(),
        Some(at) => {
            let last = order.len().saturating_sub(1);
            order.get(at.saturating_add_signed(steps).min(last))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_follow_the_drawing() {
        let horizontal = |key, direction| way_on_timeline(key, Orientation::Horizontal, direction);
        assert_eq!(horizontal("ArrowLeft", TimeDirection::Rtl), Some(Way::Later));
        assert_eq!(horizontal("ArrowLeft", TimeDirection::Ltr), Some(Way::Earlier));
        assert_eq!(horizontal("ArrowDown", TimeDirection::Rtl), Some(Way::LaneAfter));
        let vertical = |key| way_on_timeline(key, Orientation::Vertical, TimeDirection::Rtl);
        assert_eq!(vertical("ArrowDown"), Some(Way::Later));
        assert_eq!(vertical("ArrowRight"), Some(Way::LaneAfter));
        assert_eq!(vertical("PageDown"), Some(Way::DayAfter));
        assert_eq!(vertical("a"), None);
    }

    #[test]
    fn stepping_stops_at_the_ends() {
        let order: Vec<_> = ["c1", "c2"].map(|id| Selection::Movement(ClaimId(id.into()))).into();
        assert_eq!(step_in(&order, None, 1), Some(&order[0]));
        assert_eq!(step_in(&order, Some(&order[0]), 1), Some(&order[1]));
        assert_eq!(step_in(&order, Some(&order[1]), 1), Some(&order[1]));
        assert_eq!(step_in(&order, Some(&order[1]), isize::MIN), Some(&order[0]));
        assert_eq!(step_in(&[], None, 1), None);
    }
}
