//! Words of time: calendar names, numbers, deictics, connectives, event nouns.

use super::row_words;
use crate::pack::{PackError, Row};
use crate::text::fold::fold;

row_words!(
    /// Where a month's name comes from: two systems side by side name one month.
    MonthSystem { Levant = "levant", Civil = "civil", Maghreb = "maghreb" }
);
row_words!(
    /// What a calendar word needs beside it, because it is another word or a name too.
    Company {
        /// Nothing.
        None = "",
        /// A word like "in" before it.
        Lead = "lead",
        /// A number, a year or the word "month".
        Number = "number",
        /// Not right after a given name.
        Name = "name",
        /// Another word of time.
        Pair = "pair",
    }
);
row_words!(
    /// When a part of the day counts with no day beside it.
    Alone {
        Yes = "yes",
        Lead = "lead",
        No = "no",
        /// Only right behind an hour.
        Hour = "hour",
    }
);
row_words!(
    /// Units of time.
    Unit {
        Second = "second", Minute = "minute", Hour = "hour", Day = "day", Night = "night", Week = "week",
        Month = "month", Year = "year", Decade = "decade", Century = "century", Moment = "moment",
    }
);
row_words!(
    /// How many of its unit a word counts by itself.
    UnitCount {
        One = "1",
        Two = "2",
        Several = "several",
        /// A dual before two names.
        Pair = "pair",
    }
);
row_words!(
    /// How a unit stands to the day of publication or to the last date told.
    Modifier {
        Last = "last", Next = "next", This = "this", Following = "following", Preceding = "preceding",
        Recent = "recent", Few = "few", Same = "same",
    }
);
row_words!(
    /// How a phrase hangs on what follows or was told.
    Hang {
        Before = "before", BeforeNear = "before-near", After = "after", AfterNear = "after-near",
        Since = "since", Until = "until", During = "during", Throughout = "throughout", Spread = "spread",
        At = "at", Together = "together", Same = "same",
    }
);
row_words!(
    /// What a connective may take for a time expression without a date.
    HangTakes { Event = "event", Start = "start", None = "none" }
);
row_words!(
    /// What sort of happening an event noun tells.
    EventStage { Start = "start", Event = "event", Setting = "setting" }
);
row_words!(
    /// Words that only shape the reading of their neighbours.
    TimeMark {
        EraHijri = "era-hijri", EraCivil = "era-civil", EraBefore = "era-before", Equals = "equals",
        Period = "period", Instant = "instant", Approx = "approx", ApproxAfter = "approx-after", OfIt = "of-it",
        Future = "future", Age = "age", NoDay = "no-day", Zone = "zone", ZoneOther = "zone-other",
        From = "from", To = "to", Between = "between", Lead = "lead", Of = "of", In = "in", At = "at",
        Minus = "minus", Stop = "stop", Precedes = "precedes", Which = "which", Vague = "vague",
        Reschedule = "reschedule", Moves = "moves", Appointment = "appointment",
    }
);

/// Hours of a part of the day, in minutes after midnight. Where `to` is not after `from` it runs over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayPart {
    /// First minute.
    pub from: u16,
    /// One past the last minute.
    pub to: u16,
    /// When it counts with no day beside it.
    pub alone: Alone,
    /// Whether an hour beside it is one before noon.
    pub is_morning: bool,
    /// Whether it belongs to the end of the named day.
    pub after_midnight: bool,
}

/// A word of time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each variant's line tells its fields
pub enum TimeRow {
    /// A month of the civil calendar, 1 to 12.
    Month { number: u8, system: MonthSystem, company: Company },
    /// A month of the Hijri calendar, 1 to 12.
    HijriMonth { number: u8, company: Company },
    /// A day of the week, Monday 1.
    Weekday { number: u8, company: Company },
    /// A part of the day.
    DayPart(DayPart),
    /// A point of the day by name; 1440 is its end.
    ClockMark { minute: u16 },
    /// A unit, and how many of it the word counts. Not `bare`: it needs more around it than a count.
    Unit { unit: Unit, count: UnitCount, bare: bool },
    /// A number.
    Cardinal(u32),
    /// A place in a row.
    Ordinal(u32),
    /// An unsaid small number between two.
    Some { from: u32, to: u32 },
    /// A part of an hour, in minutes.
    Fraction(u16),
    /// A day or night counted from the day of publication.
    Deictic { unit: Unit, shift: i32 },
    /// How a unit stands to the day of publication or the last date.
    Modifier(Modifier),
    /// This or that.
    Demonstrative { near: bool },
    /// First, second or last third of a longer unit.
    Third(u8),
    /// A season, numbered as EDTF does (21 spring to 24 winter).
    Season(u8),
    /// A decade of its century (80 for the eighties).
    Decade(u8),
    /// A whole phrase that points at a time told before.
    Anaphor(Hang),
    /// Hangs an event on a time or another event.
    Connective { hang: Hang, takes: HangTakes },
    /// A noun that tells an event.
    Event(EventStage),
    /// The definite article, folded.
    Article(String),
    /// A word that shapes its neighbours' reading.
    Mark(TimeMark),
}

impl TimeRow {
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, PackError> {
        match row.get("sense") {
            "month" | "hijri-month" | "weekday" | "day-part" | "after-midnight" | "clock-mark" => {
                calendar_word(row)
            }
            "unit" => Ok(Self::Unit {
                unit: row.choice("unit", Unit::NAMES)?,
                count: row.choice("count", UnitCount::NAMES)?,
                bare: row.choice("bare", &[("yes", true), ("no", false)])?,
            }),
            "cardinal" | "ordinal" | "some" | "fraction" => number_word(row),
            "deictic" => Ok(Self::Deictic {
                unit: row.choice("what", Unit::NAMES)?,
                shift: needed(row, "n")?,
            }),
            "modifier" => Ok(Self::Modifier(row.choice("what", Modifier::NAMES)?)),
            "demonstrative" => Ok(Self::Demonstrative {
                near: row.choice("what", &[("near", true), ("far", false)])?,
            }),
            "third" => Ok(Self::Third(small(row, "n", 1..=3)?)),
            "season" => Ok(Self::Season(small(row, "n", 21..=24)?)),
            "decade" => Ok(Self::Decade(small(row, "n", 0..=90)?)),
            "anaphor" => Ok(Self::Anaphor(row.choice("what", Hang::NAMES)?)),
            "connective" => Ok(Self::Connective {
                hang: row.choice("relation", Hang::NAMES)?,
                takes: row.choice("takes", HangTakes::NAMES)?,
            }),
            "event" => Ok(Self::Event(row.choice("stage", EventStage::NAMES)?)),
            "article" => Ok(Self::Article(fold(row.get("particle")))),
            _ => Ok(Self::Mark(row.choice("sense", TimeMark::NAMES)?)),
        }
    }
}

fn calendar_word(row: &Row<'_>) -> Result<TimeRow, PackError> {
    let company = || row.choice("company", Company::NAMES);
    Ok(match row.get("sense") {
        "month" => TimeRow::Month {
            number: small(row, "n", 1..=12)?,
            system: row.choice("system", MonthSystem::NAMES)?,
            company: company()?,
        },
        "hijri-month" => {
            TimeRow::HijriMonth { number: small(row, "n", 1..=12)?, company: company()? }
        }
        "weekday" => TimeRow::Weekday { number: small(row, "n", 1..=7)?, company: company()? },
        "clock-mark" => TimeRow::ClockMark { minute: minute(row, "from")? },
        sense => TimeRow::DayPart(DayPart {
            from: minute(row, "from")?,
            to: minute(row, "to")?,
            alone: row.choice("alone", Alone::NAMES)?,
            is_morning: row.get("half") == "am",
            after_midnight: sense == "after-midnight",
        }),
    })
}

fn number_word(row: &Row<'_>) -> Result<TimeRow, PackError> {
    let n = needed(row, "n")?.unsigned_abs();
    Ok(match row.get("sense") {
        "cardinal" => TimeRow::Cardinal(n),
        "ordinal" => TimeRow::Ordinal(n),
        "some" => TimeRow::Some { from: n, to: needed(row, "to")?.unsigned_abs() },
        _ => TimeRow::Fraction(u16::from(small(row, "n", 1..=59)?)),
    })
}

fn needed(row: &Row<'_>, column: &str) -> Result<i32, PackError> {
    row.number(column)?.ok_or_else(|| row.error(format!("expected a number in `{column}`")))
}

fn small(
    row: &Row<'_>,
    column: &str,
    range: core::ops::RangeInclusive<i32>,
) -> Result<u8, PackError> {
    let n = needed(row, column)?;
    let fits = range.contains(&n).then(|| u8::try_from(n).ok()).flatten();
    fits.ok_or_else(|| row.error(format!("{n} in `{column}` is not within {range:?}")))
}

/// Minutes after midnight of an hour written `HH:MM`, up to `24:00`.
fn minute(row: &Row<'_>, column: &str) -> Result<u16, PackError> {
    let parsed = row.get(column).split_once(':').and_then(|(hour, minute)| {
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (minute < 60 && hour * 60 + minute <= 1440).then_some(hour * 60 + minute)
    });
    parsed.ok_or_else(|| row.error(format!("expected an hour HH:MM in `{column}`")))
}
