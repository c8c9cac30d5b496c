//! Cue phrases: "according to", and the article's own formulas.

use super::{Cue, CueForm, Opens, document, source};
use crate::mentions::actor::Actors;
use crate::pack::rows::{CueRow, FunctionKind, Takes};
use crate::pack::{Features, FormClass, Hit, Table, Words};
use crate::text::{Kind, Punct};
use isnad_account::LinkClass;
use std::ops::Range;

/// Between a document and what it says stand so many words at most: whose it is, when it came out.
const LONGEST_TAIL: usize = 8;

/// The cue that a phrase makes where it stands.
pub(super) fn phrase(
    words: &Words<'_>,
    actors: &Actors,
    free: &Range<usize>,
    at: usize,
    hit: &Hit,
    row: &CueRow,
) -> Option<Cue> {
    let after = at + hit.n_tokens;
    let followed_by_that = words.is_that(after);
    if row.takes.any(Takes::UNLESS_THAT)
        && (followed_by_that || words.is_that(after + 1) || words.is_that(after + 2))
    {
        return None;
    }
    if row.takes.any(Takes::SOURCE_AFTER) {
        return according_to(words, actors, free, at, hit, row);
    }
    let formula = row.takes.any(Takes::CONTENT_AFTER) && row.takes.any(Takes::IMPERSONAL);
    if formula && (followed_by_that || words.is_that(after - 1)) {
        let content = after + usize::from(followed_by_that);
        let opens = Opens::Content(content);
        return Some(cue(at..after, content, row.class, CueForm::Impersonal, None, opens));
    }
    let own_words = row.takes.any(Takes::SELF) && row.class == LinkClass::AccordingTo;
    own_words.then(|| cue(at..after, after, row.class, CueForm::Phrase, None, Opens::Around))
}

/// A phrase set aside in the frame of a cue, behind its verb: "told him, as he says, that".
pub(super) fn aside(words: &Words<'_>, actors: &Actors, host: &Cue) -> Option<Cue> {
    let frame = host.tokens.end..host.region.end;
    let is_comma = |at: usize| words.text.is_punct(at, Punct::Comma);
    let mut commas = frame.clone().filter(|at| is_comma(*at) && host.form == CueForm::Finite);
    commas.find_map(|comma| {
        let free = comma + 1..frame.end;
        let stands_beside = |hit: &&Hit| {
            words.pack.cues[hit.row].class == LinkClass::AccordingTo && !hit.form.is_finite()
        };
        words
            .hits_of(comma + 1, Table::Cue)
            .filter(stands_beside)
            .find_map(|hit| phrase(words, actors, &free, comma + 1, hit, &words.pack.cues[hit.row]))
            .or_else(|| comparing(words, actors, &free, comma + 1))
            .filter(|found| found.opens == Opens::Around && is_comma(found.region.end))
    })
}

fn according_to(
    words: &Words<'_>,
    actors: &Actors,
    free: &Range<usize>,
    at: usize,
    hit: &Hit,
    row: &CueRow,
) -> Option<Cue> {
    let after = at + hit.n_tokens;
    if row.takes.any(Takes::WITH_SPEECH) && !says(words, after) {
        return None;
    }
    if hit.ending.any(Features::PRONOUN) {
        return Some(cue(at..after, after, row.class, CueForm::Phrase, None, Opens::Around));
    }
    // "According to her": whom the pronoun means has the word already.
    if past_hearer(words, after) > after && !words.text.is_word(after + 1) {
        return Some(cue(
            at..after + 1,
            after + 1,
            row.class,
            CueForm::Phrase,
            None,
            Opens::Around,
        ));
    }
    let unnamed = || elided(words, at, after, row.class);
    // "According to a list": behind a preposition its letters are no verb's.
    let document = (hit.form == FormClass::Preposition && document::is_document(words, after))
        .then(|| {
            let document = after..after + 1;
            document::owner(words, actors, &document, free.end).unwrap_or(document)
        });
    let source = document.or_else(|| source_after(words, actors, after..free.end));
    let Some(source) = source else { return unnamed() };
    // When it was said is no time of what happened.
    let is_time = |at: &usize| words.least(*at).any(|hit| hit.table == Table::Time);
    let end = source.end + (source.end..free.end).take_while(is_time).count();
    let is_finite = words.finite(at).is_some();
    if let Some(that) = that_behind(words, end..free.end, row, is_finite) {
        let opens = Opens::Content(that + 1);
        return Some(cue(at..after, that + 1, row.class, CueForm::Finite, Some(source), opens));
    }
    if row.takes.any(Takes::THAT_NEXT) {
        return None;
    }
    let passes_on = words
        .hits_of(after, Table::Cue)
        .any(|hit| hit.form.is_finite() && words.pack.cues[hit.row].class == LinkClass::Relay);
    let second =
        passes_on.then(|| source::quoted(words, actors, end..free.end, row.takes)).flatten();
    let end = second.as_ref().map_or(end, |second| second.end);
    let cue = cue(at..after, end, row.class, CueForm::Phrase, Some(source), Opens::Around);
    Some(Cue { second, ..cue })
}

/// The complementiser behind the source of "it says in the statement of X that", "ascribed to X that".
fn that_behind(
    words: &Words<'_>,
    tokens: Range<usize>,
    row: &CueRow,
    is_finite: bool,
) -> Option<usize> {
    let named = row.takes.any(Takes::THAT_NEXT) || row.class == LinkClass::Relay && is_finite;
    // "A statement of X, issued this morning, says that": a verb there describes the document.
    let describes = |at: usize| at == tokens.start && row.takes.any(Takes::THAT_NEXT);
    let passes =
        |at: &usize| words.text.is_word(*at) && (words.finite(*at).is_none() || describes(*at));
    let near = tokens.start..tokens.end.min(tokens.start + LONGEST_TAIL);
    near.take_while(passes).find(|at| words.is_that(*at)).filter(|_| named)
}

/// "As he tells,": a verb of saying with nobody named, set aside from its sentence.
fn elided(words: &Words<'_>, at: usize, verb: usize, class: LinkClass) -> Option<Cue> {
    let hit = words.hits_of(verb, Table::Cue).find(|hit| hit.form.is_finite())?;
    words.finite(verb)?;
    let end = past_hearer(words, verb + hit.n_tokens);
    let found = cue(at..verb + hit.n_tokens, end, class, CueForm::Phrase, None, Opens::Around);
    (!words.text.is_word(end)).then_some(Cue { ending: hit.ending, prefix: hit.prefix, ..found })
}

/// Past whom something is said to: "to me".
fn past_hearer(words: &Words<'_>, at: usize) -> usize {
    let is_hearer = words.functions(at).any(|(kind, hit)| {
        kind.is_preposition() && hit.n_tokens == 1 && hit.ending.any(Features::PRONOUN)
    });
    at + usize::from(is_hearer)
}

/// "As the residents tell it,": a verb of saying behind "as", set aside from its sentence. Without the
/// sign behind it, it is what somebody also says.
pub(super) fn comparing(
    words: &Words<'_>,
    actors: &Actors,
    free: &Range<usize>,
    at: usize,
) -> Option<Cue> {
    words.is_function(at, FunctionKind::Compare).then_some(())?;
    let verb = at + 1;
    let says =
        |hit: &&Hit| hit.form.is_finite() && words.pack.cues[hit.row].takes.any(Takes::COLON);
    let hit = words.hits_of(verb, Table::Cue).find(says)?;
    let class = LinkClass::AccordingTo;
    if let Some(found) = elided(words, at, verb, class) {
        return Some(found);
    }
    let after = past_hearer(words, verb + hit.n_tokens);
    let source = source::after(words, actors, after..free.end)?;
    let is_time = |at: &usize| words.least(*at).any(|hit| hit.table == Table::Time);
    let end = source.end + (source.end..free.end).take_while(is_time).count();
    let is_aside = words.finite(verb).is_some() && !words.text.is_word(end);
    is_aside.then(|| cue(at..verb + 1, end, class, CueForm::Phrase, Some(source), Opens::Around))
}

/// Whether a verb of saying stands here.
fn says(words: &Words<'_>, at: usize) -> bool {
    words.hits_of(at, Table::Cue).any(|hit| hit.form.is_finite()) && words.finite(at).is_some()
}

/// Whom a source quotes in its frame: "X said, quoting Y, that".
pub(super) fn relayed(
    words: &Words<'_>,
    actors: &Actors,
    frame: Range<usize>,
) -> Option<Range<usize>> {
    frame.clone().find_map(|at| relayed_next(words, actors, at..frame.end))
}

/// The same where the words for it come first.
pub(super) fn relayed_next(
    words: &Words<'_>,
    actors: &Actors,
    tokens: Range<usize>,
) -> Option<Range<usize>> {
    let quotes = |hit: &&Hit| {
        let row = &words.pack.cues[hit.row];
        row.class == LinkClass::Relay && row.takes.any(Takes::SOURCE_AFTER)
    };
    let hit = words.hits_of(tokens.start, Table::Cue).find(quotes)?;
    source_after(words, actors, tokens.start + hit.n_tokens..tokens.end)
}

/// The source after the phrase, past a verb of saying ("as stated in, as X said").
fn source_after(words: &Words<'_>, actors: &Actors, tokens: Range<usize>) -> Option<Range<usize>> {
    let told = words.finite(tokens.start).is_some();
    let start = tokens.start + usize::from(told);
    // "According to what came in the minutes".
    let start = start + usize::from(told && words.is_function(start, FunctionKind::In));
    let of_it = words
        .functions(start)
        .any(|(kind, hit)| kind.is_preposition() && hit.ending.any(Features::PRONOUN));
    let start = start + usize::from(of_it);
    let glued = actors
        .mention_at(start)
        .filter(|mention| mention.tokens.start == start)
        .map(|mention| mention.tokens.clone());
    // "According to three sources".
    let is_number = words.text.kind(start) == Some(Kind::Number)
        || words.least(start).any(|hit| hit.table == Table::Time) && words.text.is_word(start + 1);
    let counted = || {
        let counted = source::after(words, actors, start + 1..tokens.end).filter(|_| is_number)?;
        Some(start..counted.end)
    };
    glued.or_else(|| source::after(words, actors, start..tokens.end)).or_else(counted).or_else(
        || {
            let prefixed = words.has_glued_preposition(start) && words.text.is_word(start);
            prefixed.then(|| {
                start
                    ..source::phrase(words, actors, start + 1..tokens.end)
                        .map_or(start + 1, |rest| rest.end)
            })
        },
    )
}

fn cue(
    tokens: Range<usize>,
    end: usize,
    class: LinkClass,
    form: CueForm,
    source: Option<Range<usize>>,
    opens: Opens,
) -> Cue {
    Cue {
        region: tokens.start..end,
        tokens,
        class,
        form,
        source,
        second: None,
        is_speech: true,
        opens,
        ending: Features::NONE,
        prefix: Features::NONE,
    }
}
