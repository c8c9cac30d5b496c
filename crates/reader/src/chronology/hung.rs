//! Claims that hang on an event: "after the fall of the city", "in the last hours of the rule", "at that time".

use super::gaps;
use super::happening::{Happening, Happenings};
use super::own::{Alone, YearlessDays, has_value, of_value, whole_value};
use super::placing::Counted;
use super::story::Story;
use super::web::{CALENDAR, Ends, Note, Of, SOME_YEAR, Scope, Web};
use crate::mentions::time::{Anchor, TimeMention};
use crate::pack::rows::{Modifier, TimeMark};
use isnad_account::{Bounds, Extent, Grain, Relation, TimeKind};

/// The events that the time expressions of a text hang on, as far as claims hold them.
pub(super) struct Hung {
    /// For each time expression, what it hangs on.
    pub(super) happenings: Vec<Option<Happening>>,
}

/// Ties every claim to the events that its time expressions hang on.
pub(super) fn tie(story: &Story<'_, '_>, web: &mut Web<'_>, all: &mut Happenings) -> Hung {
    let mut hung = Hung { happenings: vec![None; story.told.len()] };
    for claim in 0..story.claims.len() {
        for (time, mention) in story.times_of(claim) {
            let Some(anchor) = mention.anchor.as_ref().filter(|_| !story.is_valued(time)) else {
                continue;
            };
            let happening = *hung.happenings[time]
                .get_or_insert_with(|| all.meant(story, web, &anchor.tokens, claim));
            let note = note(web, claim, time, mention);
            let ends = (Web::claim(claim), happening.ends);
            let by = mention.apart.or_else(|| amount_behind(story, claim, time));
            match by.filter(|_| mention.kind != TimeKind::Vague) {
                Some(by) => hang_by(web, note, ends, anchor.relation, by),
                None => hang(story, web, note, ends.0, mention, anchor, ends.1),
            }
        }
    }
    for claim in 0..story.claims.len() {
        for (time, mention) in story.times_of(claim) {
            let Some(counted) = story.placing.counted(time) else { continue };
            let note = note(web, claim, time, mention);
            count(story, web, note, Web::claim(claim), counted);
        }
    }
    let years = YearlessDays::of(story);
    for claim in 0..story.claims.len() {
        for (time, _) in story.times_of(claim).filter(|(_, mention)| points_back(mention)) {
            point_back(story, web, &hung, &years, claim, time);
        }
    }
    hung
}

fn note(web: &mut Web<'_>, claim: usize, time: usize, mention: &TimeMention) -> Note {
    let words = Some(mention.tokens.clone());
    let reason = web.reason(Some(claim), mention.relation, Of::Time(time), words, mention.rule);
    Note::firm(reason, Scope::Text)
}

/// The constraints of a connective (Allen's relations as far as points tell them).
pub(super) fn hang(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    note: Note,
    claim: Ends,
    mention: &TimeMention,
    anchor: &Anchor,
    event: Ends,
) {
    if mention.kind == TimeKind::Vague {
        return window(story, web, note, claim, mention, event);
    }
    match (mention.rule, anchor.relation) {
        ("time.order.since", _) => web.not_after(note, event.0, claim.0),
        ("time.order.since-until", _) => web.not_after(note, event.0, claim.0),
        ("time.order.until", _) => web.not_after(note, claim.1, event.1),
        ("time.order.shortly-after", _) => shortly_after(story, web, note, claim, mention, event),
        ("time.order.shortly-before", _) => {
            let gap = web.gap(gaps::SHORTLY_BEFORE);
            web.not_after(note, claim.1, event.0);
            web.within(note.for_one(claim), claim.0, event.0, gap);
        }
        (_, Relation::After) => web.not_after(note, event.1, claim.0),
        (_, Relation::Before) => web.not_after(note, claim.1, event.0),
        ("time.order.at", _) if story.has_day(mention.tokens.start) => {
            apart(web, note, claim, (event.0, event.0), (0, 0));
        }
        ("time.order.at", _) => web.inside(note, claim, (event.0, event.0)),
        _ => web.inside(note, claim, event),
    }
}

/// "On the next day", "in the same night", "after three days", counted from a claim.
fn count(story: &Story<'_, '_>, web: &mut Web<'_>, note: Note, claim: Ends, counted: Counted) {
    let (from, (least, most)) = (Web::claim(counted.from), counted.apart);
    // Of what goes on, its beginning is counted from.
    let goes_on = |(_, mention): (usize, &TimeMention)| {
        mention.extent == Extent::Throughout && mention.latest.is_none()
    };
    let begun = story.times_of(counted.from).any(goes_on);
    let from = if begun { (from.0, from.0) } else { from };
    let is_days = least % DAY == 0;
    let note = if is_days { note.by_day(claim) } else { note.for_one(claim) };
    web.within(note, claim.0, from.0, -least);
    web.within(note, from.1, claim.1, most);
}

/// "Before the fall of the city to them by two days": an amount that stands behind the event's phrase.
fn amount_behind(story: &Story<'_, '_>, claim: usize, time: usize) -> Option<(i64, i64)> {
    let end = story.told[time].tokens.end;
    let behind = |(_, mention): &(usize, &TimeMention)| {
        mention.kind == TimeKind::Duration && mention.tokens.start >= end
    };
    let (_, amount) = story.times_of(claim).find(behind)?;
    let is_near = amount.tokens.start <= end + AMOUNT_WITHIN;
    amount.apart.filter(|_| is_near)
}

/// Words between an event's phrase and the amount by which a claim lies before or behind it.
const AMOUNT_WITHIN: usize = 6;

/// So much before or after an event.
fn hang_by(
    web: &mut Web<'_>,
    note: Note,
    (claim, event): (Ends, Ends),
    relation: Relation,
    (least, most): (i64, i64),
) {
    // Before what lasts is before it began.
    let event = if relation == Relation::Before { (event.0, event.0) } else { event };
    match relation {
        Relation::Before => web.not_after(note, claim.1, event.0),
        _ => web.not_after(note, event.0, claim.0),
    }
    let sign = if relation == Relation::Before { -1 } else { 1 };
    let (least, most) = (sign * least, sign * most);
    apart(web, note, claim, event, (least.min(most), least.max(most)));
}

/// An amount of time lies between an event and a claim: an amount of days is counted in whole days.
pub(super) fn apart(
    web: &mut Web<'_>,
    note: Note,
    claim: Ends,
    event: Ends,
    (least, most): (i64, i64),
) {
    let is_days = least % DAY == 0 && most % DAY == 0;
    let note = if is_days { note.by_day(claim) } else { note.for_one(claim) };
    web.within(note, claim.0, event.0, -least);
    web.within(note, event.1, claim.1, most);
}

fn shortly_after(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    note: Note,
    claim: Ends,
    mention: &TimeMention,
    event: Ends,
) {
    let opens = |mark: TimeMark| story.is_marked(mention.tokens.start, mark);
    if opens(TimeMark::NextDay) {
        return apart(web, note, claim, event, (DAY, DAY));
    }
    let behind = mention.anchor.as_ref().map_or(mention.tokens.end, |anchor| anchor.tokens.end);
    let at_once = opens(TimeMark::AtOnce) || story.is_marked(behind, TimeMark::AtOnce);
    let gap = if at_once { gaps::AT_ONCE } else { gaps::SHORTLY_AFTER };
    let gap = web.gap(gap);
    web.not_after(note, event.1, claim.0);
    web.within(note.for_one(claim), event.1, claim.1, gap);
}

/// "The days before the fall", "the last hours of the rule", "the first days of the war".
pub(super) fn window(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    note: Note,
    claim: Ends,
    mention: &TimeMention,
    event: Ends,
) {
    let Some(gap) = gaps::window(mention.grain) else { return };
    let length = web.gap(gap);
    let note = note.for_one(claim);
    let before = mention.anchor.as_ref().is_some_and(|it| it.relation == Relation::Before);
    if before {
        // The days before are over when the day of the event begins.
        match mention.grain >= Grain::Day {
            true => web.within(note.by_day(claim), event.0, claim.1, -DAY),
            false => web.not_after(note, claim.1, event.0),
        }
        web.within(note, claim.0, event.0, length);
    } else if is_last(story, mention) {
        web.not_after(note, claim.1, event.1);
        web.within(note, claim.0, event.1, length);
    } else {
        web.not_after(note, event.0, claim.0);
        web.within(note, event.0, claim.1, length);
    }
}

const DAY: i64 = 24 * 60;

/// Whether the words mean the end of a stretch, not its beginning.
fn is_last(story: &Story<'_, '_>, mention: &TimeMention) -> bool {
    let end = mention.anchor.as_ref().map_or(mention.tokens.end, |anchor| anchor.tokens.start);
    story.has_modifier(mention.tokens.start..end, &[Modifier::Recent, Modifier::Last])
}

/// Whether an expression without a value points at what was told before.
fn points_back(mention: &TimeMention) -> bool {
    mention.rule == "time.anaphor" && !has_value(mention)
}

/// "In that time", "on the same day": as what was told last in the paragraph.
fn point_back(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    hung: &Hung,
    years: &YearlessDays,
    claim: usize,
    time: usize,
) {
    let mention = &story.told[time];
    if matches!(mention.relation, Relation::Before | Relation::After) {
        return;
    }
    let Some(told) = told_before(story, time) else { return };
    let base = &story.told[told];
    let note = note(web, claim, time, mention);
    let ends = Web::claim(claim);
    if let (Some(anchor), Some(happening)) = (&base.anchor, hung.happenings[told]) {
        return hang(story, web, note, ends, base, anchor, happening.ends);
    }
    let sides = |bounds: Bounds| (bounds.earliest, bounds.latest);
    let value = whole_value(base);
    let whole = Bounds { earliest: value.earliest, latest: value.latest };
    let alone = story.alone(told).map_or(Alone::Nothing, |mention| of_value(&whole_value(mention)));
    let scope = if alone == Alone::Dated(whole) { Scope::Text } else { Scope::Anchored };
    web.between(Note { scope, ..note }, ends, CALENDAR, sides(whole));
    if let Alone::Yearless(bounds) = alone
        && let Some(bounds) = years.in_one_year(bounds)
    {
        let scope = if whole.is_open() { Scope::Text } else { Scope::Alone };
        web.between(Note { scope, ..note }, ends, SOME_YEAR, sides(bounds));
    }
}

/// The nearest expression before one in its paragraph that places something.
fn told_before(story: &Story<'_, '_>, time: usize) -> Option<usize> {
    let paragraph = story.paragraph_at(story.told[time].tokens.start);
    let in_paragraph = |nth: &usize| story.paragraph_at(story.told[*nth].tokens.start) == paragraph;
    let places = |nth: &usize| {
        let mention = &story.told[*nth];
        let alone = story.alone(*nth).is_some_and(has_value);
        mention.kind != TimeKind::Duration
            && (has_value(mention) || alone || mention.anchor.is_some())
    };
    (0..time).rev().take(LOOK_BACK).take_while(in_paragraph).find(places)
}

/// Expressions that are looked back over.
const LOOK_BACK: usize = 12;
