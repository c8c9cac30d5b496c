//! The file of events: tab-separated lines under a head.

use super::{Event, Events, Kin};
use crate::text::fold::fold;
use isnad_account::{Bounds, LocalMinute};
use std::fmt;

/// The first line of a file.
pub(super) const HEAD: &str = "key\tfrom\tto\tname_ar\tname_en\tmatch";
/// Fewer words than this name no event.
const LEAST_WORDS: usize = 2;

/// A line of a file of events that is not as it should be, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventsError {
    /// Which line.
    pub line: usize,
}

impl fmt::Display for EventsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {} of the events is not as the head of the file says", self.line)
    }
}

impl std::error::Error for EventsError {}

pub(super) fn load(events: &mut Events, bytes: &[u8]) -> Result<(), EventsError> {
    let text = core::str::from_utf8(bytes).map_err(|_| EventsError { line: 1 })?;
    if text.lines().next() != Some(HEAD) {
        return Err(EventsError { line: 1 });
    }
    let mut known = events.clone();
    for (nth, line) in text.lines().enumerate().skip(1) {
        row(&mut known, line).ok_or(EventsError { line: nth + 1 })?;
    }
    known.index();
    *events = known;
    Ok(())
}

fn row(events: &mut Events, line: &str) -> Option<()> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next();
    let (key, from, to) = (cell()?, cell()?, cell()?);
    let (name_ar, name_en, patterns) = (cell()?, cell()?, cell()?);
    let starts = days(from)?;
    let ends = match to {
        "" => starts,
        ".." => Bounds { earliest: starts.earliest, latest: None },
        to => days(to)?,
    };
    let nth = events.list.len();
    for pattern in patterns.split('|') {
        let words: Vec<Kin> =
            pattern.split_whitespace().map(|word| Kin::of(&fold(word), true)).collect();
        if words.len() < LEAST_WORDS {
            return None;
        }
        events.patterns.push((words, nth));
    }
    events.list.push(Event {
        key: key.into(),
        starts,
        ends,
        name_ar: name_ar.into(),
        name_en: name_en.into(),
    });
    Some(())
}

/// `DAY` or `DAY..DAY`, both included.
fn days(words: &str) -> Option<Bounds> {
    let (first, last) = words.split_once("..").unwrap_or((words, words));
    let (earliest, latest) = (LocalMinute::parse(first)?, LocalMinute::parse(last)?.plus_days(1));
    (earliest < latest).then_some(Bounds { earliest: Some(earliest), latest: Some(latest) })
}
