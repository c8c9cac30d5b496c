//! Place words and the names they stand before: city of, countryside of, north of, the air space of.

use super::found::{Found, Shape, What};
use super::name::{Name, whole};
use super::scan::Scan;
use crate::pack::rows::{ActorWordKind, PlaceRow, PlaceWordKind};
use crate::pack::{Features, Hit, Table};
use isnad_account::PlaceKind;

/// Place words before one name: "the outskirts of the city of".
const MAX_WORDS_BEFORE: usize = 3;
/// A described place needs one of these kinds: others are described too often without being meant as places.
const DESCRIBED: [PlaceKind; 2] = [PlaceKind::Base, PlaceKind::Airport];

impl<'g> Scan<'_, '_, 'g> {
    /// The phrase that begins with a place word.
    pub(super) fn phrase(&self, at: usize) -> Option<Found<'g>> {
        let (hit, row) = self.place_word(at)?;
        match row.kind {
            PlaceWordKind::Type
            | PlaceWordKind::Named
            | PlaceWordKind::Area
            | PlaceWordKind::Direction => self
                .listed_with_word(at, hit, row)
                .or_else(|| self.around(at, hit, row, MAX_WORDS_BEFORE))
                .or_else(|| self.of_state(at, hit, row))
                .or_else(|| self.unlisted(at, hit, row))
                .or_else(|| self.described(at, hit, row)),
            PlaceWordKind::Airspace | PlaceWordKind::Border | PlaceWordKind::Territory => {
                self.of_state(at, hit, row).or_else(|| self.around(at, hit, row, MAX_WORDS_BEFORE))
            }
            PlaceWordKind::Qualifier | PlaceWordKind::Common => None,
        }
    }

    /// The place word at a word, unless the word is a verb or a function word first.
    fn place_word(&self, at: usize) -> Option<(&Hit, &PlaceRow)> {
        let is_head =
            |row: &PlaceRow| !matches!(row.kind, PlaceWordKind::Qualifier | PlaceWordKind::Common);
        let hit = self
            .words
            .hits_of(at, Table::Place)
            .find(|hit| is_head(self.row(hit)) && hit.n_ending == 0)?;
        Some((hit, self.row(hit)))
    }

    /// The gazetteer knows the whole phrase, place word and name.
    fn listed_with_word(&self, at: usize, hit: &Hit, row: &PlaceRow) -> Option<Found<'g>> {
        let name = super::name::longest(self.words, self.gazetteer, at)
            .filter(|name| name.n_tokens > hit.n_tokens)?;
        let mut found = self.listed(at, name, None);
        self.take_qualifiers(&mut found);
        if row.kind.is_type() && hit.prefix.is_none() {
            found.name.start = at + hit.n_tokens;
        }
        if !row.is_part && row.kind.is_type() {
            found.tokens.start = at + hit.n_tokens;
            found.n_prefix = 0;
            found.prefix = Features::NONE;
        }
        Some(found)
    }

    /// A name behind the place word: its own place, or something at or around it.
    fn around(
        &self,
        at: usize,
        hit: &Hit,
        row: &PlaceRow,
        n_words_left: usize,
    ) -> Option<Found<'g>> {
        if hit.prefix.has(Features::DEFINITE) || n_words_left == 0 {
            return None;
        }
        let next = at + hit.n_tokens;
        let mut inner =
            self.inner_phrase(next, n_words_left).or_else(|| self.inner_name(next, row))?;
        let names_itself = row.kind.is_type() && !row.is_part && !is_area(row);
        if names_itself {
            if let What::Listed { wanted, .. } = &mut inner.what {
                *wanted = row.place;
            }
        } else {
            inner.what = self.shaped(inner.what, row)?;
        }
        if row.is_part || !row.kind.is_type() {
            inner.tokens.start = at;
            inner.n_prefix = hit.n_prefix;
            inner.prefix = hit.prefix;
            self.take_qualifiers(&mut inner);
        }
        inner.phrase_start = at;
        inner.phrase_prefix = hit.prefix;
        Some(inner)
    }

    fn inner_phrase(&self, at: usize, n_words_left: usize) -> Option<Found<'g>> {
        let (hit, row) = self.place_word(at).filter(|(hit, _)| hit.n_prefix == 0)?;
        self.listed_with_word(at, hit, row).or_else(|| self.around(at, hit, row, n_words_left - 1))
    }

    /// A name right behind a place word may be a flagged one; a described noun is none.
    fn inner_name(&self, at: usize, row: &PlaceRow) -> Option<Found<'g>> {
        let name: Name<'g> = whole(self.words, self.gazetteer, at)?;
        let is_function =
            self.words.hits_of(at, Table::Function).any(|hit| hit.n_prefix + hit.n_ending == 0);
        let is_person = self.actors.mention_at(at).is_some_and(|mention| {
            mention.form == crate::mentions::actor::MentionForm::Named
                && mention.head.contains(&at)
                && mention.head.len() > 1
        });
        let is_loose = !row.kind.is_type() && name.is_flagged();
        (!is_function && !is_person && !is_loose && !self.is_common(at))
            .then(|| self.listed(at, name, None))
    }

    /// What lies at or around the places of a name.
    fn shaped(&self, what: What<'g>, row: &PlaceRow) -> Option<What<'g>> {
        let places = what.places().to_vec();
        let first = places.first()?;
        let is_seat_abroad =
            row.place == Some(PlaceKind::Building) && first.kind == PlaceKind::Country;
        if is_seat_abroad {
            return None;
        }
        let of_kind: Vec<_> = places
            .iter()
            .copied()
            .filter(|place| Some(place.kind) == row.place && row.kind.is_type())
            .collect();
        if !of_kind.is_empty() && matches!(what, What::Listed { .. }) {
            return Some(What::Listed { places: of_kind, wanted: row.place });
        }
        // "The republic of X" is the country.
        let is_state = row.kind.is_type()
            && row.place == Some(PlaceKind::Region)
            && first.kind == PlaceKind::Country
            && matches!(what, What::Listed { .. });
        if is_state {
            return Some(What::Listed { places, wanted: Some(PlaceKind::Country) });
        }
        match row.kind {
            PlaceWordKind::Border => Some(self.border(&[first.name_en], row)),
            // A water is at none of the places that bear its name.
            _ if row.place == Some(PlaceKind::Water) => {
                Some(What::Unlisted { kind: PlaceKind::Water, is_sure: true })
            }
            _ => Some(What::Around { places, shape: self.shape(row) }),
        }
    }

    /// A border is a line: it has words, but no point that would stand for it.
    fn border(&self, sides: &[&str], row: &PlaceRow) -> What<'g> {
        What::Described {
            kind: row.place.unwrap_or(PlaceKind::Other),
            english: row.english.replace('%', &sides.join("-")),
        }
    }

    fn shape(&self, row: &PlaceRow) -> Shape {
        Shape {
            kind: row.place.unwrap_or(PlaceKind::Other),
            radius_km: row.radius_km,
            bearing: row.bearing,
            english: row.english.clone(),
        }
    }

    /// "The Syrian air space", "the Syrian-Lebanese border", "the Syrian north".
    fn of_state(&self, at: usize, hit: &Hit, row: &PlaceRow) -> Option<Found<'g>> {
        let next = at + hit.n_tokens;
        let is_fixed = row.kind == PlaceWordKind::Airspace && hit.n_tokens > 1;
        if !hit.prefix.has(Features::DEFINITE) && !is_fixed && !self.words.is_definite(at) {
            return None;
        }
        let adjectives = [
            PlaceWordKind::Airspace,
            PlaceWordKind::Border,
            PlaceWordKind::Territory,
            PlaceWordKind::Direction,
        ];
        if !adjectives.contains(&row.kind) && !row.is_part {
            return None;
        }
        if matches!(row.place, Some(PlaceKind::Base | PlaceKind::Airport | PlaceKind::Building)) {
            return None;
        }
        let (n_tokens, state) = self.state_of_adjective(next)?;
        let mut end = next + n_tokens;
        let mut sides = vec![self.english_of_adjective(next)];
        if row.kind == PlaceWordKind::Border
            && let Some((n_tokens, _)) = self.state_of_adjective(end)
        {
            sides.push(self.english_of_adjective(end));
            end += n_tokens;
        }
        let places: Vec<_> = self
            .gazetteer
            .lookup(&state)
            .filter(|place| place.kind == PlaceKind::Country)
            .collect();
        if places.is_empty() {
            return None;
        }
        let what = match row.kind {
            PlaceWordKind::Border => self.border(&sides, row),
            PlaceWordKind::Territory => What::Listed { places, wanted: Some(PlaceKind::Country) },
            _ => What::Around { places, shape: self.shape(row) },
        };
        let n_article = if hit.prefix.has(Features::DEFINITE) {
            crate::mentions::actor::n_article(hit)
        } else {
            0
        };
        Some(Found {
            tokens: at..end,
            n_prefix: hit.n_prefix - n_article,
            prefix: hit.prefix,
            name: at..end,
            phrase_start: at,
            phrase_prefix: hit.prefix,
            what,
            institution: false,
            in_title: false,
        })
    }

    fn english_of_adjective(&self, at: usize) -> &str {
        let rows = self.words.hits_of(at, Table::Actor).map(|hit| &self.words.pack.actors[hit.row]);
        let mut adjectives = rows.filter(|row| row.kind == ActorWordKind::Nisba);
        adjectives.next().map_or("", |row| row.english.as_str())
    }

    /// The state that a definite adjective stands for.
    fn state_of_adjective(&self, at: usize) -> Option<(usize, String)> {
        self.words.hits_of(at, Table::Actor).find_map(|hit| {
            let row = &self.words.pack.actors[hit.row];
            let is_adjective = row.kind == ActorWordKind::Nisba
                && hit.prefix.has(Features::DEFINITE)
                && !row.stands_for.is_empty();
            (is_adjective && !hit.ending.any(Features::DUAL))
                .then(|| (hit.n_tokens, row.stands_for.clone()))
        })
    }

    /// "The Russian base": a place without a name.
    fn described(&self, at: usize, hit: &Hit, row: &PlaceRow) -> Option<Found<'g>> {
        let kind = row.place.filter(|kind| DESCRIBED.contains(kind))?;
        let next = at + hit.n_tokens;
        if !hit.prefix.has(Features::DEFINITE) {
            return None;
        }
        let adjective = self.words.hits_of(next, Table::Actor).find(|hit| {
            self.words.pack.actors[hit.row].kind == ActorWordKind::Nisba
                && hit.prefix.has(Features::DEFINITE)
        })?;
        let english = row.english.replace('%', &self.words.pack.actors[adjective.row].english);
        let mut found = Found {
            tokens: at..next + adjective.n_tokens,
            n_prefix: hit.n_prefix - crate::mentions::actor::n_article(hit),
            prefix: hit.prefix,
            name: at..next + adjective.n_tokens,
            phrase_start: at,
            phrase_prefix: hit.prefix,
            what: What::Described { kind, english },
            institution: false,
            in_title: false,
        };
        self.take_qualifiers(&mut found);
        Some(found)
    }

    /// Adjectives that belong to the name: international, air; a side of it moves the place.
    pub(super) fn take_qualifiers(&self, found: &mut Found<'g>) {
        while let Some(hit) = self.words.hits_of(found.tokens.end, Table::Place).find(|hit| {
            self.row(hit).kind == PlaceWordKind::Qualifier && hit.prefix == Features::DEFINITE
        }) {
            let bearing = self.row(hit).bearing;
            if let What::Around { shape, .. } = &mut found.what
                && bearing != (0.0, 0.0)
            {
                shape.bearing = bearing;
            }
            found.tokens.end += hit.n_tokens;
        }
    }

    pub(super) fn is_common(&self, at: usize) -> bool {
        self.words.hits_of(at, Table::Place).any(|hit| {
            hit.n_prefix == 0
                && matches!(self.row(hit).kind, PlaceWordKind::Common | PlaceWordKind::Qualifier)
        })
    }
}

/// A governorate is not the city it is named after.
fn is_area(row: &PlaceRow) -> bool {
    row.place == Some(PlaceKind::Region)
}
