//! Where the content of a cue begins.

use crate::mentions::actor::Actors;
use crate::pack::rows::{ActorWordKind, CueRow, FunctionKind, Takes};
use crate::pack::{Features, Table, Words};
use crate::text::{Kind, Punct};
use isnad_account::LinkClass;
use std::ops::Range;

/// Source, addressee and medium of a report seldom take more words than this.
const LONGEST_FRAME: usize = 34;
/// What stands between two commas inside a frame is not longer.
const LONGEST_PARENTHESIS: usize = 18;
/// Words of whom something is promised or said to.
const LONGEST_HEARER: usize = 4;
/// What two commas set aside behind a subject: a time, a place.
const LONGEST_ASIDE: usize = 12;
/// A turn that only carries on is opened within so many words.
const LONGEST_TURN: usize = 10;
/// Tokens of the longest name in quotation marks, with the marks.
const LONGEST_NAME: usize = 8;
/// A quotation of fewer words is a name or a scare quote, not speech.
const FEWEST_QUOTED: usize = 3;

/// The content of a cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Content {
    /// First token of the content.
    pub(super) start: usize,
    /// The complementiser, colon or quotation mark that opens it.
    pub(super) cue_end: usize,
}

/// Looks for the sign that opens the content: a complementiser, a colon or a quotation.
pub(super) fn content_after(
    words: &Words<'_>,
    tokens: Range<usize>,
    takes: Takes,
) -> Option<Content> {
    // The row holds its own complementiser: the content is what follows.
    if takes.any(Takes::CONTENT_AFTER) {
        return Some(Content { start: tokens.start, cue_end: tokens.start });
    }
    let end = tokens.end.min(tokens.start + LONGEST_FRAME);
    let mut frame =
        Frame { words, first: tokens.start, end, takes, n_commas: 0, in_relative: false };
    let mut at = tokens.start;
    while at < end {
        match frame.step(at)? {
            Step::On(next) => at = next,
            Step::Opens(content) => return Some(content),
        }
    }
    None
}

/// A frame while it is walked through.
struct Frame<'w, 't> {
    words: &'w Words<'t>,
    first: usize,
    end: usize,
    takes: Takes,
    n_commas: usize,
    in_relative: bool,
}

enum Step {
    On(usize),
    Opens(Content),
}

impl Frame<'_, '_> {
    /// From one token to the next, or to the content; nothing where the frame ends without any.
    fn step(&mut self, at: usize) -> Option<Step> {
        let words = self.words;
        let unnamed = || super::unnamed_source(words, at).map(|n_tokens| at + n_tokens);
        if let Some(after) = subordinator(words, at).or_else(unnamed) {
            return Some(Step::On(after));
        }
        if is_further(words, at) {
            return None;
        }
        if words.is_that(at) {
            return that(words, self.first, at, self.takes).map(Step::Opens);
        }
        match words.text.kind(at)? {
            Kind::Punct(sign) => self.sign(at, sign),
            _ => self.word(at),
        }
    }

    fn word(&mut self, at: usize) -> Option<Step> {
        self.in_relative |= self.words.is_function(at, FunctionKind::Relative)
            || describes_noun(self.words, self.first, at);
        let opens_clause = |(kind, hit): (FunctionKind, &crate::pack::Hit)| {
            matches!(kind, FunctionKind::OpenerWhile | FunctionKind::OpenerResult)
                && hit.prefix.is_none()
        };
        if !self.in_relative && self.words.functions(at).any(opens_clause) {
            return None;
        }
        (self.in_relative || self.words.finite(at).is_none()).then_some(Step::On(at + 1))
    }

    fn sign(&mut self, at: usize, sign: Punct) -> Option<Step> {
        let opens = |start| {
            let content = Content { start, cue_end: at };
            self.takes.any(Takes::COLON).then_some(Step::Opens(content))
        };
        match sign {
            Punct::Colon => opens(at + 1),
            Punct::Open | Punct::Quote => match quoted(self.words, at) {
                Quoted::Speech => opens(at),
                Quoted::Name(after) => Some(Step::On(after)),
                Quoted::Unclosed => None,
            },
            Punct::Comma => self.comma(at),
            Punct::Stop
            | Punct::Semicolon
            | Punct::Question
            | Punct::Exclamation
            | Punct::Ellipsis => None,
            _ => self.word(at),
        }
    }

    fn comma(&mut self, at: usize) -> Option<Step> {
        self.n_commas += 1;
        self.in_relative = false;
        if let Some(after) = parenthesis(self.words, at + 1..self.end) {
            return Some(Step::On(after));
        }
        (self.n_commas <= 3 && !new_clause(self.words, at + 1)).then_some(Step::On(at + 1))
    }
}

/// "And that" goes on with the content of the cue before, and opens none of its own.
fn is_further(words: &Words<'_>, at: usize) -> bool {
    words
        .functions(at)
        .any(|(kind, hit)| kind == FunctionKind::That && hit.prefix.any(Features::CONJUNCTION))
}

/// What stands between two commas inside a frame, where the content opens right behind it: "said X,
/// who asked not to be named, that". Answers the token behind the second comma.
fn parenthesis(words: &Words<'_>, tokens: Range<usize>) -> Option<usize> {
    let near = tokens.start..tokens.end.min(tokens.start + LONGEST_PARENTHESIS);
    let closes = closing_sign(words, near)?;
    let colon = |at: usize| words.text.is_punct(at, Punct::Colon);
    let after = if words.text.is_punct(closes, Punct::Comma) { closes + 1 } else { closes };
    // "Warned, in a recording, of that".
    let of_that = words.is_preposition(after) && words.is_that(after + 1);
    let is_closed = colon(after) || after > closes && (words.is_that(after) || of_that);
    let plain = !(tokens.start..closes).any(|at| words.is_that(at));
    // "A letter, thought to be his, says that": with its preposition the complementiser is the verb's.
    let glues = |(kind, hit): (FunctionKind, &crate::pack::Hit)| {
        kind == FunctionKind::That && hit.prefix.any(Features::PREPOSITION)
    };
    let is_governed = after > closes && (of_that || words.functions(after).any(glues));
    (is_closed && (plain || is_governed) && closes > tokens.start).then_some(after)
}

/// The first sign of a stretch, past names in quotation marks.
fn closing_sign(words: &Words<'_>, tokens: Range<usize>) -> Option<usize> {
    let mut at = tokens.start;
    while at < tokens.end {
        match words.text.quote_at(at) {
            Some(quote) if quote.start == at && quote.len() <= LONGEST_NAME => at = quote.end,
            _ if words.text.is_word(at) => at += 1,
            _ => return Some(at),
        }
    }
    None
}

/// A verb right behind an indefinite noun that a preposition governs describes that noun: "in a
/// statement the agency received".
fn describes_noun(words: &Words<'_>, first: usize, at: usize) -> bool {
    let indefinite = |noun: usize| {
        words.text.is_word(noun)
            && words.finite(noun).is_none()
            && words.least(noun).all(|hit| !hit.prefix.has(Features::DEFINITE))
    };
    // "Said a customer who lives there": right behind the subject only a verb of the present.
    let lasting = words.finite(at).is_some_and(|verb| {
        verb.form.is_imperfect() && !verb.prefix.any(Features::CONJUNCTION | Features::FUTURE)
    });
    // "Pictures that satellites took": a pronoun takes the noun up; "a statement issued": intransitive.
    let verb = words.finite(at);
    let resumes = verb.is_some_and(|verb| verb.ending.any(Features::PRONOUN));
    let joined = verb.is_some_and(|verb| verb.prefix.any(Features::CONJUNCTION));
    let of_subject = at == first + 1 && lasting || at > first && at <= first + 2 && !joined;
    let governed =
        at >= first + 2 && (words.is_preposition(at - 2) || words.has_glued_preposition(at - 1));
    verb.is_some() && (of_subject || governed || resumes && at > first) && indefinite(at - 1)
}

/// "before that, after that": a clause of time, whose complementiser opens no content.
fn subordinator(words: &Words<'_>, at: usize) -> Option<usize> {
    let opens_content = |kind: FunctionKind| {
        matches!(kind, FunctionKind::That | FunctionKind::Until | FunctionKind::OpenerPurpose)
    };
    let stances = words.hits_of(at, Table::Stance).map(|hit| hit.n_tokens);
    let functions = words.functions(at).filter(|(kind, _)| !opens_content(*kind));
    let n_tokens = functions.map(|(_, hit)| hit.n_tokens).chain(stances).find(|n| *n > 1)?;
    let last = at + n_tokens - 1;
    words.is_that(last).then_some(last + 1)
}

/// Speech that is carried on needs no complementiser: "and X went on in his account, ...".
pub(super) fn continued(words: &Words<'_>, tokens: Range<usize>, row: &CueRow) -> Option<Content> {
    let carries_on =
        row.class == LinkClass::Continue && row.takes.any(Takes::WITH_SPEECH.or(Takes::COLON));
    let end = tokens.end.min(tokens.start + LONGEST_TURN);
    let comma = tokens
        .clone()
        .take_while(|at| *at < end && words.finite(*at).is_none())
        .find(|at| words.text.is_punct(*at, Punct::Comma))?;
    // "Resumed" may be of anything: only what is always said needs no word for speech.
    let short = row.takes.any(Takes::COLON) && comma <= tokens.start + 3;
    let speaks = short || (tokens.start..comma).any(|at| is_speech(words, at));
    (carries_on && speaks && comma > tokens.start)
        .then_some(Content { start: comma + 1, cue_end: comma })
}

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
    let start = past_aside(words, &tokens);
    let start = past_occasion(words, start..tokens.end);
    noun_at(words, start, tokens.end, row).or_else(|| {
        let told = row.takes.any(Takes::ADDRESSEE.or(Takes::FROM));
        // "Asked of the court".
        let of = usize::from(told && words.is_function(start, FunctionKind::From));
        let hearer =
            told.then(|| super::source::after(words, actors, start + of..tokens.end))??;
        let behind = past_aside(words, &(hearer.end..tokens.end));
        noun_at(words, past_occasion(words, behind..tokens.end), tokens.end, row)
    })
}

/// Past the occasion on which somebody asks: "in the session of 5 September".
fn past_occasion(words: &Words<'_>, tokens: Range<usize>) -> usize {
    let is_in = words.is_function(tokens.start, FunctionKind::In);
    let near = tokens.start + 2..tokens.end.min(tokens.start + LONGEST_ASIDE);
    let mut near = near.take_while(|at| {
        words.text.kind(*at).is_some_and(|kind| !matches!(kind, Kind::Punct(_)))
            && words.finite(*at).is_none()
    });
    let event = near.find(|at| is_event(words, *at) && !words.is_preposition(*at - 1));
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
    let accused = by && row.class == LinkClass::Accuse;
    let vowed = (accused || (by || called_for) && vows(row.class)) && words.text.is_word(noun);
    let sound = noun < end && (by || standing || bare) && (event || feared || vowed);
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

/// A word or phrase for somebody's own speech.
fn is_speech(words: &Words<'_>, at: usize) -> bool {
    let in_phrase =
        words.hits_of(at, Table::Cue).any(|hit| words.pack.cues[hit.row].takes.any(Takes::SELF));
    in_phrase || words.is_function(at, FunctionKind::Speech)
}

fn that(words: &Words<'_>, first: usize, at: usize, takes: Takes) -> Option<Content> {
    let n_tokens = words
        .functions(at)
        .find(|(kind, _)| *kind == FunctionKind::That)
        .map_or(1, |(_, hit)| hit.n_tokens);
    let content = Content { start: at + n_tokens, cue_end: at };
    let next = takes.any(Takes::THAT_NEXT) && at <= first + 4;
    (takes.any(Takes::THAT) || next).then_some(content)
}

enum Quoted {
    Speech,
    Name(usize),
    Unclosed,
}

fn quoted(words: &Words<'_>, at: usize) -> Quoted {
    match words.text.quote_at(at) {
        // A quotation with a complementiser right behind it is a name in the frame.
        Some(quote) if quote.start == at && opens_behind(words, quote.end) => {
            Quoted::Name(quote.end)
        }
        // "The site «X»".
        Some(quote)
            if quote.start == at && heads_name(words, at) && quote.len() <= LONGEST_NAME =>
        {
            Quoted::Name(quote.end)
        }
        Some(quote) if quote.start == at && words.word_count(quote.clone()) >= FEWEST_QUOTED => {
            Quoted::Speech
        }
        Some(quote) => Quoted::Name(quote.end),
        None => Quoted::Unclosed,
    }
}

/// Whether the word before a quotation is a sort of body that has its name in quotation marks.
fn heads_name(words: &Words<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        words.hits_of(before, Table::Actor).any(|hit| {
            words.pack.actors[hit.row].kind == ActorWordKind::Body
                && !hit.prefix.has(Features::DEFINITE)
        })
    })
}

fn opens_behind(words: &Words<'_>, after: usize) -> bool {
    let at = after + usize::from(words.text.is_punct(after, Punct::Comma));
    words.is_that(at) && !is_further(words, at)
}

/// After a comma a new clause ends the frame; an apposition or a circumstance does not.
fn new_clause(words: &Words<'_>, at: usize) -> bool {
    words.finite(at).is_some()
        || words.functions(at).any(|(kind, _)| kind.opens_clause())
        || super::is_manner(words, at)
}
