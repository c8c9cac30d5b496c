//! The timeline as drawable data: panels with ticks and gaps, lanes, bars, and the undated tray.

use crate::bars::{self, Placed, Spot};
use crate::frame::Frame;
use crate::geometry::within;
use crate::lanes::{Loose, Slot, stack};
use crate::panels::panels_for;
use crate::scale::Scale;
use crate::shared;
use crate::{
    AxisRange, Document, Emphasis, Gap, Lane, Mark, Medium, Order, Rect, Shown, Tick, TickGrain,
    ViewState,
};
use isnad_account::{ClaimId, LocalMinute, TimeBasis};

/// What one stretch of the timeline counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Axis {
    /// Local civil minutes.
    Dated,
    /// Month and day of a year that is not known: never show the year of these minutes.
    YearUnknown,
    /// Place in the telling: minute `n` is the `n`th claim of the text, counted from 0.
    Told,
}

/// Which way the timeline runs on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Orientation {
    /// Along x.
    #[default]
    Horizontal,
    /// Along y, earlier above.
    Vertical,
}

/// The room there is and the sizes to draw at, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimelineOptions {
    /// Which way time runs.
    pub orientation: Orientation,
    /// Extent along time.
    pub length: f64,
    /// Usual thickness of a row of bars, its margin included.
    pub row: f64,
    /// Least thickness of a lane, so that its name fits.
    pub lane: f64,
    /// Least distance between two ticks, so that their labels fit.
    pub tick_room: f64,
    /// Where the drawing is seen.
    pub medium: Medium,
}

/// How a bar ends on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BarEnd {
    /// The time itself.
    Sharp,
    /// The outermost bound of somewhere within.
    Faded,
    /// Not known: the bar runs out.
    Open,
    /// It goes on outside the stretch that is shown.
    Cut,
}

/// One claim on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which.
    pub claim: ClaimId,
    /// Its position in the text, counted from 0.
    pub position: usize,
    /// Which panel of [`TimelineScene::panels`] it is in.
    pub panel: usize,
    /// Which lane of [`TimelineScene::lanes`].
    pub lane: usize,
    /// Where it is drawn.
    pub rect: Rect,
    /// Whether it is only a sign: its bounds are one of [`TimelineScene::whereabouts`], or it has none, being told
    /// in its turn.
    pub is_sign: bool,
    /// Whether its sign stands on it: always where it is only that, else where there is room for it.
    pub is_signed: bool,
    /// How it ends on the earlier side.
    pub start: BarEnd,
    /// How it ends on the later side.
    pub end: BarEnd,
    /// Not before.
    pub earliest: Option<LocalMinute>,
    /// Not at or after.
    pub latest: Option<LocalMinute>,
    /// How the time is known.
    pub basis: TimeBasis,
    /// How it is drawn.
    pub mark: Mark,
    /// How strongly.
    pub emphasis: Emphasis,
}

/// The bounds within which a claim lies somewhere, or several claims that share them.
#[derive(Clone, Debug, PartialEq)]
pub struct Whereabouts {
    /// Which panel of [`TimelineScene::panels`] it is in.
    pub panel: usize,
    /// Where it is drawn, from bound to bound.
    pub rect: Rect,
    /// How it ends on the earlier side.
    pub start: BarEnd,
    /// How it ends on the later side.
    pub end: BarEnd,
    /// Whether its bounds rest on an anchor from outside the text.
    pub from_outside: bool,
    /// As strongly as the strongest of its claims.
    pub emphasis: Emphasis,
}

/// A stretch of the timeline with an axis of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What it counts.
    pub axis: Axis,
    /// Where it is drawn, over all lanes.
    pub rect: Rect,
    /// What of the axis it shows.
    pub range: AxisRange,
    /// What its claims take up of that, without the room around them.
    pub taken: AxisRange,
    /// The unit of its ticks; never finer than what the claims know.
    pub grain: TickGrain,
    /// Its ticks, earliest first.
    pub ticks: Vec<Tick>,
    /// Empty stretches that are drawn shorter than they are.
    pub gaps: Vec<Gap>,
    pub(crate) scale: Scale,
    /// Everything on its axis.
    pub(crate) whole: AxisRange,
    /// Where it lies along time.
    pub(crate) along: (f64, f64),
}

/// Claims among which those that lie somewhere within a stretch may be signs on it; the rows of more are too thin.
const MOST_SIGNS: usize = 500;
/// A row at least so thick has room for signs.
const SIGN_ROW: f64 = 18.0;
/// Thickness of what is seen of a row at its usual thickness.
const BAR: f64 = 12.0;
/// Bars that are drawn as elements on the screen, at most: each is five of the 1,500 that a page may hold with its text, its map,
/// a card and a menu.
const MOST_ELEMENTS: usize = 36;
/// Bars that stand out of the picture of a crowded timeline, at most.
const MOST_LIT_ELEMENTS: usize = 36;

/// The whole timeline. Bars, `undated` and `outside` together hold every claim that shows, each once.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineScene {
    /// One panel an axis; dated before year not known. Empty where nothing can be placed.
    pub panels: Vec<Panel>,
    /// Across time, from the smaller x or y.
    pub lanes: Vec<Lane>,
    /// Every claim that can be placed and lies in the shown stretch, in the order of the text.
    pub bars: Vec<Bar>,
    /// The bounds of all claims that are signs, beneath them.
    pub whereabouts: Vec<Whereabouts>,
    /// The bars once more in the other lanes of their claims: who goes from one place to another is told of in both.
    pub echoes: Vec<Bar>,
    /// Other times that fit claims as well, as far as they lie in the shown stretch.
    pub ghosts: Vec<Bar>,
    /// Claims with no time to place them by, in the order of the text.
    pub undated: Vec<ClaimId>,
    /// Claims that lie outside the shown stretch, in the order of the text.
    pub outside: Vec<ClaimId>,
    /// Where the brushed stretch is drawn.
    pub brush: Option<Rect>,
    /// The room the drawing takes.
    pub size: Rect,
    /// Thickness of a row of bars, thinner than asked where there are very many.
    pub row: f64,
    pub(crate) medium: Medium,
    pub(crate) frame: Frame,
}

impl TimelineScene {
    /// Lays the claims that show along time. Lane names in `language` where the reading has them.
    pub fn new(
        document: &Document,
        view: &ViewState,
        options: &TimelineOptions,
        language: &str,
    ) -> Self {
        let frame = Frame {
            orientation: options.orientation,
            direction: view.direction,
            length: options.length.max(1.0),
        };
        let shown = Shown::new(document, view);
        let (placed, undated) = split_by_time(document, &shown, view.order);
        let panels = panels_for(&placed, view, options, frame);
        let drawn = bars::drawn(&placed, &panels);
        let mut scene = Self {
            outside: outside(document, &placed, &drawn),
            panels,
            lanes: Vec::new(),
            bars: Vec::new(),
            whereabouts: Vec::new(),
            echoes: Vec::new(),
            ghosts: Vec::new(),
            undated,
            brush: None,
            size: Rect::default(),
            row: options.row,
            medium: options.medium,
            frame,
        };
        scene.fill_lanes(document, view, &shown, &drawn, options, language);
        scene.close(view);
        scene
    }

    fn fill_lanes(
        &mut self,
        document: &Document,
        view: &ViewState,
        shown: &Shown,
        drawn: &[bars::Drawn],
        options: &TimelineOptions,
        language: &str,
    ) {
        let lay = |sign_room| {
            let (drawn, loose) = bars::in_lanes(drawn, document, view.lanes, sign_room);
            let rows = shared::rows(&loose, options.row);
            let stacked = stack(document, &row_bars(&loose, &rows), options, language);
            (drawn, loose, rows, stacked)
        };
        let laid = lay((drawn.len() <= MOST_SIGNS).then_some(options.row));
        // Signs need rows as thick as they are; in thinner ones there are only bars.
        let is_thick = laid.3.2 >= SIGN_ROW;
        let (drawn, loose, rows, (lanes, slots, row)) = if is_thick { laid } else { lay(None) };
        let mut spots: Vec<Option<Spot>> = vec![None; drawn.len()];
        for (members, slot) in rows.iter().zip(slots) {
            let across = across(&lanes, slot, row);
            let of_row = spots_of(&loose, members, slot.0, across, options.row);
            self.whereabouts.extend(self.whereabouts_of(&of_row, &drawn, &loose, shown));
            for (bar, spot) in of_row {
                spots[bar] = Some(spot);
            }
        }
        // Every bar is in one row.
        for (it, spot) in drawn.iter().zip(spots.into_iter().flatten()) {
            let all = match (it.is_ghost, it.nth_lane) {
                (true, _) => &mut self.ghosts,
                (_, 0) => &mut self.bars,
                _ => &mut self.echoes,
            };
            all.push(it.bar(document, shown, self.frame, spot));
        }
        self.lanes = lanes;
        self.row = row;
        self.sign_bars();
    }

    /// Signs stand on the bars that have room for theirs, in rows as thick as a sign.
    fn sign_bars(&mut self) {
        let is_thick = self.row >= SIGN_ROW;
        let is_vertical = self.frame.orientation == Orientation::Vertical;
        for bar in self.bars.iter_mut().chain(&mut self.echoes) {
            let length = if is_vertical { bar.rect.height } else { bar.rect.width };
            let has_room = is_thick && bar.mark.sign_room() <= length;
            bar.is_signed = bar.is_sign || (has_room && bar.mark.has_sign());
        }
    }

    /// Whether there are more bars than its medium bears as elements: then only what is lit or focused should be
    /// one, and the rest a picture that [`TimelineScene::hit`] tells apart.
    pub fn is_crowded(&self) -> bool {
        self.n_marks() > self.medium.most_elements(MOST_ELEMENTS)
    }

    /// How many bars there are, in all lanes and for all times.
    pub fn n_marks(&self) -> usize {
        self.bars.len() + self.echoes.len() + self.ghosts.len()
    }

    /// How thick a bar is seen in its row; the rest of the row is room for the finger.
    pub fn thickness(&self) -> f64 {
        within(self.row - 2.0, 2.0, BAR)
    }

    /// Whether so few bars are lit that each can be an element, however crowded the timeline is.
    pub fn is_lit_sparsely(&self) -> bool {
        let lit = self.bars.iter().filter(|bar| bar.emphasis == Emphasis::Selected);
        lit.take(MOST_LIT_ELEMENTS + 1).count() <= MOST_LIT_ELEMENTS
    }

    /// The bounds beneath the signs of a row.
    fn whereabouts_of(
        &self,
        row: &[(usize, Spot)],
        drawn: &[bars::Drawn],
        loose: &[Loose],
        shown: &Shown,
    ) -> Option<Whereabouts> {
        let (first, spot) = row.first().filter(|(_, spot)| spot.is_sign)?;
        let first = (drawn.get(*first)?, loose.get(*first).filter(|it| it.is_loose)?);
        let emphases =
            row.iter().filter_map(|(bar, _)| Some(shown.emphasis(drawn.get(*bar)?.position)));
        Some(Whereabouts {
            panel: first.0.panel,
            rect: self.frame.rect(first.0.along, spot.across),
            start: first.0.ends.0,
            end: first.0.ends.1,
            from_outside: first.1.from_outside,
            emphasis: emphases.max()?,
        })
    }

    /// What needs the thickness of all lanes.
    fn close(&mut self, view: &ViewState) {
        let across = (0.0, self.lanes.iter().map(|lane| lane.thickness).sum());
        self.size = self.frame.rect((0.0, self.frame.length), across);
        for panel in &mut self.panels {
            panel.rect = self.frame.rect(panel.along, across);
        }
        self.brush = view.brush.and_then(|brush| self.stretch_rect(&brush));
    }

    /// Where a stretch of an axis is drawn, over all lanes; `None` where it is out of sight.
    pub fn stretch_rect(&self, stretch: &AxisRange) -> Option<Rect> {
        let panel = self.panels.iter().find(|panel| panel.axis == stretch.axis)?;
        let along = (panel.scale.at(stretch.from), panel.scale.at(stretch.to));
        let across = (0.0, self.lanes.iter().map(|lane| lane.thickness).sum());
        (along.0 < along.1).then(|| self.frame.rect(along, across))
    }
}

/// One bar for every row, as far as finding it a place goes.
fn row_bars(bars: &[Loose], rows: &[Vec<usize>]) -> Vec<Loose> {
    let of_row = |row: &Vec<usize>| {
        let n_claims = row.iter().map(|bar| bars[*bar].n_claims).sum();
        row.first().map(|first| Loose { n_claims, ..bars[*first].clone() })
    };
    rows.iter().filter_map(of_row).collect()
}

/// Where a row lies across time; in the middle of a lane that its name makes thicker than its rows.
fn across(lanes: &[Lane], (lane, line): Slot, row: f64) -> (f64, f64) {
    let Lane { offset, thickness, n_rows, .. } = lanes[lane];
    let top = offset + (thickness - n_rows as f64 * row) / 2.0 + line as f64 * row;
    (top, top + row)
}

/// Where each bar of a row lies.
fn spots_of(
    bars: &[Loose],
    row: &[usize],
    lane: usize,
    across: (f64, f64),
    room: f64,
) -> Vec<(usize, Spot)> {
    let spot = |(at, bar): (usize, &usize)| {
        let whole = (bars[*bar].start, bars[*bar].end);
        let is_sign = bars[*bar].is_alone || shared::is_sign(&bars[*bar], room);
        let along = if is_sign && bars[*bar].is_loose {
            shared::place(whole, (at, row.len()), room)
        } else {
            whole
        };
        (*bar, Spot { lane, along, across, is_sign })
    };
    row.iter().enumerate().map(spot).collect()
}

fn split_by_time(document: &Document, shown: &Shown, order: Order) -> (Vec<Placed>, Vec<ClaimId>) {
    let (mut placed, mut undated) = (Vec::new(), Vec::new());
    for (position, claim) in shown.claims(document) {
        match Placed::of(document, position, order) {
            Some(it) => {
                placed.push(it);
                placed.extend(Placed::ghosts(document, position, order));
            }
            None => undated.push(claim.id.clone()),
        }
    }
    (placed, undated)
}

fn outside(document: &Document, placed: &[Placed], drawn: &[bars::Drawn]) -> Vec<ClaimId> {
    let mut seen = drawn.iter().filter(|it| !it.is_ghost).map(|it| it.position).peekable();
    let claims = placed.iter().filter(|it| !it.is_ghost);
    let missing = claims.filter(|it| seen.next_if_eq(&it.position).is_none());
    missing.map(|it| document.claims()[it.position].id.clone()).collect()
}
