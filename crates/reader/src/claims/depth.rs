//! How deep a clause stands in somebody's words, by what joins it to the clause before.

use super::chain::{Attributed, Chain, LinkDraft, Walk};
use super::classes::is_public;
use super::clause::Joint;
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Table};
use crate::text::fold::has_low_hamza;
use isnad_account::{LinkClass, Resolved};
use std::ops::Range;

impl Walk<'_, '_> {
    /// Of a request that the article itself tells, the asking is told too, with all its words; of what
    /// somebody says that another said, that he said it.
    pub(super) fn tell_act(&mut self, content: &Range<usize>) {
        let Some((nth, chain)) = self.acting.take() else { return };
        let region = self.cues[nth].region.clone();
        // "The driver told him", without "that".
        let opens = region.end - usize::from(self.words.is_that(region.end - 1));
        let region = region.start..opens;
        let end = if chain.len() > 1 { region.end } else { content.end };
        self.found.push(Attributed {
            tokens: region.start..end,
            joint: Joint::And,
            chain,
            manner: None,
            act: Some(region),
        });
    }

    /// A verb of public speech: "while Y denied it".
    pub(super) fn reports(&self, at: usize) -> bool {
        self.words
            .hits_of(at, Table::Cue)
            .any(|hit| hit.form.is_finite() && is_public(self.words.pack.cues[hit.row].class))
    }

    /// "Said that ..., and called for": what the speaker of the sentence does next, he does not say.
    pub(super) fn acts_again(&self, start: usize) -> bool {
        let asks = |hit: &crate::pack::Hit| {
            hit.prefix.any(Features::CONJUNCTION)
                && hit.form.is_finite()
                && matches!(
                    self.words.pack.cues[hit.row].class,
                    LinkClass::Request | LinkClass::Order | LinkClass::Threat | LinkClass::Suggest
                )
        };
        let by_speaker = self.main.as_ref().is_some_and(|main| main.len() == 2);
        by_speaker
            && self.chain.len() == 2
            && self.words.text.quote_at(start).is_none()
            && !self.register.is_narrated()
            && self.words.hits_of(start, Table::Cue).any(asks)
    }

    /// Whether what was told last is a mere event that a cue governs ("accused them of looting"): a verb
    /// joined to it is not the source's content, but goes on from the cue.
    pub(super) fn follows_event(&self) -> bool {
        let last = self.found.last().filter(|clause| clause.joint == Joint::Content);
        last.is_some_and(|clause| {
            let start = clause.tokens.start;
            let marked = start == 0
                || !self.words.text.is_word(start - 1)
                || self.words.is_that(start - 1)
                || self.words.text.quote_at(start).is_some();
            !marked
                && self.chain.len() > 1
                && clause.chain == self.chain
                && self.chain.last().is_some_and(|link| link.resolved != Resolved::Continuation)
        })
    }

    /// "They feared that ..., so she gave them", "he warned them that ..., so they went back": what came
    /// of a feeling is not felt, nor what came of a warning said.
    pub(super) fn follows_from_feeling(&self, start: usize) -> bool {
        let feels = self.chain.last().is_some_and(|link| {
            let moves = matches!(
                link.class,
                LinkClass::Perceive | LinkClass::Believe | LinkClass::Warn | LinkClass::Inform
            );
            moves && link.cue.is_some()
        });
        let so = self
            .words
            .finite(start)
            .is_some_and(|verb| verb.form.is_perfect() && verb.prefix.has(Features::SO));
        feels && so && start > 0 && !self.words.text.is_word(start - 1)
    }

    /// "And the army had thought that ..., and it was unwilling": what begins with a helping verb as the
    /// clause of the innermost cue did stands beside that cue, not inside its content.
    pub(super) fn depth_beside(&self, start: usize) -> usize {
        let helps = |at: usize| {
            self.words.is_auxiliary(at)
                && self.words.least(at).any(|hit| hit.prefix.any(Features::CONJUNCTION))
        };
        let innermost = self.chain.last().and_then(|link| link.cue.clone());
        let began = innermost.and_then(|cue| self.cues.iter().find(|it| it.tokens == cue));
        let beside = began.is_some_and(|cue| {
            cue.region.start.checked_sub(1).is_some_and(helps) || helps(cue.region.start)
        });
        self.chain.len() - usize::from(beside && helps(start) && self.chain.len() > 2)
    }

    /// Whether the complementiser before a clause is the one that verbs of saying take.
    pub(super) fn goes_back_to_saying(&self, start: usize) -> bool {
        let that = start.checked_sub(1).filter(|at| self.words.is_that(*at));
        let own = that.or(Some(start)).filter(|at| self.words.is_that(*at));
        own.is_some_and(|at| has_low_hamza(self.words.text.written(at)))
            && self.chain_of_saying().last().is_some_and(|link| link.class == LinkClass::Say)
    }

    /// The chain of the innermost "said" that the sentence holds, else that of its own speaker.
    pub(super) fn chain_of_saying(&self) -> Chain {
        let says = |link: &LinkDraft| link.class == LinkClass::Say && link.cue.is_some();
        let main = self.main.clone().unwrap_or_default();
        let n_said = self.chain.iter().rposition(says).map_or(0, |nth| nth + 1);
        if n_said > main.len() { self.chain[..n_said].to_vec() } else { main }
    }

    /// How much of the chain still holds: contrast, result and reason lead back to the speaker.
    pub(super) fn depth_after(&self, joint: Joint) -> usize {
        let speaker = self.main.as_ref().map_or(self.base.len(), Vec::len);
        match joint {
            Joint::Opener(FunctionKind::Then | FunctionKind::If | FunctionKind::OpenerPurpose) => {
                self.chain.len()
            }
            Joint::Opener(_) => speaker.min(self.chain.len()),
            Joint::AndThat => self.depth_at_content.min(self.chain.len()),
            _ => self.chain.len(),
        }
    }
}
