//! The subject that stands before a verb of reporting: as a noun phrase, with an apposition, or as what a
//! relative clause describes.

use super::document::is_document;
use super::source::{LONGEST_PHRASE, counts, is_definite, is_nominal, named};
use crate::mentions::actor::{Actors, MentionForm};
use crate::pack::rows::{FunctionKind, Takes};
use crate::pack::{Features, FormClass, Table, Words};
use crate::text::fold::{has_feminine_end, has_low_hamza};
use crate::text::{Kind, Punct};
use isnad_account::LinkClass;
use std::ops::Range;

/// A subject before its verb, with apposition and attributes.
const LONGEST_SUBJECT: usize = 16;

/// A relative clause set aside between a subject and its verb.
const LONGEST_RELATIVE: usize = 32;

/// The subject that stands before a verb at `verb`, in the clause that begins at or after `from`.
/// `prefix` is what is glued to the verb.
pub(super) fn before(
    words: &Words<'_>,
    actors: &Actors,
    from: usize,
    verb: usize,
    prefix: Features,
) -> Option<Range<usize>> {
    let end = skip_back(words, from, verb);
    let comma = end.checked_sub(1).filter(|at| words.text.is_punct(*at, Punct::Comma));
    let is_topic = |end: usize| {
        let opener = clause_start(words, from, end);
        words.is_function(opener, FunctionKind::But)
    };
    match comma.filter(|comma| *comma > from) {
        None => subject(words, actors, from, end).filter(|found| {
            !(prefix.has(Features::AND) && is_left_object(words, actors, from, found))
        }),
        // "As for X, he said": the topic is the subject.
        Some(comma) if prefix.has(Features::SO) => {
            is_topic(comma).then(|| subject(words, actors, from, comma)).flatten()
        }
        Some(comma) if !prefix.any(Features::CONJUNCTION) => {
            around_apposition(words, actors, from, comma)
                .or_else(|| around_relative(words, actors, from, comma))
        }
        Some(_) => None,
    }
}

/// "Hit his brother, X, the table and said": what is left of a clause behind an apposition, and nobody.
fn is_left_object(words: &Words<'_>, actors: &Actors, from: usize, found: &Range<usize>) -> bool {
    let is_comma = |at: usize| words.text.is_punct(at, Punct::Comma);
    let closes = found.start.checked_sub(1).filter(|at| *at > from && is_comma(*at));
    let set_aside = closes.and_then(|at| actors.mention_at(at - 1)).map(|it| it.tokens.start);
    let is_apposition = set_aside.is_some_and(|start| start > from && is_comma(start - 1));
    is_apposition && actors.mentions_in(found.clone()).is_empty()
}

/// The rest of a mention that begins with the verb itself, where its letters are also a title's.
pub(super) fn behind_homograph(
    words: &Words<'_>,
    actors: &Actors,
    verb: usize,
    after: usize,
) -> Option<Range<usize>> {
    let mention = actors.mention_at(verb).filter(|mention| mention.tokens.start == verb)?;
    let is_described = words.is_definite(after)
        && words.is_definite(after + 1)
        && has_feminine_end(words.text.written(after + 1));
    // "He asked the United Nations": whom a masculine verb speaks to.
    (after < mention.tokens.end && !is_described).then_some(after..mention.tokens.end)
}

/// Whom a relative clause describes whose verb stands at `verb`: "X, who holds that".
pub(super) fn antecedent(words: &Words<'_>, actors: &Actors, verb: usize) -> Option<Range<usize>> {
    let relative = verb.checked_sub(1).filter(|at| {
        words
            .functions(*at)
            .any(|(kind, hit)| kind == FunctionKind::Relative && hit.form == FormClass::Proper)
    });
    // "X is he who proposed": "who" has the letters of "from".
    let cleft = || {
        let who = verb.checked_sub(1).filter(|at| words.is_function(*at, FunctionKind::From))?;
        who.checked_sub(1).filter(|at| words.is_function(*at, FunctionKind::Pronoun))
    };
    let is_cleft = relative.is_none();
    let Some(relative) = relative.or_else(cleft) else { return described(words, actors, verb) };
    let before = relative.checked_sub(1)?;
    let comma = usize::from(words.text.is_punct(before, Punct::Comma));
    // "X himself, who".
    let himself = |at: usize| usize::from(words.is_function(at, FunctionKind::Anaphor));
    let beside = || {
        let last = before.checked_sub(comma)?;
        actors.mention_at(last.checked_sub(himself(last))?)
    };
    // "X, according to him, is he who proposed".
    let past_aside = || {
        let opens = (before.saturating_sub(LONGEST_PHRASE)..before)
            .rev()
            .find(|at| !words.text.is_word(*at))
            .filter(|_| is_cleft && comma == 1)?;
        actors.mention_at(opens.checked_sub(1)?)
    };
    beside().or_else(past_aside).map(|mention| mention.tokens.clone())
}

/// An indefinite noun right before a verb of the present is described by it: "a postcard saying that",
/// "heard a soldier say".
fn described(words: &Words<'_>, actors: &Actors, verb: usize) -> Option<Range<usize>> {
    let noun = verb.checked_sub(1)?;
    // Behind a preposition also of the past: "to a broker who promised her".
    let of_noun = words.has_glued_preposition(noun);
    let describes = words.finite(verb).is_some_and(|hit| {
        (hit.form.is_imperfect() || of_noun) && !hit.prefix.any(Features::CONJUNCTION)
    });
    let follows = noun.checked_sub(1).filter(|at| describes && words.text.is_word(*at))?;
    let is_heard = words
        .hits_of(follows, Table::Cue)
        .any(|hit| hit.form.is_finite() && words.pack.cues[hit.row].class == LinkClass::Perceive);
    // "Men who are believed to be" has the letters of "who believes".
    let thinks = words.hits_of(verb, Table::Cue).any(|hit| {
        let class = words.pack.cues[hit.row].class;
        hit.form.is_imperfect() && matches!(class, LinkClass::Believe | LinkClass::Estimate)
    });
    let is_indefinite = !thinks
        && words.text.is_word(noun)
        && words.finite(noun).is_none()
        && (is_heard || words.least(noun).next().is_some())
        && words.least(noun).all(|hit| {
            !hit.prefix.any(Features::DEFINITE | Features::CONJUNCTION)
                && !hit.ending.any(Features::PRONOUN)
        });
    let speaks = is_heard
        || is_document(words, noun)
        || actors.mention_at(noun).is_some()
        || words.hit(noun, Table::Actor).is_some();
    let is_object = of_noun || words.finite(follows).is_some() || words.is_preposition(follows);
    (is_indefinite && speaks && is_object).then_some(noun..verb)
}

/// "X, the spokesman of Y, said": the subject stands before what the two commas hold. Where that is
/// a person's name, it is the name that counts.
fn around_apposition(
    words: &Words<'_>,
    actors: &Actors,
    from: usize,
    comma: usize,
) -> Option<Range<usize>> {
    let near = from.max(comma.saturating_sub(LONGEST_SUBJECT));
    let inside_quote = |at: usize| {
        words.text.quote_at(at).is_some_and(|quote| near <= quote.start && quote.end <= comma)
    };
    let opens = (near..comma).rev().find(|at| !words.text.is_word(*at) && !inside_quote(*at))?;
    let is_quotation = words.text.quote_at(opens + 1).is_some_and(|quote| quote.end == comma);
    let is_aside = words.text.is_punct(opens, Punct::Comma)
        && !is_quotation
        && (!words.is_preposition(opens + 1) || names_source(words, opens + 1))
        && !(opens..comma).any(|at| words.is_that(at))
        && !words.least(opens + 1).any(|hit| hit.table == Table::Time);
    let outer = subject(words, actors, from, opens).filter(|_| is_aside)?;
    // "One of them, and he is the sheikh X, thought".
    let aside = opens + 1 + usize::from(words.is_function(opens + 1, FunctionKind::Pronoun));
    let named = named(words, actors, aside..comma).filter(|name| {
        actors.mention_at(name.start).is_some_and(|it| it.form == MentionForm::Named)
    });
    Some(named.unwrap_or(outer))
}

/// "The driver, who worked for X, the adviser of Y, thought": commas may stand inside what is set aside,
/// where it is a relative clause.
fn around_relative(
    words: &Words<'_>,
    actors: &Actors,
    from: usize,
    comma: usize,
) -> Option<Range<usize>> {
    let is_comma = |at: usize| words.text.is_punct(at, Punct::Comma);
    let near = from.max(comma.saturating_sub(LONGEST_RELATIVE));
    let opens_relative =
        |at: &usize| is_comma(*at) && words.is_function(at + 1, FunctionKind::Relative);
    let opens = (near..comma).find(opens_relative)?;
    let is_one = (opens + 1..comma).all(|at| words.text.is_word(at) || is_comma(at));
    is_one.then(|| subject(words, actors, from, opens)).flatten()
}

/// "According to".
fn names_source(words: &Words<'_>, at: usize) -> bool {
    words.hits_of(at, Table::Cue).any(|hit| words.pack.cues[hit.row].takes.any(Takes::SOURCE_AFTER))
}

/// The noun phrase that fills the clause before `end`.
fn subject(words: &Words<'_>, actors: &Actors, from: usize, end: usize) -> Option<Range<usize>> {
    let start = clause_start(words, from, end);
    let opens = |at: &usize| words.text.is_word(*at);
    let start = skip_openers(words, (start..end).find(opens).unwrap_or(end), end);
    // "Had X said".
    let start = if start < end && words.is_auxiliary(start) { start + 1 } else { start };
    // A dateline ("Aden (the agency) -") is nobody.
    let end = if ends_in_dash(words, end) { start } else { end };
    let subject = start..end;
    if let Some(described) = described_subject(words, actors, &subject) {
        return Some(described);
    }
    // "All that he said".
    let is_relative = words.is_function(start, FunctionKind::Quantifier)
        && words.is_function(start + 1, FunctionKind::Relative);
    // "Brought out two photographs he said that": an object, which a clause describes.
    let is_object = start > from
        && words.text.is_punct(start - 1, Punct::Comma)
        && actors.mention_at(start).is_none()
        && !is_document(words, start)
        && !is_definite(words, start);
    let sound = !subject.is_empty()
        && !is_object
        && !is_relative
        && subject.len() <= LONGEST_SUBJECT
        && is_nominal(words, actors, start)
        && !subject.clone().any(|at| is_clausal(words, at));
    let mention = actors
        .mention_at(start)
        .filter(|mention| mention.tokens.start == start && mention.tokens.end <= end);
    // "X kept saying": a verb that no table knows, its subject, and what he kept doing.
    let behind_verb = actors.mention_at(start + 1).filter(|it| {
        it.tokens == (start + 1..end) && mention.is_none() && it.form == MentionForm::Named
    });
    let mention = mention.or(behind_verb);
    sound.then(|| {
        mention.map_or(subject.clone(), |mention| {
            mention.tokens.start..mention.tokens.end.max(start + 1)
        })
    })
}

/// An indefinite subject with its relative clause: "a farmer they met near the town warned them".
fn described_subject(
    words: &Words<'_>,
    actors: &Actors,
    subject: &Range<usize>,
) -> Option<Range<usize>> {
    let mention = actors.mention_at(subject.start).filter(|it| it.tokens.start == subject.start)?;
    let is_definite = subject.is_empty() || is_definite(words, subject.start);
    let describes =
        words.finite(mention.tokens.end).filter(|_| mention.tokens.end < subject.end)?;
    let plain = describes.prefix.is_none() || describes.form.is_imperfect();
    let is_one = (mention.tokens.end + 1..subject.end)
        .all(|at| words.text.is_word(at) && !words.is_that(at) && words.finite(at).is_none());
    let is_named = mention.form == MentionForm::Named;
    (!is_definite && !is_named && plain && is_one && subject.len() <= LONGEST_SUBJECT)
        .then(|| mention.tokens.clone())
}

fn ends_in_dash(words: &Words<'_>, end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|at| words.text.kind(at));
    matches!(last, Some(Kind::Punct(Punct::Dash | Punct::Slash | Punct::Other)))
}

fn is_clausal(words: &Words<'_>, at: usize) -> bool {
    words.is_that(at)
        || words.finite(at).is_some_and(|hit| {
            hit.n_tokens == 1 && !hit.form.is_imperfect() || hit.table == Table::Cue
        })
}

/// Back over an auxiliary verb and the particles between a subject and its verb.
fn skip_back(words: &Words<'_>, from: usize, verb: usize) -> usize {
    let mut end = verb;
    while end > from
        && (words.is_auxiliary(end - 1)
            || words.is_function(end - 1, FunctionKind::Particle)
            || words.least(end - 1).any(|hit| hit.table == Table::Stance && !hit.form.is_finite()))
    {
        end -= 1;
    }
    end
}

/// Where the clause that ends before `end` begins: after the last sign or complementiser, or with the
/// last word that opens one ("because").
fn clause_start(words: &Words<'_>, from: usize, end: usize) -> usize {
    let bounds = |at: usize| {
        matches!(words.text.kind(at), Some(Kind::Punct(sign)) if !is_inner(sign))
            || words.is_that(at)
    };
    let opens = |at: usize| words.functions(at).any(|(kind, _)| kind.opens_clause());
    let last = (from..end).rev().find(|at| bounds(*at) || opens(*at));
    last.map_or(from, |at| if bounds(at) { at + 1 } else { at })
}

/// Signs that stand inside a noun phrase.
fn is_inner(sign: Punct) -> bool {
    matches!(
        sign,
        Punct::Quote
            | Punct::Open
            | Punct::Close
            | Punct::BracketOpen
            | Punct::BracketClose
            | Punct::Other
            | Punct::Dash
            | Punct::Slash
    )
}

fn is_written_that(words: &Words<'_>, at: usize) -> bool {
    has_low_hamza(words.text.written(at))
        && words.hits_of(at, Table::Function).any(|hit| {
            hit.n_tokens == 1 && words.pack.functions[hit.row].kind == FunctionKind::That
        })
}

fn skip_openers(words: &Words<'_>, start: usize, end: usize) -> usize {
    let mut start = start;
    while start < end {
        let opener = words.functions(start).find(|(kind, hit)| {
            !kind.is_preposition()
                && !hit.form.is_noun()
                && !counts(*kind)
                && !matches!(
                    kind,
                    FunctionKind::Relative
                        | FunctionKind::Demonstrative
                        | FunctionKind::Pronoun
                        | FunctionKind::Anaphor
                )
        });
        match opener {
            Some((_, hit)) => start += hit.n_tokens,
            // "So that X": its letters are also a small word of names.
            None if is_written_that(words, start) => start += 1,
            None => break,
        }
    }
    start
}
