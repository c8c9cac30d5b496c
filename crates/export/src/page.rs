//! The view as a page: one file without a script, which asks nobody for anything.

use crate::Export;
use crate::bars::patterns;
use crate::element::{Element, el, px};
use crate::legend;
use crate::map::map;
use crate::paint;
use crate::row::{place_rows, rows};
use crate::table;
use crate::target::Target;
use crate::timeline::{size, timeline};
use isnad_scene::Shown;

/// What is not painted; the colours come before it.
const SHEET: &str = include_str!("page.css");
/// The file could not ask for anything, even if it held something that did.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// How many times as large as it was drawn a map may be.
const MOST_MAP: f64 = 1.4;

/// The whole file.
pub(crate) fn page(export: &Export<'_>) -> String {
    let words = export.words;
    let page = el("html").attr("lang", words.language).attr("dir", words.direction());
    let page = page.child(head(export)).child(body(export));
    ["<!DOCTYPE html>\n", &page.written(), "\n"].concat()
}

fn head(export: &Export<'_>) -> Element {
    let meta = |name: &str, content: &str| el("meta").attr("name", name).attr("content", content);
    let policy = el("meta").with("http-equiv='Content-Security-Policy'").attr("content", POLICY);
    let title = match export.title() {
        title if title.is_empty() => export.words.untitled.to_owned(),
        title => [&title, " | ", export.words.brand].concat(),
    };
    el("head")
        .child(el("meta").with("charset='utf-8'"))
        .child(policy)
        .child(meta("viewport", "width=device-width, initial-scale=1"))
        .child(meta("generator", export.words.brand))
        .child(el("title").words(&title))
        .child(el("style").sheet(&sheet(export)))
}

/// The sheet, with what each cell of a narrow table is.
fn sheet(export: &Export<'_>) -> String {
    let fonts =
        [":root{--font-text:", paint::FONT_TEXT, ";--font-ui:", paint::FONT_UI, "}"].concat();
    let label = |(at, words): (usize, &&str)| {
        let nth = (at + 1).to_string();
        [".claims td:nth-child(", &nth, "){--label:\"", &in_sheet(words), ": \"}"].concat()
    };
    let labels: String = export.words.columns.iter().enumerate().map(label).collect();
    [&paint::rules(export.appearance), &fonts, SHEET, &labels, &map_room(export)].concat()
}

/// No map is ever much larger than it was drawn.
fn map_room(export: &Export<'_>) -> String {
    let most = |class: &str, width: f64| {
        ["@media screen{.", class, " svg{max-inline-size:", &px(width * MOST_MAP), "px}}"].concat()
    };
    let narrow = export.narrow.map(|it| most("narrow-map", it.map.viewport.width));
    [most("map", export.map.viewport.width), narrow.unwrap_or_default()].concat()
}

/// Words of the interface inside the quotes of a sheet: whatever could end these or the sheet is left out.
fn in_sheet(words: &str) -> String {
    words.chars().filter(|it| !matches!(it, '"' | '\\' | '<' | '&' | '\n')).collect()
}

fn body(export: &Export<'_>) -> Element {
    let words = export.words;
    let shown = Shown::new(export.document, export.view);
    let rows = rows(export, &shown);
    let places = place_rows(export, &shown);
    let skip = el("a").class("skip").with("href='#isnad-claims'").words(words.skip);
    let scroll = |table: Element| el("div").class("scroll").child(table);
    let main = el("main")
        .child(map_part(export))
        .child(timeline_part(export))
        .child(legend_part(export))
        .child(scroll(table::claims(export, &rows).with("id='isnad-claims' tabindex='-1'")))
        .maybe((!places.is_empty()).then(|| scroll(table::places(export, &places))));
    el("body")
        .child(skip)
        .child(table::symbols(export, &rows))
        .child(header(export))
        .child(main)
        .child(footer(export))
}

fn header(export: &Export<'_>) -> Element {
    let words = export.words;
    let title = export.title();
    let title = match title.is_empty() {
        true => el("h1").words(words.untitled),
        false => el("h1")
            .with("dir='auto'")
            .attr("lang", &export.document.reading().account.language)
            .words(&title),
    };
    let counts = words.counts.iter().map(|it| el("p").words(it));
    let turned = export.is_turned().then(|| el("p").class("turned").words(words.turned));
    let about = el("p").class("about").words(words.about);
    el("header").child(title).child(about).children(counts).maybe(turned)
}

fn footer(export: &Export<'_>) -> Element {
    el("footer").children(export.words.sources.map(|it| el("p").words(it)))
}

/// A drawing as wide as there is room.
fn drawing(name: &str, (width, height): (f64, f64)) -> Element {
    el("svg")
        .attr("viewBox", &["0 0 ", &px(width), " ", &px(height)].concat())
        .attr("width", &px(width))
        .attr("height", &px(height))
        .with("role='group'")
        .attr("aria-label", name)
}

fn part(view: &str, name: &str) -> Element {
    el("section").attr("data-view", view).child(el("h2").words(name))
}

fn map_part(export: &Export<'_>) -> Element {
    let (words, scene) = (export.words, export.map);
    let unplaced = table::tray(export, words.unplaced, &scene.unplaced);
    let part = part("map", words.map);
    let part = match scene.is_empty() {
        true => part.child(el("p").words(words.no_places)),
        false => {
            // The sheet shows one of the two. A map that is pushed about in a narrow window could begin with an empty sea.
            let narrow = export.narrow.map(|it| framed_map(&export.narrowed(it), "narrow-map"));
            part.maybe(narrow).child(framed_map(export, "map"))
        }
    };
    part.maybe(unplaced)
}

fn framed_map(export: &Export<'_>, class: &str) -> Element {
    let size = (export.map.viewport.width, export.map.viewport.height);
    let map = drawing(export.words.map, size).child(map(export, Target::Link));
    el("div").class("frame").class(class).child(map)
}

fn timeline_part(export: &Export<'_>) -> Element {
    let (words, scene) = (export.words, export.timeline);
    let part = part("timeline", words.timeline);
    let part = match scene.panels.is_empty() {
        true => part.child(el("p").words(words.no_dates)),
        false => {
            let drawing = drawing(words.timeline, size(export)).child(patterns());
            let drawing = drawing.child(timeline(export, Target::Link));
            part.child(el("p").class("scrolls").words(words.scrolls))
                .child(el("div").class("frame timeline").child(drawing))
        }
    };
    let undated = table::tray(export, words.undated, &scene.undated);
    let outside = table::tray(export, words.outside, &scene.outside);
    part.maybe(undated).maybe(outside)
}

fn legend_part(export: &Export<'_>) -> Element {
    let words = export.words;
    let entry = |(sign, meaning): &(_, &str)| {
        let room = legend::ROOM;
        let sign = el("svg")
            .attr("width", &px(room.width))
            .attr("height", &px(room.height))
            .with("aria-hidden='true'")
            .child(legend::drawn(*sign, words.is_rtl));
        el("li").child(sign).child(el("span").words(meaning))
    };
    // Bars of the legend fade and are hatched as those of a timeline; there may be none.
    let patterns =
        export.timeline.panels.is_empty().then(|| el("svg").class("symbols").child(patterns()));
    part("legend", words.legend)
        .maybe(patterns)
        .child(el("ul").class("legend").children(words.signs.iter().map(entry)))
}
