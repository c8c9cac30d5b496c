//! Hours on the clock: in digits, in words, by name.

use super::scan::Scan;
use crate::pack::Features;
use crate::pack::rows::{Alone, DayPart, FunctionKind, Hang, TimeMark, TimeRow, Unit};
use crate::text::Punct;

const HOUR: u16 = 60;
const DAY: u16 = 24 * HOUR;
/// The night's last hour.
const SMALL: u16 = 6 * HOUR;

/// A time on the clock as the words give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// Minutes after midnight; 1440 is the end of the day.
    pub(super) minute: u16,
    /// Whether minutes were told, and not the hour alone.
    pub(super) is_exact: bool,
    /// Whether the words leave open which half of the day is meant.
    pub(super) is_open: bool,
    /// Whether it is told in another zone's time.
    pub(super) is_elsewhere: bool,
    /// Whether it opens a line, as in a report hour by hour.
    pub(super) heads_line: bool,
    pub(super) end: usize,
}

impl Clock {
    /// Fixes the half of the day by a part of the day told beside it.
    pub(super) fn in_part(self, part: DayPart) -> Self {
        if !self.is_open {
            return self;
        }
        let noon = DAY / 2;
        let candidates = [self.minute % noon, self.minute % noon + noon];
        let best = candidates.into_iter().min_by_key(|minute| distance(*minute, part));
        let minute = if part.is_morning { candidates[0] } else { best.unwrap_or(self.minute) };
        Self { minute, is_open: false, ..self }
    }

    /// Whether it may be one of the first hours after midnight.
    pub(super) fn is_small(&self) -> bool {
        self.is_open && (HOUR..SMALL).contains(&self.minute)
    }

    /// `HH:MM`, where the half of the day is known.
    pub(super) fn written(&self) -> Option<String> {
        let minute = self.minute % DAY;
        (!self.is_open && !self.is_elsewhere)
            .then(|| format!("{:02}:{:02}", minute / 60, minute % 60))
    }
}

/// How far a minute is from a part of the day, around the clock.
fn distance(minute: u16, part: DayPart) -> u16 {
    let length = (part.to + DAY - part.from) % DAY;
    let length = if length == 0 { DAY } else { length };
    let into = (minute + DAY - part.from % DAY) % DAY;
    if into < length { 0 } else { (into - length + 1).min(DAY - into) }
}

impl Scan<'_> {
    /// A clock time that begins here.
    pub(super) fn clock(&self, at: usize) -> Option<Clock> {
        self.named_hour(at).or_else(|| self.told_hour(at)).or_else(|| self.bare_hour(at))
    }

    /// Midnight and noon.
    fn named_hour(&self, at: usize) -> Option<Clock> {
        let seen = self.find(at, |row| match row {
            TimeRow::ClockMark { minute } => Some(*minute),
            _ => None,
        })?;
        let (minute, end) = (seen.what, seen.end);
        Some(Clock {
            minute,
            is_exact: true,
            is_open: false,
            is_elsewhere: false,
            heads_line: false,
            end,
        })
    }

    /// After the word "hour" with its article.
    fn told_hour(&self, at: usize) -> Option<Clock> {
        let hour =
            self.single(at, Unit::Hour).filter(|seen| seen.hit.prefix.has(Features::DEFINITE))?;
        let from = self.skip(hour.end, TimeMark::Approx);
        let clock = self.digital(from).or_else(|| self.hour_number(from))?;
        let heads_line = at == 0 || self.is_after_break(at);
        Some(Clock { heads_line: heads_line && self.is_punct(clock.end, Punct::Colon), ..clock })
    }

    /// Without the word "hour": only where a part of the day stands right behind.
    fn bare_hour(&self, at: usize) -> Option<Clock> {
        let clock = self.digital(at).or_else(|| self.hour_number(at))?;
        // "At" before the hour leaves no doubt that it is one.
        let colon = at > 1 && self.is_punct(at - 1, Punct::Colon);
        let before = if colon { at - 1 } else { at };
        let at_hour = self.is_behind(before, TimeMark::At);
        let of = self.mark(clock.end, TimeMark::Of).filter(|_| at_hour);
        let noun = |part: DayPart| part.alone == Alone::Lead && !clock.is_exact && !at_hour;
        let part = self.day_part(of.unwrap_or(clock.end)).filter(|(part, _)| !noun(*part));
        let abbreviated = part.is_some_and(|(part, _)| part.alone == Alone::Hour);
        // A bare number above twelve before "evening" counts something.
        let in_digits = self.number(at).is_some_and(|n| n.n_digits > 0 && n.value <= 12);
        let definite = clock.is_exact || in_digits || self.is_definite(at);
        let zoned = clock.is_exact && self.mark(clock.end, TimeMark::Zone).is_some();
        // "At nine they set out": nothing is counted by it, nor is it anybody's age.
        let plain = !self.is_definite(clock.end) && self.mark(clock.end, TimeMark::Of).is_none();
        let one =
            || self.text().has_feminine_end(at) && self.cardinal(at).is_some_and(|n| n.value == 1);
        let hour = self.ordinal(at).is_some_and(|hour| (3..=12).contains(&hour.value)) || one();
        let told = at_hour && hour && plain && self.is_definite(at) && !self.is_on(before);
        let sure = zoned
            || told
            || !clock.is_exact && self.is_hour_of_deed(at, clock.end)
            || self.is_bound(at, clock.end)
            || clock.is_exact && self.is_sure_hour(at, clock.end, at_hour);
        (sure || definite && part.is_some() && (clock.is_exact || !abbreviated)).then_some(clock)
    }

    /// "In the tenth they handed over": at the head of a sentence, with the deed right behind.
    fn is_hour_of_deed(&self, at: usize, end: usize) -> bool {
        let first = self.sentence(at).start;
        let is_led = at == first + 1 && self.mark(first, TimeMark::In).is_some();
        let hour = || self.ordinal(at).is_some_and(|hour| (4..=12).contains(&hour.value));
        let done = || self.words.finite(end).is_some_and(|hit| hit.form.is_perfect());
        is_led && self.is_definite(at) && self.text().has_feminine_end(at) && hour() && done()
    }

    /// Whether the word before is a preposition of other things too: "on".
    fn is_on(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let other = |kind| matches!(kind, FunctionKind::On | FunctionKind::Towards);
        before.is_some_and(|at| self.words.functions(at).any(|(kind, _)| other(kind)))
    }

    /// Whether a marker word ends right before a token.
    fn is_behind(&self, at: usize, mark: TimeMark) -> bool {
        (1..=2)
            .filter_map(|back| at.checked_sub(back))
            .any(|from| self.mark(from, mark) == Some(at))
    }

    /// "before the ninth", "until the tenth", with nothing behind it that could be counted by it.
    fn is_bound(&self, at: usize, end: usize) -> bool {
        let hang = at.checked_sub(1).and_then(|before| {
            self.find(before, |row| match row {
                TimeRow::Connective { hang, .. } => Some(*hang),
                _ => None,
            })
        });
        let bounds = |hang| {
            use Hang::{After, AfterNear, Before, BeforeNear, Since, Until};
            matches!(hang, Before | BeforeNear | After | AfterNear | Since | Until)
        };
        let hour = || self.ordinal(at).is_some_and(|hour| (3..=12).contains(&hour.value));
        let ends = self.is_any_punct(end) || self.is_after_break(end) || self.verb(end).is_some();
        hang.is_some_and(|seen| bounds(seen.what)) && ends && hour() && self.is_definite(at)
    }

    /// Whether minutes were told where nothing but an hour can stand: "at 14:45", "about half past seven",
    /// `06:30` at the head of a line, or as all that the text says.
    fn is_sure_hour(&self, at: usize, end: usize, at_hour: bool) -> bool {
        let named = self.number(at).filter(|hour| hour.n_digits == 0);
        let named = named.is_some_and(|hour| (1..=12).contains(&hour.value));
        let alone = || self.is_whole(at, end) || self.is_line_head(at, end);
        if named { self.is_definite(at) } else { at_hour || alone() }
    }

    /// `HH:MM`, or `HH.MM` in one number.
    pub(super) fn digital(&self, at: usize) -> Option<Clock> {
        let (hour, minute, end) = match self.text().key(at).split_once('.') {
            Some((hour, minute)) if minute.len() == 2 => {
                (hour.parse().ok()?, minute.parse().ok()?, at + 1)
            }
            _ => {
                let minutes = self.digits(at + 2).filter(|digits| digits.n_digits == 2)?;
                let joined = self.is_punct(at + 1, Punct::Colon)
                    && self.text().is_glued(at + 1)
                    && self.text().is_glued(at + 2);
                let hour = joined.then(|| self.digits(at))??;
                (hour.value, minutes.value, minutes.end)
            }
        };
        (hour <= 24 && minute < 60).then(|| Clock {
            minute: (hour * 60 + minute).min(u32::from(DAY)) as u16,
            is_exact: true,
            // Twelve-hour times in digits carry their half; without one the day has 24 hours.
            is_open: (1..=12).contains(&hour) && self.day_part(end).is_some(),
            is_elsewhere: false,
            heads_line: self.is_after_break(at) || at == 0,
            end,
        })
    }

    /// An hour by number, with the fraction or the minutes that follow it.
    fn hour_number(&self, at: usize) -> Option<Clock> {
        let number = self.ordinal(at).or_else(|| self.cardinal(at))?;
        // "One and forty minutes" is no hour forty-one.
        let counts_minutes =
            self.any_unit(number.end).is_some_and(|(unit, _)| unit == Unit::Minute);
        let number = self.number_word(at).filter(|_| counts_minutes).unwrap_or(number);
        if number.value > 24 || number.n_digits > 2 {
            return None;
        }
        let hour = number.value as u16 * HOUR;
        let (shift, end) = self.minutes_after(number.end).unwrap_or((0, number.end));
        let minute = u16::try_from((i32::from(hour) + shift).rem_euclid(i32::from(DAY))).ok()?;
        Some(Clock {
            minute,
            is_exact: end > number.end,
            is_open: (1..=12).contains(&number.value),
            is_elsewhere: false,
            heads_line: self.is_after_break(at) || at == 0,
            end,
        })
    }

    /// "and a half", "and ten minutes", "less a quarter".
    fn minutes_after(&self, at: usize) -> Option<(i32, usize)> {
        if let Some(less) = self.mark(at, TimeMark::Minus) {
            let (minutes, end) = self.fraction(less).or_else(|| self.minutes(less))?;
            return Some((-minutes, end));
        }
        let (minutes, end) =
            self.has_and(at).then(|| self.fraction(at).or_else(|| self.minutes(at)))??;
        let more = self.has_and(end).then(|| self.minutes(end)).flatten();
        Some(more.map_or((minutes, end), |(extra, end)| (minutes + extra, end)))
    }

    fn fraction(&self, at: usize) -> Option<(i32, usize)> {
        let seen = self.find(at, |row| match row {
            TimeRow::Fraction(minutes) => Some(i32::from(*minutes)),
            _ => None,
        })?;
        Some((seen.what, seen.end))
    }

    fn minutes(&self, at: usize) -> Option<(i32, usize)> {
        let number = self.cardinal(at).filter(|number| number.value < 60)?;
        let unit = self.any_unit(number.end).filter(|(unit, _)| *unit == Unit::Minute)?;
        Some((number.value as i32, unit.1))
    }

    /// The zone that an hour is told in, and whether it is another than the place's own.
    pub(super) fn zone(&self, at: usize) -> Option<(bool, usize)> {
        let named = self.mark(at, TimeMark::Zone).filter(|named| !self.is_any_punct(*named))?;
        let elsewhere = self.mark(named, TimeMark::ZoneOther);
        Some((elsewhere.is_some(), elsewhere.unwrap_or(named + 1)))
    }

    /// A part of the day that begins here.
    pub(super) fn day_part(&self, at: usize) -> Option<(DayPart, usize)> {
        let seen = self.find_bare(at, |row| match row {
            TimeRow::DayPart(part) => Some(*part),
            _ => None,
        })?;
        Some((seen.what, seen.end))
    }

    /// A unit of any count.
    pub(super) fn any_unit(&self, at: usize) -> Option<(Unit, usize)> {
        let seen = self.find(at, |row| match row {
            TimeRow::Unit { unit, .. } => Some(*unit),
            _ => None,
        })?;
        Some((seen.what, seen.end))
    }
}
