//! Reporting words and what hangs on them: whose words follow, and where the content begins.

mod colon;
mod content;
mod document;
mod event;
mod finite;
mod noun;
mod phrase;
mod source;
mod subject;

use crate::mentions::actor::Actors;
use crate::pack::rows::{CueRow, FunctionKind, Takes};
use crate::pack::{Features, FormClass, Hit, Table, Words};
use crate::text::Punct;
use content::content_after;
pub(crate) use event::wills;
use event::{LONGEST_ASIDE, noun_content};
use isnad_account::LinkClass;
use std::ops::Range;

/// The frames of phrases, which stand beside their content.
const PHRASES: Takes = Takes::SOURCE_AFTER.or(Takes::SELF).or(Takes::CONTENT_AFTER);

/// Tokens of the shortest quotation that is speech where its cue follows, marks included.
const FEWEST_QUOTED: usize = 4;

/// How a cue stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueForm {
    /// A finite verb.
    Finite,
    /// A participle of manner: the same speaker as the clause it hangs on.
    Participle,
    /// A verbal noun with its source and a content clause.
    Noun,
    /// "according to" and a source, beside the content.
    Phrase,
    /// The name of a speaker and a colon at the head of a paragraph.
    Label,
    /// The article's own formula ("it is worth noting that").
    Impersonal,
}

/// What a cue opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// Content of the source begins at this token.
    Content(usize),
    /// Content stands before the cue: the quotation that ends right before it.
    Before,
    /// The clause the cue stands in is the content.
    Around,
    /// No content, but the source has the word from here on.
    Turn,
}

/// A reporting word in its frame.
#[derive(Clone, Debug)]
pub struct Cue {
    /// The reporting word or phrase itself.
    pub tokens: Range<usize>,
    /// Source, cue, addressee and complementiser: all that is not content.
    pub region: Range<usize>,
    /// How the source commits.
    pub class: LinkClass,
    /// How it stands.
    pub form: CueForm,
    /// The noun phrase that names the source; `None` where it is elided.
    pub source: Option<Range<usize>>,
    /// A second source named inside the frame ("quoted X as saying").
    pub second: Option<Range<usize>>,
    /// Whether it is something said aloud, and not only thought or felt.
    pub is_speech: bool,
    /// What follows.
    pub opens: Opens,
    /// Gender and number of the verb, pronoun of the noun.
    pub ending: Features,
    /// Person and conjunction in front.
    pub prefix: Features,
}

/// The cues of one sentence in order; their regions do not overlap, but that one may hold phrases.
pub fn find(words: &Words<'_>, actors: &Actors, sentence: Range<usize>) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    found.extend(colon::label(words, actors, &sentence));
    let mut at = found.last().map_or(sentence.start, |cue| cue.region.end);
    while at < sentence.end {
        // "X, according to Y, proposed": a phrase may stand between a verb and its subject.
        let last = found.iter().rfind(|cue| cue.form != CueForm::Phrase);
        let from = last.map_or(sentence.start, |cue| cue.region.end);
        // What is said inside a quotation has its frame inside it.
        let end = words.text.quote_at(at).map_or(sentence.end, |quote| quote.end - 1);
        let free =
            Free { tokens: from..sentence.end.min(end), is_first: found.iter().all(is_will) };
        let n_idle = unnamed_source(words, at).or_else(|| supposed(words, at));
        let cue = if n_idle.is_none() { cue_at(words, actors, &free, at) } else { None };
        match cue
            .or_else(|| colon::quoting(words, actors, &free.tokens, at, found.iter().any(is_said)))
            .or_else(|| phrase::comparing(words, actors, &free.tokens, at))
        {
            Some(cue) => {
                at = cue.region.end.max(at + 1);
                let inside = phrase::aside(words, actors, &cue);
                found.push(cue);
                found.extend(inside);
            }
            None => at += n_idle.unwrap_or(1),
        }
    }
    found
}

/// What earlier cues left of a sentence.
struct Free {
    tokens: Range<usize>,
    /// Whether nobody's words can stand around: no cue before but what somebody asked for.
    is_first: bool,
}

/// Whether a cue opened somebody's words in a clause of their own.
fn is_said(cue: &Cue) -> bool {
    cue.form == CueForm::Finite && matches!(cue.opens, Opens::Content(_)) && !is_will(cue)
}

fn is_will(cue: &Cue) -> bool {
    wills(cue.class)
}

/// How many words say that a source will not be named: its verbs report nothing.
fn unnamed_source(words: &Words<'_>, at: usize) -> Option<usize> {
    let phrase = words.hits_of(at, Table::Cue).find(|hit| {
        words.pack.cues[hit.row].class == LinkClass::Anonymous && !hit.form.is_noun()
    })?;
    Some(phrase.n_tokens)
}

/// How many words say that a thing was due or expected ("was supposed to"): nobody thinks it.
fn supposed(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_fixed = |hit: &&Hit| {
        hit.n_tokens > 1 && (words.is_auxiliary(at) || words.is_that(at + hit.n_tokens - 1))
    };
    words.hits_of(at, Table::Stance).find(is_fixed).map(|hit| hit.n_tokens)
}

/// The cue at a token, if one of its readings finds its frame.
fn cue_at(words: &Words<'_>, actors: &Actors, all: &Free, at: usize) -> Option<Cue> {
    let free = &all.tokens;
    if at < free.start {
        return None;
    }
    words.hits_of(at, Table::Cue).find_map(|hit| {
        let row = &words.pack.cues[hit.row];
        match hit.form {
            FormClass::Participle | FormClass::ParticipleCut => {
                participle(words, actors, free, at, hit, row)
            }
            // Behind a preposition the same letters are a noun.
            form if form.is_finite() && words.finite(at).is_none() => None,
            form if form.is_finite() => finite::finite(words, actors, all, at, hit, row),
            form if form.is_noun() => noun::noun(words, actors, free, at, hit, row),
            // Forms listed whole: participles that may not be stripped, the first person inside quotations.
            FormClass::Word if !row.takes.any(PHRASES) => {
                participle(words, actors, free, at, hit, row)
            }
            _ => phrase::phrase(words, actors, free, at, hit, row),
        }
    })
}

/// Whether a verb of will has what it asks for near it: an event that it governs, past its subject
/// and whom it asks.
pub(crate) fn asks(words: &Words<'_>, after: usize, row: &CueRow) -> bool {
    let end = words.text.sentences[words.text.sentence_of(after)].end.min(after + 9);
    (after..end)
        .take_while(|at| words.text.is_word(*at) && words.finite(*at).is_none())
        .any(|at| event::noun_at(words, at, end, row).is_some())
}

/// Whether a verb that ends before `after` governs an event of its own: a clause or a verbal noun, past
/// its subject.
pub(crate) fn governs_event(words: &Words<'_>, after: usize) -> bool {
    let end = words.text.sentences[words.text.sentence_of(after)].end.min(after + 9);
    (after..end)
        .take_while(|at| words.text.is_word(*at))
        .any(|at| words.is_that(at) || event::is_event(words, at))
}

/// The quotation that ends right before a cue, a comma or a particle ("thus") between them.
pub(crate) fn quote_before(words: &Words<'_>, at: usize) -> Option<Range<usize>> {
    let before = |at: usize, skips: &dyn Fn(usize) -> bool| {
        at.checked_sub(1).filter(|before| skips(*before)).unwrap_or(at)
    };
    let at = before(at, &|at| words.is_function(at, FunctionKind::Particle));
    let last = before(at, &|at| words.text.is_punct(at, Punct::Comma)).checked_sub(1)?;
    words.text.quote_at(last).filter(|quote| quote.end == last + 1 && quote.len() >= FEWEST_QUOTED)
}

/// Whether a verb of saying stands right behind a quotation.
pub(crate) fn opens_behind_quote(words: &Words<'_>, quote: &Range<usize>) -> bool {
    let comma = words.text.is_punct(quote.end, Punct::Comma);
    let at = quote.end + usize::from(comma);
    let at = at + usize::from(words.is_function(at, FunctionKind::Particle));
    words
        .hits_of(at, Table::Cue)
        .any(|hit| hit.form.is_finite() && words.pack.cues[hit.row].takes.any(Takes::COLON))
}

/// Whether a participle of reporting stands here in the form it has behind a clause ("adding that").
fn is_manner(words: &Words<'_>, at: usize) -> bool {
    let reports = |hit: &&Hit| match hit.form {
        FormClass::Participle | FormClass::ParticipleCut => shows_manner(hit),
        FormClass::Word => !words.pack.cues[hit.row].takes.any(PHRASES),
        _ => false,
    };
    words.least(at).filter(|hit| hit.table == Table::Cue).any(|hit| reports(&hit))
}

fn shows_manner(hit: &Hit) -> bool {
    let shows = hit
        .ending
        .any(Features::ACCUSATIVE | Features::FEMININE | Features::PLURAL | Features::DUAL)
        || hit.ending.is_none();
    shows && !hit.prefix.any(Features::DEFINITE | Features::PREPOSITION)
}

/// A participle reports only where it stands without an article and its content follows at once.
fn participle(
    words: &Words<'_>,
    actors: &Actors,
    free: &Range<usize>,
    at: usize,
    hit: &Hit,
    row: &CueRow,
) -> Option<Cue> {
    if !shows_manner(hit) {
        return None;
    }
    let after = at + hit.n_tokens;
    // ", in a statement issued yesterday,".
    let aside = if words.text.is_punct(after, Punct::Comma) { LONGEST_ASIDE } else { 0 };
    let near = after..free.end.min(after + 6 + aside);
    // "..., threatening a strike": with a mere noun only where it hangs on the clause before a comma.
    let hangs = at > 0 && words.text.is_punct(at - 1, Punct::Comma);
    let event = || noun_content(words, actors, after..free.end, row, true).filter(|_| hangs);
    let content = content_after(words, near, row.takes).or_else(event)?;
    let second = (row.class == LinkClass::Relay)
        .then(|| source::quoted(words, actors, after..content.cue_end, row.takes))
        .flatten();
    // "X was sure that" has a subject as a verb has.
    let auxiliary = at.checked_sub(1).filter(|it| *it >= free.start && words.is_auxiliary(*it));
    let verb = auxiliary.and_then(|it| words.finite(it));
    let source = verb.and_then(|it| subject::before(words, actors, free.start, at, it.prefix));
    let start = source.as_ref().map(|source| source.start).or(auxiliary).unwrap_or(at);
    Some(Cue {
        tokens: at..after,
        region: start..content.start,
        class: row.class,
        form: if verb.is_some() { CueForm::Finite } else { CueForm::Participle },
        source,
        second,
        is_speech: true,
        opens: Opens::Content(content.start),
        ending: verb.map_or(hit.ending, |it| it.ending),
        prefix: verb.map_or(hit.prefix, |it| it.prefix),
    })
}
