//! What a date in EDTF (as far as readings and marks write it) bounds on the calendar.

use crate::Failure;
use isnad_account::{Bounds, LocalMinute};

/// The year that stands for an unknown one: month and day are compared, and it has every day.
const ANY_YEAR: &str = "2024";

/// The first and the last that the words allow, half-open; an open side has no bound. `None` where
/// they have no place on the calendar at all.
///
/// Fails for a day, month or year that no calendar has.
pub fn bounds(edtf: &str) -> Result<Option<Bounds>, Failure> {
    let edtf = edtf.trim().trim_matches(['[', ']', '{', '}']);
    let (from, to) = match edtf.split_once('/').or_else(|| edtf.split_once("..")) {
        Some((from, to)) => (date(from)?, date(to)?),
        None if edtf.contains(',') => return one_of(edtf),
        None => return date(edtf),
    };
    let both = Bounds {
        earliest: from.and_then(|from| from.earliest),
        latest: to.and_then(|to| to.latest),
    };
    Ok((!both.is_open()).then_some(both))
}

/// From the first of a list of dates to the last of them.
fn one_of(list: &str) -> Result<Option<Bounds>, Failure> {
    let dates: Vec<Option<Bounds>> = list.split(',').map(date).collect::<Result<_, _>>()?;
    let known = || dates.iter().flatten();
    let (earliest, latest) = (
        known().filter_map(|date| date.earliest).min(),
        known().filter_map(|date| date.latest).max(),
    );
    Ok(earliest.map(|_| Bounds { earliest, latest }))
}

/// One date, from its first minute to its last.
fn date(text: &str) -> Result<Option<Bounds>, Failure> {
    let plain = text.trim().replace(['~', '?', '%'], "").replace("XXXX", ANY_YEAR);
    if let Some(decade) = decade(&plain) {
        return between(&plain, start(decade, 1, 1), start(decade + 10, 1, 1));
    }
    let year = plain.split('-').next().unwrap_or_default();
    if plain.is_empty() || plain == ".." || year.contains(['X', 'x']) {
        return Ok(None);
    }
    if let Some((day, hour, minute)) = clock(&plain) {
        let from = LocalMinute::parse(day)
            .map(|day| day.plus_minutes(hour * 60 + minute.unwrap_or_default()));
        let length = if minute.is_some() { 1 } else { 60 };
        return between(&plain, from, from.map(|from| from.plus_minutes(length)));
    }
    match fields(&plain) {
        Some(fields) => fields.bounds(&plain),
        None => Ok(None),
    }
}

fn between(
    text: &str,
    earliest: Option<LocalMinute>,
    latest: Option<LocalMinute>,
) -> Result<Option<Bounds>, Failure> {
    if earliest.is_none() || latest.is_none() {
        return Err(format!("`{text}` is on no calendar"));
    }
    Ok(Some(Bounds { earliest, latest }))
}

fn start(year: u16, month: u8, day: u8) -> Option<LocalMinute> {
    LocalMinute::from_date(year.into(), month, day)
}

/// The first year of a decade, written `201X`.
fn decade(text: &str) -> Option<u16> {
    let (first, rest) = number(text, 3)?;
    (rest == "X").then_some(first * 10)
}

/// The day, hour and minute that a text begins with: `2021-03-07T14:30`, or `2021-03-07T14`.
fn clock(text: &str) -> Option<(&str, i64, Option<i64>)> {
    let (_, rest) = number(text, 4)?;
    let (_, rest) = number(rest.strip_prefix('-')?, 2)?;
    let (_, rest) = number(rest.strip_prefix('-')?, 2)?;
    let day = &text[..text.len() - rest.len()];
    let (hour, rest) = number(rest.strip_prefix('T')?, 2)?;
    let minute = rest.strip_prefix(':').and_then(|rest| number(rest, 2));
    Some((day, hour.into(), minute.map(|(minute, _)| minute.into())))
}

/// A number of exactly so many digits at the beginning, and what follows it.
fn number(text: &str, width: usize) -> Option<(u16, &str)> {
    let (digits, rest) = text.split_at_checked(width)?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| Some((digits.parse().ok()?, rest)))?
}

/// The numbers of `2021`, `2021-03` and `2021-03-07`.
struct Fields {
    is_before_christ: bool,
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

fn fields(text: &str) -> Option<Fields> {
    let years = text.strip_prefix('-');
    let (year, mut rest) = number(years.unwrap_or(text), 4)?;
    let mut next = || {
        let (part, after) = number(rest.strip_prefix('-')?, 2)?;
        rest = after;
        Some(part as u8)
    };
    let (month, day) = (next(), next());
    rest.is_empty().then_some(Fields { is_before_christ: years.is_some(), year, month, day })
}

impl Fields {
    fn bounds(&self, text: &str) -> Result<Option<Bounds>, Failure> {
        let Self { year, month, day, .. } = *self;
        if self.is_before_christ {
            return between(text, None, None);
        }
        let (from, to) = match (month, day) {
            (None, _) => (start(year, 1, 1), start(year + 1, 1, 1)),
            // The seasons of EDTF: spring is 21.
            (Some(season @ 21..=24), _) => months(year, (season - 20) * 3, 3),
            (Some(month), None) => months(year, month, 1),
            (Some(month), Some(day)) => {
                let from = start(year, month, day);
                (from, from.map(|from| from.plus_days(1)))
            }
        };
        between(text, from, to)
    }
}

/// The starts of a month and of the one that comes so many later.
fn months(year: u16, month: u8, n_months: u8) -> (Option<LocalMinute>, Option<LocalMinute>) {
    let end = month + n_months;
    let to = if end > 12 { start(year + 1, end - 12, 1) } else { start(year, end, 1) };
    (start(year, month, 1), to)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bounds as they are written, `-` for an open side.
    fn told(edtf: &str) -> String {
        let side = |minute: Option<LocalMinute>| minute.map_or("-".into(), |at| at.to_string());
        bounds(edtf).unwrap().map_or("none".into(), |found| {
            format!("{} {}", side(found.earliest), side(found.latest))
        })
    }

    #[test]
    fn a_date_bounds_what_it_names() {
        for (edtf, want) in [
            ("2021", "2021-01-01T00:00 2022-01-01T00:00"),
            ("2021-12", "2021-12-01T00:00 2022-01-01T00:00"),
            ("2021-03-07", "2021-03-07T00:00 2021-03-08T00:00"),
            ("2021-03-07~", "2021-03-07T00:00 2021-03-08T00:00"),
            ("2021-03-07T14:30", "2021-03-07T14:30 2021-03-07T14:31"),
            ("2021-03-07T14", "2021-03-07T14:00 2021-03-07T15:00"),
            ("2021-21", "2021-03-01T00:00 2021-06-01T00:00"),
            ("2021-24", "2021-12-01T00:00 2022-03-01T00:00"),
            ("201X", "2010-01-01T00:00 2020-01-01T00:00"),
        ] {
            assert_eq!(told(edtf), want, "{edtf}");
        }
    }

    #[test]
    fn two_dates_bound_what_lies_between() {
        let want = "2021-05-03T00:00 2021-05-08T00:00";
        for edtf in ["2021-05-03/2021-05-07", "[2021-05-03..2021-05-07]", "{2021-05-07,2021-05-03}"]
        {
            assert_eq!(told(edtf), want, "{edtf}");
        }
    }

    #[test]
    fn an_open_side_has_no_bound() {
        for edtf in ["[2021..]", "2021/..", "2021/"] {
            assert_eq!(told(edtf), "2021-01-01T00:00 -", "{edtf}");
        }
        assert_eq!(told("../2021"), "- 2022-01-01T00:00");
    }

    #[test]
    fn an_unknown_year_is_one_year_for_all() {
        assert_eq!(told("XXXX-02-29"), "2024-02-29T00:00 2024-03-01T00:00");
        assert_eq!(told("XXXX-11-27/XXXX-11-29"), told("2024-11-27/2024-11-29"));
    }

    #[test]
    fn what_is_on_no_calendar_has_no_bounds() {
        for edtf in ["", " ", "..", "../..", "20XX", "XXXX-XX-15", "2021-1X", "soon", "2021-3"] {
            assert_eq!(told(edtf), "none", "{edtf}");
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_is_named() {
        for edtf in ["2021-02-29", "2021-13", "2021-00", "0000", "-0044", "9999", "2021-02-30T10"] {
            assert_eq!(bounds(edtf).unwrap_err(), format!("`{edtf}` is on no calendar"));
        }
    }
}
