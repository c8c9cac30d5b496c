//! Names that are words too, settled by the countries that the rest of the account speaks of.

use super::choose::countries;
use super::found::{Found, in_order};
use super::name::{Name, longest, may_end_between};
use super::scan::{KNOWN, Scan};
use crate::mentions::actor::MentionForm;
use crate::pack::rows::{ActorWordKind, FunctionKind, MotionKind};
use crate::pack::{Features, Table};
use crate::text::Punct;
use isnad_account::PlaceKind;

/// A word of motion stands so close before the preposition of its end.
const MOTION_WITHIN: usize = 6;
/// So many other mentions must lie in the country of a doubtful name.
const ENOUGH_MENTIONS: usize = 2;
/// So many where neither a motion nor a place beside it tells.
const MANY_MENTIONS: usize = 3;
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
            && last.is_some_and(|last| last.tokens.end == at)
            || name.prefix.is_none()
                && last.is_some_and(|last| last.tokens.end + 1 == at)
                && self.words.is_function(at - 1, FunctionKind::Or);
        let is_person =
            self.actors.mention_at(at).is_some_and(|mention| mention.form == MentionForm::Named);
        let is_goal = name.prefix.is_none() && self.is_goal(at);
        let is_head = self.is_head(at, &name);
        let is_asked = is_beside || is_goal || is_head || self.is_placed(at, &name);
        (!is_person && is_asked && !self.is_described(at, &name)).then(|| {
            let is_other_end = last.is_some_and(|last| last.tokens.end + OTHER_END_WITHIN >= at);
            let n_needed = match () {
                () if is_beside && may_end_between(self.words, at) => 0,
                () if !(is_beside || is_goal || is_head) => MANY_MENTIONS,
                () if is_other_end => 1,
                () => ENOUGH_MENTIONS,
            };
            let wanted = is_head.then_some(PlaceKind::City);
            Doubtful { found: self.listed(at, name, wanted), n_needed }
        })
    }

    /// A dateline, or what stands before the colon of a title; whoever is quoted there has a given name.
    fn is_head(&self, at: usize, name: &Name<'g>) -> bool {
        let words = at..at + name.n_tokens;
        let is_title = || self.title().contains(&at) && self.words.text.token(at).after_break;
        let is_given = || {
            self.words
                .hits_of(at, Table::Actor)
                .any(|hit| self.words.pack.actors[hit.row].kind == ActorWordKind::Given)
        };
        let before_colon = || self.words.text.is_punct(words.end, Punct::Colon);
        let is_great = name.places.iter().any(|place| place.importance >= KNOWN);
        is_great
            && name.prefix.is_none()
            && (self.is_dateline(words.clone()) || (before_colon() && is_title()))
            && !is_given()
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

    /// Behind any word that places stand behind, without a motion: "in", "through", "north of".
    fn is_placed(&self, at: usize, name: &Name<'g>) -> bool {
        use FunctionKind::{At, Between, From, In, Through, To, Towards, Until};
        if !name.prefix.is_none() {
            return name.prefix == Features::IN;
        }
        let Some(before) = at.checked_sub(1) else { return false };
        let asks = [At, Between, From, In, Through, To, Towards, Until];
        asks.into_iter().any(|kind| self.words.is_function(before, kind))
            || self.is_side(before)
            || (self.is_hold(before) && self.is_strange(at))
    }

    /// "The fall of", "the checkpoint of": a noun of who holds a place.
    fn is_hold(&self, at: usize) -> bool {
        self.words.hits_of(at, Table::Motion).any(|hit| {
            hit.form.is_noun()
                && hit.n_ending == 0
                && !hit.prefix.has(Features::DEFINITE)
                && self.words.pack.motions[hit.row].kind == MotionKind::Control
        })
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
        in_order(found);
        // A name of several words may hold a place that was found inside it.
        let mut end = 0;
        found.retain(|one| {
            let is_apart = one.tokens.start.min(one.phrase_start) >= end;
            end = if is_apart { one.tokens.end } else { end };
            is_apart
        });
    }
}
