//! The view as one picture: the drawings, and under them the table as letters that can be marked and copied.

use crate::Export;
use crate::bars::patterns;
use crate::element::{Element, el, px, rect};
use crate::legend;
use crate::map::map;
use crate::measure::Face;
use crate::paint::{self, Paint};
use crate::phrase::Phrase;
use crate::row::{Row, rows};
use crate::sign::DIMMED;
use crate::target::Target;
use crate::timeline::{size, timeline};
use crate::words::LegendSign;
use isnad_scene::{Emphasis, Point, Rect, Shown};

/// Pixels around everything, and between its parts.
const MARGIN: f64 = 24.0;
/// The least width: narrower, the columns of the table hold too few letters.
const LEAST: f64 = 960.0;
const TITLE: Face = Face { size: 22.0 };
const HEADING: Face = Face { size: 16.0 };
const LETTERS: Face = Face { size: 12.0 };
/// How far a line is from the next, as a share of the height of its letters.
const LEADING: f64 = 1.7;
/// Shares of the width that the columns of the table have.
const COLUMNS: [f64; 7] = [0.04, 0.17, 0.14, 0.28, 0.11, 0.12, 0.14];
/// Signs of the legend side by side.
const LEGEND: usize = 3;
/// Pixels between two columns.
const GUTTER: f64 = 12.0;

/// A sheet that is filled from above.
struct Sheet<'a> {
    export: &'a Export<'a>,
    width: f64,
    y: f64,
    drawn: Element,
}

/// The whole file.
pub(crate) fn picture(export: &Export<'_>) -> String {
    let shown = Shown::new(export.document, export.view);
    let rows = rows(export, &shown);
    let inner = size(export).0.max(export.map.viewport.width).max(LEAST);
    let mut sheet =
        Sheet { export, width: inner + 2.0 * MARGIN, y: MARGIN, drawn: sheet_of_letters() };
    sheet.header();
    sheet.map();
    sheet.timeline();
    sheet.legend();
    sheet.table(&rows);
    sheet.footer();
    ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", &sheet.closed().written(), "\n"].concat()
}

/// What holds of letters where nothing else is said.
fn sheet_of_letters() -> Element {
    let letters = el("g").with("direction='ltr'").attr("font-family", paint::FONT_UI);
    letters.fill(paint::INK)
}

impl Sheet<'_> {
    fn closed(self) -> Element {
        let (export, words) = (self.export, self.export.words);
        let (width, height) = (px(self.width), px(self.y + MARGIN));
        let title = export.title();
        let title = if title.is_empty() { words.untitled.to_owned() } else { title };
        let paper = Rect::new(0.0, 0.0, self.width, self.y + MARGIN);
        el("svg")
            .with("xmlns='http://www.w3.org/2000/svg'")
            .attr("viewBox", &["0 0 ", &width, " ", &height].concat())
            .attr("width", &width)
            .attr("height", &height)
            .with("role='img'")
            .attr("lang", words.language)
            // A window that is too narrow begins where its words begin.
            .attr("direction", words.direction())
            .with("aria-labelledby='isnad-title isnad-about'")
            .child(el("title").with("id='isnad-title'").words(&title))
            .child(el("desc").with("id='isnad-about'").words(&self.described()))
            .child(el("style").sheet(&paint::rules(self.export.appearance)))
            .child(patterns())
            .child(rect(paper).fill(paint::PAPER))
            .child(self.drawn)
    }

    /// What is told of a picture that is not seen.
    fn described(&self) -> String {
        let words = self.export.words;
        [&[words.about], &words.counts.iter().map(String::as_str).collect::<Vec<_>>()[..]]
            .concat()
            .join(" ")
    }

    fn put(&mut self, element: Element) {
        let drawn = std::mem::replace(&mut self.drawn, el("g"));
        self.drawn = drawn.child(element);
    }

    /// A line of words at the side where reading begins, so many pixels from there.
    fn line(&self, words: &Phrase, face: Face, (from, y): (f64, f64)) -> Element {
        let x = if self.export.words.is_rtl { self.width - MARGIN - from } else { MARGIN + from };
        let text = el("text").lengths(&[("x", x), ("y", y), ("font-size", face.size)]);
        let text = text.attr("direction", self.export.words.direction());
        words.draw(text)
    }

    /// Words as wide as the sheet, below all that there is.
    fn paragraph(&mut self, words: &Phrase, face: Face, paint: Paint) {
        let mut group = el("g").fill(paint);
        if face != LETTERS {
            group = group.attr("font-family", paint::FONT_TEXT).with("font-weight='700'");
        }
        for line in words.lines(face, self.width - 2.0 * MARGIN) {
            self.y += face.size * LEADING;
            group = group.child(self.line(&line, face, (0.0, self.y - face.size * 0.5)));
        }
        self.put(group);
    }

    fn small(&mut self, words: &str) {
        self.paragraph(&Phrase::plain_words(words), LETTERS, paint::INK_SOFT);
    }

    fn heading(&mut self, words: &str) {
        self.y += MARGIN / 2.0;
        self.paragraph(&Phrase::plain_words(words), HEADING, paint::INK);
        self.y += 4.0;
    }

    fn header(&mut self) {
        let title = Phrase::of_account(&self.export.title());
        self.paragraph(&title, TITLE, paint::INK);
        let words = self.export.words;
        self.small(words.about);
        words.counts.iter().for_each(|it| self.small(it));
        if self.export.is_turned() {
            self.small(words.turned);
        }
    }

    /// A drawing in a frame of its own, in the middle of the sheet; what stands out of it is cut.
    fn frame(&mut self, (width, height): (f64, f64), drawing: Element) {
        let place = Rect::new((self.width - width) / 2.0, self.y, width, height);
        let edge = rect(place).with("fill='none'").stroke(paint::RULE_STRONG, 1.0);
        let frame = el("svg").over(place).with("overflow='hidden'").child(drawing);
        self.put(frame);
        self.put(edge);
        self.y += height;
    }

    fn map(&mut self) {
        self.heading(self.export.words.map);
        if self.export.map.is_empty() {
            return self.small(self.export.words.no_places);
        }
        let viewport = self.export.map.viewport;
        self.frame((viewport.width, viewport.height), map(self.export, Target::Picture));
        self.tray(self.export.words.unplaced, self.export.map.unplaced.len());
    }

    fn timeline(&mut self) {
        self.heading(self.export.words.timeline);
        if self.export.timeline.panels.is_empty() {
            return self.small(self.export.words.no_dates);
        }
        self.frame(size(self.export), timeline(self.export, Target::Picture));
        self.tray(self.export.words.undated, self.export.timeline.undated.len());
        self.tray(self.export.words.outside, self.export.timeline.outside.len());
    }

    /// How many claims a drawing does not have.
    fn tray(&mut self, name: &str, n_claims: usize) {
        if n_claims > 0 {
            self.small(&[name, ": ", &self.export.voice.number(n_claims)].concat());
        }
    }

    fn legend(&mut self) {
        self.heading(self.export.words.legend);
        let words = self.export.words;
        let room = (self.width - 2.0 * MARGIN) / LEGEND as f64;
        for line in words.signs.chunks(LEGEND) {
            let mut most = 1;
            for (nth, (sign, meaning)) in line.iter().enumerate() {
                let from = nth as f64 * room;
                most = most.max(self.entry(*sign, meaning, from, room));
            }
            self.y += LETTERS.size * LEADING * most as f64 + 2.0;
        }
    }

    /// A sign with what it means, in a column that begins so many pixels from the side; how many lines that takes.
    fn entry(&mut self, sign: LegendSign, meaning: &str, from: f64, room: f64) -> usize {
        let is_rtl = self.export.words.is_rtl;
        let x =
            if is_rtl { self.width - MARGIN - from - legend::ROOM.width } else { MARGIN + from };
        self.put(el("g").moved_to(Point::new(x, self.y)).child(legend::drawn(sign, is_rtl)));
        let indent = legend::ROOM.width + 8.0;
        let lines = Phrase::plain_words(meaning).lines(LETTERS, room - indent - GUTTER);
        let mut letters = el("g");
        for (at, line) in lines.iter().enumerate() {
            let y = self.y + 14.0 + LETTERS.size * LEADING * at as f64;
            letters = letters.child(self.line(line, LETTERS, (from + indent, y)));
        }
        self.put(letters);
        lines.len()
    }

    fn table(&mut self, rows: &[Row]) {
        let words = self.export.words;
        self.heading(words.claims);
        let heads = words.columns.map(Phrase::plain_words);
        let head = self.cells(&heads);
        self.put(head.with("font-weight='600'"));
        self.rule(paint::INK);
        for row in rows {
            let top = self.y;
            let cells = [
                Phrase::plain_words(&row.number),
                row.who.clone(),
                Phrase::plain_words(&row.stance),
                Phrase::of_account(&row.what),
                row.places.clone(),
                Phrase::plain_words(&row.when),
                row.movement.clone(),
            ];
            let line = self.cells(&cells).attr("data-claim", &row.claim.0);
            let line = line.child(self.sign(row, top));
            self.put(match row.emphasis {
                Emphasis::Selected => line.with("font-weight='700'"),
                Emphasis::Dimmed => line.attr("opacity", DIMMED),
                Emphasis::Plain => line,
            });
            self.rule(paint::RULE);
        }
    }

    /// The sign of a claim, at the end of the column of its number.
    fn sign(&self, row: &Row, top: f64) -> Element {
        let is_rtl = self.export.words.is_rtl;
        let from = self.column(2) - GUTTER - 8.0;
        let x = if is_rtl { self.width - MARGIN - from } else { MARGIN + from };
        let middle = Point::new(x - legend::ROOM.width / 2.0, top + 2.0);
        el("g").moved_to(middle).child(legend::claim(row.mark, is_rtl))
    }

    /// Where a column begins, seen from the side where reading does.
    fn column(&self, nth: usize) -> f64 {
        COLUMNS.iter().take(nth).sum::<f64>() * (self.width - 2.0 * MARGIN)
    }

    /// A row of the table, as high as its highest cell.
    fn cells(&mut self, cells: &[Phrase; 7]) -> Element {
        let mut row = el("g");
        let (step, mut most) = (LETTERS.size * LEADING, 1);
        for (nth, cell) in cells.iter().enumerate() {
            let sign = if nth == 1 { legend::ROOM.height } else { 0.0 };
            let room = self.column(nth + 1) - self.column(nth) - GUTTER - sign;
            let lines = cell.lines(LETTERS, room);
            most = most.max(lines.len());
            for (at, line) in lines.iter().enumerate() {
                let y = self.y + step * (at as f64 + 0.75);
                row = row.child(self.line(line, LETTERS, (self.column(nth), y)));
            }
        }
        self.y += step * most as f64 + 4.0;
        row
    }

    fn rule(&mut self, paint: Paint) {
        let ends = [("x1", MARGIN), ("y1", self.y), ("x2", self.width - MARGIN), ("y2", self.y)];
        self.put(el("line").lengths(&ends).stroke(paint, 1.0));
        self.y += 3.0;
    }

    fn footer(&mut self) {
        self.y += MARGIN / 2.0;
        let all = self.export.words.sources;
        all.into_iter().for_each(|it| self.small(it));
    }
}
