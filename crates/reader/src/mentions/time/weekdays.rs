//! Days of the week, and days counted from the day of publication.

use super::scan::{Scan, Seen};
use crate::pack::rows::{Company, Hang, TimeMark, TimeRow, Unit};
use crate::pack::{Features, Table};
use crate::text::Punct;

/// Words of the longest title of a paper, and tokens of the longest byline.
const LONGEST_TITLE: usize = 3;
const LONGEST_BYLINE: usize = 6;

impl Scan<'_> {
    /// A day or night counted from the day of publication.
    pub(super) fn deictic(&self, at: usize) -> Option<Seen<'_, (Unit, i32)>> {
        let seen = self.find(at, |row| match row {
            TimeRow::Deictic { unit, shift } => Some((*unit, *shift)),
            _ => None,
        })?;
        // "The National Day"; a paper's name that ends in "today".
        let is_name = self.mark(at, TimeMark::NoDay).is_some_and(|end| end > seen.end)
            || seen.what.1 == 0 && self.is_rate(at)
            || self.ends_title(at, seen.end)
            || self.ends_byline(at, seen.end);
        (!is_name).then_some(seen)
    }

    /// "A thousand tons in the day" is a rate.
    fn is_rate(&self, at: usize) -> bool {
        at > 0 && self.mark(at - 1, TimeMark::In).is_some()
    }

    /// Whether the word ends a short quotation of names: a paper's title.
    fn ends_title(&self, at: usize, end: usize) -> bool {
        let quote = self.text().quote_at(at);
        quote.is_some_and(|quote| {
            quote.end == end + 1
                && at > quote.start + 1
                && quote.len() <= LONGEST_TITLE + 2
                && !quote.clone().any(|word| self.words.finite(word).is_some())
        })
    }

    /// Whether the word ends a line of a few words that tells nothing: "Khartoum: Sudan Today".
    fn ends_byline(&self, at: usize, end: usize) -> bool {
        let line = self.sentence(at);
        let told = || line.clone().any(|word| self.words.finite(word).is_some());
        // "until today" is no name.
        let small = |at| self.words.hits(at).iter().any(|hit| hit.table == Table::Function);
        let apart = at > line.start && !self.is_time(at - 1) && !small(at - 1);
        line.end == end && apart && line.len() <= LONGEST_BYLINE && !told()
    }

    /// A day of the week (Monday 1), and what it needs beside it.
    pub(super) fn weekday(&self, at: usize) -> Option<Seen<'_, (u8, Company)>> {
        let seen = self.find(at, |row| match row {
            TimeRow::Weekday { number, company } => Some((*number, *company)),
            _ => None,
        })?;
        // "Black Friday" is a day of sales.
        self.mark(at, TimeMark::NoDay).is_none_or(|end| end <= seen.end).then_some(seen)
    }

    /// As [`Scan::weekday`], where "first" or "last" stands before and the name goes without its article.
    pub(super) fn weekday_name(&self, at: usize) -> Option<Seen<'_, (u8, Company)>> {
        self.weekday(at).or_else(|| {
            self.find(at, |row| match row {
                TimeRow::BareWeekday(number) => Some((*number, Company::Number)),
                _ => None,
            })
        })
    }

    /// Whether a word stands here that is "the eve of" before an event or a date.
    pub(super) fn opens_eve(&self, at: usize) -> bool {
        let eve = |row: &TimeRow| {
            matches!(row, TimeRow::Connective { hang: Hang::BeforeNear, .. }).then_some(())
        };
        self.find(at, eve).is_some()
    }

    /// Whether a day stands here that is named by its weekday or counted from the day of publication.
    pub(super) fn is_plain_day(&self, at: usize) -> bool {
        let from = self.single(at, Unit::Day).map_or(at, |day| day.end);
        self.weekday(from).is_some() || self.deictic(at).is_some()
    }

    /// A second weekday joined by a dash, a slash or "and".
    pub(super) fn second_weekday(&self, at: usize) -> Option<Seen<'_, (u8, Company)>> {
        let sign = self.is_punct(at, Punct::Dash) || self.is_punct(at, Punct::Slash);
        let second = self.weekday(if sign { at + 1 } else { at })?;
        (sign || second.hit.prefix.has(Features::AND)).then_some(second)
    }
}
