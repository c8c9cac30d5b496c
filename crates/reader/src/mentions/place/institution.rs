//! Where a name stands for those who sit there, not for the ground.

use super::found::Found;
use super::scan::Scan;
use crate::mentions::actor::{ActorMention, MentionForm};
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Hit, Table};

impl<'g> Scan<'_, '_, 'g> {
    /// A seat that speaks, or a state that is the subject of a clause.
    pub(super) fn is_institution(&self, found: &Found<'g>, mention: Option<&ActorMention>) -> bool {
        let Some(mention) = mention.filter(|mention| mention.tokens == found.tokens) else {
            return false;
        };
        match mention.form {
            MentionForm::Seat => true,
            MentionForm::State => {
                !found.prefix.any(Features::PREPOSITION) && self.is_subject(mention)
            }
            _ => false,
        }
    }

    /// Behind the verb of a report, or behind "that" or "but" with a verb to follow.
    fn is_subject(&self, mention: &ActorMention) -> bool {
        let Some(before) = mention.tokens.start.checked_sub(1) else { return false };
        let reports = |cue: &Hit| cue.form.is_finite() && !cue.ending.any(Features::PRONOUN);
        let opens = |hit: &Hit| {
            let kind = self.words.pack.functions[hit.row].kind;
            kind == FunctionKind::That || kind.opens_clause()
        };
        let is_reported = self.words.hits_of(before, Table::Cue).any(reports);
        let is_opened = self.words.hits_of(before, Table::Function).any(opens);
        is_reported || (is_opened && self.verb_follows(mention.tokens.end))
    }

    /// A verb, perhaps behind a negator.
    fn verb_follows(&self, at: usize) -> bool {
        let is_negator = self.words.hit(at, Table::Stance).is_some();
        self.words.is_finite(at) || (is_negator && self.words.can_be_finite(at + 1))
    }
}
