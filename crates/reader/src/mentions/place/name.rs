//! The longest name of the gazetteer that begins at a word.

use crate::gazetteer::{Gazetteer, Place};
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Split, Table, Words};
use crate::text::fold::has_feminine_end;

/// Letters of the shortest name of one word taken with letters glued before it.
const SHORTEST_GLUED: usize = 3;

/// So many words before the second of two ends "between" stands at most.
const BETWEEN_WITHIN: usize = 3;

/// A name of the gazetteer at a place in the text.
#[derive(Clone, Debug)]
pub(super) struct Name<'g> {
    pub(super) n_tokens: usize,
    pub(super) n_prefix: usize,
    pub(super) prefix: Features,
    pub(super) places: Vec<Place<'g>>,
}

impl Name<'_> {
    /// Whether the name is also a word or a person's, so that it needs a word that asks for a place.
    pub(super) fn is_flagged(&self) -> bool {
        self.places.iter().all(|place| place.flagged)
    }
}

/// The longest name at a word, with the fewest letters taken off before it.
pub(super) fn longest<'g>(
    words: &Words<'_>,
    gazetteer: &'g Gazetteer,
    at: usize,
) -> Option<Name<'g>> {
    if !words.text.is_word(at) {
        return None;
    }
    let splits = || words.splits(at).iter().filter(|split| may_be_glued(words, at, split));
    let name = |split| at_split(words, gazetteer, at, split);
    // "Between A and B": what would be another name with the letter of "and" is joined by it.
    let is_joined = |split: &&Split<'_>| split.prefix == Features::AND;
    let joined =
        if may_end_between(words, at) { splits().filter(is_joined).find_map(name) } else { None };
    joined.or_else(|| splits().find_map(name))
}

/// Whether "between" stands so close before that its second end may be here.
pub(super) fn may_end_between(words: &Words<'_>, at: usize) -> bool {
    (2..=BETWEEN_WITHIN)
        .filter_map(|back| at.checked_sub(back))
        .any(|before| words.is_function(before, FunctionKind::Between))
}

/// The longest name that begins at a word just as it stands.
pub(super) fn whole<'g>(
    words: &Words<'_>,
    gazetteer: &'g Gazetteer,
    at: usize,
) -> Option<Name<'g>> {
    longest(words, gazetteer, at).filter(|name| name.n_prefix == 0)
}

/// A word that some table knows as it stands has nothing glued before it.
fn may_be_glued(words: &Words<'_>, at: usize, split: &Split<'_>) -> bool {
    let is_whole_word =
        || words.hits(at).iter().any(|hit| hit.n_prefix == 0 && !matches!(hit.table, Table::Place));
    split.n_prefix == 0 || !is_whole_word()
}

#[inline(never)] // twice in one place otherwise
fn at_split<'g>(
    words: &Words<'_>,
    gazetteer: &'g Gazetteer,
    at: usize,
    split: &Split<'_>,
) -> Option<Name<'g>> {
    let stem = words.stem(at, split);
    if !gazetteer.begins(&stem) {
        return None;
    }
    let longer = longer(words, gazetteer, at + 1, &stem);
    let is_long_enough = split.n_prefix == 0 || stem.chars().count() >= SHORTEST_GLUED;
    let (n_tokens, key) = longer
        .or_else(|| (is_long_enough && gazetteer.knows(&stem)).then(|| (1, stem.into_owned())))?;
    // "His visitors" is no town whose name ends in the feminine ending.
    let written = words.text.written(at);
    let may_end_in_pronoun =
        n_tokens == 1 && !has_feminine_end(written) && words.article(at).is_none();
    let mut places: Vec<Place<'g>> = gazetteer.lookup(&key).collect();
    places.retain(|place| !(may_end_in_pronoun && has_feminine_end(place.name)));
    if places.is_empty() {
        return None;
    }
    Some(Name { n_tokens, n_prefix: split.n_prefix, prefix: split.prefix, places })
}

/// The longest name that begins with a word and goes on behind it.
fn longer(
    words: &Words<'_>,
    gazetteer: &Gazetteer,
    next: usize,
    first: &str,
) -> Option<(usize, String)> {
    let goes_on = words.text.is_word(next)
        && gazetteer.may_go_on_with(words.text.key(next))
        && gazetteer.continues(first);
    if !goes_on {
        return None;
    }
    let (mut key, mut best) = (first.to_string(), None);
    for n_tokens in 2..=gazetteer.max_words() {
        let last = next + n_tokens - 2;
        key.push(' ');
        key.push_str(words.text.key(last));
        if gazetteer.knows(&key) {
            best = Some((n_tokens, key.clone()));
        }
        if !words.text.is_word(last + 1) || !gazetteer.continues(&key) {
            break;
        }
    }
    best
}
