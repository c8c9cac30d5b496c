//! The name that an office or a title stands before.

use super::draft::Role;
use super::lexical::Lexical;
use super::phrase::Phrase;
use super::run::{Before, Run};
use crate::pack::Features;
use crate::pack::rows::{ActorWordKind, FunctionKind};
use crate::text::Punct;

/// Titles that may follow one another before a name: "commander of the garrison, Brigadier X".
const MAX_TITLES: usize = 2;

impl Lexical<'_, '_> {
    /// The name that an office stands before: at once, behind another title, behind "in the palace", behind a comma.
    pub(super) fn name_behind(&self, phrase: &Phrase) -> Option<Run> {
        if !phrase.is_definite {
            return None;
        }
        self.name_after_titles(phrase.end)
            .or_else(|| {
                let where_or_of = |kind| matches!(kind, FunctionKind::In | FunctionKind::About);
                self.phrase_behind(phrase, where_or_of)
                    .and_then(|longer| self.name_after_titles(longer.end))
            })
            .or_else(|| self.name_in_apposition(phrase.end))
            .or_else(|| {
                self.phrase_in(phrase).and_then(|longer| self.name_in_apposition(longer.end))
            })
    }

    fn name_after_titles(&self, from: usize) -> Option<Run> {
        let mut at = from;
        for _ in 0..=MAX_TITLES {
            if let Some(run) = self.name_run(at, Before::Title).filter(|run| run.n_prefix == 0) {
                return Some(run);
            }
            let title = self.actors(at).find(|(hit, row)| {
                hit.prefix == Features::DEFINITE
                    && hit.ending.is_none()
                    && matches!(row.kind, ActorWordKind::Title | ActorWordKind::Role)
            });
            let Some((title, _)) = title else { return self.name_after_adjective(at) };
            at = self.phrase(at + title.n_tokens, true).end;
        }
        None
    }

    /// "The doctor on duty X": an adjective that no table knows, and a full name.
    fn name_after_adjective(&self, at: usize) -> Option<Run> {
        let is_adjective = self.words.is_definite(at) && self.words.hits(at).is_empty();
        let run = if is_adjective { self.name_run(at + 1, Before::Anything) } else { None };
        run.filter(|run| run.n_prefix == 0 && run.tokens.len() > 1)
    }

    /// The titles behind the first one: whoever has the name has them too.
    pub(super) fn titles_between(&self, from: usize, name: usize) -> Vec<Role> {
        let titles = (from..name).filter(|at| self.owner_at(*at));
        let roles = titles.filter_map(|at| self.role_hit(at).map(|(hit, row)| (at, hit, row)));
        roles.map(|(at, hit, row)| self.role_draft(at, hit, row).0.role).collect()
    }

    /// "The spokesman for the province, Anis X, denied".
    pub(super) fn name_in_apposition(&self, at: usize) -> Option<Run> {
        if !self.words.text.is_punct(at, Punct::Comma) {
            return None;
        }
        let run = self.name_run(at + 1, Before::Title)?;
        // One word between two commas must be a listed name.
        let is_aside = || {
            self.bare_actor(at + 1, ActorWordKind::Given).is_some()
                && self.words.text.is_punct(run.tokens.end, Punct::Comma)
        };
        (run.n_prefix == 0
            && (run.tokens.len() > 1 || is_aside())
            && self.closes_subject(run.tokens.end))
        .then_some(run)
    }
}
