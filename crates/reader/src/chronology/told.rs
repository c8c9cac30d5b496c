//! What a time expression tells: all it gives, and what its words give without the day of publication.

use super::edtf::yearless;
use super::network::Point;
use super::story::Story;
use super::web::{CALENDAR, Ends, Note, SOME_YEAR, Scope, Web};
use super::yearless::YearlessDays;
use crate::mentions::time::{RESCHEDULED, TimeMention};
use isnad_account::{Bounds, TimeKind, TimeValue};

/// A value as far as the words alone give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alone {
    Dated(Bounds),
    /// Month and day, counted in the stand-in year.
    Yearless(Bounds),
    Nothing,
}

/// A value with and without what is not in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub(super) whole: Bounds,
    pub(super) alone: Alone,
}

impl Told {
    /// What places a claim, of an expression in it: a meeting moved from one day to another has the new day.
    pub(super) fn of(story: &Story<'_, '_>, time: usize) -> Self {
        Self { whole: bounds(&value_of(&story.told[time])), alone: alone(story, time) }
    }

    /// All that an expression spans, wherever it stands.
    pub(super) fn spanned(story: &Story<'_, '_>, time: usize) -> Self {
        let whole = bounds(&whole_value(&story.told[time]));
        let alone = story.alone(time).map(|mention| of_value(&whole_value(mention)));
        // A date that the day of publication moves is not sure enough to be pointed at.
        let is_sure = |alone: &Alone| !matches!(alone, Alone::Dated(bounds) if *bounds != whole);
        Self { whole, alone: alone.filter(is_sure).unwrap_or(Alone::Nothing) }
    }

    /// In which values all that is told counts: in both where the words alone give it.
    pub(super) fn scope(&self) -> Scope {
        if self.alone == Alone::Dated(self.whole) { Scope::Text } else { Scope::Anchored }
    }

    /// Ties something to all that is told.
    pub(super) fn tie(&self, web: &mut Web<'_>, note: Note, ends: Ends, years: &YearlessDays) {
        for (scope, zero, Bounds { earliest, latest }) in self.counted(years) {
            web.between(Note { scope, ..note }, ends, zero, (earliest, latest));
        }
    }

    /// All the bounds that are told, each with the values it counts in and the zero point it is counted from.
    pub(super) fn counted(
        &self,
        years: &YearlessDays,
    ) -> impl Iterator<Item = (Scope, Point, Bounds)> + use<> {
        // Where the day of publication gives no date, what the words give stays.
        let scope = if self.whole.is_open() { Scope::Text } else { Scope::Alone };
        let of_words = match self.alone {
            Alone::Dated(bounds) if bounds != self.whole => Some((scope, CALENDAR, bounds)),
            Alone::Yearless(bounds) => {
                years.in_one_year(bounds).map(|bounds| (scope, SOME_YEAR, bounds))
            }
            Alone::Dated(_) | Alone::Nothing => None,
        };
        [(self.scope(), CALENDAR, self.whole)].into_iter().chain(of_words)
    }
}

/// A bare length of time places nothing.
pub(super) fn has_value(mention: &TimeMention) -> bool {
    let is_told = mention.earliest.is_some() || mention.latest.is_some() || mention.edtf.is_some();
    mention.kind != TimeKind::Duration && is_told
}

/// A meeting moved from one day to another has the new day.
pub(super) fn value_of(mention: &TimeMention) -> TimeValue {
    let moved = mention.ends.as_ref().filter(|_| mention.rule == RESCHEDULED).map(|[_, new]| new);
    match moved {
        Some(new) => {
            TimeValue { earliest: new.earliest, latest: new.latest, edtf: new.edtf.clone() }
        }
        None => whole_value(mention),
    }
}

/// All that an expression spans, both ends of a range.
pub(super) fn whole_value(mention: &TimeMention) -> TimeValue {
    TimeValue { earliest: mention.earliest, latest: mention.latest, edtf: mention.edtf.clone() }
}

fn bounds(value: &TimeValue) -> Bounds {
    Bounds { earliest: value.earliest, latest: value.latest }
}

/// What the words of an expression give without the day of publication.
fn alone(story: &Story<'_, '_>, time: usize) -> Alone {
    match story.alone(time) {
        Some(_) if !story.is_valued(time) && has_value(&story.told[time]) => Alone::Nothing,
        Some(mention) => of_value(&value_of(mention)),
        None => Alone::Nothing,
    }
}

/// A value of the words alone.
pub(super) fn of_value(value: &TimeValue) -> Alone {
    let dated = bounds(value);
    if !dated.is_open() {
        return Alone::Dated(dated);
    }
    value.edtf.as_deref().and_then(yearless).map_or(Alone::Nothing, Alone::Yearless)
}
