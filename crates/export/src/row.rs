//! The rows of the tables: every claim that shows, and every place that a showing claim names.

use crate::Export;
use crate::phrase::Phrase;
use isnad_account::{ClaimId, PlaceId, PlaceRole};
use isnad_scene::{
    ClaimRow, Emphasis, Mark, MovementRow, Row as SceneRow, Shown, Table, TableAsk, TableWhere,
    claim_row, movement_row, table_page,
};

/// One claim as words.
pub(crate) struct Row {
    pub(crate) claim: ClaimId,
    pub(crate) number: String,
    pub(crate) mark: Mark,
    pub(crate) emphasis: Emphasis,
    pub(crate) who: Phrase,
    pub(crate) stance: String,
    pub(crate) what: String,
    pub(crate) places: Phrase,
    pub(crate) when: String,
    pub(crate) movement: Phrase,
}

/// One place as words, with the numbers of the claims that name it.
pub(crate) struct PlaceRow {
    pub(crate) place: PlaceId,
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) claims: Vec<(ClaimId, String)>,
}

/// Every claim that shows, in the order of the text.
pub(crate) fn rows(export: &Export<'_>, shown: &Shown) -> Vec<Row> {
    let language = export.words.language;
    let rows = shown.claims(export.document).filter_map(|(position, _)| {
        let row = claim_row(export.document, position, language)?;
        let movement = movement_row(export.document, position, language);
        Some(of_claim(export, row, movement, shown.emphasis(position)))
    });
    rows.collect()
}

fn of_claim(
    export: &Export<'_>,
    row: ClaimRow,
    movement: Option<MovementRow>,
    emphasis: Emphasis,
) -> Row {
    Row {
        number: export.voice.number(row.position + 1),
        mark: row.mark,
        emphasis,
        who: who(export, &row),
        stance: export.voice.stance(&row),
        when: export.voice.when(row.when, row.mark),
        places: places(export, &row.places),
        movement: movement.map(|it| moved(export, &it)).unwrap_or_default(),
        what: row.what,
        claim: row.claim,
    }
}

/// The chain from the article inwards, with how the innermost source commits: in its own words where there are any.
fn who(export: &Export<'_>, row: &ClaimRow) -> Phrase {
    let name = |name: &Option<String>| match name {
        Some(name) => Phrase::of_account(name),
        None => Phrase::plain_words(export.words.article),
    };
    let chain = Phrase::joined(export.words.arrow, row.who.iter().map(name));
    let verb = match &row.verb {
        Some(verb) => Phrase::plain_words("(").own(verb.text.trim()).plain(")"),
        None => Phrase::plain_words("(").plain(export.voice.verb(row.class)).plain(")"),
    };
    chain.then(" ", verb)
}

fn places(export: &Export<'_>, places: &[TableWhere]) -> Phrase {
    let place = |it: &TableWhere| in_role(export, it.role, &it.place.name);
    Phrase::joined(export.words.comma, places.iter().map(place))
}

fn in_role(export: &Export<'_>, role: PlaceRole, name: &str) -> Phrase {
    Phrase::plain_words(export.voice.role(role)).plain(" ").own(name)
}

/// Who moves from where to where, and how far that came about.
fn moved(export: &Export<'_>, row: &MovementRow) -> Phrase {
    let from = row.from.iter().map(|it| (PlaceRole::From, it));
    let via = row.via.iter().map(|it| (PlaceRole::Via, it));
    let to = row.to.iter().map(|it| (PlaceRole::To, it));
    let way = from.chain(via).chain(to).map(|(role, it)| in_role(export, role, &it.name));
    let way = Phrase::joined(" ", way);
    let mover = row.mover.as_deref().map(Phrase::of_account).unwrap_or_default();
    let status = Phrase::plain_words(export.voice.status(row.status));
    Phrase::joined(export.words.comma, [mover.then(" ", way), status])
}

/// Every place that a claim names which shows, in the order of the reading.
pub(crate) fn place_rows(export: &Export<'_>, shown: &Shown) -> Vec<PlaceRow> {
    let asked = TableAsk { table: Table::Places, n_on_page: usize::MAX, ..TableAsk::default() };
    let page = table_page(export.document, shown, &asked, export.words.language);
    let mut named = Vec::new();
    for (position, claim) in shown.claims(export.document) {
        let moves =
            claim.movement.iter().flat_map(|it| it.from.iter().chain(&it.via).chain(&it.to));
        let all = claim.places.iter().map(|it| &it.place).chain(moves);
        named.extend(all.map(|place| (place, position)));
    }
    isnad_account::sorting::sort(&mut named);
    named.dedup();
    let row = |row: SceneRow| match row {
        SceneRow::Place(row) => {
            let first = named.partition_point(|(place, _)| **place < row.place.place);
            let here = named[first..].iter().take_while(|(place, _)| **place == row.place.place);
            let claim = |at: &usize| {
                (export.document.claims()[*at].id.clone(), export.voice.number(at + 1))
            };
            Some(PlaceRow {
                claims: here.map(|(_, at)| claim(at)).collect(),
                kind: export.voice.kind(row.kind).to_owned(),
                name: row.place.name,
                place: row.place.place,
            })
        }
        _ => None,
    };
    page.rows.into_iter().filter_map(row).collect()
}
