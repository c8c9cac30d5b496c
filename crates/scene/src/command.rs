//! The closed list of what a person can do to the views, and what each does.

use crate::filter::Shown;
use crate::{
    AxisRange, DepthRange, Document, Filters, Form, LaneBy, MapView, Order, OtherPlace, Selection,
    Step, TimeDirection, ViewState, play_order, step,
};
use isnad_account::{ActorId, ClaimKind, PlaceId};

/// An act of the person at the page. Every event of every view becomes one of these.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Light this; without effect where it does not show.
    Select(Selection),
    /// Light nothing.
    ClearSelection,
    /// Mark on the map what else a name could mean, until something else is lit.
    ShowCandidate(OtherPlace),
    /// Go to another step of the playing, and light it.
    Step(Step),
    /// Let the steps go on by themselves; from the first where none was reached.
    Play,
    /// Stop the steps.
    Pause,
    /// Dim what lies outside this stretch.
    Brush(AxisRange),
    /// Dim nothing by time.
    ClearBrush,
    /// Ask, or ask no longer, for what this source says.
    ToggleSpeaker(ActorId),
    /// Ask, or ask no longer, for this stance.
    ToggleStance(Form),
    /// Ask, or ask no longer, for this place.
    TogglePlace(PlaceId),
    /// Ask, or ask no longer, for claims in which this actor takes part.
    ToggleActor(ActorId),
    /// Ask for chains of this depth.
    SetDepth(Option<DepthRange>),
    /// Ask, or ask no longer, for what a source has perceived himself.
    ToggleWitnessed,
    /// Ask, or ask no longer, for this sort of claim.
    ToggleKind(ClaimKind),
    /// Ask for what could lie in this stretch; what is dimmed by the same stretch is then hidden.
    KeepTime(Option<AxisRange>),
    /// Ask for claims with these words.
    Search(String),
    /// Ask for nothing.
    ClearFilters,
    /// Look elsewhere on the map.
    MoveMap(MapView),
    /// Fit the map to the places again.
    FitMap,
    /// Show only this stretch of the timeline.
    ShowTimes(AxisRange),
    /// Show the whole timeline again.
    FitTimes,
    /// Told or happened.
    SetOrder(Order),
    /// Where later lies.
    SetDirection(TimeDirection),
    /// What the lanes stand for.
    SetLanes(LaneBy),
}

/// The state after an act. Selection and step are always among the claims that show afterwards.
pub fn apply(view: &ViewState, document: &Document, command: Command) -> ViewState {
    let mut next = view.clone();
    change(&mut next, document, command);
    settle(&mut next, document);
    if next.selection != view.selection {
        next.candidate = None;
    }
    next
}

fn change(view: &mut ViewState, document: &Document, command: Command) {
    match command {
        Command::Select(selection) => select(view, document, selection),
        Command::ClearSelection => view.selection = None,
        Command::ShowCandidate(place) => view.candidate = Some(place),
        Command::Step(to) => take_step(view, document, to),
        Command::Play => play(view, document),
        Command::Pause => view.playing = false,
        Command::Brush(range) => view.brush = range.limited(),
        Command::ClearBrush => view.brush = None,
        Command::KeepTime(range) => keep_time(view, range),
        Command::MoveMap(to) => view.map = Some(to.limited()),
        Command::FitMap => view.map = None,
        Command::ShowTimes(range) => view.times = range.limited(),
        Command::FitTimes => view.times = None,
        Command::SetOrder(order) => set_order(view, order),
        Command::SetDirection(direction) => view.direction = direction,
        Command::SetLanes(lanes) => view.lanes = lanes,
        filter => change_filter(&mut view.filters, filter),
    }
}

fn change_filter(filters: &mut Filters, command: Command) {
    match command {
        Command::ToggleSpeaker(actor) => filters.speakers.toggle(actor),
        Command::ToggleStance(form) => filters.stances.toggle(form),
        Command::TogglePlace(place) => filters.places.toggle(place),
        Command::ToggleActor(actor) => filters.actors.toggle(actor),
        Command::SetDepth(depth) => filters.depth = depth,
        Command::ToggleWitnessed => filters.witnessed = !filters.witnessed,
        Command::ToggleKind(kind) => filters.kinds.toggle(kind),
        Command::Search(words) => filters.words = Filters::searchable(&words),
        Command::ClearFilters => *filters = Filters::default(),
        _ => {}
    }
}

/// A hidden thing cannot be lit; the state stays as it was.
fn select(view: &mut ViewState, document: &Document, selection: Selection) {
    if !Shown::new(document, view).holds(document, &selection) {
        return;
    }
    if let Some(claim) = selection.claim() {
        view.step = Some(claim.clone());
    }
    view.selection = Some(selection);
}

fn take_step(view: &mut ViewState, document: &Document, to: Step) {
    let order = play_order(document, view);
    let reached = step(&order, view.step.as_ref(), to).cloned();
    match reached {
        Some(claim) => {
            view.selection = Some(Selection::Claim(claim.clone()));
            view.step = Some(claim);
        }
        None => view.playing = false,
    }
}

fn play(view: &mut ViewState, document: &Document) {
    let order = play_order(document, view);
    view.playing = !order.is_empty();
    // Playing again from the end starts over.
    if view.step.is_none() || view.step.as_ref() == order.last() {
        take_step(view, document, Step::First);
    }
}

/// Positions on one order's axis mean nothing on the other's.
fn set_order(view: &mut ViewState, order: Order) {
    if view.order != order {
        view.times = None;
        view.brush = None;
    }
    view.order = order;
}

fn keep_time(view: &mut ViewState, range: Option<AxisRange>) {
    view.filters.time = range.and_then(AxisRange::limited);
    if view.filters.time.is_some() {
        view.brush = None;
    }
}

/// What is lit and played is among what shows, and nobody is asked for who is not in the account.
pub(crate) fn settle(view: &mut ViewState, document: &Document) {
    let reading = document.reading();
    let filters = &mut view.filters;
    filters.speakers.retain(|id| reading.actor(id).is_some());
    filters.actors.retain(|id| reading.actor(id).is_some());
    filters.places.retain(|id| reading.place(id).is_some());
    let shown = Shown::new(document, view);
    if view.selection.as_ref().is_some_and(|selection| !shown.holds(document, selection)) {
        view.selection = None;
    }
    if view.step.as_ref().is_some_and(|claim| !shown.shows_id(document, claim)) {
        view.step = None;
    }
    view.playing &= shown.n_visible() > 0;
}
