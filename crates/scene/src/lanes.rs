//! Lanes of the timeline, and bars stacked in rows inside them so that none hides another.

use crate::asked::speakers;
use crate::sites::event_places;
use crate::sorted::SortedMap;
use crate::{BarEnd, Document, LaneBy, TimelineOptions};
use isnad_account::{ActorId, ActorRole, Claim, PlaceId, PlaceRole, sorting};
use std::cmp::Ordering;

/// What a lane stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneKey {
    /// A place.
    Place(PlaceId),
    /// An actor, taking part or speaking.
    Actor(ActorId),
    /// Claims that name none.
    Unknown,
}

/// One lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What it stands for.
    pub key: LaneKey,
    /// The name in the asked language, or else the account's own; `None` for the article and for claims that
    /// name none.
    pub name: Option<String>,
    /// Where it starts across time.
    pub offset: f64,
    /// Its extent across time.
    pub thickness: f64,
    /// Rows of bars in it.
    pub n_rows: usize,
    /// Claims in it.
    pub n_claims: usize,
}

/// Where a bar lies: which lane, which row of it.
pub(crate) type Slot = (usize, usize);

/// A bar before it has a place: its lane and its stretch along time in pixels.
#[derive(Clone)]
pub(crate) struct Loose {
    pub(crate) key: LaneKey,
    pub(crate) start: f64,
    pub(crate) end: f64,
    pub(crate) ends: (BarEnd, BarEnd),
    pub(crate) from_outside: bool,
    /// Whether the claim lies somewhere within its stretch, and not throughout.
    pub(crate) is_loose: bool,
    /// Whether it is a sign that no stretch lies beneath.
    pub(crate) is_alone: bool,
    /// How many claims it is the bar of: none where it is another time of a claim that has a bar already.
    pub(crate) n_claims: usize,
}

impl Loose {
    /// Bars of one lane with the same stretch, known alike, stand side by side.
    pub(crate) fn by_stretch(&self, other: &Self) -> Ordering {
        let facts = |it: &Self| (it.is_loose, it.n_claims, it.from_outside, it.ends);
        let lanes = self.key.cmp(&other.key).then(self.start.total_cmp(&other.start));
        lanes.then(self.end.total_cmp(&other.end)).then_with(|| facts(self).cmp(&facts(other)))
    }
}

/// Less than a pixel can show: sums of fractions are never exact.
const NEARLY: f64 = 1e-6;
/// Pixels between two bars of a row.
pub(crate) const SPACE: f64 = 2.0;

/// From so many rows on they are drawn with a share of their usual thickness, the most rows first: a tall drawing
/// that nobody overlooks is no use, and nearer there are fewer rows.
const THINNER: [(usize, f64); 2] = [(240, 0.25), (80, 0.5)];

/// Lanes in the order in which the text first needs them, claims that name none last; a slot for every bar; and
/// the thickness of a row.
pub(crate) fn stack(
    document: &Document,
    bars: &[Loose],
    options: &TimelineOptions,
    language: &str,
) -> (Vec<Lane>, Vec<Slot>, f64) {
    let mut slots = vec![(0, 0); bars.len()];
    let mut lanes: Vec<Lane> = Vec::new();
    for (index, (key, members)) in members_of_lanes(bars).into_iter().enumerate() {
        let n_rows = fill_rows(bars, &members, index, &mut slots);
        let name = lane_name(document, &key, language);
        let n_claims = members.iter().map(|bar| bars[*bar].n_claims).sum();
        lanes.push(Lane { key, name, offset: 0.0, thickness: 0.0, n_rows, n_claims });
    }
    let row = set_thickness(&mut lanes, options);
    (lanes, slots, row)
}

/// Gives every lane its room; the thickness of a row in it.
fn set_thickness(lanes: &mut [Lane], options: &TimelineOptions) -> f64 {
    let n_rows: usize = lanes.iter().map(|lane| lane.n_rows).sum();
    let share = THINNER.iter().find(|(from, _)| n_rows >= *from).map_or(1.0, |(_, share)| *share);
    let row = options.row * share;
    let mut offset = 0.0;
    for lane in lanes {
        lane.offset = offset;
        // A lane holds its name, however thin its rows are.
        lane.thickness = (lane.n_rows as f64 * row).max(options.lane);
        offset += lane.thickness;
    }
    row
}

/// The lanes in the order in which the bars first need them, each with its bars.
fn members_of_lanes(bars: &[Loose]) -> Vec<(LaneKey, Vec<usize>)> {
    let mut places: SortedMap<&LaneKey, usize> = SortedMap::default();
    let mut lanes: Vec<(LaneKey, Vec<usize>)> = Vec::new();
    for (bar, loose) in bars.iter().enumerate() {
        let lane = places.get(&loose.key).copied().unwrap_or_else(|| {
            places.insert(&loose.key, lanes.len());
            lanes.push((loose.key.clone(), Vec::new()));
            lanes.len() - 1
        });
        lanes[lane].1.push(bar);
    }
    sorting::sort_by_key(&mut lanes, |(key, _)| *key == LaneKey::Unknown);
    lanes
}

/// Each bar goes into the first row that is free where it starts; the number of rows.
fn fill_rows(bars: &[Loose], members: &[usize], lane: usize, slots: &mut [Slot]) -> usize {
    let mut by_start = members.to_vec();
    sorting::sort_by(&mut by_start, |a, b| {
        bars[*a].start.total_cmp(&bars[*b].start).then(a.cmp(b))
    });
    let mut row_ends: Vec<f64> = Vec::new();
    for bar in by_start {
        let free = row_ends.iter().position(|end| end + SPACE <= bars[bar].start + NEARLY);
        let row = free.unwrap_or(row_ends.len());
        if row == row_ends.len() {
            row_ends.push(0.0);
        }
        row_ends[row] = bars[bar].end;
        slots[bar] = (lane, row);
    }
    row_ends.len()
}

fn lane_name(document: &Document, key: &LaneKey, language: &str) -> Option<String> {
    let reading = document.reading();
    match key {
        LaneKey::Place(id) => reading.place(id).map(|place| document.place_name(place, language)),
        LaneKey::Actor(id) => reading.actor(id).and_then(|it| document.actor_name(it, language)),
        LaneKey::Unknown => None,
    }
}

/// The lanes that a claim belongs to, the one of its own bar first: by place all where it happens and between which
/// it moves, as on the map.
pub(crate) fn lanes_of(claim: &Claim, by: LaneBy) -> Vec<LaneKey> {
    let mut lanes: Vec<LaneKey> = Vec::new();
    match by {
        LaneBy::Place => {
            for place in main_place(claim).into_iter().chain(event_places(claim)) {
                let lane = LaneKey::Place(place.clone());
                if !lanes.contains(&lane) {
                    lanes.push(lane);
                }
            }
        }
        LaneBy::Actor => lanes.extend(main_actor(claim).cloned().map(LaneKey::Actor)),
        LaneBy::Speaker => lanes.extend(speakers(claim).last().cloned().map(LaneKey::Actor)),
    }
    if lanes.is_empty() {
        lanes.push(LaneKey::Unknown);
    }
    lanes
}

/// Where it happens, or else where it goes, comes from or passes. What it is about is no place of its own.
fn main_place(claim: &Claim) -> Option<&PlaceId> {
    let with = |role| claim.places.iter().find(|place| place.role == role).map(|it| &it.place);
    let moved = claim.movement.as_ref().and_then(|it| it.to.as_ref().or(it.from.as_ref()));
    with(PlaceRole::At)
        .or_else(|| with(PlaceRole::To))
        .or(moved)
        .or_else(|| with(PlaceRole::From))
        .or_else(|| with(PlaceRole::Via))
}

fn main_actor(claim: &Claim) -> Option<&ActorId> {
    let agent = claim.actors.iter().find(|actor| actor.role == ActorRole::Agent);
    let mover = claim.movement.as_ref().and_then(|it| it.mover.as_ref());
    agent.map(|it| &it.actor).or(mover).or_else(|| claim.actors.first().map(|it| &it.actor))
}
