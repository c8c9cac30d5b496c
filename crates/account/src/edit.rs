//! What an editor changes of the facts that dates hang on, and how a change is written.

use crate::{Bounds, LocalMinute};
use std::fmt;

/// One change of an anchor or of a gap.
///
/// Written `KEY=VALUE`: `published=2025-01-05`, `events:a-fall=off`, `events:a-fall=2024-12-07..2024-12-08`
/// (both days included), `gap:shortly-after=2880` (minutes).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The [`crate::Anchor::key`] or [`crate::Gap::key`] that is changed.
    pub key: String,
    /// What becomes of it.
    pub change: Change,
}

/// What becomes of an anchor or a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The anchor is not used.
    Off,
    /// The anchor has other bounds.
    Bounds(Bounds),
    /// The gap has another length.
    Minutes(u32),
}

impl Edit {
    /// Reads one change; `None` where it is none.
    pub fn parse(words: &str) -> Option<Self> {
        let (key, value) = words.trim().split_once('=')?;
        let change = match value {
            "off" => Change::Off,
            minutes if key.starts_with(GAP) => Change::Minutes(minutes.parse().ok()?),
            days => Change::Bounds(bounds(days)?),
        };
        let named = !key.is_empty() && !key.contains(char::is_whitespace);
        named.then(|| Self { key: key.to_owned(), change })
    }

    /// Reads changes, one a line; what is none is left out.
    pub fn parse_lines(lines: &str) -> Vec<Self> {
        lines.lines().filter_map(Self::parse).collect()
    }

    /// Writes changes, one a line.
    pub fn lines(edits: &[Self]) -> String {
        edits.iter().map(|edit| [edit.to_string(), "\n".into()].concat()).collect()
    }
}

/// What the keys of gaps begin with.
const GAP: &str = "gap:";

/// `DAY` or `DAY..DAY`, both days included.
fn bounds(days: &str) -> Option<Bounds> {
    let (first, last) = days.split_once("..").unwrap_or((days, days));
    let earliest = day(first)?;
    let latest = day(last)?.plus_days(1);
    (earliest < latest).then_some(Bounds { earliest: Some(earliest), latest: Some(latest) })
}

fn day(words: &str) -> Option<LocalMinute> {
    LocalMinute::parse(words).filter(|minute| *minute == minute.day_start())
}

impl fmt::Display for Edit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.key)?;
        match self.change {
            Change::Off => out.write_str("=off"),
            Change::Minutes(minutes) => write!(out, "={minutes}"),
            Change::Bounds(Bounds { earliest, latest }) => {
                let first = earliest.map(LocalMinute::day_words).unwrap_or_default();
                let last = latest.map(|end| end.plus_minutes(-1).day_words()).unwrap_or_default();
                write!(out, "={first}..{last}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_come_back_as_they_were_written() {
        for words in [
            "published=2025-01-05..2025-01-05",
            "events:a-fall=off",
            "events:a-fall=2024-12-07..2024-12-08",
            "gap:shortly-after=2880",
        ] {
            assert_eq!(Edit::parse(words).unwrap().to_string(), words);
        }
        let day = Edit::parse("published=2025-01-05").unwrap();
        assert_eq!(day.to_string(), "published=2025-01-05..2025-01-05");
    }

    #[test]
    fn what_is_no_change_is_none() {
        for words in ["", "published", "published=", "=off", "gap:a=soon", "gap:a=-4", "a b=off"] {
            assert_eq!(Edit::parse(words), None, "{words}");
        }
        for days in ["2025-02-30", "2025-01-05T10:00", "2025-01-06..2025-01-05"] {
            assert_eq!(Edit::parse(&format!("published={days}")), None, "{days}");
        }
    }

    #[test]
    fn lines_hold_several_changes() {
        let edits = Edit::parse_lines("published=off\nnonsense\ngap:a=60\n");
        assert_eq!(edits.len(), 2);
        assert_eq!(Edit::parse_lines(&Edit::lines(&edits)), edits);
    }
}
