//! Kinsmen: "his brother", "his brother X", "the wife of the driver X", "the mother".

use super::MentionForm;
use super::draft::{Draft, Role};
use super::lexical::Lexical;
use super::noun::{owner_word, with_name};
use super::run::{Before, Run};
use crate::pack::rows::{ActorRow, ActorWordKind, Domain, Gender, Weakness};
use crate::pack::{Features, FormClass, Hit};
use crate::text::fold::has_feminine_end;
use isnad_account::ActorKind;

impl Lexical<'_, '_> {
    /// "His brother", "his brother X", "the brother of X".
    pub(super) fn kin(&self, at: usize) -> Option<Draft> {
        let kin = || {
            self.actors(at).filter(|(hit, row)| {
                row.kind == ActorWordKind::Kin && !hit.ending.has(Features::PLURAL)
            })
        };
        let owned = kin()
            .find(|(hit, _)| hit.ending.any(Features::PRONOUN) && self.is_true_pronoun(at, hit));
        let has_pronoun = owned.is_some();
        let (hit, row) = owned.or_else(|| {
            kin().find(|(hit, _)| hit.ending.is_none() && !self.is_outranked(at, hit))
        })?;
        if hit.prefix.has(Features::DEFINITE) {
            return self.kin_alone(at, hit, row);
        }
        if !has_pronoun && (self.is_byname(at) || self.is_linked_surname(at)) {
            return None;
        }
        let phrase = self.phrase(at + hit.n_tokens, has_pronoun);
        if !has_pronoun && phrase.owner.is_none() {
            return self.kin_of_one(at, hit, row);
        }
        let mut draft = Draft::new(MentionForm::Kin, at..phrase.end, hit.n_prefix);
        draft.gender = row.gender;
        draft.kind = row.actor;
        draft.plural =
            row.actor == ActorKind::Group || hit.ending.any(Features::PLURAL | Features::DUAL);
        draft.role = Role {
            head: self.stem(at, hit),
            ranks: phrase.ranks.clone(),
            is_definite: true,
            ..Role::default()
        };
        draft.owner = phrase.owner.clone();
        draft.role.details.extend(owner_word(&draft, &Hit { ending: Features::NONE, ..*hit }));
        let run = match &draft.owner {
            _ if draft.plural => None,
            None if has_pronoun => self.name_run(phrase.end, Before::Title),
            owner => self
                .name_run(phrase.end, Before::Title)
                .filter(|run| self.is_kins_name(run, row.gender, owner.as_deref()))
                .or_else(|| self.name_in_apposition(phrase.end)),
        };
        Some(match run.filter(|run| run.n_prefix == 0) {
            Some(run) => with_name(draft, run),
            None => self.with_owner_named(draft),
        })
    }

    /// "The mother", "brother Hamid": a title before a name, else one known already.
    fn kin_alone(&self, at: usize, hit: &Hit, row: &ActorRow) -> Option<Draft> {
        // "The camps close to" has the letters of "kinswoman".
        let is_adjective = self.words.hits(at).iter().any(|hit| hit.form == FormClass::Adjective)
            && at.checked_sub(1).is_some_and(|before| self.words.article(before).is_some());
        if row.actor != ActorKind::Person || is_adjective || self.is_adjective_of_noun(at) {
            return None;
        }
        let (mut draft, phrase) = self.role_draft(at, hit, row);
        draft.role.is_generic = true;
        draft.role.domain = Some(Domain::Any);
        Some(match self.name_run(phrase.end, Before::Title).filter(|run| run.n_prefix == 0) {
            Some(run) => with_name(draft, run),
            None => draft,
        })
    }

    /// "The mother of one of the two young men".
    fn kin_of_one(&self, at: usize, hit: &Hit, row: &ActorRow) -> Option<Draft> {
        let one = self.portion(at + hit.n_tokens).filter(|one| one.n_prefix == 0)?;
        let is_free = hit.prefix.is_none() || hit.prefix.any(Features::CONJUNCTION);
        let mut draft = Draft::new(MentionForm::Kin, at..one.tokens.end, hit.n_prefix);
        draft.gender = row.gender;
        draft.kind = row.actor;
        draft.plural = row.actor == ActorKind::Group;
        draft.role.head = self.stem(at, hit);
        draft.role.details = one.role.details;
        draft.role.is_definite = true;
        is_free.then_some(draft)
    }

    /// "Father of X" is a byname where a name follows at once.
    fn is_byname(&self, at: usize) -> bool {
        let leads = self
            .actor(at, ActorWordKind::NameLead)
            .is_some_and(|(_, row)| row.weak == Weakness::Strong || row.gender == Gender::Feminine);
        leads && self.name_run(at, Before::Anything).is_some_and(|run| run.tokens.len() > 1)
    }

    /// "The wife of the driver Nima X": a woman's name behind a man is his wife's.
    fn is_kins_name(&self, run: &Run, kin: Gender, owner: Option<&Draft>) -> bool {
        let is_hers = run.gender == Gender::Feminine
            || run.gender == Gender::Either
                && has_feminine_end(self.words.text.written(run.tokens.start));
        let owner_is_man =
            owner.is_some_and(|owner| owner.name.is_empty() && owner.gender == Gender::Masculine);
        kin == Gender::Feminine && is_hers && owner_is_man
    }
}
