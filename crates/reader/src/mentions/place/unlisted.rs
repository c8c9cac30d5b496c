//! Names that no list holds, behind words that only names follow: village of, quarter of, camp of.

use super::found::{Found, What};
use super::scan::Scan;
use crate::mentions::actor::{MentionForm, by_chance};
use crate::pack::rows::{ActorWordKind, PlaceRow, PlaceWordKind};
use crate::pack::{Features, Hit, Table};
use isnad_account::PlaceKind;

/// Letters of the shortest name that no list holds.
const SHORTEST: usize = 3;
/// Letters from which on an adjective is one of origin or a participle.
const LONG: usize = 5;
/// Words of the longest name of a house, with the word that says what it is.
const LONGEST_HOUSE: usize = 4;

impl<'g> Scan<'_, '_, 'g> {
    /// A name no list knows, where the type word leaves no doubt.
    pub(super) fn unlisted(&self, at: usize, hit: &Hit, row: &PlaceRow) -> Option<Found<'g>> {
        let next = at + hit.n_tokens;
        // With the letter of "like" before it the word is rather another: a hill is a bloc.
        // "Sunflower" begins with the word for a roundabout.
        let is_saying = self.words.functions(at).any(|(_, hit)| hit.n_tokens > 1);
        if !row.kind.is_type() || is_saying || hit.prefix.any(Features::DEFINITE | Features::AS) {
            return None;
        }
        let (end, is_sure) = self.end_of_unlisted(next, row)?;
        let is_part = row.is_part;
        let mut found = Found {
            tokens: if is_part { at } else { next }..end,
            name: next..end,
            n_prefix: if is_part { hit.n_prefix } else { 0 },
            prefix: if is_part { hit.prefix } else { Features::NONE },
            phrase_start: at,
            phrase_prefix: hit.prefix,
            what: What::Unlisted { kind: row.place.unwrap_or(PlaceKind::Other), is_sure },
            institution: false,
            in_title: false,
        };
        self.take_qualifiers(&mut found);
        Some(found)
    }

    /// Where the name ends that begins behind a type word, and whether it is surely one.
    fn end_of_unlisted(&self, at: usize, row: &PlaceRow) -> Option<(usize, bool)> {
        if !self.words.text.is_word(at) {
            return None;
        }
        let is_named = row.kind == PlaceWordKind::Named;
        let whole = is_named.then(|| self.end_of_compound(at).or_else(|| self.end_of_named(at)));
        if let Some(end) = whole.flatten() {
            return Some((end, true));
        }
        if self.is_strange(at) {
            return self.is_strange_name(at, row).map(|is_sure| (at + 1, is_sure));
        }
        (is_named && self.is_word_for_name(at, row)).then_some((at + 1, true))
    }

    /// "The quarters of X and Y": the second name, behind the phrase of the first.
    pub(super) fn second_of_pair(&self, at: usize, first: Option<&Found<'g>>) -> Option<Found<'g>> {
        let first = first.filter(|first| first.tokens.end == at && self.is_pair(first))?;
        let split = self.words.splits(at).iter().find(|split| split.prefix == Features::AND)?;
        let kind = match first.what {
            What::Listed { wanted, .. } => wanted.unwrap_or(PlaceKind::Other),
            What::Around { ref shape, .. } => shape.kind,
            What::Unlisted { kind, .. } | What::Described { kind, .. } => kind,
        };
        let n_side = usize::from(self.is_side(at));
        let (name, has_article) = (at + n_side, self.words.article(at + n_side).is_some());
        let may_be = has_article && self.may_be_name(name, Some(kind));
        let is_name = self.is_strange(name) || (may_be && self.words.finite(name).is_none());
        is_name.then(|| {
            let tokens = at..at + n_side + 1;
            Found {
                name: tokens.clone(),
                tokens,
                n_prefix: split.n_prefix,
                prefix: split.prefix,
                phrase_start: at,
                phrase_prefix: split.prefix,
                what: What::Unlisted { kind, is_sure: true },
                institution: false,
                in_title: false,
            }
        })
    }

    /// Whether a dual stands at the head of a phrase.
    pub(super) fn is_pair(&self, one: &Found<'_>) -> bool {
        self.words.hits_of(one.phrase_start, Table::Place).any(|hit| self.row(hit).is_pair)
    }

    /// Whether a word that no table knows can be the name behind a type word, and surely is.
    fn is_strange_name(&self, at: usize, row: &PlaceRow) -> Option<bool> {
        use PlaceKind::{Airport, Base, City, Town, Water};
        let (is_named, is_town) = (row.kind == PlaceWordKind::Named, row.place == Some(Town));
        if self.words.article(at).is_some() {
            return (is_named || is_town).then_some(true);
        }
        let is_settled = matches!(row.place, Some(City | Town | Airport | Base))
            || (is_named && row.place == Some(Water));
        // "Inhabited villages": behind a plural a feminine word may describe.
        // "A tourist village": of one too, where it has the ending of an adjective of origin.
        let is_origin = self.words.has_feminine_origin_tail(at);
        let is_described =
            is_town && self.words.text.has_feminine_end(at) && (!is_named || is_origin);
        let is_sure = (is_settled && !is_described) || (is_named && !self.may_describe(at));
        let may_be = is_settled || (is_named && !self.words.has_origin_tail(at));
        may_be.then_some(is_sure)
    }

    /// A word no table knows that can be a name.
    pub(super) fn is_strange(&self, at: usize) -> bool {
        self.words.text.is_word(at)
            && self.words.hits(at).iter().all(by_chance)
            && !self.words.has_final_mark(at)
            && !self.words.has_pronoun_tail(at)
            && self.words.text.key(at).chars().count() >= SHORTEST
    }

    /// "A field hospital": an indefinite word may describe what has no name. A long adjective
    /// is one of origin or has the feminine ending; what else there is, the table has.
    fn may_describe(&self, at: usize) -> bool {
        let is_long = self.words.text.key(at).chars().count() >= LONG;
        !is_long || self.words.text.has_feminine_end(at) || self.words.has_origin_tail(at)
    }

    /// "The quarter of peace": a definite noun that is neither a sort of place nor people.
    fn is_word_for_name(&self, at: usize, row: &PlaceRow) -> bool {
        self.words.is_definite(at) && self.may_be_name(at, row.place)
    }

    fn may_be_name(&self, at: usize, place: Option<PlaceKind>) -> bool {
        let says_what = |hit: &Hit| match hit.table {
            Table::Place | Table::Function | Table::Motion => true,
            Table::Actor => {
                use ActorWordKind::{
                    Given, Name, NameLead, NameTail, Nisba, People, Role, Seat, Title,
                };
                let kind = self.words.pack.actors[hit.row].kind;
                let is_one =
                    matches!(kind, Title | Role | People) && place == Some(PlaceKind::Other);
                !(matches!(kind, Given | Name | NameLead | NameTail | Nisba | Seat) || is_one)
            }
            _ => false,
        };
        let mut hits = self.words.hits(at).iter().filter(|hit| !by_chance(hit));
        !hits.any(says_what)
    }

    /// A name of two words or more whose first begins listed names too: "mother of", "spring of".
    fn end_of_compound(&self, at: usize) -> Option<usize> {
        let is_link = |at: usize| self.words.may_be_actor(at, ActorWordKind::NameLink);
        let second = at + 1 + usize::from(is_link(at + 1));
        let is_word = self.words.text.is_word(second)
            && self.words.finite(second).is_none()
            && !self
                .words
                .hits(second)
                .iter()
                .any(|hit| matches!(hit.table, Table::Function | Table::Place | Table::Time));
        let opens = || self.gazetteer.continues(self.words.text.key(at));
        (is_word && self.words.article(at).is_none() && !self.is_common(at) && opens())
            .then(|| self.end_of_named(second).unwrap_or(second + 1))
    }

    /// Places are named after persons: the end of a person's name that begins here, or of the house that
    /// speaks by its whole name.
    fn end_of_named(&self, at: usize) -> Option<usize> {
        let named = self.actors.mention_at(at)?;
        let is_person = named.form == MentionForm::Named && named.tokens.start == at;
        let is_house = named.form == MentionForm::Body
            && (named.tokens.start + 1..named.tokens.end).contains(&at)
            && named.tokens.len() <= LONGEST_HOUSE
            && (self.words.is_definite(at) || self.is_strange(at))
            && self.is_house(named.tokens.start);
        let end = if is_house { named.tokens.end } else { named.head.end };
        (is_person || is_house).then_some(end)
    }

    /// A hospital, a church: a body that stands somewhere.
    pub(super) fn is_house(&self, at: usize) -> bool {
        self.words.hits_of(at, Table::Place).any(|hit| {
            let row = self.row(hit);
            row.kind == PlaceWordKind::Named && row.place == Some(PlaceKind::Building)
        })
    }
}
