//! Every view as a table: all that the drawings and the text show, as words, sorted and a page at a time.

use super::export_buttons::Exporting;
use super::table_rows::row;
use crate::dom::gesture;
use crate::signal::{Memo, Signal};
use crate::state::{Pane, Session};
use crate::strings::{Pair, fill, words as w};
use crate::view::{Element, Node, button, code, el, many, part, truth, words};
use isnad_export::Appearance;
use isnad_scene::{Column, Table, TableAsk, TablePage, table_page};
use leptos::ev::{KeyboardEvent, MouseEvent};
use std::sync::Arc;

/// Rows on one page: with all else that is open, a browser bears them easily.
const PAGE: usize = 20;

/// Which table is shown, how it is sorted, and which part of it.
#[derive(Clone, Copy)]
struct TableDesk {
    session: Session,
    asked: Signal<TableAsk>,
    page: Memo<Option<Arc<TablePage>>>,
}

pub(crate) fn table_view(session: Session) -> Node {
    let asked = Signal::new(TableAsk { n_on_page: PAGE, ..TableAsk::default() });
    let page = Memo::of_scene(move || {
        let (account, shown) = (session.account.get()?, session.shown.get()?);
        let language = session.language.get().code();
        let asked = match session.is_printing() {
            // On paper all of it.
            true => TableAsk { n_on_page: usize::MAX, page: 0, ..asked.get() },
            false => asked.get(),
        };
        Some(Arc::new(table_page(&account.document, &shown, &asked, language)))
    });
    let desk = TableDesk { session, asked, page };
    let click = move |event: &MouseEvent| {
        if let Some(thing) = gesture::thing_of(event) {
            session.toggle(Pane::Table, thing);
        }
    };
    let shown = Memo::new(move || asked.with(|asked| asked.table));
    let files = Exporting::new(session, Signal::new(Appearance::Auto));
    el("div")
        .class("tables")
        .on("click", click)
        .on("keydown", |event: &KeyboardEvent| {
            gesture::rove(event, "button");
        })
        .child(chooser(desk, files))
        .child(files.outcome())
        .child(part(move || table(desk, shown.get())))
        .child(part(move || pages(desk)))
        .into()
}

type Columns = &'static [(Column, Pair)];

/// What a table is called and what its columns tell.
fn shape(table: Table) -> (Pair, Columns) {
    match table {
        Table::Claims => (w::TABLE_CLAIMS, CLAIM_COLUMNS),
        Table::Sentences => (w::TABLE_SENTENCES, SENTENCE_COLUMNS),
        Table::Places => (w::TABLE_PLACES, PLACE_COLUMNS),
        Table::Movements => (w::TABLE_MOVEMENTS, MOVEMENT_COLUMNS),
    }
}

const TABLES: [Table; 4] = [Table::Sentences, Table::Claims, Table::Places, Table::Movements];

const CLAIM_COLUMNS: Columns = &[
    (Column::Text, w::COLUMN_NUMBER),
    (Column::Who, w::ON_WHOSE_WORD),
    (Column::Verb, w::COLUMN_VERB),
    (Column::Certainty, w::STANCE),
    (Column::What, w::COLUMN_WHAT),
    (Column::Where, w::WHERE),
    (Column::When, w::WHEN),
];
const SENTENCE_COLUMNS: Columns = &[
    (Column::Text, w::COLUMN_NUMBER),
    (Column::What, w::COLUMN_SENTENCE),
    (Column::Status, w::COLUMN_STATUS),
    (Column::Who, w::CHAIN_DEPTH),
    (Column::Claims, w::CLAIMS),
];
const PLACE_COLUMNS: Columns = &[
    (Column::Name, w::WHERE),
    (Column::Kind, w::COLUMN_KIND),
    (Column::Coordinates, w::COLUMN_COORDINATES),
    (Column::Claims, w::CLAIMS),
];
const MOVEMENT_COLUMNS: Columns = &[
    (Column::Text, w::COLUMN_NUMBER),
    (Column::Mover, w::COLUMN_MOVER),
    (Column::From, w::COLUMN_FROM),
    (Column::To, w::COLUMN_TO),
    (Column::Status, w::COLUMN_STATUS),
    (Column::When, w::WHEN),
    (Column::Who, w::ON_WHOSE_WORD),
];

/// Which table: the one stop of the tab key, from which the arrows lead on.
fn chooser(desk: TableDesk, files: Exporting) -> Element {
    let session = desk.session;
    let is_shown = move |table| desk.asked.with(|asked| asked.table) == table;
    let choices = TABLES.map(|table| {
        let first = Column::default();
        let choose = move || {
            desk.asked.set(TableAsk {
                table,
                column: first,
                n_on_page: PAGE,
                ..TableAsk::default()
            });
        };
        button("quiet")
            .press(choose)
            .attr("aria-pressed", truth(move || is_shown(table)))
            .attr("tabindex", code(move || if is_shown(table) { "0" } else { "-1" }))
            .child(session.text(shape(table).0))
    });
    el("div")
        .class("table-chooser")
        .attr("role", "toolbar")
        .named(session.text(w::TABLES))
        .child(many(choices))
        .child(files.row())
}

fn table(desk: TableDesk, table: Table) -> Element {
    let session = desk.session;
    let (name, columns) = shape(table);
    let heads = columns.iter().map(|(column, words)| head(desk, *column, *words));
    let rows = part(move || {
        let page = desk.page.get()?;
        Some(many(page.rows.iter().map(|it| row(session, it))))
    });
    el("table")
        .class(if table == Table::Places { "narrow-table" } else { "wide-table" })
        .child(el("caption").child(session.text(name)))
        .child(el("thead").child(el("tr").child(many(heads))))
        .child(el("tbody").child(rows))
}

fn head(desk: TableDesk, column: Column, words: Pair) -> Element {
    let session = desk.session;
    let order = code(move || {
        desk.asked.with(|asked| match asked.descending {
            _ if asked.column != column => "none",
            false => "ascending",
            true => "descending",
        })
    });
    let sort = move || {
        desk.asked.update(|asked| {
            asked.descending = asked.column == column && !asked.descending;
            asked.column = column;
            asked.page = 0;
        });
    };
    el("th")
        .attr("scope", "col")
        .attr("aria-sort", order)
        .child(button("sort").press(sort).attr("tabindex", "-1").child(session.text(words)))
}

fn pages(desk: TableDesk) -> Option<Element> {
    let session = desk.session;
    let n_pages = desk.page.with(|page| page.as_ref().map_or(0, |page| page.n_pages));
    let page = move || desk.page.with(|page| page.as_ref().map_or(0, |page| page.page));
    let turn = move |by: isize| {
        let page = desk.page.with_untracked(|page| page.as_ref().map_or(0, |page| page.page));
        desk.asked.update(|asked| asked.page = page.saturating_add_signed(by));
    };
    let here = move || {
        fill(session.say(w::PART_OF), &[&session.number(page() + 1), &session.number(n_pages)])
    };
    // Never disabled for the keys: the focus would be lost on the last page.
    let button = |is_end: crate::view::Value, by, words| {
        button("quiet")
            .attr("tabindex", "-1")
            .attr("aria-disabled", is_end)
            .press(move || turn(by))
            .child(session.text(words))
    };
    (n_pages > 1).then(|| {
        el("nav")
            .class("parts")
            .named(session.text(w::PARTS_OF_TABLE))
            .child(button(truth(move || page() == 0), -1, w::PART_BEFORE))
            .child(el("span").child(words(here)))
            .child(button(truth(move || page() + 1 >= n_pages), 1, w::PART_AFTER))
    })
}
