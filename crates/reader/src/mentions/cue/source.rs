//! The noun phrase that names a cue's source.

use crate::mentions::actor::{Actors, MentionForm};
use crate::pack::rows::{CueRow, FunctionKind, Takes};
use crate::pack::{Features, FormClass, Hit, Table, Words};
use crate::text::fold::has_feminine_end;
use crate::text::{Kind, Punct};
use std::ops::Range;

/// A noun phrase no finder knows is not followed further than this.
const LONGEST_PHRASE: usize = 8;
/// Words of the longest name of a paper taken for a source.
const LONGEST_TITLE: usize = 5;
/// A document stands so many words at most before the phrase that takes it up.
const DOCUMENT_WITHIN: usize = 12;
/// Whose a document is stands within so many words of it.
const OWNER_WITHIN: usize = 5;
/// A subject before its verb, with apposition and attributes.
const LONGEST_SUBJECT: usize = 16;

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
    match comma.filter(|comma| *comma > from) {
        None => subject(words, actors, from, end),
        // "As for X, he said": the topic is the subject.
        Some(comma) if prefix.has(Features::SO) => {
            let opener = clause_start(words, from, comma);
            words.is_function(opener, FunctionKind::But).then_some(())?;
            subject(words, actors, from, comma)
        }
        Some(comma) if !prefix.any(Features::CONJUNCTION) => {
            around_apposition(words, actors, from, comma)
        }
        Some(_) => None,
    }
}

/// The rest of a mention that begins with the verb itself, where its letters are also a title's.
pub(super) fn behind_homograph(actors: &Actors, verb: usize, after: usize) -> Option<Range<usize>> {
    let mention = actors.mention_at(verb).filter(|mention| mention.tokens.start == verb)?;
    (after < mention.tokens.end).then_some(after..mention.tokens.end)
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

/// The document that a phrase takes up by its pronoun, or whose it is: "a speech by X in which it says".
pub(super) fn document_before(
    words: &Words<'_>,
    actors: &Actors,
    from: usize,
    at: usize,
) -> Option<Range<usize>> {
    let near = from.max(at.saturating_sub(DOCUMENT_WITHIN))..at;
    let document = near.rev().find(|before| is_document(words, *before))?;
    Some(owner(words, actors, &(document..document + 1), at).unwrap_or(document..document + 1))
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
    let is_indefinite = words.text.is_word(noun)
        && words.finite(noun).is_none()
        && words.least(noun).next().is_some()
        && words.least(noun).all(|hit| {
            !hit.prefix.any(Features::DEFINITE | Features::CONJUNCTION)
                && !hit.ending.any(Features::PRONOUN)
        });
    let speaks = is_document(words, noun)
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
    let sound = !subject.is_empty()
        && subject.len() <= LONGEST_SUBJECT
        && is_nominal(words, actors, start)
        && !subject.clone().any(|at| is_clausal(words, at));
    let mention = actors
        .mention_at(start)
        .filter(|mention| mention.tokens.start == start && mention.tokens.end <= end);
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

/// The noun phrase that begins right after a verb or a cue phrase.
pub(super) fn after(
    words: &Words<'_>,
    actors: &Actors,
    tokens: Range<usize>,
) -> Option<Range<usize>> {
    let found =
        named(words, actors, tokens.clone()).or_else(|| phrase(words, actors, tokens.clone()))?;
    Some(owner(words, actors, &found, tokens.end).unwrap_or(found))
}

/// Whose a document is that a phrase names, where it says so: "a statement of the ministry", "a report
/// issued by the committee". He commits to what it says.
fn owner(
    words: &Words<'_>,
    actors: &Actors,
    document: &Range<usize>,
    end: usize,
) -> Option<Range<usize>> {
    if !is_document(words, document.start) {
        return None;
    }
    let near = document.start + 1..end.min(document.start + OWNER_WITHIN);
    let from = |at: usize| {
        [FunctionKind::About, FunctionKind::From].iter().any(|kind| words.is_function(at, *kind))
    };
    near.take_while(|at| words.text.is_word(*at) && !words.is_that(*at)).find_map(|at| {
        let of = words.least(at).any(|hit| hit.prefix.has(Features::TO) && hit.form.is_noun());
        if of {
            let rest = phrase(words, actors, at + 1..end).map_or(at + 1, |rest| rest.end);
            return Some(at..rest);
        }
        // "Issued by the ministry", and not "from five pages".
        from(at).then(|| named(words, actors, at + 1..end)).flatten()
    })
}

/// A statement, a report: what has content of its own.
pub(super) fn is_document(words: &Words<'_>, at: usize) -> bool {
    words
        .functions(at)
        .any(|(kind, _)| matches!(kind, FunctionKind::Speech | FunctionKind::Document))
}

/// The known actor whose mention begins right at the start of a range.
pub(super) fn named(
    words: &Words<'_>,
    actors: &Actors,
    tokens: Range<usize>,
) -> Option<Range<usize>> {
    let start = tokens.start;
    let mention = actors.mention_at(start).filter(|mention| mention.tokens.start == start)?;
    let told = words
        .splits(start)
        .iter()
        .any(|split| split.n_prefix == mention.n_prefix && split.prefix.any(Features::PREPOSITION));
    (start < tokens.end && words.text.is_word(start) && !told).then(|| mention.tokens.clone())
}

/// The subject right after its verb. Of a verb that may take the told thing itself as its object, an
/// unknown noun is the subject only where it is definite, or a word no table knows, as names are; of
/// one of will, not where it is an event: that is what is wanted.
pub(super) fn subject_after(
    words: &Words<'_>,
    actors: &Actors,
    verb: usize,
    tokens: Range<usize>,
    takes_object: bool,
    row: &CueRow,
) -> Option<Range<usize>> {
    // "Told him", "said of him".
    let told = |at: &usize| actors.mention_at(*at).is_none() && is_to_pronoun(words, *at);
    let tokens = tokens.start + usize::from(told(&tokens.start))..tokens.end;
    let is_name = |found: &Range<usize>| {
        words.hits(found.start).is_empty()
            && !words.is_function(found.end, FunctionKind::Demonstrative)
    };
    // An indefinite noun in the accusative is whom the verb speaks to.
    if is_accusative(words, tokens.start) {
        return None;
    }
    let unnamed = || {
        phrase(words, actors, tokens.clone())
            .filter(|found| !words.has_final_mark(found.start))
            .filter(|found| !takes_object || is_definite(words, found.start) || is_name(found))
            .filter(|found| !(row.takes.any(Takes::OBJECT) && is_construct(words, found)))
            .filter(|found| {
                !(super::wills(row.class) && super::content::is_event(words, found.start))
            })
    };
    let known = named(words, actors, tokens.clone())
        .filter(|_| !is_other_gender(words, actors, verb, tokens.start));
    known.or_else(|| quoted_name(words, &tokens)).or_else(unnamed)
}

/// A preposition with its pronoun, whatever else the letters spell ("from me" is also a woman's name).
fn is_to_pronoun(words: &Words<'_>, at: usize) -> bool {
    words.hits_of(at, Table::Function).any(|hit| {
        words.pack.functions[hit.row].kind.is_preposition()
            && hit.n_tokens == 1
            && hit.ending.any(Features::PRONOUN)
    })
}

/// Whether a body of feminine gender stands behind a masculine verb: it is whom the verb speaks to.
fn is_other_gender(words: &Words<'_>, actors: &Actors, verb: usize, at: usize) -> bool {
    let form = actors.mention_at(at).map(|mention| mention.form);
    let is_people = form == Some(MentionForm::People);
    let is_body = is_people || matches!(form, Some(MentionForm::Body | MentionForm::Group));
    let she = words.finite(verb).is_some_and(|hit| {
        hit.ending.has(Features::FEMININE) || hit.prefix.has(Features::THIRD_FEMININE)
    });
    let feminine = has_feminine_end(words.text.written(at))
        || words.least(at).any(|hit| hit.ending.has(Features::FEMININE));
    let masculine = words.finite(verb).is_some_and(|hit| {
        hit.form.is_perfect() && !hit.ending.has(Features::FEMININE)
            || hit.prefix.has(Features::THIRD)
    });
    is_body && feminine && masculine || is_people && she && !feminine
}

/// A paper or an agency whose name alone stands in quotation marks.
fn quoted_name(words: &Words<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    // "The daily «X»".
    let sort = usize::from(words.text.is_word(tokens.start));
    let start = tokens.start + sort;
    let quote = words.text.quote_at(start).filter(|quote| quote.start == start)?;
    // "To «X»" names the hearer.
    if sort == 1 && words.is_preposition(tokens.start) {
        return None;
    }
    let inside = quote.start + 1..quote.end - 1;
    let short = (1..=LONGEST_TITLE).contains(&inside.len()) && quote.end <= tokens.end;
    (short && inside.clone().all(|at| words.text.is_word(at))).then_some(inside)
}

fn ends_in_dash(words: &Words<'_>, end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|at| words.text.kind(at));
    matches!(last, Some(Kind::Punct(Punct::Dash | Punct::Slash | Punct::Other)))
}

/// An indefinite noun with a definite one behind it ("the causes of that"): beside a content clause it
/// is rather what the verb is about.
fn is_construct(words: &Words<'_>, found: &Range<usize>) -> bool {
    let definite = |at: usize| words.article(at).is_some() || is_definite(words, at);
    !definite(found.start)
        && words.hit(found.start, Table::Actor).is_none()
        && !words.hits(found.start).is_empty()
        && (found.start + 1..found.end).any(definite)
        || words.is_function(found.end, FunctionKind::Demonstrative)
}

fn is_accusative(words: &Words<'_>, at: usize) -> bool {
    let mut hits = words.least(at).peekable();
    hits.peek().is_some() && hits.all(|hit| hit.ending.has(Features::ACCUSATIVE))
}

fn is_definite(words: &Words<'_>, at: usize) -> bool {
    words
        .least(at)
        .any(|hit| hit.prefix.has(Features::DEFINITE) || hit.ending.any(Features::PRONOUN))
}

/// The second source of a relayed report: what follows the preposition "from, of".
pub(super) fn quoted(
    words: &Words<'_>,
    actors: &Actors,
    tokens: Range<usize>,
    takes: Takes,
) -> Option<Range<usize>> {
    // "Quoted from X", "ascribed to X".
    let of = |kind| kind == FunctionKind::About || kind == FunctionKind::To && takes.any(Takes::TO);
    let named = |at: &usize| {
        words.functions(*at).any(|(kind, hit)| of(kind) && !hit.ending.any(Features::PRONOUN))
    };
    let preposition = tokens.clone().find(named)?;
    after(words, actors, preposition + 1..tokens.end)
}

/// From whom somebody heard or learnt a thing.
pub(super) fn heard_from(
    words: &Words<'_>,
    actors: &Actors,
    tokens: Range<usize>,
) -> Option<Range<usize>> {
    let from = |at: &usize| words.is_function(*at, FunctionKind::From);
    let preposition = tokens.clone().find(from)?;
    // "Heard from him, on a call from Paris": the first tells from whom.
    let is_pronoun = words.functions(preposition).any(|(_, hit)| hit.ending.any(Features::PRONOUN));
    let named = || after(words, actors, preposition + 1..tokens.end);
    (!is_pronoun).then(named).flatten()
}

/// A run of plain words: it ends at a preposition, a verb, a time word, a sign.
pub(super) fn phrase(
    words: &Words<'_>,
    actors: &Actors,
    tokens: Range<usize>,
) -> Option<Range<usize>> {
    let start = tokens.start;
    let told = words.has_glued_preposition(start);
    if tokens.is_empty() || told || !is_nominal(words, actors, start) || is_joined(words, start) {
        return None;
    }
    let end = tokens.end.min(start + LONGEST_PHRASE);
    let ends = |from: usize| (from..end).find(|at| ends_phrase(words, actors, *at)).unwrap_or(end);
    Some(start..ends(start + 1))
}

/// "And the tears": what a conjunction joins is not the subject of the verb before it.
fn is_joined(words: &Words<'_>, at: usize) -> bool {
    let joins = |prefix: Features| prefix.any(Features::CONJUNCTION);
    let mut hits = words.least(at).peekable();
    if hits.peek().is_some() {
        return hits.all(|hit| joins(hit.prefix));
    }
    words.article(at).is_some_and(|(prefix, _)| joins(prefix))
}

fn ends_phrase(words: &Words<'_>, actors: &Actors, at: usize) -> bool {
    !words.text.is_word(at)
        || !is_nominal(words, actors, at)
        || words.hit(at, Table::Time).is_some_and(|hit| hit.n_prefix == 0)
}

/// Whether a noun phrase can stand here: no verb, no function word, no glued preposition.
fn is_nominal(words: &Words<'_>, actors: &Actors, at: usize) -> bool {
    let named = actors.mention_at(at).is_some();
    words.text.is_word(at) && (named || !is_circumstance(words, at))
}

/// A word that tells how, when or where rather than who, or a verb.
fn is_circumstance(words: &Words<'_>, at: usize) -> bool {
    // A statement or a report can say something itself; somebody's words ("his account") cannot.
    let says = |kind: FunctionKind, hit: &Hit| {
        matches!(kind, FunctionKind::Speech | FunctionKind::Document)
            && !hit.ending.any(Features::PRONOUN)
            && !hit.prefix.any(Features::PREPOSITION)
    };
    words.finite(at).is_some()
        || words
            .functions(at)
            .any(|(kind, hit)| !says(kind, hit) && !counts(kind) && !names(kind, hit))
        || words.has_glued_preposition(at)
        || words.least(at).any(|hit| matches!(hit.table, Table::Stance | Table::Time))
}

/// A common noun that is listed so that nobody takes it for a verb: "a voice".
fn names(kind: FunctionKind, hit: &Hit) -> bool {
    kind == FunctionKind::Particle && hit.form.is_noun() && !hit.prefix.has(Features::DEFINITE)
}

/// "Some of those present".
fn counts(kind: FunctionKind) -> bool {
    kind == FunctionKind::Quantifier
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

/// Where the clause that ends before `end` begins: after the last sign or complementiser.
fn clause_start(words: &Words<'_>, from: usize, end: usize) -> usize {
    let bounds = |at: &usize| {
        matches!(words.text.kind(*at), Some(Kind::Punct(sign)) if !is_inner(sign))
            || words.is_that(*at)
    };
    (from..end).rev().find(bounds).map_or(from, |at| at + 1)
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
            None => break,
        }
    }
    start
}
