//! Names that an account itself teaches: a surname seen once behind a given name is a name everywhere.

use super::MentionForm;
use super::draft::Draft;
use super::lexical::Lexical;
use crate::pack::rows::ActorWordKind;
use crate::pack::{Hit, Table};

/// Letters of the shortest surname learned: shorter ones are other words too often.
const SHORTEST_SURNAME: usize = 3;

impl Lexical<'_, '_> {
    /// Takes over the surnames that these drafts show.
    pub(super) fn learn(&mut self, drafts: &[Draft]) {
        let named =
            drafts.iter().filter(|draft| draft.form == MentionForm::Named && draft.name.len() > 1);
        let surnames: Vec<String> = named.filter_map(|draft| self.surname(draft)).collect();
        for surname in &surnames {
            self.learned.at(surname, 0);
        }
    }

    fn surname(&self, draft: &Draft) -> Option<String> {
        let last = draft.tokens.end.checked_sub(1)?;
        let is_short = self.words.text.key(last).chars().count() < SHORTEST_SURNAME;
        let is_tail = self.bare_actor(last, ActorWordKind::NameTail).is_some();
        let is_word = self.words.hits(last).iter().any(|hit| self.is_common(hit));
        (!is_short && !is_tail && !is_word).then(|| self.words.text.key(last).to_string())
    }

    /// A reading that makes a word too common to be taken for a name wherever it stands.
    fn is_common(&self, hit: &Hit) -> bool {
        if hit.table != Table::Actor {
            return hit.n_prefix + hit.n_ending == 0;
        }
        let row = &self.words.pack.actors[hit.row];
        match row.kind {
            ActorWordKind::Nisba => !row.stands_for.is_empty(),
            _ => false,
        }
    }
}
