//! The dates that stand in a claim itself.

use super::story::Story;
use super::told::Told;
use super::web::{CALENDAR, Note, Of, Web};
use super::yearless::YearlessDays;
use crate::mentions::time::TimeMention;
use isnad_account::{DAY, Extent, Grain};

/// Ties every claim to the date in it.
pub(super) fn tie(story: &Story<'_, '_>, web: &mut Web<'_>, years: &YearlessDays) {
    for claim in 0..story.claims.len() {
        // The days that somebody tells of are not those of his telling.
        let date = date_of(story, claim).filter(|_| !super::frame::is_telling(story, claim));
        if let Some((time, mention)) = date {
            tie_one(story, web, years, claim, (time, mention));
        }
    }
}

fn tie_one(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    years: &YearlessDays,
    claim: usize,
    (time, mention): (usize, &TimeMention),
) {
    let words = Some(mention.tokens.clone());
    let reason = web.reason(Some(claim), mention.relation, Of::Time(time), words, mention.rule);
    let ends = Web::claim(claim);
    let told = Told::of(story, time);
    let note = Note::firm(reason, told.scope());
    // "Since 2013": from some time of that year on.
    if let Some((earliest, length)) = told.whole.earliest.zip(length_of(mention)) {
        let latest = Some(earliest.plus_minutes(length));
        web.between(note, (ends.0, ends.0), CALENDAR, (None, latest));
    }
    told.tie(web, note, ends, years);
}

/// How long the unit is in which what goes on has begun, in minutes.
fn length_of(mention: &TimeMention) -> Option<i64> {
    let goes_on = mention.extent == Extent::Throughout && mention.latest.is_none();
    let days = match mention.grain {
        Grain::Day => 1,
        Grain::Week => 7,
        Grain::Month => 31,
        Grain::Season => 92,
        Grain::Year => 366,
        Grain::Decade => 3653,
        Grain::Minute | Grain::Hour | Grain::PartOfDay => return None,
    };
    goes_on.then_some(days * DAY)
}

/// The one date of a claim. Two dates in one clause do not say which of them is the claim's, unless one lies
/// inside all others: the hour of a day that is told beside it.
pub(super) fn date_of<'a>(story: &Story<'a, '_>, claim: usize) -> Option<(usize, &'a TimeMention)> {
    let dated: Vec<_> = story.times_of(claim).filter(|(time, _)| story.is_valued(*time)).collect();
    let lies_in = |inner: &TimeMention, outer: &TimeMention| {
        let bounds = inner.earliest.zip(inner.latest).zip(outer.earliest.zip(outer.latest));
        bounds.is_some_and(|((from, to), (first, last))| first <= from && to <= last)
    };
    match dated.as_slice() {
        [only] => Some(*only),
        _ => dated
            .iter()
            .find(|(_, one)| dated.iter().all(|(_, other)| lies_in(one, other)))
            .copied(),
    }
}
