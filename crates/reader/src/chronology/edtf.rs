//! Values as EDTF writes them, at day level: once within is `[a..b]`, all the while is `a/b`.

use isnad_account::{Bounds, Extent, LocalMinute};

/// Which calendar the bounds are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Known,
    /// Counted in [`STAND_IN`]: only month and day are told.
    Unknown,
}

/// The year in which dates without a year are counted; it has a 29 February.
pub(super) const STAND_IN: i32 = 2000;

/// The value of bounds; `None` where neither side is known.
pub(super) fn edtf(bounds: Bounds, extent: Extent, year: Year) -> Option<String> {
    let first = bounds.earliest.map(|minute| day(minute, year));
    // A moment at midnight is of the day that begins.
    let within = |minute: LocalMinute| match bounds.earliest {
        Some(earliest) if minute <= earliest => earliest,
        _ => minute.plus_minutes(-1),
    };
    let last = bounds.latest.map(|minute| day(within(minute), year));
    // EDTF's sets hold no unknown year.
    let is_set = extent != Extent::Throughout && year == Year::Known;
    match (first, last) {
        (None, None) => None,
        (Some(first), Some(last)) if first == last => Some(first),
        (first, last) if is_set => {
            Some(["[", &first.unwrap_or_default(), "..", &last.unwrap_or_default(), "]"].concat())
        }
        (first, last) => {
            let open = || String::from("..");
            Some([first.unwrap_or_else(open), last.unwrap_or_else(open)].join("/"))
        }
    }
}

fn day(minute: LocalMinute, year: Year) -> String {
    let words = minute.day_words();
    match year {
        Year::Known => words,
        Year::Unknown => ["XXXX", &words[4..]].concat(),
    }
}

/// The bounds of a value without a year, counted in the stand-in year.
pub(super) fn yearless(edtf: &str) -> Option<Bounds> {
    let plain = edtf.trim_matches(['[', ']']).replace('~', "");
    let (first, last) = plain
        .split_once('/')
        .or_else(|| plain.split_once(".."))
        .unwrap_or((plain.as_str(), plain.as_str()));
    let open = |side: &str| side.is_empty() || side == "..";
    let side = |words: &str| if open(words) { Some(None) } else { month_day(words).map(Some) };
    let (first, last) = (side(first)?, side(last)?);
    let bounds = Bounds { earliest: first.map(|it| it.0), latest: last.map(|it| it.1) };
    (!bounds.is_open()).then_some(bounds)
}

/// First minute and end of `XXXX-MM` or `XXXX-MM-DD`.
fn month_day(words: &str) -> Option<(LocalMinute, LocalMinute)> {
    let rest = words.strip_prefix("XXXX-")?;
    let (month, day) = rest.split_once('-').map_or((rest, None), |(month, day)| (month, Some(day)));
    let month: u8 = month.parse().ok()?;
    match day {
        Some(day) => {
            let start = LocalMinute::from_date(STAND_IN, month, day.parse().ok()?)?;
            Some((start, start.plus_days(1)))
        }
        None => {
            let start = LocalMinute::from_date(STAND_IN, month, 1)?;
            let next = if month == 12 { (STAND_IN + 1, 1) } else { (STAND_IN, month + 1) };
            Some((start, LocalMinute::from_date(next.0, next.1, 1)?))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(first: &str, last: &str) -> Bounds {
        Bounds { earliest: LocalMinute::parse(first), latest: LocalMinute::parse(last) }
    }

    #[test]
    fn once_within_is_a_set_and_all_the_while_an_interval() {
        for (first, last, extent, want) in [
            ("2024-11-29", "2024-11-30", Extent::Point, "2024-11-29"),
            ("2024-11-27", "2024-11-30", Extent::Within, "[2024-11-27..2024-11-29]"),
            ("2024-11-27", "2024-11-30", Extent::Throughout, "2024-11-27/2024-11-29"),
            ("2024-11-29T18:00", "2024-11-30T00:00", Extent::Point, "2024-11-29"),
            ("2024-11-29T18:00", "2024-11-30T00:01", Extent::Point, "[2024-11-29..2024-11-30]"),
            ("2024-11-29", "", Extent::Within, "[2024-11-29..]"),
            ("", "2024-11-30", Extent::Within, "[..2024-11-29]"),
            ("2024-11-29", "2024-11-29", Extent::Within, "2024-11-29"),
            ("2024-11-29", "", Extent::Throughout, "2024-11-29/.."),
        ] {
            let written = edtf(bounds(first, last), extent, Year::Known).unwrap();
            assert_eq!(written, want);
            assert!(edtf_core::Edtf::parse(&written).is_ok(), "{written}");
        }
        assert_eq!(edtf(Bounds::default(), Extent::Within, Year::Known), None);
    }

    #[test]
    fn what_has_no_year_comes_back_without_one() {
        for words in [
            "XXXX-11-29",
            "XXXX-11-27/XXXX-11-29",
            "XXXX-11-29/..",
            "../XXXX-02-29",
            "XXXX-12-30/XXXX-12-31",
        ] {
            let bounds = yearless(words).unwrap();
            let written = edtf(bounds, Extent::Within, Year::Unknown).unwrap();
            assert_eq!(written, words);
            assert!(edtf_core::Edtf::parse(&written).is_ok(), "{written}");
        }
        let month = yearless("XXXX-11").unwrap();
        assert_eq!(month, bounds("2000-11-01", "2000-12-01"));
        for words in ["2024-11-29", "XXXX-13-01", "XXXX-21", "", "../.."] {
            assert_eq!(yearless(words), None, "{words}");
        }
    }
}
