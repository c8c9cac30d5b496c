//! Sentences cut into clauses, one predicate each, between and inside the frames of cues.

use super::movement::is_figurative;
use crate::mentions::cue::{Cue, CueForm, Opens};
use crate::pack::rows::{FunctionKind, MotionKind};
use crate::pack::{Features, FormClass, Hit, Table, Words};
use crate::text::{Kind, Punct};
use isnad_account::LinkClass;
use std::ops::Range;

/// How far ahead a clause must show its verb.
const VERB_WITHIN: usize = 7;
/// Words from a verb of going to the noun that tells what for.
const GOES_WITHIN: usize = 24;

/// What joins a clause to what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joint {
    /// First of its sentence.
    Start,
    /// First of a cue's content.
    Content,
    /// A conjunction or a comma.
    And,
    /// A complementiser of its own after "and": further content of the same cue.
    AndThat,
    /// A word that opens a clause of reason, contrast, addition.
    Opener(FunctionKind),
    /// A verbal noun joined to what a verb of will governs: "asked for support, and the opening of".
    Event,
    /// What something is done for: a verbal noun behind "to", set off by a comma.
    Purpose,
}

impl Joint {
    /// Whether a clause so joined tells something without a finite verb.
    pub(super) fn is_nominal(self) -> bool {
        matches!(self, Self::Event | Self::Purpose | Self::AndThat)
    }
}

/// A stretch of a sentence in order.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    /// The cue of that index.
    Cue(usize),
    /// A clause.
    Clause { tokens: Range<usize>, joint: Joint },
}

/// Cuts a sentence at its cues and at its coordinations.
pub(crate) fn pieces(words: &Words<'_>, sentence: Range<usize>, cues: &[Cue]) -> Vec<Piece> {
    let mut cutter =
        Cutter { words, found: Vec::new(), start: sentence.start, joint: Joint::Start };
    let mut at = sentence.start;
    while at < sentence.end {
        if let Some((nth, cue)) =
            cues.iter().enumerate().find(|(_, cue)| cue.region.start == at && cuts(cue))
        {
            cutter.close_before_cue(at);
            cutter.found.push(Piece::Cue(nth));
            at = cue.region.end;
            (cutter.start, cutter.joint) = (at, Joint::Content);
            continue;
        }
        let is_beside = |cue: &&Cue| cue.form == CueForm::Phrase && cue.region.start == at;
        if let Some(beside) = cues.iter().find(is_beside).filter(|_| at > cutter.start) {
            at = beside.region.end.max(at + 1);
            continue;
        }
        match joint_at(words, cutter.start, at, sentence.end, cutter.joint) {
            Some((joint, body)) => {
                cutter.close(at);
                (cutter.start, cutter.joint) = (body, joint);
                at = body.max(at + 1);
            }
            None => at = inner_end(words, at),
        }
    }
    cutter.close(sentence.end);
    cutter.found
}

/// A phrase beside the content does not cut its clause, nor does a verb that is itself what is told.
fn cuts(cue: &Cue) -> bool {
    cue.form != CueForm::Phrase && cue.opens != Opens::Turn
}

/// Names in quotation marks are stepped over whole.
fn inner_end(words: &Words<'_>, at: usize) -> usize {
    match words.text.quote_at(at) {
        Some(quote) if quote.start == at && quote.len() <= 5 => quote.end,
        _ => at + 1,
    }
}

struct Cutter<'w, 't> {
    words: &'w Words<'t>,
    found: Vec<Piece>,
    start: usize,
    joint: Joint,
}

impl Cutter<'_, '_> {
    /// What a sentence says of the circumstances before its cue ("in his account of what happened,
    /// he said that") belongs to the saying.
    fn close_before_cue(&mut self, end: usize) {
        let describes = |at: usize| {
            self.words
                .functions(at)
                .any(|(kind, _)| matches!(kind, FunctionKind::Relative | FunctionKind::When))
        };
        let open = (self.start..end).take_while(|at| !describes(*at) && !self.words.is_that(*at));
        let tells = open.clone().any(|at| self.words.finite(at).is_some())
            || (self.start + 1..end).any(|at| {
                self.words.text.is_punct(at - 1, Punct::Comma) && self.words.finite(at).is_some()
            });
        let opens_sentence = self.joint == Joint::Start && self.found.is_empty() && !tells;
        if !(opens_sentence && self.start < end && is_circumstance(self.words, self.start)) {
            self.close(end);
        }
    }

    /// Ends the clause that is open; a stretch without a predicate joins the clause before it.
    fn close(&mut self, end: usize) {
        let tokens = trim(self.words, self.start..end);
        if tokens.clone().all(|at| tells_nothing(self.words, at)) {
            return;
        }
        let bare = !has_predicate(self.words, tokens.clone()) && !self.joint.is_nominal();
        if let (true, Some(Piece::Clause { tokens: before, .. })) = (bare, self.found.last_mut()) {
            before.end = tokens.end;
            return;
        }
        self.found.push(Piece::Clause { tokens, joint: self.joint });
    }
}

/// A sign, an auxiliary verb, a particle: what is left over before a cue ("but it had").
fn tells_nothing(words: &Words<'_>, at: usize) -> bool {
    !words.text.is_word(at) && words.text.kind(at) != Some(Kind::Number)
        || words.is_auxiliary(at)
        || words.functions(at).any(|(kind, hit)| {
            hit.n_tokens == 1 && !kind.is_preposition() && kind != FunctionKind::Demonstrative
        })
        || words.least(at).any(|hit| hit.table == Table::Stance && hit.form == FormClass::Particle)
}

/// Whether a finite verb stands in the stretch.
pub(crate) fn has_predicate(words: &Words<'_>, tokens: Range<usize>) -> bool {
    words.has_finite(tokens)
}

/// Without signs at either end; an opening mark whose pair is inside stays.
fn trim(words: &Words<'_>, tokens: Range<usize>) -> Range<usize> {
    let is_sign = |at: usize| matches!(words.text.kind(at), Some(Kind::Punct(_)));
    let opens_inside = |at: usize, end: usize| {
        words.text.quote_at(at).is_some_and(|quote| quote.start == at && quote.end < end)
    };
    let closes_inside = |at: usize, start: usize| {
        words.text.quote_at(at).is_some_and(|quote| quote.end == at + 1 && quote.start > start)
    };
    let (mut start, mut end) = (tokens.start, tokens.end);
    while start < end && is_sign(start) && !opens_inside(start, end) {
        start += 1;
    }
    while end > start && is_sign(end - 1) && !closes_inside(end - 1, start) {
        end -= 1;
    }
    start..end
}

/// Whether a new clause begins at `at`, how it is joined, and where its own words begin. `joint` is how
/// the clause that would end here began: the content of a cue may be a mere noun ("by closing").
fn joint_at(
    words: &Words<'_>,
    start: usize,
    at: usize,
    end: usize,
    joint: Joint,
) -> Option<(Joint, usize)> {
    if at <= start || !words.text.is_word(at) {
        return None;
    }
    if let Some(after) = and_that(words, at) {
        return Some((Joint::AndThat, after));
    }
    let opened = joint == Joint::Content;
    let by_event = opened && words.has_glued_preposition(start);
    let is_told = opened && !words.text.is_word(at - 1);
    if !(by_event || is_told || joint.is_nominal() || stands_alone(words, start..at)) {
        return None;
    }
    let after_sign = matches!(
        words.text.kind(at - 1),
        Some(Kind::Punct(Punct::Comma | Punct::Semicolon | Punct::Dash))
    );
    let and_event = || {
        words.least(at).any(|hit| {
            hit.prefix.any(Features::CONJUNCTION)
                && hit.prefix.any(Features::PREPOSITION)
                && hit.form.is_noun()
                && matches!(hit.table, Table::Verb | Table::Motion)
        })
    };
    if by_event && after_sign && and_event() {
        return Some((Joint::AndThat, at));
    }
    if words.is_if(at) && verb_within(words, at + 1..end.min(at + 4)) {
        return Some((Joint::Opener(FunctionKind::If), at));
    }
    if let Some((kind, n_tokens)) = opener(words, at) {
        let after = at + n_tokens;
        let compares = kind == FunctionKind::OpenerAddition && !after_sign && !words.is_that(after);
        if !compares && (words.is_that(after) || verb_within(words, after..end)) {
            let body = if words.is_that(after) { after + 1 } else { after };
            return Some((Joint::Opener(kind), body));
        }
    }
    // Content without a verb ("the decision is void") is told where a comma closes it.
    let told = has_predicate(words, start..at);
    // A second comma closes an apposition: "his commander, X, gathered the men".
    let in_apposition = (start..at - 1).any(|at| words.text.is_punct(at, Punct::Comma));
    let closed = told || opened && after_sign && !in_apposition;
    let joined = joins_verb(words, start, at, end, closed)
        || (after_sign && closed && begins_clause(words, at, end))
        || (told && describes_indefinite(words, start, at));
    if joined {
        return Some((Joint::And, at));
    }
    let nominal = nominal_joint(words, start, at, after_sign).filter(|_| told)?;
    Some((nominal, at))
}

/// What a verbal noun behind a comma tells, if it tells something of its own; without the comma only what
/// somebody goes for.
fn nominal_joint(words: &Words<'_>, start: usize, at: usize, after_sign: bool) -> Option<Joint> {
    let hit = words.least(at).find(|hit| hit.form.is_noun() && tells_event(hit.table))?;
    let governed = || after_sign && (start..at).any(|before| wills(words, before));
    if hit.prefix.has(Features::TO) && !hit.prefix.has(Features::DEFINITE) {
        let mut near = at.saturating_sub(GOES_WITHIN).max(start)..at;
        let is_purpose = after_sign || near.any(|before| goes_to_do(words, before, at));
        return is_purpose.then_some(Joint::Purpose);
    }
    let plain = hit.prefix.any(Features::CONJUNCTION)
        && !hit.prefix.any(Features::PREPOSITION | Features::DEFINITE);
    (plain && governed()).then_some(Joint::Event)
}

/// A verb of going or sending: what follows with "for" is what is to be done there.
fn goes_to_do(words: &Words<'_>, at: usize, end: usize) -> bool {
    let goes = |hit: &Hit| {
        let row = &words.pack.motions[hit.row];
        let takes_him = matches!(
            row.kind,
            MotionKind::Travel
                | MotionKind::Visit
                | MotionKind::Return
                | MotionKind::Depart
                | MotionKind::Send
                | MotionKind::Carry
                | MotionKind::Leave
                | MotionKind::Meet
                | MotionKind::Arrive
                | MotionKind::Pass
        );
        hit.form.is_finite() && takes_him && !is_figurative(words, at + hit.n_tokens, row, end)
    };
    words.finite(at).is_some() && words.hits_of(at, Table::Motion).any(goes)
}

fn tells_event(table: Table) -> bool {
    matches!(table, Table::Verb | Table::Motion | Table::Cue | Table::Stance)
}

/// A verb of will, which governs events that need not come about.
fn wills(words: &Words<'_>, at: usize) -> bool {
    words.hits_of(at, Table::Cue).filter(|hit| hit.form.is_finite()).any(|hit| {
        matches!(
            words.pack.cues[hit.row].class,
            LinkClass::Request
                | LinkClass::Order
                | LinkClass::Promise
                | LinkClass::Suggest
                | LinkClass::Decide
                | LinkClass::Threat
        )
    })
}

/// A verb that nothing joins, with a pronoun behind it that takes up the noun before: "a meeting in
/// which he set out".
fn describes_indefinite(words: &Words<'_>, start: usize, at: usize) -> bool {
    let in_relative =
        || (start..at).any(|before| words.is_function(before, FunctionKind::Relative));
    let plain = words.finite(at).is_some_and(|hit| hit.prefix.is_none());
    let resumes = |next: usize| {
        words
            .functions(next)
            .any(|(kind, hit)| kind.is_preposition() && hit.ending.any(Features::PRONOUN))
    };
    plain
        && words.text.is_word(at - 1)
        && resumes(at + 1)
        && !follows_that(words, at)
        && !in_relative()
}

fn follows_that(words: &Words<'_>, at: usize) -> bool {
    words.functions(at - 1).any(|(kind, _)| !kind.is_preposition())
        || words.is_auxiliary(at - 1)
        || words.hit(at - 1, Table::Stance).is_some()
}

/// Whether what stands before a joint can be a clause: it has a verb, or names what it tells. A
/// circumstance ("at nightfall,") belongs to the clause behind it.
fn stands_alone(words: &Words<'_>, tokens: Range<usize>) -> bool {
    has_predicate(words, tokens.clone())
        || (!is_circumstance(words, tokens.start) && words.word_count(tokens) >= 2)
}

/// Whether a stretch begins as a circumstance: with a preposition or a time word.
pub(super) fn is_circumstance(words: &Words<'_>, start: usize) -> bool {
    words.is_preposition(start)
        || words.has_glued_preposition(start)
        || words.least(start).any(|hit| hit.table == Table::Time)
}

/// "and that": further content.
fn and_that(words: &Words<'_>, at: usize) -> Option<usize> {
    let found = words
        .functions(at)
        .find(|(kind, hit)| *kind == FunctionKind::That && hit.prefix.any(Features::CONJUNCTION));
    found.map(|(_, hit)| at + hit.n_tokens)
}

fn opener(words: &Words<'_>, at: usize) -> Option<(FunctionKind, usize)> {
    let opens = |kind: FunctionKind| {
        (kind.opens_clause() || kind == FunctionKind::OpenerPurpose)
            && !matches!(kind, FunctionKind::When | FunctionKind::If | FunctionKind::OpenerReason)
    };
    words.functions(at).find(|(kind, _)| opens(*kind)).map(|(kind, hit)| (kind, hit.n_tokens))
}

/// "and" glued to a verb, or to a negator, hedge or particle with a verb right behind it; "or" with one.
fn joins_verb(words: &Words<'_>, start: usize, at: usize, end: usize, told: bool) -> bool {
    let glued = |hit: &&crate::pack::Hit| hit.prefix.any(Features::CONJUNCTION);
    let or = words.is_function(at, FunctionKind::Or);
    if !or && !words.least(at).any(|hit| glued(&hit)) {
        return false;
    }
    // "As for X, he returned": behind a mere topic the conjunction takes it up.
    if words.least(at).any(|hit| hit.prefix.has(Features::SO)) && !has_predicate(words, start..at) {
        return false;
    }
    // A form that is also a noun joins nouns until something has been told.
    let told = told && !goes_on_in_nouns(words, start, at);
    let noun = words.least(at).any(|hit| hit.form.is_noun());
    let verb = words.least(at).filter(glued).any(|hit| hit.form.is_finite()) && (told || !noun);
    let helper = words
        .least(at)
        .filter(glued)
        .any(|hit| matches!(hit.table, Table::Stance | Table::Function));
    verb || ((helper || or) && (at + 1..end.min(at + 3)).any(|next| words.finite(next).is_some()))
}

/// Whether what was told last is what is to be done ("will take steps to ease the aid"): a form that
/// is verb and verbal noun goes on with it.
fn goes_on_in_nouns(words: &Words<'_>, start: usize, at: usize) -> bool {
    let verb = (start..at).rev().find_map(|before| words.finite(before));
    let ahead =
        verb.is_some_and(|verb| verb.prefix.has(Features::FUTURE) || verb.form.is_imperfect());
    ahead
        && (start..at).rev().take_while(|before| words.text.is_word(*before)).any(|before| {
            words.least(before).any(|hit| {
                hit.form.is_noun() && hit.prefix.has(Features::TO) && tells_event(hit.table)
            })
        })
}

/// After a comma: a verb at once, or "and" and a subject with its verb close behind.
fn begins_clause(words: &Words<'_>, at: usize, end: usize) -> bool {
    let plain_verb =
        words.finite(at).is_some_and(|hit| hit.prefix.is_none() || hit.form.is_imperfect())
            && !in_relative(words, at);
    let and_subject = words.least(at).any(|hit| hit.prefix.any(Features::CONJUNCTION))
        || words.text.key(at).len() > 2 && words.hits(at).is_empty();
    plain_verb || (and_subject && verb_within(words, at + 1..end))
}

fn in_relative(words: &Words<'_>, at: usize) -> bool {
    at > 1 && words.is_function(at - 2, FunctionKind::Relative)
}

/// Whether a verb comes soon, before any sign.
fn verb_within(words: &Words<'_>, tokens: Range<usize>) -> bool {
    let near = tokens.start..tokens.end.min(tokens.start + VERB_WITHIN);
    near.take_while(|at| words.text.is_word(*at)).any(|at| words.finite(at).is_some())
}
