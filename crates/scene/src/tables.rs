//! Every view as a table: what rows there are, in what order, and the rows of one page.
//!
//! Only the rows of the asked page are made; the order of all the others is told by one key each.

use crate::mark::depth;
use crate::play::time_key;
use crate::rows::{place_row, sentence_row};
use crate::search::letters;
use crate::sites::{Site, sites};
use crate::sorted::SortedMap;
use crate::{
    ClaimRow, Document, Mark, MovementRow, PlaceRow, SentenceRow, Shown, When, chain_ladder,
    claim_row, movement_row,
};
use isnad_account::{ActorId, Claim, LocalMinute, PlaceId, sorting};

/// What a table tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Table {
    /// The timeline: every claim that shows.
    #[default]
    Claims,
    /// The places of the map and of its trays.
    Places,
    /// The movements of the map and those that it cannot draw.
    Movements,
    /// The text: every sentence, with the claims in it that show.
    Sentences,
}

/// A column that rows can be sorted by. In a table that has no such column all rows are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Column {
    /// The order of the text.
    #[default]
    Text,
    /// The chain; of a movement its innermost source.
    Who,
    /// The class of the innermost link.
    Verb,
    /// Stance.
    Certainty,
    /// The words.
    What,
    /// The first place.
    Where,
    /// Time: dated, then year not known, then undated.
    When,
    /// The name of a place.
    Name,
    /// What sort of place.
    Kind,
    /// Degrees north, then what is not located.
    Coordinates,
    /// How many claims.
    Claims,
    /// Who or what moves.
    Mover,
    /// Where a movement begins.
    From,
    /// Where it ends.
    To,
    /// How far it came about, or what became of a sentence.
    Status,
}

/// Which part of which table is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct TableAsk {
    /// Which.
    pub table: Table,
    /// Sorted by what.
    pub column: Column,
    /// From the last to the first.
    pub descending: bool,
    /// Which page, counted from 0; past the end the last.
    pub page: usize,
    /// Rows on a page.
    pub n_on_page: usize,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// Of [`Table::Claims`].
    Claim(ClaimRow),
    /// Of [`Table::Places`].
    Place(PlaceRow),
    /// Of [`Table::Movements`].
    Movement(MovementRow),
    /// Of [`Table::Sentences`].
    Sentence(SentenceRow),
}

/// A page of a table.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct TablePage {
    /// Rows on all pages.
    pub n_rows: usize,
    /// How many pages there are.
    pub n_pages: usize,
    /// Which this is, counted from 0.
    pub page: usize,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A page of a table of what shows, names in `language` where the reading has them. Rows that are equal in the
/// asked column stand in the order of the text.
pub fn table_page(
    document: &Document,
    shown: &Shown,
    asked: &TableAsk,
    language: &str,
) -> TablePage {
    let sheet = Sheet::new(document, shown, asked.table, language);
    let order = sheet.sorted(asked);
    let n_on_page = asked.n_on_page.max(1);
    let n_pages = order.len().div_ceil(n_on_page);
    let page = asked.page.min(n_pages.saturating_sub(1));
    let here = order.iter().skip(page * n_on_page).take(n_on_page);
    let rows = here.filter_map(|at| sheet.row(asked.table, *at)).collect();
    TablePage { n_rows: order.len(), n_pages, page, rows }
}

/// What rows are compared by, of one column all in the same way. What is missing comes last.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    is_missing: bool,
    numbers: [i64; 3],
    words: String,
}

impl Key {
    fn of(numbers: [i64; 3], words: String) -> Option<Self> {
        Some(Self { is_missing: false, numbers, words })
    }

    fn number(number: i64) -> Option<Self> {
        Self::of([number, 0, 0], String::new())
    }

    /// However they are spelled.
    fn words(words: &str) -> Option<Self> {
        Self::of([0; 3], letters(words))
    }

    fn missing() -> Self {
        Self { is_missing: true, numbers: [0; 3], words: String::new() }
    }
}

/// What the rows of one table are made from.
struct Sheet<'a> {
    document: &'a Document,
    language: &'a str,
    /// The positions of its rows among the claims, places or sentences of the reading.
    positions: Vec<usize>,
    sites: SortedMap<PlaceId, Site>,
    /// The claims that show of every sentence.
    told: Vec<Vec<usize>>,
}

impl<'a> Sheet<'a> {
    fn new(document: &'a Document, shown: &Shown, table: Table, language: &'a str) -> Self {
        let mut sheet = Self {
            document,
            language,
            positions: Vec::new(),
            sites: SortedMap::default(),
            told: Vec::new(),
        };
        let claims = || shown.claims(document);
        match table {
            Table::Claims => sheet.positions = claims().map(|(at, _)| at).collect(),
            Table::Movements => {
                let moves = claims().filter(|(_, claim)| claim.movement.is_some());
                sheet.positions = moves.map(|(at, _)| at).collect();
            }
            Table::Places => {
                sheet.sites = sites(document, shown);
                let places = document.reading().places.iter().enumerate();
                let named = places.filter(|(_, place)| sheet.sites.contains_key(&place.id));
                sheet.positions = named.map(|(at, _)| at).collect();
            }
            Table::Sentences => {
                sheet.told = told(document, shown);
                sheet.positions = (0..sheet.told.len()).collect();
            }
        }
        sheet
    }

    fn sorted(&self, asked: &TableAsk) -> Vec<usize> {
        let key = |at: &usize| (self.key(asked, *at), *at);
        let mut keyed: Vec<(Key, usize)> = self.positions.iter().map(key).collect();
        sorting::sort_by(&mut keyed, |a, b| {
            let order = a.0.cmp(&b.0);
            let is_turned = asked.descending && a.0.is_missing == b.0.is_missing;
            let order = if is_turned { order.reverse() } else { order };
            order.then(a.1.cmp(&b.1))
        });
        let turned = asked.descending && asked.column == Column::Text;
        if turned {
            keyed.reverse();
        }
        keyed.into_iter().map(|(_, at)| at).collect()
    }

    fn row(&self, table: Table, at: usize) -> Option<Row> {
        let (document, language) = (self.document, self.language);
        Some(match table {
            Table::Claims => Row::Claim(claim_row(document, at, language)?),
            Table::Movements => Row::Movement(movement_row(document, at, language)?),
            Table::Places => {
                let place = document.reading().places.get(at)?;
                let site = self.sites.get(&place.id)?;
                Row::Place(place_row(document, place, site, language))
            }
            Table::Sentences => Row::Sentence(sentence_row(document, at, self.told.get(at)?)?),
        })
    }

    fn key(&self, asked: &TableAsk, at: usize) -> Key {
        let key = match asked.table {
            Table::Claims => {
                self.document.claims().get(at).and_then(|it| self.claim_key(asked.column, it, at))
            }
            Table::Movements => self.movement_key(asked.column, at),
            Table::Places => self.place_key(asked.column, at),
            Table::Sentences => self.sentence_key(asked.column, at),
        };
        key.unwrap_or_else(Key::missing)
    }

    fn claim_key(&self, column: Column, claim: &Claim, at: usize) -> Option<Key> {
        let document = self.document;
        match column {
            Column::Who => {
                let ladder = chain_ladder(document, claim, self.language);
                let names = ladder.into_iter().map(|rung| rung.name.unwrap_or_default());
                let names: Vec<String> = names.map(|name| letters(&name)).collect();
                Key::of([0; 3], names.join("\n"))
            }
            Column::Verb => Key::number(claim.innermost()?.class as i64),
            Column::Certainty => {
                let form = Mark::at(document, at).leading() as i64;
                Key::of([form, claim.certainty as i64, claim.realis as i64], String::new())
            }
            Column::What => Key::words(document.slice(claim.span)),
            Column::Where => self.place_name(&claim.places.first()?.place),
            Column::When => {
                let (rank, start, end) = time_key(document, at, When::of(claim));
                let minute = |it: Option<LocalMinute>| it.map_or(i64::MIN, LocalMinute::minutes);
                Key::of([rank.into(), minute(start), minute(end)], String::new())
            }
            _ => None,
        }
    }

    fn movement_key(&self, column: Column, at: usize) -> Option<Key> {
        let claim = self.document.claims().get(at)?;
        let movement = claim.movement.as_ref()?;
        match column {
            Column::Mover => self.actor_name(movement.mover.as_ref()?),
            Column::Who => self.actor_name(&claim.innermost()?.actor),
            Column::From => self.place_name(movement.from.as_ref()?),
            Column::To => self.place_name(movement.to.as_ref()?),
            Column::Status => Key::number(movement.status as i64),
            column => self.claim_key(column, claim, at),
        }
    }

    fn place_key(&self, column: Column, at: usize) -> Option<Key> {
        let place = self.document.reading().places.get(at)?;
        let site = self.sites.get(&place.id)?;
        match column {
            Column::Name => self.place_name(&place.id),
            Column::Kind => Key::number(place.kind as i64),
            Column::Coordinates => Key::number((place.lat? * 1e5) as i64),
            Column::Claims => Key::number((site.events.len() + site.names.len()) as i64),
            _ => None,
        }
    }

    fn sentence_key(&self, column: Column, at: usize) -> Option<Key> {
        let sentence = self.document.reading().sentences.get(at)?;
        let told = self.told.get(at)?;
        let depth_of = |at: &usize| self.document.claims().get(*at).map(depth);
        match column {
            Column::What => Key::words(self.document.slice(sentence.span)),
            Column::Status => Key::number(sentence.status as i64),
            Column::Claims => Key::number(told.len() as i64),
            Column::Who => Key::number(told.iter().filter_map(depth_of).max()?.into()),
            _ => None,
        }
    }

    fn place_name(&self, id: &PlaceId) -> Option<Key> {
        let place = self.document.reading().place(id)?;
        Key::words(&self.document.place_name(place, self.language))
    }

    fn actor_name(&self, id: &ActorId) -> Option<Key> {
        let actor = self.document.reading().actor(id)?;
        Key::words(&self.document.actor_name(actor, self.language)?)
    }
}

/// For every sentence the claims that show and begin in it.
fn told(document: &Document, shown: &Shown) -> Vec<Vec<usize>> {
    let mut told = vec![Vec::new(); document.reading().sentences.len()];
    for (at, claim) in shown.claims(document) {
        if let Some(claims) = document.sentence_of(&claim.id).and_then(|it| told.get_mut(it)) {
            claims.push(at);
        }
    }
    told
}
