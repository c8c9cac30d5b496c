//! The events that a reporting word governs: what is denied, promised, asked for may be a mere noun.

use super::content::{Content, closing_sign};
use crate::mentions::actor::{Actors, MentionForm};
use crate::pack::rows::{CueRow, FunctionKind, Takes, TimeRow};
use crate::pack::{Features, Table, Words};
use crate::text::fold::{has_feminine_end, has_feminine_plural_end};
use crate::text::{Kind, Punct};
use isnad_account::LinkClass;
use std::ops::Range;

/// Words from a verb of accusing to the deed.
const ACCUSED_WITHIN: usize = 10;
/// Words of whom something is promised or said to.
const LONGEST_HEARER: usize = 4;
/// What two commas set aside behind a subject: a time, a place.
pub(super) const LONGEST_ASIDE: usize = 12;

/// What is denied, promised, threatened or warned of may be a verbal noun: "denied the closure of",
/// "accused the guards of opening". `tokens` begin behind the source. `is_first` says that nobody's
/// words stand around: then the article tells what somebody asks for, and that is his.
pub(super) fn noun_content(
    words: &Words<'_>,
    actors: &Actors,
    tokens: Range<usize>,
    row: &CueRow,
    is_first: bool,
) -> Option<Content> {
    if !(governs_noun(row) || is_first && wills(row.class)) {
        return None;
    }
    // "A source who spoke to the paper": the letters of a verb right behind a mere noun are a verb's.
    let describes = |at: usize| {
        let role = at.checked_sub(1).and_then(|before| actors.mention_at(before));
        words.finite(at).is_some_and(|verb| verb.ending.is_none())
            && words.is_preposition(at + 1)
            && role.is_some_and(|role| {
                matches!(role.form, MentionForm::RoleNoun | MentionForm::Anonymous)
                    && !words.is_definite(role.tokens.start)
            })
    };
    if describes(tokens.start) {
        return None;
    }
    let start = past_aside(words, &tokens);
    let start = past_occasion(words, start..tokens.end);
    let found = noun_at(words, start, tokens.end, row).or_else(|| {
        let told = row.takes.any(Takes::ADDRESSEE.or(Takes::FROM));
        // "Asked of the court".
        let of = usize::from(told && words.is_function(start, FunctionKind::From));
        let hearer =
            told.then(|| super::source::after(words, actors, start + of..tokens.end))??;
        let hearer = hearer.end + adjectives(words, &hearer, tokens.end);
        let behind = past_aside(words, &(hearer..tokens.end));
        noun_at(words, past_occasion(words, behind..tokens.end), tokens.end, row)
    });
    found
        .or_else(|| accused(words, tokens.clone(), row))
        .or_else(|| denied_rumour(words, tokens.start, row))
        .or_else(|| measured(words, tokens, row))
}

/// "Denied what the pages passed on about".
fn denied_rumour(words: &Words<'_>, at: usize, row: &CueRow) -> Option<Content> {
    let denies = row.class == LinkClass::Deny && row.takes.any(Takes::OBJECT);
    (denies && words.is_function(at, FunctionKind::Relative))
        .then_some(Content { start: at, cue_end: at })
}

/// "And put the losses at a million": the one noun phrase before the amount is what is measured.
pub(super) fn is_measured(
    words: &Words<'_>,
    found: &Range<usize>,
    tokens: &Range<usize>,
    row: &CueRow,
) -> bool {
    let amount = measured(words, found.start..tokens.end, row);
    amount.is_some() && words.has_glued_preposition(found.end)
}

/// "Put the number of the displaced at some 350": the amount stands behind its preposition.
fn measured(words: &Words<'_>, tokens: Range<usize>, row: &CueRow) -> Option<Content> {
    let puts = row.class == LinkClass::Estimate && row.takes.any(Takes::BY);
    let near = tokens.start + 1..tokens.end.min(tokens.start + ACCUSED_WITHIN);
    let by = |at: &usize| {
        words.has_glued_preposition(*at)
            && words.hits(*at).iter().any(|hit| hit.prefix.has(Features::IN))
    };
    let is_amount = |at: usize| {
        words.text.kind(at) == Some(Kind::Number)
            || words
                .hits_of(at, Table::Time)
                .any(|hit| matches!(words.pack.times[hit.row], TimeRow::Cardinal(_)))
    };
    let mut near = near.take_while(|at| words.text.is_word(*at) && words.finite(*at).is_none());
    let behind = near.find(by).filter(|at| (*at..tokens.end.min(at + 3)).any(is_amount))?;
    (puts && words.text.is_word(tokens.start) && behind > tokens.start)
        .then_some(Content { start: tokens.start, cue_end: tokens.start })
}

/// How many definite words that no table knows, and of its gender, go on with a noun phrase: "the donor
/// (bodies)".
pub(super) fn adjectives(words: &Words<'_>, noun: &Range<usize>, end: usize) -> usize {
    let is_feminine = |at: usize| {
        let word = words.text.written(at);
        has_feminine_end(word) || has_feminine_plural_end(word)
    };
    let agrees = |at: &usize| is_feminine(*at) == is_feminine(noun.start);
    let describes = |at: &usize| words.is_definite(*at) && words.hits(*at).is_empty();
    (noun.end..end).take_while(|at| describes(at) && agrees(at)).count()
}

/// "Accused bodies he did not name of": whoever is accused, the deed stands behind its preposition.
fn accused(words: &Words<'_>, tokens: Range<usize>, row: &CueRow) -> Option<Content> {
    let near = tokens.start..tokens.end.min(tokens.start + ACCUSED_WITHIN);
    let ends = |at: &usize| {
        matches!(
            words.text.kind(*at),
            Some(Kind::Punct(Punct::Stop | Punct::Comma | Punct::Semicolon))
        )
    };
    let mut near = near.take_while(|at| !ends(at)).filter(|_| row.class == LinkClass::Accuse);
    // A noun that no table knows, with what it is done to behind it, is a deed too.
    let is_deed =
        |at: usize| is_event(words, at) || words.hits(at).is_empty() && words.is_definite(at + 1);
    near.find_map(|at| noun_at(words, at, tokens.end, row).filter(|_| is_deed(at)))
}

/// Past the occasion on which somebody asks: "in the session of 5 September".
fn past_occasion(words: &Words<'_>, tokens: Range<usize>) -> usize {
    let is_in = words.is_function(tokens.start, FunctionKind::In);
    let near = tokens.start + 2..tokens.end.min(tokens.start + LONGEST_ASIDE);
    let is_event = |at: usize| is_event(words, at) && !words.is_preposition(at - 1);
    let mut near = near.take_while(|at| {
        words.text.kind(*at).is_some_and(|kind| !matches!(kind, Kind::Punct(_)))
            && (words.finite(*at).is_none() || is_event(*at))
    });
    let event = near.find(|at| is_event(*at));
    event.filter(|_| is_in).unwrap_or(tokens.start)
}

/// Past what two commas set aside: ", today,".
fn past_aside(words: &Words<'_>, tokens: &Range<usize>) -> usize {
    let aside = || {
        words.text.is_punct(tokens.start, Punct::Comma).then_some(())?;
        let near = tokens.start + 1..tokens.end.min(tokens.start + LONGEST_ASIDE);
        let closes = closing_sign(words, near.clone())?;
        // "In a letter that the mediator carried".
        let plain = words.is_preposition(near.start)
            || !near.clone().take_while(|at| *at < closes).any(|at| words.finite(at).is_some());
        (plain && words.text.is_punct(closes, Punct::Comma)).then_some(closes + 1)
    };
    // "Told the agency «X»".
    let told = |at: usize| {
        let to_pronoun = words.functions(at).any(|(kind, hit)| {
            kind.is_preposition() && hit.n_tokens == 1 && hit.ending.any(Features::PRONOUN)
        });
        if to_pronoun {
            return at + 1;
        }
        let to = words.has_glued_preposition(at)
            && words.least(at).any(|hit| hit.prefix.has(Features::TO))
            && !is_event(words, at);
        let quote = words.text.quote_at(at + 1).filter(|quote| quote.start == at + 1);
        if !to {
            return at;
        }
        // "Promised the head of his party".
        let goes_on = |at: &usize| {
            words.text.is_word(*at)
                && !words.has_glued_preposition(*at)
                && !words.is_preposition(*at)
                && !words.is_that(*at)
                && words.finite(*at).is_none()
                && !is_event(words, *at)
        };
        let rest = (at + 1..tokens.end.min(at + LONGEST_HEARER)).take_while(goes_on).count();
        quote.map_or(at + 1 + rest, |quote| quote.end)
    };
    // ", X," told who the source is: the second comma alone is left.
    let comma = |at: usize| words.text.is_punct(at, Punct::Comma);
    let closes = comma(tokens.start)
        && (tokens.start.saturating_sub(LONGEST_ASIDE)..tokens.start).any(comma)
        && is_event(words, tokens.start + 1);
    let after = tokens.start + usize::from(closes);
    let start = aside().unwrap_or_else(|| told(after));
    let is_time = |at: &usize| {
        words.least(*at).any(|hit| hit.table == Table::Time)
            || words.is_function(*at, FunctionKind::Then)
            || words.text.kind(*at) == Some(Kind::Number)
    };
    start + (start..tokens.end.min(start + 3)).take_while(is_time).count()
}

/// Classes whose verb commits its subject to an event that it has for its object. What is asked for
/// or ordered is no commitment: there the asking is what is told.
pub(super) fn governs_noun(row: &CueRow) -> bool {
    let announces =
        matches!(row.class, LinkClass::Assert | LinkClass::AssertStrong | LinkClass::Reveal)
            && row.takes.any(Takes::OBJECT.or(Takes::ON).or(Takes::BY));
    announces
        || matches!(
            row.class,
            LinkClass::Deny
                | LinkClass::Doubt
                | LinkClass::Promise
                | LinkClass::Warn
                | LinkClass::Admit
                | LinkClass::Threat
                | LinkClass::Accuse
                | LinkClass::Estimate
        )
}

/// Classes whose verb has what its subject wants for its object.
pub(crate) fn wills(class: LinkClass) -> bool {
    matches!(class, LinkClass::Request | LinkClass::Order | LinkClass::Suggest | LinkClass::Refuse)
}

/// Classes of what is to come, whatever noun names it.
pub(super) fn vows(class: LinkClass) -> bool {
    matches!(class, LinkClass::Promise | LinkClass::Threat | LinkClass::Request | LinkClass::Order)
}

/// The event that a verb governs at `start`, by the preposition that its row names or directly.
pub(super) fn noun_at(
    words: &Words<'_>,
    start: usize,
    end: usize,
    row: &CueRow,
) -> Option<Content> {
    let takes = |takes, kind| row.takes.any(takes) && words.is_function(start, kind);
    let glued = words.has_glued_preposition(start);
    let glues = |features| words.least(start).any(|hit| hit.prefix.has(features));
    // A word no table knows may have the preposition glued to it.
    let is_unknown = words.text.is_word(start) && words.hits(start).is_empty();
    let seems =
        |features| is_unknown && words.splits(start).iter().any(|split| split.prefix.has(features));
    let by = row.takes.any(Takes::BY) && (glued && glues(Features::IN) || seems(Features::IN))
        || row.takes.any(Takes::FOR) && glued && glues(Features::TO);
    let standing = takes(Takes::FROM, FunctionKind::From)
        || takes(Takes::TO, FunctionKind::To)
        || takes(Takes::OF, FunctionKind::About)
        || takes(Takes::ON, FunctionKind::On);
    // What is shown is seen, not said.
    let shows = row.class == LinkClass::Reveal;
    let bare = row.takes.any(Takes::OBJECT) && !glued && !shows;
    let noun = if standing { start + 1 } else { start };
    // "Called for «keeping the town out of it»".
    let noun = noun + usize::from(words.text.quote_at(noun).is_some_and(|it| it.start == noun));
    // "Any connection with".
    let any = words.is_function(noun, FunctionKind::Quantifier);
    // "Made a statement" says nothing yet.
    let says = by && words.is_function(noun, FunctionKind::Speech);
    let event = is_event(words, noun) && !says || any && words.text.is_word(noun + 1);
    // Whatever is warned of is feared.
    let feared = row.class == LinkClass::Warn
        && takes(Takes::FROM, FunctionKind::From)
        && words.text.is_word(noun)
        && words.finite(noun).is_none()
        && words.functions(noun).next().is_none();
    // "Promised a decision", "threatened war": whatever is promised or threatened is to come.
    let called_for =
        standing && row.class == LinkClass::Request && takes(Takes::TO, FunctionKind::To);
    // "Refused the request of": what somebody else asked for is no wish of who refuses.
    let asks = |hit: &crate::pack::Hit| hit.form.is_noun() && wills(words.pack.cues[hit.row].class);
    let is_asked = row.class == LinkClass::Refuse && words.hits_of(noun, Table::Cue).any(asks);
    let accused = by && row.class == LinkClass::Accuse;
    let vowed = (accused || (by || called_for) && vows(row.class)) && words.text.is_word(noun);
    let sound = noun < end && !is_asked && (by || standing || bare) && (event || feared || vowed);
    sound.then_some(Content { start: noun, cue_end: start })
}

/// A verbal noun or a noun for an event.
pub(super) fn is_event(words: &Words<'_>, at: usize) -> bool {
    let tells = |hit: &crate::pack::Hit| {
        hit.form.is_noun()
            && matches!(hit.table, Table::Verb | Table::Motion | Table::Cue | Table::Stance)
    };
    words.text.is_word(at) && words.least(at).any(tells)
}
