//! A file of events, and its decoder. The encoder is `isnad-data`'s.
//!
//! `ISE1`, the number of events (little-endian base 128), then these columns, each with its length
//! before it:
//!
//! | column | holds, event by event |
//! |---|---|
//! | from | signed step to the first day it may have begun on, from that of the event before, the first from 1970-01-01 |
//! | span | days from there to the last one |
//! | to | 0 where it happened once; 1 where it goes on; else 2 + days from the first day of all to the first on which it may have ended, days from there to the last one |
//! | name, english | lines |
//! | key | lines, see [`whole_key`] |
//! | shared | the words of its Arabic name that are also words of its patterns, a bit each, the first lowest |
//! | word | the further words of its patterns: a line, a space between two |
//! | pattern | the words of each pattern, a bit each, those of the name first; 0 behind the last pattern |
//!
//! Arabic text is a byte a letter (`columns::letters`); a word may stand without what its [`Kin`] leaves out.

use super::{Event, Events, Kin};
use crate::columns::{Cursor, Damaged, kebab, push_letters};
use crate::text::fold::fold;
use isnad_account::{Bounds, LocalMinute};
use std::fmt;

/// How a file begins.
pub(super) const MAGIC: &[u8] = b"ISE1";
/// The letters of Arabic.
const BLOCK: u32 = 0x600;
/// Fewer words than this name no event.
const LEAST_WORDS: usize = 2;

/// The named column of a file of events is cut short or holds a value that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventsError(pub &'static str);

impl fmt::Display for EventsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "damaged file of events: column {}", self.0)
    }
}

impl std::error::Error for EventsError {}

impl From<Damaged> for EventsError {
    fn from(Damaged(column): Damaged) -> Self {
        Self(column)
    }
}

/// Takes the events of a file in beside those that are there; none of them where one is damaged.
pub(super) fn load(events: &mut Events, bytes: &[u8]) -> Result<(), EventsError> {
    let head = Cursor::new("head", bytes.strip_prefix(MAGIC).unwrap_or_default());
    let mut known = events.clone();
    read(&mut known, head)?;
    known.index();
    *events = known;
    Ok(())
}

fn read(events: &mut Events, mut file: Cursor<'_>) -> Result<(), Damaged> {
    let n_events = file.number()?;
    let mut days = Days::of(&mut file)?;
    let (mut names, mut english) = (file.column("name")?, file.column("english")?);
    let mut keys = file.column("key")?;
    let mut words = Words::of(&mut file)?;
    for _ in 0..n_events {
        let (starts, ends) = days.next()?;
        let name_ar = letters(&mut names)?;
        let name_en = String::from_utf8_lossy(english.line()?).into_owned();
        let key = whole_key(keys.line()?, &name_en, starts).ok_or(keys.damaged())?;
        words.read(&name_ar, events)?;
        events.list.push(Event { key, starts, ends, name_ar, name_en });
    }
    Ok(())
}

fn letters(lines: &mut Cursor<'_>) -> Result<String, Damaged> {
    let mut text = String::new();
    push_letters(lines.line()?, BLOCK, &mut text).ok_or(lines.damaged())?;
    Ok(text)
}

/// When each event happened.
struct Days<'b> {
    from: Cursor<'b>,
    span: Cursor<'b>,
    to: Cursor<'b>,
    first: LocalMinute,
}

impl<'b> Days<'b> {
    fn of(file: &mut Cursor<'b>) -> Result<Self, Damaged> {
        let (from, span) = (file.column("from")?, file.column("span")?);
        Ok(Self { from, span, to: file.column("to")?, first: LocalMinute::from_minutes(0) })
    }

    /// The bounds of its beginning and of its end.
    fn next(&mut self) -> Result<(Bounds, Bounds), Damaged> {
        self.first = self.first.plus_days(self.from.signed()?.into());
        let starts = bounds(self.first, self.span.number()?);
        let ends = match self.to.number()? {
            0 => starts,
            1 => Bounds { latest: None, ..starts },
            after => bounds(self.first.plus_days(i64::from(after) - 2), self.to.number()?),
        };
        Ok((starts, ends))
    }
}

/// From a day to the end of another so many days later.
fn bounds(first: LocalMinute, span: u32) -> Bounds {
    let latest = first.plus_days(i64::from(span) + 1);
    Bounds { earliest: Some(first), latest: Some(latest) }
}

/// A sign of a key that takes its words from the English name: 0x80, 8 times the first of them, their number less one.
const OF_NAME: u8 = 0x80;
/// Signs at the end of a key: the year of the event, the year and the month.
const YEAR: u8 = 1;
const MONTH: u8 = 2;

/// The key that a line of ASCII and signs tells.
fn whole_key(line: &[u8], name_en: &str, starts: Bounds) -> Option<String> {
    let name = kebab(name_en);
    let day = starts.earliest?.day_words();
    let mut key = String::new();
    for byte in line {
        match *byte {
            YEAR => key.extend(["-", day.get(..4)?]),
            MONTH => key.extend(["-", day.get(..7)?]),
            OF_NAME.. => {
                let (first, n_words) = (usize::from(byte >> 3 & 15), usize::from(byte & 7) + 1);
                let words: Vec<&str> = name.split('-').skip(first).take(n_words).collect();
                key.push_str(&words.join("-"));
            }
            ascii => key.push(char::from(ascii)),
        }
    }
    Some(key)
}

/// The words of patterns.
struct Words<'b> {
    shared: Cursor<'b>,
    word: Cursor<'b>,
    pattern: Cursor<'b>,
}

impl<'b> Words<'b> {
    fn of(file: &mut Cursor<'b>) -> Result<Self, Damaged> {
        let (shared, word) = (file.column("shared")?, file.column("word")?);
        Ok(Self { shared, word, pattern: file.column("pattern")? })
    }

    /// Takes in the patterns of the next event.
    fn read(&mut self, name_ar: &str, events: &mut Events) -> Result<(), Damaged> {
        let further = letters(&mut self.word)?;
        let shared = chosen(self.shared.number()?, name_ar.split_whitespace());
        let kin = |word| Kin::of(&fold(word), true);
        let words: Vec<Kin> = shared.chain(further.split_whitespace()).map(kin).collect();
        loop {
            let bits = self.pattern.number()?;
            if bits == 0 {
                return Ok(());
            }
            let pattern: Vec<Kin> = chosen(bits, words.iter().cloned()).collect();
            if pattern.len() < LEAST_WORDS {
                return Err(self.pattern.damaged());
            }
            events.patterns.push((pattern, events.list.len()));
        }
    }
}

/// Those whose bits are set, the first of them lowest.
fn chosen<T>(bits: u32, all: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    all.enumerate().filter(move |(at, _)| *at < 32 && bits >> at & 1 == 1).map(|(_, it)| it)
}
