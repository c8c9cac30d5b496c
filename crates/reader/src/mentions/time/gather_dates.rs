//! The pieces of a phrase that are dates: days of a month, months, years, seasons, decades, feasts.

use super::dates::{DayNumber, MonthName, YearNumber};
use super::pieces::Pieces;
use super::scan::Scan;
use super::units::Stood;
use crate::pack::Features;
use crate::pack::rows::{Company, Modifier, TimeMark, TimeRow, Unit};

/// A year in digits before this is of the Hijri calendar.
const FIRST_CIVIL_YEAR: i32 = 1900;

impl Pieces {
    /// A date in digits, a day and month, a month, a year.
    pub(super) fn take_date(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        if self.day.is_some() || self.year.is_some() {
            return None;
        }
        let head = self
            .day_head(scan, at)
            .filter(|seen| seen.hit.prefix.is_none() || seen.hit.prefix.any(Features::PREPOSITION));
        let from = head.map_or(at, |seen| seen.end);
        let end = if self.month.is_some() {
            None
        } else {
            self.take_numeric(scan, from)
                .or_else(|| self.take_day_and_month(scan, from))
                .or_else(|| self.take_day_of_days(scan, from))
                .or_else(|| self.take_short(scan, from, head.is_some()))
        };
        if let Some(end) = end {
            self.is_night |= head.is_some_and(|seen| seen.what == Unit::Night);
            return Some(end);
        }
        self.take_month(scan, at).or_else(|| self.take_year(scan, at))
    }

    /// A feast, "the second day of" it, and its year.
    pub(super) fn take_holiday(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        if self.names_day() || self.names_longer() || self.portion.is_some() {
            return None;
        }
        let nth = scan.nth_of_days(at);
        let seen = scan.find(nth.map_or(at, |(_, end)| end), |row| match row {
            TimeRow::Holiday { is_hijri, month, day } => Some((*is_hijri, *month, *day)),
            _ => None,
        })?;
        let (is_hijri, month, day) = seen.what;
        self.is_hijri = is_hijri;
        self.month = Some(month);
        self.day = Some(day + nth.map_or(0, |(nth, _)| nth - 1));
        self.is_feast = true;
        let year = scan.year_after(seen.end, false).or_else(|| scan.year_after(seen.end, true));
        // A feast of the Hijri year is dated by the civil one.
        self.year = year.map(|year| year.year);
        Some(year.map_or(seen.end, |year| year.end))
    }

    fn take_numeric(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let date = scan.numeric(at)?;
        self.day = Some(date.day);
        self.month = Some(date.month);
        self.is_hijri = date.year < FIRST_CIVIL_YEAR;
        self.year = Some(date.year);
        Some(scan.mark(date.end, TimeMark::EraCivil).unwrap_or(date.end))
    }

    /// `12/6`, `6/2012`, after a word that asks for a date.
    fn take_short(&mut self, scan: &Scan<'_>, at: usize, headed: bool) -> Option<usize> {
        let led = headed || self.is_led || self.weekday.is_some();
        if let Some((month, year)) = scan.month_and_year(at) {
            return (led || scan.is_whole(at, year.end)).then(|| {
                self.month = Some(month);
                self.set_year(year)
            });
        }
        let date = scan.short_date(at)?;
        let weak = date.is_dashed && !headed && self.weekday.is_none();
        (!weak && led || scan.is_whole(at, date.end)).then(|| {
            self.day = Some(date.day);
            self.month = Some(date.month);
            date.end
        })
    }

    /// "the seventh of the days of" a month.
    fn take_day_of_days(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let (nth, end) = scan.nth_of_days(at)?;
        let month = scan.month(end)?;
        self.day = Some(nth);
        Some(self.set_month(scan, month))
    }

    fn take_day_and_month(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let number = scan.day_number(at)?;
        let Some(month) = scan.month_after(number.end) else {
            return self.take_day_of_unit(scan, at, &number);
        };
        self.day = Some(number.day);
        self.day_to = number.to;
        Some(self.set_month(scan, month))
    }

    /// "the 27th of this month", "the 28th of it".
    fn take_day_of_unit(
        &mut self,
        scan: &Scan<'_>,
        from: usize,
        number: &DayNumber,
    ) -> Option<usize> {
        let DayNumber { day, to, end: at } = *number;
        // "Three of them" counts something.
        let counts = |at: usize| {
            scan.digits(at).is_none() && !scan.is_definite(at) && scan.cardinal(at).is_some()
        };
        let of_it = scan.mark(at, TimeMark::OfIt).filter(|_| !counts(from));
        let of = scan.mark(at, TimeMark::Of);
        let unit = of.and_then(|of| scan.stood(of).or_else(|| scan.month_of_story(of)));
        let unit = unit.filter(|stood| stood.unit == Unit::Month && stood.count == Some(1));
        let this =
            scan.modifier(at).filter(|seen| seen.what == Modifier::This && scan.is_definite(at));
        let end = of_it.or(unit.map(|stood| stood.end)).or(this.map(|seen| seen.end))?;
        self.of_it = of_it.is_some();
        self.unit = unit;
        self.modifier = this.map(|seen| seen.what);
        self.day = Some(day);
        self.day_to = to;
        Some(end)
    }

    fn take_month(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        // "Appeared in the month of June" has the letters of "noon of".
        let is_hour = self.part.is_some() && self.day.is_none() && self.weekday.is_none();
        if self.month.is_some() || self.unit.is_some() || self.season.is_some() || is_hour {
            return None;
        }
        let month = scan.month(at)?;
        if let Some((day, year)) = scan.day_and_year(month.end).filter(|_| self.day.is_none()) {
            self.day = Some(day);
            self.month = Some(month.number);
            return Some(self.set_year(year));
        }
        self.needs = Some(self.needs.map_or(month.needs, |needs| needs.max(month.needs)));
        Some(self.set_month(scan, month))
    }

    fn set_month(&mut self, scan: &Scan<'_>, month: MonthName) -> usize {
        self.month = Some(month.number);
        self.month_to = month.to;
        self.is_hijri = month.is_hijri;
        self.months_disagree = month.disagree;
        let year = scan.year_after(month.end, month.is_hijri);
        if let Some(civil) =
            scan.civil_year_after(month.end).filter(|_| self.is_hijri && year.is_none())
        {
            // "Ramadan 2021": the one that begins in it.
            self.is_feast = true;
            self.year = Some(civil.year);
            return civil.end;
        }
        year.map_or(month.end, |year| self.set_year(year))
    }

    fn take_year(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let bare = || (at == self.start).then(|| scan.bare_year(at)).flatten();
        let after = || {
            (self.season.is_some() || self.portion.is_some())
                .then(|| scan.year_digits(at).or_else(|| scan.short_year(at)))
                .flatten()
        };
        let year = scan.headed_year(at).or_else(bare).or_else(after)?;
        let same_day = |stood: Stood| stood.unit == Unit::Day && stood.modifier == Modifier::This;
        let fits = self.unit.is_none_or(same_day);
        fits.then(|| self.set_year(year))
    }

    fn set_year(&mut self, year: YearNumber) -> usize {
        self.year = Some(year.year);
        self.year_to = year.to;
        self.is_hijri |= year.is_hijri;
        year.end
    }

    pub(super) fn take_season(&mut self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        if self.season.is_some()
            || self.decade.is_some()
            || self.century.is_some()
            || self.month.is_some()
            || self.year.is_some()
        {
            return None;
        }
        if let Some((nth, end)) = scan.century(at) {
            self.century = Some(nth);
            return Some(end);
        }
        let this = scan.near_demonstrative(at);
        let that = scan.far_demonstrative(at);
        let at = this.or(that).unwrap_or(at);
        let season = scan.find_bare(at, |row| match row {
            TimeRow::Season(season) => Some((Some(*season), None)),
            TimeRow::Decade(decade) if this.or(that).is_none() => Some((None, Some(*decade))),
            _ => None,
        })?;
        let pointed = this.map(|_| Modifier::This).or(that.map(|_| Modifier::Same));
        self.modifier = pointed.or(self.modifier);
        (self.season, self.decade) = season.what;
        let definite = scan.is_definite(at) || season.end > at + 1;
        self.needs = self.season.map(|_| if definite { Company::Lead } else { Company::Number });
        let century = scan.century(season.end).filter(|_| self.decade.is_some());
        self.century = century.map(|(nth, _)| nth);
        Some(century.map_or(season.end, |(_, end)| end))
    }
}
