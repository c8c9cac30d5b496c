//! The legend: each sign as a small drawing, made by the same hands as the drawings themselves.

use crate::bars::{Lie, bar, ghost, stretch};
use crate::element::{self, Element, el};
use crate::sign::{dressed, group, inked, lined, sign, traced};
use crate::target::Target;
use crate::words::LegendSign;
use isnad_account::{ClaimId, TimeBasis};
use isnad_scene::{Bar, BarEnd, Emphasis, Fill, Look, Mark, Point, Rect, Trace, Whereabouts};

/// The room of a sign.
pub(crate) const ROOM: Rect = Rect::new(0.0, 0.0, 40.0, 20.0);
const MIDDLE: Point = Point::new(20.0, 10.0);
const BODY: Rect = Rect::new(4.0, 0.0, 32.0, 20.0);
const RADIUS: f64 = 7.0;

/// The sign in its room.
pub(crate) fn drawn(shown: LegendSign, is_rtl: bool) -> Element {
    let lie = Lie { is_turned: is_rtl, is_mirrored: is_rtl, is_told: false, thick: 12.0 };
    let plain = |start, end| sample(Mark::default(), start, end);
    match shown {
        LegendSign::Claim(mark) => claim(mark, is_rtl),
        LegendSign::Torn => torn(),
        LegendSign::Area => area(),
        LegendSign::FadingMovement => movement(is_rtl),
        LegendSign::FadedBar => bar(lie, &plain(BarEnd::Faded, BarEnd::Faded), Target::Picture),
        LegendSign::OpenBar => bar(lie, &plain(BarEnd::Sharp, BarEnd::Open), Target::Picture),
        LegendSign::Ghost => ghost(lie, &plain(BarEnd::Sharp, BarEnd::Sharp)),
        LegendSign::Outside => {
            let mark = Mark { from_outside: true, ..Mark::default() };
            bar(lie, &sample(mark, BarEnd::Sharp, BarEnd::Sharp), Target::Picture)
        }
        LegendSign::SharedBar => shared(lie),
    }
}

/// The sign of a claim, mirrored where writing is.
pub(crate) fn claim(mark: Mark, is_rtl: bool) -> Element {
    let made = if is_rtl { mark.sign().mirrored() } else { mark.sign() };
    group(Emphasis::Plain).child(sign(&made, MIDDLE, false))
}

fn torn() -> Element {
    let half = Look { fill: Fill::Ink, width: 0.0, dash: &[] };
    let whole = Look { fill: Fill::Paper, width: 2.0, dash: &[] };
    group(Emphasis::Plain)
        .child(dressed(traced(&[Trace::Circle(RADIUS)], MIDDLE), &whole))
        .child(dressed(traced(&[Trace::Half(RADIUS)], MIDDLE), &half))
}

fn area() -> Element {
    let disc = inked(traced(&[Trace::Circle(8.5)], MIDDLE)).with("fill-opacity='0.1'");
    let disc = disc.with("stroke='currentColor' stroke-dasharray='2 4'");
    group(Emphasis::Plain).child(disc)
}

/// An arrow that runs as one reads and begins nobody knows where.
fn movement(is_rtl: bool) -> Element {
    let line = |points: &[(f64, f64)]| {
        let across = |x: f64| if is_rtl { ROOM.width - x } else { x };
        let points: Vec<Point> = points.iter().map(|(x, y)| Point::new(across(*x), *y)).collect();
        element::line(&points)
    };
    let pieces = [(4.0, 0.3), (11.0, 0.6), (18.0, 1.0), (25.0, 1.0)].map(|(x, strength)| {
        lined(line(&[(x, 10.0), (x + 7.0, 10.0)]), 1.75)
            .attr("stroke-opacity", &isnad_scene::decimal(strength, 1))
    });
    let head = dressed(line(&[(26.0, 5.0), (35.0, 10.0), (26.0, 15.0)]), &Mark::default().head());
    group(Emphasis::Plain).children(pieces).child(head)
}

fn shared(lie: Lie) -> Element {
    let beneath = Whereabouts {
        panel: 0,
        rect: BODY,
        start: BarEnd::Sharp,
        end: BarEnd::Sharp,
        from_outside: false,
        emphasis: Emphasis::Plain,
    };
    let signs = [12.0, 28.0].map(|x| {
        let rect = Rect::new(x - 8.0, 0.0, 16.0, 20.0);
        let sign = Bar {
            is_sign: true,
            is_signed: true,
            rect,
            ..sample(Mark::default(), BarEnd::Sharp, BarEnd::Sharp)
        };
        bar(lie, &sign, Target::Picture)
    });
    el("g").child(stretch(lie, &beneath)).children(signs)
}

/// A bar of nobody's claim.
fn sample(mark: Mark, start: BarEnd, end: BarEnd) -> Bar {
    Bar {
        claim: ClaimId::default(),
        position: 0,
        panel: 0,
        lane: 0,
        rect: BODY,
        is_sign: false,
        is_signed: false,
        start,
        end,
        earliest: None,
        latest: None,
        basis: TimeBasis::Unknown,
        mark,
        emphasis: Emphasis::Plain,
    }
}
