//! Names that are words too, settled by the countries that the rest of the account speaks of.

use super::found::Found;
use super::name::{Name, longest};
use super::resolve::countries;
use super::scan::Scan;
use crate::mentions::actor::MentionForm;
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Table};

/// A word of motion stands so close before the preposition of its end.
const MOTION_WITHIN: usize = 6;
/// So many other mentions must lie in the country of a doubtful name.
const ENOUGH_MENTIONS: usize = 2;
/// The other end of a motion stands so close before.
const OTHER_END_WITHIN: usize = 5;

/// A name that is a word too, and how many other mentions of its country make it a place.
pub(super) struct Doubtful<'g> {
    found: Found<'g>,
    n_needed: usize,
}

impl<'g> Scan<'_, '_, 'g> {
    /// A name that may be a mere word: where somebody goes, or beside a place ("to A and B").
    pub(super) fn doubtful_at(&self, at: usize, last: Option<&Found<'g>>) -> Option<Doubtful<'g>> {
        if !self.names.has(self.words, at) {
            return None;
        }
        let name = longest(self.words, self.gazetteer, at)?;
        let is_beside = name.prefix.any(Features::CONJUNCTION)
            && !name.prefix.any(Features::PREPOSITION)
            && last.is_some_and(|last| last.tokens.end == at);
        let is_person =
            self.actors.mention_at(at).is_some_and(|mention| mention.form == MentionForm::Named);
        let is_goal = name.prefix.is_none() && self.is_goal(at);
        (!is_person && (is_beside || is_goal) && !self.is_described(at, &name)).then(|| {
            let is_other_end = last.is_some_and(|last| last.tokens.end + OTHER_END_WITHIN >= at);
            let n_needed = if is_other_end { 1 } else { ENOUGH_MENTIONS };
            Doubtful { found: self.listed(at, name, None), n_needed }
        })
    }

    /// Behind "to", "from" or "towards", which a word of motion before it asks for.
    fn is_goal(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let is_edge = [FunctionKind::To, FunctionKind::From, FunctionKind::Towards]
            .into_iter()
            .any(|kind| self.words.is_function(before, kind));
        is_edge
            && (before.saturating_sub(MOTION_WITHIN)..before)
                .any(|at| self.words.hit(at, Table::Motion).is_some())
    }

    /// A noun with a complement, or a word that is a verb or a particle as it stands.
    fn is_described(&self, at: usize, name: &Name<'g>) -> bool {
        let next = at + name.n_tokens;
        let has_complement = self.words.is_definite(next) && !self.is_qualifier(next);
        has_complement
            || self.words.finite(at).is_some()
            || self.words.hit(at, Table::Function).is_some()
    }

    /// Takes the doubtful names whose country the account speaks of elsewhere.
    pub(super) fn settle(&self, found: &mut Vec<Found<'g>>, doubtful: Vec<Doubtful<'g>>) {
        if doubtful.is_empty() {
            return;
        }
        let countries = countries(found);
        let is_at_home = |one: &Doubtful<'g>| {
            let mut homes = one.found.what.places().iter().filter_map(|place| place.country);
            homes.any(|home| countries.get(home).unwrap_or(0) >= one.n_needed)
        };
        found.extend(doubtful.into_iter().filter(is_at_home).map(|one| one.found));
        isnad_account::sorting::sort_by_key(found, |one| one.tokens.start);
        // A name of several words may hold a place that was found inside it.
        let mut end = 0;
        found.retain(|one| {
            let is_apart = one.tokens.start.min(one.phrase_start) >= end;
            end = if is_apart { one.tokens.end } else { end };
            is_apart
        });
    }
}
