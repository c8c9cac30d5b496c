//! Claims that hang on an event: "after the fall of the city", "in the last hours of the rule", "at that time".

use super::happening::{Happening, Happenings};
use super::placing::Counted;
use super::story::Story;
use super::tie::Tie;
use super::told::{Told, has_value};
use super::web::{Ends, Note, Of, Scope, Web};
use super::yearless::YearlessDays;
use crate::mentions::time::TimeMention;
use isnad_account::{DAY, Extent, Relation, TimeKind};

/// The events that the time expressions of a text hang on, as far as claims hold them.
pub(super) struct Hung {
    /// For each time expression, what it hangs on.
    pub(super) happenings: Vec<Option<Happening>>,
}

/// Ties every claim to the events that its time expressions hang on.
pub(super) fn tie(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    all: &mut Happenings,
    years: &YearlessDays,
) -> Hung {
    let mut hung = Hung { happenings: vec![None; story.told.len()] };
    for claim in 0..story.claims.len() {
        for (time, mention) in story.times_of(claim) {
            let Some(anchor) = mention.anchor.as_ref().filter(|_| !story.is_valued(time)) else {
                continue;
            };
            let happening = *hung.happenings[time]
                .get_or_insert_with(|| all.meant(story, web, &anchor.tokens, claim));
            let note = note(web, claim, time, mention);
            let tie = Tie { mention, note, dated: Web::claim(claim), event: happening.ends };
            let by = mention.apart.or_else(|| amount_behind(story, claim, time));
            match by.filter(|_| mention.kind != TimeKind::Vague) {
                Some(by) => tie.hang_by(web, by),
                None => tie.hang(story, web),
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
    for claim in 0..story.claims.len() {
        for (time, _) in story.times_of(claim).filter(|(_, mention)| points_back(mention)) {
            point_back(story, web, &hung, years, (claim, time));
        }
    }
    hung
}

fn note(web: &mut Web<'_>, claim: usize, time: usize, mention: &TimeMention) -> Note {
    let words = Some(mention.tokens.clone());
    let reason = web.reason(Some(claim), mention.relation, Of::Time(time), words, mention.rule);
    Note::firm(reason, Scope::Text)
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
    (claim, time): (usize, usize),
) {
    let mention = &story.told[time];
    if matches!(mention.relation, Relation::Before | Relation::After) {
        return;
    }
    let Some(told) = told_before(story, time) else { return };
    let base = &story.told[told];
    let note = note(web, claim, time, mention);
    let dated = Web::claim(claim);
    if let (Some(_), Some(happening)) = (&base.anchor, hung.happenings[told]) {
        return Tie { mention: base, note, dated, event: happening.ends }.hang(story, web);
    }
    Told::spanned(story, told).tie(web, note, dated, years);
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
