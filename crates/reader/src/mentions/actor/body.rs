//! Bodies, groups and vehicles by their noun: a ministry, a party, a convoy.

use super::MentionForm;
use super::draft::Draft;
use super::lexical::Lexical;
use crate::pack::rows::{ActorWordKind, Gender, Weakness};
use crate::pack::{Features, Hit, Table};
use crate::text::fold::has_feminine_end;

impl Lexical<'_, '_> {
    /// A ministry, a party, a convoy: a head noun with what tells which.
    pub(super) fn body(&self, at: usize) -> Option<Draft> {
        let kinds = [ActorWordKind::Body, ActorWordKind::Group, ActorWordKind::Vehicle];
        let (hit, row) = self.actors(at).find(|(_, row)| kinds.contains(&row.kind))?;
        if self.is_outranked(at, hit) || hit.ending == Features::MY || self.is_verb(at) {
            return None;
        }
        // "Was close to eighty" has the letters of "boat".
        let is_number = row.kind == ActorWordKind::Vehicle
            && self.words.least(at + hit.n_tokens).any(|next| next.table == Table::Time);
        if is_number && self.words.is_definite(at + hit.n_tokens) {
            return None;
        }
        // "Site" is a place too: a paper only before its name.
        if row.weak != Weakness::Strong && self.quoted_name(at + hit.n_tokens).is_none() {
            return None;
        }
        let form = match row.kind {
            ActorWordKind::Body => MentionForm::Body,
            ActorWordKind::Group => MentionForm::Group,
            _ => MentionForm::Vehicle,
        };
        let mut draft = self.noun_draft(at, hit, row, form);
        let is_mere_noun = form != MentionForm::Vehicle
            && !draft.role.is_definite
            && draft.tokens.len() == hit.n_tokens;
        let is_subject = at > 0 && self.is_verb(at - 1);
        if is_mere_noun && !is_subject && self.quoted_name(draft.tokens.end).is_none() {
            return None;
        }
        draft.plural = hit.ending.any(Features::PLURAL | Features::DUAL);
        if hit.ending.has(Features::DUAL) && draft.tokens.len() > hit.n_tokens {
            draft.tokens.end = self.second_of_two(draft.tokens.end);
        }
        let name =
            self.quoted_name(at + hit.n_tokens).or_else(|| self.quoted_name(draft.tokens.end));
        if let Some(name) = name {
            draft.head = name.start + 1..name.end - 1;
            draft.name =
                draft.head.clone().map(|word| self.words.text.key(word).to_string()).collect();
            draft.tokens.end = draft.tokens.end.max(name.end);
        }
        Some(draft)
    }

    /// A body or group whose noun ends in the feminine does not say "he said"; of many and of those whose
    /// noun shows nothing, the verb tells no more.
    pub(super) fn gender_of_body(&self, at: usize, hit: &Hit, form: MentionForm) -> Gender {
        let is_she = matches!(form, MentionForm::Body | MentionForm::Group)
            && (hit.ending.has(Features::FEMININE)
                || hit.n_ending == 0 && has_feminine_end(self.words.text.written(at)));
        if is_she { Gender::Feminine } else { Gender::Either }
    }

    /// "The two ministries of health *and education*".
    fn second_of_two(&self, at: usize) -> usize {
        let both = Features::AND | Features::DEFINITE;
        let is_joined = self.words.article(at).is_some_and(|(features, _)| features == both);
        at + usize::from(is_joined && !self.opens_sentence(at))
    }

    /// A name of a few words between quotation marks, right behind its head noun.
    pub(super) fn quoted_name(&self, at: usize) -> Option<std::ops::Range<usize>> {
        let quote = self.words.text.quote_at(at).filter(|quote| quote.start == at)?;
        // What a definite body says may stand there too.
        let is_definite = at > 0 && self.words.is_definite(at - 1);
        let is_clause = |word: usize| {
            self.words.is_that(word) || is_definite && self.words.finite(word).is_some()
        };
        let told = || quote.clone().any(is_clause);
        ((3..=6).contains(&quote.len()) && !told()).then_some(quote)
    }
}
