//! What the chronology of a text is made from, and what it asks of the words.

use super::placing::Placing;
use super::roots::Roots;
use crate::claims::ClaimDraft;
use crate::events::Events;
use crate::mentions::actor::Actors;
use crate::mentions::place::Places;
use crate::mentions::time::TimeMention;
use crate::pack::rows::{EventStage, Modifier, TimeMark, TimeRow, Unit};
use crate::pack::{Features, Marks, Table, Words};
use isnad_account::{Edit, LocalMinute, Realis};
use std::ops::Range;

/// All that is known of a text when its claims are to be dated.
#[derive(Clone, Copy)]
pub(crate) struct Story<'a, 't> {
    pub(crate) words: &'a Words<'t>,
    pub(crate) places: &'a Places,
    pub(crate) actors: &'a Actors,
    pub(crate) claims: &'a [ClaimDraft],
    /// The time expressions, read with the day of publication where it is known.
    pub(crate) told: &'a [TimeMention],
    /// The same read from the words alone.
    pub(crate) alone: &'a [TimeMention],
    pub(crate) events: &'a Events,
    /// Midnight at the start of the day of publication, as far as it is used.
    pub(crate) published: Option<LocalMinute>,
    pub(crate) edits: &'a [Edit],
    pub(crate) placing: &'a Placing,
    pub(crate) roots: &'a Roots,
    /// The words that tell an occasion of speaking, and those that tell any event.
    pub(crate) nouns: &'a EventNouns,
}

impl<'a> Story<'a, '_> {
    /// The time expressions that place a claim.
    pub(super) fn times_of(&self, claim: usize) -> impl Iterator<Item = (usize, &'a TimeMention)> {
        let told = self.told;
        self.placing.of_claim(claim).iter().map(move |nth| (*nth, &told[*nth]))
    }

    /// Whether an expression has a value of its own that counts here.
    pub(super) fn is_valued(&self, time: usize) -> bool {
        self.placing.is_valued(time)
    }

    /// A time expression read from the words alone.
    pub(super) fn alone(&self, time: usize) -> Option<&'a TimeMention> {
        let start = self.told.get(time)?.tokens.start;
        let nth = self.alone.binary_search_by_key(&start, |mention| mention.tokens.start).ok()?;
        self.alone.get(nth)
    }

    pub(super) fn sentence_of(&self, claim: usize) -> usize {
        self.words.text.sentence_of(self.claims[claim].tokens.start)
    }

    pub(super) fn paragraph_of(&self, claim: usize) -> usize {
        self.paragraph_at(self.claims[claim].tokens.start)
    }

    /// The paragraph of the first claim.
    pub(super) fn paragraph_of_first(&self) -> Option<usize> {
        (!self.claims.is_empty()).then(|| self.paragraph_of(0))
    }

    pub(super) fn paragraph_at(&self, token: usize) -> usize {
        let paragraphs = &self.words.text.paragraphs;
        paragraphs.partition_point(|paragraph| paragraph.start <= token).saturating_sub(1)
    }

    /// Whether a claim tells what came about or was going on, as far as its source goes.
    pub(super) fn is_told_as_past(&self, claim: usize) -> bool {
        matches!(self.claims[claim].stance.realis, Realis::Happened | Realis::Ongoing)
    }

    /// Whether a word of that sort begins at a token.
    pub(super) fn is_marked(&self, at: usize, mark: TimeMark) -> bool {
        self.times_at(at).any(|row| *row == TimeRow::Mark(mark))
    }

    /// How many tokens the word of that sort at a token takes.
    pub(super) fn length_of(&self, at: usize, mark: TimeMark) -> Option<usize> {
        let pack = self.words.pack;
        let is_it = |row: usize| pack.times.get(row) == Some(&TimeRow::Mark(mark));
        self.words.hits_of(at, Table::Time).find(|hit| is_it(hit.row)).map(|hit| hit.n_tokens)
    }

    /// The stage of the event that a noun tells; verbal nouns of verbs tell an event too.
    #[inline]
    pub(super) fn event_noun(&self, at: usize) -> Option<EventStage> {
        let may_tell = self.nouns.tells(self.words, at);
        may_tell.then(|| stage_of(self.words, at)).flatten()
    }

    /// Whether a word that hangs an event on another begins at a token: "after".
    pub(super) fn is_connective(&self, at: usize) -> bool {
        self.times_at(at).any(|row| matches!(row, TimeRow::Connective { .. }))
    }

    /// Whether the word at a token counts days or nights: "the day of".
    pub(super) fn has_day(&self, at: usize) -> bool {
        self.times_at(at)
            .any(|row| matches!(row, TimeRow::Unit { unit: Unit::Day | Unit::Night, .. }))
    }

    /// Whether one of these stands among tokens.
    pub(super) fn has_modifier(&self, tokens: Range<usize>, modifiers: &[Modifier]) -> bool {
        tokens.flat_map(|at| self.times_at(at)).any(|row| match row {
            TimeRow::Modifier(modifier) => modifiers.contains(modifier),
            _ => false,
        })
    }

    fn times_at(&self, at: usize) -> impl Iterator<Item = &'a TimeRow> {
        let pack = self.words.pack;
        self.words.hits_of(at, Table::Time).filter_map(move |hit| pack.times.get(hit.row))
    }

    /// The weekday that stands among tokens, Monday 1, where there is one alone.
    pub(super) fn weekday_in(&self, tokens: Range<usize>) -> Option<u8> {
        let mut days = tokens.flat_map(|at| self.times_at(at)).filter_map(|row| match row {
            TimeRow::Weekday { number, .. } | TimeRow::BareWeekday(number) => Some(*number),
            _ => None,
        });
        let day = days.next()?;
        days.all(|other| other == day).then_some(day)
    }

    /// First and last minute of the part of the day that stands among tokens, from its day's midnight.
    pub(super) fn part_in(&self, tokens: Range<usize>) -> Option<(i64, i64)> {
        let part = tokens.flat_map(|at| self.times_at(at)).find_map(|row| match row {
            TimeRow::DayPart(part) => Some(*part),
            _ => None,
        })?;
        Some(crate::mentions::time::part_minutes(part))
    }

    /// Whether the word at a token is known to be a definite noun: with the article, a pronoun, or a name of its own.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        let has_article = self.words.article(at).is_some();
        let bears = Features::PRONOUN | Features::DEFINITE;
        let is_owned =
            self.words.hits(at).iter().any(|hit| hit.ending.any(bears) || hit.prefix.any(bears));
        has_article || is_owned
    }
}

/// The distinct words of a text that can tell an event.
pub(crate) struct EventNouns(Marks);

impl EventNouns {
    pub(crate) fn of(words: &Words<'_>) -> Self {
        Self(words.mark(|at| listed_stage(words, at).is_some() || may_be_verbal(words, at)))
    }

    fn tells(&self, words: &Words<'_>, at: usize) -> bool {
        self.0.has(words, at)
    }
}

fn stage_of(words: &Words<'_>, at: usize) -> Option<EventStage> {
    let verbal = || words.finite(at).is_none() && may_be_verbal(words, at);
    listed_stage(words, at).or_else(|| verbal().then_some(EventStage::Event))
}

fn listed_stage(words: &Words<'_>, at: usize) -> Option<EventStage> {
    let mut rows = words.hits_of(at, Table::Time).filter_map(|hit| words.pack.times.get(hit.row));
    rows.find_map(|row| match row {
        TimeRow::Event(stage) => Some(*stage),
        _ => None,
    })
}

fn may_be_verbal(words: &Words<'_>, at: usize) -> bool {
    let is_verbal = |table: Table| matches!(table, Table::Verb | Table::Motion);
    words.hits(at).iter().any(|hit| is_verbal(hit.table) && hit.form.is_noun())
}
