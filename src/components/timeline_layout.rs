//! How large the timeline is laid out, and its scene.

use super::timeline_desk::Held;
use crate::signal::{Memo, Signal};
use crate::state::{Session, Turn};
use isnad_account::Claim;
use isnad_scene::{
    Document, Medium, Order, Orientation, TimelineOptions, TimelineScene, ViewState, When,
};
use std::sync::Arc;

/// A row is as high as the least target a finger needs.
const ROW: f64 = 24.0;
const TICK_ROOM: f64 = 64.0;
const TICK_ROOM_VERTICAL: f64 = 34.0;
/// Room for the names of the lanes beside a horizontal timeline; the sheet has the same.
const NAMES: f64 = 148.0;
/// A column of a vertical timeline is wide enough for a short name in two lines.
const LANE_VERTICAL: f64 = 60.0;
/// How long a vertical timeline is for every claim that has a place on it, within bounds.
const LENGTH_A_CLAIM: f64 = 28.0;
const LENGTHS: (f64, f64) = (200.0, 2400.0);
/// How wide it is drawn for paper; the sheet makes it smaller.
const PRINTED: f64 = 900.0;

pub(super) fn orientation_for(is_wide: bool) -> Orientation {
    if is_wide { Orientation::Horizontal } else { Orientation::Vertical }
}

pub(super) fn timeline_scene(
    session: Session,
    orientation: Memo<Orientation>,
    held: Signal<Option<Held>>,
) -> Memo<Option<Arc<TimelineScene>>> {
    let look = Memo::new(move || {
        let look = session.view.with(timeline_part);
        match held.get() {
            Some(times) => ViewState { times, ..look },
            None => look,
        }
    });
    let width = Memo::new(move || match session.is_printing() {
        true => PRINTED,
        false => session.timeline_size.get().0,
    });
    Memo::of_scene(move || {
        let account = session.account_in(Turn::Timeline)?;
        let width = width.get();
        let order = look.with(|view| view.order);
        let n_placed = account.document.claims().iter().filter(|it| has_place(it, order)).count();
        let options = options_for(orientation.get(), width, n_placed, session.medium());
        let language = session.language.get().code();
        let draw =
            |view: &ViewState| TimelineScene::new(&account.document, view, &options, language);
        (width > 1.0).then(|| look.with(|view| Arc::new(draw(view))))
    })
}

/// The timeline as it lies in a file: as wide as it is seen, but wide enough to be read.
pub(crate) fn lying_scene(
    session: Session,
    document: &Document,
    view: &ViewState,
) -> TimelineScene {
    let width = session.timeline_size.get_untracked().0.max(PRINTED);
    let options = options_for(Orientation::Horizontal, width, 0, Medium::Screen);
    TimelineScene::new(document, view, &options, session.language.get_untracked().code())
}

fn has_place(claim: &Claim, order: Order) -> bool {
    order == Order::Told || When::of(claim) != When::Unknown
}

fn options_for(
    orientation: Orientation,
    width: f64,
    n_placed: usize,
    medium: Medium,
) -> TimelineOptions {
    let (length, lane, tick_room) = match orientation {
        Orientation::Horizontal => ((width - NAMES).max(200.0), ROW, TICK_ROOM),
        Orientation::Vertical => {
            let length = (n_placed as f64 * LENGTH_A_CLAIM).clamp(LENGTHS.0, LENGTHS.1);
            (length, LANE_VERTICAL, TICK_ROOM_VERTICAL)
        }
    };
    TimelineOptions { orientation, length, row: ROW, lane, tick_room, medium }
}

/// The view state as far as the timeline shows it.
fn timeline_part(view: &ViewState) -> ViewState {
    ViewState { candidate: None, map: None, step: None, playing: false, ..view.clone() }
}
