//! Days near the day of publication: "yesterday", "on Saturday".

use super::calendar::Date;
use super::context::Context;
use super::pieces::Pieces;
use super::reading::Reading;
use super::tense::Tense;
use super::value::Value;
use super::year::falls_on;
use crate::pack::rows::{Modifier, Unit};
use isnad_account::{Grain, LocalMinute, TimeKind};

/// "yesterday", "tomorrow Thursday". A weekday one day off shows that the text was written on another day than
/// it was published: the weekday counts, the other reading is offered.
pub(super) fn deictic(shift: i32, pieces: &Pieces, context: &Context) -> Reading {
    let weekday = pieces.weekday;
    let bare = Reading::bare(TimeKind::Relative, Grain::Day, "time.relative.deictic");
    if pieces.is_morrow && context.tense == Some(Tense::Past) && weekday.is_none() {
        return morrow(bare, context);
    }
    let is_night = pieces.shift.is_some_and(|(unit, _)| unit == Unit::Night);
    let is_ahead = shift > 0 || shift == 0 && is_night;
    // "Yesterday" in a quotation is more often of the day on which it is told.
    let counts = |scene: &Option<LocalMinute>| is_ahead || shift < 0 && scene.is_some();
    let speech = context.scene_of_speech().filter(counts).filter(|_| weekday.is_none());
    if shift > 0 && context.is_asked_in_quote() {
        return bare;
    }
    let is_of_then = speech.is_some() || context.is_of_then();
    let Some(now) = speech.unwrap_or_else(|| context.now()) else { return bare };
    let counted = now.plus_days(shift.into());
    let near = [0, -1, 1].map(|days| Date::of(counted.plus_days(days)));
    let named = near.into_iter().find(|date| falls_on(*date, weekday));
    let date = named.unwrap_or(near[0]);
    let reading = bare.with_value(Value::at(date)).or(&Value::at(near[0]));
    let reading = reading.noting("weekday-mismatch", !falls_on(near[0], weekday));
    reading.telling(Some((date, false)).filter(|_| !is_of_then))
}

/// "The morrow" of what is told as past: the day after the one told last, if one was.
fn morrow(bare: Reading, context: &Context) -> Reading {
    let told = context.last().filter(|date| matches!(date, Date::Day(..)));
    let over = |day: &Date| context.published.is_none_or(|now| day.start() <= Some(now));
    match told.and_then(|day| day.plus_days(1)).filter(over) {
        Some(day) => bare.with_value(Value::at(day)).telling(Some((day, false))),
        None => bare,
    }
}

/// "Spent the night": the night after the last day told, which goes on counting.
pub(super) fn spent_night(context: &Context) -> Reading {
    let bare = Reading::bare(TimeKind::Relative, Grain::Day, "time.relative.to-last-date");
    match context.last().filter(|date| matches!(date, Date::Day(..))) {
        Some(day) => bare.with_value(Value::at(day)),
        None => bare,
    }
}

/// The weekday nearest before the day of publication, or after it where the words look ahead. In a story of the
/// past it counts from the last day that the story told; where none was told near, both are offered, neither is taken.
pub(super) fn weekday(weekday: u8, pieces: &Pieces, context: &Context) -> Reading {
    let bare = Reading::bare(TimeKind::Relative, Grain::Day, "time.relative.weekday");
    if context.is_undated() && pieces.modifier != Some(Modifier::Same) {
        return bare;
    }
    if let Some(weeks) = pieces.weeks_ago {
        return weeks_ago(bare, weeks, weekday, context);
    }
    if pieces.modifier == Some(Modifier::Same) {
        return that_weekday(bare, weekday, context);
    }
    let is_free = pieces.modifier.is_none() && !context.by_cue;
    if let Some(day) = context.in_week_told(weekday).filter(|_| is_free) {
        let value = days_from(day, weekday, pieces.weekday_to);
        return bare.with_value(value).telling(Some((Date::of(day), false)));
    }
    let named_again = context.named_again(weekday).map(Some);
    // The day on which somebody spoke of a story, in a paragraph of its own, is of no day that it told.
    let says = context.is_of_saying || context.opens_saying;
    let is_spoken = says && !context.is_reported && !context.is_in_line();
    let scene = named_again.or_else(|| context.scene()).filter(|_| is_free);
    let scene = if is_spoken { scene.map(|_| None) } else { scene };
    // To the paper itself people speak in the days before it comes out.
    let is_told_to_paper = context.is_told_to_paper && !context.is_in_line();
    let scene = scene.filter(|_| !is_told_to_paper);
    // Another paragraph that goes on to what is to come is of the news.
    let is_of_news = context.turns_ahead && !context.is_reported && !context.is_in_line();
    let scene = scene.filter(|_| !is_of_news);
    if let Some(from) = scene {
        return in_story(bare, from, weekday, pieces, context);
    }
    let Some(published) = context.day_of_words().or(context.published) else { return bare };
    let ahead = context.looks_ahead || context.is_present || context.is_said_of_now();
    let near = near_publication(weekday, published, pieces.modifier, ahead);
    let days = |first| days_from(first, weekday, pieces.weekday_to);
    if let Some(asked) = context.day_asked(weekday).filter(|_| is_free && ahead) {
        return match asked {
            Some(day) => bare.with_value(days(day)).or(&days(near)),
            None => bare.or(&days(near)),
        };
    }
    if let Some(scene) = context.recent_scene(near).filter(|_| is_free && !ahead) {
        return in_recent_story(bare, scene, weekday, (near, pieces), context);
    }
    if let Some(told) = context.past_told().filter(|_| is_free && !is_of_news && !is_told_to_paper)
    {
        let after = told.plus_days(i64::from((weekday + 7 - told.iso_weekday()) % 7));
        let mut both = bare.or(&days(after)).or(&days(near));
        both.rule = "time.relative.weekday-of-past";
        return both;
    }
    bare.with_value(days(near)).telling(Some((Date::of(near), false)))
}

/// "On Tuesday two weeks ago": the Tuesday nearest to that day.
fn weeks_ago(bare: Reading, weeks: u32, weekday: u8, context: &Context) -> Reading {
    let ago = context.now().map(|now| now.plus_days(-7 * i64::from(weeks)));
    let near = |day: LocalMinute| (-3..=3).map(move |days| day.plus_days(days));
    let named = ago.and_then(|ago| near(ago).find(|day| day.iso_weekday() == weekday));
    match named.map(Date::of) {
        Some(day) => bare.with_value(Value::at(day)).telling(Some((day, false))),
        None => bare,
    }
}

/// "That Sunday": the last Sunday told.
fn that_weekday(bare: Reading, weekday: u8, context: &Context) -> Reading {
    match context.told_weekday(weekday) {
        Some(day) => bare.with_value(Value::at(day)).telling(Some((day, false))),
        None => bare,
    }
}

/// What somebody looks back on does not carry the story back.
fn in_story(
    mut bare: Reading,
    from: Option<LocalMinute>,
    weekday: u8,
    pieces: &Pieces,
    context: &Context,
) -> Reading {
    bare.rule = "time.relative.weekday-of-story";
    let day = from.and_then(|from| Some((from, context.weekday_from(from, weekday)?)));
    let Some((from, day)) = day else { return bare };
    let is_said = context.is_told_in_scene() || context.is_behind_colon;
    let goes_on = day == from || !is_said;
    let mut reading = bare.with_value(days_from(day, weekday, pieces.weekday_to));
    if let Some(published) = context.published {
        let near = near_publication(weekday, published, None, false);
        reading = reading.or(&days_from(near, weekday, pieces.weekday_to));
    }
    reading.telling(goes_on.then_some((Date::of(day), false)))
}

/// In a story of the last weeks: the next such day as the story goes on, with the one before publication beside it.
/// Where a word of what is to come stands near, the story has reached its end: neither is taken.
fn in_recent_story(
    mut bare: Reading,
    scene: LocalMinute,
    weekday: u8,
    (near, pieces): (LocalMinute, &Pieces),
    context: &Context,
) -> Reading {
    bare.rule = "time.relative.weekday-of-story";
    let days = |first| days_from(first, weekday, pieces.weekday_to);
    let next = scene.plus_days(i64::from((weekday + 7 - scene.iso_weekday()) % 7));
    // That very day or the one after it goes on with the story.
    let is_close = next <= scene.plus_days(1) && !context.is_of_saying;
    if next == near || !is_close && !context.is_told_on() {
        return bare.or(&days(next)).or(&days(near));
    }
    let reading = bare.with_value(days(next)).or(&days(near));
    reading.telling(Some((Date::of(next), false)))
}

fn near_publication(
    weekday: u8,
    published: LocalMinute,
    modifier: Option<Modifier>,
    looks_ahead: bool,
) -> LocalMinute {
    let ahead = i64::from((weekday + 7 - published.iso_weekday()) % 7);
    let is_today = ahead == 0;
    let days = match modifier {
        Some(Modifier::Last | Modifier::Preceding) => ahead - 7,
        Some(Modifier::BeforeLast) => ahead - 14,
        Some(Modifier::AfterNext) => {
            if is_today {
                14
            } else {
                ahead + 7
            }
        }
        Some(Modifier::Next | Modifier::Following) if is_today => 7,
        Some(Modifier::Next | Modifier::Following) => ahead,
        _ if is_today || looks_ahead => ahead,
        _ => ahead - 7,
    };
    published.plus_days(days)
}

/// One weekday, or from it to a second one.
fn days_from(first: LocalMinute, from: u8, to: Option<u8>) -> Value {
    let Some(to) = to else { return Value::at(Date::of(first)) };
    let days = i64::from((to + 7 - from) % 7);
    Value::throughout(Date::of(first), Date::of(first.plus_days(days)))
}
