//! The table: every claim that shows, as words of the account and codes.

use crate::card::named_place;
use crate::play::{TimeKey, time_key};
use crate::{Document, Form, Mark, NamedPlace, Shown, When, Words, chain_ladder};
use core::cmp::Ordering;
use isnad_account::{
    Certainty, Claim, ClaimId, ClaimPlace, LinkClass, MovementStatus, PlaceRole, Polarity, Realis,
    TimeBasis, sorting,
};

/// A place in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableWhere {
    /// Which.
    pub place: NamedPlace,
    /// In what part.
    pub role: PlaceRole,
}

/// One claim as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Which.
    pub claim: ClaimId,
    /// Its position in the text, counted from 0.
    pub position: usize,
    /// The chain by name, outermost first; `None` is the article.
    pub who: Vec<Option<String>>,
    /// How the innermost source commits.
    pub class: LinkClass,
    /// The words of the innermost cue.
    pub verb: Option<Words>,
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// How surely.
    pub certainty: Certainty,
    /// Whether it has come about.
    pub realis: Realis,
    /// How it is drawn.
    pub mark: Mark,
    /// What is said; pieces joined by an ellipsis sign.
    pub what: String,
    /// Where, in the order of the words.
    pub places: Vec<TableWhere>,
    /// How far a movement came about, where one is told.
    pub movement: Option<MovementStatus>,
    /// When.
    pub when: When,
    /// How the time is known.
    pub basis: TimeBasis,
    /// The sentence it begins in.
    pub sentence: Option<Words>,
    time_key: TimeKey,
}

/// A column that rows can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Column {
    /// The order of the text.
    #[default]
    Text,
    /// The chain.
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
}

/// A row for every claim that shows, in the order of the text, names in `language` where the reading has them.
pub fn table_rows(document: &Document, shown: &Shown, language: &str) -> Vec<TableRow> {
    shown.claims(document).map(|(at, claim)| row(document, at, claim, language)).collect()
}

fn row(document: &Document, position: usize, claim: &Claim, language: &str) -> TableRow {
    let ladder = chain_ladder(document, claim, language);
    let innermost = ladder.last();
    let sentence = document.sentence_of(&claim.id).map(|it| document.reading().sentences[it].span);
    TableRow {
        claim: claim.id.clone(),
        position,
        class: innermost.map_or(LinkClass::Author, |rung| rung.class),
        verb: innermost.and_then(|rung| rung.cue.clone()),
        who: ladder.into_iter().map(|rung| rung.name).collect(),
        polarity: claim.polarity,
        certainty: claim.certainty,
        realis: claim.realis,
        mark: Mark::of(document, claim),
        what: what(document, claim),
        places: places(document, claim, language),
        movement: claim.movement.as_ref().map(|movement| movement.status),
        when: When::of(claim),
        time_key: time_key(document, position, When::of(claim)),
        basis: claim.time.basis,
        sentence: sentence.map(|span| document.words(span)),
    }
}

fn what(document: &Document, claim: &Claim) -> String {
    let pieces: Vec<&str> =
        claim.pieces.iter().map(|piece| document.slice(*piece).trim()).collect();
    pieces.join(" \u{2026} ")
}

fn places(document: &Document, claim: &Claim, language: &str) -> Vec<TableWhere> {
    let named = |it: &ClaimPlace| {
        let place = named_place(document, &it.place, language)?;
        Some(TableWhere { place, role: it.role })
    };
    claim.places.iter().filter_map(named).collect()
}

/// Sorts rows by a column; rows that are equal there stay in the order of the text.
pub fn sort_rows(rows: &mut [TableRow], column: Column, descending: bool) {
    sorting::sort_by(rows, |a, b| {
        let order = compare(a, b, column);
        let order = if descending { order.reverse() } else { order };
        order.then(a.position.cmp(&b.position))
    });
}

fn compare(a: &TableRow, b: &TableRow, column: Column) -> Ordering {
    match column {
        Column::Text => a.position.cmp(&b.position),
        Column::Who => a.who.cmp(&b.who),
        Column::Verb => a.class.cmp(&b.class),
        Column::Certainty => stance_key(a).cmp(&stance_key(b)),
        Column::What => a.what.cmp(&b.what),
        Column::Where => where_key(a).cmp(&where_key(b)),
        Column::When => a.time_key.cmp(&b.time_key),
    }
}

fn stance_key(row: &TableRow) -> (Form, Certainty, Realis) {
    (row.mark.leading(), row.certainty, row.realis)
}

/// Rows without a place come last.
fn where_key(row: &TableRow) -> (bool, Option<&str>) {
    let first = row.places.first().map(|it| it.place.name.as_str());
    (first.is_none(), first)
}
