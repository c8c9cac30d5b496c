//! Headings: lines of their own, and headings that lost their line break ("fused").

use crate::pack::{Features, Table, Words};
use crate::text::{Kind, Punct};
use std::ops::Range;

/// A heading on its own line has at most so many words; a title above the account a few more.
const LONGEST_HEADING: usize = 9;
const LONGEST_TITLE: usize = 18;
/// A fused heading has two to five words.
const FUSED: Range<usize> = 2..6;

/// The headings of a text in order, as token ranges.
pub fn find(words: &Words<'_>) -> Vec<Range<usize>> {
    let paragraphs = &words.text.paragraphs;
    let found = paragraphs.iter().enumerate().filter_map(|(nth, paragraph)| {
        let next = paragraphs.get(nth + 1);
        if next.is_some_and(|next| is_heading(words, paragraph, next, nth == 0)) {
            return Some(paragraph.clone());
        }
        fused(words, paragraph)
    });
    found.collect()
}

/// A short line without a closing sign, above a longer paragraph.
fn is_heading(words: &Words<'_>, line: &Range<usize>, next: &Range<usize>, is_first: bool) -> bool {
    let longest = if is_first { LONGEST_TITLE } else { LONGEST_HEADING };
    let closes = |at: usize| {
        matches!(
            words.text.kind(at),
            Some(Kind::Punct(Punct::Stop | Punct::Colon | Punct::Comma | Punct::Ellipsis))
        )
    };
    words.word_count(line.clone()) <= longest && next.len() > line.len() && !closes(line.end - 1)
}

/// Two to five words without a verb or a sign, then "and" glued to a reporting verb or a time word.
fn fused(words: &Words<'_>, paragraph: &Range<usize>) -> Option<Range<usize>> {
    let start = paragraph.start;
    for at in start..paragraph.end.min(start + FUSED.end) {
        if at >= start + FUSED.start && begins_body(words, at) {
            return Some(start..at);
        }
        if !words.text.is_word(at) || is_surely_finite(words, at) || words.is_preposition(start) {
            return None;
        }
    }
    None
}

/// A verb that no noun is written like.
fn is_surely_finite(words: &Words<'_>, at: usize) -> bool {
    words.finite(at).is_some() && words.least(at).all(|hit| hit.form.is_finite())
}

/// A word that is a cue or a time word only once its "and" is taken off.
fn begins_body(words: &Words<'_>, at: usize) -> bool {
    let reports = |table: Table, finite: bool| {
        words.hits_of(at, table).any(|hit| {
            hit.prefix == Features::AND && hit.n_prefix == 1 && (!finite || hit.form.is_finite())
        })
    };
    let is_whole = words.hits(at).iter().any(|hit| hit.n_prefix == 0);
    if is_whole {
        return false;
    }
    reports(Table::Cue, true) || reports(Table::Time, false)
}
