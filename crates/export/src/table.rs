//! The tables of a page: all claims, and the places with the claims that name them.

use crate::Export;
use crate::element::{Element, el};
use crate::escape::anchor;
use crate::legend;
use crate::phrase::Phrase;
use crate::row::{PlaceRow, Row};
use isnad_account::ClaimId;
use isnad_scene::{Emphasis, Mark};

/// More claims than this are not listed beside a drawing: the table has every one.
const MOST_LISTED: usize = 80;

/// The table of all claims.
pub(crate) fn claims(export: &Export<'_>, rows: &[Row]) -> Element {
    let words = export.words;
    let body = el("tbody").children(rows.iter().map(|row| claim(export, row)));
    table(words.claims, &words.columns).class("claims").child(body)
}

fn table(name: &str, columns: &[&str]) -> Element {
    let head = columns.iter().map(|it| el("th").with("scope='col'").words(it));
    let head = el("thead").child(el("tr").children(head));
    el("table").child(el("caption").words(name)).child(head)
}

fn claim(export: &Export<'_>, row: &Row) -> Element {
    let quoted = el("td").class("quoted").with("dir='auto'");
    let quoted = quoted.attr("lang", &export.document.reading().account.language);
    let stance = el("td").child(glyph(row.mark)).words(" ").words(&row.stance);
    let line = el("tr").attr("id", &anchor(&row.claim.0)).attr("data-claim", &row.claim.0);
    emphasised(line, row.emphasis)
        .child(el("th").with("scope='row'").words(&row.number))
        .child(cell(&row.who))
        .child(stance)
        .child(quoted.words(&row.what))
        .child(cell(&row.places))
        .child(el("td").words(&row.when))
        .child(cell(&row.movement))
}

fn cell(phrase: &Phrase) -> Element {
    phrase.fill(el("td"))
}

fn emphasised(row: Element, emphasis: Emphasis) -> Element {
    match emphasis {
        Emphasis::Selected => row.with("data-emphasis='lit'"),
        Emphasis::Dimmed => row.with("data-emphasis='dimmed'"),
        Emphasis::Plain => row,
    }
}

/// The table of places.
pub(crate) fn places(export: &Export<'_>, rows: &[PlaceRow]) -> Element {
    let place = |row: &PlaceRow| {
        let claims = row.claims.iter().map(|(claim, number)| link(claim, number));
        el("tr")
            .attr("id", &anchor(&row.place.0))
            .attr("data-place", &row.place.0)
            .child(el("th").with("scope='row'").child(el("bdi").words(&row.name)))
            .child(el("td").words(&row.kind))
            .child(el("td").class("numbers").children(claims))
    };
    let body = el("tbody").children(rows.iter().map(place));
    table(export.words.places, &export.words.place_columns).class("places").child(body)
}

fn link(claim: &ClaimId, number: &str) -> Element {
    el("a").attr("href", &["#", &anchor(&claim.0)].concat()).words(number)
}

/// Claims that a drawing does not have, with how many they are; nothing where there are none.
pub(crate) fn tray(export: &Export<'_>, name: &str, claims: &[ClaimId]) -> Option<Element> {
    let number = |claim: &ClaimId| {
        let position = export.document.position(claim)?;
        Some(link(claim, &export.voice.number(position + 1)))
    };
    let listed = claims.iter().take(MOST_LISTED).filter_map(number);
    let n_more = claims.len().saturating_sub(MOST_LISTED);
    let more = (n_more > 0).then(|| {
        let more = export.words.more.replacen("{}", &export.voice.number(n_more), 1);
        el("span").words(&more)
    });
    let name = [name, " (", &export.voice.number(claims.len()), ")"].concat();
    let numbers = el("p").class("numbers").children(listed).maybe(more);
    let tray = el("details").child(el("summary").words(&name)).child(numbers);
    (!claims.is_empty()).then_some(tray)
}

/// The sign of a claim among words: drawn once for all that have the same.
fn glyph(mark: Mark) -> Element {
    let to = ["#", &symbol_name(mark)].concat();
    let drawing = el("svg").class("sign").with("width='20' height='20'");
    drawing.with("aria-hidden='true'").child(el("use").attr("href", &to))
}

fn symbol_name(mark: Mark) -> String {
    let letters = [(mark.denied, "d"), (mark.hedged, "h"), (mark.not_done, "n")];
    let held: String = letters.into_iter().filter_map(|(holds, it)| holds.then_some(it)).collect();
    ["isnad-sign-", &held, &mark.rings.min(3).to_string()].concat()
}

/// The drawings of all signs that rows have.
pub(crate) fn symbols(export: &Export<'_>, rows: &[Row]) -> Element {
    let mut known: Vec<String> = Vec::new();
    let mut symbols = el("svg").with("width='0' height='0' aria-hidden='true'");
    for row in rows {
        let name = symbol_name(row.mark);
        if !known.contains(&name) {
            let sign = legend::claim(row.mark, export.words.is_rtl);
            let symbol = el("symbol").attr("id", &name).with("viewBox='10 0 20 20'").child(sign);
            symbols = symbols.child(symbol);
            known.push(name);
        }
    }
    symbols.class("symbols")
}
