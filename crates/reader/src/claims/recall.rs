//! What a sentence leaves in mind for the next one: who did things, who was named, who was told.

use super::chain::{Attributed, Walk};
use crate::mentions::actor::MentionForm;
use crate::pack::Features;
use isnad_account::ActorKind;

impl Walk<'_, '_> {
    /// Who does what the sentence tells: a bare "he said" in the next one may mean any of them.
    pub(super) fn keep_subjects(&mut self) {
        let subjects: Vec<usize> =
            self.found.iter().filter_map(|clause| self.speaking_subject(clause)).collect();
        self.remember_men();
        self.register.topic = self.found.first().and_then(|clause| self.topic(clause));
        if !subjects.is_empty() {
            self.register.subjects = subjects;
        }
    }

    /// The men named in the sentence, and whether one of them heard what was said last.
    fn remember_men(&mut self) {
        let (Some(first), Some(last)) = (self.found.first(), self.found.last()) else { return };
        let whole = self.words.text.sentence_of(first.tokens.start);
        let whole = self.words.text.sentences[whole].start..last.tokens.end;
        for mention in self.actors.mentions_in(whole) {
            let actor = &self.actors.list[mention.actor];
            if actor.kind == ActorKind::Person && !actor.plural {
                self.register.mention(mention.actor);
            }
        }
        // "His wife asked him:".
        let by_pronoun = self.doer.is_some_and(|(_, nth)| {
            self.cues[nth].ending.any(Features::HIS | Features::HER | Features::THEIR)
        });
        self.register.was_told =
            by_pronoun || self.found.last().is_some_and(|clause| self.was_told(clause));
    }

    /// The man whom a clause names as its subject, or begins with.
    fn topic(&self, clause: &Attributed) -> Option<usize> {
        let first = || {
            let mention = self.actors.mention_at(clause.tokens.start)?;
            (mention.tokens.start == clause.tokens.start).then_some(mention)
        };
        let subject = super::subject::subject_mention(self.words, self.actors, &clause.tokens);
        let named = subject.or_else(first).filter(|it| it.form == MentionForm::Named)?;
        let actor = &self.actors.list[named.actor];
        (actor.kind == ActorKind::Person && !actor.plural).then_some(named.actor)
    }
}
