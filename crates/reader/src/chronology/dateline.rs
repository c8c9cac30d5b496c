//! The day of publication where the account itself says it: a full date in a line of its own, at its head or its foot.

use crate::mentions::time::TimeMention;
use crate::pack::Words;
use isnad_account::{Grain, LocalMinute, TimeKind};
use std::ops::Range;

/// Paragraphs at the head and at the foot in which the line may stand.
const HEAD: usize = 4;
const FOOT: usize = 2;
/// Words of the longest such line: town, paper, author and day.
const LONGEST: usize = 14;

/// The day that the dateline names; `None` where there is none, or where two lines name two days.
pub(crate) fn dateline(words: &Words<'_>, alone: &[TimeMention]) -> Option<LocalMinute> {
    let paragraphs = &words.text.paragraphs;
    let foot = paragraphs.len().saturating_sub(FOOT).max(HEAD);
    let lines = paragraphs.iter().enumerate().filter(|(nth, _)| *nth < HEAD || *nth >= foot);
    let mut days = lines.filter_map(|(_, line)| day_of(words, alone, line));
    let day = days.next()?;
    days.all(|other| other == day).then_some(day)
}

/// The only date of a line that is no sentence.
fn day_of(words: &Words<'_>, alone: &[TimeMention], line: &Range<usize>) -> Option<LocalMinute> {
    if words.word_count(line.clone()) > LONGEST || words.has_finite(line.clone()) {
        return None;
    }
    let first = alone.partition_point(|mention| mention.tokens.start < line.start);
    let mut dates = alone[first..].iter().take_while(|mention| mention.tokens.end <= line.end);
    let is_day =
        |mention: &&TimeMention| mention.kind == TimeKind::Date && mention.grain == Grain::Day;
    let date = dates.next().filter(is_day).filter(|_| dates.next().is_none())?;
    date.earliest.filter(|day| date.latest == Some(day.plus_days(1)))
}
