//! What the reader of the page has chosen to see; everything else is derived from it.

use crate::SortedSet;
use crate::{Axis, Form, MapView};
use isnad_account::{ActorId, ClaimId, ClaimKind, DAY, LocalMinute, PlaceId};

/// The one thing that is lit in all views.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Selection {
    /// A claim.
    Claim(ClaimId),
    /// A place, with every claim that names it.
    Place(PlaceId),
    /// The movement of a claim.
    Movement(ClaimId),
}

impl Selection {
    /// The claim that is selected by itself or by its movement.
    pub fn claim(&self) -> Option<&ClaimId> {
        match self {
            Self::Claim(claim) | Self::Movement(claim) => Some(claim),
            Self::Place(_) => None,
        }
    }

    /// The place that is selected.
    pub fn place(&self) -> Option<&PlaceId> {
        match self {
            Self::Place(place) => Some(place),
            Self::Claim(_) | Self::Movement(_) => None,
        }
    }
}

/// The start of the year 1.
const FIRST_MINUTE: i64 = -719_162 * DAY;
/// The start of the last day that a date is written in.
const LAST_MINUTE: i64 = 2_932_896 * DAY;

/// A stretch `[from, to)` of one axis of the timeline. On [`Axis::YearUnknown`] the minutes are those of
/// a stand-in year and only their month, day and clock mean anything; on [`Axis::Told`] they are positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AxisRange {
    /// Which axis.
    pub axis: Axis,
    /// First minute.
    pub from: LocalMinute,
    /// One past the last minute; always after `from`.
    pub to: LocalMinute,
}

impl AxisRange {
    /// A stretch between two minutes of an axis in either order; `None` where it would be empty.
    pub fn new(axis: Axis, a: LocalMinute, b: LocalMinute) -> Option<Self> {
        (a != b).then(|| Self { axis, from: a.min(b), to: a.max(b) })
    }

    /// The same stretch so many minutes later (earlier when negative).
    pub fn shifted(self, minutes: i64) -> Self {
        let by = |minute: LocalMinute| minute.plus_minutes(minutes);
        Self { from: by(self.from), to: by(self.to), ..self }
    }

    /// The days of two moments and all between them, on the axis of dates; `None` is an open side. Nothing
    /// where both are open or they run backwards.
    pub fn of_days(first: Option<LocalMinute>, last: Option<LocalMinute>) -> Option<Self> {
        let from = first.map_or(LocalMinute::from_minutes(FIRST_MINUTE), LocalMinute::day_start);
        let to =
            last.map_or(LocalMinute::from_minutes(LAST_MINUTE), |day| day.day_start().plus_days(1));
        let asks = first.is_some() || last.is_some();
        Self { axis: Axis::Dated, from, to }.limited().filter(|_| asks)
    }

    /// The first and the last day that a stretch of dates reaches into; `None` is an open side.
    pub fn days(self) -> (Option<LocalMinute>, Option<LocalMinute>) {
        let first = (self.from.minutes() > FIRST_MINUTE).then_some(self.from);
        let last = (self.to.minutes() < LAST_MINUTE).then(|| self.to.plus_minutes(-1));
        (first, last)
    }

    /// The part of the stretch inside the years 1 to 9999, or among positions from 0; `None` where nothing is left.
    pub fn limited(self) -> Option<Self> {
        let (first, last) = match self.axis {
            Axis::Dated | Axis::YearUnknown => (FIRST_MINUTE, LAST_MINUTE),
            Axis::Told => (0, u32::MAX.into()),
        };
        let sound = |it: LocalMinute| LocalMinute::from_minutes(it.minutes().clamp(first, last));
        let (from, to) = (sound(self.from), sound(self.to));
        (from < to).then_some(Self { from, to, ..self })
    }
}

/// How many sources may stand between the article and the content; 0 is the article's own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DepthRange {
    /// At least.
    pub min: u8,
    /// At most.
    pub max: u8,
}

/// What is asked for. An empty set asks for nothing and lets everything through.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filters {
    /// Somewhere in the chain; the article matches what it says itself.
    pub speakers: SortedSet<ActorId>,
    /// One of the claim's stance forms.
    pub stances: SortedSet<Form>,
    /// Named in the claim, in any role.
    pub places: SortedSet<PlaceId>,
    /// Takes part in the claim.
    pub actors: SortedSet<ActorId>,
    /// How far from the article.
    pub depth: Option<DepthRange>,
    /// Only what the source of a claim is said to have perceived himself.
    pub witnessed: bool,
    /// What sort of proposition.
    pub kinds: SortedSet<ClaimKind>,
    /// What could lie in this stretch; what has no time on its axis does not.
    pub time: Option<AxisRange>,
    /// Words that all stand in the claim or in a name that belongs to it, however they are spelled.
    pub words: String,
}

impl Filters {
    /// Longer words to look for are cut.
    pub(crate) const MOST_SEARCHED: usize = 60;

    /// Words to look for as they are kept: cut where they are long, without controls, none where all is blank.
    pub(crate) fn searchable(words: &str) -> String {
        let kept: String =
            words.chars().filter(|it| !it.is_control()).take(Self::MOST_SEARCHED).collect();
        if kept.trim().is_empty() { String::new() } else { kept }
    }
}

/// Which order the timeline and the playing follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Order {
    /// The order in which things are said to have happened.
    #[default]
    Happened,
    /// The order in which the account tells them.
    Told,
}

/// Where later lies on a horizontal timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TimeDirection {
    /// Later has the greater x.
    #[default]
    Ltr,
    /// Later has the smaller x.
    Rtl,
}

/// What the lanes of the timeline stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum LaneBy {
    /// Where.
    #[default]
    Place,
    /// Who takes part.
    Actor,
    /// On whose word.
    Speaker,
}

/// A place that is not the account's: another that a name in it could mean.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherPlace {
    /// What it is called.
    pub name: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// Everything that decides what the views show, apart from the account itself, the theme and the size of the page.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ViewState {
    /// What is lit. Always among the claims that show.
    pub selection: Option<Selection>,
    /// What else a name of the lit thing could mean, as far as a person has asked where that lies.
    pub candidate: Option<OtherPlace>,
    /// The stretch of time that is not dimmed.
    pub brush: Option<AxisRange>,
    /// What is asked for.
    pub filters: Filters,
    /// Where the map looks; `None` fits the places of the claims that show.
    pub map: Option<MapView>,
    /// The stretch of time the timeline shows; `None` shows all of it.
    pub times: Option<AxisRange>,
    /// The claim that playing has reached. Always among the claims that show.
    pub step: Option<ClaimId>,
    /// Whether the steps go on by themselves.
    pub playing: bool,
    /// Told or happened.
    pub order: Order,
    /// Where later lies.
    pub direction: TimeDirection,
    /// What the lanes stand for.
    pub lanes: LaneBy,
}
