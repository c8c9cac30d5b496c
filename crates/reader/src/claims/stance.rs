//! What a claim's source commits to: polarity, certainty, and whether the thing came about.

use super::classes::is_public;
use super::clause::is_circumstance;
use super::to_come::{bids, is_ahead};
use crate::pack::rows::{FunctionKind, Scope, StanceKind, StanceRow};
use crate::pack::{Features, FormClass, Hit, Table, Words};
use crate::text::Punct;
use isnad_account::{Certainty, LinkClass, Polarity, Realis};
use std::ops::Range;

/// The stance of one claim and the words that set it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stance {
    pub(crate) polarity: Polarity,
    pub(crate) certainty: Certainty,
    pub(crate) realis: Realis,
    pub(crate) markers: Vec<Range<usize>>,
}

/// Reads the stance of a clause, relative to the source of class `innermost`.
pub(crate) fn stance(words: &Words<'_>, tokens: Range<usize>, innermost: LinkClass) -> Stance {
    let mut found = Stance {
        polarity: Polarity::Affirmed,
        certainty: Certainty::Certain,
        realis: Realis::Happened,
        markers: Vec::new(),
    };
    let marks: Vec<Mark> = marks(words, &tokens);
    found.polarity = polarity(words, &tokens, &marks);
    found.certainty = certainty(&marks);
    found.realis = realis(words, &tokens, &marks);
    found.markers =
        marks.iter().filter(|mark| mark.counts()).map(|mark| mark.tokens.clone()).collect();
    under_class(&mut found, innermost);
    let told = main_verb(words, &tokens).is_some_and(|verb| verb.form.is_perfect());
    // What is asked for is not done, whatever verb stands in it; a promise may be of what was done.
    let asked = matches!(innermost, LinkClass::Request | LinkClass::Order | LinkClass::Threat);
    if is_public(innermost) && bids(words, tokens.start) {
        found.realis = Realis::Requested;
    }
    if let Some(realis) = governed(innermost).filter(|_| (asked || !told) && found.is_plain()) {
        found.realis = realis;
    }
    found
}

/// Whether what somebody is told is what the teller will do himself ("told him that he would").
pub(crate) fn vows(words: &Words<'_>, tokens: &Range<usize>) -> bool {
    let of_himself = tokens.start.checked_sub(1).is_some_and(|at| {
        words
            .functions(at)
            .any(|(kind, hit)| kind == FunctionKind::That && hit.ending.any(Features::PRONOUN))
    });
    of_himself && words.finite(tokens.start).is_some_and(|verb| verb.prefix.has(Features::FUTURE))
}

/// Whether the complementiser before a clause denies it ("that not").
pub(crate) fn is_negated_that(words: &Words<'_>, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|at| words.is_that(at) && negator(words, at).is_some())
}

/// The source's own way of saying colours everything under it.
fn under_class(stance: &mut Stance, class: LinkClass) {
    match class {
        LinkClass::Believe | LinkClass::Estimate | LinkClass::Perceive | LinkClass::Promise => {
            stance.hedge(Certainty::Probable)
        }
        LinkClass::Doubt => {
            stance.deny();
            stance.hedge(Certainty::Probable);
        }
        LinkClass::Deny | LinkClass::Refuse => stance.deny(),
        LinkClass::Warn => {
            stance.hedge(Certainty::Possible);
            stance.realis = Realis::Feared;
        }
        LinkClass::Ask => stance.certainty = Certainty::Unstated,
        _ => {}
    }
}

/// What becomes of content that a verb of will governs, where its own words say nothing else.
fn governed(class: LinkClass) -> Option<Realis> {
    match class {
        LinkClass::Promise => Some(Realis::Promised),
        LinkClass::Request | LinkClass::Suggest => Some(Realis::Requested),
        LinkClass::Order => Some(Realis::Ordered),
        LinkClass::Decide => Some(Realis::Decided),
        LinkClass::Threat => Some(Realis::Planned),
        LinkClass::Refuse => Some(Realis::Prevented),
        _ => None,
    }
}

impl Stance {
    fn is_plain(&self) -> bool {
        matches!(self.realis, Realis::Happened | Realis::Ongoing | Realis::Planned)
    }

    pub(crate) fn deny(&mut self) {
        self.polarity = match self.polarity {
            Polarity::Affirmed => Polarity::Denied,
            Polarity::Denied => Polarity::Affirmed,
        };
    }

    pub(crate) fn promise(&mut self) {
        self.hedge(Certainty::Probable);
        self.realis = Realis::Promised;
    }

    /// Leaves it open whether the thing is so.
    pub(crate) fn leave_open(&mut self) {
        self.certainty = Certainty::Unstated;
    }

    fn hedge(&mut self, certainty: Certainty) {
        if self.certainty == Certainty::Certain {
            self.certainty = certainty;
        }
    }
}

struct Mark {
    tokens: Range<usize>,
    row: StanceRow,
    /// Whether a finite verb of the clause stands before it.
    after_verb: bool,
}

impl Mark {
    fn counts(&self) -> bool {
        !matches!(self.row.kind, StanceKind::Degree | StanceKind::Approx)
    }

    fn reaches_clause(&self) -> bool {
        matches!(self.row.scope, Scope::Clause | Scope::Perfect | Scope::Imperfect)
    }
}

/// The stance words of a clause that apply to it, not to a relative clause inside it.
fn marks(words: &Words<'_>, tokens: &Range<usize>) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut after_verb = false;
    // Up to its comma a circumstance ("while the city fell and the rebels advanced,") is no clause.
    let mut in_circumstance = is_circumstance(words, tokens.start);
    let mut at = tokens.start;
    while at < tokens.end {
        if in_circumstance && words.text.is_punct(at, Punct::Comma) {
            (in_circumstance, after_verb) = (false, false);
        }
        if describes(words, at, tokens.start, after_verb) {
            at = past_relative(words, at, tokens.end, after_verb);
            continue;
        }
        match mark_at(words, at, tokens.end) {
            Some((hit, row)) => {
                let end = at + hit.n_tokens;
                found.push(Mark { tokens: at..end, row, after_verb });
                after_verb |= hit.form.is_finite();
                at = end;
            }
            None => {
                after_verb |= words.finite(at).is_some_and(|_| !words.is_auxiliary(at));
                at += 1;
            }
        }
    }
    found
}

/// Whether a relative clause opens here. Before the verb only words that can be nothing else open one.
fn describes(words: &Words<'_>, at: usize, start: usize, after_verb: bool) -> bool {
    let relative = |definite: bool| {
        words.functions(at).any(|(kind, hit)| {
            kind == FunctionKind::Relative && (!definite || hit.form == FormClass::Proper)
        })
    };
    // "Who takes it will not return".
    let who = || {
        at == start && words.is_function(at, FunctionKind::From) && words.finite(at + 1).is_some()
    };
    at > start && relative(!after_verb) || who()
}

/// A relative clause ends with the next sign, or with the clause. One that describes the subject ends
/// where a second predicate begins that nothing joins to its own: "the reports that spoke of it were not".
fn past_relative(words: &Words<'_>, at: usize, end: usize, after_verb: bool) -> usize {
    let sign = (at + 1..end).find(|next| !words.text.is_word(*next)).unwrap_or(end);
    if after_verb {
        return sign;
    }
    let mut predicates = (at + 1..sign).filter(|next| begins_predicate(words, *next));
    let own = predicates.next();
    own.and(predicates.find(|next| !is_joined(words, *next))).unwrap_or(sign)
}

/// A finite verb or what denies it, without the particles and helping verbs between.
fn begins_predicate(words: &Words<'_>, at: usize) -> bool {
    let tells = |at: usize| words.finite(at).is_some() || negator(words, at).is_some();
    tells(at) && !(negator(words, at - 1).is_some() || words.is_auxiliary(at - 1))
}

/// Whether a word makes what follows it part of what stands before: "and", "that", "when".
fn is_joined(words: &Words<'_>, at: usize) -> bool {
    words.least(at).any(|hit| hit.prefix.any(Features::CONJUNCTION)) || is_that_like(words, at - 1)
}

fn is_that_like(words: &Words<'_>, at: usize) -> bool {
    words.functions(at).any(|(kind, _)| {
        kind.opens_clause() || matches!(kind, FunctionKind::That | FunctionKind::Relative)
    })
}

pub(super) fn negator<'w>(words: &'w Words<'_>, at: usize) -> Option<&'w Hit> {
    words
        .hits_of(at, Table::Stance)
        .find(|hit| words.pack.stances[hit.row].kind == StanceKind::Negator)
}

fn mark_at(words: &Words<'_>, at: usize, end: usize) -> Option<(Hit, StanceRow)> {
    let hit = words.hits_of(at, Table::Stance).find(|hit| is_least(words, at, hit))?;
    let row = words.pack.stances[hit.row];
    let next = at + hit.n_tokens;
    let fits = match row.scope {
        Scope::Perfect => {
            next < end && words.finite(next).is_some_and(|verb| verb.form.is_perfect())
        }
        Scope::Imperfect => {
            next < end && words.finite(next).is_some_and(|verb| verb.form.is_imperfect())
        }
        _ => next <= end,
    };
    fits.then_some((*hit, row))
}

fn is_least(words: &Words<'_>, at: usize, hit: &Hit) -> bool {
    hit.n_tokens > 1
        || words
            .least(at)
            .any(|least| least.n_prefix + least.n_ending == hit.n_prefix + hit.n_ending)
        || hit.prefix.any(Features::CONJUNCTION) && hit.n_prefix == 1
}

/// Two denials that meet an exception are an affirmation with a focus.
fn polarity(words: &Words<'_>, tokens: &Range<usize>, marks: &[Mark]) -> Polarity {
    let excepted = marks.iter().any(|mark| mark.row.kind == StanceKind::Except);
    let denying = marks.iter().filter(|mark| denies(words, tokens, mark)).count();
    if denying % 2 == 1 && !excepted { Polarity::Denied } else { Polarity::Affirmed }
}

fn denies(words: &Words<'_>, tokens: &Range<usize>, mark: &Mark) -> bool {
    match mark.row.kind {
        // A condition behind a mere noun ("threatens a strike if ... not") does not deny it.
        StanceKind::Negator
            if words.has_glued_preposition(tokens.start) && mark.tokens.start > tokens.start =>
        {
            false
        }
        // "Without saying when" denies what goes along, not what is told.
        StanceKind::Negator
            if words.is_that(mark.tokens.end - 1) && mark.tokens.start > tokens.start =>
        {
            false
        }
        // "Not to sail": a noun of absence at the head of what is asked or denied.
        StanceKind::Negator if mark.row.scope == Scope::Phrase => {
            mark.tokens.start == tokens.start
                && words.least(tokens.start).any(|hit| hit.form.is_noun())
        }
        // "It is not known whether".
        StanceKind::Hedge if mark.row.certainty == Some(Certainty::Unstated) => {
            mark.tokens.len() > 1 && negator(words, mark.tokens.start).is_some()
        }
        StanceKind::Negator if mark.reaches_clause() => {
            !mark.after_verb || negates_verb_beside(words, mark)
        }
        // A negated predicate noun denies its clause only where no other verb tells.
        StanceKind::Negator if mark.row.scope == Scope::Next => {
            !mark.after_verb && only_auxiliaries(words, tokens)
        }
        StanceKind::Negator if mark.row.scope == Scope::Content => true,
        StanceKind::Cessation | StanceKind::NotYet | StanceKind::NearMiss | StanceKind::Failed => {
            !mark.after_verb && mark.row.scope != Scope::Phrase
        }
        _ => false,
    }
}

/// After another verb a negator counts only where it opens the next coordinate verb.
fn negates_verb_beside(words: &Words<'_>, mark: &Mark) -> bool {
    words.least(mark.tokens.start).any(|hit| hit.prefix.any(Features::CONJUNCTION))
        && words.finite(mark.tokens.end).is_some()
}

fn only_auxiliaries(words: &Words<'_>, tokens: &Range<usize>) -> bool {
    let mut verbs = tokens.clone().filter(|at| words.finite(*at).is_some()).peekable();
    verbs.peek().is_some() && verbs.all(|at| words.is_auxiliary(at))
}

/// The weakest certainty that a clause-wide hedge leaves.
fn certainty(marks: &[Mark]) -> Certainty {
    let hedges = marks.iter().filter(|mark| {
        mark.row.kind == StanceKind::Hedge
            && !(mark.row.scope == Scope::Phrase
                || mark.row.scope == Scope::Next
                || (mark.row.scope == Scope::Content && mark.after_verb))
    });
    hedges
        .filter_map(|mark| mark.row.certainty)
        .max_by_key(|certainty| *certainty as u8)
        .unwrap_or(Certainty::Certain)
}

fn realis(words: &Words<'_>, tokens: &Range<usize>, marks: &[Mark]) -> Realis {
    let first =
        |kind: StanceKind| marks.iter().any(|mark| mark.row.kind == kind && !mark.after_verb);
    if first(StanceKind::Condition) {
        return Realis::Conditional;
    }
    if first(StanceKind::Feared) {
        return Realis::Feared;
    }
    if first(StanceKind::Prevented) || first(StanceKind::Failed) || first(StanceKind::Refrained) {
        return Realis::Prevented;
    }
    let main_verb = main_verb(words, tokens);
    let future = main_verb.is_some_and(|verb| verb.prefix.has(Features::FUTURE));
    let due = marks.iter().any(|mark| {
        mark.row.kind == StanceKind::Future
            && mark.row.scope == Scope::Clause
            && mark.tokens.len() > 1
    });
    // "It is expected that he leaves" tells what is to come.
    let expected = marks.iter().any(|mark| {
        let next = mark.tokens.end + 1;
        mark.row.kind == StanceKind::Hedge
            && mark.tokens.len() > 1
            && words.is_that(mark.tokens.end)
            && words.finite(next).is_some_and(|verb| verb.form.is_imperfect())
            && !words.is_auxiliary(next)
    });
    if future || expected || due || first(StanceKind::Future) {
        return Realis::Planned;
    }
    let ongoing = main_verb.is_some_and(|verb| {
        verb.form.is_imperfect() && verb.form != crate::pack::FormClass::ImperfectJussive
    });
    let negated = marks.iter().any(|mark| mark.row.kind == StanceKind::Negator);
    match ongoing && !negated {
        true if is_ahead(words, tokens) => Realis::Planned,
        true => Realis::Ongoing,
        false => Realis::Happened,
    }
}

/// The verb that says when: the first one, unless it is the auxiliary of a perfect ("may have left")
/// or describes the subject before it ("a convoy that carries food will leave").
fn main_verb<'w>(words: &'w Words<'_>, tokens: &Range<usize>) -> Option<&'w Hit> {
    let mut verbs = tokens.clone().filter(|at| words.finite(*at).is_some());
    let at = verbs.next()?;
    let first = words.finite(at)?;
    let second = verbs.next().and_then(|at| words.finite(at));
    let helps = words.is_auxiliary(at) && first.form.is_imperfect();
    let later = second.filter(|verb| {
        helps && verb.form.is_perfect() || verb.prefix.has(Features::FUTURE) && at > tokens.start
    });
    Some(later.unwrap_or(first))
}
