//! Templates: the commonest ways in which a word of the tables is made from another word of its row,
//! learned from the tables themselves. Nobody writes or sees them.
//!
//! A template is a row of pieces (`source::fill` reads them): letters of its own, single letters of the
//! other word by place, all of them from some place on, all but the last few. The word may go on with
//! letters of its own.

use crate::source::{COPY_BUT, COPY_FROM, LETTER, Letters, fill};
use std::collections::BTreeMap;

/// Most templates of a pack; one byte names one of them or the end of a list.
const MOST: usize = 126;
/// Letters that must be had from a template before it is better than none.
const NONE_COSTS: f64 = 0.8;

/// A word and the one before it.
pub(crate) type Pair = (Letters, Letters);

/// The best templates for these pairs; the first one is empty.
pub(crate) fn learn(pairs: &[Pair]) -> Vec<Letters> {
    let mut counts: BTreeMap<&Pair, f64> = BTreeMap::new();
    for pair in pairs {
        *counts.entry(pair).or_default() += 1.0;
    }
    let mut found: BTreeMap<Letters, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, (reference, word)) in counts.keys().enumerate() {
        for template in candidates(reference, word) {
            let made = fill(&template, reference).filter(|made| word.starts_with(made));
            found.entry(template).or_default().extend(made.map(|made| (at, made.len())));
        }
    }
    select(&found, &counts.into_values().collect::<Vec<_>>())
}

/// Takes the template that saves most letters beyond those taken before it, again and again.
fn select(found: &BTreeMap<Letters, Vec<(usize, usize)>>, counts: &[f64]) -> Vec<Letters> {
    let mut chosen = vec![Letters::new()];
    let mut had = vec![NONE_COSTS; counts.len()];
    while chosen.len() < MOST {
        let gain = |(template, uses): (_, &Vec<(usize, usize)>)| {
            let saved = uses.iter().map(|(at, n)| counts[*at] * (*n as f64 - had[*at]).max(0.0));
            (saved.sum::<f64>() - cost(template), template)
        };
        let best = found.iter().map(gain).max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, best)) = best.filter(|(gain, _)| *gain > 0.0) else { break };
        for (at, n) in &found[best] {
            had[*at] = had[*at].max(*n as f64);
        }
        chosen.push(best.clone());
    }
    chosen
}

fn cost(template: &Letters) -> f64 {
    1.0 + template.len() as f64
}

/// The template that gives most of the word, and how many letters it gives.
pub(crate) fn best(templates: &[Letters], reference: &[u8], word: &[u8]) -> (usize, usize) {
    let mut best = (0, 0);
    for (at, template) in templates.iter().enumerate().skip(1) {
        let made = fill(template, reference).filter(|made| word.starts_with(made));
        if let Some(made) = made.filter(|made| made.len() > best.1) {
            best = (at, made.len());
        }
    }
    best
}

/// One step of an alignment: a letter of the other word, by place, or one of the word's own.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Copy(usize),
    Own(u8),
}

/// Every template that the alignment of two words suggests.
fn candidates(reference: &[u8], word: &[u8]) -> Vec<Letters> {
    let steps = align(reference, word);
    let mut found = Vec::new();
    extend(&mut found, Some(Letters::new()), &steps);
    for start in 0..steps.len() {
        let Step::Copy(place) = steps[start] else { continue };
        let run = run_length(&steps[start..]);
        let left_out = reference.len() - (place + run);
        let piece = match (left_out, start, place) {
            (0, _, _) => in_range(COPY_FROM, place, COPY_BUT),
            (_, 0, 0) => in_range(COPY_BUT, left_out, LETTER),
            _ => continue,
        };
        let pieces = steps[..start].iter().map(Step::piece).chain([piece]).collect();
        extend(&mut found, pieces, &steps[start + run..]);
    }
    found.sort();
    found.dedup();
    found
}

/// Adds the pieces, and the pieces with each beginning of further steps that is worth a template.
fn extend(found: &mut Vec<Letters>, pieces: Option<Letters>, further: &[Step]) {
    let Some(mut pieces) = pieces else { return };
    if !pieces.is_empty() {
        found.push(pieces.clone());
    }
    for (at, step) in further.iter().enumerate() {
        let Some(piece) = step.piece() else { return };
        pieces.push(piece);
        // Own letters at the end are as well written behind the template.
        if matches!(step, Step::Copy(_)) || at + 1 == further.len() {
            found.push(pieces.clone());
        }
    }
}

impl Step {
    fn piece(&self) -> Option<u8> {
        match self {
            Self::Copy(place) => in_range(1, *place, COPY_FROM),
            Self::Own(letter) => Some(*letter),
        }
    }
}

/// A piece of the kind that begins at `first`, where the number fits below `end`.
fn in_range(first: u8, number: usize, end: u8) -> Option<u8> {
    (number < usize::from(end - first)).then(|| first + number as u8)
}

/// How many steps copy letters that stand side by side.
fn run_length(steps: &[Step]) -> usize {
    let is_next = |pair: &&[Step]| matches!(pair, [Step::Copy(a), Step::Copy(b)] if *b == a + 1);
    1 + steps.windows(2).take_while(is_next).count()
}

/// The word as letters of the reference, as many as can be had in their order, and letters of its own.
fn align(reference: &[u8], word: &[u8]) -> Vec<Step> {
    let common = common_lengths(reference, word);
    let (mut place, mut at, mut steps) = (0, 0, Vec::new());
    while at < word.len() {
        if reference.get(place) == Some(&word[at]) {
            steps.push(Step::Copy(place));
            (place, at) = (place + 1, at + 1);
        } else if place < reference.len()
            && common[place][at] > 0
            && common[place + 1][at] >= common[place][at + 1]
        {
            place += 1;
        } else {
            steps.push(Step::Own(word[at]));
            at += 1;
        }
    }
    steps
}

/// Length of the longest common subsequence of what follows each two places.
fn common_lengths(a: &[u8], b: &[u8]) -> Vec<Vec<usize>> {
    let mut lengths = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i][j] = if a[i] == b[j] {
                lengths[i + 1][j + 1] + 1
            } else {
                lengths[i + 1][j].max(lengths[i][j + 1])
            };
        }
    }
    lengths
}
