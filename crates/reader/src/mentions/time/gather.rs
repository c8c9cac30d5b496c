//! Takes the pieces of a calendar phrase one after the other, in whatever order the words come.

use super::opening::Opening;
use super::pieces::{Pieces, stands};
use super::portion::Portion;
use super::scan::{Scan, Seen};
use super::units::Stood;
use crate::pack::rows::{Alone, Company, Modifier, TimeMark, Unit, UnitCount};
use crate::text::Punct;

/// "The third day" is counted from what happened; a longer row is that of something else.
const LAST_NTH_DAY: u32 = 10;

/// Gathers the calendar phrase that begins at a token; `None` where there is none that stands.
pub(super) fn gather(scan: &Scan<'_>, at: usize) -> Option<Pieces> {
    let pieces = collect(scan, at)?;
    stands(scan, &pieces).then_some(pieces)
}

/// As [`gather`], after a connective: what needs a word like "in" before it has one.
pub(super) fn gather_led(scan: &Scan<'_>, at: usize) -> Option<Pieces> {
    let mut pieces = collect(scan, at)?;
    pieces.is_led = true;
    pieces.is_edge = scan.is_until(at);
    stands(scan, &pieces).then_some(pieces)
}

/// As [`gather_led`], where the words around leave no doubt that a time stands here.
pub(super) fn gather_sure(scan: &Scan<'_>, at: usize) -> Option<Pieces> {
    let mut pieces = collect(scan, at)?;
    (pieces.is_led, pieces.is_sure) = (true, true);
    stands(scan, &pieces).then(|| {
        pieces.is_sure = false;
        pieces
    })
}

fn collect(scan: &Scan<'_>, at: usize) -> Option<Pieces> {
    if !scan.opening(at).has(Opening::CALENDAR) {
        return None;
    }
    let led = at > 0 && scan.mark(at - 1, TimeMark::Lead).is_some();
    let mut pieces = Pieces { start: at, end: at, is_led: led, ..Pieces::default() };
    while let Some(end) = pieces.step(scan) {
        pieces.end = end;
    }
    (pieces.end > at).then_some(pieces)
}

impl Pieces {
    /// Takes the next piece, and says where it ends.
    fn step(&mut self, scan: &Scan<'_>) -> Option<usize> {
        if self.end > self.start && scan.is_after_break(self.end) {
            return None;
        }
        if let Some(end) = self.take(scan, self.end) {
            return Some(end);
        }
        if self.is_empty() {
            return None;
        }
        self.take_linked(scan).or_else(|| self.take_equal(scan))
    }

    /// After a small word or a sign that may stand inside a date.
    fn take_linked(&mut self, scan: &Scan<'_>) -> Option<usize> {
        let at = self.end;
        for mark in [TimeMark::Of, TimeMark::In, TimeMark::At] {
            if let Some(end) = scan.mark(at, mark).filter(|_| !scan.has_and(at)) {
                let end = self.take(scan, end);
                if end.is_some() {
                    return end;
                }
            }
        }
        let from_weekday = self.weekday.is_some() && self.day.is_none();
        if let Some(end) = scan.mark(at, TimeMark::Equals).filter(|_| from_weekday) {
            return self.take_date(scan, end);
        }
        if from_weekday && scan.is_punct(at, Punct::Comma) && !scan.has_and(at + 1) {
            return self.take_date(scan, at + 1);
        }
        if from_weekday && scan.is_punct(at, Punct::BracketOpen) {
            let end = self.take_date(scan, at + 1)?;
            return Some(if scan.is_punct(end, Punct::BracketClose) { end + 1 } else { end });
        }
        None
    }

    fn take(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        // A conjunction opens a new phrase, unless it begins this one.
        if at > self.start && scan.has_and(at) || !scan.may_be_piece(at) {
            return None;
        }
        self.take_holiday(scan, at)
            .or_else(|| self.take_opening(scan, at))
            .or_else(|| self.take_clock(scan, at))
            .or_else(|| self.take_zone(scan, at))
            .or_else(|| self.take_part(scan, at))
            .or_else(|| self.take_weekday(scan, at))
            .or_else(|| self.take_nth_day(scan, at))
            .or_else(|| self.take_relative(scan, at))
            .or_else(|| self.take_date(scan, at))
            .or_else(|| self.take_season(scan, at))
            .or_else(|| self.take_modifier(scan, at))
    }

    /// "About", "early in", before anything else.
    fn take_opening(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        if let Some(end) = scan.mark(at, TimeMark::ApproxAfter).filter(|_| !self.is_empty()) {
            self.is_approximate = true;
            return Some(end);
        }
        if self.is_dated() || self.clock.is_some() || self.portion.is_some() {
            return None;
        }
        if let Some(end) = scan.mark(at, TimeMark::Approx).filter(|_| !self.is_approximate) {
            self.is_approximate = true;
            return Some(end);
        }
        let (portion, end) = scan.portion(at)?;
        let follows = self.part.is_none() && self.has_whole(scan, end);
        follows.then(|| {
            self.portion = Some(portion);
            end
        })
    }

    /// Whether a month, a year or a longer unit follows a word for a part of it.
    fn has_whole(&self, scan: &Scan<'_>, at: usize) -> bool {
        let mut rest =
            Pieces { portion: Some(Portion::Third(1)), start: at, end: at, ..Pieces::default() };
        let found = rest
            .take_unit(scan, at)
            .or_else(|| rest.take_date(scan, at))
            .or_else(|| rest.take_season(scan, at));
        found.is_some() && rest.names_longer() && !rest.names_day()
            || scan.mark(at, TimeMark::Of).is_some_and(|of| scan.month(of).is_some())
    }

    fn take_clock(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        if self.clock.is_some() || self.names_longer() && !self.names_day() {
            return None;
        }
        let clock = scan.clock(at)?;
        self.clock = Some(clock);
        Some(clock.end)
    }

    fn take_zone(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let clock = self.clock.as_mut()?;
        let (is_elsewhere, end) = scan.zone(at)?;
        clock.is_elsewhere |= is_elsewhere;
        Some(end)
    }

    fn take_part(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        if self.part.is_some() || self.is_night || self.portion.is_some() {
            return None;
        }
        let this = scan.near_demonstrative(at).filter(|_| self.shift.is_none());
        let (part, end) = scan.day_part(this.unwrap_or(at))?;
        if this.is_some_and(|from| !scan.is_definite(from)) {
            return None;
        }
        // "The evening of Saturday" is "the eve of" an event or a date.
        if end == at + 1 && scan.opens_eve(at) && !scan.is_plain_day(end) {
            return None;
        }
        // The short forms for "am" and "pm" only stand behind an hour.
        let short = part.alone == Alone::Hour;
        if short && self.clock.is_none()
            || part.after_midnight && self.clock.is_some_and(|clock| !clock.is_open)
        {
            return None;
        }
        self.part = Some(part);
        if this.is_some() {
            self.shift = Some((Unit::Day, 0));
        }
        Some(end)
    }

    /// A weekday, with "day", "days" or "night" before it and a second one behind it.
    pub(super) fn take_weekday(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        if self.weekday.is_some() {
            return None;
        }
        let that = scan.far_demonstrative(at);
        let from = that.unwrap_or(at);
        let head = self.day_head(scan, from).filter(|_| that.is_none());
        let at = from;
        let day = scan.weekday(head.map_or(at, |seen| seen.end))?;
        if head.is_none() {
            self.needs = Some(day.what.1);
        }
        self.is_night |= head.is_some_and(|seen| seen.what == Unit::Night);
        self.weekday = Some(day.what.0);
        self.modifier = that.map(|_| Modifier::Same).or(self.modifier);
        let second = scan.second_weekday(day.end).or_else(|| self.night_between(scan, day));
        self.weekday_to = second.map(|second| second.what.0);
        Some(second.map_or(day.end, |second| second.end))
    }

    /// The night between two days named one after the other, with nothing between them.
    fn night_between<'s>(
        &self,
        scan: &'s Scan<'_>,
        day: Seen<'s, (u8, Company)>,
    ) -> Option<Seen<'s, (u8, Company)>> {
        let night = self.is_night || self.part.is_some_and(|part| part.to <= part.from);
        let next = scan.weekday(day.end).filter(|_| night)?;
        (next.what.0 == day.what.0 % 7 + 1).then_some(next)
    }

    pub(super) fn day_head<'s>(&self, scan: &'s Scan<'_>, at: usize) -> Option<Seen<'s, Unit>> {
        let head = scan.unit(at, UnitCount::One).or_else(|| scan.unit(at, UnitCount::Pair))?;
        matches!(head.what, Unit::Day | Unit::Night).then_some(head)
    }

    /// "last night" is one phrase of its own, "the following day" is a unit: the longer reading counts.
    fn take_relative(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let unit = scan.stood(at).map_or(at, |stood| stood.end);
        let deictic = scan.deictic(at).map_or(at, |seen| seen.end);
        if deictic >= unit { self.take_deictic(scan, at) } else { self.take_unit(scan, at) }
            .or_else(|| self.take_unit(scan, at))
    }

    pub(super) fn take_unit(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let one = |stood: &Stood| {
            stood.count == Some(1) && !matches!(stood.modifier, Modifier::Recent | Modifier::Few)
        };
        let long = |stood: &Stood| {
            !matches!(stood.unit, Unit::Second | Unit::Minute | Unit::Hour | Unit::Moment)
        };
        if self.unit.is_some() || self.year.is_some() {
            return None;
        }
        let told = scan.stood(at).filter(one).filter(long);
        let stood = told.or_else(|| self.unit_of_portion(scan, at))?;
        let is_day = matches!(stood.unit, Unit::Day | Unit::Night);
        if is_day && (self.names_day() || self.names_longer()) {
            return None;
        }
        self.unit = Some(stood);
        self.is_unit_bare = told.is_none();
        Some(stood.end)
    }

    /// "the end of the year": of this one.
    fn unit_of_portion(&self, scan: &Scan<'_>, at: usize) -> Option<Stood> {
        let unit = scan
            .definite_unit(at)
            .filter(|seen| self.portion.is_some() && !scan.is_definite(seen.end))?;
        let whole =
            matches!(unit.what, Unit::Week | Unit::Month | Unit::Year) && unit.hit.ending.is_none();
        let (unit, end) = (unit.what, unit.end);
        whole.then_some(Stood { unit, count: Some(1), modifier: Modifier::This, end })
    }

    /// "on the third day", of what was told last.
    fn take_nth_day(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let led = at == self.start && at > 0 && scan.mark(at - 1, TimeMark::In).is_some();
        let night = || scan.single(at, Unit::Night);
        let day = scan.single(at, Unit::Day).or_else(night);
        let day = day.filter(|_| led && scan.is_definite(at))?;
        let nth = scan.ordinal(day.end).filter(|_| scan.is_definite(day.end))?;
        let of_event = scan.mark(nth.end, TimeMark::Of).is_some();
        let counts = (2..=LAST_NTH_DAY).contains(&nth.value) && !of_event;
        self.nth_day = Some(nth.value).filter(|_| counts);
        self.is_nth_night = day.what == Unit::Night;
        self.nth_day.map(|_| nth.end)
    }

    fn take_deictic(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        if self.shift.is_some() || self.unit.is_some() || self.portion.is_some() {
            return None;
        }
        let named = scan.is_in_name(at);
        let seen = scan.deictic(at)?;
        (!named).then(|| {
            self.shift = Some(seen.what);
            self.is_morrow = seen.what == (Unit::Day, 1) && scan.is_definite(seen.end - 1);
            self.is_spent = seen.what == (Unit::Night, 0) && scan.is_spent(at);
            seen.end
        })
    }

    /// Behind a month, a weekday, a season or a night: "last", "coming".
    pub(super) fn take_modifier(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let can = self.modifier.is_none()
            && self.unit.is_none()
            && self.year.is_none()
            && (self.month.is_some() || self.weekday.is_some() || self.season.is_some());
        let seen = scan
            .modifier(at)
            .filter(|seen| can && seen.what != Modifier::Few)
            .filter(|seen| scan.is_definite(at) || seen.end > at + 1)?;
        self.modifier = Some(seen.what);
        Some(seen.end)
    }

    /// The same date in the other calendar, after a word for "corresponding to" or in brackets.
    fn take_equal(&mut self, scan: &Scan<'_>) -> Option<usize> {
        if self.other.is_some() || self.day.is_none() {
            return None;
        }
        let linked = scan.mark(self.end, TimeMark::Equals);
        let comma = scan
            .is_punct(self.end, Punct::Comma)
            .then(|| scan.mark(self.end + 1, TimeMark::Equals));
        let bracket = scan.is_punct(self.end, Punct::BracketOpen);
        let from = linked.or(comma.flatten()).or(bracket.then_some(self.end + 1))?;
        let other = collect(scan, from).filter(|other| {
            other.day.is_some() && other.month.is_some() && other.is_hijri != self.is_hijri
        })?;
        let closed = bracket && scan.is_punct(other.end, Punct::BracketClose);
        let end = if closed { other.end + 1 } else { other.end };
        self.other = Some(Box::new(other));
        Some(end)
    }
}
