//! Whose words a cue opens that is joined to what the sentence told before: "he came, and said".

use super::chain::{Attributed, Walk};
use super::clause::Joint;
use super::speaker::is_carried;
use crate::mentions::actor::MentionForm;
use crate::mentions::cue::{self, Cue, CueForm};
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Table};
use isnad_account::{ActorKind, LinkClass};

/// Words from a pronoun that tells the hearer to what is said.
const HEARER_WITHIN: usize = 3;

impl Walk<'_, '_> {
    /// "The court refused X, and ordered Y", "he told her that X died, and asked her": who did the first
    /// does the second, where no clause stands between or both are done to the same one.
    pub(super) fn doer(&self, cue: &Cue) -> Option<usize> {
        let (actor, nth) = self.doer.filter(|_| cue.prefix.any(Features::CONJUNCTION))?;
        let last = &self.cues[nth];
        let opens_clause = self.words.is_that(last.region.end - 1)
            || !self.words.text.is_word(last.region.end - 1);
        let hearer = self.hearer(cue);
        let same_hearer = !hearer.is_none() && hearer == self.hearer(last);
        (cue.form == CueForm::Finite && (!opens_clause || same_hearer) && self.agrees(cue, actor))
            .then_some(actor)
    }

    /// "X fears that they come back, and says that": nobody else fits who did anything in the sentence.
    pub(super) fn doer_of_sentence(&self, cue: &Cue) -> Option<usize> {
        let joined = cue.form == CueForm::Finite
            && cue.prefix.any(Features::CONJUNCTION)
            && self.main.is_none();
        let (actor, _) = self.doer.filter(|_| joined)?;
        self.agrees(cue, actor).then_some(actor)
    }

    /// "X doubted it, and said that": who does what the sentence told just before, named there, before
    /// anybody who only has the word from a sentence before.
    pub(super) fn joined_subject(&self, cue: &Cue) -> Option<usize> {
        let joined = cue.form == CueForm::Finite
            && self.is_joined(cue)
            && self.main.is_none()
            && !is_carried(cue.class)
            && !self.may_be_passive(cue);
        let clauses = self.found.iter().rev().filter(|_| joined);
        let subject = clauses.filter_map(|clause| self.named_in(clause)).next()?;
        self.agrees(cue, subject).then_some(subject)
    }

    /// Whether "and" is glued to a verb or to the particle before it.
    fn is_joined(&self, cue: &Cue) -> bool {
        let glued = |at: usize| {
            self.words.functions(at).any(|(kind, hit)| {
                kind == FunctionKind::Particle && hit.prefix.any(Features::CONJUNCTION)
            })
        };
        let stances = |at: usize| {
            self.words.hits_of(at, Table::Stance).any(|hit| hit.prefix.any(Features::CONJUNCTION))
        };
        let before = cue.region.start.checked_sub(1);
        cue.prefix.any(Features::CONJUNCTION) || before.is_some_and(|at| glued(at) || stances(at))
    }

    /// The subject of a clause; of one without a verb the man it names last.
    fn named_in(&self, clause: &Attributed) -> Option<usize> {
        let bare = !self.words.has_finite(clause.tokens.clone());
        let man = || {
            let mentions = self.actors.mentions_in(clause.tokens.clone());
            let named = mentions.into_iter().rev().find(|it| it.form == MentionForm::Named)?;
            let actor = &self.actors.list[named.actor];
            (actor.kind == ActorKind::Person && !actor.plural).then_some(named.actor)
        };
        self.speaking_subject(clause).or_else(|| bare.then(man).flatten())
    }

    /// "Said that the team heard knocks, and asked": who is named in what was said just before asks,
    /// not the speaker.
    pub(super) fn inner_subject(&self, cue: &Cue) -> Option<usize> {
        let main = self.main.as_ref()?;
        let acts = cue::wills(cue.class) || cue.class == LinkClass::Say;
        let asks = cue.form == CueForm::Finite && cue.prefix.any(Features::CONJUNCTION) && acts;
        // "The adviser refused, and said that": who did the last thing with words in it.
        let doer = self.found.last().filter(|_| asks).and_then(|last| {
            let link = last.chain.get(main.len()..)?.last()?;
            link.actor.filter(|_| cue::wills(link.class))
        });
        if let Some(doer) = doer.filter(|doer| self.agrees(cue, *doer)) {
            return Some(doer);
        }
        // "He denied that they took it, and says that" goes on with the speaker.
        let asks = asks && cue::wills(cue.class) || self.informs_hearer(cue);
        let inside = |clause: &&Attributed| clause.chain.len() >= main.len();
        let clauses = self.found.iter().rev().take_while(inside).filter(|_| asks);
        let subject = clauses.filter_map(|clause| self.speaking_subject(clause)).next()?;
        self.agrees(cue, subject).then_some(subject)
    }

    /// "And informed the crew that": with its hearer behind it, the verb is joined to what was done before.
    fn informs_hearer(&self, cue: &Cue) -> bool {
        cue.class == LinkClass::Inform
            && cue.form == CueForm::Finite
            && cue.prefix.any(Features::CONJUNCTION)
            && self.words.text.is_word(cue.tokens.end)
            && !self.words.is_that(cue.tokens.end)
            && !self.words.is_preposition(cue.tokens.end)
    }

    /// By which pronoun a cue tells whom it is done to: "told her", "asked of her".
    fn hearer(&self, cue: &Cue) -> Features {
        let third = Features::HIS | Features::HER | Features::THEIR;
        let behind = self.words.functions(cue.tokens.end);
        let behind = behind.filter(|(kind, _)| kind.is_preposition()).map(|(_, hit)| hit.ending);
        let mut endings = [cue.ending].into_iter().chain(behind);
        let found = endings.find(|ending| ending.any(third)).unwrap_or(Features::NONE);
        [Features::HIS, Features::HER, Features::THEIR]
            .into_iter()
            .find(|one| found.has(*one))
            .unwrap_or(Features::NONE)
    }

    /// Whether a verb tells by a pronoun that the one who tells of it was told: "told me", "asked of us".
    pub(super) fn tells_me(&self, cue: &Cue) -> bool {
        let first = Features::MY | Features::OUR;
        let behind = self.words.functions(cue.tokens.end);
        let mut behind = behind.filter(|(kind, _)| kind.is_preposition());
        cue.ending.any(first) || behind.any(|(_, hit)| hit.ending.any(first))
    }

    /// Whether what a clause tells was said to somebody just spoken of: "we told him that".
    pub(super) fn was_told(&self, clause: &Attributed) -> bool {
        let told = clause.tokens.start.saturating_sub(HEARER_WITHIN)..clause.tokens.start;
        let hears = |(kind, hit): (FunctionKind, &crate::pack::Hit)| {
            kind == FunctionKind::For && hit.ending.any(Features::HIS | Features::HER)
        };
        clause.joint == Joint::Content
            && told.into_iter().any(|at| self.words.functions(at).any(hears))
    }
}
