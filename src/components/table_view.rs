//! The same claims and places as tables: everything the drawings show, as words.

use super::mark_glyph::{emphasis_word, mark_glyph};
use crate::dom::gesture;
use crate::signal::{Memo, Signal};
use crate::state::{Pane, Session};
use crate::strings::{Pair, fill, terms, words as w};
use crate::view::{Element, Node, Value, button, code, el, holds, many, nodes, part, words};
use isnad_account::{Certainty, Place};
use isnad_scene::{Column, TableRow, decimal, sort_rows, table_rows};
use leptos::ev::MouseEvent;
use std::sync::Arc;

/// Rows on one page of the table.
const PAGE: usize = 100;

/// How the table is sorted and which part of it shows.
#[derive(Clone, Copy)]
struct TableDesk {
    session: Session,
    sorting: Signal<(Column, bool)>,
    page: Signal<usize>,
    rows: Memo<Option<Arc<Vec<TableRow>>>>,
}

impl TableDesk {
    /// Rows on one page; on paper all of them.
    fn n_on_page(self) -> usize {
        if self.session.is_printing() { usize::MAX } else { PAGE }
    }

    fn n_pages(self) -> usize {
        self.rows.get().map_or(0, |rows| rows.len().div_ceil(self.n_on_page()))
    }

    /// The part that shows: the last where the one turned to is no longer there.
    fn page(self) -> usize {
        self.page.get().min(self.n_pages().saturating_sub(1))
    }
}

pub(crate) fn table_view(session: Session) -> Node {
    let sorting = Signal::new((Column::default(), false));
    let rows = Memo::of_scene(move || {
        let (account, shown) = (session.account.get()?, session.shown.get()?);
        let mut rows = table_rows(&account.document, &shown, session.language.get().code());
        let (column, descending) = sorting.get();
        sort_rows(&mut rows, column, descending);
        Some(Arc::new(rows))
    });
    let desk = TableDesk { session, sorting, page: Signal::new(0), rows };
    let click = move |event: &MouseEvent| {
        if let Some(thing) = gesture::thing_of(event) {
            session.toggle(Pane::Table, thing);
        }
    };
    el("div")
        .class("tables")
        .on("click", click)
        .child(claims_table(desk))
        .child(pages(desk))
        .child(part(move || places_table(session)))
        .into()
}

const COLUMNS: [(Column, Pair); 7] = [
    (Column::Text, w::COLUMN_NUMBER),
    (Column::Who, w::ON_WHOSE_WORD),
    (Column::Verb, w::COLUMN_VERB),
    (Column::Certainty, w::STANCE),
    (Column::What, w::COLUMN_WHAT),
    (Column::Where, w::WHERE),
    (Column::When, w::WHEN),
];

fn claims_table(desk: TableDesk) -> Element {
    let session = desk.session;
    let heads = COLUMNS.map(|(column, words)| head(desk, column, words));
    let rows = part(move || {
        let rows = desk.rows.get()?;
        let n = desk.n_on_page();
        let here = rows.iter().skip(desk.page() * n).take(n);
        Some(many(here.map(|it| row(session, it))))
    });
    el("table")
        .class("claims-table")
        .child(el("caption").child(session.text(w::CLAIMS_TABLE)))
        .child(el("thead").child(el("tr").child(many(heads))))
        .child(el("tbody").child(rows))
}

fn head(desk: TableDesk, column: Column, words: Pair) -> Element {
    let session = desk.session;
    let order = code(move || match desk.sorting.get() {
        (by, false) if by == column => "ascending",
        (by, true) if by == column => "descending",
        _ => "none",
    });
    let sort = move || {
        desk.page.set(0);
        desk.sorting.update(|(by, descending)| {
            *descending = *by == column && !*descending;
            *by = column;
        });
    };
    el("th")
        .attr("scope", "col")
        .attr("aria-sort", order)
        .child(button("sort").press(sort).child(session.text(words)))
}

fn row(session: Session, row: &TableRow) -> Element {
    let number = row.position + 1;
    let (class, polarity, certainty, realis) = (row.class, row.polarity, row.certainty, row.realis);
    let verb = row.verb.as_ref().map(|words| words.text.clone());
    let verb = verb.unwrap_or_else(|| session.say(terms::link_class(class)).to_owned());
    let mut stance =
        vec![session.say(terms::polarity(polarity)), session.say(terms::realis(realis))];
    if certainty != Certainty::Unstated {
        stance.push(session.say(terms::certainty(certainty)));
    }
    let stance = stance.join(session.say(w::LIST_COMMA));
    let number = button("link").child(session.number(number));
    el("tr")
        .attr("data-claim", row.claim.0.clone())
        .attr("data-emphasis", emphasis(session, row))
        .child(el("td").child(number))
        .child(el("td").child(who(session, row)))
        .child(el("td").attr("dir", "auto").child(verb))
        .child(el("td").child(mark_glyph(row.mark)).child(stance))
        .child(el("td").attr("dir", "auto").child(row.what.clone()))
        .child(el("td").child(places(session, row)).child(movement(session, row)))
        .child(el("td").child(session.dated_words(row.when, row.mark)))
}

fn movement(session: Session, row: &TableRow) -> Option<Node> {
    let status = row.movement?;
    let chip = el("span")
        .class("chip")
        .child(session.text(w::MOVEMENT))
        .child(": ")
        .child(session.text(terms::movement_status(status)));
    Some(nodes![" ", chip])
}

fn emphasis(session: Session, row: &TableRow) -> Value {
    let position = row.position;
    code(move || {
        let emphasis = session.shown.get().map(|shown| shown.emphasis(position));
        emphasis.map_or("plain", emphasis_word)
    })
}

fn who(session: Session, row: &TableRow) -> Element {
    let names = row.who.iter().map(|name| match name {
        Some(name) => el("li").child(el("bdi").child(name.clone())),
        None => el("li").child(session.text(w::THE_ARTICLE)),
    });
    el("ol").class("chain").child(many(names))
}

fn places(session: Session, row: &TableRow) -> Element {
    let all = row.places.iter().map(|it| {
        let name = el("bdi").child(it.place.name.clone());
        el("li").child(session.text(terms::place_role(it.role))).child(" ").child(name)
    });
    el("ul").class("plain").child(many(all))
}

fn pages(desk: TableDesk) -> Node {
    let session = desk.session;
    let n_pages = move || desk.n_pages();
    let turn = move |by: isize| desk.page.set(desk.page().saturating_add_signed(by));
    let here = move || {
        fill(
            session.say(w::PART_OF),
            &[&session.number(desk.page() + 1), &session.number(n_pages())],
        )
    };
    let before = move || {
        button("quiet")
            .attr("disabled", holds(move || desk.page() == 0))
            .press(move || turn(-1))
            .child(session.text(w::PART_BEFORE))
    };
    let after = move || {
        button("quiet")
            .attr("disabled", holds(move || desk.page() + 1 >= n_pages()))
            .press(move || turn(1))
            .child(session.text(w::PART_AFTER))
    };
    let buttons = move || {
        let here = el("span").child(words(here));
        el("nav").class("parts").child(before()).child(here).child(after())
    };
    part(move || (n_pages() > 1).then(buttons))
}

/// Every place of the account, on the map or not.
fn places_table(session: Session) -> Option<Element> {
    let account = session.account.get()?;
    let language = session.language.get().code();
    let places = account.document.reading().places.iter();
    let rows = places.map(|it| place_row(session, it, account.document.place_name(it, language)));
    let heads = [w::WHERE, w::COLUMN_KIND, w::COLUMN_COORDINATES, w::CLAIMS];
    let heads = heads.map(|words| el("th").attr("scope", "col").child(session.text(words)));
    let table = el("table")
        .class("places-table")
        .child(el("caption").child(session.text(w::PLACES_TABLE)))
        .child(el("thead").child(el("tr").child(many(heads))))
        .child(el("tbody").child(many(rows)));
    Some(table)
}

fn place_row(session: Session, place: &Place, name: String) -> Element {
    let (kind, n) = (place.kind, session.claims_of_place(&place.id).len());
    let counted = session.counted(n);
    let at = place
        .lat
        .zip(place.lon)
        .map(|(lat, lon)| [&decimal(lat, 2), ", ", &decimal(lon, 2)].concat());
    let name = button("link").child(el("bdi").child(name));
    el("tr")
        .attr("data-place", place.id.0.clone())
        .child(el("th").attr("scope", "row").child(name))
        .child(el("td").child(session.text(terms::place_kind(kind))))
        .child(el("td").child(el("bdi").attr("dir", "ltr").child(at)))
        .child(el("td").child(counted))
}
