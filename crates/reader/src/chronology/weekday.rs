//! Weekdays whose week nothing tells but what surrounds them: "on Saturday evening", in a story of ten days.

use super::network::Edge;
use super::solve::Solved;
use super::story::Story;
use super::web::{CALENDAR, Of, Web};
use crate::mentions::time::TimeMention;
use isnad_account::{Alternative, Bounds, DAY, Extent, LocalMinute, Relation, TimeKind};

/// A stretch longer than this holds too many days of one name.
const LONGEST_DAYS: i64 = 35;
/// Rounds in which one day that is settled settles others.
const MOST_ROUNDS: usize = 6;

/// The days that a claim's weekday may be, where there are several.
pub(super) struct Choice {
    pub(super) claim: usize,
    pub(super) days: Vec<Alternative>,
}

/// Narrows claims to the only day of the name that fits, again until nothing more follows, and returns the
/// choices that stay open.
pub(super) fn narrow(story: &Story<'_, '_>, web: &mut Web<'_>, solved: &mut Solved) -> Vec<Choice> {
    let mut open: Vec<(usize, usize)> = (0..story.claims.len())
        .filter_map(|claim| Some((claim, weekday_of(story, claim)?)))
        .collect();
    for _ in 0..MOST_ROUNDS {
        let mut edges = Vec::new();
        open.retain(|(claim, time)| {
            let days = days(story, solved, *claim, *time);
            let [only] = days.as_slice() else { return true };
            edges.extend(settled(story, web, (*claim, *time), *only));
            false
        });
        if edges.is_empty() {
            break;
        }
        solved.narrow(edges);
        solved.teach();
    }
    open.into_iter()
        .map(|(claim, time)| Choice {
            claim,
            days: days(story, solved, claim, time).into_iter().map(alternative).collect(),
        })
        .filter(|choice| choice.days.len() > 1)
        .collect()
}

/// The expression that names a claim's weekday, where no date does.
fn weekday_of(story: &Story<'_, '_>, claim: usize) -> Option<usize> {
    let names = |mention: &TimeMention| {
        mention.kind != TimeKind::Order
            && matches!(mention.relation, Relation::On | Relation::During)
            && story.weekday_in(mention.tokens.clone()).is_some()
    };
    let is_dated = story.times_of(claim).any(|(time, _)| story.is_valued(time));
    let mut named = story.times_of(claim).filter(|(_, mention)| names(mention));
    named.next().map(|(time, _)| time).filter(|_| !is_dated && named.next().is_none())
}

/// The days of the name that lie within a claim's bounds, with the part of the day that is told.
fn days(
    story: &Story<'_, '_>,
    solved: &Solved,
    claim: usize,
    time: usize,
) -> Vec<(LocalMinute, LocalMinute)> {
    let tokens = story.told[time].tokens.clone();
    let (start, end) = Web::claim(claim);
    let (Some(first), Some(last), Some(weekday)) = (
        solved.network.earliest(start),
        solved.network.latest(end),
        story.weekday_in(tokens.clone()),
    ) else {
        return Vec::new();
    };
    if last - first > LONGEST_DAYS * DAY {
        return Vec::new();
    }
    let part = story.part_in(tokens).unwrap_or((0, DAY));
    let day = LocalMinute::from_minutes(first).day_start().plus_days(-1);
    (0..=LONGEST_DAYS + 2)
        .map(|nth| day.plus_days(nth))
        .filter(|day| day.iso_weekday() == weekday)
        .map(|day| (day.plus_minutes(part.0), day.plus_minutes(part.1)))
        .filter(|(from, to)| from.minutes() < last && to.minutes() > first)
        .collect()
}

fn settled(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    (claim, time): (usize, usize),
    (from, to): (LocalMinute, LocalMinute),
) -> [Edge; 2] {
    let words = Some(story.told[time].tokens.clone());
    let reason =
        web.reason(Some(claim), Relation::On, Of::Time(time), words, "time.weekday.only-one");
    let (start, end) = Web::claim(claim);
    [
        Edge { from: start, to: CALENDAR, weight: -from.minutes(), reason },
        Edge { from: CALENDAR, to: end, weight: to.minutes(), reason },
    ]
}

fn alternative((from, to): (LocalMinute, LocalMinute)) -> Alternative {
    let bounds = Bounds { earliest: Some(from), latest: Some(to) };
    let edtf = super::edtf::edtf(bounds, Extent::Point, super::edtf::Year::Known);
    Alternative { earliest: bounds.earliest, latest: bounds.latest, edtf }
}
