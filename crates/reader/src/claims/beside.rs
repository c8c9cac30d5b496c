//! "According to X": sources that a phrase beside the content names.

use super::chain::{Attributed, Chain, LinkDraft, Walk};
use super::classes::is_public;
use super::clause::{Joint, is_circumstance};
use crate::mentions::cue::{Cue, CueForm};
use crate::pack::Table;
use crate::pack::rows::FunctionKind;
use crate::text::Kind;
use isnad_account::{LinkClass, Resolved};
use std::ops::Range;

/// A phrase that says where all of a sentence comes from has no more words behind it.
const TAIL: usize = 8;

impl Walk<'_, '_> {
    /// "according to X": the clause it stands in, and in that sentence what follows it, is X's.
    pub(super) fn beside(&mut self) {
        let cues = self.cues;
        for cue in cues.iter().filter(|cue| cue.form == CueForm::Phrase) {
            let of_clause = self.subject_around(cue).map(|actor| (Some(actor), Resolved::Elided));
            let (source, resolved) = of_clause.unwrap_or_else(|| self.source_of(cue));
            let Some(source) = source else { continue };
            let link = LinkDraft {
                actor: Some(source),
                class: cue.class,
                cue: Some(cue.tokens.clone()),
                mention: cue.source.clone(),
                resolved,
            };
            let leads = self.leads(cue);
            self.set_aside(cue, &link, leads);
            // Who speaks in what a document tells has the word; in what is told by somebody's own account,
            // that one keeps it.
            if self.main.is_none() || leads && cue.source.is_none() {
                self.register.take_turn(source);
            }
            let speaks = |kind| kind == FunctionKind::Document;
            let is_document = cue
                .source
                .as_ref()
                .is_some_and(|it| self.words.functions(it.start).any(|(kind, _)| speaks(kind)));
            if leads && is_document {
                self.register.document = Some(link);
            }
        }
    }

    /// Puts the source of a phrase, and whom it passes on, into the chains of the clauses that are its.
    fn set_aside(&mut self, cue: &Cue, link: &LinkDraft, leads: bool) {
        let at_edge = self.is_at_edge(cue);
        let second = cue.second.clone().map(|second| self.passed_on(second, link));
        let host = self.host(cue).map(|host| host.tokens.clone());
        for nth in self.clauses_around(cue, leads) {
            let clause = &mut self.found[nth];
            let last = clause.chain.last().filter(|last| last.actor == link.actor);
            // "X doubts that ..., in his view": what he does with the words is told already.
            if last.is_some_and(|last| last.resolved != Resolved::Continuation) {
                continue;
            }
            clause.chain.retain(|link| link.resolved != Resolved::Continuation);
            // The act alone: what was asked for has its own source.
            if let Some(act) = &clause.act {
                clause.tokens.end = act.end.min(clause.tokens.end);
            }
            // At the edge of its sentence the phrase tells where all of it comes from.
            let place = if at_edge { 1 } else { clause.chain.len() };
            let hosted = host.as_ref().and_then(|host| position(&clause.chain, host));
            let place = hosted.unwrap_or(place).min(clause.chain.len());
            let links = [Some(link.clone()), second.clone()].into_iter().flatten();
            clause.chain.splice(place..place, links);
        }
    }

    /// Whether a phrase begins or closes its sentence.
    fn is_at_edge(&self, cue: &Cue) -> bool {
        let sign = |at: usize| matches!(self.words.text.kind(at), None | Some(Kind::Punct(_)));
        let sentence = self.words.text.sentence_of(cue.region.start);
        let sentence = self.words.text.sentences[sentence].clone();
        // "According to X, who said that ...": what follows describes the source.
        let describes = self.words.is_function(cue.region.end, FunctionKind::Relative);
        (sentence.start..cue.region.start).all(sign)
            || sentence.end <= cue.region.end + TAIL
            || describes
    }

    /// Whether nothing is told before a phrase. "In spring, by his account, X whispered": what stands
    /// before it is a circumstance.
    fn leads(&self, cue: &Cue) -> bool {
        let sentence = self.words.text.sentence_of(cue.region.start);
        let before = self.words.text.sentences[sentence].start..cue.region.start;
        let first = before.clone().find(|at| self.words.text.is_word(*at));
        !before.into_iter().any(|at| self.words.finite(at).is_some())
            && first.is_none_or(|at| is_circumstance(self.words, at))
    }

    /// "X was, as he tells, in Y": the subject of the clause that a verb of saying is set aside from.
    fn subject_around(&self, cue: &Cue) -> Option<usize> {
        let is_elided = cue.source.is_none();
        let around = self.found.iter().rev().filter(|_| is_elided).find(|clause| {
            clause.tokens.start < cue.region.start && cue.region.start <= clause.tokens.end + 1
        })?;
        let told = around.tokens.start..cue.region.start;
        let n_verbs = told.filter(|at| self.words.finite(*at).is_some()).count();
        let subject = super::subject::subject_mention(self.words, self.actors, &around.tokens)?;
        let stands_before = subject.tokens.start < cue.region.start && n_verbs <= 1;
        // "X, according to him": of another than X, but where the story is X's.
        let may_mean = self.has_verb(cue) || self.register.hero() == Some(subject.actor);
        (stands_before && may_mean && self.agrees(cue, subject.actor)).then_some(subject.actor)
    }

    /// The cue whose frame a phrase stands in: "X, according to Y, proposed".
    pub(super) fn host(&self, phrase: &Cue) -> Option<&'_ Cue> {
        let holds = |cue: &&Cue| {
            cue.form != CueForm::Phrase
                && cue.region.start <= phrase.region.start
                && phrase.region.end <= cue.region.end
        };
        self.cues.iter().find(holds)
    }

    /// The source that the source of a phrase passes on.
    fn passed_on(&mut self, second: Range<usize>, link: &LinkDraft) -> LinkDraft {
        let (actor, resolved) = super::source::source(self.words, self.actors, second.clone());
        LinkDraft {
            actor: Some(actor),
            class: LinkClass::Relay,
            mention: Some(second),
            resolved,
            ..link.clone()
        }
    }

    /// The clauses that a phrase beside them gives to its source: the one it stands in, and those of the
    /// article that conjunctions join to it; where it leads its sentence, all that follow.
    fn clauses_around(&self, cue: &Cue, leads: bool) -> Vec<usize> {
        if let Some(host) = self.host(cue) {
            let is_hosts = |clause: &Attributed| {
                clause.act.as_ref().is_some_and(|act| act.start == host.region.start)
                    || position(&clause.chain, &host.tokens).is_some()
            };
            return (0..self.found.len()).filter(|nth| is_hosts(&self.found[*nth])).collect();
        }
        let is_articles = |nth: usize| self.found[nth].chain.len() == 1;
        let touches = |clause: &Attributed| {
            clause.tokens.start <= cue.region.end + 1 && cue.region.start <= clause.tokens.end + 1
        };
        let near: Vec<usize> =
            (0..self.found.len()).filter(|nth| touches(&self.found[*nth])).collect();
        let (Some(first), Some(last)) = (near.first(), near.last()) else { return near };
        let joined = |nth: usize| {
            matches!(self.found[nth].joint, Joint::And | Joint::Opener(FunctionKind::While))
        };
        let before = (0..*first).rev().take_while(|nth| joined(nth + 1) && is_articles(*nth));
        let after =
            (last + 1..self.found.len()).take_while(|nth| joined(*nth) && is_articles(*nth));
        let start = before.last().unwrap_or(*first);
        let end = after.last().unwrap_or(*last) + 1;
        // What somebody does with words in what a source tells is told by the source.
        let is_told = |nth: usize| {
            let act = self.found[nth].chain.get(1).and_then(|link| link.cue.as_ref());
            // "While Y denied it" is said to the article; "while Y told the envoy" is part of the tale.
            let is_his =
                |it: &Cue| it.source.is_none() || !is_public(it.class) || !self.stands_beside(it);
            let acts =
                |cue: &Range<usize>| self.cues.iter().any(|it| it.tokens == *cue && is_his(it));
            is_articles(nth) || act.is_some_and(acts)
        };
        let follows = |nth: usize| leads && is_told(nth) && self.found[nth].joint != Joint::Start;
        (0..self.found.len()).filter(|nth| (start..end).contains(nth) || follows(*nth)).collect()
    }

    /// "While X denied it, Y affirmed": whether who has the word got it beside what is said now.
    pub(super) fn speaks_beside(&self, speaker: &Chain) -> bool {
        let opened = speaker.last().and_then(|link| link.cue.as_ref());
        let mut cues = self.cues.iter();
        self.main.is_some()
            && opened.is_some_and(|opened| {
                let while_ = [FunctionKind::While, FunctionKind::Whereas];
                cues.any(|cue| cue.tokens == *opened && self.stands_behind(cue, &while_))
            })
    }

    /// Whether a cue stands behind a word that sets it beside what was said: "while Y denied".
    pub(super) fn stands_beside(&self, cue: &Cue) -> bool {
        self.stands_behind(cue, &[FunctionKind::While, FunctionKind::Whereas, FunctionKind::But])
    }

    fn stands_behind(&self, cue: &Cue, openers: &[FunctionKind]) -> bool {
        let is_stance = |at: &usize| self.words.hit(*at, Table::Stance).is_some();
        let start = self.words.text.sentences[self.words.text.sentence_of(cue.region.start)].start;
        let before = (start..cue.region.start).rev().find(|at| !is_stance(at));
        before.is_some_and(|at| {
            openers.iter().any(|kind| self.words.is_function(at, *kind) || self.ends_in(at, *kind))
        })
    }

    /// Whether a function word of two tokens ends at `at`.
    fn ends_in(&self, at: usize, kind: FunctionKind) -> bool {
        let two =
            |(found, hit): (FunctionKind, &crate::pack::Hit)| found == kind && hit.n_tokens == 2;
        at.checked_sub(1).is_some_and(|first| self.words.functions(first).any(two))
    }
}

/// Where in a chain the source stands that a cue opens.
fn position(chain: &Chain, cue: &Range<usize>) -> Option<usize> {
    chain.iter().position(|link| link.cue.as_ref() == Some(cue))
}
