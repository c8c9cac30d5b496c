//! The words behind a head noun that tell which one is meant: "of the foreign ministry", "former", "of the town of".

use super::draft::Draft;
use super::lexical::Lexical;
use super::run::Before;
use crate::pack::rows::{ActorWordKind, FunctionKind, TimeRow};
use crate::pack::{Features, Hit, Table};

/// Nouns of the longest chain "head of the council of the town of".
const MAX_CHAIN: usize = 5;

/// Letters of the endings of two and of many that fall before an owner.
const NUN: usize = 2;

/// The numbers that follow those whom they count.
const FEW: u32 = 3;
const MANY: u32 = 10;

/// What the words behind a head noun tell, and where they end.
#[derive(Debug, Default)]
pub(super) struct Phrase {
    pub(super) end: usize,
    pub(super) details: Vec<String>,
    pub(super) ranks: Vec<String>,
    pub(super) is_definite: bool,
    pub(super) owner: Option<Box<Draft>>,
}

/// One step along a chain of nouns.
enum Link {
    /// A noun that needs another behind it.
    Inner(usize, String),
    /// A definite noun or name: the chain ends well.
    Ends(usize, String),
    /// A person: the owner of what came before.
    Owner(Box<Draft>),
}

impl Lexical<'_, '_> {
    /// Reads on from the word behind a head noun that may be joined to more by "to" and "for": an office, a body.
    pub(super) fn long_phrase(&self, from: usize, is_definite: bool) -> Phrase {
        let mut phrase = self.phrase(from, is_definite);
        if self.joined(&mut phrase) {
            self.adjectives(&mut phrase);
        }
        phrase
    }

    /// Reads on from the word behind a head noun.
    pub(super) fn phrase(&self, from: usize, is_definite: bool) -> Phrase {
        let mut phrase = Phrase { end: from, is_definite, ..Phrase::default() };
        if !is_definite {
            self.chain(&mut phrase);
        }
        self.adjectives(&mut phrase);
        if !phrase.is_definite && phrase.end == from {
            self.loose_noun(&mut phrase);
            self.adjectives(&mut phrase);
        }
        phrase
    }

    /// Reads on behind a noun that no other noun can belong to.
    pub(super) fn closed_phrase(&self, from: usize) -> Phrase {
        let mut phrase = Phrase { end: from, ..Phrase::default() };
        self.adjectives(&mut phrase);
        if phrase.end == from {
            self.loose_noun(&mut phrase);
            self.adjectives(&mut phrase);
        }
        phrase
    }

    /// Whether a noun's own ending closes it: "two men" and "a driver", written with the endings that
    /// fall before an owner.
    pub(super) fn is_closed(&self, at: usize, hit: &Hit) -> bool {
        let has_nun = hit.ending.any(Features::PLURAL | Features::DUAL)
            && !hit.ending.any(Features::FEMININE | Features::PRONOUN)
            && hit.n_ending == NUN;
        has_nun || (hit.ending == Features::ACCUSATIVE && self.words.has_final_mark(at))
    }

    /// The same behind "in": taken on only where the caller finds reason to.
    pub(super) fn phrase_in(&self, phrase: &Phrase) -> Option<Phrase> {
        self.phrase_behind(phrase, |kind| kind == FunctionKind::In)
    }

    /// The same behind any preposition.
    pub(super) fn phrase_behind(
        &self,
        phrase: &Phrase,
        fits: fn(FunctionKind) -> bool,
    ) -> Option<Phrase> {
        let function = self.words.hit(phrase.end, Table::Function)?;
        let is_in = fits(self.words.pack.functions[function.row].kind);
        if !is_in
            || self.opens_sentence(phrase.end)
            || function.n_tokens != 1
            || function.n_prefix + function.n_ending != 0
        {
            return None;
        }
        let mut inner = Phrase { end: phrase.end + 1, ..Phrase::default() };
        self.chain(&mut inner);
        self.adjectives(&mut inner);
        (inner.is_definite && inner.owner.is_none()).then(|| Phrase {
            end: inner.end,
            details: phrase.details.iter().chain(&inner.details).cloned().collect(),
            ranks: phrase.ranks.clone(),
            is_definite: phrase.is_definite,
            owner: None,
        })
    }

    /// Nouns each of which belongs to the next, up to a definite one; nothing where none comes.
    pub(super) fn chain(&self, phrase: &mut Phrase) {
        let (mut at, mut details) = (phrase.end, Vec::new());
        for _ in 0..MAX_CHAIN {
            match self.link(at) {
                Some(Link::Inner(n_tokens, word)) => {
                    details.push(word);
                    at += n_tokens;
                }
                Some(Link::Ends(n_tokens, word)) => {
                    details.push(word);
                    phrase.details.append(&mut details);
                    phrase.end = at + n_tokens;
                    phrase.is_definite = true;
                    return;
                }
                Some(Link::Owner(owner)) => {
                    phrase.details.append(&mut details);
                    phrase.end = owner.tokens.end;
                    phrase.is_definite = true;
                    phrase.owner = Some(owner);
                    return;
                }
                None => return,
            }
        }
    }

    fn link(&self, at: usize) -> Option<Link> {
        if let Some(quote) = self.quoted_name(at) {
            let word = (quote.start + 1..quote.end - 1)
                .map(|word| self.words.text.key(word))
                .collect::<Vec<_>>()
                .join(" ");
            return Some(Link::Ends(quote.len(), word));
        }
        if self.stops_phrase(at) {
            return self.region_link(at);
        }
        self.owner_link(at)
            .or_else(|| self.name_link(at))
            .or_else(|| self.strange_place(at))
            .or_else(|| self.noun_link(at))
    }

    fn owner_link(&self, at: usize) -> Option<Link> {
        if let Some(run) = self.name_run(at, Before::Anything).filter(|run| run.n_prefix == 0) {
            return Some(Link::Owner(Box::new(self.draft_of_run(&run))));
        }
        let title = self.actors(at).find(|(hit, row)| {
            matches!(row.kind, ActorWordKind::Title | ActorWordKind::Role)
                && hit.prefix == Features::DEFINITE
                && hit.ending.is_none()
        });
        title.and_then(|_| self.role_without_name(at)).map(|owner| Link::Owner(Box::new(owner)))
    }

    /// A state, a listed body, a seat, a town.
    fn name_link(&self, at: usize) -> Option<Link> {
        let whole = self.actors(at).find(|(hit, row)| {
            hit.n_prefix == 0 && matches!(row.kind, ActorWordKind::Name | ActorWordKind::Seat)
        });
        if let Some((hit, row)) = whole {
            let word =
                if row.stands_for.is_empty() { self.stem(at, hit) } else { row.stands_for.clone() };
            return Some(Link::Ends(hit.n_tokens, word));
        }
        self.is_town(at).then(|| Link::Ends(1, self.words.text.key(at).into()))
    }

    /// "The head of the town hall of X Hatim Y": a town or a firm that no table knows, before a name.
    fn strange_place(&self, at: usize) -> Option<Link> {
        let is_place = |hit: &Hit| match hit.table {
            Table::Place => self.words.pack.places[hit.row].kind.is_type(),
            Table::Actor => self.words.pack.actors[hit.row].kind == ActorWordKind::Body,
            _ => false,
        };
        let before = at.checked_sub(1)?;
        let names = self.words.hits(before).iter().any(is_place) && self.is_unknown(at);
        // "The association of X for development".
        let is_for = self
            .words
            .article(at + 1)
            .is_some_and(|(features, _)| features == Features::TO.or(Features::DEFINITE))
            && self.bare_actor(before, ActorWordKind::Body).is_some();
        let n_tokens = 1 + usize::from(is_for);
        (names && (is_for || self.name_run(at + 1, Before::Anything).is_some()))
            .then(|| Link::Ends(n_tokens, self.words.text.key(at).into()))
    }

    /// "Governor of central X": a region whose name begins with a word of direction.
    fn region_link(&self, at: usize) -> Option<Link> {
        if !self.words.is_preposition(at) {
            return None;
        }
        let name = [self.words.text.key(at), self.words.text.key(at + 1)].join(" ");
        let is_region = self.gazetteer.lookup(&name).any(|place| !place.flagged);
        is_region.then_some(Link::Ends(2, name))
    }

    fn noun_link(&self, at: usize) -> Option<Link> {
        // "That she" ends in a pronoun too; "his words" opens what he says.
        let says = |(kind, hit): (FunctionKind, &Hit)| {
            kind == FunctionKind::Speech && hit.ending.any(Features::PRONOUN)
        };
        if self.words.is_that(at) || self.words.functions(at).any(says) {
            return None;
        }
        let key = self.words.text.key(at);
        if let Some((features, n_letters)) = self.words.article(at) {
            let word = self.words.bare(at, n_letters, 0).to_string();
            // "They met him" begins with the letters of the article.
            let is_noun = features == Features::DEFINITE && self.words.finite(at).is_none();
            return is_noun.then_some(Link::Ends(1, word));
        }
        let is_pronoun =
            |hit: &Hit| hit.ending.any(Features::PRONOUN) && self.is_true_pronoun(at, hit);
        let has_pronoun =
            self.words.hits(at).iter().any(|hit| hit.n_prefix == 0 && is_pronoun(hit));
        if has_pronoun || self.words.has_pronoun_tail(at) {
            return Some(Link::Ends(1, key.into()));
        }
        let is_adjective = self.is_bare_adjective(at);
        let is_conjoined = self
            .words
            .hits(at)
            .iter()
            .any(|hit| hit.prefix.any(Features::CONJUNCTION | Features::PREPOSITION))
            && !self.words.hits(at).iter().any(|hit| hit.n_prefix == 0);
        (!is_adjective && !is_conjoined && !self.words.has_final_mark(at))
            .then(|| Link::Inner(1, key.into()))
    }

    pub(super) fn is_bare_adjective(&self, at: usize) -> bool {
        self.actors(at).any(|(hit, row)| {
            hit.n_prefix == 0 && matches!(row.kind, ActorWordKind::Rank | ActorWordKind::Nisba)
        })
    }

    /// Adjectives that agree: of a state, of standing; and set phrases that close the description.
    fn adjectives(&self, phrase: &mut Phrase) {
        loop {
            let at = phrase.end;
            if self.opens_sentence(at) {
                return;
            }
            if let Some((hit, _)) = self.bare_actor(at, ActorWordKind::Tail) {
                phrase.end += hit.n_tokens;
                continue;
            }
            if phrase.is_definite && self.is_count(at) {
                phrase.end += 1;
                continue;
            }
            let glued = if phrase.is_definite { Features::DEFINITE } else { Features::NONE };
            let adjective = self.actors(at).find(|(hit, row)| {
                hit.prefix == glued
                    && matches!(row.kind, ActorWordKind::Rank | ActorWordKind::Nisba)
            });
            if adjective.is_none() && self.is_strange_adjective(at, phrase.is_definite) {
                let (_, n_article) = self.words.article(at).unwrap_or_default();
                phrase.details.push(self.words.bare(at, n_article, 0).to_string());
                phrase.end += 1;
                continue;
            }
            let Some((hit, row)) = adjective else { return };
            if self.dates(at, hit.n_tokens) {
                return;
            }
            let stem = self.stem(at, hit);
            match row.kind {
                ActorWordKind::Nisba if !row.stands_for.is_empty() => {
                    phrase.details.push(row.stands_for.clone())
                }
                ActorWordKind::Nisba => phrase.details.push(stem),
                _ => phrase.ranks.push(stem),
            }
            phrase.end += hit.n_tokens;
        }
    }

    /// "The three" behind those whom it counts.
    fn is_count(&self, at: usize) -> bool {
        let counts = |hit: &Hit| {
            hit.ending.is_none()
                && matches!(self.words.pack.times[hit.row], TimeRow::Cardinal(FEW..=MANY))
        };
        self.words.is_definite(at) && self.words.hits_of(at, Table::Time).any(counts)
    }

    /// An adjective of origin that no table knows. A man's may be his surname.
    fn is_strange_adjective(&self, at: usize, is_definite: bool) -> bool {
        let has_article = self.words.article(at).is_some();
        self.words.hits(at).is_empty()
            && self.words.text.is_word(at)
            && self.words.has_feminine_origin_tail(at)
            && if is_definite { self.words.is_definite(at) } else { !has_article }
    }

    /// "The year" and "the second" are adjectives of standing unless a date goes on from them.
    fn dates(&self, at: usize, n_tokens: usize) -> bool {
        let next = at + n_tokens;
        let dates = |hit: &Hit| {
            let row = &self.words.pack.times[hit.row];
            !matches!(row, TimeRow::Mark(_) | TimeRow::Connective { .. } | TimeRow::Event(_))
        };
        let is_time = self.words.hits_of(next, Table::Time).any(dates)
            && self.words.hit(next, Table::Function).is_none();
        let is_number =
            self.words.text.key(next).starts_with(|letter: char| letter.is_ascii_digit());
        self.words.hit(at, Table::Time).is_some() && (is_time || is_number)
    }

    /// One indefinite noun behind an indefinite head ("a relief official"), where something closes behind it.
    fn loose_noun(&self, phrase: &mut Phrase) {
        let at = phrase.end;
        let is_place_word = self
            .words
            .hit(at, Table::Place)
            .is_some_and(|hit| hit.n_prefix == 0 && self.words.pack.places[hit.row].kind.is_type());
        // "Cargo" has the letters of "shipped": an adjective behind it tells the noun.
        let is_noun = self.words.hits(at).iter().any(|hit| hit.form.is_noun() && hit.n_prefix == 0);
        let is_told = self.words.text.is_word(at) && is_noun && self.is_bare_adjective(at + 1);
        // "A keeper of a store in".
        let is_in = || {
            let hits = self.words.hits(at);
            let may_be_glued = hits.is_empty()
                && (self.words.splits(at).iter())
                    .any(|split| split.prefix.any(Features::PREPOSITION));
            self.words.is_function(at + 1, FunctionKind::In)
                && !may_be_glued
                && hits.iter().all(|hit| hit.form.is_noun() && hit.n_prefix == 0)
        };
        if (self.stops_phrase(at) && !is_told) || (is_place_word && !is_in()) {
            return;
        }
        if let Some(Link::Inner(n_tokens, word)) = self.noun_link(at)
            && (self.closes_subject(at + n_tokens)
                || self.is_bare_adjective(at + n_tokens)
                || is_in())
        {
            phrase.details.push(word);
            phrase.end = at + n_tokens;
        }
    }
}
