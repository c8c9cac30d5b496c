//! The same claims and places as tables: everything the drawings show, as words.

use super::erased::{code, holds, part, press, words};
use super::mark_glyph::mark_glyph;
use crate::dom::gesture;
use crate::state::{Pane, Session};
use crate::strings::{Pair, counts, fill, terms, words as w};
use isnad_account::Certainty;
use isnad_scene::{Column, TableRow, sort_rows, table_rows};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// Rows on one page of the table.
const PAGE: usize = 100;

/// How the table is sorted and which part of it shows.
#[derive(Clone, Copy)]
struct TableDesk {
    session: Session,
    sorting: RwSignal<(Column, bool)>,
    page: RwSignal<usize>,
    rows: Memo<Option<Arc<Vec<TableRow>>>>,
}

#[component]
pub(crate) fn TableView() -> impl IntoView {
    let session = Session::get();
    let sorting = RwSignal::new((Column::default(), false));
    let rows = Memo::new(move |_| {
        let (account, shown) = (session.account.get()?, session.shown.get()?);
        let mut rows = table_rows(&account.document, &shown, session.language.get().code());
        let (column, descending) = sorting.get();
        sort_rows(&mut rows, column, descending);
        Some(Arc::new(rows))
    });
    let desk = TableDesk { session, sorting, page: RwSignal::new(0), rows };
    let click = move |event: MouseEvent| {
        if let Some(thing) = gesture::thing_of(&event) {
            session.toggle(Pane::Table, thing);
        }
    };
    view! {
        <div class="tables" on:click=click>
            {claims_table(desk)}
            {pages(desk)}
            {part(move || places_table(session))}
        </div>
    }
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

fn claims_table(desk: TableDesk) -> AnyView {
    let session = desk.session;
    let heads = COLUMNS.map(|(column, words)| head(desk, column, words));
    let rows = part(move || {
        let (rows, first) = (desk.rows.get()?, desk.page.get() * PAGE);
        let here = rows.iter().skip(first).take(PAGE);
        Some(here.map(|it| row(session, it)).collect_view().into_any())
    });
    view! {
        <table class="claims-table">
            <caption>{session.text(w::CLAIMS_TABLE)}</caption>
            <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn head(desk: TableDesk, column: Column, words: Pair) -> AnyView {
    let session = desk.session;
    let order = code(move || match desk.sorting.get() {
        (by, false) if by == column => "ascending",
        (by, true) if by == column => "descending",
        _ => "none",
    });
    let sort = press(move || {
        desk.page.set(0);
        desk.sorting.update(|(by, descending)| {
            *descending = *by == column && !*descending;
            *by = column;
        });
    });
    view! {
        <th scope="col" aria-sort=order>
            <button type="button" class="sort" on:click=sort>{session.text(words)}</button>
        </th>
    }
    .into_any()
}

fn row(session: Session, row: &TableRow) -> AnyView {
    let number = row.position + 1;
    let (class, polarity, certainty, realis) = (row.class, row.polarity, row.certainty, row.realis);
    let verb = row.verb.as_ref().map(|words| words.text.clone());
    let verb = words(move || {
        verb.clone().unwrap_or_else(|| session.say(terms::link_class(class)).to_owned())
    });
    let stance = words(move || {
        let mut words =
            vec![session.say(terms::polarity(polarity)), session.say(terms::realis(realis))];
        if certainty != Certainty::Unstated {
            words.push(session.say(terms::certainty(certainty)));
        }
        words.join(session.say(w::LIST_COMMA))
    });
    let movement = row.movement.map(|status| view! {
        " " <span class="chip">{session.text(w::MOVEMENT)} ": " {session.text(terms::movement_status(status))}</span>
    });
    let lit = is_lit(session, row);
    let when = row.when;
    view! {
        <tr data-claim=row.claim.0.clone() data-emphasis=code(lit)>
            <td><button type="button" class="link">{words(move || session.number(number))}</button></td>
            <td>{who(session, row)}</td>
            <td dir="auto">{verb}</td>
            <td>{mark_glyph(row.mark)} {stance}</td>
            <td dir="auto">{row.what.clone()}</td>
            <td>{places(session, row)}{movement}</td>
            <td>{words(move || session.writer.get().when(&when))}</td>
        </tr>
    }
    .into_any()
}

fn is_lit(session: Session, row: &TableRow) -> impl Fn() -> &'static str + use<> {
    let position = row.position;
    move || {
        let emphasis = session.shown.get().map(|shown| shown.emphasis(position));
        emphasis.map_or("plain", super::mark_glyph::emphasis_word)
    }
}

fn who(session: Session, row: &TableRow) -> AnyView {
    let names = row.who.iter().map(|name| match name {
        Some(name) => view! { <li><bdi>{name.clone()}</bdi></li> }.into_any(),
        None => view! { <li>{session.text(w::THE_ARTICLE)}</li> }.into_any(),
    });
    view! { <ol class="chain">{names.collect_view()}</ol> }.into_any()
}

fn places(session: Session, row: &TableRow) -> AnyView {
    let all = row.places.iter().map(|it| {
        let (role, name) = (it.role, it.place.name.clone());
        view! { <li>{session.text(terms::place_role(role))} " " <bdi>{name}</bdi></li> }
    });
    view! { <ul class="plain">{all.collect_view()}</ul> }.into_any()
}

fn pages(desk: TableDesk) -> AnyView {
    let session = desk.session;
    let n_pages = move || desk.rows.get().map_or(0, |rows| rows.len().div_ceil(PAGE));
    let has_pages = move || n_pages() > 1;
    let here = move || {
        fill(
            session.say(w::PART_OF),
            &[&session.number(desk.page.get() + 1), &session.number(n_pages())],
        )
    };
    let buttons = move || {
        view! {
            <nav class="parts">
                <button type="button" class="quiet" prop:disabled=holds(move || desk.page.get() == 0)
                    on:click=press(move || desk.page.update(|page| *page -= 1))>{session.text(w::PART_BEFORE)}</button>
                <span>{words(here)}</span>
                <button type="button" class="quiet" prop:disabled=holds(move || desk.page.get() + 1 >= n_pages())
                    on:click=press(move || desk.page.update(|page| *page += 1))>{session.text(w::PART_AFTER)}</button>
            </nav>
        }
        .into_any()
    };
    view! { {part(move || has_pages().then(buttons))} }.into_any()
}

/// Every place of the account, on the map or not.
fn places_table(session: Session) -> Option<AnyView> {
    let account = session.account.get()?;
    let language = session.language.get().code();
    let rows = account.document.reading().places.iter().map(|place| {
        let name = account.document.place_name(place, language);
        let (kind, n) = (place.kind, session.claims_of_place(&place.id).len());
        let counted =
            words(move || counts::CLAIMS.words(session.language.get(), n, &session.number(n)));
        let at = place.lat.zip(place.lon).map(|(lat, lon)| {
            let two = |degrees: f64| ((degrees * 100.0).round() / 100.0).to_string();
            [&two(lat), ", ", &two(lon)].concat()
        });
        view! {
            <tr data-place=place.id.0.clone()>
                <th scope="row"><button type="button" class="link"><bdi>{name}</bdi></button></th>
                <td>{session.text(terms::place_kind(kind))}</td>
                <td><bdi dir="ltr">{at}</bdi></td>
                <td>{counted}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let table = view! {
        <table class="places-table">
            <caption>{session.text(w::PLACES_TABLE)}</caption>
            <thead>
                <tr>
                    <th scope="col">{session.text(w::WHERE)}</th>
                    <th scope="col">{session.text(w::KIND)}</th>
                    <th scope="col">{session.text(w::COORDINATES)}</th>
                    <th scope="col">{session.text(w::CLAIMS)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    Some(table.into_any())
}
