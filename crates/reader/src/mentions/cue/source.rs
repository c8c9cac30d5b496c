//! The noun phrase that names a cue's source.

use super::document::owner;
use crate::mentions::actor::{Actors, MentionForm};
use crate::pack::rows::{ActorWordKind, CueRow, FunctionKind, Takes};
use crate::pack::{Features, FormClass, Hit, Table, Words};
use crate::text::fold::{has_feminine_end, has_feminine_plural_end, has_oblique_end};
use isnad_account::{ActorKind, LinkClass};

use std::ops::Range;

/// A noun phrase no finder knows is not followed further than this.
pub(super) const LONGEST_PHRASE: usize = 8;
/// Words of the longest name of a paper taken for a source.
const LONGEST_TITLE: usize = 5;

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
    verb: &Hit,
    tokens: Range<usize>,
    takes_object: bool,
    row: &CueRow,
) -> Option<Range<usize>> {
    // "Told him", "said of him".
    let grown = |at: usize| {
        words
            .functions(at)
            .any(|(kind, hit)| kind == FunctionKind::Pronoun && hit.form == FormClass::Word)
    };
    let told =
        |at: &usize| actors.mention_at(*at).is_none() && is_to_pronoun(words, *at) || grown(*at);
    let tokens = tokens.start + usize::from(told(&tokens.start))..tokens.end;
    let is_name = |found: &Range<usize>| {
        words.hits(found.start).is_empty()
            && !words.is_function(found.end, FunctionKind::Demonstrative)
    };
    // "And called on all sides to".
    let is_all = verb.prefix.any(Features::CONJUNCTION)
        && row.takes.any(Takes::ADDRESSEE)
        && words.is_function(tokens.start, FunctionKind::Quantifier);
    // An indefinite noun in the accusative is whom the verb speaks to.
    let are_asked = super::wills(row.class) && are_his(words, actors, tokens.start);
    if is_all || are_asked || is_accusative(words, tokens.start) {
        return None;
    }
    let unnamed = || {
        phrase(words, actors, tokens.clone())
            .filter(|found| !words.has_final_mark(found.start))
            .filter(|found| !disagrees(words, actors, verb, found))
            .filter(|found| !takes_object || is_definite(words, found.start) || is_name(found))
            .filter(|found| {
                // Right before its content clause a noun phrase is the subject.
                let is_whole = found.end == tokens.end && words.is_that(tokens.end);
                is_whole || !(row.takes.any(Takes::OBJECT) && is_construct(words, found))
            })
            .filter(|found| {
                !(super::wills(row.class) && super::event::is_event(words, found.start))
            })
    };
    let known = named(words, actors, tokens.clone())
        .filter(|_| !is_other_gender(words, actors, verb, tokens.start));
    known.or_else(|| quoted_name(words, &tokens)).or_else(unnamed)
}

/// "And informed the crew that", "accused his deputy of": of a verb that must have a hearer, the one noun
/// phrase before its content is him, where somebody else did something before (`is_joined`); who has no
/// article is rather the subject.
pub(super) fn is_only_hearer(
    words: &Words<'_>,
    actors: &Actors,
    found: &Range<usize>,
    content: usize,
    verb: &Hit,
    row: &CueRow,
) -> bool {
    let is_named = actors.mention_at(found.start).is_some_and(|it| it.form == MentionForm::Named);
    let must_have = match row.class {
        LinkClass::Inform => verb.prefix.has(Features::AND) && !is_named,
        class => class == LinkClass::Accuse,
    };
    let has_pronoun = verb.ending.any(Features::PRONOUN);
    let is_his = words.has_pronoun_tail(found.start);
    let is_known = is_named || is_his || is_definite(words, found.start);
    let end = found.end + super::event::adjectives(words, found, content);
    let at_content = end == content && words.is_that(end)
        || super::event::noun_at(words, end, end + 1, row).is_some();
    must_have && is_known && row.takes.any(Takes::ADDRESSEE) && !has_pronoun && at_content
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
fn is_other_gender(words: &Words<'_>, actors: &Actors, verb: &Hit, at: usize) -> bool {
    let mention = actors.mention_at(at);
    let form = mention.map(|mention| mention.form);
    let is_many =
        mention.is_some_and(|it| it.form == MentionForm::RoleNoun && actors.list[it.actor].plural);
    let is_people = is_many
        || matches!(form, Some(MentionForm::People | MentionForm::Pair | MentionForm::Latter));
    let is_body = is_people || matches!(form, Some(MentionForm::Body | MentionForm::Group));
    let described = has_feminine_adjective(words, actors, at);
    let feminine = has_feminine_end(words.text.written(at))
        || has_feminine_plural_end(words.text.written(at))
        || described
        || words.least(at).any(|hit| hit.ending.has(Features::FEMININE));
    // "The leaders", "the students" end like a woman's noun and are men.
    let women = has_feminine_plural_end(words.text.written(at)) || described;
    is_body && feminine && is_his(verb) || is_people && is_hers(verb) && !women
}

/// Whether a noun phrase that no finder knows has another gender than its verb: it is whom the verb speaks
/// to, or how or when it is said ("once").
fn disagrees(words: &Words<'_>, actors: &Actors, verb: &Hit, found: &Range<usize>) -> bool {
    let head = words.text.written(found.start);
    let is_alone = found.len() == 1;
    let feminine = has_feminine_adjective(words, actors, found.start)
        || is_alone && (has_feminine_end(head) || has_feminine_plural_end(head));
    let are_people = words.hits_of(found.start, Table::Actor).any(|hit| {
        let row = &words.pack.actors[hit.row];
        row.kind == ActorWordKind::People && row.actor == ActorKind::Group
    });
    // "Urged the donors to": that plural is no subject.
    let is_object = words.hits(found.start).is_empty()
        && words.is_definite(found.start)
        && has_oblique_end(head);
    is_object || feminine && is_his(verb) || are_people && is_hers(verb)
}

/// "Called on his supporters to": they are whom it is done to.
fn are_his(words: &Words<'_>, actors: &Actors, at: usize) -> bool {
    let are_many = actors.mention_at(at).is_some_and(|it| it.form == MentionForm::People);
    are_many && words.least(at).any(|hit| hit.ending.any(Features::HIS | Features::HER))
}

fn is_his(verb: &Hit) -> bool {
    verb.form.is_perfect() && !verb.ending.has(Features::FEMININE)
        || verb.prefix.has(Features::THIRD)
}

fn is_hers(verb: &Hit) -> bool {
    verb.ending.has(Features::FEMININE) || verb.prefix.has(Features::THIRD_FEMININE)
}

/// "The United Nations", "the local authorities": the adjective shows the gender of what one mention
/// names.
fn has_feminine_adjective(words: &Words<'_>, actors: &Actors, at: usize) -> bool {
    actors.mention_at(at).is_some_and(|it| it.tokens.end > at + 1)
        && words.is_definite(at)
        && words.is_definite(at + 1)
        && has_feminine_end(words.text.written(at + 1))
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

pub(super) fn is_definite(words: &Words<'_>, at: usize) -> bool {
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

/// Whom somebody heard say a thing: "heard a soldier say".
pub(super) fn heard_saying(words: &Words<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let says = |at: &usize| {
        words.finite(*at).is_some_and(|hit| {
            hit.form.is_imperfect() && words.hits_of(*at, Table::Cue).any(|it| it.form.is_finite())
        })
    };
    let verb = tokens.clone().find(says)?;
    let noun = verb.checked_sub(1).filter(|at| *at >= tokens.start)?;
    let names = words.text.is_word(noun)
        && words.finite(noun).is_none()
        && words.functions(noun).next().is_none();
    names.then_some(noun..verb)
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
    // "Announced their committee the strike": a definite noun takes no other for its owner.
    let is_closed = is_definite(words, start);
    let is_object =
        |at: usize| is_closed && words.is_definite(at) && super::event::is_event(words, at);
    let ends = |from: usize| {
        let is_end = |at: &usize| ends_phrase(words, actors, *at) || is_object(*at);
        (from..end).find(is_end).unwrap_or(end)
    };
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
pub(super) fn is_nominal(words: &Words<'_>, actors: &Actors, at: usize) -> bool {
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
        || begins_time(words, at)
}

/// "The morning of yesterday", whose first word is also a name.
fn begins_time(words: &Words<'_>, at: usize) -> bool {
    words.hits_of(at, Table::Time).next().is_some()
        && words.least(at + 1).any(|hit| hit.table == Table::Time)
}

/// A common noun that is listed so that nobody takes it for a verb: "a voice".
fn names(kind: FunctionKind, hit: &Hit) -> bool {
    kind == FunctionKind::Particle && hit.form.is_noun() && !hit.prefix.has(Features::DEFINITE)
}

/// "Some of those present".
pub(super) fn counts(kind: FunctionKind) -> bool {
    kind == FunctionKind::Quantifier
}
