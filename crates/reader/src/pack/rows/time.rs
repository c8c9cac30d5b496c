//! Words of time: calendar names, numbers, deictics, connectives, event nouns.

use crate::pack::Row;
use crate::pack::vocabulary::{
    Alone, Company, EventStage, Hang, HangTakes, Modifier, MonthSystem, SHIFT_ZERO, TimeMark,
    TimeSense, Unit, UnitCount,
};

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
    /// The name of a weekday without its article, Monday 1.
    BareWeekday(u8),
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
    /// A feast with a day of its own, in one of the two calendars.
    Holiday { is_hijri: bool, month: u8, day: u8 },
    /// The definite article, folded.
    Article(String),
    /// A word that shapes its neighbours' reading.
    Mark(TimeMark),
}

impl TimeRow {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(match row.word(TimeSense::ALL)? {
            TimeSense::Month => Self::Month {
                number: row.code()? as u8,
                system: row.word(MonthSystem::ALL)?,
                company: row.word(Company::ALL)?,
            },
            TimeSense::HijriMonth => {
                Self::HijriMonth { number: row.code()? as u8, company: row.word(Company::ALL)? }
            }
            TimeSense::Weekday => {
                Self::Weekday { number: row.code()? as u8, company: row.word(Company::ALL)? }
            }
            TimeSense::DayPart => Self::DayPart(day_part(row, false)?),
            TimeSense::AfterMidnight => Self::DayPart(day_part(row, true)?),
            TimeSense::ClockMark => Self::ClockMark { minute: row.code()? as u16 },
            TimeSense::Unit => Self::Unit {
                unit: row.word(Unit::ALL)?,
                count: row.word(UnitCount::ALL)?,
                bare: row.flag()?,
            },
            TimeSense::Cardinal => Self::Cardinal(row.code()?),
            TimeSense::Ordinal => Self::Ordinal(row.code()?),
            TimeSense::Some => Self::Some { from: row.code()?, to: row.code()? },
            TimeSense::Fraction => Self::Fraction(row.code()? as u16),
            TimeSense::Deictic => {
                Self::Deictic { unit: row.word(Unit::ALL)?, shift: row.code()? as i32 - SHIFT_ZERO }
            }
            TimeSense::Modifier => Self::Modifier(row.word(Modifier::ALL)?),
            TimeSense::Demonstrative => Self::Demonstrative { near: row.flag()? },
            TimeSense::Third => Self::Third(row.code()? as u8),
            TimeSense::Season => Self::Season(row.code()? as u8),
            TimeSense::Decade => Self::Decade(row.code()? as u8),
            TimeSense::Anaphor => Self::Anaphor(row.word(Hang::ALL)?),
            TimeSense::Connective => {
                Self::Connective { hang: row.word(Hang::ALL)?, takes: row.word(HangTakes::ALL)? }
            }
            TimeSense::Event => Self::Event(row.word(EventStage::ALL)?),
            TimeSense::Article => Self::Article(row.text()?),
            TimeSense::Holiday => Self::Holiday {
                is_hijri: row.flag()?,
                month: row.code()? as u8,
                day: row.code()? as u8,
            },
            TimeSense::BareWeekday => Self::BareWeekday(row.code()? as u8),
            TimeSense::Mark => Self::Mark(row.word(TimeMark::ALL)?),
        })
    }
}

fn day_part(row: &mut Row<'_, '_>, after_midnight: bool) -> Option<DayPart> {
    Some(DayPart {
        from: row.code()? as u16,
        to: row.code()? as u16,
        alone: row.word(Alone::ALL)?,
        is_morning: row.flag()?,
        after_midnight,
    })
}
