//! Years as words and digits write them.

use super::dates::{HIJRI_PLAUSIBLE, PLAUSIBLE, YearNumber, century_of, day_of};
use super::scan::Scan;
use crate::pack::Features;
use crate::pack::rows::{TimeMark, TimeRow, Unit, UnitCount};
use crate::text::Punct;

/// Four digits with a month or the word "year" beside them may be as old a year.
const HISTORIC_FROM: u32 = 1501;
/// Words of the longest connective that a year may follow.
const LONGEST_CONNECTIVE: usize = 3;
/// Two years side by side are the first and last of no longer a period.
const LONGEST_PERIOD: i32 = 60;

impl Scan<'_> {
    /// A year with the word "year" before it.
    pub(super) fn headed_year(&self, at: usize) -> Option<YearNumber> {
        let pair = self.unit(at, UnitCount::Pair).or_else(|| self.unit(at, UnitCount::Two));
        if let Some(years) = self.years_from_to(at) {
            return Some(years);
        }
        let head = self.single(at, Unit::Year).or(pair.filter(|seen| seen.what == Unit::Year))?;
        self.year_digits(head.end)
            .or_else(|| self.year_in_words(head.end))
            .or_else(|| self.short_year(head.end))
    }

    /// "the years 1970-1975".
    fn years_from_to(&self, at: usize) -> Option<YearNumber> {
        let head = self.unit(at, UnitCount::Several).filter(|seen| seen.what == Unit::Year)?;
        self.year_digits(head.end).filter(|year| year.to.is_some())
    }

    /// "a thousand nine hundred and sixty-seven".
    fn year_in_words(&self, at: usize) -> Option<YearNumber> {
        let number = self.cardinal(at).filter(|number| number.n_digits == 0)?;
        let hijri = self.mark(number.end, TimeMark::EraHijri);
        let civil = self.mark(number.end, TimeMark::EraCivil);
        (1001..=*PLAUSIBLE.end()).contains(&number.value).then_some(YearNumber {
            year: number.value as i32,
            to: None,
            is_hijri: hijri.is_some(),
            end: hijri.or(civil).unwrap_or(number.end),
        })
    }

    /// Two digits of the century before: "the summer of 82".
    pub(super) fn short_year(&self, at: usize) -> Option<YearNumber> {
        let digits = self.digits(at).filter(|digits| digits.n_digits == 2)?;
        let counted = self.any_unit(digits.end).is_some();
        let old = century_of(digits.value) == 1900 && !counted;
        old.then_some(YearNumber {
            year: 1900 + digits.value as i32,
            to: None,
            is_hijri: false,
            end: digits.end,
        })
    }

    /// A year right after a month: a comma, "of" or the word "year" may stand between.
    pub(super) fn year_after(&self, at: usize, hijri: bool) -> Option<YearNumber> {
        let signs = [Punct::Comma, Punct::Slash, Punct::Dash];
        let sign = signs.into_iter().any(|sign| self.is_punct(at, sign));
        let from = if sign { at + 1 } else { self.skip(at, TimeMark::Of) };
        if let Some(year) = self.headed_year(from) {
            return Some(year);
        }
        let year = self.year_digits(from).or_else(|| self.year_in_words(from))?;
        (year.is_hijri == hijri || hijri && !PLAUSIBLE.contains(&(year.year as u32)))
            .then_some(YearNumber { is_hijri: hijri, ..year })
    }

    /// "March 3, 2015", as pages made in another language write it.
    pub(super) fn day_and_year(&self, at: usize) -> Option<(u8, YearNumber)> {
        let day = self.digits(at).filter(|day| day.n_digits <= 2)?;
        let year =
            self.is_punct(day.end, Punct::Comma).then(|| self.year_digits(day.end + 1))??;
        Some((day_of(day.value)?, year))
    }

    /// A civil year right behind a month of the other calendar.
    pub(super) fn civil_year_after(&self, at: usize) -> Option<YearNumber> {
        let year = self.headed_year(at).or_else(|| self.year_digits(at))?;
        (!year.is_hijri && PLAUSIBLE.contains(&(year.year as u32))).then_some(year)
    }

    /// Four digits that can be a year, with an era behind them; a Hijri year needs its era or its month.
    pub(super) fn year_digits(&self, at: usize) -> Option<YearNumber> {
        let digits = self.digits(at).filter(|digits| digits.n_digits == 4)?;
        if self.mark(digits.end, TimeMark::EraBefore).is_some() {
            return None;
        }
        let hijri = self.mark(digits.end, TimeMark::EraHijri);
        let civil = self.mark(digits.end, TimeMark::EraCivil);
        let known = (HISTORIC_FROM..=*PLAUSIBLE.end()).contains(&digits.value)
            || HIJRI_PLAUSIBLE.contains(&digits.value)
            || civil.is_some() && digits.value >= 1000;
        let end = hijri.or(civil).unwrap_or(digits.end);
        let second = hijri.is_none().then(|| self.second_year(digits.value, end)).flatten();
        known.then_some(YearNumber {
            year: digits.value as i32,
            to: second.map(|(year, _)| year),
            is_hijri: hijri.is_some(),
            end: second.map_or(end, |(_, end)| end),
        })
    }

    fn second_year(&self, year: u32, at: usize) -> Option<(i32, usize)> {
        let apart = self.mark(at, TimeMark::And);
        let sign =
            apart.is_some() || self.is_punct(at, Punct::Dash) || self.is_punct(at, Punct::Slash);
        let next = apart.unwrap_or(if sign { at + 1 } else { at });
        let next = self.digits(next).filter(|next| next.n_digits == 4)?;
        let joined = sign || next.prefix.has(Features::AND);
        let fits = joined && next.value > year && PLAUSIBLE.contains(&next.value);
        fits.then_some((next.value as i32, next.end))
    }

    /// Whether a word stands right before that names a stretch of years: no sign but a bracket, no other number.
    fn is_named(&self, at: usize) -> bool {
        let bracket = at > 0 && self.is_punct(at - 1, Punct::BracketOpen);
        bracket
            || at > 0
                && self.text().is_word(at - 1)
                && !self.is_after_break(at)
                && self.number(at - 1).is_none()
    }

    /// Whether a round number counts what stands behind it: "2000 persons".
    pub(super) fn counts_by(&self, number: i32, end: usize) -> bool {
        number % 50 == 0
            && self.text().is_word(end)
            && !self.is_after_break(end)
            && !self.is_definite(end)
            && self.words.hits(end).is_empty()
    }

    /// "the elections of 2018": a year right behind an event noun, with no word behind it that it could count.
    fn names_event_of(&self, at: usize, end: usize) -> bool {
        let event = |row: &TimeRow| matches!(row, TimeRow::Event(_)).then_some(());
        let head = at.checked_sub(1).filter(|head| !self.is_definite(*head));
        let counts = self.text().is_word(end)
            && !self.is_after_break(end)
            && (self.words.hits(end).is_empty() || self.any_unit(end).is_some());
        head.is_some_and(|head| self.find(head, event).is_some()) && !counts
    }

    /// Whether a connective of several words ends right before: "up to the limit of".
    fn is_led_by_phrase(&self, at: usize) -> bool {
        let hangs = |row: &TimeRow| matches!(row, TimeRow::Connective { .. }).then_some(());
        (2..=LONGEST_CONNECTIVE)
            .filter_map(|back| at.checked_sub(back))
            .any(|from| self.find(from, hangs).is_some_and(|seen| seen.end == at && from + 1 < at))
    }

    /// A bare year after a word like "in": nothing that could be counted by it stands behind.
    pub(super) fn bare_year(&self, at: usize) -> Option<YearNumber> {
        let year = self.year_digits(at).filter(|year| !year.is_hijri)?;
        let led = at > 0 && self.mark(at - 1, TimeMark::Lead).is_some()
            || self.is_led_by_phrase(at)
            || self.is_whole(at, year.end)
            || self.names_event_of(at, year.end)
            || year.to.is_some_and(|to| to - year.year <= LONGEST_PERIOD && self.is_named(at));
        let civil = PLAUSIBLE.contains(&(year.year as u32));
        let counted = self.counts_by(year.to.unwrap_or(year.year), year.end);
        (led && civil && !counted && self.any_unit(year.end).is_none()).then_some(year)
    }
}
