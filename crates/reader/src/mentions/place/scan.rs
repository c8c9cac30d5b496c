//! From the first word to the last: every place phrase, none inside another.

use super::found::{Found, What};
use super::name::{Name, longest};
use crate::gazetteer::{Gazetteer, PlaceId};
use crate::mentions::actor::{ActorMention, Actors, MentionForm};
use crate::pack::rows::{ActorWordKind, FunctionKind, PlaceRow, PlaceWordKind};
use crate::pack::{Features, Hit, Marks, Table, Words};
use crate::text::Punct;
use isnad_account::PlaceKind;
use std::ops::Range;

/// Importance below which a bare name needs a word that asks for a place: villages share names with too much else.
pub(super) const KNOWN: u8 = 32;

/// Words of the longest title taken for one.
const LONGEST_TITLE: usize = 3;

/// What the search for place phrases reads.
pub(super) struct Scan<'s, 't, 'g> {
    pub(super) words: &'s Words<'t>,
    pub(super) gazetteer: &'g Gazetteer,
    pub(super) actors: &'s Actors,
    /// Places, in order, whose doubtful names this text has used beyond doubt.
    pub(super) established: Vec<PlaceId<'g>>,
    /// The words that can begin a name, with or without what is glued before them.
    pub(super) names: Marks,
}

impl<'g> Scan<'_, '_, 'g> {
    /// Every place phrase in order.
    pub(super) fn all(&mut self) -> Vec<Found<'g>> {
        let mut found: Vec<Found<'g>> = Vec::new();
        let mut doubtful = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            if let Some(end) = self.end_of_person(at).filter(|_| !self.is_house(at)) {
                at = end;
                continue;
            }
            match self.found_at(at).or_else(|| self.second_of_pair(at, found.last())) {
                Some(one) => {
                    at = one.tokens.end.max(at + 1);
                    self.establish(&one);
                    found.push(one);
                }
                None => {
                    doubtful.extend(self.doubtful_at(at, found.last()));
                    at += 1;
                }
            }
        }
        self.settle(&mut found, doubtful);
        self.link(&mut found);
        found
    }

    fn found_at(&self, at: usize) -> Option<Found<'g>> {
        if !self.words.text.is_word(at) {
            return None;
        }
        let mut found = self.phrase(at).or_else(|| self.bare(at))?;
        if self.is_in_title(&found) {
            return None;
        }
        let covering = self.actors.mention_at(found.tokens.start);
        found.in_title = covering
            .is_some_and(|mention| !matches!(mention.form, MentionForm::State | MentionForm::Seat));
        found.institution = self.is_institution(&found, covering);
        (!self.is_name_of_body(&found, covering)).then_some(found)
    }

    /// "The court of X" is the name of a body; "the body in X" lies there.
    fn is_name_of_body(&self, found: &Found<'_>, covering: Option<&ActorMention>) -> bool {
        covering.is_some_and(|body| {
            body.form == MentionForm::Body
                && body.tokens.len() > 2
                && body.tokens.start < found.phrase_start
                && !found.phrase_prefix.any(Features::PREPOSITION)
                && !self.words.is_preposition(found.phrase_start - 1)
        })
    }

    /// Whether a short quotation holds more than the name: the title of a paper, a group, an operation.
    fn is_in_title(&self, found: &Found<'_>) -> bool {
        let Some(quote) = self.words.text.quote_at(found.tokens.start) else { return false };
        let inside = quote.start + 1..quote.end - 1;
        inside.len() <= LONGEST_TITLE
            && (found.tokens.start > inside.start || found.tokens.end < inside.end)
            && inside.clone().all(|at| self.words.text.is_word(at))
            && !inside
                .clone()
                .any(|at| self.words.finite(at).is_some() || self.words.is_preposition(at))
    }

    /// Where the proper name ends that a word lies in: no part of it is a place.
    pub(super) fn end_of_person(&self, at: usize) -> Option<usize> {
        let outer = self.actors.mention_at(at).and_then(|mention| end_of_name(mention, at));
        outer.or_else(|| {
            let after = self.actors.inner.partition_point(|mention| mention.tokens.start <= at);
            let inner = self.actors.inner.get(after.checked_sub(1)?)?;
            end_of_name(inner, at)
        })
    }

    /// A name with no place word before it.
    fn bare(&self, at: usize) -> Option<Found<'g>> {
        if !self.names.has(self.words, at) {
            return None;
        }
        let name = longest(self.words, self.gazetteer, at)?;
        if self.is_hour(at) {
            return None;
        }
        let is_own_name = name.n_tokens > 1 && !name.is_flagged();
        if (self.heads_an_actor(at) && !is_own_name) || self.owns_the_next(at, &name) {
            return None;
        }
        let wanted = self.is_dateline(at..at + name.n_tokens).then_some(PlaceKind::City);
        (self.is_certain(at, &name) || self.is_asked_for(at, &name))
            .then(|| self.listed(at, name, wanted))
    }

    /// Alone at the beginning of a line, before a dash or a slash: the town from which the account is sent.
    pub(super) fn is_dateline(&self, name: Range<usize>) -> bool {
        let is_sign = |sign| self.words.text.is_punct(name.end, sign);
        self.words.text.token(name.start).after_break
            && (is_sign(Punct::Dash) || is_sign(Punct::Slash))
    }

    /// "The republican palace": a sort of place with the article.
    pub(super) fn is_sort(&self, one: &Found<'_>) -> bool {
        self.words
            .hits_of(one.tokens.start, Table::Place)
            .any(|hit| self.row(hit).kind.is_type() && hit.prefix.has(Features::DEFINITE))
    }

    /// "Before sunset" has the name of a state.
    fn is_hour(&self, at: usize) -> bool {
        let covers = |hit: &Hit| hit.n_tokens > 1;
        at.checked_sub(1).is_some_and(|at| self.words.hits_of(at, Table::Time).any(covers))
    }

    /// The head word of a body, a people, a role.
    fn heads_an_actor(&self, at: usize) -> bool {
        let is_place_too = |form| matches!(form, MentionForm::State | MentionForm::Seat);
        self.actors
            .mention_at(at)
            .is_some_and(|mention| !is_place_too(mention.form) && mention.head.contains(&at))
    }

    /// "The protectors of the quarter came late" has the shape of a town's name, but towns own no noun
    /// that a verb then follows.
    fn owns_the_next(&self, at: usize, name: &Name<'g>) -> bool {
        let next = at + name.n_tokens;
        let is_noun = self.words.is_definite(next) && !self.is_qualifier(next);
        name.n_tokens == 1 && is_noun && self.words.is_finite(next + 1) && !self.is_place_wanted(at)
    }

    pub(super) fn is_qualifier(&self, at: usize) -> bool {
        self.words
            .hits_of(at, Table::Place)
            .any(|hit| self.row(hit).kind == PlaceWordKind::Qualifier)
    }

    /// The phrase of a name that stands alone.
    pub(super) fn listed(&self, at: usize, name: Name<'g>, wanted: Option<PlaceKind>) -> Found<'g> {
        Found {
            tokens: at..at + name.n_tokens,
            name: at..at + name.n_tokens,
            n_prefix: name.n_prefix,
            prefix: name.prefix,
            phrase_start: at,
            phrase_prefix: name.prefix,
            what: What::Listed { places: name.places, wanted },
            institution: false,
            in_title: false,
        }
    }

    /// A name that is nothing else: not flagged, and no other word of the tables.
    fn is_certain(&self, at: usize, name: &Name<'g>) -> bool {
        let is_state = self.actors.mention_at(at).is_some_and(|mention| {
            mention.form == MentionForm::State && mention.tokens.start == at
        });
        if is_state || name.is_flagged() || self.is_adverb(at) {
            return is_state;
        }
        let is_known = name.n_tokens > 1
            || name.places.first().is_some_and(|place| place.importance >= KNOWN)
            || self.is_established(name);
        let is_wanted = || self.is_place_wanted(at) || name.prefix.any(Features::IN | Features::TO);
        let is_plain = name.n_tokens > 1 || !self.reads_otherwise(at, name.n_prefix);
        is_plain && (is_known || is_wanted())
    }

    /// The adjective of a state in the accusative has the letters of the state: only its mark tells.
    fn is_adverb(&self, at: usize) -> bool {
        let is_nisba = |hit: &Hit| {
            self.words.pack.actors[hit.row].kind == ActorWordKind::Nisba
                && hit.ending == Features::ACCUSATIVE
        };
        self.words.has_final_mark(at) && self.words.hits_of(at, Table::Actor).any(is_nisba)
    }

    /// Whether a table reads a word, no more stripped, as something that is no place.
    fn reads_otherwise(&self, at: usize, n_prefix: usize) -> bool {
        let is_other = |hit: &Hit| match hit.table {
            Table::Place => self.row(hit).kind != PlaceWordKind::Area,
            Table::Actor => {
                use ActorWordKind::{Given, Name, Nisba, Seat};
                !matches!(self.words.pack.actors[hit.row].kind, Name | Seat | Given | Nisba)
            }
            _ => true,
        };
        self.words.hits(at).iter().any(|hit| {
            is_other(hit) && hit.n_tokens == 1 && hit.n_prefix + hit.n_ending <= n_prefix
        })
    }

    /// A doubtful name behind a word that asks for a place: "in", "to"; a common noun with its own
    /// complement or with the article is none, unless the text has used the name beyond doubt.
    fn is_asked_for(&self, at: usize, name: &Name<'g>) -> bool {
        if self.actors.mention_at(at).is_some_and(|mention| mention.form == MentionForm::Named) {
            return false;
        }
        let is_glued = name.prefix.any(Features::IN | Features::TO);
        let is_asked = (self.is_place_wanted(at) && name.prefix.is_none())
            || (is_glued && self.is_framed(at, name));
        if self.is_established(name) {
            return is_asked || is_glued;
        }
        let next = at + name.n_tokens;
        let has_complement = self.words.is_definite(next) && !self.is_qualifier(next);
        let is_noun = self.words.is_definite(at) && name.n_tokens == 1;
        let is_other = self
            .words
            .hits(at)
            .iter()
            .any(|hit| hit.n_prefix + hit.n_ending == 0 && hit.table == Table::Function);
        is_asked && !has_complement && !is_noun && !is_other && !self.reads_as_place_word(at)
    }

    fn is_established(&self, name: &Name<'g>) -> bool {
        name.places.iter().any(|place| self.established.binary_search(&place.id).is_ok())
    }

    fn reads_as_place_word(&self, at: usize) -> bool {
        self.words
            .hits_of(at, Table::Place)
            .any(|hit| hit.n_prefix == 0 || hit.prefix == Features::DEFINITE)
    }

    /// "In", "to", "from", "towards", "near" as a word of its own right before, or a verb whose object is a place.
    pub(super) fn is_place_wanted(&self, at: usize) -> bool {
        use FunctionKind::{At, From, In, To, Towards};
        let is_place = |hit: &Hit| {
            hit.n_ending == 0
                && matches!(self.words.pack.functions[hit.row].kind, In | To | From | Towards | At)
        };
        let takes_place = |hit: &Hit| {
            let has_object = hit.ending.any(Features::PRONOUN);
            hit.form.is_finite() && !has_object && self.words.pack.motions[hit.row].direct.is_some()
        };
        at > 0
            && (self.words.hits_of(at - 1, Table::Function).any(is_place)
                || self.words.hits_of(at - 1, Table::Motion).any(takes_place))
    }

    /// Whether the letter glued to the name is the one by which the verb right before names an end.
    fn is_framed(&self, at: usize, name: &Name<'g>) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let letter = self.words.text.key(at).chars().nth(name.n_prefix - 1);
        self.words.hits_of(before, Table::Motion).any(|hit| {
            let frame = &self.words.pack.motions[hit.row].frame;
            hit.form.is_finite()
                && frame.iter().any(|(_, word)| word.chars().eq(letter) && word.len() <= 2)
        })
    }

    pub(super) fn row(&self, hit: &Hit) -> &PlaceRow {
        &self.words.pack.places[hit.row]
    }

    fn establish(&mut self, found: &Found<'g>) {
        let What::Listed { places, .. } = &found.what else { return };
        for place in places {
            if let Err(nth) = self.established.binary_search(&place.id) {
                self.established.insert(nth, place.id);
            }
        }
    }
}

/// The end of the proper name of a mention that a word lies in.
fn end_of_name(mention: &ActorMention, at: usize) -> Option<usize> {
    let is_name = mention.form == MentionForm::Named
        || (mention.head.len() > 1
            && !matches!(mention.form, MentionForm::State | MentionForm::Seat));
    (is_name && mention.head.contains(&at)).then_some(mention.head.end)
}
