//! The rows of the tables. Each bears the id of what it stands for, as the drawings do.

use super::mark_glyph::{emphasis_word, mark_glyph};
use crate::state::Session;
use crate::strings::{terms, words as w};
use crate::view::{Element, Node, Value, button, code, el, many, nodes};
use isnad_scene::{
    ClaimRow, MovementRow, NamedPlace, PlaceRow, Row, Selection, SentenceRow, TableWhere, decimal,
};

pub(super) fn row(session: Session, row: &Row) -> Element {
    match row {
        Row::Claim(row) => claim(session, row),
        Row::Place(row) => place(session, row),
        Row::Movement(row) => movement(session, row),
        Row::Sentence(row) => sentence(session, row),
    }
}

fn cell(inside: impl Into<Node>) -> Element {
    el("td").child(inside)
}

/// Words of the account, in its language and direction.
fn quoted(session: Session, words: String) -> Element {
    el("td")
        .class("quoted")
        .attr("dir", "auto")
        .attr("lang", session.account_language())
        .child(words)
}

/// The number of a row, which lights what the row stands for.
fn number(session: Session, position: usize) -> Element {
    button("link").attr("tabindex", "-1").child(session.number(position + 1))
}

fn name(session: Session, name: &Option<String>) -> Node {
    match name {
        Some(name) => el("bdi").child(name.clone()).into(),
        None => session.text(w::THE_ARTICLE).into(),
    }
}

fn claim(session: Session, row: &ClaimRow) -> Element {
    let verb = row.verb.as_ref().map(|words| words.text.clone());
    let verb = match verb {
        Some(verb) => quoted(session, verb),
        None => cell(session.say(terms::link_class(row.class))),
    };
    el("tr")
        .attr("data-claim", row.claim.0.clone())
        .attr("data-emphasis", emphasis(session, row.position))
        .child(el("th").attr("scope", "row").child(number(session, row.position)))
        .child(cell(who(session, row)))
        .child(verb)
        .child(cell(mark_glyph(row.mark)).child(" ").child(stance(session, row)))
        .child(quoted(session, row.what.clone()))
        .child(cell(places(session, &row.places)))
        .child(cell(session.dated_words(row.when, row.mark)))
}

fn stance(session: Session, row: &ClaimRow) -> String {
    let words = terms::stance(row.polarity, row.realis, row.certainty);
    let stance: Vec<&str> = words.into_iter().map(|pair| session.say(pair)).collect();
    stance.join(session.say(w::LIST_COMMA))
}

fn emphasis(session: Session, position: usize) -> Value {
    code(move || {
        let emphasis = session.shown.get().map(|shown| shown.emphasis(position));
        emphasis.map_or("plain", emphasis_word)
    })
}

/// The chain, from the article inwards.
fn who(session: Session, row: &ClaimRow) -> Node {
    between(session.say(w::CHAIN_ARROW), row.who.iter().map(|it| name(session, it)))
}

fn places(session: Session, places: &[TableWhere]) -> Node {
    let named = places.iter().map(|it| {
        let role = session.say(terms::place_role(it.role));
        nodes![role, " ", el("bdi").child(it.place.name.clone())]
    });
    between(session.say(w::LIST_COMMA), named)
}

/// Several with a sign between each and the next.
fn between(sign: &'static str, all: impl Iterator<Item = Node>) -> Node {
    many(all.enumerate().map(|(at, it)| if at == 0 { it } else { nodes![sign, it] }))
}

fn movement(session: Session, row: &MovementRow) -> Element {
    let untold = || Node::from(session.text(w::NOT_TOLD));
    let place = |place: &Option<NamedPlace>| match place {
        Some(place) => el("bdi").child(place.name.clone()).into(),
        None => untold(),
    };
    let mover = row.mover.clone().map_or_else(untold, |name| el("bdi").child(name).into());
    el("tr")
        .attr("data-movement", row.claim.0.clone())
        .attr("data-emphasis", emphasis(session, row.position))
        .child(el("th").attr("scope", "row").child(number(session, row.position)))
        .child(cell(mover))
        .child(cell(place(&row.from)))
        .child(cell(place(&row.to)).child(via(session, &row.via)))
        .child(
            cell(mark_glyph(row.mark))
                .child(" ")
                .child(session.say(terms::movement_status(row.status))),
        )
        .child(cell(session.dated_words(row.when, row.mark)))
        .child(cell(name(session, &row.who)))
}

fn via(session: Session, via: &[NamedPlace]) -> Option<Node> {
    let stops = || via.iter().map(|it| el("bdi").child(it.name.clone()).into());
    let words = session.say(w::BY_WAY_OF);
    (!via.is_empty()).then(|| nodes![words, between(session.say(w::LIST_COMMA), stops())])
}

fn place(session: Session, row: &PlaceRow) -> Element {
    let at = match row.at {
        Some((lat, lon)) => el("bdi")
            .attr("dir", "ltr")
            .child([&decimal(lat, 2), ", ", &decimal(lon, 2)].concat())
            .into(),
        None => Node::from(session.text(w::NOT_LOCATED)),
    };
    let mentions = (row.n_mentions > 0).then(|| {
        let n = session.number(row.n_mentions);
        nodes![session.say(w::LIST_COMMA), session.say(w::NAMED_ONLY), ": ", n]
    });
    let button = button("link").attr("tabindex", "-1");
    let thing = Selection::Place(row.place.place.clone());
    let is_lit = move || session.view.with(|view| view.selection.as_ref() == Some(&thing));
    let emphasis = code(move || if is_lit() { "lit" } else { "plain" });
    el("tr")
        .attr("data-place", row.place.place.0.clone())
        .attr("data-emphasis", emphasis)
        .child(
            el("th")
                .attr("scope", "row")
                .child(button.child(el("bdi").child(row.place.name.clone()))),
        )
        .child(cell(session.text(terms::place_kind(row.kind))))
        .child(cell(at))
        .child(cell(session.number(row.n_events)).child(mentions))
}

fn sentence(session: Session, row: &SentenceRow) -> Element {
    let claims = row
        .claims
        .iter()
        .map(|(claim, position)| number(session, *position).attr("data-claim", claim.0.clone()));
    el("tr")
        .child(el("th").attr("scope", "row").child(session.number(row.position + 1)))
        .child(quoted(session, row.words.text.trim().to_owned()))
        .child(cell(session.say(terms::sentence_status(row.status))))
        .child(cell(session.number(row.depth.into())))
        .child(cell(many(claims)).attr("class", "numbers"))
}
