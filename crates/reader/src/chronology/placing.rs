//! Which time expression places which claim, and what its value is worth there.

use super::told::has_value;
use crate::claims::ClaimDraft;
use crate::mentions::time::{RESCHEDULED, TimeMention};
use crate::pack::rows::{Modifier, TimeMark, TimeRow, Unit};
use crate::pack::{Table, Words};
use crate::text::Punct;
use isnad_account::{DAY, Relation, TimeKind};
use std::ops::Range;

/// The rules of expressions that are counted from the last date told.
const LEANING: [&str; 2] = ["time.relative.to-last-date", "time.relative.later"];

/// An expression that counts from a claim rather than from a date: "on the next day", after a claim that hangs on an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// The claim.
    pub(super) from: usize,
    /// Least and most minutes after it.
    pub(super) apart: (i64, i64),
}

/// Days of the longest stretch in a lead in which a weekday may be looked for.
const LONGEST_LEAD_DAYS: i64 = 14;

/// The time expressions of every claim, and which of their values count.
pub(crate) struct Placing {
    /// For each claim, its expressions in the order of the text.
    of_claims: Vec<Vec<usize>>,
    is_valued: Vec<bool>,
    counted: Vec<Option<Counted>>,
}

impl Placing {
    pub(crate) fn of(words: &Words<'_>, claims: &[ClaimDraft], told: &[TimeMention]) -> Self {
        let mut placing = Self {
            of_claims: claims.iter().map(|claim| claim.times.clone()).collect(),
            is_valued: told.iter().map(has_value).collect(),
            counted: vec![None; told.len()],
        };
        for claim in 1..claims.len() {
            placing.hand_on(words, claims, told, claim - 1);
        }
        placing.leave_weekdays_to_frame(words, told);
        placing.weigh(words, claims, told);
        placing
    }

    /// The expressions of a claim.
    pub(super) fn of_claim(&self, claim: usize) -> &[usize] {
        &self.of_claims[claim]
    }

    /// Whether the value of an expression is to be used.
    pub(super) fn is_valued(&self, time: usize) -> bool {
        self.is_valued[time]
    }

    pub(super) fn counted(&self, time: usize) -> Option<Counted> {
        self.counted[time]
    }

    /// ", and a week after his resignation | an official asked him": what stands between the clauses opens the next.
    fn hand_on(
        &mut self,
        words: &Words<'_>,
        claims: &[ClaimDraft],
        told: &[TimeMention],
        claim: usize,
    ) {
        let Some(last) = self.of_claims[claim].last().copied() else { return };
        let (tokens, next) = (&claims[claim].tokens, &claims[claim + 1].tokens);
        let at = &told[last].tokens;
        let is_between = at.end >= tokens.end && next.start >= at.end && next.start <= at.end + 1;
        let comma = at.start.checked_sub(1).is_some_and(|it| words.text.is_punct(it, Punct::Comma));
        let one = words.text.sentence_of(tokens.start) == words.text.sentence_of(next.start);
        if is_between && comma && one && at.start > tokens.start {
            self.of_claims[claim].pop();
            self.of_claims[claim + 1].insert(0, last);
        }
    }

    /// A weekday that was counted from the day of publication is the one in the days that the lead says are told,
    /// where it is there once.
    fn leave_weekdays_to_frame(&mut self, words: &Words<'_>, told: &[TimeMention]) {
        let lead_end = words.text.paragraphs.iter().find(|it| words.has_finite((*it).clone()));
        let Some(lead_end) = lead_end.map(|paragraph| paragraph.end) else { return };
        let is_range =
            |mention: &&TimeMention| mention.kind == TimeKind::Range && mention.rule != RESCHEDULED;
        let lead = told.iter().take_while(|mention| mention.tokens.start < lead_end).find(is_range);
        let Some((first, end)) = lead.and_then(|it| it.earliest.zip(it.latest)) else { return };
        if end.since(first) > LONGEST_LEAD_DAYS * DAY {
            return;
        }
        for (time, mention) in told.iter().enumerate() {
            let of_publication = mention.rule == "time.relative.weekday";
            let Some(day) = mention.earliest.filter(|_| of_publication) else { continue };
            let weekday = day.iso_weekday();
            let inside = (0..LONGEST_LEAD_DAYS).map(|nth| first.plus_days(nth));
            let fits = inside.filter(|day| *day < end && day.iso_weekday() == weekday).count();
            if fits == 1 && !(first <= day && day < end) {
                self.is_valued[time] = false;
            }
        }
    }

    /// Values that rest on the last date told count only while the story stands at that date.
    fn weigh(&mut self, words: &Words<'_>, claims: &[ClaimDraft], told: &[TimeMention]) {
        let mut story = StoryAt::default();
        let mut aside: Option<StoryAt> = None;
        for (claim, draft) in claims.iter().enumerate() {
            let times = self.of_claims[claim].clone();
            let hangs = |time: &usize| told[*time].anchor.is_some() && !has_value(&told[*time]);
            let hung_here = times.iter().any(hangs);
            // From what goes back only amounts of time are counted, and only in the next claim.
            let aside_before = aside.take();
            for time in &times {
                let by_amount = told[*time].apart.is_some();
                let from = aside_before.filter(|_| by_amount).unwrap_or(story);
                self.weigh_one(words, told, *time, &from, hung_here);
            }
            let is_counted = times.iter().any(|time| self.counted[*time].is_some());
            let is_dated = times.iter().any(|time| self.is_valued[*time]);
            if is_dated || hung_here || is_counted {
                let at = StoryAt { claim: Some(claim), is_dated };
                let back = goes_back(words, &draft.tokens);
                (story, aside) = if back { (story, Some(at)) } else { (at, None) };
            }
        }
    }

    fn weigh_one(
        &mut self,
        words: &Words<'_>,
        told: &[TimeMention],
        time: usize,
        story: &StoryAt,
        hung_here: bool,
    ) {
        let mention = &told[time];
        let from = story.claim.filter(|_| !hung_here);
        let amount = mention
            .apart
            .filter(|_| mention.anchor.is_none())
            .and_then(|apart| signed(mention, apart));
        if !self.is_valued[time] {
            // "After three days", of which no date was told.
            let is_free = mention.kind == TimeKind::Relative && mention.anchor.is_none();
            self.counted[time] = from.filter(|_| is_free).and_then(|from| match amount {
                Some(apart) => Some(Counted { from, apart }),
                None => leans_on_day(words, mention).then(|| counted(words, &mention.tokens, from)),
            });
            return;
        }
        let from = from.filter(|_| !story.is_dated);
        let leans = LEANING.contains(&mention.rule) || is_dayless(words, mention);
        if leans && (hung_here || from.is_some()) {
            self.is_valued[time] = false;
            self.counted[time] = from.map(|from| match amount {
                Some(apart) => Counted { from, apart },
                None => counted(words, &mention.tokens, from),
            });
        }
    }
}

/// An amount as it is counted from what was told: backwards for "before that".
fn signed(mention: &TimeMention, (least, most): (i64, i64)) -> Option<(i64, i64)> {
    match mention.relation {
        Relation::After => Some((least, most)),
        Relation::Before => Some((-most, -least)),
        _ => None,
    }
}

/// "On the next day", "in the same night".
fn leans_on_day(words: &Words<'_>, mention: &TimeMention) -> bool {
    let is_day = |row: &TimeRow| matches!(row, TimeRow::Unit { unit: Unit::Day | Unit::Night, .. });
    let leans = |row: &TimeRow| {
        let modifiers = [Modifier::Following, Modifier::Same, Modifier::Preceding];
        matches!(row, TimeRow::Modifier(modifier) if modifiers.contains(modifier))
    };
    let tokens = || mention.tokens.clone();
    rows(words, tokens()).any(is_day) && rows(words, tokens()).any(leans)
}

/// The claim that the story stands at.
#[derive(Clone, Copy, Debug, Default)]
struct StoryAt {
    claim: Option<usize>,
    is_dated: bool,
}

/// Whether a claim goes back behind what is being told: "he had left", "they had already".
pub(super) fn goes_back(words: &Words<'_>, tokens: &Range<usize>) -> bool {
    let aux = tokens.clone().find(|at| words.is_auxiliary(*at));
    let already = |row: &TimeRow| *row == TimeRow::Mark(TimeMark::Already);
    aux.is_some_and(|aux| rows(words, aux + 1..tokens.end.min(aux + 5)).any(already))
}

/// Whether an hour or a part of the day has no word for its day beside it.
fn is_dayless(words: &Words<'_>, mention: &TimeMention) -> bool {
    let names_day = |row: &TimeRow| {
        matches!(
            row,
            TimeRow::Month { .. }
                | TimeRow::HijriMonth { .. }
                | TimeRow::Weekday { .. }
                | TimeRow::BareWeekday(_)
                | TimeRow::Deictic { .. }
                | TimeRow::Modifier(_)
                | TimeRow::Demonstrative { .. }
        )
    };
    matches!(mention.kind, TimeKind::Clock | TimeKind::PartOfDay)
        && !rows(words, mention.tokens.clone()).any(names_day)
}

fn counted(words: &Words<'_>, tokens: &Range<usize>, from: usize) -> Counted {
    let has = |wanted: &[Modifier]| {
        rows(words, tokens.clone())
            .any(|row| matches!(row, TimeRow::Modifier(it) if wanted.contains(it)))
    };
    let days = match () {
        () if has(&[Modifier::Following, Modifier::Next]) => 1,
        () if has(&[Modifier::Preceding, Modifier::Last]) => -1,
        () => 0,
    };
    let night = |row: &TimeRow| matches!(row, TimeRow::Unit { unit: Unit::Night, .. });
    let is_night = rows(words, tokens.clone()).any(night);
    let most = days * DAY + if is_night { DAY / 2 } else { 0 };
    Counted { from, apart: (days * DAY, most) }
}

fn rows<'a>(words: &'a Words<'_>, tokens: Range<usize>) -> impl Iterator<Item = &'a TimeRow> {
    tokens.flat_map(|at| {
        words.hits_of(at, Table::Time).filter_map(|hit| words.pack.times.get(hit.row))
    })
}
