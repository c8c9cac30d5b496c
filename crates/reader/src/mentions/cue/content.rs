//! Where the content of a cue begins.

use crate::pack::rows::{ActorWordKind, CueRow, FunctionKind, Takes};
use crate::pack::{Features, Table, Words};
use crate::text::{Kind, Punct};
use isnad_account::LinkClass;
use std::ops::Range;

/// Source, addressee and medium of a report seldom take more words than this.
const LONGEST_FRAME: usize = 34;
/// What stands between two commas inside a frame is not longer.
const LONGEST_PARENTHESIS: usize = 18;
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
        let that = usize::from(!tokens.is_empty() && words.is_that(tokens.start));
        return Some(Content { start: tokens.start + that, cue_end: tokens.start });
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
        if super::unnamed_source(self.words, at + 1).is_some() {
            return Some(Step::On(at + 1));
        }
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
    // "Asked X about it, so he answered:": a verb joined there begins anew.
    let joins = |verb: &crate::pack::Hit| {
        verb.table == Table::Cue && verb.prefix.any(Features::CONJUNCTION)
    };
    if words.finite(tokens.start).is_some_and(joins) {
        return None;
    }
    let near = tokens.start..tokens.end.min(tokens.start + LONGEST_PARENTHESIS);
    let closes = closing_sign(words, near)?;
    let colon = |at: usize| words.text.is_punct(at, Punct::Colon);
    let after = if words.text.is_punct(closes, Punct::Comma) { closes + 1 } else { closes };
    // "Warned, in a recording, of that".
    let of_that = words.is_preposition(after) && words.is_that(after + 1);
    // "That ..., and that ...": the content has begun before.
    let opens = || !is_further(words, after) && (words.is_that(after) || of_that);
    let is_closed = colon(after) || after > closes && opens();
    let plain = !(tokens.start..closes).any(|at| words.is_that(at));
    // "A letter, thought to be his, says that": with its preposition the complementiser is the verb's.
    let glues = |(kind, hit): (FunctionKind, &crate::pack::Hit)| {
        kind == FunctionKind::That && hit.prefix.any(Features::PREPOSITION)
    };
    let is_governed = after > closes && (of_that || words.functions(after).any(glues));
    (is_closed && (plain || is_governed) && closes > tokens.start).then_some(after)
}

/// The first sign of a stretch, past names in quotation marks.
pub(super) fn closing_sign(words: &Words<'_>, tokens: Range<usize>) -> Option<usize> {
    let mut at = tokens.start;
    while at < tokens.end {
        match words.text.quote_at(at) {
            Some(quote) if quote.start == at && quote.len() <= LONGEST_NAME => at = quote.end,
            _ if matches!(words.text.kind(at), Some(Kind::Word | Kind::Number)) => at += 1,
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
    // "From a young doctor who worked".
    let behind_adjective = at >= first + 3 && words.is_preposition(at - 3) && indefinite(at - 2);
    let governed = behind_adjective
        || at >= first + 2 && (words.is_preposition(at - 2) || words.has_glued_preposition(at - 1));
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
