//! Time expressions: found, placed on the calendar as far as the words and the day of publication allow.
//!
//! One pass over the tokens. At each, the readings are tried from the most to the least telling; each looks
//! a bounded number of tokens ahead. A value that cannot be told is left out, never guessed.

mod apart;
mod around;
mod calendar;
mod clock;
mod connective;
mod context;
mod dates;
mod due;
mod found;
mod frame;
mod gather;
mod gather_dates;
mod hijri;
mod hijri_date;
mod hours;
mod nearby;
mod night;
mod noun_phrase;
mod now;
mod number;
mod opening;
mod pieces;
mod portion;
mod quantity;
mod range;
mod reading;
mod resolve;
mod scan;
mod scene;
mod shift;
mod speech;
mod standing;
mod story;
mod tense;
mod theme;
mod units;
mod value;
mod weekdays;
mod window;
mod year;
mod year_numbers;

pub use found::Anchor;
pub(crate) use hours::minutes as part_minutes;

use crate::pack::rows::{Hang, TimeMark, TimeRow, Unit};
use crate::pack::{Features, Words};
use crate::text::Punct;
use calendar::Date;
use context::Context;
use found::Found;
use isnad_account::{Alternative, ByteSpan, Extent, Grain, LocalMinute, Relation, TimeKind};
use opening::Opening;
use pieces::Pieces;
use reading::Reading;
use scan::Scan;
use std::ops::Range;
use value::Value;

/// What the words are read against.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reference {
    /// The day of publication; any minute of it.
    pub published: Option<LocalMinute>,
}

/// Words that tell a time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMention {
    /// The whole phrase.
    pub tokens: Range<usize>,
    /// The whole phrase in the source, without a leading conjunction.
    pub span: ByteSpan,
    /// What sort of expression.
    pub kind: TimeKind,
    /// The unit the words count in.
    pub grain: Grain,
    /// Not before; `None` where not known.
    pub earliest: Option<LocalMinute>,
    /// Not at or after; `None` where not known.
    pub latest: Option<LocalMinute>,
    /// The value at day level; `None` where there is none.
    pub edtf: Option<String>,
    /// `HH:MM` where the words give an hour without a day.
    pub clock: Option<String>,
    /// Other readings of the same words.
    pub alternatives: Vec<Alternative>,
    /// Once, some time between the bounds, or all the while.
    pub extent: Extent,
    /// How an event stands to the time that the words name; the bounds say it already.
    pub relation: Relation,
    /// The event that the phrase hangs on, where its words name one.
    pub anchor: Option<Anchor>,
    /// Both ends of a range. Of a rescheduled appointment: the old date and the new.
    pub ends: Option<[Alternative; 2]>,
    /// Least and most minutes between the event that the phrase hangs on and what is dated, where an amount is told.
    pub apart: Option<(i64, i64)>,
    /// The rule that read it.
    pub rule: &'static str,
    /// What a reader of the result must know: `weekday-mismatch`, `months-disagree`, `calendars-disagree`, `impossible-date`.
    pub notes: Vec<&'static str>,
}

/// The rule of a range that is old date to new date.
pub const RESCHEDULED: &str = "time.range.rescheduled";

/// All time expressions of a text, in order and apart.
pub fn find(words: &Words<'_>, reference: &Reference) -> Vec<TimeMention> {
    Finder::new(words).find(reference)
}

/// Finds the time expressions of one text, against one day of publication after another.
pub struct Finder<'w>(Scan<'w>);

impl<'w> Finder<'w> {
    /// Looks the words over once.
    pub fn new(words: &'w Words<'_>) -> Self {
        Self(Scan::new(words))
    }

    /// All time expressions, in order and apart.
    pub fn find(&self, reference: &Reference) -> Vec<TimeMention> {
        find_with(&self.0, reference)
    }
}

fn find_with(scan: &Scan<'_>, reference: &Reference) -> Vec<TimeMention> {
    let mut context = Context::new(reference.published, scan);
    let mut mentions = Vec::new();
    let mut note: Option<(usize, Context)> = None;
    let mut at = 0;
    while at < scan.len() {
        if let Some((_, before)) = note.take_if(|(end, _)| *end <= at) {
            context = before.at_line(context.line);
        }
        context.line += usize::from(at > 0 && scan.is_after_break(at));
        if let Some(end) = scan.note_in_brackets(at).filter(|_| note.is_none()) {
            note = Some((end, context.clone()));
        }
        if let Some(end) = scan.furniture(at) {
            at = end;
            continue;
        }
        at = match phrase(scan, at, &mut context) {
            Some(found) => {
                let end = found.tokens.end.max(at + 1);
                mentions.push(mention(scan, found));
                end
            }
            None => at + 1,
        };
    }
    mentions
}

/// Finds a phrase of one sort that begins at a token.
type FindPhrase = fn(&Scan<'_>, usize, &mut Context) -> Option<Found>;

/// From the most to the least telling reading, each with what a token must open for it.
const FINDERS: [(Opening, FindPhrase); 7] = [
    (Opening::RANGE, range::range),
    (Opening::CALENDAR, calendar_phrase),
    (Opening::ANAPHOR, anaphor),
    (Opening::CONNECTIVE, connective::hung),
    (Opening::CALENDAR, window::window),
    (Opening::PERIOD, pointed),
    (Opening::AMOUNT, duration),
];

/// The phrase that begins at a token.
fn phrase(scan: &Scan<'_>, at: usize, context: &mut Context) -> Option<Found> {
    let opens = scan.opening(at);
    let mut finders = FINDERS.iter().filter(|(opening, _)| opens.has(*opening));
    let found = finders.find_map(|(_, find)| find(scan, at, context))?;
    // An hour of which half is not told is of no evening and no morning.
    let is_open = found.reading.kind == TimeKind::Clock
        && found.reading.relation == Relation::On
        && found.reading.value.is_some_and(|value| value.bounds() == found.reading.bounds);
    let by_hour = matches!(found.reading.kind, TimeKind::PartOfDay | TimeKind::Clock) && !is_open;
    let Reading { relation, bounds, .. } = &found.reading;
    let hour = if *relation == Relation::On { bounds.earliest } else { bounds.latest };
    // Of a night that has two readings the named day's own is the one that a morning follows.
    let named = found.reading.tells.filter(|_| found.reading.rule == hours::TWO_NIGHTS);
    let hour = named.and_then(|(day, _)| Some(day.end()?.plus_minutes(-1))).or(hour);
    if let Some(hour) = hour.filter(|_| by_hour) {
        context.tell_night(hour, scan.has_number(&found.tokens));
    }
    let alone = scan.is_after_break(found.tokens.end) && scan.is_line_head(at, found.tokens.end);
    let heads = alone || scan.heads_entry(at, found.tokens.end);
    if let Some((date, _)) = found.reading.tells.filter(|_| heads) {
        context.head_entry(date, alone);
    }
    if let Some(hour) = found.reading.bounds.earliest.filter(|_| by_hour) {
        context.hour = Some((hour, context.line)).filter(|_| !context.is_of_saying);
    } else if found.reading.tells.is_some() {
        context.hour =
            found.reading.bounds.earliest.filter(|_| is_open).map(|hour| (hour, context.line));
    }
    if found.reading.kind == TimeKind::Clock && scan.is_line_head(at, found.tokens.end) {
        context.open_entry(found.reading.bounds.earliest);
    }
    if let Some((date, told)) = found.reading.tells {
        // What goes on since today is of today.
        let is_today = found.reading.relation == Relation::After && context.is_today(date);
        if found.reading.relation == Relation::On || is_today {
            let is_date = scan.has_number(&found.tokens);
            context.go_on_to(date, told, is_date);
        }
        context.tell(date, told_value(&found.reading, date), told);
    }
    Some(found)
}

/// What "then" points at after a phrase: its dates, or the one date that it lies before or after.
fn told_value(reading: &Reading, date: Date) -> Value {
    let inside = matches!(reading.relation, Relation::On | Relation::During);
    reading.value.filter(|_| inside).unwrap_or(Value::at(date))
}

fn calendar_phrase(scan: &Scan<'_>, at: usize, context: &mut Context) -> Option<Found> {
    let mut pieces = gather::gather(scan, at)?;
    if let Some(range) = range::dashed(scan, &pieces, context) {
        return Some(range);
    }
    context.enter(scan, &(at..pieces.end));
    date_behind(scan, &mut pieces);
    weeks_behind(scan, &mut pieces);
    if scan
        .mark(pieces.end, TimeMark::Of)
        .is_some_and(|of| scan.mark(of, TimeMark::Every).is_some())
    {
        // "on the 25th of December of every year"
        let reading = Reading::bare(TimeKind::Vague, Grain::Day, "time.every");
        return Some(Found::new(at..pieces.end, reading));
    }
    if let Some(reading) = named_as(scan, &pieces, context) {
        return Some(Found::new(at..pieces.end, reading));
    }
    let reading = resolve::resolve(&pieces, context);
    context.is_hour = !pieces.is_dated();
    if context.is_hour {
        context.share_aside(reading.tells.map(|(date, _)| date));
    }
    if reading.grain == Grain::Week {
        context.tell_week(reading.value.and_then(|value| value.first));
    }
    let is_said = pieces.shift.is_some() && context.scene_of_speech().is_some();
    if pieces.names_day() && reading.value.is_none() && !is_said {
        context.lose_day();
    }
    Some(Found::new(at..pieces.end, reading))
}

/// "Next Thursday, that is today": the day that the words behind say it is, where it is of that name.
fn named_as(scan: &Scan<'_>, pieces: &Pieces, context: &Context) -> Option<Reading> {
    let weekday = pieces.weekday.filter(|_| pieces.day.is_none())?;
    let comma = usize::from(scan.is_punct(pieces.end, Punct::Comma));
    let said = scan.mark(pieces.end + comma, TimeMark::ThatIs)?;
    let (unit, shift) = scan.deictic(said)?.what;
    let day =
        Pieces { shift: Some((unit, shift)), modifier: None, weekday: None, ..pieces.clone() };
    let reading = resolve::resolve(&day, context);
    let is_named = reading.bounds.earliest.is_some_and(|day| day.iso_weekday() == weekday);
    is_named.then_some(reading)
}

/// "at dawn on Friday, on the second of June": a weekday has the date that is told right behind it.
fn date_behind(scan: &Scan<'_>, pieces: &mut Pieces) {
    let alone = pieces.weekday.is_some()
        && !pieces.names_longer()
        && pieces.day.is_none()
        && pieces.modifier.is_none();
    let comma = scan.is_punct(pieces.end, Punct::Comma).then_some(pieces.end + 1);
    let Some(from) = comma.filter(|_| alone) else { return };
    let behind = gather::gather(scan, scan.skip(from, TimeMark::In));
    let dated = |date: &Pieces| date.day.is_some() && date.month.is_some() && date.part.is_none();
    if let Some(date) = behind.filter(|date| dated(date) && date.other.is_none()) {
        (pieces.day, pieces.month, pieces.year) = (date.day, date.month, date.year);
        pieces.is_hijri = date.is_hijri;
    }
}

/// "On Tuesday two weeks ago": a weekday has the amount that is told right behind it.
fn weeks_behind(scan: &Scan<'_>, pieces: &mut Pieces) {
    let alone = pieces.weekday.is_some() && pieces.day.is_none() && pieces.shift.is_none();
    let free = alone && pieces.modifier.is_none() && pieces.unit.is_none();
    let before = scan.find(pieces.end, |row| {
        matches!(row, TimeRow::Connective { hang: Hang::Before, .. }).then_some(())
    });
    let Some(before) = before.filter(|_| free) else { return };
    let weeks = |amount: &quantity::Quantity| amount.unit == Unit::Week && amount.is_told;
    let hangs =
        |end: usize| scan.mark(end, TimeMark::Of).is_some() || scan.event_noun(end).is_some();
    if let Some(amount) = scan.quantity(before.end).filter(weeks).filter(|it| !hangs(it.end)) {
        (pieces.weeks_ago, pieces.end) = (Some(amount.n), amount.end);
    }
}

/// A fixed phrase that points at a time told before, with an amount behind it: "two days after that".
fn anaphor(scan: &Scan<'_>, at: usize, context: &mut Context) -> Option<Found> {
    if let Some(end) = scan.mark(at, TimeMark::Vague) {
        let reading = Reading::bare(TimeKind::Vague, Grain::Day, "time.vague");
        // "A little while ago", in a report hour by hour.
        let reading = match context.entry {
            Some(hour) => reading.with_value(Value::at(Date::of(hour))),
            None => reading,
        };
        return Some(Found::new(at..end, reading));
    }
    if let Some(end) = scan.each(at) {
        let reading = Reading::bare(TimeKind::Vague, Grain::Day, "time.every");
        return Some(Found::new(at..end, reading));
    }
    let seen = scan.find(at, |row| match row {
        TimeRow::Anaphor(hang) => Some(*hang),
        _ => None,
    })?;
    let relation = connective::relation(seen.what);
    let amount = scan.quantity(seen.end).filter(|quantity| quantity.is_by);
    if let Some(quantity) = amount.filter(|_| matches!(seen.what, Hang::Before | Hang::After)) {
        context.enter(scan, &(at..quantity.end));
        let reading = shift::from_last(seen.what, &quantity, context);
        let is_far = !matches!(quantity.unit, Unit::Day | Unit::Night | Unit::Hour | Unit::Minute);
        if seen.what == Hang::Before && is_far && reading.value.is_some() {
            context.lose_day();
        }
        let reading = reading.with_relation(relation);
        return Some(Found::new(at..quantity.end, reading).apart(apart::apart(&quantity)));
    }
    let reading =
        Reading::bare(TimeKind::Relative, Grain::Day, "time.anaphor").with_relation(relation);
    let found = Found::new(at..seen.end, reading);
    Some(match seen.what {
        Hang::Same | Hang::During => window::pointing_back(scan, found, context),
        Hang::Since => window::since_then(scan, found, context),
        _ => found,
    })
}

/// "in that period", after a word like "in" alone.
fn pointed(scan: &Scan<'_>, at: usize, context: &mut Context) -> Option<Found> {
    let led = at > 0 && scan.mark(at - 1, TimeMark::In).is_some();
    led.then(|| window::period(scan, at, context))?
}

/// An amount of time that stands by itself, unless it is an age.
fn duration(scan: &Scan<'_>, at: usize, _: &mut Context) -> Option<Found> {
    let quantity =
        scan.quantity(at).filter(|quantity| quantity.is_plain && !scan.is_age(at, quantity));
    let Some(quantity) = quantity else { return window::led_up(scan, at) };
    let length = quantity.is_by.then(|| apart::apart(&quantity)).flatten();
    Some(Found::new(at..quantity.end, shift::lasting(&quantity)).apart(length))
}

fn mention(scan: &Scan<'_>, found: Found) -> TimeMention {
    let Found { tokens, reading, anchor, ends, apart } = found;
    TimeMention {
        span: scan.text().stem_span(tokens.clone(), n_conjunction(scan, tokens.start)),
        tokens,
        kind: reading.kind,
        grain: reading.grain,
        earliest: reading.bounds.earliest,
        latest: reading.bounds.latest,
        edtf: reading.edtf,
        clock: reading.clock,
        alternatives: reading.alternatives,
        extent: reading.extent,
        relation: reading.relation,
        anchor,
        ends,
        apart,
        rule: reading.rule,
        notes: reading.notes,
    }
}

/// Letters of a conjunction glued before the phrase: one, or none.
fn n_conjunction(scan: &Scan<'_>, at: usize) -> usize {
    let digits = scan.digits(at).map(|digits| digits.prefix);
    let hit = || scan.words.hits_of(at, crate::pack::Table::Time).next().map(|hit| hit.prefix);
    let prefix = digits.or_else(hit).unwrap_or(Features::NONE);
    usize::from(prefix.any(Features::CONJUNCTION))
}
