//! The rows of each word table, typed.

mod actor;
mod cue;
mod function;
mod motion;
mod place;
mod stance;
mod time;
mod verb;

pub use super::vocabulary::{
    ActorWordKind, Alone, Company, Domain, End, EventStage, FunctionKind, Gender, Hang, HangTakes,
    Modifier, MonthSystem, MotionKind, PlaceWordKind, Scope, StanceKind, Takes, TimeMark, Unit,
    UnitCount, VerbKind, Weakness,
};
pub use actor::ActorRow;
pub use cue::CueRow;
pub use function::FunctionRow;
pub use motion::MotionRow;
pub use place::PlaceRow;
pub use stance::StanceRow;
pub use time::{DayPart, TimeRow};
pub use verb::VerbRow;
